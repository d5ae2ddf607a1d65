from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.advice import send_advice
from consultatie.acts.records import withdraw
from consultatie.advice import Advice
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier, Reference
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Lapsed, Running
from consultatie.rail import StageKey
from consultatie.reactions import Accordance
from consultatie.requests import Request
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from tests.ui.views.request_page import asked_sheet
from ui.desk import Place, ScreenName
from ui.forms.sheet import FormSheet
from ui.views.request import RequestScreen
from ui.widgets.why_panel import WhyPanel


@pytest.fixture
def request_id(register: FakeRegister) -> int:
    return next(r.id for r in register.records(Request) if "Transitieplan" in r.title)


@pytest.fixture
def screen(register: FakeRegister, request_id: int, qtbot: QtBot) -> RequestScreen:
    screen = RequestScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REQUEST, register.records(Dossier)[0].id, request_id))
    screen.resize(1190, 640)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


def council(register: FakeRegister, request: int, name: str) -> int:
    parties = register.parties()
    return next(
        c.id
        for c in register.records(Consultation)
        if c.request == request and parties.body(c.body).name == name
    )


def step(register: FakeRegister, consultation: int, sort: StepKind) -> Step | None:
    found = [s for s in register.records(Step) if s.consultation == consultation and s.stands]
    return next((s for s in found if s.sort is sort), None)


def button(screen: QWidget, name: str) -> QPushButton:
    found = [b for b in screen.findChildren(QPushButton, name) if b.isVisible()]
    assert found, name
    return found[0]


