import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.keys import press
from tests.ui.hand import shown
from ui.widgets.reading_order import ReadInOrder


class Page(ReadInOrder):
    """Two buttons, and a column between them that gets its lines later."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = QPushButton("Eerste"), QPushButton("Laatste")
        self.lines = QVBoxLayout()
        self.lines_there: list[QLineEdit] = []
        row = QHBoxLayout(self)
        row.addWidget(self.first)
        row.addLayout(self.lines)
        row.addWidget(self.last)

    def add(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        self.lines.addWidget(line)
        return line


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    shown(qtbot, page)
    page.lines_there = [page.add("een"), page.add("twee")]
    QApplication.sendPostedEvents()
    return page


def walk(keys: str, steps: int) -> list[str]:
    """Where the keyboard comes."""
    names = []
    for _step in range(steps):
        press(keys)
        here = QApplication.focusWidget()
        assert here is not None
        names.append(here.text() if isinstance(here, QPushButton) else here.objectName())
    return names


def test_tab_comes_to_what_was_made_later_where_it_stands(page: Page) -> None:
    page.first.setFocus()
    assert walk("Tab", 4) == ["een", "twee", "Laatste", "Eerste"]


def test_shift_tab_goes_back_the_same_way(page: Page) -> None:
    page.first.setFocus()
    assert walk("Shift+Tab", 4) == ["Laatste", "twee", "een", "Eerste"]


def test_tab_passes_what_cannot_be_used_or_seen(page: Page, qtbot: QtBot) -> None:
    hidden, off = page.lines_there
    hidden.hide()
    off.setEnabled(False)
    page.first.setFocus()
    assert walk("Tab", 2) == ["Laatste", "Eerste"]


def test_what_tab_comes_to_is_brought_in_sight(qtbot: QtBot) -> None:
    page, area, long = ReadInOrder(), QScrollArea(), QWidget()
    column = QVBoxLayout(long)
    lines = [QLineEdit() for _number in range(40)]
    for line in lines:
        column.addWidget(line)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(long)
    QVBoxLayout(page).addWidget(area)
    page.resize(200, 200)
    shown(qtbot, page)
    lines[0].setFocus()
    press("Shift+Tab")
    assert (lines[-1].hasFocus(), lines[-1].visibleRegion().isEmpty()) == (True, False)
