"""The pieces of a letter as a list: points as they will be kept, and quietly what lies between."""

from collections.abc import Mapping
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
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from consultatie.cutting import Cutting, Piece, PieceState
from consultatie.cutting.quoting import quote_of
from consultatie.language import _
from ui.delegates.chips import chip_size, draw_chip, draw_status, status_width
from ui.delegates.two_lines import draw_two_lines
from ui.marks import Mark, Shape
from ui.painting import draw_row_end, draw_row_ground, draw_words, sized, width_of
from ui.tokens import Tokens, Tone, tokens_of
from ui.views.cutting.looks import state_mark

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PIECE = Qt.ItemDataRole.UserRole + 1
_TROUBLE = Qt.ItemDataRole.UserRole + 2
_SIDE = 14
_BAR = 4
_HEAD = 26
# More than a row can show.
_SHOWN = 400
# More than one line can hold.
_ONE_LINE = 200


class PieceModel(QAbstractListModel):
    """The pieces of a cutting, with what is wrong with some of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cutting: Cutting | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._troubles: Mapping[int, str] = {}
        # The list asks the words of every piece after each step, to know how high it is.
        self._words: dict[tuple[int, int], str] = {}

    def show(self, cutting: Cutting, troubles: Mapping[int, str]) -> None:
        """Show these pieces; while they are as many, only what changed is drawn anew."""
        if len(cutting.pieces) != len(self._pieces):
            self.beginResetModel()
            self._take(cutting, troubles)
            self.endResetModel()
            return
        before, said = self._pieces, self._troubles
        self._take(cutting, troubles)
        for place, (old, new) in enumerate(zip(before, self._pieces, strict=True)):
            if old != new or said.get(place) != troubles.get(place):
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._pieces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._cutting is None:
            return None
        piece = self._pieces[index.row()]
        match role:
            case _ if role == _PIECE:
                return piece
            case _ if role == _TROUBLE:
                return self._troubles.get(index.row(), "")
            case Qt.ItemDataRole.DisplayRole:
                return self.words(piece)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(piece, self._troubles.get(index.row(), ""))
            case _:
                return None

    def words(self, piece: Piece) -> str:
        """The beginning of the words of a piece."""
        if self._cutting is None:
            return ""
        between = piece.body, piece.end
        if between not in self._words:
            end = min(piece.end, piece.body + _SHOWN)
            self._words[between] = quote_of(self._cutting.letter, piece.body, end)
        return self._words[between]

    def _take(self, cutting: Cutting, troubles: Mapping[int, str]) -> None:
        if self._cutting is None or cutting.letter is not self._cutting.letter:
            self._words.clear()
        self._cutting, self._pieces, self._troubles = cutting, cutting.pieces, troubles

    def _spoken(self, piece: Piece, trouble: str) -> str:
        if piece.state is PieceState.BETWEEN:
            return f"{piece.state}: {self.words(piece)}"
        name = _("punt {number}").format(number=piece.number or "?")
        page = _("blz. {page}").format(page=piece.page) if piece.page else ""
        parts = (name, page, piece.sort.shown, piece.state.shown, trouble, self.words(piece))
        return ", ".join(part for part in parts if part)


class PieceList(QListView):
    """`piece_chosen` is the place of a piece."""

    piece_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = PieceModel(self)
        self.setAccessibleName(_("Voorgestelde punten"))
        self.setProperty("role", "points")
        self.setModel(self.pieces)
        self.setItemDelegate(_PieceDelegate(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_cutting(self, cutting: Cutting, troubles: Mapping[int, str], current: int) -> None:
        """Show the pieces, with this one chosen."""
        self.pieces.show(cutting, troubles)
        self.choose(current)

    def choose(self, place: int) -> None:
        """Choose a piece."""
        index = self.pieces.index(min(place, self.pieces.rowCount() - 1))
        if index.isValid() and index != self.currentIndex():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
        self.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def place(self) -> int:
        """The place of the chosen piece; -1 without one."""
        return self.currentIndex().row()

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.piece_chosen.emit(current.row())


class _PieceDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view: Any = option
        tokens = tokens_of(view.palette)
        piece: Piece = index.data(_PIECE)
        painter.save()
        painter.setFont(view.font)
        draw_row_ground(painter, view, tokens)
        if piece.state is PieceState.BETWEEN:
            _draw_between(painter, view, str(index.data()), tokens)
        else:
            _draw_point(painter, view, index, tokens)
        draw_row_end(painter, view, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view: Any = option
        line = view.fontMetrics.lineSpacing()
        if index.data(_PIECE).state is PieceState.BETWEEN:
            return QSize(200, line + 14)
        lines = 1 if self._fits(view, index.data()) else 2
        lines += bool(index.data(_TROUBLE))
        return QSize(200, _HEAD + lines * line + 18)

    def _fits(self, view: Any, words: str) -> bool:
        """Whether the words of a point stand on one line."""
        room = _room_of_words(self.parent())
        return (
            len(words) < _ONE_LINE
            and "\n" not in words
            # Less, not as much: the width of words is a whole number, rounded down.
            and view.fontMetrics.horizontalAdvance(words) < room
        )


def _room_of_words(listed: QObject | None) -> int:
    """How wide words can be beside a scroll bar, which comes after the rows were measured."""
    if not isinstance(listed, QListView):
        return 0
    return listed.width() - listed.verticalScrollBar().sizeHint().width() - 2 * _SIDE


def _draw_between(painter: QPainter, view: Any, words: str, tokens: Tokens) -> None:
    box = QRectF(view.rect).adjusted(_SIDE, 0, -_SIDE, 0)
    painter.setFont(sized(painter.font(), -0.75))
    label = _("Geen punt")
    draw_words(painter, box, label, tokens.muted)
    used = width_of(sized(painter.font(), bold=True), label) + 10
    line = " ".join(words.split())
    draw_words(painter, box.adjusted(used, 0, 0, 0), line, tokens.muted)


def _draw_point(painter: QPainter, view: Any, index: _Index, tokens: Tokens) -> None:
    piece: Piece = index.data(_PIECE)
    mark = state_mark(piece.state)
    bar = QRectF(view.rect.left() + 2, view.rect.top() + 8, _BAR, view.rect.height() - 16)
    painter.fillRect(bar, QColor(tokens.tone(mark.tone).mark))
    box = QRectF(view.rect).adjusted(_SIDE, 8, -_SIDE, -8)
    _draw_head(painter, QRectF(box.left(), box.top(), box.width(), 22), piece, tokens)
    text = box.adjusted(0, _HEAD, 0, 0)
    colour = tokens.muted if piece.state is PieceState.TAKEN else tokens.text
    draw_two_lines(painter, text, str(index.data()), colour)
    trouble = index.data(_TROUBLE)
    if trouble:
        line = view.fontMetrics.lineSpacing()
        below = QRectF(box.left(), box.bottom() - line, box.width(), line)
        wrong = Mark(trouble, Shape.TRIANGLE, Tone.RED)
        draw_status(painter, below, wrong, tokens)


def _draw_head(painter: QPainter, top: QRectF, piece: Piece, tokens: Tokens) -> None:
    """Number and page on the left; kind and state on the right."""
    font = painter.font()
    state = state_mark(piece.state)
    right = top.width() - status_width(font, state)
    draw_status(painter, top.adjusted(right, 0, 0, 0), state, tokens)
    kind = Mark(piece.sort.shown, Shape.NONE, Tone.GREY)
    right -= chip_size(font, kind).width() + 10
    draw_chip(painter, top.adjusted(right, 0, 0, 0), kind, tokens)
    painter.setFont(sized(font, bold=True))
    name = piece.number or _("zonder nummer")
    room = top.adjusted(0, 0, right - top.width() - 8, 0)
    draw_words(painter, room, name, tokens.text if piece.number else tokens.red.ink)
    used = width_of(painter.font(), name) + 8
    painter.setFont(sized(font, -0.75))
    if room.width() - used > 20:
        draw_words(painter, room.adjusted(used, 1, 0, 1), _beside_number(piece), tokens.muted)
    painter.setFont(font)


def _beside_number(piece: Piece) -> str:
    page = _("blz. {page}").format(page=piece.page) if piece.page else ""
    own = "" if piece.own_number or not piece.number else _("nummer voorgesteld")
    return " · ".join(part for part in (page, own) if part)