def sheet_of(screen: RequestScreen) -> FormSheet:
    assert isinstance(screen.side.panel, FormSheet)
    return screen.side.panel


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_each_council_has_a_row_of_the_same_eight_stages(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    for name in ("OR BUCH", "OR Halte Werk", "OR WNK"):
        consultation = council(register, request_id, name)
        assert all(screen.rail.button(consultation, key) for key in StageKey)


def test_enter_on_a_stage_opens_it_beside_the_page_with_the_keyboard_in_its_first_field(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.rail.button(buch, StageKey.RECEIVED).setFocus()
    press("Return")
    assert sheet_of(screen).title == "Ontvangen · OR BUCH"
    assert sheet_of(screen).page.editor("planned").input.hasFocus()


def test_enter_on_a_stage_with_something_to_do_brings_the_keyboard_there(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.rail.button(buch, StageKey.DECISION).setFocus()
    press("Return")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Besluit vastleggen…"


def test_a_step_in_which_nothing_was_typed_is_not_kept(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.rail.button(buch, StageKey.ANNOUNCED).setFocus()
    before = len(register.records(Step))
    press("Return")
    press("Ctrl+Return")
    assert len(register.records(Step)) == before
    said = [label.text() for label in sheet_of(screen).page.findChildren(QLabel)]
    assert "Vul een dag in, een reden of een notitie." in said


def test_escape_closes_the_stage_and_gives_the_keyboard_back_to_the_rail(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.rail.button(buch, StageKey.RECEIVED).setFocus()
    press("Return")
    press("Escape")
    assert screen.side.isHidden()
    assert screen.rail.button(buch, StageKey.RECEIVED).hasFocus()


def test_the_arrow_keys_go_from_council_to_council_in_the_rail(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.rail.button(council(register, request_id, "OR BUCH"), StageKey.ADVICE).setFocus()
    press("Down")
    press("Right")
    halte = council(register, request_id, "OR Halte Werk")
    assert screen.rail.button(halte, StageKey.DECISION).hasFocus()


def test_a_receipt_typed_in_the_panel_is_recorded_with_its_reason(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.open_stage(buch, StageKey.RECEIVED)
    page = sheet_of(screen).page
    page.editor("actual").setFocus()
    press("Ctrl+A")
    write("22 september 2026")
    press("Ctrl+Return")
    assert "hangt een termijn af" in page.error("reason")
    write("Het poststempel zegt de 22e")
    press("Ctrl+Return")
    recorded = step(register, buch, StepKind.RECEIVED)
    assert recorded is not None
    assert recorded.day == date(2026, 9, 22)
    assert screen.side.isHidden()


def test_a_half_typed_step_is_not_thrown_away_by_choosing_another_stage(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.open_stage(buch, StageKey.COMPLETE)
    sheet_of(screen).page.editor("skipped").setFocus()
    write("niet nodig")
    screen.open_stage(buch, StageKey.MEETING)
    assert sheet_of(screen).title == "Compleet · OR BUCH"
    assert sheet_of(screen).page.values()["skipped"] == "niet nodig"


def test_a_change_elsewhere_leaves_what_is_being_typed_in_the_panel(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.open_stage(council(register, request_id, "OR BUCH"), StageKey.COMPLETE)
    sheet_of(screen).page.editor("note").setFocus()
    write("half ")
    withdraw(register, register.records(Reference)[0], "dubbel")
    assert sheet_of(screen).page.values()["note"].startswith("half Na ontvangst")


def test_a_second_meeting_stands_beside_the_first(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    halte = council(register, request_id, "OR Halte Werk")
    screen.open_stage(halte, StageKey.MEETING)
    button(screen.side, "meeting-new").click()
    sheet_of(screen).page.editor("actual").setFocus()
    write("2 november 2026")
    press("Ctrl+Return")
    meetings = [
        s for s in register.records(Step) if s.consultation == halte and s.sort is StepKind.MEETING
    ]
    assert PreciseDate.day(date(2026, 11, 2)) in [s.actual for s in meetings]
    assert len(meetings) == 2


def test_the_term_that_runs_says_why_in_a_popover_that_can_be_copied(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.choose_council(council(register, request_id, "OR WNK"))
    why = button(screen, "why-opschorting")
    why.setFocus()
    press("Space")
    panel = screen.council.findChild(WhyPanel)
    assert panel is not None
    press("Space")
    assert "+ één maand" in QApplication.clipboard().text()


def test_a_term_that_does_not_exist_gives_its_reason_with_the_article(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.choose_council(council(register, request_id, "OR WNK"))
    assert "(WOR art. 27 lid 5)" in words(screen.council.terms)


def test_a_term_that_has_not_begun_says_what_is_missing(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.choose_council(council(register, request_id, "OR Halte Werk"))
    assert "kennisgeving ontbreekt" in words(screen.council.terms)


def test_the_accordance_line_counts_the_verdicts(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.choose_council(council(register, request_id, "OR Halte Werk"))
    line = words(screen.council.accordance)
    assert "5 punten · 2 overgenomen · 1 deels · 2 open" in line


def test_overruling_accordance_without_a_reason_is_refused_beside_the_reason(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.choose_council(buch)
    button(screen, "state-accordance").click()
    sheet = asked_sheet(qtbot)
    sheet.page.editor("stated_accordance").set_value(Accordance.ACCORDS)
    press("Ctrl+Return")
    assert "Geef de reden" in sheet.page.error("accordance_reason")
    assert register.get(Consultation, buch).stated_accordance is None


def test_notice_to_two_councils_at_once_starts_the_month_of_both(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    halte = council(register, request_id, "OR Halte Werk")
    wnk = council(register, request_id, "OR WNK")
    screen.choose_council(halte)
    screen.council.open_tab(screen.council.course)
    button(screen, "notify").click()
    page = asked_sheet(qtbot).page
    page.editor("consultations").set_value({halte, wnk})
    for name in ("notice", "reasons"):
        page.editor(name).setFocus()
        write("20 november 2026")
    press("Ctrl+Return")
    # The one had a notice of 13 November: until one is chosen the first starts the month.
    for consultation, last_day in ((halte, date(2026, 12, 21)), (wnk, date(2026, 12, 14))):
        screen.choose_council(consultation)
        assert screen.council.standing is not None
        outcome = screen.council.standing.outcome(TermKind.SUSPENSION)
        assert isinstance(outcome, Running)
        assert outcome.term.last_day == last_day


def test_a_waiver_ends_the_suspension_on_its_day(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    screen.open_stage(council(register, request_id, "OR WNK"), StageKey.MONTH)
    button(screen.side, "waive").click()
    page = asked_sheet(qtbot).page
    page.editor("actual").setFocus()
    write("20 november 2026")
    page.editor("note").setFocus()
    write("brief van de raad")
    press("Ctrl+Return")
    assert screen.council.standing is not None
    outcome = screen.council.standing.outcome(TermKind.SUSPENSION)
    assert isinstance(outcome, Lapsed)
    assert outcome.day == date(2026, 11, 20)


def test_sending_a_draft_freezes_it_on_the_day_that_was_typed(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    buch = council(register, request_id, "OR BUCH")
    screen.open_stage(buch, StageKey.ADVICE)
    button(screen.side, "send-advice").click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    advice = next(a for a in register.records(Advice) if a.consultation == buch)
    assert advice.given_on == TODAY


def test_a_new_version_begins_beside_the_sent_advice(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    wnk = council(register, request_id, "OR WNK")
    screen.choose_council(wnk)
    screen.council.open_tab(screen.council.course)
    button(screen, "new-version").click()
    versions = [a.version for a in register.records(Advice) if a.consultation == wnk]
    assert versions == [1, 2]
    assert "Versie 2 is in voorbereiding" in words(screen.council.course)


def test_a_decision_is_recorded_for_the_councils_of_which_nothing_was_decided_yet(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    buch = council(register, request_id, "OR BUCH")
    advice = next(a for a in register.records(Advice) if a.consultation == buch)
    send_advice(register, advice, TODAY)
    screen.open_stage(buch, StageKey.DECISION)
    button(screen.side, "decide").click()
    await_dialog(qtbot)
    write("Vaststelling transitieplan BUCH")
    press("Ctrl+Return")
    file = register.dossier_file(register.records(Dossier)[0].id)
    decided = file.decision_on(buch)
    assert isinstance(decided, Decision)
    assert decided.title == "Vaststelling transitieplan BUCH"
    assert [c.consultation for c in file.covered_by(decided.id)] == [buch]


def test_a_reference_is_added_to_the_request_and_shown_in_its_head(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    screen.fold.click()
    button(screen, "reference-new").click()
    page = asked_sheet(qtbot).page
    page.editor("number").setFocus()
    write("Bij26-0042")
    press("Ctrl+Return")
    assert "Bij26-0042" in words(screen.chips)


def test_withdrawing_keeps_the_page_with_the_reason_and_a_way_back(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    screen.deeds.withdraw()
    await_dialog(qtbot)
    write("dubbel geregistreerd")
    press("Ctrl+Return")
    assert "Ingetrokken: dubbel geregistreerd" in words(screen.chips)
    screen.deeds.restore()
    assert register.get(Request, request_id).stands


def test_f2_and_the_other_keys_of_the_window_have_their_deed_here(screen: RequestScreen) -> None:
    assert {act.value for act in screen.offered()} == {"edit", "new", "sight", "withdraw", "why"}


def test_the_chosen_council_and_tab_stay_after_a_change(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    wnk = council(register, request_id, "OR WNK")
    screen.choose_council(wnk)
    screen.council.open_tab(screen.council.steps)
    withdraw(register, register.records(Reference)[0], "dubbel")
    assert screen.council.standing is not None
    assert screen.council.standing.consultation.id == wnk
    assert screen.council.steps.isVisible()


def test_a_button_that_had_the_keyboard_has_it_again_after_a_change(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.choose_council(council(register, request_id, "OR WNK"))
    button(screen, "why-beroep").setFocus()
    withdraw(register, register.records(Reference)[0], "dubbel")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "why-beroep"


def test_a_narrow_window_gives_the_panel_the_whole_width(
    screen: RequestScreen, register: FakeRegister, request_id: int
) -> None:
    screen.resize(700, 500)
    screen.open_stage(council(register, request_id, "OR BUCH"), StageKey.COMPLETE)
    assert screen.page.isHidden()
    press("Escape")
    assert not screen.page.isHidden()


def test_a_request_that_is_not_there_says_so(screen: RequestScreen) -> None:
    screen.show_place(Place(ScreenName.REQUEST, None, 0))
    assert "Deze aanvraag is er niet" in words(screen)


def test_the_open_stage_offers_the_next_act_once_the_first_is_done(
    screen: RequestScreen, register: FakeRegister, request_id: int, qtbot: QtBot
) -> None:
    screen.open_stage(council(register, request_id, "OR BUCH"), StageKey.ADVICE)
    button(screen.side, "send-advice").click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert button(screen.side, "new-version").text() == "Nieuwe versie"
    sending = screen.side.findChildren(QPushButton, "send-advice")
    assert [b for b in sending if b.isVisible()] == []
