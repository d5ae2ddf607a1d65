"""Buttons, by what they are for."""

from enum import StrEnum

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton

from ui.icons import ICON_SIZE, icon, icon_on_accent
from ui.tokens import Tone
from ui.widgets.labels import restyle

# Wider than high: the icon stands at the left, and the room behind it parts it from the words.
_ICON = QSize(22, 18)
_ICON_ALONE = QSize(ICON_SIZE, ICON_SIZE)


class Kind(StrEnum):
    """What a button is for; a screen has one primary button at most."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"
    DANGER = "danger"
    FILTER = "filter"


_TONES = {Kind.QUIET: Tone.ACCENT, Kind.DANGER: Tone.RED}


def push_button(text: str, kind: Kind = Kind.PLAIN, icon_name: str = "") -> QPushButton:
    """A button with words."""
    button = QPushButton(text)
    button.setProperty("kind", kind.value)
    button.setIconSize(_ICON)
    if icon_name:
        tone = _TONES.get(kind, Tone.PLAIN)
        primary = kind is Kind.PRIMARY
        button.setIcon(icon_on_accent(icon_name) if primary else icon(icon_name, tone))
    return button


def redress(button: QPushButton, kind: Kind, icon_name: str) -> None:
    """Let a button be for something else, such as what cannot be taken back."""
    button.setIcon(icon(icon_name, _TONES.get(kind, Tone.PLAIN)))
    restyle(button, "kind", kind.value)


class ActionButton(QPushButton):
    """A button with words that stands for an action: same text, tip, icon and possibility."""

    def __init__(self, action: QAction, kind: Kind = Kind.PLAIN) -> None:
        super().__init__()
        self._action = action
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.setIconSize(_ICON)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        if self._kind is not Kind.PRIMARY:
            self.setIcon(self._action.icon())


def icon_button(icon_name: str, name: str, tone: Tone = Tone.PLAIN) -> QToolButton:
    """A button with only an icon; its name is its tip and what a screen reader says."""
    button = QToolButton()
    button.setIcon(icon(icon_name, tone))
    button.setIconSize(_ICON_ALONE)
    name_button(button, name)
    return button


def name_button(button: QToolButton, name: str) -> None:
    """Say what a button with only an icon does."""
    button.setToolTip(name)
    button.setAccessibleName(name)


def filter_button(text: str) -> QPushButton:
    """A filter that is on or off."""
    button = push_button(text, Kind.FILTER)
    button.setCheckable(True)
    return button
