"""F1 in the real window: the part of the manual on the screen or the field one is in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.example_register import copy_of_example, rooms
from tests.keys import await_dialog, press
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.forms.page import FormPage
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.about import LicenceReader, Sheet
from ui.theme import Scheme, Theme


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    theme = Theme(qapp, Scheme.LIGHT)
    window = MainWindow(rooms(), Settings(tmp_path / "a.ini"), theme, tmp_path / "state")
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_first(copy_of_example(tmp_path), None)
    yield window
    window.close()
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


def read(window: MainWindow, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: window._manual is not None and window.manual.isVisible())
    return window.manual.reader.place


def go(window: MainWindow, screen: ScreenName) -> None:
    assert window.workplace is not None
    window.workplace.go(Place(screen))


@pytest.mark.parametrize(
    "screen, place",
    (
        (ScreenName.REQUESTS, "aanvraag.md"),
        (ScreenName.COMMITMENTS, "toezeggingen.md"),
        (ScreenName.TERMS, "termijnen.md"),
    ),
)
def test_on_a_screen_f1_opens_its_page(
    window: MainWindow, qtbot: QtBot, screen: ScreenName, place: str
) -> None:
    go(window, screen)
    press("F1")
    assert read(window, qtbot) == place


def test_in_a_field_of_a_dialog_f1_opens_the_part_on_that_field(
    window: MainWindow, qtbot: QtBot
) -> None:
    go(window, ScreenName.REQUESTS)
    press("Ctrl+N")
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    page = dialog.findChild(FormPage)
    assert page is not None
    page.editor("ground").setFocus()
    press("F1")
    assert read(window, qtbot) == "woordenlijst.md#grondslag"
    assert window.manual.isEnabled()
    dialog.close()


def test_in_a_plain_field_f1_opens_the_page_of_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    go(window, ScreenName.REQUESTS)
    press("Ctrl+N")
    await_dialog(qtbot)
    press("F1")
    assert read(window, qtbot) == "aanvraag.md"
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.close()


def test_without_a_register_f1_opens_the_contents(window: MainWindow, qtbot: QtBot) -> None:
    window.close_register()
    press("F1")
    assert read(window, qtbot) == "inhoud.md"


def test_the_menu_opens_the_page_of_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_[Act.KEYS].trigger()
    assert read(window, qtbot) == "sneltoetsen.md"
    assert "Ctrl+Shift+N" in window.manual.reader.toPlainText()


def test_the_manual_closes_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    press("F1")
    read(window, qtbot)
    manual = window.manual
    window.close()
    assert not manual.isVisible()


def test_about_shows_every_licence_word_for_word(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_[Act.ABOUT].trigger()
    sheet = window.findChild(Sheet)
    assert sheet is not None
    reader = sheet.findChild(LicenceReader)
    assert reader is not None
    texts = []
    for row in range(reader.list.count()):
        reader.list.setCurrentRow(row)
        texts.append(reader.text.toPlainText())
    first = texts[0].split("\n")[0]
    assert ("EUROPEAN UNION PUBLIC LICENCE" in first, min(map(len, texts)) > 300) == (True, True)
    sheet.close()
