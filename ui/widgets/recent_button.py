"""One register in the list of those that were open before."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import Space, tokens_of
from ui.widgets.painted_button import PaintedButton

_HEIGHT = 36
_ICON = 20


class RecentButton(PaintedButton):
    """The name of the file, with its folder muted behind it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(f"{path.stem}, {path.parent}", parent)
        self.path = path
        self.setToolTip(str(path))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            fill_rounded(painter, box, tokens.hover)
        square = QRectF(Space.S, (box.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, "file-text", square, tokens.accent.ink)
        painter.setFont(sized(self.font(), bold=True))
        words = box.adjusted(Space.S + _ICON + Space.S, 0, -Space.S, 0)
        draw_words(painter, words, self.path.stem, tokens.text)
        used = width_of(painter.font(), self.path.stem) + Space.M
        painter.setFont(self.font())
        draw_words(painter, words.adjusted(used, 0, 0, 0), str(self.path.parent), tokens.muted)
        if self.hasFocus():
            draw_focus(painter, box, tokens)
