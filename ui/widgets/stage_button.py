"""One stage of the step rail: a node on a line, with its date below."""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.marks import Shape, draw_shape
from ui.painting import CENTRE, draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import Tokens, Tone, tokens_of
from ui.widgets.painted_button import PaintedButton
from ui.widgets.stages import Stage, StageState

HEIGHT = 56
MIN_WIDTH = 76
_NODE_Y = 19.0
_RADIUS = 8.0


class StageButton(PaintedButton):
    """Knows its stage and whether a line comes in and goes on; Enter, Space or a click choose."""

    def __init__(self, stage: Stage, row_name: str, *, joined: tuple[bool, bool]) -> None:
        super().__init__(stage.spoken(row_name))
        self.stage = stage
        self._joined = joined
        self.setCheckable(True)
        self.setToolTip("\n".join(part for part in (stage.label, stage.date, stage.note) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(MIN_WIDTH + 16, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(MIN_WIDTH, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, tokens)
        self._draw_line(painter, tokens)
        _draw_node(painter, QPointF(self.width() / 2, _NODE_Y), self.stage, tokens)
        self._draw_date(painter, tokens)
        if self.hasFocus():
            draw_focus(painter, self.rect().adjusted(2, 0, -2, 0), tokens)

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        box = self.rect().adjusted(2, 0, -2, 0)
        if self.isChecked():
            fill_rounded(painter, box, tokens.selected)
        elif self.underMouse():
            fill_rounded(painter, box, tokens.hover)

    def _draw_line(self, painter: QPainter, tokens: Tokens) -> None:
        reached = self.stage.state in (StageState.DONE, StageState.CURRENT, StageState.SKIPPED)
        before = tokens.accent.mark if reached else tokens.soft_edge
        going_on = self.stage.state in (StageState.DONE, StageState.SKIPPED)
        after = tokens.accent.mark if going_on else tokens.soft_edge
        middle, gap = self.width() / 2, _RADIUS + 4
        comes, goes = self._joined
        if comes:
            _line(painter, 0, middle - gap, before)
        if goes:
            _line(painter, middle + gap, self.width(), after)

    def _draw_date(self, painter: QPainter, tokens: Tokens) -> None:
        skipped = self.stage.state is StageState.SKIPPED
        now = self.stage.state is StageState.CURRENT
        painter.setFont(sized(self.font(), -1.0, bold=now, struck=skipped))
        box = QRectF(3, _NODE_Y + _RADIUS + 5, self.width() - 6, 20)
        words = self._date_in(painter.font(), box.width()) or ("" if skipped else "–")
        draw_words(painter, box, words, _date_colour(self.stage, tokens), CENTRE)

    def _date_in(self, font: QFont, width: float) -> str:
        """The date as it was written, or in few words where that does not fit."""
        written, short = self.stage.date, self.stage.short
        return short if short and width_of(font, written) > width else written


class StageHead(QWidget):
    """The label above a column of stages."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(MIN_WIDTH + 16, 24)

    def minimumSizeHint(self) -> QSize:
        words = width_of(self._words_font(), self._label)
        return QSize(max(MIN_WIDTH, round(words) + 6), 24)

    def _words_font(self) -> QFont:
        return sized(self.font(), -1.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._words_font())
        draw_words(painter, self.rect(), self._label, tokens_of(self.palette()).muted, CENTRE)


def _line(painter: QPainter, start: float, end: float, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawLine(QLineF(start, _NODE_Y, end, _NODE_Y))


def _date_colour(stage: Stage, tokens: Tokens) -> str:
    if stage.tone is not Tone.PLAIN:
        return tokens.tone(stage.tone).ink
    quiet = stage.state in (StageState.PLANNED, StageState.SKIPPED, StageState.NONE)
    return tokens.muted if quiet else tokens.text


def _draw_node(painter: QPainter, middle: QPointF, stage: Stage, tokens: Tokens) -> None:
    toned = stage.tone is not Tone.PLAIN
    mark = tokens.tone(stage.tone if toned else Tone.ACCENT).mark
    box = QRectF(middle.x() - _RADIUS, middle.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    match stage.state:
        case StageState.DONE:
            _disc(painter, box, mark)
            draw_shape(painter, Shape.CHECK, box.adjusted(4, 4, -4, -4), tokens.on_accent)
        case StageState.CURRENT:
            _ring(painter, box.adjusted(1, 1, -1, -1), mark, 2.5)
            _disc(painter, box.adjusted(5, 5, -5, -5), mark)
        case StageState.PLANNED:
            colour = mark if toned else tokens.grey.mark
            _ring(painter, box.adjusted(1, 1, -1, -1), colour, 1.8)
        case StageState.SKIPPED:
            _ring(painter, box.adjusted(1, 1, -1, -1), tokens.grey.mark, 1.5)
            slash = QLineF(box.topRight() + QPointF(-1, 1), box.bottomLeft() + QPointF(1, -1))
            painter.drawLine(slash)
        case StageState.NONE:
            _disc(painter, box.adjusted(5, 5, -5, -5), tokens.edge)


def _disc(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(box)


def _ring(painter: QPainter, box: QRectF, colour: str, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawEllipse(box)
