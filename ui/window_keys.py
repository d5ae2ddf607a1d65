"""Keys that do in every window what one expects, also where Qt or the system does otherwise."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

# To search and to close a meeting; in a line on Linux, as in Emacs, to wipe the rest and to go to
# its end.
_OF_WINDOW = (Qt.Key.Key_K, Qt.Key.Key_E)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPED_IN = (QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_PRESSED = (QPushButton, QToolButton)


class WindowKeys(QObject):
    """Ctrl+K and Ctrl+E reach the window while one types, and Enter presses a button as space does.

    It watches only what has the keyboard: a watch over all widgets would slow every event.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, (*_TYPED_IN, *_PRESSED)):
            # One that is already watched is not watched twice.
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            return _left_to_window(watched, event)
        if event.type() is QEvent.Type.KeyPress:
            return _presses(watched, event)
        return False


def _left_to_window(watched: QObject, event: QKeyEvent) -> bool:
    held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if held and event.key() in _OF_WINDOW and isinstance(watched, _TYPED_IN):
        event.ignore()
        return True
    return False


def _presses(watched: QObject, event: QKeyEvent) -> bool:
    """Qt presses with Enter in some dialogs alone."""
    bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if bare and event.key() in _ENTER and isinstance(watched, _PRESSED):
        watched.click()
        return True
    return False
