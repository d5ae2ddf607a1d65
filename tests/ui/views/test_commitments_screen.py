"""The list of commitments on a real register: views, the chain beside it, and every act."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.commitments import make_commitment
from consultatie.acts.parties import dissolve_body
from consultatie.acts.records import NEW, add
from consultatie.commitments import Commitment, CommitmentState, HandOver, Recurrence
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.parties import Body, BodyKind
from consultatie.reactions import Reaction
from consultatie.register import OpenRegister
from tests.example_register import open_example
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forms.commitment_chain import carry_out_sheet
from ui.forms.commitments import commitment_sheet
from ui.forms.handing_over import hand_over_sheet
from ui.forms.sheet import FormSheet
from ui.views.commitments import CommitmentsScreen
from ui.views.commitments.rows import Row
from ui.views.decisions import DecisionsScreen
from ui.views.reactions import ReactionsScreen

S = TypeVar("S", bound=Screen)
LATE, THIS_MONTH, _PROOF, REPORTED, TO_HAND_OVER = range(1, 6)


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def desk(register: OpenRegister) -> Desk:
    return desk_on(register)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> CommitmentsScreen:
    return shown(CommitmentsScreen, desk, ScreenName.COMMITMENTS, qtbot)


def shown(cls: type[S], desk: Desk, name: ScreenName, qtbot: QtBot) -> S:
    screen = cls(desk)
    desk.setParent(screen)
    desk.register_changed.connect(screen.reload)
    screen.resize(1154, 600)
    screen.show_place(Place(name, home(desk.register)))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    return screen


def home(register: OpenRegister) -> int:
    return register.records(Dossier)[0].id


def rows(screen: CommitmentsScreen) -> tuple[Row, ...]:
    return screen.list.model.rows


def choose(screen: CommitmentsScreen, state: CommitmentState, words: str = "") -> Commitment:
    records = (row.record for row in rows(screen))
    found = next(one for one in records if one.state is state and words in one.text)
    screen.list.choose(found.id)
    return found


def now(register: OpenRegister, commitment: Commitment) -> Commitment:
    return register.get(Commitment, commitment.id)


def words_in(widget: QWidget) -> str:
    buttons = [button.text() for button in widget.findChildren(QPushButton)]
    return "\n".join([*(label.text() for label in widget.findChildren(QLabel)), *buttons])


def chain_words(screen: CommitmentsScreen) -> str:
    assert screen.side.panel is not None
    return words_in(screen.side.panel)


def button(within: QWidget, words: str) -> QPushButton:
    return next(b for b in within.findChildren(QPushButton) if words in b.text())


def dissolved(register: OpenRegister) -> tuple[Body, Body, Commitment]:
    """A body that ended with a successor, and what it promised."""
    owner = register.records(Body)[0].organisation
    old, new = (
        add(register, Body(id=NEW, organisation=owner, name=name, sort=BodyKind.EXECUTIVE))
        for name in ("Dagelijks bestuur oud", "Dagelijks bestuur nieuw")
    )
    draft = Commitment(id=NEW, dossier=home(register), text="Wij melden het.", giver=old.id)
    made = make_commitment(register, draft)
    dissolve_body(register, old.id, TODAY - timedelta(10), new.id)
    return old, new, made


# -- the list ------------------------------------------------------------------------------------


def test_the_model_of_the_list_keeps_the_rules_of_qt(screen: CommitmentsScreen) -> None:
    tester = QAbstractItemModelTester(screen.list.model)
    screen.list.views.choose(LATE)
    screen.reload()
    assert tester.model() is screen.list.model


def test_every_view_shows_as_many_rows_as_its_chip_says(screen: CommitmentsScreen) -> None:
    for place, chip in enumerate(screen.list.views.chips):
        chip.click()
        assert chip.text().endswith(f" {len(rows(screen))}"), place


def test_over_time_shows_only_what_is_open_and_past(screen: CommitmentsScreen) -> None:
    screen.list.views.choose(LATE)
    assert rows(screen)
    assert all(row.record.is_late(TODAY) and row.mark.word == "over tijd" for row in rows(screen))


def test_an_empty_view_offers_to_show_everything(screen: CommitmentsScreen) -> None:
    every = len(rows(screen))
    screen.list.views.choose(TO_HAND_OVER)
    assert rows(screen) == ()
    press("Space")
    assert len(rows(screen)) == every


def test_a_row_is_said_with_its_number_direction_and_state(screen: CommitmentsScreen) -> None:
    screen.list.views.choose(REPORTED)
    said = screen.list.model.row_words(rows(screen)[0])
    assert "wij ontvangen" in said
    assert "Stand: gemeld" in said
    assert said.startswith("Nr: T-")


def test_a_place_shows_its_commitment_even_when_a_view_hides_it(screen: CommitmentsScreen) -> None:
    wanted = choose(screen, CommitmentState.ACCEPTED)
    screen.list.views.choose(LATE)
    screen.show_place(Place(ScreenName.COMMITMENTS, wanted.dossier, wanted.id))
    chosen = screen.list.chosen()
    assert chosen is not None
    assert chosen.record.id == wanted.id


# -- the chain beside the list -------------------------------------------------------------------


def test_enter_shows_the_chain_and_escape_gives_the_list_back(screen: CommitmentsScreen) -> None:
    choose(screen, CommitmentState.OPEN)
    press("Return")
    told = chain_words(screen)
    assert "De keten" in told
    press("Escape")
    assert screen.side.panel is None
    assert QApplication.focusWidget() is screen.list.table


def test_the_chain_says_who_gave_it_first_and_when_it_was_handed_over(
    screen: CommitmentsScreen,
) -> None:
    choose(screen, CommitmentState.OPEN, "plek voor een gesprek")
    press("Return")
    told = chain_words(screen)
    assert "Eerst gegeven door College Heerhugowaard." in told
    assert "Op 1 januari 2022 overgedragen aan College Dijk en Waard." in told


def test_a_recurring_one_leads_to_the_term_before_it(
    screen: CommitmentsScreen, qtbot: QtBot
) -> None:
    later = choose(screen, CommitmentState.OPEN, "elk halfjaar")
    press("Return")
    assert screen.side.panel is not None
    with qtbot.waitSignal(screen.desk.place_wanted) as gone:
        button(screen.side.panel, "Vorige termijn").click()
    assert gone.args == [Place(ScreenName.COMMITMENTS, later.dossier, later.previous)]


def test_the_chain_leads_to_the_decision_it_comes_from(
    screen: CommitmentsScreen, qtbot: QtBot
) -> None:
    made = choose(screen, CommitmentState.OPEN, "elk halfjaar")
    press("Return")
    assert screen.side.panel is not None
    with qtbot.waitSignal(screen.desk.place_wanted) as gone:
        button(screen.side.panel, "Besluit:").click()
    assert gone.args == [Place(ScreenName.DECISIONS, made.dossier, made.decision)]


def test_the_chain_follows_the_chosen_row(screen: CommitmentsScreen) -> None:
    screen.list.table.choose_first()
    press("Return")
    assert rows(screen)[0].record.text in chain_words(screen)
    screen.list.table.setFocus()
    press("Down")
    assert rows(screen)[1].record.text in chain_words(screen)
    assert QApplication.focusWidget() is screen.list.table


# -- acts ----------------------------------------------------------------------------------------


def test_a_commitment_is_recorded_with_keys_alone_and_then_chosen(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    screen.ask_new()
    await_dialog(qtbot)
    write("Wij leggen het plan eerst aan de raad voor.")
    press("Ctrl+Return")
    chosen = screen.list.chosen()
    assert chosen is not None
    assert chosen.record.text == "Wij leggen het plan eerst aan de raad voor."
    assert chosen.record == register.records(Commitment)[-1]


def test_the_sheet_keeps_everything_that_is_asked(desk: Desk, qtbot: QtBot) -> None:
    register = desk.register
    sheet = commitment_sheet(desk, register.dossier_file(home(register)))
    qtbot.addWidget(sheet)
    giver, receiver = register.records(Body)[:2]
    typed = {
        "text": "Wij melden het.",
        "giver": giver.id,
        "giver_function": "wethouder",
        "receiver": receiver.id,
        "said_on": date(2026, 10, 1),
        "said_where": "Brief",
        "test": "Er is een brief.",
        "due": PreciseDate.day(date(2027, 1, 1)),
        "recurs": Recurrence.YEARLY,
    }
    for name, value in typed.items():
        sheet.page.editor(name).set_value(value)
    sheet.page.submit()
    made = register.records(Commitment)[-1]
    assert {name: getattr(made, name) for name in typed} == typed


def test_the_button_above_the_list_is_called_after_the_next_step(
    screen: CommitmentsScreen,
) -> None:
    words = {}
    for state in CommitmentState:
        choose(screen, state)
        words[state] = screen.step.text() if screen.step.isEnabled() else ""
    assert list(words.values()) == ["Uitgevoerd…", "Gemeld…", "Aanvaard…", ""]


def test_carrying_out_without_proof_is_refused_beside_the_proof(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    one = choose(screen, CommitmentState.OPEN)
    sheet = carry_out_sheet(screen.desk, one)
    qtbot.addWidget(sheet)
    sheet.page.editor("done_on").set_value(TODAY)
    sheet.page.submit()
    assert sheet.page.error("proof")
    assert now(register, one) == one


def test_a_commitment_goes_through_its_chain_in_dialogs(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    one = choose(screen, CommitmentState.OPEN, "vraagbaak")
    for typed in ("Lijst van vraagbaken", "per brief", "vergadering van 20 november"):
        screen.list.choose(one.id)
        screen.step.trigger()
        await_dialog(qtbot)
        write("20-11-2026")
        press("Tab")
        write(typed)
        press("Ctrl+Return")
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    kept = now(register, one)
    assert (kept.state, kept.proof) == (CommitmentState.ACCEPTED, "Lijst van vraagbaken")
    row = next(row for row in rows(screen) if row.record.id == one.id)
    screen.open_row(row)
    assert "20 november 2026\nvergadering van 20 november" in chain_words(screen)


def test_a_recurring_commitment_says_that_it_made_its_next_term(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    one = choose(screen, CommitmentState.OPEN, "elk halfjaar")
    sheet = carry_out_sheet(screen.desk, one)
    qtbot.addWidget(sheet)
    sheet.page.editor("done_on").set_value(TODAY)
    sheet.page.editor("proof").set_value("Raadsinformatiebrief")
    with qtbot.waitSignal(screen.desk.said) as said:
        sheet.page.submit()
    following = register.records(Commitment)[-1]
    assert following.previous == one.id
    number = len([c for c in register.records(Commitment) if c.dossier == one.dossier])
    assert said.args[0].startswith(f"De volgende termijn is vastgelegd: T-{number}, uiterlijk ")


def test_changing_can_take_the_last_step_back(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    reported = choose(screen, CommitmentState.REPORTED)
    file = register.dossier_file(home(register))
    sheet = commitment_sheet(screen.desk, file, reported)
    qtbot.addWidget(sheet)
    sheet.page.editor("reported_on").set_value(None)
    sheet.page.submit()
    assert now(register, reported).state is CommitmentState.DONE


def test_a_withdrawn_commitment_is_shown_on_demand_and_put_back(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    one = choose(screen, CommitmentState.OPEN)
    screen.list.withdraw_chosen()
    await_dialog(qtbot)
    write("dubbel")
    press("Ctrl+Return")
    assert now(register, one).withdrawn == "dubbel"
    screen.list.choose(one.id)
    screen.list.restore.trigger()
    assert now(register, one).stands


# -- handing over --------------------------------------------------------------------------------


def sheet_on(desk: Desk, body: Body, qtbot: QtBot) -> FormSheet:
    sheet = hand_over_sheet(desk, body.id)
    qtbot.addWidget(sheet)
    return sheet


def test_handing_over_is_offered_once_a_body_ended(
    screen: CommitmentsScreen, register: OpenRegister
) -> None:
    before = screen.over.isEnabled()
    old, _new, made = dissolved(register)
    screen.list.views.choose(TO_HAND_OVER)
    assert (before, screen.over.isEnabled()) == (False, True)
    assert [row.record.id for row in rows(screen)] == [made.id]
    assert [body.id for body in rows(screen)[0].line.ended] == [old.id]


def test_handing_over_stays_possible_while_another_view_is_shown(
    screen: CommitmentsScreen, register: OpenRegister
) -> None:
    dissolved(register)
    screen.list.views.choose(REPORTED)
    screen.reload()
    assert screen.over.isEnabled()


def test_the_chain_says_that_a_body_ended_and_offers_to_hand_over(
    screen: CommitmentsScreen, register: OpenRegister, qtbot: QtBot
) -> None:
    old, _new, made = dissolved(register)
    screen.list.choose(made.id)
    press("Return")
    assert f"{old.name} bestond tot en met 13 november 2026." in chain_words(screen)
    assert screen.side.panel is not None
    button(screen.side.panel, "Overdragen…").click()
    await_dialog(qtbot)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert old.name in [box.currentText() for box in sheet.findChildren(QComboBox)]


def test_a_click_on_the_head_sorts_by_who_gave(screen: CommitmentsScreen) -> None:
    place = [column.header for column in screen.list.model.columns].index("Door")
    screen.list.table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    givers = [row.line.giver.casefold() for row in rows(screen)]
    assert givers == sorted(givers)


def test_escape_in_the_list_closes_the_chain_too(screen: CommitmentsScreen) -> None:
    press("Return")
    screen.list.table.setFocus()
    press("Escape")
    assert screen.side.panel is None


def test_after_a_step_taken_in_the_chain_the_keyboard_is_at_its_next_step(
    screen: CommitmentsScreen, qtbot: QtBot
) -> None:
    choose(screen, CommitmentState.OPEN, "vraagbaak")
    press("Return", "Space")
    await_dialog(qtbot)
    write("20-11-2026")
    press("Tab")
    write("Lijst")
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    with qtbot.waitActive(screen):
        screen.activateWindow()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Gemeld…"


def test_the_columns_come_back_when_the_chain_is_closed(screen: CommitmentsScreen) -> None:
    table = screen.list.table
    every = table.widths()
    press("Return")
    hidden = [n for n in range(len(every)) if table.isColumnHidden(n)]
    assert (len(hidden), table.widths()[3:5]) == (3, every[3:5])
    press("Escape")
    assert not any(table.isColumnHidden(n) for n in range(len(every)))


def test_the_sheet_shows_beforehand_what_goes_to_whom(desk: Desk, qtbot: QtBot) -> None:
    old, new, made = dissolved(desk.register)
    sheet = sheet_on(desk, old, qtbot)
    told = words_in(sheet)
    assert f"Na te komen door {new.name} · 1" in told
    assert made.text in told
    assert sheet.page.values()["handed_on"] == TODAY - timedelta(9)


def test_a_day_without_successor_is_said_before_anything_is_saved(desk: Desk, qtbot: QtBot) -> None:
    old, new, _made = dissolved(desk.register)
    dissolve_body(desk.register, new.id, TODAY - timedelta(5))
    sheet = sheet_on(desk, old, qtbot)
    sheet.page.editor("handed_on").set_value(TODAY)
    assert f"{old.name} heeft op die dag geen opvolger" in words_in(sheet)


def test_handing_over_keeps_the_old_giver_and_is_one_step_to_undo(desk: Desk, qtbot: QtBot) -> None:
    register = desk.register
    old, new, made = dissolved(register)
    sheet = sheet_on(desk, old, qtbot)
    sheet.page.editor("reason").set_value("fusie")
    with qtbot.waitSignal(desk.said) as said:
        sheet.page.submit()
    kept = register.records(HandOver)[-1]
    assert (kept.commitment, kept.old_giver, kept.new_giver) == (made.id, old.id, new.id)
    assert said.args == ["Eén toezegging is overgedragen."]
    register.undo()
    assert now(register, made).giver == old.id


# -- from a reaction and from a decision ---------------------------------------------------------


def test_a_decision_suggests_a_commitment(desk: Desk, register: OpenRegister, qtbot: QtBot) -> None:
    screen = shown(DecisionsScreen, desk, ScreenName.DECISIONS, qtbot)
    chosen = screen.list.chosen()
    assert chosen is not None
    screen.promise.trigger()
    await_dialog(qtbot)
    press("Ctrl+Return")
    made = register.records(Commitment)[-1]
    assert (made.decision, made.text) == (chosen.decision.id, chosen.decision.title)
    assert register.get(Decision, chosen.decision.id) == chosen.decision


def test_a_reaction_suggests_a_commitment_and_its_point_shows_it(
    desk: Desk, register: OpenRegister, qtbot: QtBot
) -> None:
    screen = shown(ReactionsScreen, desk, ScreenName.REACTIONS, qtbot)
    file = register.dossier_file(home(register))
    point = next(p for p in file.points if file.answer_to(p.id))
    screen.show_place(Place(ScreenName.REACTIONS, home(register), point.id))
    screen.editor.commitment_button.click()
    await_dialog(qtbot)
    press("Ctrl+Return")
    made = register.records(Commitment)[-1]
    answer = file.answer_to(point.id)
    assert answer is not None
    assert made.reaction == answer.reaction
    assert made.text == register.get(Reaction, answer.reaction).text.strip()
    assert made.receiver == file.consultation_of_point(point).body
    with qtbot.waitSignal(desk.place_wanted) as gone:
        button(screen.quote, "Toezegging T-").click()
    assert gone.args == [Place(ScreenName.COMMITMENTS, home(register), made.id)]


def test_a_reaction_that_was_not_saved_makes_no_commitment_yet(desk: Desk, qtbot: QtBot) -> None:
    screen = shown(ReactionsScreen, desk, ScreenName.REACTIONS, qtbot)
    screen.editor.focus_text()
    write("nog niet opgeslagen")
    assert not screen.editor.commitment_button.isVisible()


def test_where_a_meeting_was_the_place_it_says_when_and_where(
    screen: CommitmentsScreen, register: OpenRegister
) -> None:
    file = register.dossier_file(home(register))
    meeting = next(m for m in file.procedure.meetings if m.held)
    draft = Commitment(id=NEW, dossier=home(register), text="In de vergadering.")
    made = make_commitment(register, replace(draft, meeting=meeting.id))
    row = next(row for row in rows(screen) if row.record.id == made.id)
    assert row.where == meeting.title
    assert row.said
