"""The coming dates, as cards in a row at the top of every screen."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from consultatie.language import _
from ui.icons import icon
from ui.marks import Mark, draw_shape
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import CARD_RADIUS, Space, Tokens, tokens_of
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label
from ui.widgets.painted_button import PaintedButton
from ui.widgets.roving import Roving

CARD = QSize(184, 62)
_SHAPE = 10
_INSET = 11


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


class TermStrip(QScrollArea):
    """Left and Right go from card to card, Enter asks why; `term_chosen(key)`."""

    term_chosen = Signal(object)
    later_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Termijnen"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CARD.height() + 2 * 5)
        self._roving = Roving(self)
        self._buttons: dict[Hashable, _CardButton] = {}

    def set_cards(self, cards: Sequence[TermCard], later: str = "", empty: str = "") -> None:
        """Show cards in this order, then `later` as a button; or `empty` when there are none."""
        row = QWidget()
        row.setProperty("role", "page")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(Space.M, 5, Space.M, 5)
        layout.setSpacing(Space.S)
        self._buttons = {card.key: self._button(card) for card in cards}
        stops: list[QWidget] = list(self._buttons.values())
        if later:
            stops.append(self._later_button(later))
        for stop in stops:
            layout.addWidget(stop)
        if not cards:
            layout.addWidget(text_label(empty, Role.MUTED))
        layout.addStretch(1)
        self._roving.take([stops])
        self.setWidget(row)

    def button(self, key: Hashable) -> QWidget:
        """The card of one term; the answer to "why" is shown beside it."""
        return self._buttons[key]

    def key_with_keyboard(self) -> Hashable | None:
        """Which card the keyboard is on."""
        return next((key for key, card in self._buttons.items() if card.hasFocus()), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, Space.XL, 0)
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        turned = event.angleDelta()
        bar.setValue(bar.value() - (turned.y() or turned.x()))

    def _button(self, card: TermCard) -> "_CardButton":
        button = _CardButton(card)
        button.clicked.connect(lambda: self.term_chosen.emit(card.key))
        button.installEventFilter(self)
        why = QAction(icon("calendar-question"), _("Waarom deze datum?"), button)
        why.triggered.connect(button.click)
        button.addAction(why)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return button

    def _later_button(self, words: str) -> QWidget:
        button = push_button(words, Kind.QUIET)
        button.clicked.connect(self.later_chosen)
        button.installEventFilter(self)
        return button


class _CardButton(PaintedButton):
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


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
