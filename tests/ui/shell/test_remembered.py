"""What the window remembers of itself from one day to the next."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QTabWidget
from pytestqt.qtbot import QtBot

from tests.example_register import rooms
from ui.desk import Place, Screen, ScreenName
from ui.main_window import MainWindow
from ui.settings import LEAST_WINDOW, Settings
from ui.shell.memory import keep
from ui.theme import Scheme, Theme
from ui.views.commitments import CommitmentsScreen
from ui.views.journal import JournalScreen
from ui.views.parties import PartiesScreen
from ui.views.request import RequestScreen
from ui.widgets.table import TableView


def show(window: MainWindow, name: ScreenName, record: int | None = None) -> Screen:
    assert window.workplace is not None
    window.workplace.go(Place(name, window.workplace.dossier, record))
    screen = window.workplace.shown()
    assert screen is not None
    return screen


def again(window: MainWindow, example: Path) -> MainWindow:
    """Close the register, and open it as on another day."""
    window.close_register()
    window.open_first(example, None)
    return window


def test_the_columns_keep_their_order_widths_and_sorting(window: MainWindow, example: Path) -> None:
    screen = show(window, ScreenName.COMMITMENTS)
    assert isinstance(screen, CommitmentsScreen)
    table = screen.list.table
    header = table.horizontalHeader()
    header.moveSection(0, 2)
    table.setColumnWidth(3, 111)
    table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    before = (table.order(), table.widths(), table.sorting())
    rows = [row.record.id for row in screen.list.model.rows]
    screen = show(again(window, example), ScreenName.COMMITMENTS)
    assert isinstance(screen, CommitmentsScreen)
    table = screen.list.table
    assert (table.order(), table.widths(), table.sorting()) == before
    assert before[0][2] == 0
    assert [row.record.id for row in screen.list.model.rows] == rows
    table.reset_columns()
    assert table.order() == tuple(range(len(before[0])))
    assert table.sorting()[0] == -1


def test_the_open_tabs_are_open_again(window: MainWindow, example: Path) -> None:
    screen = show(window, ScreenName.PARTIES)
    assert isinstance(screen, PartiesScreen)
    screen.tabs.setCurrentIndex(2)
    again(window, example)
    screen = show(window, ScreenName.PARTIES)
    assert isinstance(screen, PartiesScreen)
    assert screen.tabs.currentIndex() == 2


def test_the_open_tab_of_a_council_is_open_again(window: MainWindow, example: Path) -> None:
    screen = show(window, ScreenName.REQUEST, _consultation(window))
    assert isinstance(screen, RequestScreen)
    screen.council.open_tab(screen.council.steps)
    again(window, example)
    screen = show(window, ScreenName.REQUEST, _consultation(window))
    assert isinstance(screen, RequestScreen)
    assert screen.council.steps.isVisible()
    assert not screen.council.terms.isVisible()
    assert "Stap" in screen.council.tabs.tabText(screen.council.tabs.currentIndex())


def _consultation(window: MainWindow) -> int:
    workplace = window.workplace
    assert workplace is not None
    assert workplace.dossier is not None
    return workplace.desk.dossier_file(workplace.dossier).consultations[0].id


def test_the_splitters_stand_where_they_stood(window: MainWindow, example: Path) -> None:
    screen = show(window, ScreenName.JOURNAL)
    assert isinstance(screen, JournalScreen)
    splitter = screen.findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    total = sum(splitter.sizes())
    splitter.setSizes([total - 210, 210])
    kept = splitter.sizes()
    again(window, example)
    splitter = show(window, ScreenName.JOURNAL).findChild(QSplitter)
    assert isinstance(splitter, QSplitter)
    assert splitter.sizes() == kept


def test_one_comes_back_to_the_last_place(window: MainWindow, example: Path) -> None:
    show(window, ScreenName.DECISIONS)
    again(window, example)
    assert window.workplace is not None
    here = window.workplace.trail.here
    assert here is not None
    assert here.screen is ScreenName.DECISIONS


@pytest.mark.parametrize("there", (QRect(5000, 4000, 1300, 700), QRect(-3000, 0, 3800, 2100)))
def test_a_window_of_a_larger_screen_comes_back_on_this_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, settings: Settings, there: QRect
) -> None:
    """The second screen was taken away, or the laptop left its dock."""
    theme = Theme(qapp, Scheme.LIGHT)
    before = MainWindow(rooms(), settings, theme, tmp_path)
    qtbot.addWidget(before)
    before.setGeometry(there)
    settings.keep_state("window", before.saveGeometry())
    window = MainWindow(rooms(), settings, theme, tmp_path)
    qtbot.addWidget(window)
    window.fit_screen()
    with qtbot.waitExposed(window):
        window.show()
    room = window.screen().availableGeometry()
    assert room.intersects(window.frameGeometry())
    assert room.contains(window.geometry().topLeft())
    assert window.width() <= max(room.width(), LEAST_WINDOW.width())
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


def test_every_splitter_tab_and_table_of_a_screen_has_a_name(
    window: MainWindow, settings: Settings
) -> None:
    """What has no name is not remembered."""
    nameless = []
    for name in ScreenName:
        screen = show(window, name)
        parts = (
            *screen.findChildren(QSplitter),
            *screen.findChildren(QTabWidget),
            *screen.findChildren(TableView),
        )
        nameless += [f"{name}: {part!r}" for part in parts if not part.objectName()]
    keep(settings, window)
    assert nameless == []
