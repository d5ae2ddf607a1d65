"""The screen for the room: the current item and the words that are read aloud, nothing else."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.room_view import RoomView
from ui.tokens import Space
from ui.widgets.labels import Role, ground, text_label

_SIZE = QSize(960, 540)


class RoomWindow(QWidget):
    """A window of its own, on another screen where there is one. It never takes the keyboard."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(_("Scherm voor de zaal"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._full_on = ""  # the name of the screen that it fills
        self._title = text_label("", Role.HEADING, wrap=True)
        self._words = text_label("", Role.SPOKEN, wrap=True)
        surface = ground("surface")
        column = QVBoxLayout(surface)
        column.setContentsMargins(Space.XL * 2, Space.XL * 2, Space.XL * 2, Space.XL * 2)
        column.setSpacing(Space.XL)
        column.addWidget(self._title)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addStretch(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(surface)
        self.resize(_SIZE)

    @property
    def shown(self) -> tuple[str, str]:
        """What stands on the screen: title and words."""
        return self._title.text(), self._words.text()

    def show_view(self, view: RoomView | None, read_back: str = "") -> None:
        """Show an item, or the words that are read aloud at it; None hides what it is about."""
        if view is None:
            self._say("", _("Dit agendapunt staat niet op dit scherm."))
        elif read_back or not view.quote:
            self._say(view.title if read_back else "", read_back or view.title)
        else:
            self._say(view.title, f"“{view.quote}”")

    def open_beside(self, window: QWidget) -> bool:
        """Show it on another screen than that of a window, else as a window beside it.

        Whether there was another screen.
        """
        other = _other_screen(window)
        if other is None:
            self.show()
            return False
        self._full_on = other.name()
        self.setGeometry(other.geometry())
        self.showFullScreen()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._step_aside)
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    @Slot(QScreen)
    def _step_aside(self, gone: QScreen) -> None:
        """When the beamer is pulled out: a window that does not cover the laptop's own screen."""
        if gone.name() == self._full_on:
            self.showNormal()
            self.resize(_SIZE)

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._words.setText(words)


def _other_screen(window: QWidget) -> QScreen | None:
    here = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
