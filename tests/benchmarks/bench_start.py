"""P1: from the start of the process to a painted window with its list, beside a bare window.

Run with `python -m tests.benchmarks.bench_start [scale]`, byte code compiled. Each run is a process
of its own that ends when a table was painted: bare is PySide6 with a main window and a table of
standard items, ours is `consultatie REGISTER` by its own road. The peak memory is that of the
process.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from db.register import create_register
from tests.benchmarks.heavy import AUTHOR
from tests.benchmarks.registers import register_at

PAIRS = 9
# A filter of all events would be slower than what it watches, so the table itself says it.
BARE = """
import os
import sys
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)

app = QApplication(sys.argv[:1])
model = QStandardItemModel(50, 5)
for row in range(50):
    for column in range(5):
        model.setItem(row, column, QStandardItem(f"cel {row} {column}"))
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
OURS = """
import os
import consultatie.__main__ as program

told = program._today

def today():
    from ui.widgets.table import TableView

    painted = TableView.paintEvent

    def paint(view, event):
        painted(view, event)
        os._exit(0)

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


Run = Callable[[], tuple[float, float]]


def _surroundings(place: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if "BYTECODE" not in name}
    homes = {"HOME": str(place), "XDG_CONFIG_HOME": str(place), "XDG_STATE_HOME": str(place)}
    return kept | homes | {"QT_QPA_PLATFORM": "offscreen"}


def _runner(surroundings: dict[str, str], script: str, *arguments: Path) -> Run:
    """Runs a script and gives its seconds on the wall and its peak memory in MiB."""
    command = [sys.executable, "-c", script, *map(str, arguments)]

    def run() -> tuple[float, float]:
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=surroundings, stderr=subprocess.DEVNULL)
        _pid, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"a start ended with {process.returncode}")
        return seconds, used.ru_maxrss / 1024

    return run


def _say(what: str, goal: float, ours: Run, other: Run) -> None:
    ours()
    other()
    pairs = [(ours(), other()) for _pair in range(PAIRS)]
    times = statistics.median(mine[0] / theirs[0] for mine, theirs in pairs)
    memory = statistics.median(mine[1] / theirs[1] for mine, theirs in pairs)
    mine, theirs = (statistics.median(one[who][0] for one in pairs) for who in (0, 1))
    sys.stdout.write(
        f"P1 {what}: ratio {times:.2f} (goal {goal:.2f}) [{mine:.2f} against {theirs:.2f} s], "
        f"memory ratio {memory:.2f} (goal 1.50)\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
