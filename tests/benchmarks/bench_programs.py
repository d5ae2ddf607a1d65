"""P1, P5 and P11 beside other programs that show lists, in windows on a screen of their own.

Run with `python -m tests.benchmarks.bench_programs [scale]`, byte code compiled. It needs Xvfb; DB
Browser for SQLite and LibreOffice Calc take part where they are installed. The picture of the
screen itself is watched: a program is there when it looks as it will stay. Ours opens the register
of a heavy user, and a table of 100,000 rows; the others begin empty, and open the same rows. Then
it is left alone, and counted how often it wakes up.
"""

import compileall
import os
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from tests.benchmarks.bench_start import BARE
from tests.benchmarks.bench_table import lines_of
from tests.benchmarks.registers import register_at

ROUNDS = 3
IDLE_SECONDS = 10
# What is begun once the window is there is over by then.
_SETTLING_SECONDS = 6
_SCREEN = (1366, 768)
# One byte in so many is looked at, and so often.
_EVERY = 251
_TICK = 0.004
# How much of what a program draws must stand as it will stay; a caret blinks in the rest.
_THERE = 0.98
_QUIET = 1.5
# So many hundredths of a second of work in that time is rest.
_RESTS = 5
_LONGEST = 90.0
_ROWS = 100_000
_TABLE = """
import sys
from PySide6.QtWidgets import QApplication
from tests.benchmarks.bench_table import lines_of, table_of
from ui.theme import Scheme, apply

app = QApplication(sys.argv[:1])
apply(app, Scheme.LIGHT)
table = table_of(lines_of(100_000))
table.resize(1280, 720)
table.show()
app.exec()
"""


