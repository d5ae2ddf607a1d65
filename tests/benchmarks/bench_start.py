"""P1: from the start of the process to a painted window with its list, beside a bare window.

Run with `python -m tests.benchmarks.bench_start [scale]`, byte code compiled. Each run is a process
of its own that ends when a table was painted: bare is PySide6 with a main window and a table of
standard items, ours is `consultatie REGISTER` by its own road. Beside the wall stands the time of
the processor, which says the same on a computer that is doing other things too.

Each process says its own peak memory: what `wait4` tells is never less than what the benchmark
itself had when it began the other.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from db.register import create_register
from tests.benchmarks.heavy import AUTHOR
from tests.benchmarks.registers import register_at

PAIRS = 9
# Linux only. The last words of a process whose table was painted.
SAY_PEAK_AND_LEAVE = """
import os

def leave():
    with open("/proc/self/status") as status:
        peak = next(line for line in status if line.startswith("VmHWM:"))
    print(peak.split()[1], flush=True)
    os._exit(0)
"""
# A filter of all events would be slower than what it watches, so the table itself says it.
BARE = f"""{SAY_PEAK_AND_LEAVE}
import sys
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        leave()

app = QApplication(sys.argv[:1])
model = QStandardItemModel(50, 5)
for row in range(50):
    for column in range(5):
        model.setItem(row, column, QStandardItem("cel %d %d" % (row, column)))
view = View()
view.setModel(model)
window = QMainWindow()
window.setCentralWidget(view)
window.resize(1280, 720)
window.show()
app.exec()
"""
# The window asks which day it is before it makes its table: until then nothing is loaded in
# another order than the program's own.
OURS = f"""{SAY_PEAK_AND_LEAVE}
import consultatie.__main__ as program

told = program._today

def today():
    from ui.widgets.table import TableView

    painted = TableView.paintEvent

    def paint(view, event):
        painted(view, event)
        leave()

    TableView.paintEvent = paint
    return told()

program._today = today
program.main()
"""


def main(scale: int) -> None:
    """Print the ratios of time and memory."""
    for room in ("consultatie", "db", "ui", "resources"):
        compileall.compile_dir(room, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        empty = place / "leeg.consultatie"
        with create_register(empty, name="Leeg", author=AUTHOR) as register:
            # One dossier: without any there is no table to wait for.
            add(register, Dossier(id=NEW, name="Enig dossier"))
        heavy = register_at(scale)
        surroundings = _surroundings(place)
        bare = _runner(surroundings, BARE)
        _say("heavy register / bare window", 1.4, _runner(surroundings, OURS, heavy), bare)
        with_empty = _runner(surroundings, OURS, empty)
        _say("heavy register / one dossier", 1.2, _runner(surroundings, OURS, heavy), with_empty)


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took: seconds on the wall and of the processor, and its peak in MiB."""

    wall: float
    processor: float
    peak: float


Run = Callable[[], Start]


def _surroundings(place: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    homes = {"HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_STATE_HOME": str(place)}
    return kept | homes | {"QT_QPA_PLATFORM": "offscreen"}


def _runner(surroundings: dict[str, str], script: str, *arguments: Path) -> Run:
    command = [sys.executable, "-c", script, *map(str, arguments)]

    def run() -> Start:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        _pid, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        said = process.communicate()[0]
        if process.returncode:
            raise SystemExit(f"a start ended with {process.returncode}")
        return Start(seconds, used.ru_utime + used.ru_stime, int(said) / 1024)

    return run


def _say(what: str, goal: float, ours: Run, other: Run) -> None:
    ours()
    other()
    pairs = [(ours(), other()) for _pair in range(PAIRS)]
    wall = _ratio(pairs, lambda start: start.wall)
    processor = _ratio(pairs, lambda start: start.processor)
    memory = _ratio(pairs, lambda start: start.peak)
    mine, theirs = (statistics.median(one[who].wall for one in pairs) for who in (0, 1))
    sys.stdout.write(
        f"P1 {what}: ratio {wall:.2f} (goal {goal:.2f}) [{mine:.2f} against {theirs:.2f} s], "
        f"of the processor {processor:.2f}, memory ratio {memory:.2f} (goal 1.50)\n"
    )
    sys.stdout.flush()


def _ratio(pairs: list[tuple[Start, Start]], measure: Callable[[Start], float]) -> float:
    return statistics.median(measure(mine) / measure(theirs) for mine, theirs in pairs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
