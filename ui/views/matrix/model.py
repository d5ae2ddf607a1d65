"""The rows of the matrix for the grid: a column for each council, and one for the reaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from consultatie.appraisals import Opinion
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.matrix import Matrix, MatrixCell, MatrixColumn, MatrixRow, theme_starts
from consultatie.reactions import Reaction
from consultatie.tallies import tally_words
from ui.marks import Mark
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.verdicts import verdict_mark

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
LOOK_ROLE = _Role.UserRole + 2
# Of a heading: its second text, the totals of a council or the summary of a row.
NOTE_ROLE = _Role.UserRole + 3
STARTS_ROLE = _Role.UserRole + 4


@dataclass(frozen=True, slots=True)
class Look:
    """What is drawn in one place of the grid: a point, the reaction, or nothing."""

    cell: MatrixCell | None = None
    reaction: Reaction | None = None
    is_reaction: bool = False
    marked: bool = False
    unsaved: bool = False
    edge: Mark | None = None
    starts: bool = False


class MatrixModel(TableModel[MatrixRow]):
    """Shows a matrix, or the rows of it that a filter lets through; `marked` are points."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), lambda row: row.lead.id, parent)
        self._heads: tuple[MatrixColumn, ...] = ()
        self.totals: tuple[str, ...] = ()
        self._starts: tuple[bool, ...] = ()
        self._rows_of: dict[RecordId, int] = {}
        self._marked: frozenset[RecordId] = frozenset()
        self._unsaved: frozenset[RecordId] = frozenset()
        self._sight: Mapping[RecordId, Mark] = {}

    # -- what is shown -------------------------------------------------------------------------

    def set_matrix(self, matrix: Matrix, shown: Sequence[MatrixRow]) -> None:
        """Show these rows of a matrix."""
        self.totals = tuple(tally_words(head.tally) for head in matrix.columns)
        before = [head.body.id for head in self._heads]
        if before != [head.body.id for head in matrix.columns]:
            self.beginResetModel()
            self._heads = matrix.columns
            self.columns = (*(_council(head) for head in matrix.columns), _reaction_column())
            self._take(())
            self.endResetModel()
        elif self._heads != matrix.columns:
            self._heads = matrix.columns
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(matrix.columns))
        self.set_rows(shown)

    @property
    def marked(self) -> frozenset[RecordId]:
        """The points that are marked to be answered together."""
        return self._marked

    def set_marked(self, points: frozenset[RecordId]) -> None:
        """Mark these points and no others."""
        changed, self._marked = self._marked ^ points, points
        self._redraw(changed)

    def set_unsaved(self, points: frozenset[RecordId]) -> None:
        """Mark the points at which something unsaved stands."""
        changed, self._unsaved = self._unsaved ^ points, points
        self._redraw(changed)

    def set_sight(self, marks: Mapping[RecordId, Mark]) -> None:
        """Mark the points that others may see than usual."""
        old, self._sight = self._sight, dict(marks)
        self._redraw(
            frozenset(point for point in old.keys() | marks if old.get(point) != marks.get(point))
        )

    # -- asking --------------------------------------------------------------------------------

    def cell_at(self, index: _Index) -> MatrixCell | None:
        """The point at an index; in the column of the reaction the one that waits for it first."""
        row = self.row_at(index)
        if row is None:
            return None
        if index.column() < len(self._heads):
            return row.cells.get(self._heads[index.column()].body.id)
        waiting = (cell for cell in row.cells.values() if cell.waits)
        return next(waiting, next(iter(row.cells.values())))

    def places_of(self, point: RecordId) -> Sequence[tuple[int, int]]:
        """Where a point stands, as row and column: twice with a joint advice; empty when not."""
        place = self._rows_of.get(point)
        if place is None:
            return ()
        cells = self.rows[place].cells
        return tuple(
            (place, column)
            for column, head in enumerate(self._heads)
            if (cell := cells.get(head.body.id)) and cell.point.id == point
        )

    def bodies(self) -> tuple[RecordId, ...]:
        """The councils of the columns."""
        return tuple(head.body.id for head in self._heads)

    # -- the promises of the model -------------------------------------------------------------

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if role == LOOK_ROLE:
            return self._look(index)
        found = super().data(index, role)
        if role == _Role.ToolTipRole and found and (edge := self._look(index).edge):
            return f"{edge.word}: {found}"
        return found

    def headerData(self, section: int, way: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if way is Qt.Orientation.Horizontal:
            return self._council_head(section, role)
        return self._row_head(section, role) if 0 <= section < len(self.rows) else None

    def row_words(self, row: MatrixRow) -> str:
        said = [
            column.words(row)
            for column, head in zip(self.columns, self._heads, strict=False)
            if head.body.id in row.cells
        ]
        return "; ".join((row.theme, *said))

    # -- inside --------------------------------------------------------------------------------

    def _take(self, ordered: tuple[MatrixRow, ...]) -> None:
        super()._take(ordered)
        self._look_over(ordered)

    def _renew(self, ordered: tuple[MatrixRow, ...]) -> None:
        before = [(row.theme, row.lead.text) for row in self.rows]
        self._look_over(ordered)
        super()._renew(ordered)
        if before != [(row.theme, row.lead.text) for row in ordered]:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(ordered) - 1)

    def _look_over(self, rows: tuple[MatrixRow, ...]) -> None:
        self._starts = tuple(theme_starts(rows))
        self._rows_of = {point: place for place, row in enumerate(rows) for point in row.points}

    def _look(self, index: _Index) -> Look:
        row, column = self.rows[index.row()], index.column()
        starts = self._starts[index.row()]
        if column >= len(self._heads):
            return Look(reaction=row.reaction, is_reaction=True, starts=starts)
        cell = row.cells.get(self._heads[column].body.id)
        if cell is None:
            return Look(starts=starts)
        point = cell.point.id
        return Look(
            cell=cell,
            marked=point in self._marked,
            unsaved=point in self._unsaved,
            edge=self._sight.get(point),
            starts=starts,
        )

    def _council_head(self, section: int, role: int) -> Any:
        if not 0 <= section < len(self.columns):
            return None
        of_council = section < len(self._heads)
        totals = self.totals[section] if of_council else self._waiting()
        words = self.columns[section].header
        match role:
            case _Role.DisplayRole:
                return words
            case _Role.ToolTipRole | _Role.AccessibleTextRole:
                return f"{words}: {totals}"
            case _ if role == NOTE_ROLE:
                return totals
            case _:
                return None

    def _waiting(self) -> str:
        number = sum(head.tally[None] for head in self._heads)
        if not number:
            return _("alle punten hebben een reactie")
        return ngettext(
            "{n} punt zonder reactie", "{n} punten zonder reactie", number
        ).format(n=number)  # fmt: skip

    def _row_head(self, section: int, role: int) -> Any:
        row = self.rows[section]
        match role:
            case _Role.DisplayRole:
                return row.theme
            case _Role.ToolTipRole | _Role.AccessibleTextRole:
                return f"{row.theme}: {row.lead.text}"
            case _ if role == NOTE_ROLE:
                return row.lead.text
            case _ if role == STARTS_ROLE:
                return self._starts[section]
            case _:
                return None

    def _spoken(self, index: _Index) -> str:
        """Council, number, outcome and text; the cells are chosen one by one."""
        row, look = self.rows[index.row()], self._look(index)
        column = self.columns[index.column()]
        marked = _("gemarkeerd") if look.marked else ""
        unsaved = _("niet opgeslagen") if look.unsaved else ""
        seen = look.edge.word if look.edge else ""
        parts = (column.header, marked, unsaved, seen, column.words(row))
        return ", ".join(part for part in parts if part)

    def _redraw(self, points: frozenset[RecordId]) -> None:
        for point in points:
            for row, column in self.places_of(point):
                index = self.index(row, column)
                self.dataChanged.emit(index, index)


