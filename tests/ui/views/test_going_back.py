"""Back to what a record was, from each journal that tells of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from consultatie.acts.records import change, withdraw
from consultatie.commitments import Commitment
from consultatie.dossiers import Dossier
from consultatie.register import OpenRegister
from consultatie.requests import Request
from tests.example_register import open_example
from tests.keys import await_dialog, press, write
from tests.ui.hand import shown
from tests.ui.views.desks import desk_on
from ui.desk import Place, Screen, ScreenName
from ui.forms.sheet import SheetDialog
from ui.views.commitments import CommitmentsScreen
from ui.views.dossiers import DossiersScreen
from ui.views.journal import JournalScreen
from ui.views.past_dialog import PastDialog
from ui.views.request import RequestScreen
from ui.views.terms import TermsScreen
from ui.views.terms.screen import JOURNAL


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


def renamed(register: OpenRegister) -> Dossier:
    dossier = change(register, replace(register.records(Dossier)[0], name="SORA 1"))
    return change(register, replace(dossier, name="SORA 2", subject="iets anders"))


def show(qtbot: QtBot, screen: Screen, place: Place) -> None:
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.resize(1200, 700)
    screen.show_place(place)
    shown(qtbot, screen)
    screen.setFocus()


def said(screen: Screen) -> list[str]:
    heard: list[str] = []
    screen.desk.said.connect(heard.append)
    return heard


def words_of_dialog() -> str:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_journal_takes_a_record_back_with_a_reason_and_undo(
    register: OpenRegister, qtbot: QtBot
) -> None:
    later = renamed(register)
    screen = JournalScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.JOURNAL))
    screen.list.choose(register.journal()[1].id)
    screen.back.click()
    await_dialog(qtbot)
    words = words_of_dialog()
    assert "SORA 2" in words
    assert "SORA 1" in words
    write("vergissing")
    press("Ctrl+Return")
    assert register.get(Dossier, later.id).name == "SORA 1"
    assert register.journal()[0].reason == "vergissing"
    register.undo()
    assert register.get(Dossier, later.id) == later


def test_a_record_that_cannot_go_back_says_why(register: OpenRegister, qtbot: QtBot) -> None:
    later = renamed(register)
    withdraw(register, later, "dubbel")
    screen = JournalScreen(desk_on(register))
    heard = said(screen)
    show(qtbot, screen, Place(ScreenName.JOURNAL))
    screen.list.choose(register.journal()[1].id)
    screen.back.click()
    assert heard == ["Dit stuk is ingetrokken. Zet het eerst terug."]


def test_every_list_tells_the_history_of_a_row_and_takes_it_back(
    register: OpenRegister, qtbot: QtBot
) -> None:
    later = renamed(register)
    screen = DossiersScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.DOSSIERS))
    screen.list.choose(later.id)
    screen.past.past.trigger()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PastDialog)
    labels = [row.action.label for row in dialog.journal.rows]
    assert labels[0] == "Dossier ‘SORA 2’ wijzigen"
    # The newest lines are what it is now; the first of the act before is what it was.
    place = next(n for n, row in enumerate(dialog.journal.rows) if row.change.new == "SORA 1")
    dialog.journal.table.selectRow(place)
    press("Return")
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert register.get(Dossier, later.id).name == "SORA 1"
    # The history itself goes on, and tells of going back.
    assert dialog.journal.rows[0].action.label.startswith("Dossier ‘SORA 2’ terug")


def test_in_the_history_it_is_said_there_why_not(register: OpenRegister, qtbot: QtBot) -> None:
    screen = DossiersScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.DOSSIERS))
    screen.past.past.trigger()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PastDialog)
    dialog.journal.back.click()
    assert dialog.bar.words == "Dit stuk is nog zoals het toen was."


def test_the_page_of_a_request_takes_a_record_back(register: OpenRegister, qtbot: QtBot) -> None:
    request = next(r for r in register.records(Request) if "Transitieplan" in r.title)
    change(register, replace(request, title="Eerst"))
    change(register, replace(request, title="Daarna"))
    screen = RequestScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.REQUEST, request.dossier, request.id))
    journal = screen.council.journal
    screen.council.open_tab(journal)
    rows = journal.journal.rows
    place = next(n for n, row in enumerate(rows) if row.change.new == "Eerst")
    journal.journal.table.selectRow(place)
    journal.journal.back.click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert register.get(Request, request.id).title == "Eerst"


def test_a_commitment_goes_back_from_its_own_history(register: OpenRegister, qtbot: QtBot) -> None:
    commitment = next(one for one in register.records(Commitment) if one.stands)
    change(register, replace(commitment, text="Anders"))
    screen = CommitmentsScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.COMMITMENTS, commitment.dossier, commitment.id))
    press("Return")
    ways = screen.findChildren(QToolButton)
    next(way for way in ways if way.accessibleName() == "Terug naar deze stand…").click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert register.get(Commitment, commitment.id).text == commitment.text


def test_the_journal_of_terms_takes_a_date_back(register: OpenRegister, qtbot: QtBot) -> None:
    request = next(r for r in register.records(Request) if r.wanted_by is not None)
    moved = change(register, replace(request, wanted_by=None))
    screen = TermsScreen(desk_on(register))
    show(qtbot, screen, Place(ScreenName.TERMS, request.dossier, part=JOURNAL))
    # The journal is read between the events of the window.
    screen.entries.finish_now()
    entry = next(row for row in screen.journal.model.rows if row.record == moved.id and row.new)
    screen.journal.table.choose(screen.journal.listing.key(entry))
    screen.go_back()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert register.get(Request, request.id).wanted_by == request.wanted_by
    # Nothing reads on when the register closes.
    screen.entries.finish_now()
