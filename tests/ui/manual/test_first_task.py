"""The first task of the manual, done with what it says: its keys, its buttons, its fields.

What is pressed and filled in is read from the page. When a button or field gets another name, or a
step is missing, the task cannot be finished.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from consultatie.consultations import Consultation
from consultatie.parties import Body, BodyKind
from consultatie.requests import Request
from tests.example_register import rooms
from tests.keys import await_dialog, press, write
from ui.forms.row import FieldRow
from ui.main_window import MainWindow
from ui.manual.pages import manual_pages
from ui.settings import Settings
from ui.theme import Scheme, Theme
from ui.widgets.navigation import Navigation

PAGE = manual_pages()["aanvraag"].text
# What somebody has on paper beside the manual.
ANSWERS = {
    "Naam van het register": "Secretariaat OR",
    "Naam": "Noord",
    "Organisatie": "Noord",
    "Onderwerp": "Samenvoegen",
    "Datum van de brief": "1-10-2021",
    "Gevraagde adviesdatum": "1-11-2021",
    "Soort": BodyKind.WORKS_COUNCIL.value,
}
STEP = re.compile(r"^\d+\. (.+)$", re.MULTILINE)


def steps(heading: str) -> list[str]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return STEP.findall(section)


class Reader:
    """Does what a step says, in its order: go left, press keys and buttons, fill in fields."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    def do(self, step: str) -> None:
        for kind, words in re.findall(r"(\*\*|`)(.+?)(?:\*\*|`)", step):
            if kind == "`":
                self.press(words)
            elif not self.fill_in(words) and not self.go_left(words, step):
                self.click(words)

    def press(self, key: str) -> None:
        if self.dialog() is not None and "Enter" not in key:
            return  # "of druk op": the button before it has done so
        press(key.replace("Enter", "Return"))
        QApplication.processEvents()
        if "Enter" in key:
            self.wait_for_window()
        else:
            await_dialog(self.qtbot)

    def wait_for_window(self) -> None:
        dialog = self.dialog()
        rows = dialog.findChildren(FieldRow) if dialog else []
        errors = {row.field.label: row.error for row in rows if row.error}
        assert not errors, "the manual leaves something out"
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def fill_in(self, label: str) -> bool:
        dialog = self.dialog()
        rows = dialog.findChildren(FieldRow) if dialog else []
        row = next((row for row in rows if row.field.label == label), None)
        if row is None or label not in ANSWERS:
            return row is not None
        row.editor.setFocus()
        if isinstance(row.editor.input, QComboBox):
            press("Home", *["Down"] * row.editor.input.findText(ANSWERS[label]))
        else:
            press("Ctrl+A")
            write(ANSWERS[label])
            press("Tab")
        return True

    def go_left(self, words: str, step: str) -> bool:
        if f"links **{words}**" not in step or self.window.workplace is None:
            return False
        navigation = self.window.workplace.findChild(Navigation)
        assert navigation is not None
        self.button(navigation, words).click()
        return True

    def click(self, words: str) -> None:
        for bar in self.window.findChildren(QTabBar):
            names = [bar.tabText(place).replace("&", "") for place in range(bar.count())]
            if bar.isVisible() and words in names:
                bar.setCurrentIndex(names.index(words))
                return
        self.button(self.dialog() or self.window, words).click()
        QApplication.processEvents()
        await_dialog(self.qtbot)

    def button(self, within: QWidget, words: str) -> QAbstractButton:
        for button in within.findChildren(QAbstractButton):
            named = (button.text().replace("&", ""), button.accessibleName())
            if button.isVisible() and any(name.startswith(words) for name in named):
                return button
        seen = [b.text() for b in within.findChildren(QAbstractButton) if b.isVisible()]
        raise AssertionError(f"no button on the screen is called {words!r}, but {seen}")

    def dialog(self) -> QWidget | None:
        return QApplication.activeModalWidget()


@pytest.fixture
def reader(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    theme = Theme(qapp, Scheme.LIGHT)
    window = MainWindow(rooms(), Settings(tmp_path / "a.ini"), theme, tmp_path / "state")
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.open_first(None, None)
    yield Reader(window, qtbot)
    window.close()
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


def make_register(reader: Reader, folder: Path) -> None:
    """The steps up to the chooser of the system; there the file gets its place."""
    for step in steps("Eenmalig: een register maken")[:3]:
        reader.do(step)
    dialog = reader.dialog()
    assert dialog is not None
    reader.button(dialog, "Kies de plaats")
    dialog.close()
    reader.button(dialog, "Niet bewaren").click()
    reader.qtbot.waitUntil(lambda: reader.dialog() is None)
    register = rooms().create(folder / "nieuw.consultatie", "Secretariaat OR", None)
    register.close()
    reader.window.files.open(folder / "nieuw.consultatie")


def test_who_follows_the_first_task_has_a_request_in_the_register(
    reader: Reader, tmp_path: Path
) -> None:
    make_register(reader, tmp_path)
    for step in steps("Eenmalig: de raden vastleggen"):
        reader.do(step)
    for step in steps("Een dossier maken"):
        reader.do(step)
    before_councils, last = steps("De aanvraag invoeren")[:-1], steps("De aanvraag invoeren")[-1]
    for step in before_councils:
        reader.do(step)
    tick_the_council(reader)
    reader.do(last.split(", of")[0])
    workplace = reader.window.workplace
    assert workplace is not None
    register = workplace.desk.register
    (body,) = register.records(Body)
    (request,) = register.records(Request)
    (consultation,) = register.records(Consultation)
    assert (body.sort, request.title) == (BodyKind.WORKS_COUNCIL, "Samenvoegen")
    assert (consultation.request, consultation.body) == (request.id, body.id)


def tick_the_council(reader: Reader) -> None:
    dialog = reader.dialog()
    assert dialog is not None
    box = reader.button(dialog, "Noord")
    box.setFocus()
    press("Space")


def test_the_wording_of_the_steps_names_what_is_filled_in() -> None:
    page = " ".join(steps("De aanvraag invoeren"))
    named = set(re.findall(r"\*\*(.+?)\*\*", page))
    assert {"Onderwerp", "Grondslag", "Voorgelegd aan", "Aanvraag registreren"} <= named
