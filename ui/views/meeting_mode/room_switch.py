"""The button that turns the screen for the room on and off, and what then stands on it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from consultatie.language import _
from consultatie.room_view import RoomView
from ui.views.meeting_mode.room import RoomWindow
from ui.widgets.buttons import filter_button


class RoomSwitch(QObject):
    """Off by default. `window` is the screen in the room while it is on.

    `hidden` tells that there is but one screen, on which the meeting covers it.
    """

    hidden = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._short = False
        self.window: RoomWindow | None = None
        self.button = filter_button("")
        self.button.setToolTip(
            _("F8. Toont alleen het agendapunt en wat wordt voorgelezen, voor zover gedeeld.")
        )
        self.button.toggled.connect(self._turn)
        self._name()

    @property
    def is_on(self) -> bool:
        """Whether the room sees something."""
        return self.window is not None

    def show_view(self, view: RoomView | None, read_back: str) -> None:
        """Show an item, or what is read aloud at it; None is what the room may not see."""
        if self.window is not None:
            self.window.show_view(view, read_back)

    def shorten(self, short: bool) -> None:
        """Say it in a few words, where the screen is narrow."""
        self._short = short
        self._name()

    @Slot(bool)
    def _turn(self, on: bool) -> None:
        if on and self.window is None:
            self.window = RoomWindow(self._host)
            self.window.closed.connect(self._closed)
            if not self.window.open_beside(self._host):
                self.hidden.emit()
            self._host.activateWindow()
        elif not on and self.window is not None:
            self.window.close()
        self._name()

    @Slot()
    def _closed(self) -> None:
        """Closed by the button or by the window manager."""
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self.button.setChecked(False)

    def _name(self) -> None:
        on = _("aan") if self.button.isChecked() else _("uit")
        words = _("Scherm voor de zaal: {on}").format(on=on)
        self.button.setAccessibleName(f"{words} (F8)")
        self.button.setText(_("Zaal: {on}").format(on=on) if self._short else words)
