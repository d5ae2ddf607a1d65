"""What every row of a list has: the ground of where mouse and choice are, and where it ends."""

from typing import Any

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle

from ui.painting import draw_focus
from ui.tokens import Tokens

_FRAME_RADIUS = 4


def draw_ground(painter: QPainter, view: Any, tokens: Tokens) -> None:
    """What is chosen, or else what the mouse is on; `view` is the option that Qt gives."""
    if view.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(view.rect, QColor(tokens.selected))
    elif view.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(view.rect, QColor(tokens.hover))


def draw_end(painter: QPainter, view: Any, tokens: Tokens) -> None:
    """The line below a row, and the frame around the one that has the keyboard."""
    painter.setPen(QColor(tokens.line))
    painter.drawLine(view.rect.bottomLeft(), view.rect.bottomRight())
    if view.state & QStyle.StateFlag.State_HasFocus:
        draw_focus(painter, view.rect, tokens, _FRAME_RADIUS)
