"""Status as shape, word and colour together, so that it also reads in grey print."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from consultatie.language import _
from ui.tokens import Tone


class Shape(StrEnum):
    """The shapes that stand beside a word."""

    DISC = "disc"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    RING = "ring"
    SQUARE = "square"
    CHECK = "check"
    CROSS = "cross"
    HALF = "half"
    LETTER = "letter"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Mark:
    """A status: its word, its shape and its tone; with an icon that stands for the shape."""

    word: str
    shape: Shape = Shape.NONE
    tone: Tone = Tone.GREY
    icon: str = ""


def overdue() -> Mark:
    """A term that has passed."""
    return Mark(_("over tijd"), Shape.DISC, Tone.RED)


def urgent(word: str = "") -> Mark:
    """Today or tomorrow."""
    return Mark(word or _("vandaag of morgen"), Shape.TRIANGLE, Tone.ORANGE)


def soon() -> Mark:
    """Within fourteen days."""
    return Mark(_("binnen 14 dagen"), Shape.DIAMOND, Tone.AMBER)


def later() -> Mark:
    """Further away than fourteen days."""
    return Mark(_("later"), Shape.RING, Tone.GREY)


def done(word: str = "") -> Mark:
    """Finished."""
    return Mark(word or _("klaar"), Shape.CHECK, Tone.GREEN)


def unanswered() -> Mark:
    """A point that was raised and has no reaction."""
    return Mark(_("zonder reactie"), Shape.SQUARE, Tone.PLAIN)


def mark_for(days_left: int) -> Mark:
    """The status of a date so many days away; negative is past."""
    if days_left < 0:
        return overdue()
    if days_left <= 1:
        return urgent(_("vandaag") if days_left == 0 else _("morgen"))
    return soon() if days_left <= 14 else later()


def draw_shape(painter: QPainter, shape: Shape, box: QRectF, colour: str) -> None:
    """Draw a shape within a square box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(1, 1, -1, -1)
    if shape in _FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(_filled(shape, box)) if shape in _POLYGONS else painter.drawEllipse(
            inner
        )
    else:
        painter.setPen(_pen(colour, box.width()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _draw_open(painter, shape, inner)
    painter.restore()


_POLYGONS = frozenset({Shape.TRIANGLE, Shape.DIAMOND})
_FILLED = _POLYGONS | {Shape.DISC}


def _pen(colour: str, size: float) -> QPen:
    pen = QPen(QColor(colour), max(1.6, size / 6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _filled(shape: Shape, box: QRectF) -> QPolygonF:
    middle = box.center()
    if shape is Shape.TRIANGLE:
        return QPolygonF(
            [QPointF(middle.x(), box.top() + 0.5), box.bottomRight(), box.bottomLeft()]
        )
    return QPolygonF(
        [
            QPointF(middle.x(), box.top() - 0.5),
            QPointF(box.right() + 0.5, middle.y()),
            QPointF(middle.x(), box.bottom() + 0.5),
            QPointF(box.left() - 0.5, middle.y()),
        ]
    )


def _draw_open(painter: QPainter, shape: Shape, box: QRectF) -> None:
    match shape:
        case Shape.RING:
            painter.drawEllipse(box)
        case Shape.SQUARE:
            painter.drawRect(box)
        case Shape.LETTER:
            sheet = box.adjusted(0, box.height() * 0.12, 0, -box.height() * 0.12)
            painter.drawRect(sheet)
            painter.drawPolyline(_at(sheet, (0.0, 0.0), (0.5, 0.6), (1.0, 0.0)))
        case Shape.CHECK:
            painter.drawPolyline(_at(box, (0.02, 0.55), (0.36, 0.9), (1.0, 0.12)))
        case Shape.CROSS:
            painter.drawLine(box.topLeft(), box.bottomRight())
            painter.drawLine(box.topRight(), box.bottomLeft())
        case Shape.HALF:
            painter.drawEllipse(box)
            painter.setBrush(painter.pen().color())
            painter.drawPie(box, 90 * 16, 180 * 16)
        case _:
            return


def _at(box: QRectF, *places: tuple[float, float]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places]
    )
