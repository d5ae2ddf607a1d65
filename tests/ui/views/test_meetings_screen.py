from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.acts.meetings import capture, hold_meeting, plan_meeting
from consultatie.acts.records import NEW, add, change
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision
from consultatie.dossiers import Dossier
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting, MeetingKind
from consultatie.questions import Question
from consultatie.reactions import Verdict
from consultatie.register import Hit
from tests.cases import ADVISED, Case
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.forms.sheet import SheetDialog
from ui.views.hit_place import place_of
from ui.views.meetings import MeetingsScreen
from ui.views.meetings.rows import rows_of

QUIET_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def shown(register: FakeRegister, qtbot: QtBot, record: int | None = None) -> MeetingsScreen:
    screen = MeetingsScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    for model in (screen.list.model, screen.agenda.model, screen.captures.model):
        QAbstractItemModelTester(model, QUIET_FATAL, screen)
    screen.resize(1154, 616)
    dossier = register.records(Dossier)[0].id
    screen.show_place(Place(ScreenName.MEETINGS, dossier, record))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    return screen


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> MeetingsScreen:
    return shown(register, qtbot)


def meeting(register: FakeRegister, title: str) -> Meeting:
    return next(m for m in register.records(Meeting) if m.title.startswith(title))


def agenda(screen: MeetingsScreen) -> list[str]:
    return [line.item.title.replace(" [voorbeeldtekst]", "") for line in screen.agenda.model.rows]


def saved_agenda(register: FakeRegister, of: Meeting) -> list[str]:
    items = register.dossier_file(of.dossier).procedure.agenda_of(of.id)
    return [item.title.replace(" [voorbeeldtekst]", "") for item in items]


# -- the list ----------------------------------------------------------------------------------


def test_the_last_meeting_stands_on_top_and_the_next_one_is_chosen(
    screen: MeetingsScreen,
) -> None:
    days = [row.when.first for row in screen.list.model.rows if row.when]
    chosen = screen.list.chosen()
    assert chosen is not None
    assert days == sorted(days, reverse=True)
    assert chosen.meeting.title.startswith("Tweede overlegvergadering OR BUCH")


def test_ctrl_p_shows_the_paper_for_the_chosen_meeting(
    screen: MeetingsScreen, qtbot: QtBot
) -> None:
    chosen = screen.list.chosen()
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        screen.offered()[Act.PRINT]()
    (place,) = wanted.args
    assert chosen is not None
    assert (place.part, place.wishes.meeting) == ("vergaderstuk", chosen.meeting.id)


def test_a_row_says_when_who_what_and_how_much_still_waits(register: FakeRegister) -> None:
    held = meeting(register, "Eerste overlegvergadering")
    rows = {row.meeting.id: row for row in rows_of(register.dossier_file(held.dossier), TODAY)}
    row = rows[held.id]
    assert (row.body, row.items, row.captures, row.waiting) == ("OR BUCH", 3, 3, 1)


def test_a_meeting_whose_day_went_by_asks_whether_it_was_held(
    screen: MeetingsScreen, register: FakeRegister
) -> None:
    passed = PreciseDate.day(date(2026, 11, 2))
    dossier = register.records(Dossier)[0].id
    draft = Meeting(id=NEW, dossier=dossier, title="Vergeten", planned=passed)
    late = plan_meeting(register, draft)
    row = next(row for row in screen.list.model.rows if row.meeting.id == late.id)
    assert "gehouden?" in screen.list.model.row_words(row)


def test_what_was_found_by_searching_leads_to_its_meeting(
    register: FakeRegister, qtbot: QtBot
) -> None:
    dossier = register.dossier_lines()[0].dossier.id
    file = register.dossier_file(dossier)
    said = file.procedure.captures[-1]
    place = place_of(register, Hit("capture", said.id, dossier, said.text, said.text))
    assert (place.screen, place.dossier) == (ScreenName.MEETINGS, dossier)
    screen = shown(register, qtbot, place.record)
    chosen = screen.list.chosen()
    assert chosen is not None
    assert chosen.meeting.id == said.meeting


def test_an_empty_dossier_says_what_to_do_and_has_the_keyboard_on_it(qtbot: QtBot) -> None:
    register = FakeRegister()
    add(register, Dossier(id=NEW, name="Leeg"))
    screen = shown(register, qtbot)
    press("Space")
    await_dialog(qtbot)
    assert not screen.agenda.isVisible()


# -- planning and holding ----------------------------------------------------------------------


