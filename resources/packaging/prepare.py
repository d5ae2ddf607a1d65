"""Sets up a checkout of Consultatie and does one task in it.

``make`` calls this script; on Windows it is called by itself:
``py resources\\packaging\\prepare.py run``. It has only the standard library, and an older Python
can read it too, since that one is needed to find a newer one. What it tells is in Dutch without a
catalogue: nothing is installed yet.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

OLDEST, FIRST_TOO_NEW = (3, 11), (3, 15)
PYTHON_NAMES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")

# Library that Qt asks for (read from the wheels' dynamic sections), and its Debian package.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

SOURCES = ("consultatie", "db", "ui")
MADE_BY_TOOLS = (
    ".venv",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".hypothesis",
    ".import_linter_cache",
    "consultatie.egg-info",
)

# A file's tests stay together, since some share what is slow to make; each worker is a window more.
SIDE_BY_SIDE = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")

LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
# Each lets something outside the checkout change what is installed or imported, or slows it down.
UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX")


class Refused(Exception):
    """Stops a task; its text is the Dutch sentence for the user."""


def _call(command: Sequence[str], cwd: Path, environment: Mapping[str, str]) -> int:
    code = subprocess.call(list(command), cwd=cwd, env=dict(environment))
    return code if code >= 0 else 128 - code


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether the X server of DISPLAY answers; Qt ends the whole process when it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers


@dataclass(frozen=True)
class Machine:
    """The checkout, and what this script asks of the computer around it."""

    checkout: Path = Path(__file__).resolve().parents[2]
    platform: str = sys.platform
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    is_root: bool = hasattr(os, "geteuid") and os.geteuid() == 0
    has_apt: bool = Path("/etc/debian_version").exists() and shutil.which("apt-get") is not None
    call: Callable[[Sequence[str], Path, Mapping[str, str]], int] = _call
    can_load: Callable[[str], bool] = _can_load
    x_answers: Callable[[], bool] = _x_answers

    @property
    def venv(self) -> Path:
        """The folder of the virtual environment."""
        return self.checkout / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter inside the virtual environment."""
        return self.venv / ("Scripts/python.exe" if self.platform == "win32" else "bin/python")

    @property
    def stamp(self) -> Path:
        """Says what is installed; written when everything is."""
        return self.venv / "installed.txt"

    @property
    def busy(self) -> Path:
        """Stands in the environment as long as an installation is going on."""
        return self.venv / "installing.txt"

    @property
    def has_display(self) -> bool:
        """Whether a screen is announced: always, but on Linux only by its variables."""
        announced = self.environment.get("DISPLAY") or self.environment.get("WAYLAND_DISPLAY")
        return self.platform != "linux" or bool(announced)

    @property
    def can_open_window(self) -> bool:
        """Whether the announced screen is really there."""
        x_only = self.platform == "linux" and not self.environment.get("WAYLAND_DISPLAY")
        return self.has_display and (not x_only or self.x_answers())

    def clean_environment(self) -> dict[str, str]:
        """The environment of every command that is started from here."""
        kept = {key: value for key, value in self.environment.items() if key not in UNWANTED}
        return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_USER": "0"}

    def do(self, *command: str | Path) -> int:
        """The exit code of a command that was run in the checkout."""
        return self.call([str(part) for part in command], self.checkout, self.clean_environment())

    def module(self, name: str, *arguments: str | Path) -> int:
        """The exit code of a module that was run in the virtual environment."""
        return self.do(self.python, "-m", name, *arguments)

    def must(self, *command: str | Path) -> None:
        """Run a command that has to succeed. Raises Refused when it does not."""
        if self.do(*command) != 0:
            line = " ".join(str(part) for part in command)
            raise Refused(f"Deze opdracht is mislukt: {line}")


def say(text: str) -> None:
    """One line for the user, in order with what the commands write."""
    print(text, flush=True)


# --- Python ---------------------------------------------------------------------------------------


def suits(version: tuple[int, ...]) -> bool:
    """Whether Consultatie runs on this version of Python."""
    return OLDEST <= version[:2] < FIRST_TOO_NEW


def _version_of(python: str) -> tuple[int, ...]:
    ask = "import sys; print(*sys.version_info[:2])"
    answer = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return tuple(int(part) for part in answer.stdout.split())