def _council(head: MatrixColumn) -> Column[MatrixRow]:
    body = head.body.id

    def text(row: MatrixRow) -> str:
        cell = row.cells.get(body)
        return cell.point.text if cell else ""

    def mark(row: MatrixRow) -> Mark | None:
        cell = row.cells.get(body)
        return verdict_mark(cell.verdict) if cell else None

    return Column(
        header=head.body.name,
        value=text,
        mark=mark,
        chip=True,
        tip=partial(_tip, body),
        accessible=partial(_said, body),
    )


def _reaction_column() -> Column[MatrixRow]:
    return Column(
        header=_("Reactie bestuur"),
        value=reaction_words,
        tip=reaction_words,
        accessible=reaction_words,
    )


def reaction_words(row: MatrixRow) -> str:
    """What the board answered, in full."""
    if row.reaction is None:
        return _("zonder reactie")
    return "\n".join(part for part in (row.reaction.text, row.reaction.reasons) if part)


def _said(body: RecordId, row: MatrixRow) -> str:
    cell = row.cells.get(body)
    if cell is None:
        return _("niet ingebracht")
    number = _("punt {number}").format(number=cell.point.number)
    outcome = verdict_mark(cell.verdict).word
    joint = _("gezamenlijk advies") if cell.joined else ""
    return ", ".join(part for part in (number, outcome, joint, cell.point.text) if part)


def _tip(body: RecordId, row: MatrixRow) -> str:
    cell = row.cells.get(body)
    if cell is None:
        return _("Niet ingebracht door deze raad")
    own = _("Aan deze raad: {words}").format(words=cell.wording) if cell.wording else ""
    judged = cell.opinion not in (None, Opinion.NOT_DISCUSSED)
    opinion = _("Oordeel van de raad: {opinion}").format(opinion=cell.opinion) if judged else ""
    return "\n".join(part for part in (cell.point.text, own, opinion) if part)
