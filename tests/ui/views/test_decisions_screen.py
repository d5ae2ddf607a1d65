from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from consultatie.acts.records import withdraw
from consultatie.consultations import Consultation
from consultatie.decisions import Decision, Outcome
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Dossier
from consultatie.example import fill
from consultatie.requests import Request
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, Screen, ScreenName
from ui.forms.decisions import decision_sheet
from ui.views.decisions import DecisionsScreen
from ui.views.decisions import rows_of as decision_rows
from ui.views.documents import DocumentsScreen
from ui.views.documents import rows_of as document_rows


@pytest.fixture
def register() -> FakeRegister:
    register = FakeRegister()
    fill(register, TODAY)
    return register


def shown(register: FakeRegister, cls: type[Screen], name: ScreenName, qtbot: QtBot) -> Screen:
    screen = cls(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(name, register.records(Dossier)[0].id))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    return screen


def test_decisions_say_for_which_councils_they_close_the_consultation(
    register: FakeRegister,
) -> None:
    file = register.dossier_file(register.records(Dossier)[0].id)
    covered = {row.decision.title: row.covered for row in decision_rows(file)}
    assert covered["Vaststelling transitieplan, deel WNK (voorbeeldronde)"] == "OR WNK"


def test_a_decision_is_entered_with_keys_alone(register: FakeRegister, qtbot: QtBot) -> None:
    screen = shown(register, DecisionsScreen, ScreenName.DECISIONS, qtbot)
    assert isinstance(screen, DecisionsScreen)
    screen.ask_new()
    await_dialog(qtbot)
    write("Instemmen met het plan")
    press("Ctrl+Return")
    added = register.records(Decision)[-1]
    assert (added.title, added.outcome) == ("Instemmen met het plan", Outcome.AS_PROPOSED)


def test_a_decision_without_a_title_is_refused_beside_the_title(
    register: FakeRegister, qtbot: QtBot
) -> None:
    before = len(register.records(Decision))
    file = register.dossier_file(register.records(Dossier)[0].id)
    sheet = decision_sheet(desk_on(register), file)
    qtbot.addWidget(sheet)
    sheet.page.submit()
    assert sheet.page.error("title")
    assert len(register.records(Decision)) == before


def test_taking_a_council_off_a_decision_takes_its_coverage_back(
    register: FakeRegister, qtbot: QtBot
) -> None:
    file = register.dossier_file(register.records(Dossier)[0].id)
    decision = next(d for d in file.standing_decisions() if "deel WNK" in d.title)
    sheet = decision_sheet(desk_on(register), file, decision)
    qtbot.addWidget(sheet)
    sheet.page.editor("consultations").set_value(frozenset())
    sheet.page.submit()
    again = register.dossier_file(file.dossier.id)
    assert again.covered_by(decision.id) == ()


def test_consultations_of_a_withdrawn_request_are_not_offered(
    register: FakeRegister, qtbot: QtBot
) -> None:
    request = register.records(Request)[-1]
    withdraw(register, request, "vervallen")
    file = register.dossier_file(request.dossier)
    sheet = decision_sheet(desk_on(register), file)
    qtbot.addWidget(sheet)
    consultations = register.records(Consultation)
    sheet.page.editor("consultations").set_value({c.id for c in consultations})
    offered = sheet.page.values()["consultations"]
    assert offered == {c.id for c in consultations if c.request != request.id}


def test_documents_stand_below_their_decision_in_the_order_of_the_annexes(
    register: FakeRegister,
) -> None:
    file = register.dossier_file(register.records(Dossier)[0].id)
    rows = [row for row in document_rows(file) if row.decision]
    keys = [(row.decision, row.document.place) for row in rows]
    assert keys == sorted(keys)


def test_a_document_is_entered_with_its_role_and_date(register: FakeRegister, qtbot: QtBot) -> None:
    screen = shown(register, DocumentsScreen, ScreenName.DOCUMENTS, qtbot)
    assert isinstance(screen, DocumentsScreen)
    screen.ask_without_file()
    await_dialog(qtbot)
    write("Reactie aan de raden")
    press("Tab", "Tab", "Tab")
    write("7 sep 2021")
    press("Ctrl+Return")
    added = register.records(Document)[-1]
    assert (added.title, added.dated, added.role) == (
        "Reactie aan de raden",
        date(2021, 9, 7),
        DocumentRole.NONE,
    )