@dataclass(frozen=True, slots=True)
class Program:
    """A command that opens a window, for one of the questions."""

    question: str
    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Seconds until it was there, its peak in MiB, and if asked how often it woke in a second."""

    seconds: float
    memory: float
    wakes: float | None


def main(scale: int) -> int:
    """Print the medians of each program; gives 0."""
    if shutil.which("Xvfb") is None:
        sys.stdout.write("Xvfb is not installed here\n")
        return 0
    for room in ("consultatie", "db", "ui", "resources"):
        compileall.compile_dir(room, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        programs = list(_programs(Path(folder), scale))
        seen: dict[Program, list[Seen]] = {program: [] for program in programs}
        for number in range(ROUNDS + 1):
            for program in programs:
                found = _watched(program, Path(folder), idle=number == ROUNDS)
                # The first time is for what is only made once: profiles, caches of fonts.
                if number:
                    seen[program].append(found)
    for question in dict.fromkeys(program.question for program in programs):
        _say(question, {one: seen[one] for one in programs if one.question == question})
    return 0


def _programs(place: Path, scale: int) -> Iterator[Program]:
    opening, rows = "P1 a window with its list", f"P5 a table of {_ROWS:,} rows"
    python = sys.executable
    register = str(register_at(scale))
    yield Program(opening, "bare window", (python, "-c", _staying(BARE)))
    yield Program(opening, "ours", (python, "-m", "consultatie", register))
    database, workbook = _rows_in(place)
    browser, office = shutil.which("sqlitebrowser"), shutil.which("soffice")
    profile = f"-env:UserInstallation=file://{place / 'office'}"
    calc = (office or "", profile, "--calc", "--norestore", "--nologo")
    if browser:
        yield Program(opening, "DB Browser, empty", (browser,))
    if office:
        yield Program(opening, "Calc, empty", calc)
    yield Program(rows, "ours", (python, "-c", _TABLE))
    if browser:
        yield Program(rows, "DB Browser", (browser, "-t", "line", str(database)))
    if office:
        yield Program(rows, "Calc", (*calc, str(workbook)))


def _staying(script: str) -> str:
    return script.replace("os._exit(0)", "pass")


def _rows_in(place: Path) -> tuple[Path, Path]:
    """The rows as a database and as a workbook."""
    database, workbook = place / "regels.db", place / "regels.xlsx"
    lines = lines_of(_ROWS)
    rows = [(line.number, line.point, line.council, line.words) for line in lines]
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE line (number, point, council, words)")
        connection.executemany("INSERT INTO line VALUES (?, ?, ?, ?)", rows)
    connection.close()
    with xlsxwriter.Workbook(workbook, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return database, workbook


def _watched(program: Program, place: Path, *, idle: bool) -> Seen:
    with _screen(place) as (display, picture):
        empty = _look(picture)
        surroundings = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        homes = {"HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_STATE_HOME": str(place)}
        begun = time.perf_counter()
        process = subprocess.Popen(
            program.command,
            env=surroundings | homes,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            looks = _until_quiet(picture, empty, begun, process.pid)
            seconds = _there(looks, empty)
            wakes = _wakes_a_second(process.pid) if idle else None
            memory = max(map(_peak, _family(process.pid)), default=0.0)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    return Seen(seconds, memory, wakes)


@contextmanager
def _screen(place: Path) -> Iterator[tuple[str, Path]]:
    """A screen of its own, and the file that holds its picture."""
    reading, writing = os.pipe()
    wide, high = _SCREEN
    folder = place / "scherm"
    folder.mkdir(exist_ok=True)
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{wide}x{high}x24",
         "-fbdir", str(folder), "-nolisten", "tcp"],
        pass_fds=(writing,), stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    try:
        yield display, folder / "Xvfb_screen0"
    finally:
        server.terminate()
        server.wait()


def _look(picture: Path) -> bytes:
    return picture.read_bytes()[4_096::_EVERY]


def _until_quiet(
    picture: Path, empty: bytes, begun: float, session: int
) -> list[tuple[float, bytes]]:
    """The screen at each moment that it had changed, until the program rests for a while."""
    looks = [(0.0, empty)]
    rested_since, worked = 0.0, 0
    while True:
        time.sleep(_TICK)
        now = time.perf_counter() - begun
        seen = _look(picture)
        if _share_of_changes(seen, looks[-1][1]) > 1 - _THERE:
            looks.append((now, seen))
            rested_since, worked = now, _worked(session)
        if now - rested_since > _QUIET:
            before, worked = worked, _worked(session)
            drawn = len(looks) > 1 and worked - before <= _RESTS
            # Calc only makes its profile the first time, and ends.
            if drawn or now > _LONGEST or not _family(session):
                return looks
            rested_since = now


def _share_of_changes(one: bytes, other: bytes) -> float:
    return 0.0 if one == other else sum(a != b for a, b in zip(one, other, strict=True)) / len(one)


def _there(looks: Sequence[tuple[float, bytes]], empty: bytes) -> float:
    """When so much of what the program draws stood as it stayed."""
    last = looks[-1][1]
    drawn = [n for n, (a, b) in enumerate(zip(last, empty, strict=True)) if a != b]
    for moment, seen in looks:
        right = sum(seen[n] == last[n] for n in drawn)
        if right >= _THERE * len(drawn):
            return moment
    return looks[-1][0]


def _family(session: int) -> list[Path]:
    """The processes of a session."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state = (process / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(state[3]) == session:
            found.append(process)
    return found


def _worked(session: int) -> int:
    """How many hundredths of a second a session has worked."""
    said = ((process / "stat").read_text() for process in _family(session))
    return sum(sum(map(int, words.rpartition(")")[2].split()[11:13])) for words in said)


def _peak(process: Path) -> float:
    return _number(process / "status", "VmHWM:") / 1024


def _wakes_a_second(session: int) -> float:
    time.sleep(_SETTLING_SECONDS)
    before = _wakes(session)
    time.sleep(IDLE_SECONDS)
    return (_wakes(session) - before) / IDLE_SECONDS


def _wakes(session: int) -> int:
    tasks = (task for process in _family(session) for task in (process / "task").iterdir())
    return sum(_number(task / "status", "voluntary_ctxt_switches:") for task in tasks)


def _number(status: Path, name: str) -> int:
    try:
        lines = status.read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def _say(question: str, seen: dict[Program, list[Seen]]) -> None:
    first = next(iter(seen))
    sys.stdout.write(f"{question}, beside {first.name}\n")
    basis = statistics.median([one.seconds for one in seen[first]])
    for program, found in seen.items():
        seconds = statistics.median([one.seconds for one in found])
        memory = statistics.median([one.memory for one in found])
        wakes = statistics.median([one.wakes for one in found if one.wakes is not None])
        sys.stdout.write(
            f"  {program.name}: {seconds:.2f} s ({seconds / basis:.2f} ×), {memory:.0f} MiB,"
            f" idle: P11 wakes {wakes:.1f} times a second\n"
        )


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
