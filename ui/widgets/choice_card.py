"""A large button with an icon, a title and a sentence: the choices of the first start."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.painting import draw_focus, draw_words, fill_rounded, sized
from ui.tokens import CARD_RADIUS, Space, Tokens, tokens_of
from ui.widgets.painted_button import PaintedButton

_SIZE = QSize(264, 176)
_ICON = 28
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class ChoiceCard(PaintedButton):
    """One choice; `clicked` says that it was taken."""

    def __init__(
        self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._icon_name, self._title, self._sentence = icon_name, title, sentence
        self.setAccessibleDescription(sentence)
        self.setFixedSize(_SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect())
        hovered = self.underMouse()
        fill_rounded(
            painter,
            box,
            tokens.hover if self.isDown() else tokens.surface,
            tokens.accent.mark if hovered else tokens.line,
            CARD_RADIUS,
        )
        self._draw_content(painter, box.adjusted(Space.L, Space.L, -Space.L, -Space.L), tokens)
        if self.hasFocus():
            draw_focus(painter, box, tokens, CARD_RADIUS)

    def _draw_content(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        badge = QRectF(box.left(), box.top(), _ICON + 16, _ICON + 16)
        fill_rounded(painter, badge, tokens.accent.tint, None, CARD_RADIUS)
        paint_icon(painter, self._icon_name, badge.adjusted(8, 8, -8, -8), tokens.accent.ink)
        title = QRectF(box.left(), badge.bottom() + Space.M, box.width(), 24)
        painter.setFont(sized(self.font(), 1.0, bold=True))
        draw_words(painter, title, self._title, tokens.text)
        painter.setFont(self.font())
        painter.setPen(tokens.muted)
        rest = QRectF(box.left(), title.bottom() + 2, box.width(), box.bottom() - title.bottom())
        painter.drawText(rest, int(_WRAPPED), self._sentence)
