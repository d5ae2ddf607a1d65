from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
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


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("key", ("Return", "Enter", "Space"))
@pytest.mark.parametrize("window", (QWidget, QDialog))
def test_enter_presses_a_button_as_space_does(
    qtbot: QtBot, key: str, window: Callable[[], QWidget]
) -> None:
    page, button = window(), QPushButton("Verder")
    button.setAutoDefault(False)
    QVBoxLayout(page).addWidget(button)
    shown(qtbot, page)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        press(key)


@pytest.mark.usefixtures("keys")
def test_enter_in_a_line_presses_nothing(qtbot: QtBot) -> None:
    page, button, line = QWidget(), QPushButton("Verder"), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(button)
    column.addWidget(line)
    shown(qtbot, page)
    line.setFocus()
    with qtbot.assertNotEmitted(button.clicked):
        press("Return")