def other_python() -> str:
    """The first suitable interpreter on the search path. Raises Refused when there is none."""
    found = filter(None, map(shutil.which, PYTHON_NAMES))
    for python in found:
        if suits(_version_of(python)):
            return python
    raise Refused(
        "Consultatie heeft Python 3.11, 3.12, 3.13 of 3.14 nodig; die is hier niet gevonden.\n"
        "Op Debian en Ubuntu:\n\n    sudo apt-get install python3 python3-venv\n"
    )


# --- System libraries -----------------------------------------------------------------------------


def missing_packages(machine: Machine, *, window: bool) -> dict[str, str]:
    """What Qt and venv lack here: library or module, and the Debian package that has it."""
    if machine.platform != "linux":
        return {}
    wanted = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    missing = {name: package for name, package in wanted.items() if not machine.can_load(name)}
    if not machine.python.exists() and importlib.util.find_spec("ensurepip") is None:
        missing["ensurepip"] = "python{}.{}-venv".format(*sys.version_info)
    return missing


def provide_libraries(machine: Machine, *, window: bool) -> None:
    """Install what is missing where that is allowed. Raises Refused with the line to type."""
    missing = missing_packages(machine, window=window)
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if not machine.has_apt:
        names = ", ".join(sorted(missing))
        raise Refused(f"Installeer eerst deze systeembibliotheken: {names}.")
    if not machine.is_root:
        line = " ".join(["sudo apt-get install", *packages])
        raise Refused(f"Er ontbreken systeembibliotheken. Typ eerst:\n\n    {line}\n")
    say(f"Systeembibliotheken worden geïnstalleerd: {' '.join(packages)}")
    silent = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes")
    machine.must(*silent, "update")
    machine.must(*silent, "install", "--no-install-recommends", *packages)


# --- Virtual environment --------------------------------------------------------------------------


def fingerprint(machine: Machine) -> str:
    """Changes with whatever puts an installation out of date, also when the checkout is moved."""
    whole = hashlib.sha256(str(machine.checkout).encode())
    for name in ("pyproject.toml", *LOCKS.values()):
        whole.update((machine.checkout / name).read_bytes())
    return whole.hexdigest()


def stamp_text(machine: Machine, level: str) -> str:
    """What the stamp says after a whole installation of this level."""
    return f"{level} {fingerprint(machine)}\n"


def is_installed(machine: Machine, level: str) -> bool:
    """Whether the virtual environment has what this level asks; ``dev`` includes ``run``."""
    if not (machine.stamp.exists() and machine.python.exists()):
        return False
    good_enough = {stamp_text(machine, level), stamp_text(machine, "dev")}
    return machine.stamp.read_text(encoding="utf-8") in good_enough


@contextlib.contextmanager
def sole_access(machine: Machine) -> Iterator[None]:
    """Hold off a second installation in the same checkout until this one is done."""
    folder = machine.checkout / "build"
    folder.mkdir(exist_ok=True)
    with (folder / "installing.lock").open("w") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def make_venv(machine: Machine) -> None:
    """A virtual environment marked as unfinished; what an interrupted one left is thrown away."""
    if machine.venv.exists() and (machine.busy.exists() or not machine.python.exists()):
        shutil.rmtree(machine.venv)
    machine.venv.mkdir(exist_ok=True)
    machine.busy.touch()
    machine.stamp.unlink(missing_ok=True)
    if not machine.python.exists():
        machine.must(sys.executable, "-m", "venv", machine.venv)


