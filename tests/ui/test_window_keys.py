from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.keys import press
from tests.ui.hand import shown
from ui.window_keys import WindowKeys


class Greedy(QLineEdit):
    """Takes every key for itself, as a line does on Linux with those of Emacs."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[WindowKeys]:
    keys = WindowKeys(qapp)
    yield keys
    keys.deleteLater()
    qapp.sendPostedEvents(keys, QEvent.Type.DeferredDelete)


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("key, comes", (("Ctrl+K", True), ("Ctrl+E", True), ("Ctrl+Z", False)))
def test_the_keys_of_the_window_work_while_one_types(qtbot: QtBot, key: str, comes: bool) -> None:
    window, line = QWidget(), Greedy()
    action = QAction(window)
    action.setShortcut(QKeySequence(key))
    window.addAction(action)
    QVBoxLayout(window).addWidget(line)
    shown(qtbot, window)
    line.setFocus()
    pressed: list[bool] = []
    action.triggered.connect(lambda: pressed.append(True))
    press(key)
    assert bool(pressed) is comes
