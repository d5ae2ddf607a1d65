"""How the entries, bands and lines of a route are painted, on the screen and on paper."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
)

from consultatie.routes.values import SUPPOSITIONS, Band, Entry, Form, Group, Look
from ui.clashes import clash_mark
from ui.marks import Shape
from ui.painting import LEFT, draw_words
from ui.tokens import Tokens, Tone
from ui.views.planning.laying import Layout, Placed, RowBox, is_hatched, words_of
from ui.views.planning.scale import TimeScale

_RADIUS = 4
_HATCH = 6
_HALO = 1.5
_DASH = (3.0, 2.0)


def label_font() -> QFont:
    """The font of what stands on the route, in pixels so that paper scales it too."""
    return _font(-1.5)


def name_font(*, bold: bool = False) -> QFont:
    """The font of the names of the rows."""
    font = _font(-0.5)
    font.setBold(bold)
    return font


def _font(more: float) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(round(QFontInfo(font).pixelSize() + more))
    return font


# -- entries -----------------------------------------------------------------------------------


def draw_placed(painter: QPainter, placed: Placed, tokens: Tokens) -> None:
    """An entry with its words."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if placed.entry.is_bar:
        _draw_bar(painter, placed.entry, placed.box, tokens)
    else:
        draw_moment(painter, placed.entry, placed.box, tokens)
    painter.restore()
    _draw_label(painter, placed, tokens)


def draw_sample(painter: QPainter, entry: Entry, box: QRectF, tokens: Tokens) -> None:
    """One shape without words, for the legend."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if entry.is_bar:
        _draw_bar(painter, entry, box, tokens)
    else:
        draw_moment(painter, entry, box, tokens)
    painter.restore()


def _draw_bar(painter: QPainter, entry: Entry, box: QRectF, tokens: Tokens) -> None:
    if not entry.exact:
        colour = _mark(entry.look, tokens)
        if entry.clashes:
            colour = QColor(tokens.tone(clash_mark(entry.clash).tone).mark)
        _draw_soft(painter, box, colour, tokens)
        return
    fill = _fill(entry.look, tokens)
    if entry.look is Look.REAL and entry.turn is Group.DECIDING:
        fill = QColor(tokens.grey.ink)
    _draw_solid(painter, entry.look, box, tokens, fill)


def _draw_solid(painter: QPainter, look: Look, box: QRectF, tokens: Tokens, fill: QColor) -> None:
    """Solid is real, hollow with a broken edge is supposed, hatched is a suspension."""
    pen = QPen(_mark(look, tokens), 1.4)
    if look in SUPPOSITIONS:
        pen.setDashPattern(_DASH)
    painter.setPen(pen if look is not Look.REAL else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    inner = box.adjusted(0.7, 0.7, -0.7, -0.7)
    painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
    if look in (Look.SUSPENDED, Look.SUPPOSED_SUSPENSION):
        _hatch(painter, inner, _mark(look, tokens), light=look is Look.SUPPOSED_SUSPENSION)


def _hatch(painter: QPainter, box: QRectF, colour: QColor, *, light: bool) -> None:
    """Slanting lines as shapes: a pattern brush does not scale with the paper."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, 0.8 if light else 1.4))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += _HATCH * (1.5 if light else 1)
    painter.restore()


def _draw_soft(painter: QPainter, box: QRectF, colour: QColor, tokens: Tokens) -> None:
    """A range that fades away at both ends: nobody knows which day it begins.

    In full colours: a PDF keeps no transparency within a gradient.
    """
    ground = QColor(tokens.surface)
    half = _mixed(ground, colour, 0.75)
    fade = QLinearGradient(box.topLeft(), box.topRight())
    for place, shade in ((0.0, ground), (0.3, half), (0.7, half), (1.0, ground)):
        fade.setColorAt(place, shade)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fade))
    painter.drawRect(box)


def _mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    def between(low: int, high: int) -> int:
        return round(low + (high - low) * share)

    return QColor(
        between(ground.red(), colour.red()),
        between(ground.green(), colour.green()),
        between(ground.blue(), colour.blue()),
    )


def draw_moment(painter: QPainter, entry: Entry, box: QRectF, tokens: Tokens) -> None:
    """A diamond, square, disc or triangle; filled when it is real, hollow when it is not.

    What clashes with a suspension has the shape and the colour that it has in lists.
    """
    look, mark = entry.look, clash_mark(entry.clash)
    colour = _moment_colour(entry.form, look, tokens)
    if entry.clashes:
        colour = QColor(tokens.tone(mark.tone).mark)
        if mark.shape is Shape.CROSS:
            _draw_cross(painter, box, colour, QColor(tokens.surface), filled=look is Look.REAL)
            return
    ground = QColor(tokens.surface)
    shape = _polygon(entry.form, box)
    painter.setPen(QPen(ground, 2 * _HALO))
    painter.setBrush(ground)
    _draw_shape(painter, shape, box)
    pen = QPen(colour, 1.6)
    if look is Look.SUPPOSED:
        pen.setDashPattern((1.6, 1.1))
    painter.setPen(pen)
    painter.setBrush(colour if look is Look.REAL else ground)
    _draw_shape(painter, shape, box)


def _draw_cross(
    painter: QPainter, box: QRectF, colour: QColor, ground: QColor, *, filled: bool
) -> None:
    """A cross; of what was done in a filled disc, so that it is told apart from what is planned."""
    inner = box.adjusted(3.5, 3.5, -3.5, -3.5) if filled else box.adjusted(2, 2, -2, -2)
    painter.setPen(QPen(ground, 2 * _HALO))
    painter.setBrush(colour if filled else ground)
    painter.drawEllipse(box)
    painter.setPen(QPen(ground if filled else colour, 1.8 if filled else 2.6))
    painter.drawLine(inner.topLeft(), inner.bottomRight())
    painter.drawLine(inner.topRight(), inner.bottomLeft())


