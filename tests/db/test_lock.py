"""One writer at a time, whoever that is."""

import subprocess
import sys
from pathlib import Path

import pytest

from consultatie.errors import AlreadyOpen
from db.register import SqliteRegister, open_register
from tests.db.samples import SECRETARY, everything, opened, traces, write_whole_dossier

HOLDER = """
import sys
from pathlib import Path
from consultatie.register import Author
from db.register import open_register
register = open_register(Path(sys.argv[1]), author=Author("voorzitter", "laptop 2"))
print("open", flush=True)
sys.stdin.read()
register.close()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_a_second_window_of_the_same_program_is_refused(register: SqliteRegister) -> None:
    with pytest.raises(AlreadyOpen) as refusal:
        opened(register.path)
    assert "ambtelijk secretaris op laptop van de OR" in str(refusal.value)


def test_another_process_is_refused_and_told_who_has_it(path: Path) -> None:
    with _holder(path) as process:
        before = traces(path.parent)
        with pytest.raises(AlreadyOpen) as refusal:
            opened(path)
        assert "voorzitter op laptop 2" in refusal.value.detail
        assert str(process.pid) in refusal.value.detail
        assert traces(path.parent) == before
    with opened(path) as register:
        assert register.name() == "Medezeggenschap"


def test_after_a_kill_the_register_is_free_again(path: Path) -> None:
    with _holder(path) as process:
        process.kill()
        process.wait()
    with opened(path) as register:
        write_whole_dossier(register)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_another_road_to_the_same_file_is_the_same_register(
    register: SqliteRegister, tmp_path: Path
) -> None:
    link = tmp_path / "koppeling.consultatie"
    link.symlink_to(register.path)
    with pytest.raises(AlreadyOpen):
        opened(link)


def test_a_link_shows_what_is_still_in_the_log(register: SqliteRegister, tmp_path: Path) -> None:
    write_whole_dossier(register)
    link = tmp_path / "koppeling.consultatie"
    link.symlink_to(register.path)
    with open_register(link, author=SECRETARY, purpose="read") as reader:
        assert everything(reader) == everything(register)


def test_reading_goes_on_beside_the_writer(register: SqliteRegister) -> None:
    with open_register(register.path, author=SECRETARY, purpose="read") as reader:
        assert reader.dossier_lines() == []
        write_whole_dossier(register)
        assert everything(reader) == everything(register)
    assert len(register.dossier_lines()) == 1


def test_a_writer_that_stopped_halfway_through_a_note_is_no_trouble(path: Path) -> None:
    with opened(path):
        path.with_name(f".{path.name}.geopend").write_bytes(b"\xff\xfe")
        with pytest.raises(AlreadyOpen) as refusal:
            opened(path)
        assert refusal.value.detail == ""
