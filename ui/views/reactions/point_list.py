"""The points in a list: councils, number and verdict, two lines of the text, theme and opinion.

Shift and Ctrl choose several, with the arrow keys or the mouse; Ctrl+Space marks one, Esc leaves
only the point in hand.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from consultatie.ids import RecordId
from consultatie.language import _
from ui.delegates.cell import draw_edge
from ui.delegates.chips import chip_size, draw_chip, draw_status, status_width
from ui.delegates.two_lines import draw_two_lines
from ui.marks import Mark, Shape
from ui.painting import draw_row_end, draw_row_ground, draw_words, sized, width_of
from ui.tokens import Tokens, Tone, tokens_of
from ui.verdicts import opinion_mark, verdict_mark
from ui.views.reactions.lines import PointLine, in_words

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LINE = Qt.ItemDataRole.UserRole + 1
# Whether something unsaved stands there, and the mark of who may see it.
_STATE = Qt.ItemDataRole.UserRole + 2
_HEIGHT = 104
_SIDE = 12
_HEAD = 22
_FOOT = 18


class PointModel(QAbstractListModel):
    """The points that the filter lets through; `unsaved` marks where something was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PointLine, ...] = ()
        self._places: dict[RecordId, int] = {}
        self._unsaved: frozenset[RecordId] = frozenset()
        self._edges: dict[RecordId, Mark] = {}

    @property
    def lines(self) -> tuple[PointLine, ...]:
        """What is shown, in order."""
        return self._lines

    def place_of(self, point: RecordId | None) -> int | None:
        """On which row a point stands."""
        return self._places.get(point) if point is not None else None

    def set_lines(self, lines: Sequence[PointLine]) -> None:
        """Show these; rows that stay are only drawn anew."""
        places = {line.point.id: place for place, line in enumerate(lines)}
        if list(places) == list(self._places):
            old, self._lines = self._lines, tuple(lines)
            for place, (before, after) in enumerate(zip(old, self._lines, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._lines, self._places = tuple(lines), places
        self.endResetModel()

    def set_unsaved(self, points: frozenset[RecordId]) -> None:
        """Mark the points at which something unsaved stands."""
        changed, self._unsaved = self._unsaved ^ points, points
        for point in changed:
            place = self._places.get(point)
            if place is not None:
                self.dataChanged.emit(self.index(place), self.index(place))

    def set_edges(self, edges: Mapping[RecordId, Mark]) -> None:
        """Mark the points that others may see than usual."""
        old, self._edges = self._edges, dict(edges)
        for point in old.keys() | self._edges.keys():
            place = self._places.get(point)
            if place is not None and old.get(point) != self._edges.get(point):
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case _ if role == _LINE:
                return line
            case _ if role == _STATE:
                return line.point.id in self._unsaved, self._edges.get(line.point.id)
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{line.name}\n{line.request_title}"
            case _:
                return None

    def _spoken(self, line: PointLine) -> str:
        unsaved = _("niet opgeslagen") if line.point.id in self._unsaved else ""
        edge = self._edges.get(line.point.id)
        seen = edge.word if edge else ""
        opinion = _opinion_of(line)
        judged = _("oordeel raad: {opinion}").format(opinion=opinion.word) if opinion else ""
        marks = (mark_of(line).word, judged, seen, unsaved)
        parts = (line.name, line.theme, *marks, line.point.text)
        return ", ".join(part for part in parts if part)


class PointList(QListView):
    """`point_chosen` carries the line; Enter asks for its editor by `point_opened`.

    `number_chosen` carries how many are chosen.
    """

    point_chosen = Signal(object)
    point_opened = Signal(object)
    number_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points = PointModel(self)
        self.setAccessibleName(_("Punten"))
        self.setAccessibleDescription(
            _("Shift of Ctrl met de pijltjes kiest meer punten; Ctrl+spatie merkt er een.")
        )
        self.setProperty("role", "points")
        self.setModel(self.points)
        self.setItemDelegate(_PointDelegate(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._count)

    def chosen(self) -> PointLine | None:
        """The point that is chosen."""
        index = self.currentIndex()
        return self.points.lines[index.row()] if index.isValid() else None

    def all_chosen(self) -> tuple[PointLine, ...]:
        """The points that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.points.lines[row] for row in rows)

    def choose_all(self, points: Iterable[RecordId]) -> None:
        """Choose more points beside the one in hand, as far as they are shown."""
        for point in points:
            place = self.points.place_of(point)
            if place is not None:
                flag = QItemSelectionModel.SelectionFlag.Select
                self.selectionModel().select(self.points.index(place), flag)

    def go_to(self, point: RecordId) -> None:
        """Take a point in hand, and leave what is chosen as it is."""
        place = self.points.place_of(point)
        if place is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.points.index(place), flag)

    def choose_one(self) -> None:
        """Leave only the point in hand."""
        self.choose_place(self.currentIndex().row())

    def choose(self, point: RecordId | None) -> bool:
        """Choose a point; False when it is not shown."""
        place = self.points.place_of(point)
        if place is None:
            return False
        self.choose_place(place)
        return True

    def choose_place(self, place: int) -> None:
        """Choose the point on a row."""
        if 0 <= place < len(self.points.lines):
            index = self.points.index(place)
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What comes and goes below the list never hides the point in hand.
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers():
            self.point_opened.emit(self.chosen())
            return
        if event.key() == Qt.Key.Key_Escape and len(self.all_chosen()) > 1:
            self.choose_one()
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.point_chosen.emit(self.points.lines[current.row()])

    @Slot()
    def _count(self) -> None:
        self.number_chosen.emit(len(self.selectionModel().selectedIndexes()))


def _opinion_of(line: PointLine) -> Mark | None:
    """What the council said; that it said nothing yet is not repeated at every point."""
    said = line.opinion if line.judgement.last else None
    return opinion_mark(said) if said else None


def mark_of(line: PointLine) -> Mark:
    """The chip of a point: its verdict, or that it stands in a draft."""
    if line.beside:
        return Mark(_("concept"), Shape.NONE, Tone.ACCENT)
    return verdict_mark(line.verdict)


class _PointDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view: Any = option
        tokens = tokens_of(view.palette)
        painter.save()
        painter.setFont(view.font)
        draw_row_ground(painter, view, tokens)
        box = QRectF(view.rect).adjusted(_SIDE, 8, -_SIDE, -8)
        line: PointLine = index.data(_LINE)
        unsaved, edge = index.data(_STATE)
        if edge is not None:
            draw_edge(painter, view.rect, edge, tokens)
        _draw_head(painter, box, line, tokens, unsaved=unsaved)
        draw_two_lines(painter, box.adjusted(0, _HEAD + 3, 0, 0), line.point.text, tokens.text)
        foot = QRectF(box.left(), box.bottom() - _FOOT, box.width(), _FOOT)
        _draw_foot(painter, foot, line, tokens, edge, unsaved=unsaved)
        draw_row_end(painter, view, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        view: Any = option
        return QSize(200, max(_HEIGHT, 64 + 2 * view.fontMetrics.lineSpacing()))


def _draw_head(
    painter: QPainter, box: QRectF, line: PointLine, tokens: Tokens, *, unsaved: bool
) -> None:
    """Who gives the point, and what the board does with it."""
    mark = mark_of(line)
    font = painter.font()
    chip = chip_size(font, mark).width()
    top = QRectF(box.left(), box.top(), box.width(), _HEAD)
    draw_chip(painter, top.adjusted(top.width() - chip, 0, 0, 0), mark, tokens)
    words = top.adjusted(0, 0, -chip - 8, 0)
    painter.setFont(sized(font, bold=True))
    name = _name_within(painter.font(), words.width(), line, " *" if unsaved else "")
    draw_words(painter, words, name, tokens.accent.ink if unsaved else tokens.text)
    painter.setFont(font)


def _name_within(font: QFont, room: float, line: PointLine, sign: str) -> str:
    """All bodies by name, or else the writer and how many more: the foot names them."""
    number = f" · {line.point.number}{sign}"
    whole = line.bodies + number
    if not line.joined or width_of(font, whole) <= room:
        return whole
    return f"{line.council} + {len(line.joined)}{number}"


def _draw_foot(
    painter: QPainter,
    box: QRectF,
    line: PointLine,
    tokens: Tokens,
    edge: Mark | None,
    *,
    unsaved: bool,
) -> None:
    """The theme, with who may see it before it; and at the far end what the council said of it."""
    font = painter.font()
    painter.setFont(sized(font, -0.75))
    left = QRectF(box)
    opinion = _opinion_of(line)
    if opinion is not None:
        wide = status_width(painter.font(), opinion)
        draw_status(painter, box.adjusted(box.width() - wide, 0, 0, 0), opinion, tokens)
        left.adjust(0, 0, -wide - 8, 0)
    if edge is not None:
        draw_status(painter, left, edge, tokens)
        left.adjust(status_width(painter.font(), edge) + 8, 0, 0, 0)
    theme = _("niet opgeslagen") if unsaved else _theme_of(line)
    if left.width() > 30:
        draw_words(painter, left, theme, tokens.accent.ink if unsaved else tokens.muted)
    painter.setFont(font)


def _theme_of(line: PointLine) -> str:
    """The theme, after the bodies that give this point together with the writer."""
    if not line.joined:
        return line.theme
    others = in_words(name for _id, name in line.joined)
    return _("met {bodies} · {theme}").format(bodies=others, theme=line.theme)