def _draw_shape(painter: QPainter, shape: QPolygonF | None, box: QRectF) -> None:
    if shape is None:
        painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
    else:
        painter.drawPolygon(shape)


def _polygon(form: Form, box: QRectF) -> QPolygonF | None:
    middle = box.center()
    if form is Form.MILESTONE:
        return QPolygonF(
            [
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            ]
        )
    if form is Form.DECISION:
        return QPolygonF(box.adjusted(1.5, 1.5, -1.5, -1.5))
    if form is Form.STEP:
        low = box.bottom() - 1.5
        return QPolygonF(
            [
                QPointF(middle.x(), box.top() + 1),
                QPointF(box.right() - 1, low),
                QPointF(box.left() + 1, low),
            ]
        )
    return None


def _draw_label(painter: QPainter, placed: Placed, tokens: Tokens) -> None:
    if placed.label is None:
        return
    painter.setFont(label_font())
    words = words_of(placed.entry)
    if placed.inside and is_hatched(placed.entry):
        wide = min(painter.fontMetrics().horizontalAdvance(words), placed.label.width())
        box = placed.box.adjusted(0, 1.5, 0, -1.5)
        plate = QRectF(placed.label.left() - 3, box.top(), wide + 6, box.height())
        painter.fillRect(plate, _fill(placed.entry.look, tokens))
    draw_words(painter, placed.label, words, _ink(placed, tokens), LEFT)


def _ink(placed: Placed, tokens: Tokens) -> str:
    look = placed.entry.look
    if placed.entry.clashes:
        return tokens.tone(clash_mark(placed.entry.clash).tone).ink
    if not placed.inside:
        return tokens.text if look not in SUPPOSITIONS else tokens.accent.ink
    if is_hatched(placed.entry):
        return tokens.amber.ink
    return tokens.on_accent if look is Look.REAL else tokens.accent.ink


def _fill(look: Look, tokens: Tokens) -> QColor:
    return QColor(
        {
            Look.REAL: tokens.accent.ink,
            Look.PLANNED: tokens.accent.tint,
            Look.SUSPENDED: tokens.amber.tint,
        }.get(look, tokens.surface)
    )


def _mark(look: Look, tokens: Tokens) -> QColor:
    hatched = look in (Look.SUSPENDED, Look.SUPPOSED_SUSPENSION)
    return QColor(tokens.tone(Tone.AMBER if hatched else Tone.ACCENT).mark)


def _moment_colour(form: Form, look: Look, tokens: Tokens) -> QColor:
    if look is Look.SUPPOSED:
        return QColor(tokens.accent.mark)
    tone = {Form.DECISION: Tone.GREEN, Form.MILESTONE: Tone.ORANGE}.get(form, Tone.PLAIN)
    return QColor(tokens.text if tone is Tone.PLAIN else tokens.tone(tone).mark)


# -- grounds -----------------------------------------------------------------------------------


def draw_ground(
    painter: QPainter,
    exposed: QRectF,
    layout: Layout,
    scale: TimeScale,
    today: date,
    tokens: Tokens,
) -> None:
    """Everything behind the entries, within a rect: bands, months, rows and today."""
    painter.fillRect(exposed, QColor(tokens.surface))
    boxes = layout.between(exposed.top(), exposed.bottom())
    for box in boxes:
        for band in box.row.bands if box.row else ():
            _draw_band(painter, band, box, scale, tokens)
    bottom = min(exposed.bottom(), layout.height)
    _draw_months(painter, exposed, bottom, scale, tokens)
    for box in boxes:
        _draw_row(painter, box, exposed, tokens)
    _draw_today(painter, scale.middle(today), exposed.top(), bottom, tokens)


def _draw_band(
    painter: QPainter, band: Band, box: RowBox, scale: TimeScale, tokens: Tokens
) -> None:
    left = scale.x(band.first)
    rect = QRectF(left, box.top, scale.end(band.last) - left, box.height)
    painter.fillRect(rect, QColor(tokens.line))
    painter.setPen(QPen(QColor(tokens.soft_edge), 1))
    painter.drawLine(rect.topLeft(), rect.bottomLeft())
    painter.drawLine(rect.topRight(), rect.bottomRight())


def _draw_months(
    painter: QPainter, exposed: QRectF, bottom: float, scale: TimeScale, tokens: Tokens
) -> None:
    painter.setPen(QPen(QColor(tokens.sunken), 1))
    for x in scale.week_lines(exposed.left(), exposed.right()):
        painter.drawLine(QPointF(x, exposed.top()), QPointF(x, bottom))
    for x, year in scale.month_lines(exposed.left(), exposed.right()):
        painter.setPen(QPen(QColor(tokens.edge if year else tokens.line), 1))
        painter.drawLine(QPointF(x, exposed.top()), QPointF(x, bottom))


def _draw_row(painter: QPainter, box: RowBox, exposed: QRectF, tokens: Tokens) -> None:
    if box.row is None:
        rect = QRectF(exposed.left(), box.top, exposed.width(), box.height)
        painter.fillRect(rect, QColor(tokens.sunken))
    painter.setPen(QPen(QColor(tokens.line), 1))
    bottom = box.top + box.height - 0.5
    painter.drawLine(QPointF(exposed.left(), bottom), QPointF(exposed.right(), bottom))


def _draw_today(painter: QPainter, x: float, top: float, bottom: float, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.red.mark), 1.6))
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))
