"""How one place of the matrix is drawn: number and outcome above, two lines of text below."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from consultatie import dates
from consultatie.language import _
from consultatie.matrix import MatrixCell
from consultatie.reactions import Reaction, Verdict
from ui.delegates.cell import draw_edge
from ui.delegates.chips import chip_size, draw_chip, draw_status, status_width
from ui.delegates.two_lines import draw_two_lines
from ui.icons import paint_icon
from ui.marks import Mark
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import Tokens, tokens_of
from ui.verdicts import verdict_mark
from ui.views.matrix.model import LOOK_ROLE, Look

_Index = QModelIndex | QPersistentModelIndex
_SIDE = 10
_TOP = 8
_HEAD = 22
_GAP = 8
_TICK = 16


def row_height(line_spacing: int) -> int:
    """The height of every row: a head and two lines of text."""
    return _TOP + _HEAD + 4 + 2 * line_spacing + _TOP


class MatrixDelegate(QStyledItemDelegate):
    """Knows nothing of the register: the model gives a `Look`."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view: Any = option
        tokens = tokens_of(view.palette)
        look: Look = index.data(LOOK_ROLE)
        painter.save()
        painter.setFont(view.font)
        _draw_ground(painter, view, look, tokens)
        box = QRectF(view.rect).adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        if look.cell is not None:
            _draw_point(painter, box, look, look.cell, tokens)
        elif look.is_reaction:
            _draw_reaction(painter, box, look.reaction, tokens)
        draw_hairlines(painter, view.rect, tokens, starts=look.starts)
        if view.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, view.rect, tokens, 4)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        view: Any = option
        return QSize(200, row_height(view.fontMetrics.lineSpacing()))


def draw_hairlines(painter: QPainter, rect: QRect, tokens: Tokens, *, starts: bool) -> None:
    """Below and at the right; above the first row of a theme a stronger one."""
    painter.setPen(QColor(tokens.line))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
    if starts:
        painter.setPen(QColor(tokens.edge))
        painter.drawLine(rect.topLeft(), rect.topRight())


def _draw_ground(painter: QPainter, view: Any, look: Look, tokens: Tokens) -> None:
    if look.cell is None and not look.is_reaction:
        painter.fillRect(view.rect, QColor(tokens.background))
    elif look.marked:
        painter.fillRect(view.rect, QColor(tokens.accent.tint))
    if view.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(view.rect, QColor(tokens.selected))
    elif view.state & QStyle.StateFlag.State_MouseOver and not look.marked:
        painter.fillRect(view.rect, QColor(tokens.hover))
    if look.cell is None and not look.is_reaction:
        # From the corner of the cell, so that it joins on when a part of the grid moves along.
        painter.setBrushOrigin(view.rect.topLeft())
        chosen = bool(view.state & QStyle.StateFlag.State_Selected)
        brush = QBrush(QColor(_hatch(tokens, chosen=chosen)), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(view.rect, brush)
    if look.edge is not None:
        draw_edge(painter, view.rect, look.edge, tokens)


def _hatch(tokens: Tokens, *, chosen: bool) -> str:
    """Light in both themes: what was not raised must not draw the eye."""
    if chosen:
        return tokens.soft_edge
    return tokens.hover if tokens.name == "dark" else tokens.line


def _draw_point(
    painter: QPainter, box: QRectF, look: Look, cell: MatrixCell, tokens: Tokens
) -> None:
    head = QRectF(box.left(), box.top(), box.width(), _HEAD)
    left = _draw_tick(painter, head, tokens) if look.marked else head
    rest = _draw_number(painter, left, look, cell, tokens)
    room = _draw_outcome(painter, rest, cell, tokens)
    if look.edge is not None and status_width(painter.font(), look.edge) <= room.width():
        draw_status(painter, room, look.edge, tokens)
    draw_two_lines(painter, box.adjusted(0, _HEAD + 4, 0, 0), cell.point.text, tokens.text)


def _draw_tick(painter: QPainter, head: QRectF, tokens: Tokens) -> QRectF:
    """The tick of a marked point; returns what is left of the line."""
    square = QRectF(head.left(), head.center().y() - _TICK / 2, _TICK, _TICK)
    fill_rounded(painter, square, tokens.accent.ink, None, 4)
    paint_icon(painter, "check", square.adjusted(2, 2, -2, -2), tokens.on_accent)
    return head.adjusted(_TICK + _GAP, 0, 0, 0)


def _draw_number(
    painter: QPainter, head: QRectF, look: Look, cell: MatrixCell, tokens: Tokens
) -> QRectF:
    """The council's own number, small; returns what is left of the line."""
    plain = painter.font()
    painter.setFont(sized(plain, -0.75, bold=True))
    words = cell.point.number + (" *" if look.unsaved else "")
    ink = tokens.accent.ink if look.unsaved else tokens.muted
    wide = min(width_of(painter.font(), words) + 2, head.width() / 3)
    draw_words(painter, QRectF(head.left(), head.top(), wide, head.height()), words, ink)
    if cell.joined:
        wide += _draw_small(painter, head.adjusted(wide + _GAP, 0, 0, 0), _("gezamenlijk"), tokens)
    painter.setFont(plain)
    return head.adjusted(wide + _GAP, 0, 0, 0)


def _draw_small(painter: QPainter, box: QRectF, words: str, tokens: Tokens) -> float:
    font = painter.font()
    painter.setFont(sized(font))
    wide = width_of(painter.font(), words) + _GAP
    draw_words(painter, box, words, tokens.muted)
    painter.setFont(font)
    return wide


def _draw_outcome(painter: QPainter, box: QRectF, cell: MatrixCell, tokens: Tokens) -> QRectF:
    """The chip at the right end, in bold where there is no reaction; returns the room before it."""
    mark, plain = _short_mark(cell.verdict), painter.font()
    bold = sized(plain, bold=True)
    needed = status_width(bold, mark) if cell.waits else chip_size(plain, mark).width()
    wide = min(needed, box.width())
    end = QRectF(box.right() - wide, box.top(), wide, box.height())
    if cell.waits:
        painter.setFont(bold)
        draw_status(painter, end, mark, tokens)
        painter.setFont(plain)
    else:
        draw_chip(painter, end, mark, tokens)
    return box.adjusted(0, 0, -wide - _GAP, 0)


def _short_mark(verdict: Verdict | None) -> Mark:
    """The outcome in words that fit the narrowest column."""
    mark = verdict_mark(verdict)
    return replace(mark, word=_("deels overgenomen")) if verdict is Verdict.PARTLY else mark


def _draw_reaction(
    painter: QPainter, box: QRectF, reaction: Reaction | None, tokens: Tokens
) -> None:
    if reaction is None:
        return
    plain = painter.font()
    head = QRectF(box.left(), box.top(), box.width(), _HEAD)
    painter.setFont(sized(plain, -0.75))
    draw_words(painter, head, _when(reaction), tokens.muted)
    painter.setFont(plain)
    draw_two_lines(painter, box.adjusted(0, _HEAD + 4, 0, 0), reaction.text, tokens.text)


def _when(reaction: Reaction) -> str:
    """The round and the day, as far as there is something to say."""
    turn = _("Ronde {number}").format(number=reaction.round)
    day = dates.medium(reaction.given_on) if reaction.given_on else ""
    return " · ".join(part for part in (turn, day) if part)
