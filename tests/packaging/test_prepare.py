"""The script behind make: what it decides, with the commands it starts replaced by a fake."""

import dataclasses
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from resources.packaging import prepare
from resources.packaging.prepare import Machine, Refused

ALL_PACKAGES = {*prepare.LIBRARIES.values(), *prepare.WINDOW_LIBRARIES.values()}


class Shell:
    """Stands in for the outside: notes each command, and leaves behind what it would have made."""

    def __init__(self, failing: str = "") -> None:
        self.lines: list[str] = []
        self.environment: Mapping[str, str] = {}
        self._failing = failing

    def __call__(self, command: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> int:
        line = " ".join(command).replace(f"{cwd}/", "").replace(str(sys.executable), "python")
        self.lines.append(line)
        self.environment = environment
        if self._failing and self._failing in line:
            return 1
        if line.startswith("python -m venv"):
            _write(cwd / ".venv/bin/python")
        if " voorbeeld " in line:
            _write(Path(command[-1]))
        return 0

    def count(self, part: str) -> int:
        return sum(part in line for line in self.lines)


def _write(path: Path, text: str = "new") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("pyproject.toml", *prepare.LOCKS.values()):
        _write(tmp_path / name, name)
    return tmp_path


@pytest.fixture
def shell() -> Shell:
    return Shell()


@pytest.fixture
def machine(checkout: Path, shell: Shell) -> Machine:
    """A Linux computer with everything on it, but without a screen."""
    return Machine(
        checkout=checkout,
        platform="linux",
        environment={"PATH": "/usr/bin"},
        is_root=False,
        has_apt=True,
        call=shell,
        can_load=lambda _: True,
        x_answers=lambda: True,
    )


def bare(machine: Machine, *, is_root: bool, has_apt: bool = True) -> Machine:
    """The same computer without any of the libraries."""
    return dataclasses.replace(machine, can_load=lambda _: False, is_root=is_root, has_apt=has_apt)


def with_display(machine: Machine, *, answers: bool = True) -> Machine:
    environment = {"DISPLAY": ":0"}
    return dataclasses.replace(machine, environment=environment, x_answers=lambda: answers)


def example(machine: Machine) -> Path:
    return machine.checkout / "build/voorbeeld/SORA-voorbeeld.consultatie"


# --- Python and system libraries ---


@pytest.mark.parametrize(
    "version,expected",
    (((3, 10), False), ((3, 11), True), ((3, 14), True), ((3, 15), False), ((), False)),
)
def test_python_suits_from_3_11_through_3_14(version: tuple[int, ...], expected: bool) -> None:
    assert prepare.suits(version) is expected


def test_a_suitable_python_is_found_beside_an_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, answer in (
        ("python3.13", "exit 1"),
        ("python3.12", "echo 3 12"),
        ("python3", "echo 3 9"),
    ):
        _write(tmp_path / name, f"#!/bin/sh\n{answer}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert prepare.other_python() == str(tmp_path / "python3.12")


def test_without_a_suitable_python_the_line_to_type_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="sudo apt-get install python3 python3-venv"):
        prepare.other_python()


def test_a_complete_computer_needs_no_system_libraries(machine: Machine, shell: Shell) -> None:
    prepare.provide_libraries(machine, window=True)
    assert shell.lines == []


def test_without_a_window_the_libraries_for_windows_are_not_asked(machine: Machine) -> None:
    missing = prepare.missing_packages(bare(machine, is_root=True), window=False)
    assert missing == prepare.LIBRARIES


def test_root_gets_the_missing_libraries_after_the_lists_are_renewed(
    machine: Machine, shell: Shell
) -> None:
    prepare.provide_libraries(bare(machine, is_root=True), window=True)
    update, install = shell.lines
    assert update.endswith("apt-get --quiet --yes update")
    assert set(install.split()) >= {"DEBIAN_FRONTEND=noninteractive", "--yes", *ALL_PACKAGES}


def test_others_are_told_the_exact_line_and_nothing_is_installed(
    machine: Machine, shell: Shell
) -> None:
    with pytest.raises(Refused, match=r"sudo apt-get install .*libegl1 libfontconfig1"):
        prepare.provide_libraries(bare(machine, is_root=False), window=False)
    assert shell.lines == []


def test_without_apt_the_libraries_are_named(machine: Machine) -> None:
    with pytest.raises(Refused, match=r"systeembibliotheken: libEGL\.so\.1, libGL"):
        prepare.provide_libraries(bare(machine, is_root=True, has_apt=False), window=False)


def test_other_systems_bring_their_own_libraries(machine: Machine) -> None:
    elsewhere = dataclasses.replace(bare(machine, is_root=False), platform="darwin")
    assert prepare.missing_packages(elsewhere, window=True) == {}


# --- Virtual environment ---


def test_a_second_time_nothing_is_installed(machine: Machine, shell: Shell) -> None:
    prepare.install(machine, "run")
    shell.lines.clear()
    prepare.install(machine, "run")
    assert shell.lines == []


def test_packages_are_installed_from_the_lock_with_hashes_and_the_checkout_without_any_network(
    machine: Machine, shell: Shell
) -> None:
    prepare.install(machine, "dev")
    locked, own = (line for line in shell.lines if " pip " in line)
    assert locked.endswith("--require-hashes --only-binary=:all: -r requirements-dev.lock")
    assert own.endswith("--no-index --no-deps --no-build-isolation --editable .")


def test_what_developers_have_is_enough_to_run(machine: Machine) -> None:
    prepare.install(machine, "dev")
    assert prepare.is_installed(machine, "run")


def test_what_runs_is_not_enough_for_developers(machine: Machine) -> None:
    prepare.install(machine, "run")
    assert not prepare.is_installed(machine, "dev")


@pytest.mark.parametrize("name", ("pyproject.toml", *prepare.LOCKS.values()))
def test_a_change_of_what_is_needed_asks_for_a_new_installation(
    machine: Machine, name: str
) -> None:
    prepare.install(machine, "dev")
    _write(machine.checkout / name, "changed")
    assert not prepare.is_installed(machine, "dev")


def test_an_existing_environment_is_brought_up_to_date_and_not_made_anew(
    machine: Machine, shell: Shell
) -> None:
    prepare.install(machine, "run")
    _write(machine.checkout / "requirements.lock", "changed")
    prepare.install(machine, "run")
    assert (shell.count("-m venv"), shell.count("--require-hashes")) == (1, 2)


@pytest.mark.parametrize("step", ("-m venv", "--require-hashes", "--editable"))
def test_an_installation_that_was_broken_off_is_started_again_from_nothing(
    machine: Machine, step: str
) -> None:
    with pytest.raises(Refused, match="mislukt"):
        prepare.install(dataclasses.replace(machine, call=Shell(failing=step)), "run")
    remains = machine.venv / "half-a-package.py"
    _write(remains)
    prepare.install(machine, "run")
    assert (prepare.is_installed(machine, "run"), remains.exists()) == (True, False)


def test_an_environment_whose_python_is_gone_is_made_anew(machine: Machine, shell: Shell) -> None:
    prepare.install(machine, "run")
    machine.python.unlink()
    prepare.install(machine, "run")
    assert shell.count("-m venv") == 2


def test_commands_do_not_inherit_what_would_change_the_installation(
    machine: Machine, shell: Shell
) -> None:
    odd = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": "/x", "PIP_TARGET": "/y", "HOME": "/h"}
    prepare.install(dataclasses.replace(machine, environment=odd), "run")
    assert ({*odd} & {*shell.environment}, shell.environment["PIP_USER"]) == ({"HOME"}, "0")


# --- Tasks ---


def test_with_a_screen_the_window_opens_on_the_example(machine: Machine, shell: Shell) -> None:
    code = prepare.run(with_display(machine), [])
    assert (code, shell.lines[-1]) == (
        0,
        ".venv/bin/python -m consultatie build/voorbeeld/SORA-voorbeeld.consultatie",
    )


def test_a_register_of_ones_own_can_be_named(machine: Machine, shell: Shell) -> None:
    prepare.run(with_display(machine), ["mijn.consultatie"])
    assert shell.lines[-1] == ".venv/bin/python -m consultatie mijn.consultatie"


def test_without_a_screen_the_overview_is_written_and_both_paths_are_told(
    machine: Machine, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    prepare.run(machine, [])
    told = capsys.readouterr().out
    assert "overzicht build/voorbeeld/SORA-voorbeeld.consultatie --dossier SORA" in shell.lines[-1]
    assert "geen beeldscherm" in told
    assert str(example(machine)) in told
    assert str(example(machine).with_name("Samenvatting-reactie-aan-OR-en.pdf")) in told


def test_a_screen_that_does_not_answer_counts_as_none(machine: Machine, shell: Shell) -> None:
    prepare.run(with_display(machine, answers=False), [])
    assert " overzicht " in shell.lines[-1]


def test_an_overview_that_fails_is_not_announced(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    code = prepare.run(dataclasses.replace(machine, call=Shell(failing=" overzicht ")), [])
    assert (code, "PDF" in capsys.readouterr().out) == (1, False)


def test_an_example_that_somebody_worked_in_is_kept(machine: Machine, shell: Shell) -> None:
    _write(example(machine), "edited")
    prepare.run(machine, [])
    assert (example(machine).read_text("utf-8"), shell.count(" voorbeeld ")) == ("edited", 0)


def test_a_half_made_example_is_not_taken_for_a_whole_one(machine: Machine) -> None:
    with pytest.raises(Refused, match="mislukt"):
        prepare.run(dataclasses.replace(machine, call=Shell(failing=" voorbeeld ")), [])
    assert not example(machine).exists()


def test_every_check_is_done_also_after_one_that_fails(machine: Machine) -> None:
    shell = Shell(failing="mypy")
    assert prepare.check(dataclasses.replace(machine, call=shell), []) == 1
    assert shell.count("importlinter") == 1


def test_the_tests_get_what_is_asked_of_them(machine: Machine, shell: Shell) -> None:
    prepare.test(machine, ["-k", "termijn"])
    assert shell.lines[-1] == (
        ".venv/bin/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile -k termijn"
    )


def test_cleaning_keeps_the_example(machine: Machine) -> None:
    prepare.run(machine, [])
    _write(machine.checkout / "build/screens/window.png")
    prepare.clean(machine, [])
    assert sorted(path.name for path in machine.checkout.glob("**/*") if path.is_file()) == [
        "SORA-voorbeeld.consultatie",
        "pyproject.toml",
        "requirements-dev.lock",
        "requirements.lock",
    ]


def test_an_unknown_task_tells_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert (prepare.main(["dans"]), "run,test,check" in capsys.readouterr().out) == (2, True)
