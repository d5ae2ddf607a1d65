"""For whom the paper is: intern, the board or everybody, and what these do not get to see."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from consultatie.language import _
from consultatie.sight import Audience
from ui.tokens import Space, Tone
from ui.widgets.buttons import filter_button
from ui.widgets.labels import IconLabel, Role, text_label


class AudienceBar(QWidget):
    """A switch between readers, with the line to read before one prints.

    The arrow keys move along the switch; it begins at the board, which is the safe one.
    """

    readers_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {audience: _button(audience) for audience in _readers()}
        self._buttons[Audience.BOARD].setChecked(True)
        for button in self._buttons.values():
            self._group.addButton(button)
        self.switch = QWidget()
        self._icon = IconLabel("eye", Tone.GREY, 18)
        self.line = text_label("", Role.STRONG, wrap=True, selectable=True)
        self._lay_out()
        self._group.buttonClicked.connect(self._tell)

    def chosen(self) -> Audience:
        """For whom the paper is made."""
        return next(one for one, button in self._buttons.items() if button.isChecked())

    def choose(self, audience: Audience) -> None:
        """Choose readers, as by a click."""
        self._buttons[audience].click()

    def show_readers(self, audience: Audience) -> None:
        """Show for whom an issue was; nothing is made for that."""
        self._buttons.get(audience, self._buttons[Audience.BOARD]).setChecked(True)

    def say(self, line: str) -> None:
        """Say what these readers do not get to see."""
        self.line.setText(line)
        self._icon.setVisible(bool(line))
        if self.chosen() is Audience.SECRETARIAT:
            self._icon.show_icon("alert-triangle", Tone.AMBER)
        else:
            self._icon.show_icon("eye", Tone.GREY)

    @Slot()
    def _tell(self) -> None:
        self.readers_chosen.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(text_label(_("Wie leest dit?"), Role.MUTED))
        switch = QHBoxLayout(self.switch)
        switch.setContentsMargins(0, 0, 0, 0)
        switch.setSpacing(Space.S)
        for button in self._buttons.values():
            switch.addWidget(button)
        row.addWidget(self.switch)
        row.addSpacing(Space.M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.line, 1)


def _readers() -> dict[Audience, tuple[str, str]]:
    return {
        Audience.SECRETARIAT: (_("Intern"), _("Alles, ook wat geheim is: niet verspreiden")),
        Audience.BOARD: (_("Bestuur"), _("Wat ziet het bestuur? Zonder geheim en intern raad")),
        Audience.PUBLIC: (_("Openbaar"), _("Wat iedereen mag zien")),
    }


def _button(audience: Audience) -> QPushButton:
    words, tip = _readers()[audience]
    button = filter_button(words)
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button
