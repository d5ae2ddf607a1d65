"""The main window, empty or on a copy of the example."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.example_register import copy_of_example, rooms
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Scheme, Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "consultatie.ini")


@pytest.fixture
def empty_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> Iterator[MainWindow]:
    theme = Theme(qapp, Scheme.LIGHT)
    window = MainWindow(rooms(), settings, theme, tmp_path / "state")
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    if window.errors.dialog is not None:
        window.errors.dialog.close()
    window.close()
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return copy_of_example(tmp_path)


@pytest.fixture
def window(empty_window: MainWindow, example: Path) -> MainWindow:
    empty_window.open_first(example, None)
    empty_window.finish_opening()
    return empty_window
