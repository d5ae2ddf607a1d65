"""Works a window as a user does: with keys, where the keyboard is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def press(*keys: str) -> None:
    """Press keys one after another, such as "Ctrl+K" or "Return"."""
    for key in keys:
        *held, name = key.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for each in held:
            modifiers |= _MODIFIERS[each]
        QTest.keyClick(keyboard(), getattr(Qt.Key, f"Key_{name}"), modifiers)
        QApplication.sendPostedEvents()


def write(words: str) -> None:
    """Type words."""
    QTest.keyClicks(keyboard(), words)
    QApplication.sendPostedEvents()


def await_dialog(qtbot: QtBot) -> None:
    """Wait until the dialog that opened has the keyboard."""

    def has_keyboard() -> bool:
        dialog = QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        return dialog is not None and focus is not None and dialog.isAncestorOf(focus)

    qtbot.waitUntil(has_keyboard)


def keyboard() -> QWidget:
    """The widget that has the keyboard, or the window when none has."""
    found = QApplication.focusWidget() or QApplication.activeWindow()
    assert found is not None
    return found
