"""The matrix of 66 councils × 1,000 points: read again after a change, and painted.

Run with `python -m tests.benchmarks.bench_matrix`: milliseconds, the median and the worst of some
rounds, on the first dossier of the heavy register.
"""

import os
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtWidgets import QApplication

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.matrix import matrix_of
from consultatie.sight import Sight
from db.register import open_register
from tests.benchmarks.heavy import AUTHOR
from tests.benchmarks.registers import register_at
from tests.ui.views.desks import TODAY
from ui import theme
from ui.desk import Desk, Place, ScreenName
from ui.sight import edges_of
from ui.theme import Scheme
from ui.views.matrix import MatrixScreen
from ui.views.reactions.lines import Filter, lines_of

ROUNDS = 9
SIZES = ((1366, 768), (3840, 2160))


def main() -> None:
    """Print the times."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    theme.apply(app, Scheme.LIGHT)
    register = open_register(register_at(1), author=AUTHOR)
    large = min(line.dossier.id for line in register.dossier_lines())
    screen = MatrixScreen(Desk(register, LawBook.shipped(), lambda: TODAY, app))
    screen.show_place(Place(ScreenName.MATRIX, large))
    screen.show()
    cells = screen.grid.cells
    sys.stdout.write(f"{cells.rowCount()} rows × {cells.columnCount()} columns\n")
    _parts(lambda: register.dossier_file(large))
    _tell("reload of the whole screen", screen.reload)
    _tell("filter by words and back", lambda: _filter(screen))
    for width, height in SIZES:
        screen.resize(width, height)
        app.processEvents()
        _tell(f"paint all of {width} × {height}", screen.grid.grab)
        _scroll(app, screen, f"{width} × {height}")
    # The order in which Python lets go of widgets is nobody's concern.
    sys.stdout.flush()
    os._exit(0)


def _parts(read: Callable[[], DossierFile]) -> None:
    _tell("reading the dossier", read)
    file = read()
    _tell("making the matrix", lambda: matrix_of(file))
    _tell("making the lines of the filter", lambda: lines_of(file))
    _tell("who may see it", lambda: edges_of(Sight(file, TODAY).marks, file.points))


def _filter(screen: MatrixScreen) -> None:
    screen.filters.take(Filter(words="werkdruk"))
    screen.filters.take(Filter())


def _scroll(app: QApplication, screen: MatrixScreen, size: str) -> None:
    """A step of the wheel down and aside, painted."""
    for name, bar in (
        ("down", screen.grid.verticalScrollBar()),
        ("aside", screen.grid.horizontalScrollBar()),
    ):

        def step() -> None:
            bar.setValue(bar.value() + 120)  # noqa: B023  (called within the round)
            app.processEvents()

        bar.setValue(0)
        _tell(f"scroll {name} at {size}", step, 60)


def _tell(what: str, job: Callable[[], object], rounds: int = ROUNDS) -> None:
    taken = []
    for _round in range(rounds):
        start = perf_counter()
        job()
        taken.append((perf_counter() - start) * 1000)
    sys.stdout.write(f"{what:40} {statistics.median(taken):8.1f} ms, worst {max(taken):8.1f} ms\n")


if __name__ == "__main__":
    main()
