"""A box to tick, drawn by the tokens: Fusion's own is too faint in the dark."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from ui.marks import Shape, draw_shape
from ui.painting import draw_focus, fill_rounded
from ui.tokens import Space, Tokens, tokens_of

_BOX = 18
_INSET = 5
_HEIGHT = 30


class TickBox(QCheckBox):
    """A QCheckBox in all but its looks."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(_INSET + _BOX + Space.S + words.width() + _INSET + 2, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(_INSET, (self.height() - _BOX) / 2, _BOX, _BOX)
        self._draw_box(painter, box, tokens)
        painter.setPen(tokens.text if self.isEnabled() else tokens.edge)
        words = self.rect().adjusted(_INSET + _BOX + Space.S, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, int(flags), self.text())
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)

    def _draw_box(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        edge = tokens.muted if self.underMouse() else tokens.edge
        if not self.isChecked():
            fill_rounded(painter, box, tokens.surface, edge, 4)
            return
        fill_rounded(painter, box, tokens.accent.ink if self.isEnabled() else tokens.edge, None, 4)
        draw_shape(painter, Shape.CHECK, box.adjusted(4, 4, -4, -4), tokens.on_accent)
