"""P5: a table of 100,000 rows on the screen: shown, sorted and scrolled.

Run with `python -m tests.benchmarks.bench_table [rows]`. Ours is the product's own table model and
view. Beside it stand a plain model that fetches its rows by and by, for what is shown first, and
QSortFilterProxyModel on a plain model, for sorting. Scrolling prints the longest page.
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.benchmarks.pairs import measure
from ui.models.cells import Align, Column
from ui.models.table import TableModel
from ui.theme import Scheme, apply
from ui.widgets.table import TableView

ROWS = 100_000
PAIRS = 5
AT_ONCE = 256
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One row."""

    number: int
    point: str
    council: str
    words: int


COLUMNS = (
    Column[Line](header="Punt", value=lambda line: line.point),
    Column[Line](header="Orgaan", value=lambda line: line.council, width=160),
    Column[Line](
        header="Woorden",
        value=lambda line: str(line.words),
        sort_key=lambda line: line.words,
        align=Align.RIGHT,
        width=90,
    ),
)
FIELDS: tuple[Callable[[Line], Any], ...] = (
    lambda line: line.point,
    lambda line: line.council,
    lambda line: line.words,
)


class Plain(QAbstractTableModel):
    """A model as in Qt's own example: all rows at once, or by and by."""

    def __init__(self, lines: Sequence[Line], there: int) -> None:
        super().__init__()
        self._lines = lines
        self._there = there

    def rowCount(self, parent: Any = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._there

    def columnCount(self, parent: Any = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return FIELDS[index.column()](self._lines[index.row()])

    def canFetchMore(self, _parent: Any) -> bool:
        return self._there < len(self._lines)

    def fetchMore(self, _parent: Any) -> None:
        more = min(AT_ONCE, len(self._lines) - self._there)
        self.beginInsertRows(_NOWHERE, self._there, self._there + more - 1)
        self._there += more
        self.endInsertRows()


def main(rows: int) -> None:
    """Print the ratios."""
    app = QApplication(sys.argv[:1])
    apply(app, Scheme.LIGHT)
    lines = lines_of(rows)
    shown = measure(lambda: _show(table_of(lines)), lambda: _show(_fetching(lines)), PAIRS)
    sys.stdout.write(shown.line(f"P5 {rows} rows, first paint / a model that fetches", 1.3))
    table, proxy = table_of(lines), QSortFilterProxyModel()
    proxy.setSourceModel(Plain(lines, rows))
    _show(table)
    for what, column, goal in (("words", 1, 1 / 50), ("numbers", 2, 1 / 50)):
        ours = _turning(partial(table.sortByColumn, column))
        theirs = _turning(partial(proxy.sort, column))
        by = measure(ours, theirs, 1)
        sys.stdout.write(by.line(f"P5 {rows} rows, sorted by {what} / sorting proxy", goal))
    _scroll(table, rows)


def lines_of(rows: int) -> list[Line]:
    """So many rows, the same each time."""
    chance = Random(1)
    return [
        Line(
            number,
            f"Punt {number} over de gevolgen van het besluit {chance.randrange(9_999)}",
            f"OR {chance.randrange(500)}",
            chance.randrange(400),
        )
        for number in range(rows)
    ]


def table_of(lines: Sequence[Line]) -> QTableView:
    """The product's own table with these rows."""
    model: TableModel[Line] = TableModel(COLUMNS, key=lambda line: line.number)
    table = TableView(model, "Punten")
    model.setParent(table)
    model.set_rows(lines)
    return table


def _fetching(lines: Sequence[Line]) -> QTableView:
    view = QTableView()
    model = Plain(lines, AT_ONCE)
    model.setParent(view)
    view.setModel(model)
    return view


def _show(table: QTableView) -> None:
    table.resize(1000, 700)
    table.show()
    QApplication.processEvents()
    table.viewport().repaint()


def _turning(sort: Callable[[Qt.SortOrder], object]) -> Callable[[], object]:
    """Sort the other way each time, so that there is always something to do."""
    orders = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder]

    def turn() -> None:
        orders.reverse()
        sort(orders[0])

    return turn


def _scroll(table: QTableView, rows: int) -> None:
    bar = table.verticalScrollBar()
    times = []
    for place in range(60):
        begun = time.perf_counter()
        bar.setValue(place * bar.maximum() // 60)
        table.viewport().repaint()
        QApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1_000)
    sys.stdout.write(
        f"P5 {rows} rows, one page of scrolling: median {statistics.median(times):.1f} ms,"
        f" longest {max(times):.1f} ms (goal 50)\n"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
