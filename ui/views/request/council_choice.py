"""Which of the councils of a request is shown below the rail."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.standing import Standing
from ui.tokens import Space
from ui.views.request.section import empty
from ui.widgets.buttons import filter_button
from ui.widgets.roving import Roving


class CouncilChoice(QWidget):
    """Which council is shown below; the arrow keys go along them. Hidden for a single one."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Raden"))
        self.council_chosen: Callable[[RecordId], object] = lambda _consultation: None
        self._roving = Roving(self)
        self._buttons: dict[RecordId, QPushButton] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Space.S)

    def offer(self, standings: tuple[Standing, ...]) -> None:
        """Offer the councils of a request."""
        wanted = {s.consultation.id: s.body.name for s in standings}
        if {key: button.text() for key, button in self._buttons.items()} != wanted:
            self._rebuild(wanted)
        self.setVisible(len(standings) > 1)

    def choose(self, consultation: RecordId) -> None:
        """Show one as chosen."""
        for key, button in self._buttons.items():
            button.setChecked(key == consultation)

    def _rebuild(self, wanted: dict[RecordId, str]) -> None:
        empty(self._layout)
        self._buttons = {key: self._button(key, name) for key, name in wanted.items()}
        for button in self._buttons.values():
            self._layout.addWidget(button)
        self._layout.addStretch(1)
        self._roving.take([list(self._buttons.values())])

    def _button(self, key: RecordId, name: str) -> QPushButton:
        button = filter_button(name)
        button.clicked.connect(lambda: self.council_chosen(key))
        return button
