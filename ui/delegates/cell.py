"""Draws every cell of every table: words, a second line, an icon, a status or a chip."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import chip_size, draw_chip, draw_status, status_width
from ui.icons import paint_icon
from ui.marks import Mark
from ui.models.cells import Align, Cell
from ui.models.table import CELL_ROLE
from ui.painting import LEFT, draw_row_ground, draw_words, sized, width_of
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
        draw_row_ground(painter, option, tokens)
        if cell.edge is not None:
            draw_edge(painter, _of(option).rect, cell.edge, tokens)
        box = QRectF(_of(option).rect).adjusted(_SIDE, 0, -_SIDE, 0)
        _draw_cell(painter, box, cell, tokens)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        cell = index.data(CELL_ROLE)
        height = TWO_LINE_ROW_HEIGHT if cell.second or cell.wrap else ROW_HEIGHT
        return QSize(round(_content_width(option, cell)) + 2 * _SIDE, height)


def _of(option: QStyleOptionViewItem) -> Any:
    """The option with the fields that the stubs of Qt leave out."""
    return option


def _draw_cell(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    if cell.icon:
        square = QRectF(box.left(), box.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, cell.icon, square, tokens.tone(cell.tone).mark)
        box = box.adjusted(_ICON + _ICON_GAP, 0, 0, 0)
    if cell.wrap:
        _draw_wrapped(painter, box, cell, tokens)
    elif cell.mark is not None and cell.text:
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


def _draw_wrapped(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    """The words themselves on two lines, or on one with the second line below them."""
    if cell.second:
        _draw_lines(painter, box, cell, tokens)
        return
    # Loaded with the first long text: the first window shows none.
    from ui.delegates.two_lines import draw_two_lines

    painter.setFont(sized(painter.font(), bold=cell.strong, struck=cell.struck))
    draw_two_lines(painter, box.adjusted(0, 5, 0, 0), cell.text, _ink(cell, tokens))


def _ink(cell: Cell, tokens: Tokens) -> str:
    return tokens.text if cell.tone is Tone.PLAIN else tokens.tone(cell.tone).ink


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
    behind = _behind_words(painter, cell)
    words = sized(painter.font(), bold=cell.strong, struck=cell.struck)
    room = max(upper.width() - sum(width for _mark, _chip, width in behind), 0)
    plain = painter.font()
    painter.setFont(words)
    left_over = QRectF(upper.topLeft(), QSizeF(room, upper.height()))
    draw_words(painter, left_over, cell.text, _ink(cell, tokens), _ALIGN[cell.align])
    painter.setFont(plain)
    if not behind:
        return
    # A little more than the words need: what Qt measures and draws differs by a part of a pixel.
    left = upper.left() + min(width_of(words, cell.text) + 2, room) + _LINE_GAP
    for mark, chip, width in behind:
        place = QRectF(left, upper.top(), width - _LINE_GAP, upper.height())
        (draw_chip if chip else draw_status)(painter, place, mark, tokens)
        left += width


def _behind_words(painter: QPainter, cell: Cell) -> list[tuple[Mark, bool, float]]:
    """What stands behind the words: the mark of the row, then that of the cell, with its room."""
    font = painter.font()
    behind = []
    if cell.behind is not None:
        behind.append((cell.behind, False, status_width(font, cell.behind) + _LINE_GAP))
    if cell.mark is not None:
        width = chip_size(font, cell.mark).width() if cell.chip else status_width(font, cell.mark)
        behind.append((cell.mark, cell.chip, width + _LINE_GAP))
    return behind


def draw_edge(painter: QPainter, row: QRect, mark: Mark, tokens: Tokens) -> None:
    """The coloured edge of a row that is marked as a whole."""
    painter.fillRect(QRect(row.left(), row.top(), _EDGE, row.height()), tokens.tone(mark.tone).mark)


def _content_width(option: QStyleOptionViewItem, cell: Cell) -> float:
    font = _of(option).font
    words = max(width_of(font, cell.text), width_of(font, cell.second))
    if cell.mark is not None:
        mark = chip_size(font, cell.mark).width() if cell.chip else status_width(font, cell.mark)
        words += mark + (_LINE_GAP if cell.text else 0)
    return words + (_ICON + _ICON_GAP if cell.icon else 0)
