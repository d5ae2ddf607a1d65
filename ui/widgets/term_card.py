"""One coming date as a card of the term strip."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui.marks import Mark, draw_shape
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import CARD_HEIGHT, CARD_RADIUS, Space, Tokens, tokens_of
from ui.widgets.painted_button import PaintedButton

CARD = QSize(184, CARD_HEIGHT)
_SHAPE = 10
_INSET = 11
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class TermCard:
    """One coming date: `day` "vr 26 nov", `what` step and body, `left` "nog 3 d", `source`.

    `legal` gives the card a full edge, a date one set oneself a dotted one. `count` is how many
    terms end that day.
    """

    key: Hashable
    day: str
    what: str
    left: str
    source: str
    mark: Mark
    legal: bool = True
    count: int = 1

    def spoken(self) -> str:
        """The card as a screen reader says it."""
        return f"{self.day}, {self.what}, {self.left}, {self.mark.word}, {self.source}"


class CardButton(PaintedButton):
    """One card; pressing it asks why."""

    def __init__(self, card: TermCard) -> None:
        super().__init__(card.spoken())
        self._card = card
        self.setFixedSize(CARD)
        self.setToolTip(f"{card.what}\n{card.left} · {card.source}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._card.count > 1:
            under = box.adjusted(4, 4, 0, 0)
            fill_rounded(painter, under, tokens.surface, tokens.soft_edge, CARD_RADIUS)
            box = box.adjusted(0, 0, -4, -4)
        self._draw_ground(painter, box, tokens)
        self._draw_words(painter, box.adjusted(_INSET, 4, -_INSET, -4), tokens)
        if self.hasFocus():
            draw_focus(painter, box, tokens, CARD_RADIUS)

    def _draw_ground(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        style = Qt.PenStyle.SolidLine if self._card.legal else Qt.PenStyle.DashLine
        edge = tokens.soft_edge if self._card.legal else tokens.edge
        fill = tokens.hover if self.underMouse() else tokens.surface
        fill_rounded(painter, box, fill, edge, CARD_RADIUS, style)

    def _draw_words(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        card, colours = self._card, tokens.tone(self._card.mark.tone)
        third = box.height() / 3
        square = QRectF(box.left(), box.top() + (third - _SHAPE) / 2, _SHAPE, _SHAPE)
        draw_shape(painter, card.mark.shape, square, colours.mark)
        painter.setFont(sized(self.font(), bold=True))
        first = QRectF(box.left() + _SHAPE + 6, box.top(), box.width() - _SHAPE - 6, third)
        draw_words(painter, first, card.day, tokens.text)
        if card.count > 1:
            draw_words(painter, first, f"× {card.count}", tokens.muted, _RIGHT)
        painter.setFont(self.font())
        second = QRectF(box.left(), box.top() + third, box.width(), third)
        draw_words(painter, second, card.what, tokens.text)
        painter.setFont(sized(self.font(), -1.0))
        lowest = QRectF(box.left(), box.top() + 2 * third, box.width(), third)
        draw_words(painter, lowest, card.left, colours.ink)
        used = width_of(painter.font(), card.left) + Space.S
        draw_words(painter, lowest.adjusted(used, 0, 0, 0), card.source, tokens.muted, _RIGHT)
