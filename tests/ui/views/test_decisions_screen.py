from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.acts.decisions import revoke_decision
from consultatie.acts.records import withdraw
from consultatie.consultations import Consultation
from consultatie.decisions import Decision, Outcome
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Dossier
from consultatie.requests import Request
from tests.cases import LAW, Case
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, Screen, ScreenName
from ui.forms.decisions import decision_sheet
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.views.decisions import DecisionsScreen
from ui.views.decisions import rows_of as decision_rows
from ui.views.documents import DocumentsScreen
from ui.views.documents import rows_of as document_rows
from ui.views.request_rows import Rows


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
    consultations = [c for c in register.records(Consultation) if c.dossier == request.dossier]
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


# -- later on ----------------------------------------------------------------------------------


def screen_of(case: Case, qtbot: QtBot) -> DecisionsScreen:
    screen = shown(case.register, DecisionsScreen, ScreenName.DECISIONS, qtbot)
    assert isinstance(screen, DecisionsScreen)
    return screen


def lines(screen: DecisionsScreen) -> list[str]:
    return [screen.list.model.row_words(row) for row in screen.list.model.rows]


def asked_page(qtbot: QtBot) -> FormPage:
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    sheet = dialog.findChild(FormSheet)
    assert sheet is not None
    return sheet.page


def test_a_revoked_decision_says_so_and_cannot_be_revoked_again(qtbot: QtBot) -> None:
    case = Case()
    case.decide(case.ask(case.council()))
    screen = screen_of(case, qtbot)
    screen.revoke.trigger()
    page = asked_page(qtbot)
    page.editor("revoked_on").set_value(date(2021, 12, 7))
    page.editor("reason").set_value("geen geld")
    press("Ctrl+Return")
    assert "Ingetrokken op 7 december 2021" in lines(screen)[0]
    assert not screen.revoke.isEnabled()


def test_a_replaced_decision_says_by_what_and_the_new_one_covers_the_same(qtbot: QtBot) -> None:
    case = Case()
    case.decide(case.ask(case.council()))
    screen = screen_of(case, qtbot)
    screen.another.trigger()
    page = asked_page(qtbot)
    page.editor("revoked_on").set_value(date(2021, 12, 7))
    page.editor("reason").set_value("amendement")
    page.editor("title").set_value("Gewijzigd plan")
    press("Ctrl+Return")
    rows = {row.decision.title: row for row in screen.list.model.rows}
    assert rows["Besluit"].later == "vervangen door ‘Gewijzigd plan’"
    assert rows["Besluit"].covered == "niets meer"
    assert rows["Gewijzigd plan"].covered == "OR WNK"


def test_a_go_is_no_final_decision_in_the_list(qtbot: QtBot) -> None:
    case = Case()
    asked = case.ask(case.council())
    screen = screen_of(case, qtbot)
    screen.gate.trigger()
    page = asked_page(qtbot)
    page.editor("title").set_value("Door naar fase 2")
    page.editor("consultations").set_value(frozenset({asked.id}))
    press("Ctrl+Return")
    assert "Uitkomst: go;" in lines(screen)[0]
    assert screen.list.model.rows[0].covered == "geen eindbesluit"


def test_a_different_outcome_for_one_council_stands_in_the_list(qtbot: QtBot) -> None:
    case = Case()
    asked = case.ask(case.council())
    decision = case.decide(asked, outcome=Outcome.CARRIED)
    (coverage,) = case.file.covered_by(decision.id)
    case.put(replace(coverage, outcome=Outcome.REJECTED))
    assert "OR WNK: verworpen" in lines(screen_of(case, qtbot))[0]


def test_a_changed_decision_keeps_its_different_outcomes(qtbot: QtBot) -> None:
    case = Case()
    first, second = case.ask(case.council()), case.ask(case.council("OR BUCH"))
    decision = case.decide(first, second)
    coverage = case.file.covered_by(decision.id)[1]
    case.put(replace(coverage, outcome=Outcome.REJECTED))
    screen = screen_of(case, qtbot)
    screen.ask_change(screen.list.model.rows[0])
    page = asked_page(qtbot)
    assert page.editor("outcomes").value() == {second.id: Outcome.REJECTED}
    page.editor("note").set_value("aangevuld")
    press("Ctrl+Return")
    kept = {c.consultation: c.outcome for c in case.file.covered_by(decision.id)}
    assert kept == {first.id: None, second.id: Outcome.REJECTED}


def test_a_revoked_decision_decides_nothing_in_the_list_of_requests() -> None:
    case = Case()
    asked = case.ask(case.council())
    decision = case.decide(asked)
    (before,) = Rows(case.file, LAW, TODAY).all()
    revoke_decision(case.register, decision.id, date(2021, 12, 7), "geen geld")
    (after,) = Rows(case.file, LAW, TODAY).all()
    assert (before.decided, after.decided) == (1, 0)


def test_a_go_decides_nothing_in_the_list_of_requests() -> None:
    case = Case()
    case.decide(case.ask(case.council()), outcome=Outcome.GO)
    (row,) = Rows(case.file, LAW, TODAY).all()
    assert row.decided == 0
