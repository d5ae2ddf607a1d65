"""The start page: three ways to begin, and the registers that were open before."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.labels import IconLabel, Role, text_label
from ui.widgets.recent_button import RecentButton
from ui.widgets.roving import Roving

_MOST_SHOWN = 5
_WIDTH = 824


class StartPage(QWidget):
    """Never an empty grid: Left and Right go through the choices, Up and Down through the rest."""

    example_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    register_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Begin"))
        self.cards = _cards()
        self.cards[0].clicked.connect(self.example_wanted)
        self.cards[1].clicked.connect(self.new_wanted)
        self.cards[2].clicked.connect(self.open_wanted)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self._heading = text_label(_("Onlangs geopend"), Role.HEADING)
        self._roving = Roving(self)
        self._recent_roving = Roving(self)
        self._buttons: list[RecentButton] = []
        self._lay_out()
        self._roving.take([self.cards])
        self.setFocusProxy(self.cards[0])
        self.show_recent(())

    def show_recent(self, paths: Sequence[Path]) -> None:
        """Offer these registers, the last one first."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(path) for path in paths[:_MOST_SHOWN]]
        for button in self._buttons:
            self._recent.addWidget(button)
        self._recent_roving.take([[button] for button in self._buttons])
        self._heading.setVisible(bool(self._buttons))

    def _button(self, path: Path) -> RecentButton:
        button = RecentButton(path)
        button.clicked.connect(lambda: self.register_chosen.emit(path))
        return button

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(_title())
        column.addSpacing(Space.S)
        column.addLayout(self._choices())
        column.addSpacing(Space.M)
        column.addWidget(self._heading)
        column.addLayout(self._recent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.addStretch(2)
        layout.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for card in self.cards:
            row.addWidget(card)
        return row


def _cards() -> tuple[ChoiceCard, ChoiceCard, ChoiceCard]:
    return (
        ChoiceCard(
            "book",
            _("Voorbeeld bekijken"),
            _(
                "Twee dossiers: SORA, met zes raden en lopende termijnen, en een met een voorbeeld "
                "van elke andere grondslag."
            ),
        ),
        ChoiceCard(
            "file-plus",
            _("Nieuw register"),
            _("Begin leeg, in één bestand op uw eigen schijf; desgewenst met een wachtwoord."),
        ),
        ChoiceCard(
            "folder-open",
            _("Register openen"),
            _("Ga verder in een bestand dat er al is."),
        ),
    )


def _title() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(text_label(_("Consultatie"), Role.DISPLAY))
    words.addWidget(
        text_label(
            _("Advies- en instemmingsaanvragen, termijnen en reacties, zonder netwerk."),
            Role.MUTED,
        )
    )
    row.addWidget(IconLabel("consultatie", size=44))
    row.addLayout(words, 1)
    return row
