"""The one table model: columns are data, rows are frozen values, known by a key."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from operator import eq
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.marks import Mark
from ui.models.cells import Align, Cell, Column

R = TypeVar("R")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
_ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
}


class TableModel(QAbstractTableModel, Generic[R]):
    """Rows of one type. `key` tells which row is which when the rows are set anew."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._given: tuple[R, ...] = ()
        self._rows: tuple[R, ...] = ()
        self._known_places: dict[Hashable, int] | None = None
        self._edges: Mapping[Hashable, Mark] = {}
        # The column of what a row is called, which has room for more words.
        self._titled = next((place for place, one in enumerate(columns) if one.strong), 0)
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    @property
    def rows(self) -> tuple[R, ...]:
        """The rows as they stand on the screen."""
        return self._rows

    def row_at(self, index: _Index) -> R | None:
        """The row of an index, None for no row."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, key: Hashable) -> int | None:
        """On which line the row with this key stands."""
        return self._places().get(key)

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows. Views keep their selection when the same keys are among them."""
        self._given = tuple(rows)
        ordered = self._ordered()
        if self._are_the_same(ordered):
            self._renew(ordered)
            return
        self.beginResetModel()
        self._take(ordered)
        self.endResetModel()

    def set_edges(self, edges: Mapping[Any, Mark]) -> None:
        """Mark the rows with these keys, at their edge and behind the words of its title."""
        old, self._edges = self._edges, dict(edges)
        for key in old.keys() | self._edges.keys():
            place = self.place_of(key)
            if place is not None and old.get(key) != self._edges.get(key):
                index = self.index(place, 0)
                self.dataChanged.emit(index, index.siblingAtColumn(self._titled))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives back the order in which the rows were set."""
        self._sorted_by = (column, order) if 0 <= column < len(self.columns) else None
        with self._moving_rows():
            self._take(self._ordered())

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.value(row)
            case Qt.ItemDataRole.ToolTipRole if column.tip:
                return column.tip(row)
            case _ if role == CELL_ROLE:
                return self._with_marks(column.cell(row), index.column(), row)
            case _:
                return self._accessible(index, role)

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if way is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.header
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.header or column.spoken
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENTS[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def row_words(self, row: R) -> str:
        """A whole row as a screen reader says it: "Dossier: SORA; Punten: 12"."""
        said = [
            f"{column.header}: {words}" if column.header else words
            for column in self.columns
            if (words := column.words(row))
        ]
        edge = self._edge_of(row)
        return "; ".join([*said, edge.word] if edge else said)

    def _with_marks(self, cell: Cell, column: int, row: R) -> Cell:
        """The cell with the mark of its row: at the edge of the first, behind the title's words."""
        if column not in (0, self._titled):
            return cell
        mark = self._edge_of(row)
        if mark is None:
            return cell
        edge, behind = (mark if column == place else None for place in (0, self._titled))
        return replace(cell, edge=edge, behind=behind)

    def _edge_of(self, row: R) -> Mark | None:
        return self._edges.get(self.key(row))

    def as_text(self) -> str:
        """The rows as they stand, with their headers: tabs between columns, a line for each row."""
        lines = [[column.header for column in self.columns]]
        lines += [[column.words(row) for column in self.columns] for row in self._rows]
        return "\n".join("\t".join(map(_on_one_line, line)) for line in lines)

    def _accessible(self, index: _Index, role: int) -> str | None:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.row_words(self._rows[index.row()])
        return None

    def _spoken(self, index: _Index) -> str:
        # The first cell speaks for its row, because the rows are chosen whole.
        row = self._rows[index.row()]
        if index.column() == 0:
            return self.row_words(row)
        column = self.columns[index.column()]
        return f"{column.header}: {column.words(row)}"

    def _renew(self, ordered: tuple[R, ...]) -> None:
        old, self._rows = self._rows, ordered
        last = len(self.columns) - 1
        for place, (before, after) in enumerate(zip(old, ordered, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _take(self, ordered: tuple[R, ...]) -> None:
        self._rows = ordered
        self._known_places = None

    def _places(self) -> dict[Hashable, int]:
        """On which line which key stands; made when somebody asks, which few large tables do."""
        if self._known_places is None:
            self._known_places = {self.key(row): place for place, row in enumerate(self._rows)}
        return self._known_places

    def _are_the_same(self, ordered: tuple[R, ...]) -> bool:
        """Whether these rows have the keys of those on the screen, line by line."""
        if len(ordered) != len(self._rows):
            return False
        return all(map(eq, map(self.key, ordered), map(self.key, self._rows)))

    def _ordered(self) -> tuple[R, ...]:
        if self._sorted_by is None:
            return self._given
        column, order = self._sorted_by
        return tuple(
            sorted(
                self._given,
                key=self.columns[column].order,
                reverse=order is Qt.SortOrder.DescendingOrder,
            )
        )

    @contextmanager
    def _moving_rows(self) -> Iterator[None]:
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        keys = [self.key(self._rows[index.row()]) for index in old]
        yield
        new = [
            self.index(self._places()[key], index.column())
            for key, index in zip(keys, old, strict=True)
        ]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
