"""A widget that gives the keyboard on to one of its parts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Leading(QWidget):
    """What Qt calls a focus proxy, without what comes with it: Tab steps over all other parts."""

    _first: QWidget | None = None

    def lead_to(self, first: QWidget) -> None:
        """Give the keyboard to this part whenever it comes here."""
        self._first = first

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # Not left to the event: it comes when the window is active again, and not to a container.
        if self._first is not None:
            self._first.setFocus(reason)
        else:
            super().setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._first is not None:
            self._first.setFocus(event.reason())
        else:
            super().focusInEvent(event)
