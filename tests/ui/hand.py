"""The hand of the user: keys and clicks, with types."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)
_NO_KEY = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show a window and give it the keyboard; the test closes it at its end."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def press(widget: QWidget | None, key: Qt.Key, with_: Qt.KeyboardModifier = _NO_KEY) -> None:
    """Press a key on a widget."""
    assert widget is not None
    QTest.keyClick(widget, key, with_)


def type_words(widget: QWidget | None, words: str) -> None:
    """Type words in a widget."""
    assert widget is not None
    QTest.keyClicks(widget, words)


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click on a widget, in its middle or at a place."""
    QTest.mouseClick(widget, _LEFT, _NO_KEY, place or widget.rect().center())


def double_click(widget: QWidget, place: QPoint) -> None:
    """Click twice on a place of a widget."""
    QTest.mouseDClick(widget, _LEFT, _NO_KEY, place)


def first(kind: type[W], within: QWidget | None) -> W:
    """The first widget of a kind within another."""
    assert within is not None
    found = within.findChild(kind)
    assert found is not None
    return found
