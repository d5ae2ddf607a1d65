"""Waits until a screen is as a user sees it: counted, and with the words on its pages."""

from PySide6.QtGui import QColor
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.forgetting import forgetting_of
from ui.main_window import MainWindow

_TURNS, _TURN_MS = 100, 50
_ACROSS = 200
_DARK = 128


def settle(screen: QWidget) -> None:
    """Count what is counted between events, and wait for pages that are drawn beside them."""
    if isinstance(screen, MainWindow) and screen.workplace is not None:
        screen.workplace.count_forgotten()
        forgetting_of(screen.workplace.desk).finish_now()
        QTest.qWait(1)
    for view in screen.findChildren(QPdfView):
        if view.isVisible() and view.document().pageCount():
            _wait_for_ink(view)


def _wait_for_ink(view: QPdfView) -> None:
    for _turn in range(_TURNS):
        if _has_ink(view):
            return
        QTest.qWait(_TURN_MS)


def _has_ink(view: QPdfView) -> bool:
    """Whether words stand on the paper: something dark in the picture of it."""
    picture = view.viewport().grab().toImage().scaledToWidth(_ACROSS)
    spots = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return any(_is_dark(picture.pixelColor(x, y)) for x, y in spots)


def _is_dark(colour: QColor) -> bool:
    return colour.lightness() < _DARK
