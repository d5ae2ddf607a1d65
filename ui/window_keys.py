"""Keys that are the window's, also while one types: on Linux a line of text would take them."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

# To search and to close a meeting; there, as in Emacs, to wipe the rest and to go to the end.
_KEYS = (Qt.Key.Key_K, Qt.Key.Key_E)
_TYPED_IN = (QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


class WindowKeys(QObject):
    """Watches only what has the keyboard: a watch over all widgets would slow every event."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, _TYPED_IN):
            # One that is already watched is not watched twice.
            now.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if held and event.key() in _KEYS:
            event.ignore()
            return True
        return False
