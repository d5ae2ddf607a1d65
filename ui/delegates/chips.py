"""A status drawn as a chip (on a tinted ground) or plain: shape, word and colour."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter

from ui.icons import paint_icon
from ui.marks import Mark, Shape, draw_shape
from ui.painting import draw_words, fill_rounded, sized, width_of
from ui.tokens import Tokens, Tone

CHIP_HEIGHT = 22
_SHAPE = 9
_GAP = 6
_ICON = 14
_ICON_GAP = 4
_SIDE = 9


def chip_font(font: QFont) -> QFont:
    """The font of a chip: a little smaller than the text around it."""
    return sized(font, -0.75)


def chip_size(font: QFont, mark: Mark) -> QSizeF:
    """How large a chip is in a text of this font."""
    words = width_of(chip_font(font), mark.word)
    return QSizeF(2 * _SIDE + _shape_room(mark) + words + 1, CHIP_HEIGHT)


def draw_chip(painter: QPainter, box: QRectF, mark: Mark, tokens: Tokens) -> None:
    """A chip at the left of the box, no wider than the box, in the middle of its height."""
    size = chip_size(painter.font(), mark)
    chip = QRectF(
        box.left(),
        box.center().y() - CHIP_HEIGHT / 2,
        min(size.width(), box.width()),
        CHIP_HEIGHT,
    )
    colours = tokens.tone(mark.tone)
    edge = tokens.soft_edge if mark.tone is Tone.PLAIN else None
    fill_rounded(painter, chip, colours.tint, edge, CHIP_HEIGHT / 2)
    painter.save()
    painter.setFont(chip_font(painter.font()))
    _draw_inside(painter, chip.adjusted(_SIDE, 0, -_SIDE, 0), mark, tokens)
    painter.restore()


def draw_status(painter: QPainter, box: QRectF, mark: Mark, tokens: Tokens) -> None:
    """Shape and word without a ground."""
    _draw_inside(painter, box, mark, tokens)


def status_width(font: QFont, mark: Mark) -> float:
    """How wide shape and word are together."""
    return _shape_room(mark) + width_of(font, mark.word) + 1


def _shape_room(mark: Mark) -> int:
    if mark.icon:
        return _ICON + _ICON_GAP
    return 0 if mark.shape is Shape.NONE else _SHAPE + _GAP


def _draw_inside(painter: QPainter, box: QRectF, mark: Mark, tokens: Tokens) -> None:
    colours = tokens.tone(mark.tone)
    if mark.icon:
        square = QRectF(box.left(), box.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, mark.icon, square, colours.ink)
    else:
        square = QRectF(box.left(), box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
        draw_shape(painter, mark.shape, square, colours.mark)
    draw_words(painter, box.adjusted(_shape_room(mark), 0, 0, 0), mark.word, colours.ink)
