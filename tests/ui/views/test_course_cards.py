"""Advice and decision of one council as cards: joint advice, reservations, later decisions."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.appraisals import adopt, join_consultations, reserve
from consultatie.acts.decisions import replace_decision, revoke_decision
from consultatie.advice import Advice
from consultatie.appraisals import Joining, Reservation
from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision, Outcome
from consultatie.law.grounds import Ground, TermKind
from consultatie.reactions import Verdict
from consultatie.requests import Request
from consultatie.standing import standing_of
from tests.cases import DECIDED, LAW, NEW, Case
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet
from ui.views.request import RequestScreen
from ui.widgets.chip import Chip


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


@pytest.fixture
def other(case: Case, asked: Consultation) -> Consultation:
    return case.ask(case.council("OR BUCH"), case.register.records(Request)[0])


def page(case: Case, consultation: Consultation, qtbot: QtBot) -> RequestScreen:
    screen = RequestScreen(desk_on(case.register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, consultation.id))
    screen.resize(1190, 900)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.council.open_tab(screen.council.course)
    return screen


def card(screen: RequestScreen, name: str) -> QWidget:
    found = [w for w in screen.council.course.findChildren(QWidget, name) if w.isVisible()]
    assert found, name
    return found[0]


def words(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    return "\n".join([*labels, *(chip.accessibleName() for chip in widget.findChildren(Chip))])


def names(widget: QWidget) -> set[str]:
    return {button.objectName() for button in widget.findChildren(QPushButton)}


def push(screen: RequestScreen, name: str) -> None:
    button = card(screen, name)
    assert isinstance(button, QPushButton)
    button.click()


def sheet(qtbot: QtBot) -> FormSheet:
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    found = dialog.findChild(FormSheet)
    assert found is not None
    return found


# -- joint advice ------------------------------------------------------------------------------


def test_another_council_joins_in_an_advice(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None, given_on=None)
    screen = page(case, asked, qtbot)
    push(screen, "join-advice")
    sheet(qtbot).page.editor("consultation").set_value(frozenset({other.id}))
    press("Ctrl+Return")
    joined = [(j.advice, j.consultation) for j in case.register.records(Joining)]
    assert joined == [(advice.id, other.id)]
    assert "nog niet vastgesteld" in words(card(screen, "advice-card"))


def test_a_council_adopts_a_joint_advice_with_its_day_and_votes(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None)
    (joining,) = join_consultations(case.register, advice.id, [other.id])
    screen = page(case, other, qtbot)
    push(screen, "adopt-own")
    form = sheet(qtbot).page
    form.editor("adopted_on").set_value(date(2021, 10, 20))
    form.editor("votes").set_value("7 voor, 2 tegen")
    press("Ctrl+Return")
    adopted = case.register.get(Joining, joining.id)
    assert (adopted.adopted_on, adopted.votes) == (date(2021, 10, 20), "7 voor, 2 tegen")
    shown = words(card(screen, "advice-card"))
    assert "vastgesteld op 20 oktober 2021" in shown
    assert "7 voor, 2 tegen" in shown
    assert "opgesteld bij OR WNK" in shown


def test_a_council_with_an_advice_of_its_own_cannot_join(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, None, given_on=None)
    case.advise(other, None)
    assert "join-advice" not in names(card(page(case, asked, qtbot), "advice-card"))


def test_the_points_of_a_joint_advice_are_opened_where_it_was_written(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None)
    (joining,) = join_consultations(case.register, advice.id, [other.id])
    adopt(case.register, joining.id, date(2021, 10, 20))
    screen = page(case, other, qtbot)
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        push(screen, "open-points-2")
    assert wanted.args[0].record == asked.id


# -- versions and reservations -----------------------------------------------------------------


def test_earlier_versions_stand_beside_the_one_that_counts(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, None)
    case.advise(asked, None, version=2, given_on=date(2021, 11, 1))
    shown = words(card(page(case, asked, qtbot), "advice-card"))
    assert "Eerder: versie 1 · positief mits · verzonden op 15 oktober 2021" in shown


def test_a_version_in_preparation_is_sent_from_here_and_no_third_one_begun(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, None)
    draft = case.advise(asked, None, version=2, given_on=None)
    screen = page(case, asked, qtbot)
    assert "new-version" not in names(card(screen, "advice-card"))
    push(screen, "send-version")
    sheet(qtbot)
    press("Ctrl+Return")
    assert case.register.get(Advice, draft.id).given_on == TODAY


def test_a_part_is_kept_for_later_as_long_as_the_advice_is_a_draft(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None, given_on=None)
    screen = page(case, asked, qtbot)
    push(screen, "reserve")
    await_dialog(qtbot)
    write("het sociaal plan")
    press("Ctrl+Return")
    kept = [(r.advice, r.text) for r in case.register.records(Reservation)]
    assert kept == [(advice.id, "het sociaal plan")]
    assert "Later advies over: het sociaal plan" in words(card(screen, "advice-card"))


def test_what_was_kept_for_later_is_frozen_with_the_advice(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None, given_on=None)
    kept = reserve(case.register, advice.id, "het sociaal plan")
    case.put(replace(advice, given_on=date(2021, 10, 15)))
    offered = names(card(page(case, asked, qtbot), "advice-card"))
    assert f"follow-up-{kept.id}" in offered
    assert not {f"reservation-{kept.id}", f"drop-{kept.id}", "reserve"} & offered


def test_a_follow_up_request_is_made_for_the_same_council_and_linked(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None, given_on=None)
    kept = reserve(case.register, advice.id, "Het sociaal plan")
    screen = page(case, asked, qtbot)
    push(screen, f"follow-up-{kept.id}")
    form = sheet(qtbot).page
    assert form.editor("title").value() == "Het sociaal plan"
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        press("Ctrl+Return")
    made = case.register.get(Request, case.register.get(Reservation, kept.id).follow_up or 0)
    bodies = {c.body for c in case.register.records(Consultation) if c.request == made.id}
    assert (made.title, bodies) == ("Het sociaal plan", {asked.body})
    assert wanted.args[0].record == made.id


def test_the_way_to_a_follow_up_request_is_a_link(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    advice = case.advise(asked, None)
    later = case.request(title="Sociaal plan")
    draft = Reservation(id=NEW, advice=advice.id, text="sociaal plan", follow_up=later.id)
    kept = case.put(draft)
    screen = page(case, asked, qtbot)
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        push(screen, f"follow-up-{kept.id}")
    assert (wanted.args[0].screen, wanted.args[0].record) == (ScreenName.REQUEST, later.id)


# -- decisions ---------------------------------------------------------------------------------


def test_the_outcome_of_a_council_is_shown_where_it_differs(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    decision = case.decide(asked, outcome=Outcome.CARRIED, votes="21 voor, 6 tegen")
    (coverage,) = case.file.covered_by(decision.id)
    case.put(replace(coverage, outcome=Outcome.AS_NOTED))
    shown = words(card(page(case, asked, qtbot), "decision-card"))
    assert "25 november 2021 · conform aantekening · 21 voor, 6 tegen" in shown
    assert "Voor deze raad anders dan het besluit zelf (aangenomen)." in shown


def test_a_body_revokes_its_decision_and_the_card_keeps_it_in_sight(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    decision = case.decide(asked)
    screen = page(case, asked, qtbot)
    push(screen, "revoke-decision")
    form = sheet(qtbot).page
    form.editor("revoked_on").set_value(date(2021, 12, 7))
    form.editor("reason").set_value("geen geld")
    press("Ctrl+Return")
    assert case.register.get(Decision, decision.id).revoked_on == date(2021, 12, 7)
    shown = words(card(screen, "decision-card"))
    assert "Nog geen besluit vastgelegd." in shown
    assert "Ingetrokken op 7 december 2021" in shown


def test_without_a_reason_no_decision_is_revoked(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    decision = case.decide(asked)
    push(page(case, asked, qtbot), "revoke-decision")
    form = sheet(qtbot)
    form.page.submit()
    assert form.page.error("reason") == "Vul dit veld in."
    assert case.register.get(Decision, decision.id).revoked_on is None


def test_another_decision_comes_in_the_place_of_the_first(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    old = case.decide(asked)
    screen = page(case, asked, qtbot)
    push(screen, "replace-decision")
    form = sheet(qtbot).page
    form.editor("revoked_on").set_value(date(2021, 12, 7))
    form.editor("reason").set_value("amendement")
    form.editor("title").set_value("Gewijzigd plan")
    form.editor("taken_on").set_value(PreciseDate.day(date(2021, 12, 7)))
    press("Ctrl+Return")
    new = case.register.records(Decision)[-1]
    assert case.register.get(Decision, old.id).replaced_by == new.id
    assert [c.consultation for c in case.file.covered_by(new.id)] == [asked.id]
    shown = words(card(screen, "decision-card"))
    assert "Gewijzigd plan" in shown
    assert "Vervangen door ‘Gewijzigd plan’" in shown


def test_a_go_is_recorded_here_and_leaves_the_consultation_open(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    screen = page(case, asked, qtbot)
    push(screen, "go-no-go")
    assert sheet(qtbot).title == "Go/no-go vastleggen"
    write("Door naar fase 2")
    press("Ctrl+Return")
    (made,) = case.register.records(Decision)
    assert made.outcome is Outcome.GO
    shown = words(card(screen, "decision-card"))
    assert "Nog geen besluit vastgelegd." in shown
    assert "Geen eindbesluit" in shown


def test_a_past_decision_is_opened_from_the_history(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    old = case.decide(asked, title="Eerste besluit")
    revoke_decision(case.register, old.id, date(2021, 12, 7), "vergissing")
    push(page(case, asked, qtbot), f"decision-{old.id}")
    assert sheet(qtbot).page.editor("title").value() == "Eerste besluit"


def test_one_decision_gets_another_outcome_for_one_of_two_councils(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    screen = page(case, asked, qtbot)
    push(screen, "decide")
    form = sheet(qtbot).page
    form.editor("title").set_value("Plan")
    form.editor("outcome").set_value(Outcome.CARRIED)
    assert form.editor("outcomes").isVisible()
    form.editor("outcomes").set_value({other.id: Outcome.TO_DISCUSS, asked.id: Outcome.CARRIED})
    press("Ctrl+Return")
    recorded = {c.consultation: c.outcome for c in case.register.records(Coverage)}
    assert recorded == {asked.id: None, other.id: Outcome.TO_DISCUSS}


def test_a_decision_on_one_council_asks_no_outcome_per_council(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    push(page(case, asked, qtbot), "decide")
    assert not sheet(qtbot).page.editor("outcomes").isVisible()


def test_the_history_of_a_replaced_decision_says_by_what(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, Verdict.ADOPTED)
    old = case.decide(asked, title="Oud")
    draft = Decision(id=NEW, dossier=case.dossier.id, title="Nieuw")
    taken = replace(draft, taken_on=PreciseDate.day(date(2021, 12, 7)))
    replace_decision(case.register, old.id, taken, [asked.id], date(2021, 12, 7), "amendement")
    shown = words(card(page(case, asked, qtbot), "decision-card"))
    assert f"{DECIDED.day} november 2021 · Oud" in shown
    assert "Vervangen door ‘Nieuw’" in shown
    notice = "Schriftelijke kennisgeving op 1 december 2021"
    assert f"{notice} (bij het eerdere besluit; telt niet meer)" in shown


def test_a_notice_of_the_decision_that_counts_is_told_as_it_is(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    case.decide(asked)
    shown = words(card(page(case, asked, qtbot), "decision-card"))
    assert "Schriftelijke kennisgeving op 1 december 2021\n" in shown


def test_who_joins_in_a_version_in_preparation_is_in_sight(
    case: Case, asked: Consultation, other: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, None)
    draft = case.advise(asked, None, version=2, given_on=None)
    join_consultations(case.register, draft.id, [other.id])
    shown = words(card(page(case, asked, qtbot), "advice-card"))
    assert "OR BUCH" in shown
    assert "nog niet vastgesteld" in shown


# -- after the decision ------------------------------------------------------------------------


def test_an_appeal_that_was_filed_ends_the_term_for_it(
    case: Case, asked: Consultation, qtbot: QtBot
) -> None:
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    screen = page(case, asked, qtbot)
    push(screen, "appeal")
    sheet(qtbot).page.editor("actual").set_value(date(2021, 12, 20))
    press("Ctrl+Return")
    assert "Beroep ingesteld op 20 december 2021" in words(card(screen, "decision-card"))
    assert standing_of(case.file, asked, LAW).acted == {TermKind.APPEAL}


def test_permission_of_the_court_is_asked_for_consent_only(case: Case, qtbot: QtBot) -> None:
    consent = case.ask(case.council("OR BUCH"), case.request(ground=Ground.WOR_27))
    advice = case.ask(case.council("OR WNK"))
    assert "permit" in names(card(page(case, consent, qtbot), "decision-card"))
    assert "permit" not in names(card(page(case, advice, qtbot), "decision-card"))
