"""A choice between ways to show the same: buttons side by side, of which one is on."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from consultatie.language import _
from ui.desk import ScreenName
from ui.tokens import Space
from ui.widgets.buttons import filter_button


class ViewSwitch(QWidget):
    """`chosen` carries the key of another way; the button of the way that is shown stays on."""

    chosen = Signal(str)

    def __init__(self, ways: Mapping[str, str], shown: str) -> None:
        super().__init__()
        self.setAccessibleName(_("Weergave"))
        self._shown = shown
        self.buttons = {key: self._made(key, words) for key, words in ways.items()}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.S, 0, 0, 0)
        layout.setSpacing(Space.XS)
        for button in self.buttons.values():
            layout.addWidget(button)

    def _made(self, key: str, words: str) -> QPushButton:
        button = filter_button(words)
        button.setChecked(key == self._shown)
        button.clicked.connect(lambda: self._choose(key))
        return button

    def _choose(self, key: str) -> None:
        self.buttons[key].setChecked(key == self._shown)
        if key != self._shown:
            self.chosen.emit(key)


def list_or_matrix(shown: ScreenName) -> ViewSwitch:
    """The ways to show points and reactions."""
    ways = {
        ScreenName.REACTIONS.value: _("Lijst"),
        ScreenName.MATRIX.value: _("Matrix"),
    }
    switch = ViewSwitch(ways, shown.value)
    switch.setToolTip(_("Als lijst of als matrix (Ctrl+Shift+M)"))
    return switch
