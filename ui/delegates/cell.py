"""Draws every cell of every table: words, a second line, an icon, a status or a chip."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import chip_size, draw_chip, draw_status, status_width
from ui.icons import paint_icon
from ui.marks import Mark
from ui.models.cells import Align, Cell
from ui.models.table import CELL_ROLE
from ui.painting import LEFT, draw_words, sized, width_of
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Tokens, Tone, tokens_of

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 10
_EDGE = 4
_ICON = 18
_ICON_GAP = 8
_LINE_GAP = 10
_VERTICAL = Qt.AlignmentFlag.AlignVCenter
_ALIGN = {
    Align.LEFT: LEFT,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | _VERTICAL,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter | _VERTICAL,
}


class CellDelegate(QStyledItemDelegate):
    """Knows nothing of what is shown: the model gives a `Cell`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = index.data(CELL_ROLE)
        tokens = tokens_of(_of(option).palette)
        painter.save()
        painter.setFont(_of(option).font)
        _draw_ground(painter, option, tokens)
        if cell.edge is not None:
            draw_edge(painter, _of(option).rect, cell.edge, tokens)
        box = QRectF(_of(option).rect).adjusted(_SIDE, 0, -_SIDE, 0)
        _draw_cell(painter, box, cell, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        cell = index.data(CELL_ROLE)
        height = TWO_LINE_ROW_HEIGHT if cell.second else ROW_HEIGHT
        return QSize(round(_content_width(option, cell)) + 2 * _SIDE, height)


def _of(option: QStyleOptionViewItem) -> Any:
    """The option with the fields that the stubs of Qt leave out."""
    return option


def _draw_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    state, rect = _of(option).state, _of(option).rect
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(tokens.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.hover))


def _draw_cell(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    if cell.icon:
        square = QRectF(box.left(), box.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, cell.icon, square, tokens.tone(cell.tone).mark)
        box = box.adjusted(_ICON + _ICON_GAP, 0, 0, 0)
    if cell.mark is not None and cell.text:
        _draw_lines(painter, box, cell, tokens)
    elif cell.mark is not None:
        _draw_mark(painter, box, cell, tokens)
    else:
        _draw_lines(painter, box, cell, tokens)


def _draw_mark(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    if cell.mark is None:
        return
    draw = draw_chip if cell.chip else draw_status
    draw(painter, box, cell.mark, tokens)


def _draw_lines(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    """The words, with the mark behind them when there are both, and the second line below."""
    upper = box
    if cell.second:
        upper = QRectF(box.left(), box.top() + 5, box.width(), box.height() / 2 - 3)
        lower = QRectF(box.left(), box.center().y() + 1, box.width(), box.height() / 2 - 6)
        font = painter.font()
        painter.setFont(sized(font, -0.75))
        draw_words(painter, lower, cell.second, tokens.muted)
        painter.setFont(font)
    if cell.edge is not None:
        upper = _draw_edge_words(painter, upper, cell, tokens)
    painter.setFont(sized(painter.font(), bold=cell.strong, struck=cell.struck))
    colour = tokens.text if cell.tone is Tone.PLAIN else tokens.tone(cell.tone).ink
    draw_words(painter, upper, cell.text, colour, _ALIGN[cell.align])
    if cell.mark is not None:
        used = width_of(painter.font(), cell.text) + _LINE_GAP
        _draw_mark(painter, upper.adjusted(min(used, upper.width()), 0, 0, 0), cell, tokens)


def draw_edge(painter: QPainter, row: QRect, mark: Mark, tokens: Tokens) -> None:
    """The coloured edge of a row that is marked as a whole."""
    painter.fillRect(QRect(row.left(), row.top(), _EDGE, row.height()), tokens.tone(mark.tone).mark)


def _draw_edge_words(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> QRectF:
    """The icon and word of the row's mark behind the words; gives the room that is left."""
    if cell.edge is None:
        return box
    needed = status_width(painter.font(), cell.edge)
    words = width_of(sized(painter.font(), bold=cell.strong), cell.text) + _LINE_GAP
    left = max(min(words, box.width() - needed), 0)
    draw_status(painter, box.adjusted(left, 0, 0, 0), cell.edge, tokens)
    return QRectF(box.left(), box.top(), max(left - _LINE_GAP, 0), box.height())


def _content_width(option: QStyleOptionViewItem, cell: Cell) -> float:
    font = _of(option).font
    words = max(width_of(font, cell.text), width_of(font, cell.second))
    if cell.mark is not None:
        mark = chip_size(font, cell.mark).width() if cell.chip else status_width(font, cell.mark)
        words += mark + (_LINE_GAP if cell.text else 0)
    return words + (_ICON + _ICON_GAP if cell.icon else 0)
