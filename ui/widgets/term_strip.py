"""The coming dates, as cards in a row at the top of every screen."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from consultatie.language import _
from ui.icons import icon
from ui.tokens import CARD_HEIGHT, Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label
from ui.widgets.roving import Roving

if TYPE_CHECKING:
    from ui.widgets.term_card import CardButton, TermCard


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
        self.setFixedHeight(CARD_HEIGHT + 2 * 5)
        self._roving = Roving(self)
        self._buttons: dict[Hashable, CardButton] = {}

    def set_cards(self, cards: "Sequence[TermCard]", later: str = "", empty: str = "") -> None:
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

    def _button(self, card: "TermCard") -> "CardButton":
        # Loaded with the first card, which the first painting of the window does not wait for.
        from ui.widgets.term_card import CardButton

        button = CardButton(card)
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
