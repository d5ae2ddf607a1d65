"""The work of every week through the real window, on a register on disk, with keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from consultatie.commitments import Commitment, CommitmentState
from consultatie.ids import RecordId
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.register import OpenRegister
from tests.example_register import copy_of_example, rooms
from tests.keys import await_dialog, keyboard, press, write
from ui.desk import Place, Screen, ScreenName
from ui.forgetting import forgetting_of
from ui.forms.page import FormPage
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Scheme, Theme
from ui.views.commitments import CommitmentsScreen
from ui.views.documents import DocumentsScreen
from ui.views.forgotten import ForgottenScreen
from ui.views.matrix import MatrixScreen
from ui.views.terms import TermsScreen
from ui.widgets.why_panel import WhyPanel

scenarios("het_dagelijkse_werk.feature")

AnyScreen = TypeVar("AnyScreen", bound=Screen)
_LONG = 20_000


@dataclass
class Office:
    """What the secretary works with: the window, and what she has before her."""

    qtbot: QtBot
    folder: Path
    window: MainWindow
    point: RecordId = 0

    @property
    def register(self) -> OpenRegister:
        assert self.window.opened is not None
        return self.window.opened.register

    def at(self, name: ScreenName, sort: type[AnyScreen]) -> AnyScreen:
        """Go to a screen, with the keyboard in it."""
        assert self.window.workplace is not None
        self.window.workplace.go(Place(name))
        screen = self.shown(sort)
        screen.setFocus()
        return screen

    def shown(self, sort: type[AnyScreen]) -> AnyScreen:
        """The screen that is shown, which is of this sort."""
        assert self.window.workplace is not None
        screen = self.window.workplace.shown()
        assert isinstance(screen, sort)
        return screen

    def answers(self) -> list[Answer]:
        return [a for a in self.register.records(Answer) if a.point == self.point and a.stands]

    def commitment(self, about: str) -> Commitment:
        found = (one for one in self.register.records(Commitment) if about in one.text)
        return next(found)


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office, cleared at the end."""
    theme = Theme(qapp, Scheme.LIGHT)
    settings = Settings(tmp_path / "consultatie.ini")
    window = MainWindow(rooms(), settings, theme, tmp_path / "state")
    window.resize(1366, 768)
    qtbot.addWidget(window)
    yield Office(qtbot, tmp_path, window)
    window.close()
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


@given("het voorbeeld staat open in het venster")
def _open(office: Office) -> None:
    office.window.open_first(copy_of_example(office.folder), None)
    with office.qtbot.waitActive(office.window):
        office.window.show()
        office.window.activateWindow()
    office.window.finish_opening()


@when("zij op Ctrl+Z drukt")
def _take_back() -> None:
    press("Ctrl+Z")


# -- stukken -----------------------------------------------------------------------------------


@when(parsers.parse('de secretaris de brief "{title}" met "{words}" op de documenten laat vallen'))
def _drop(office: Office, title: str, words: str) -> None:
    letter = office.folder / f"{title}.txt"
    letter.write_text(words, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter))])
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    screen = office.at(ScreenName.DOCUMENTS, DocumentsScreen)
    screen.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, no_key))

    def was_read() -> bool:
        return not screen.files.busy and any(one.was_read for one in office.register.files())

    office.qtbot.waitUntil(was_read, timeout=_LONG)


@then(parsers.parse('staat "{title}" bij de documenten, met het bestand erbij'))
def _is_there(office: Office, title: str) -> None:
    rows = office.shown(DocumentsScreen).rows()
    (found,) = (row for row in rows if row.document.title == title)
    assert found.document.file_digest


@then(parsers.parse('staat "{title}" niet meer bij de documenten'))
def _is_gone(office: Office, title: str) -> None:
    rows = office.shown(DocumentsScreen).rows()
    assert title not in [row.document.title for row in rows]


@when(parsers.parse('zij met Ctrl+K zoekt naar "{words}"'))
def _search(office: Office, words: str) -> None:
    office.at(ScreenName.DOSSIERS, Screen)
    press("Ctrl+K")
    write(words)
    press("Return")
    assert office.window.workplace is not None
    panel = office.window.workplace.search
    office.qtbot.waitUntil(lambda: not panel.isVisible(), timeout=_LONG)


@then(parsers.parse('is daar het document "{title}" gekozen'))
def _is_chosen(office: Office, title: str) -> None:
    chosen = office.shown(DocumentsScreen).list.chosen()
    assert chosen is not None
    assert chosen.document.title == title


# -- de matrix ---------------------------------------------------------------------------------


