"""The head with the months and the column with the names, which stay in view; also for paper."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from consultatie.language import _
from consultatie.routes.values import Group
from ui.painting import CENTRE, LEFT, draw_words, fill_rounded
from ui.tokens import Tokens
from ui.views.planning.drawing import label_font, name_font
from ui.views.planning.laying import Layout, RowBox
from ui.views.planning.scale import Cell, TimeScale

HEAD_HEIGHT = 46
NAMES_WIDTH = 236
_SIDE = 10
_UPPER = 24
# What is left of the words of a month that goes out of sight.
_LEAST_MONTH = 56


def draw_head(
    painter: QPainter, rect: QRectF, offset: float, scale: TimeScale, today: date, tokens: Tokens
) -> None:
    """The months and weeks that are seen from `offset` pixels on."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor(tokens.surface))
    painter.translate(rect.left() - offset, rect.top())
    left, right = offset, offset + rect.width()
    upper, lower = rect.height() * _UPPER / HEAD_HEIGHT, rect.height()
    painter.setFont(name_font(bold=True))
    for cell in scale.upper(left, right):
        _draw_cell(painter, cell, 0, upper, tokens, max(cell.left, left))
    painter.setFont(label_font())
    for cell in scale.lower(left, right):
        _draw_cell(painter, cell, upper, lower, tokens, None)
    _draw_today(painter, scale.middle(today), upper, lower, tokens)
    painter.restore()
    painter.setPen(QPen(QColor(tokens.soft_edge), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def draw_names(
    painter: QPainter, rect: QRectF, offset: float, layout: Layout, tokens: Tokens
) -> None:
    """The names of the rows that are seen from `offset` pixels on."""
    painter.save()
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor(tokens.surface))
    painter.translate(rect.left(), rect.top() - offset)
    for box in layout.between(offset, offset + rect.height()):
        _draw_name(painter, box, rect.width(), tokens)
    painter.restore()
    painter.setPen(QPen(QColor(tokens.soft_edge), 1))
    painter.drawLine(rect.topRight(), rect.bottomRight())


def group_words(group: Group) -> str:
    """The heading of a group."""
    return {Group.DECIDING: _("Beslisproces"), Group.ADVISING: _("Medezeggenschap")}[group]


def _draw_cell(
    painter: QPainter,
    cell: Cell,
    top: float,
    bottom: float,
    tokens: Tokens,
    from_: float | None,
) -> None:
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(QPointF(cell.left, top), QPointF(cell.left, bottom))
    muted = from_ is None
    begin = cell.left if from_ is None else from_
    # The words of a month that begins out of sight stay in sight.
    box = QRectF(begin + 4, top, cell.right - begin - 6, bottom - top)
    if box.width() > (8 if muted else _LEAST_MONTH):
        draw_words(
            painter,
            box,
            cell.words,
            tokens.muted if muted else tokens.text,
            CENTRE if muted else LEFT,
        )


def _draw_today(painter: QPainter, x: float, top: float, bottom: float, tokens: Tokens) -> None:
    words = _("vandaag")
    wide = painter.fontMetrics().horizontalAdvance(words) + 12
    plate = QRectF(x - wide / 2, top + 2, wide, bottom - top - 5)
    fill_rounded(painter, plate, tokens.red.tint, tokens.red.mark, 4)
    draw_words(painter, plate, words, tokens.red.ink, CENTRE)


def _draw_name(painter: QPainter, box: RowBox, width: float, tokens: Tokens) -> None:
    whole = QRectF(0, box.top, width, box.height)
    inner = whole.adjusted(_SIDE, 0, -_SIDE, 0)
    if box.row is None:
        painter.fillRect(whole, QColor(tokens.sunken))
        painter.setFont(name_font(bold=True))
        draw_words(painter, inner, group_words(box.group), tokens.text)
    else:
        _draw_two_lines(painter, inner, box.row.name, box.row.second, tokens)
    painter.setPen(QPen(QColor(tokens.line), 1))
    bottom = box.top + box.height - 0.5
    painter.drawLine(QPointF(0, bottom), QPointF(width, bottom))


def _draw_two_lines(
    painter: QPainter, rect: QRectF, name: str, second: str, tokens: Tokens
) -> None:
    painter.setFont(name_font())
    if not second:
        draw_words(painter, rect, name, tokens.text)
        return
    middle = rect.center().y()
    draw_words(painter, QRectF(rect.left(), middle - 20, rect.width(), 20), name, tokens.text)
    painter.setFont(label_font())
    draw_words(painter, QRectF(rect.left(), middle, rect.width(), 18), second, tokens.muted)