def install(machine: Machine, level: str) -> None:
    """Bring the virtual environment up to date with the lock file of this level."""
    if is_installed(machine, level):
        return
    with sole_access(machine):
        if is_installed(machine, level):
            return
        say(
            "Consultatie wordt klaargezet in .venv "
            "(eenmalig, ongeveer 1 GB op de schijf, enkele minuten) …"
        )
        make_venv(machine)
        pip = (machine.python, "-m", "pip", "--quiet", "install")
        machine.must(*pip, "--require-hashes", "--only-binary=:all:", "-r", LOCKS[level])
        machine.must(*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", ".")
        machine.module("compileall", "-q", "consultatie", "db", "resources", "ui")
        machine.stamp.write_text(stamp_text(machine, level), encoding="utf-8")
        machine.busy.unlink()
        say("Klaargezet.")


# --- Tasks ----------------------------------------------------------------------------------------


def example_register(machine: Machine) -> Path:
    """The example register, made on first use; kept after that, for somebody may work in it."""
    folder = machine.checkout / "build" / "voorbeeld"
    register = folder / "SORA-voorbeeld.consultatie"
    if not register.exists():
        folder.mkdir(parents=True, exist_ok=True)
        machine.must(machine.python, "-m", "consultatie", "voorbeeld", register)
    return register


def write_overview(machine: Machine, register: Path) -> int:
    """The job of the window where there is none: the printed overview of the example."""
    paper = register.with_name("Samenvatting-reactie-aan-OR-en.pdf")
    what = ("--dossier", "SORA", "--soort", "or-samenvatting", "--uit", paper)
    code = machine.module("consultatie", "overzicht", register, *what)
    if code == 0:
        say(f"Voorbeeldregister: {register}\nOverzicht (PDF):   {paper}")
    return code


def run(machine: Machine, arguments: Sequence[str]) -> int:
    """Open the example register, or print its overview where no window can be shown."""
    provide_libraries(machine, window=machine.has_display)
    install(machine, "run")
    register = example_register(machine)
    if machine.can_open_window:
        say(f"Voorbeeldregister: {register}")
        return machine.module("consultatie", *(arguments or [str(register)]))
    say("Er is hier geen beeldscherm: het overzicht wordt zonder venster gemaakt.")
    return write_overview(machine, register)


def set_up(machine: Machine, _: Sequence[str] = ()) -> int:
    """Everything that developing needs, and no more than that."""
    provide_libraries(machine, window=False)
    install(machine, "dev")
    return 0


def test(machine: Machine, arguments: Sequence[str]) -> int:
    """The whole test suite, or what the arguments choose of it, on every core at once."""
    set_up(machine)
    return machine.module("pytest", *SIDE_BY_SIDE, *arguments)


def screens(machine: Machine, arguments: Sequence[str]) -> int:
    """A picture of every screen, in build/screens."""
    set_up(machine)
    return machine.module("tests.screens", *arguments)


def pictures(machine: Machine, arguments: Sequence[str]) -> int:
    """The pictures of the manual, renewed in resources/help."""
    set_up(machine)
    return machine.module("tests.screens.pictures", *arguments)


def bench(machine: Machine, arguments: Sequence[str]) -> int:
    """The measurements on a heavy register."""
    set_up(machine)
    return machine.module("tests.benchmarks", *arguments)


def check(machine: Machine, _: Sequence[str]) -> int:
    """Style, types and import directions; all of them, also after the first complaint."""
    set_up(machine)
    contracts = "from importlinter.cli import lint_imports_command as c; c()"
    codes = [
        machine.module("ruff", "check", "--quiet"),
        machine.module("ruff", "format", "--check", "--quiet"),
        machine.module("mypy"),
        machine.do(machine.python, "-c", contracts),
    ]
    return max(codes)


def lock(machine: Machine, arguments: Sequence[str]) -> int:
    """Both lock files anew from pyproject.toml; ``--upgrade`` takes the newest versions."""
    set_up(machine)
    compile_ = ("uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version=3.11")
    bare = ("--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url")
    # The certificates of the computer: an office network may have its own.
    common = (*compile_, *bare, "--group=build", "--system-certs", "--quiet", *arguments)
    dev, light = LOCKS["dev"], LOCKS["run"]
    machine.must(machine.python, "-m", *common, "--group=dev", f"--output-file={dev}")
    return machine.module(*common, f"--constraints={dev}", f"--output-file={light}")


def messages(machine: Machine, _: Sequence[str]) -> int:
    """Put new sentences in the English catalogue, and tell which wait for a translation."""
    set_up(machine)
    return machine.do(machine.python, "resources/packaging/sentences.py")


def clean(machine: Machine, _: Sequence[str]) -> int:
    """Throw away what can be made again; the example register stays."""
    build = machine.checkout / "build"
    made = [path for path in build.glob("*") if path.name != "voorbeeld"]
    for path in [*made, *(machine.checkout / name for name in MADE_BY_TOOLS)]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return 0


TASKS: dict[str, Callable[[Machine, Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "screens": screens,
    "pictures": pictures,
    "bench": bench,
    "lock": lock,
    "messages": messages,
    "setup": set_up,
    "clean": clean,
}


def main(arguments: Sequence[str]) -> int:
    """Do the task that the first argument names; the rest is passed on to it."""
    if not arguments or arguments[0] not in TASKS:
        say(f"Gebruik: prepare.py {{{','.join(TASKS)}}} [argumenten]")
        return 2
    try:
        if not suits(sys.version_info[:2]):
            return subprocess.call([other_python(), __file__, *arguments])
        return TASKS[arguments[0]](Machine(), arguments[1:])
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Dit lukt hier niet: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
