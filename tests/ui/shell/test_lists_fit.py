"""At the least size that the window is designed for, no list has to be scrolled sideways."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QTabBar, QTabWidget

from ui.desk import Place, Screen, ScreenName
from ui.main_window import MainWindow
from ui.widgets.table import TableView

SIZE = (1280, 720)


@pytest.mark.parametrize("name", ScreenName)
def test_no_list_scrolls_sideways_at_the_least_size(window: MainWindow, name: ScreenName) -> None:
    window.resize(*SIZE)
    assert window.workplace is not None
    window.workplace.go(Place(name, window.workplace.dossier))
    screen = window.workplace.shown()
    assert screen is not None
    assert window.width() == SIZE[0]
    scrolling = {line for _page in pages(screen) for line in scrolled(screen)}
    assert scrolling == set()


def pages(screen: Screen) -> Iterator[None]:
    """The screen with each of its tabs open in turn."""
    found: list[QTabWidget | QTabBar] = [
        *screen.findChildren(QTabWidget), *screen.findChildren(QTabBar)
    ]  # fmt: skip
    QApplication.sendPostedEvents()
    yield
    for tabs in found:
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            QApplication.sendPostedEvents()
            yield


def scrolled(screen: Screen) -> Iterator[str]:
    for table in screen.findChildren(TableView):
        if table.isVisible() and table.horizontalScrollBar().maximum():
            yield table.objectName() or table.accessibleName()
