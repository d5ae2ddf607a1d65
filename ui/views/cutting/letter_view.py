"""The letter as it came, with a coloured edge at each cut and a bar beside each point."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from consultatie.cutting import Cutting, Letter, Piece, PieceState
from consultatie.cutting.letters import Line
from consultatie.language import _
from ui.tokens import Tokens, tokens_of
from ui.views.cutting.looks import state_mark
from ui.views.cutting.offsets import Offsets

_BAR = 4
_MARGIN = 12
_TICK = 6


class LetterView(QPlainTextEdit):
    """Read-only, with a cursor that the keyboard moves. `piece_met` is the place of its piece."""

    piece_met = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cutting: Cutting | None = None
        self._offsets = Offsets("")
        self._current = 0
        self._quiet = False
        self.setReadOnly(True)
        self.setProperty("role", "letter")
        self.setAccessibleName(_("Adviesbrief"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(_MARGIN)
        self.cursorPositionChanged.connect(self._follow_cursor)
        self.verticalScrollBar().valueChanged.connect(self._colour)

    def show_letter(self, letter: Letter) -> None:
        """Show another letter."""
        self._cutting = None
        self._offsets = Offsets(letter.text)
        self._quiet = True
        self.setPlainText(letter.text)
        self._quiet = False

    def show_cutting(self, cutting: Cutting, current: int) -> None:
        """Show where the letter is cut, and which piece is chosen."""
        self._cutting, self._current = cutting, current
        self._colour()
        self.viewport().update()

    def go_to(self, piece: Piece) -> None:
        """Put the cursor at the words of a piece, and show as much of it as fits."""
        if piece.start <= self.place() < piece.end:
            return
        self._quiet = True
        self.setTextCursor(self._at(piece.body if piece.body < piece.end else piece.start))
        end = self.cursorRect(self._at(self._last_word(piece)))
        if not self.viewport().rect().adjusted(0, 0, 0, -end.height()).contains(end):
            self.centerCursor()
        self._quiet = False

    def place(self) -> int:
        """Where the cursor stands, in the text of the letter."""
        return self._offsets.from_qt(self.textCursor().position())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._cutting is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        for place, piece in self._visible():
            self._draw_piece(painter, piece, tokens, first=place == 0)

    # -- inside --------------------------------------------------------------------------------

    def _draw_piece(self, painter: QPainter, piece: Piece, tokens: Tokens, *, first: bool) -> None:
        tone = tokens.tone(state_mark(piece.state).tone)
        top = self.cursorRect(self._at(piece.start))
        if not first:
            _draw_cut(painter, QRectF(top), self.viewport().width(), tone.mark)
        if piece.state is PieceState.BETWEEN:
            return
        bottom = self.cursorRect(self._at(self._last_word(piece)))
        bar = QRectF(2, top.top() + 2, _BAR, max(bottom.bottom() - top.top() - 2, 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone.mark))
        painter.drawRoundedRect(bar, 2, 2)

    def _last_word(self, piece: Piece) -> int:
        text = self._text()
        end = piece.end
        while end > piece.start and text[end - 1].isspace():
            end -= 1
        return max(end - 1, piece.start)

    def _text(self) -> str:
        return self._cutting.letter.text if self._cutting else ""

    def _visible(self) -> Iterator[tuple[int, Piece]]:
        """The pieces of which something can be seen, with their places."""
        if self._cutting is None:
            return
        size = self.viewport().rect()
        first = self._offsets.from_qt(self.cursorForPosition(size.topLeft()).position())
        last = self._offsets.from_qt(self.cursorForPosition(size.bottomRight()).position())
        for place in range(self._cutting.place_at(first), len(self._cutting.pieces)):
            piece = self._cutting.pieces[place]
            if piece.start > last:
                return
            yield place, piece

    @Slot()
    def _colour(self) -> None:
        """A ground under the points that can be seen, and quiet words between them."""
        tokens = tokens_of(self.palette())
        self.setExtraSelections(
            [
                self._ground(piece, tokens, chosen=place == self._current)
                for place, piece in self._visible()
            ]
            + [self._quiet_line(line, tokens) for line in self._furniture_in_sight()]
        )

    def _furniture_in_sight(self) -> Iterator[Line]:
        """Page numbers and heads of pages, which stand in no point."""
        letter = self._cutting.letter if self._cutting else None
        seen = [piece for _place, piece in self._visible()]
        if letter is None or not seen or not letter.furniture:
            return
        for line in letter.lines:
            if seen[0].start <= line.start < seen[-1].end and line.start in letter.furniture:
                yield line

    def _quiet_line(self, line: Line, tokens: Tokens) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setForeground(QColor(tokens.muted))
        look.setBackground(QColor(tokens.surface))
        return self._selection(line.start, line.end, look)

    def _ground(self, piece: Piece, tokens: Tokens, *, chosen: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        if chosen:
            look.setBackground(QColor(tokens.selected))
        elif piece.state is not PieceState.BETWEEN:
            look.setBackground(QColor(tokens.tone(state_mark(piece.state).tone).tint))
        if piece.state is PieceState.BETWEEN:
            look.setForeground(QColor(tokens.muted))
        return self._selection(piece.start, self._last_word(piece) + 1, look)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = self._at(start)
        cursor.setPosition(self._offsets.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look
        return selection

    def _at(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.to_qt(place))
        return cursor

    @Slot()
    def _follow_cursor(self) -> None:
        if self._cutting is not None and not self._quiet:
            self.piece_met.emit(self._cutting.place_at(self.place()))


def _draw_cut(painter: QPainter, at: QRectF, width: int, colour: str) -> None:
    """A line over the words that follow; inside a line of text it stands between the words."""
    painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left = at.left() - 1
    if left <= _MARGIN + _TICK:
        painter.drawLine(QPointF(0, at.top()), QPointF(width, at.top()))
        return
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawLine(QPointF(left, at.top()), QPointF(left, at.bottom()))