@when("de secretaris in de matrix naar een punt zonder reactie gaat")
def _to_waiting_point(office: Office) -> None:
    screen = office.at(ScreenName.MATRIX, MatrixScreen)
    cells = (cell for row in screen.grid.cells.rows for cell in row.cells.values())
    office.point = next(cell.point.id for cell in cells if cell.waits)
    screen.grid.choose(office.point)


@when(parsers.parse('daar met "{key}" antwoordt "{words}"'))
def _answer(key: str, words: str) -> None:
    press("Return", key, "Tab")
    write(words)
    press("Ctrl+Return")


@when(parsers.parse('daar zonder te bewaren typt "{words}"'))
def _type(office: Office, words: str) -> None:
    press("Return")
    office.shown(MatrixScreen).pane.editor.focus_text()
    write(words)


@when("naar de dossiers gaat en weer terug naar dat punt")
def _away_and_back(office: Office) -> None:
    office.at(ScreenName.DOSSIERS, Screen)
    screen = office.at(ScreenName.MATRIX, MatrixScreen)
    screen.grid.choose(office.point)
    press("Return")


@then(parsers.parse('is dat punt "{verdict}" met de woorden "{words}"'))
def _is_answered(office: Office, verdict: str, words: str) -> None:
    (answer,) = office.answers()
    reaction = office.register.get(Reaction, answer.reaction)
    assert (answer.verdict, reaction.text) == (Verdict(verdict), words)


@then("is dat punt weer zonder reactie")
def _waits(office: Office) -> None:
    assert office.answers() == []


@then(parsers.parse('staat daar nog "{words}"'))
def _still_there(office: Office, words: str) -> None:
    assert office.shown(MatrixScreen).pane.editor.draft().text == words


@then("heeft niemand een reactie bewaard")
def _nothing_kept(office: Office) -> None:
    assert office.answers() == []


# -- toezeggingen ------------------------------------------------------------------------------


@when(parsers.parse('de secretaris de toezegging over "{about}" wil afmelden op "{day}"'))
def _report_done(office: Office, about: str, day: str) -> None:
    screen = office.at(ScreenName.COMMITMENTS, CommitmentsScreen)
    screen.list.choose(office.commitment(about).id)
    screen.step.trigger()
    await_dialog(office.qtbot)
    write(day)
    press("Ctrl+Return")


@then("vraagt het venster om het bewijs")
def _asks_for_proof() -> None:
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    page = dialog.findChild(FormPage)
    assert page is not None
    assert page.error("proof")
    assert page.editor("proof").input is keyboard()


@when(parsers.parse('zij als bewijs "{words}" typt'))
def _type_proof(office: Office, words: str) -> None:
    write(words)
    press("Ctrl+Return")
    office.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


@then(parsers.parse('is de toezegging over "{about}" uitgevoerd, met "{proof}"'))
def _is_done(office: Office, about: str, proof: str) -> None:
    kept = office.commitment(about)
    assert (kept.state, kept.proof) == (CommitmentState.DONE, proof)


# -- waarom, en wat vergeten dreigt ------------------------------------------------------------


@when("de secretaris bij de termijnen op Ctrl+D drukt")
def _ask_why(office: Office) -> None:
    office.at(ScreenName.TERMS, TermsScreen)
    press("Ctrl+D")


@then(parsers.parse('legt het venster "{subject}" uit: "{words}" op "{day}"'))
def _explains(office: Office, subject: str, words: str, day: str) -> None:
    panel = office.window.findChild(WhyPanel)
    assert panel is not None
    assert panel.isVisible()
    assert panel.why.subject == subject
    assert (words, day) in [(line.text, line.date) for line in panel.why.lines]


@when("zij op Esc drukt")
def _escape() -> None:
    press("Escape")


@then("staat het toetsenbord weer in de lijst van termijnen")
def _back_in_list(office: Office) -> None:
    assert office.shown(TermsScreen).isAncestorOf(keyboard())


@when(parsers.parse('de secretaris onderaan kiest voor "{words}"'))
def _choose_forgotten(office: Office, words: str) -> None:
    place = office.window.workplace
    assert place is not None
    place.count_forgotten()
    forgetting_of(place.desk).finish_now()
    wanted = next(one for one in place.forgotten.buttons if words in one.counter.words)
    office.qtbot.waitUntil(wanted.isVisible)
    wanted.setFocus()
    press("Space")


@then(parsers.parse("staan daar de {number:d} punten van dit dossier die op een reactie wachten"))
def _lists_waiting(office: Office, number: int) -> None:
    screen = office.shown(ForgottenScreen)
    assert len(screen.list.model.rows) == number
