"""What is shared by all that paints itself: grounds, rows, the focus frame, shortened words."""

from functools import cache
from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.tokens import FOCUS_WIDTH, RADIUS, Tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_ROW_RADIUS = 4


def fill_rounded(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str | None,
    edge: str | None = None,
    radius: float = RADIUS,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A rounded ground with an optional hairline around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), 1, style) if edge else Qt.PenStyle.NoPen)
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_focus(
    painter: QPainter, rect: QRect | QRectF, tokens: Tokens, radius: float = RADIUS
) -> None:
    """The 2 px frame around what has the keyboard, drawn inside the rect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.focus), FOCUS_WIDTH))
    inset = FOCUS_WIDTH / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_row_ground(painter: QPainter, view: Any, tokens: Tokens) -> None:
    """What is chosen, or else what the mouse is on; `view` is the option that Qt gives."""
    if view.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(view.rect, QColor(tokens.selected))
    elif view.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(view.rect, QColor(tokens.hover))


def draw_row_end(painter: QPainter, view: Any, tokens: Tokens) -> None:
    """The line below a row, and the frame around the one that has the keyboard."""
    painter.setPen(QColor(tokens.line))
    painter.drawLine(view.rect.bottomLeft(), view.rect.bottomRight())
    if view.state & QStyle.StateFlag.State_HasFocus:
        draw_focus(painter, view.rect, tokens, _ROW_RADIUS)


def draw_words(
    painter: QPainter,
    rect: QRect | QRectF,
    words: str,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line of words in the painter's font, shortened with an ellipsis where it does not fit."""
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(
        words, Qt.TextElideMode.ElideRight, int(QRectF(rect).width() + 0.5)
    )
    painter.drawText(QRectF(rect), _on_one_line(align), shown)


@cache
def _on_one_line(align: Qt.AlignmentFlag) -> int:
    # Python's flags are slow to join, and every cell of a table is drawn with these.
    return int(align | Qt.TextFlag.TextSingleLine)


def sized(font: QFont, points: float = 0.0, *, bold: bool = False, struck: bool = False) -> QFont:
    """The font so many points larger (or smaller), bold or struck through."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() + points)
    other.setBold(bold)
    other.setStrikeOut(struck)
    return other


def width_of(font: QFont, words: str) -> float:
    """How wide words are in a font, in logical pixels."""
    return QFontMetricsF(font).horizontalAdvance(words)