def test_a_meeting_is_planned_with_keys_and_has_the_councils_on_its_agenda(
    screen: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    screen.ask_new()
    await_dialog(qtbot)
    write("Derde overleg")
    press("Tab", "Tab", "Tab")
    write("7 dec")
    press("Tab", "Tab", "Space")
    press("Ctrl+Return")
    made = register.records(Meeting)[-1]
    day = date(2026, 12, 7)
    assert (made.title, made.sort) == ("Derde overleg", MeetingKind.CONSULTATION)
    assert made.planned == PreciseDate.day(day)
    items = register.dossier_file(made.dossier).procedure.agenda_of(made.id)
    assert [item.consultation is not None for item in items] == [True]


def test_a_meeting_without_a_name_is_refused_beside_the_name(
    screen: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    before = len(register.records(Meeting))
    screen.ask_new()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert QApplication.activeModalWidget() is not None
    assert len(register.records(Meeting)) == before


def test_gehouden_ticks_off_the_overleg_of_the_consultations_on_the_agenda(
    screen: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    planned = meeting(register, "Tweede overlegvergadering OR BUCH")
    items = register.dossier_file(planned.dossier).procedure.agenda_of(planned.id)
    about = next(item.consultation for item in items if item.consultation)
    screen.list.choose(planned.id)
    screen.ask_hold()
    await_dialog(qtbot)
    press("Ctrl+Return")
    assert register.get(Meeting, planned.id).held == PreciseDate.day(TODAY)
    assert any(
        step.sort is StepKind.MEETING and step.day == TODAY
        for step in register.records(Step)
        if step.consultation == about
    )


@pytest.fixture
def too_late() -> Case:
    """A council that advised before any overleg, with a meeting about it that is to come."""
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.ADOPTED)
    item = AgendaItem(id=NEW, meeting=NEW, title="Aanvraag", consultation=asked.id)
    draft = Meeting(id=NEW, dossier=case.dossier.id, title="Te laat")
    plan_meeting(case.register, draft, [item])
    return case


def test_an_advice_that_came_before_the_first_overleg_only_warns(
    too_late: Case, qtbot: QtBot
) -> None:
    screen = shown(too_late.register, qtbot)
    screen.ask_hold()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    assert "art. 25 lid 4 WOR" in dialog.sheet.page.top_error
    press("Ctrl+Return")
    assert [m.held for m in too_late.register.records(Meeting)] == [PreciseDate.day(TODAY)]
    assert "vóór deze vergadering" in screen.caution.words


def test_a_day_before_the_advice_warns_of_nothing(too_late: Case, qtbot: QtBot) -> None:
    screen = shown(too_late.register, qtbot)
    screen.ask_hold()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    dialog.sheet.page.editor("held").set_value(ADVISED)
    assert dialog.sheet.page.top_error == ""


def test_withdrawing_a_meeting_takes_its_step_back_and_leaves_it_to_be_read_only(
    too_late: Case, qtbot: QtBot
) -> None:
    screen = shown(too_late.register, qtbot)
    hold_meeting(too_late.register, too_late.register.records(Meeting)[0].id, TODAY)
    screen.list.withdraw_chosen()
    await_dialog(qtbot)
    write("niet doorgegaan")
    press("Ctrl+Return")
    screen.list.withdrawn.click()
    screen.agenda.add_line.setText("Nog iets")
    screen.agenda.add()
    assert [s.withdrawn for s in too_late.register.records(Step) if s.sort is StepKind.MEETING] == [
        "de vergadering is ingetrokken"
    ]
    assert agenda(screen) == ["Aanvraag"]
    assert not screen.agenda.add_line.isEnabled()
    assert not screen.captures.add_button.isEnabled()
    screen.list.restore.trigger()
    assert all(m.stands for m in too_late.register.records(Meeting))


# -- the agenda --------------------------------------------------------------------------------


def test_items_are_typed_one_after_another(screen: MeetingsScreen, register: FakeRegister) -> None:
    screen.agenda.add_line.setFocus()
    for title in ("Verslag vorige keer", "Actielijst"):
        write(title)
        press("Return")
    of = meeting(register, "Tweede overlegvergadering OR BUCH")
    assert saved_agenda(register, of)[-2:] == ["Verslag vorige keer", "Actielijst"]
    assert agenda(screen) == saved_agenda(register, of)


def test_alt_with_an_arrow_moves_an_item_and_the_choice_goes_along(
    screen: MeetingsScreen, register: FakeRegister
) -> None:
    screen.agenda.setFocus()
    press("Down", "Alt+Down", "Alt+Down", "Alt+Down")
    of = meeting(register, "Tweede overlegvergadering OR BUCH")
    moved = "Reistijd en begroting van de verhuizing"
    assert saved_agenda(register, of) == ["Opening", "Plaatsingsbesluiten", "Rondvraag", moved]
    press("Alt+Up")
    assert agenda(screen).index(moved) == 2
    chosen = screen.agenda.chosen()
    assert chosen is not None
    assert chosen.title.startswith(moved)


def test_del_takes_an_item_off_the_agenda(screen: MeetingsScreen, register: FakeRegister) -> None:
    screen.agenda.setFocus()
    press("Delete")
    of = meeting(register, "Tweede overlegvergadering OR BUCH")
    assert "Opening" not in saved_agenda(register, of)


def test_enter_links_an_item_to_a_point(
    screen: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    screen.agenda.setFocus()
    press("Down", "Down", "Down", "Return")
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    point = [item.point for item in register.records(AgendaItem) if item.point][-1]
    dialog.sheet.page.editor("about").set_value(("point", point))
    press("Ctrl+Return")
    of = meeting(register, "Tweede overlegvergadering OR BUCH")
    last = register.dossier_file(of.dossier).procedure.agenda_of(of.id)[-1]
    assert (last.title.startswith("Rondvraag"), last.point) == (True, point)


def test_f2_and_ctrl_del_mean_the_list_that_has_the_keyboard(screen: MeetingsScreen) -> None:
    meetings = screen.offered()[Act.EDIT]
    screen.agenda.setFocus()
    items = screen.offered()[Act.EDIT]
    screen.captures.add_button.setFocus()
    captures = screen.offered()[Act.EDIT]
    assert (meetings, items, captures) == (
        screen.list.edit_chosen,
        screen.agenda.edit_chosen,
        screen.captures.edit_chosen,
    )


# -- what was captured -------------------------------------------------------------------------


@pytest.fixture
def waiting(register: FakeRegister, qtbot: QtBot) -> MeetingsScreen:
    """The screen on a meeting with one capture that waits, which is chosen."""
    screen = shown(register, qtbot, meeting(register, "Eerste overlegvergadering").id)
    screen.captures.setFocus()
    return screen


def test_what_waits_stands_first_and_can_stand_alone(waiting: MeetingsScreen) -> None:
    settled = [line.capture.settled for line in waiting.captures.model.rows]
    waiting.captures.only_waiting.click()
    assert settled == [False, True, True]
    assert [line.capture.settled for line in waiting.captures.model.rows] == [False]
    assert waiting.captures.only_waiting.text() == "Nog uitwerken (1)"


def test_a_capture_becomes_a_commitment_with_keys_alone(
    waiting: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    press("Return")
    await_dialog(qtbot)
    press("Ctrl+Return")
    made = register.records(Commitment)[-1]
    held = meeting(register, "Eerste overlegvergadering")
    assert (made.meeting, made.receiver, made.due) == (
        held.id,
        held.body,
        PreciseDate.day(date(2026, 12, 11)),
    )
    assert all(line.capture.settled for line in waiting.captures.model.rows)


def test_a_capture_becomes_a_question_of_the_council_at_its_item(
    waiting: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    waiting.captures.question.click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    asked = register.records(Question)[-1]
    council = register.get(Consultation, asked.consultation)
    assert register.parties().body(council.body).name == "OR BUCH"
    assert asked.asked_on == date(2026, 10, 8)


def test_what_was_decided_becomes_a_decision_also_after_it_was_settled(
    waiting: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    assert not waiting.captures.decision.isEnabled()
    said = waiting.captures.chosen()
    assert said is not None
    change(register, replace(said, sort=CaptureKind.DECISION, settled=True))
    waiting.reload()
    line = next(x for x in waiting.captures.model.rows if x.capture.id == said.id)
    waiting.captures.table.choose(said.id)
    assert line.can_become_decision
    waiting.captures.decision.click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    made = register.records(Decision)[-1]
    assert (made.title, made.taken_on) == (said.text, PreciseDate.day(date(2026, 10, 8)))
    assert made.body is None
    (covered,) = [c for c in register.records(Coverage) if c.decision == made.id]
    council = register.get(Consultation, covered.consultation)
    assert register.parties().body(council.body).name == "OR BUCH"
    waiting.reload()
    waiting.captures.table.choose(said.id)
    assert not waiting.captures.decision.isEnabled()


def test_afgehandeld_needs_no_form(waiting: MeetingsScreen) -> None:
    waiting.captures.settled.click()
    assert all(line.capture.settled for line in waiting.captures.model.rows)
    assert not waiting.captures.settled.isEnabled()


def test_what_was_worked_out_stays_as_it_is(waiting: MeetingsScreen, qtbot: QtBot) -> None:
    press("Down", "Down", "Delete", "Return")
    assert QApplication.activeModalWidget() is None


def test_something_said_can_be_written_down_afterwards(
    waiting: MeetingsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    waiting.captures.add()
    await_dialog(qtbot)
    press("Tab", "Tab")
    write("De raad krijgt de cijfers.")
    press("Ctrl+Return")
    said = register.records(Capture)[-1]
    assert (said.text, said.sort) == ("De raad krijgt de cijfers.", CaptureKind.COMMITMENT)


def test_a_capture_of_no_item_stands_in_the_list_too(
    waiting: MeetingsScreen, register: FakeRegister
) -> None:
    held = meeting(register, "Eerste overlegvergadering")
    draft = Capture(id=NEW, meeting=held.id, sort=CaptureKind.ACTION, text="Los", at="14:30")
    capture(register, draft)
    assert "Los" in [line.capture.text for line in waiting.captures.model.rows]
