"""What widgets that paint themselves share: rounded grounds, the focus frame, shortened words."""

from functools import cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.tokens import FOCUS_WIDTH, RADIUS, Tokens

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


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
