"""The meeting mode, run as in a meeting: with keys, and never a dialog."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from consultatie.acts.meetings import set_agenda
from consultatie.acts.records import NEW, add
from consultatie.acts.visibility import mark
from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate
from consultatie.dossiers import Abbreviation
from consultatie.errors import DiskFull
from consultatie.meetings import AgendaItem, CaptureKind, Meeting
from consultatie.reactions import Verdict
from consultatie.register import Work
from consultatie.visibility import Marking, Visibility
from tests.cases import Case
from tests.keys import keyboard, press, write
from tests.ui.views.desks import TODAY, desk_on
from tests.ui.views.meetings import WITH_POINTS, Table
from ui.views.meeting_mode import MeetingWindow
from ui.views.meeting_mode.item_page import ItemPage


@pytest.fixture
def table(tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    table = Table(tmp_path, qtbot)
    yield table
    table.window.leave()
    table.register.close()


@pytest.fixture
def with_points(tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    table = Table(tmp_path, qtbot, WITH_POINTS)
    yield table
    table.window.leave()
    table.register.close()


def say(words: str) -> None:
    """Type a line and save it."""
    write(words)
    press("Return")


def words_on(page: ItemPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


# -- a whole meeting ---------------------------------------------------------------------------


def test_a_whole_meeting_of_three_captures_is_run_with_keys_alone(table: Table) -> None:
    press("PageDown", "T")
    write("Bestuurder zegt toe dat de reistijd bekend is.")
    press("Tab")
    write("best")
    press("Tab")
    write("11 dec")
    press("Return")
    table.clock.go_on(3)
    press("PageDown", "B")
    say("Het advies komt een week later.")
    table.clock.go_on(5)
    press("PageDown", "V")
    say("Wie betaalt de verhuizing?")
    press("Ctrl+E", "Space", "Down", "Space", "Tab", "Space", "Tab", "Space")
    promise, decision, question = table.said()
    assert [(c.sort.value, c.at) for c in (promise, decision, question)] == [
        ("toezegging", "10:42"),
        ("besluit", "10:45"),
        ("vraag", "10:50"),
    ]
    assert (promise.who, promise.due) == ("bestuurder", PreciseDate.day(date(2026, 12, 11)))
    assert [c.settled for c in (promise, decision, question)] == [True, True, False]
    made = table.register.records(Commitment)[-1]
    assert (made.text, made.due, made.said_on) == (promise.text, promise.due, TODAY)
    assert table.register.get(Meeting, table.meeting().id).held == PreciseDate.day(TODAY)
    press("F9", "F9")
    assert not table.window.isVisible()


def test_a_capture_is_on_disk_right_after_enter(table: Table) -> None:
    write("Dit moet blijven")
    before = table.said()
    press("Return")
    (after,) = table.said()
    assert (before, after.text, after.sort) == ([], "Dit moet blijven", CaptureKind.POSITION)
    assert table.window.line.text == ""


def test_a_capture_belongs_to_the_item_one_is_at(table: Table) -> None:
    agenda = [i for i in table.register.records(AgendaItem) if i.meeting == table.meeting().id]
    press("Ctrl+Down", "Ctrl+Down", "Ctrl+Up")
    say("Bij het tweede punt")
    press("Ctrl+E")
    table.window.line.setFocus()
    say("Aan het einde")
    assert [c.item for c in table.said()] == [agenda[1].id, None]


# -- the sort ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "key, sort",
    (
        ("T", CaptureKind.COMMITMENT),
        ("V", CaptureKind.QUESTION),
        ("S", CaptureKind.POSITION),
        ("B", CaptureKind.DECISION),
        ("A", CaptureKind.ACTION),
    ),
)
def test_one_letter_chooses_the_sort_and_the_next_one_is_a_word(
    key: str, sort: CaptureKind, table: Table
) -> None:
    press(key)
    write("bestuur")
    assert (table.window.line.sort, table.window.line.text) == (sort, "bestuur")


def test_alt_with_a_letter_chooses_the_sort_while_words_stand_there(table: Table) -> None:
    write("de raad vindt dat goed")
    press("Alt+T")
    assert table.window.line.sort is CaptureKind.COMMITMENT
    assert table.window.line.text == "de raad vindt dat goed"


def test_letters_within_words_are_words(table: Table) -> None:
    write("dat staat vast, toch?")
    assert table.window.line.text == "dat staat vast, toch?"
    assert table.window.line.sort is CaptureKind.POSITION


def test_a_capital_begins_a_sentence_and_is_no_command(table: Table) -> None:
    write("Beste raad")
    assert table.window.line.text == "Beste raad"


def test_backspace_on_an_empty_line_takes_the_letter_back(table: Table) -> None:
    press("T", "Backspace", "V")
    assert (table.window.line.sort, table.window.line.text) == (CaptureKind.QUESTION, "")


def test_after_enter_the_next_line_binds_nobody_until_it_is_said_so(table: Table) -> None:
    press("T")
    say("Toegezegd")
    assert table.window.line.sort is CaptureKind.POSITION


def test_an_empty_line_saves_nothing(table: Table) -> None:
    press("Return", "T", "Return")
    assert table.said() == []


# -- what goes wrong ---------------------------------------------------------------------------


def test_a_date_that_is_not_understood_is_said_in_the_bar_and_nothing_is_lost(
    table: Table,
) -> None:
    write("de cijfers komen")
    press("Tab", "Tab")
    write("ooit")
    press("Return")
    assert "Uiterlijk" in table.window.bar.words
    assert (table.window.line.text, table.said()) == ("de cijfers komen", [])
    assert QApplication.activeModalWidget() is None


def test_a_disk_that_is_full_leaves_the_words_in_the_line(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(label: str, reason: str = "") -> AbstractContextManager[Work]:
        raise DiskFull(table.path)

    monkeypatch.setattr(table.register, "action", full)
    say("dit mag niet weg")
    assert table.window.line.text == "dit mag niet weg"
    assert table.window.bar.words
    assert QApplication.activeModalWidget() is None


# -- undo --------------------------------------------------------------------------------------


def test_ctrl_z_takes_a_capture_back_and_puts_its_words_in_the_line(table: Table) -> None:
    press("B")
    say("Tipfout")
    press("Ctrl+Z")
    assert (table.said(), table.window.line.text) == ([], "Tipfout")
    assert table.window.line.sort is CaptureKind.DECISION
    press("Home", "Delete", "Delete", "Delete")
    write("Typ")
    press("Return")
    assert [c.text for c in table.said()] == ["Typfout"]


def test_ctrl_y_captures_it_again_and_empties_the_line(table: Table) -> None:
    say("Toch wel")
    press("Ctrl+Z", "Ctrl+Y")
    assert [c.text for c in table.said()] == ["Toch wel"]
    assert table.window.line.text == ""


def test_undo_and_redo_can_be_repeated(table: Table) -> None:
    say("Eerst")
    say("Later")
    press("Ctrl+Z", "Ctrl+Y", "Ctrl+Z")
    assert [c.text for c in table.said()] == ["Eerst"]
    assert table.window.line.text == "Later"


def test_ctrl_z_in_words_is_about_those_words(table: Table) -> None:
    say("Vast")
    write("half")
    press("Ctrl+Z")
    assert [c.text for c in table.said()] == ["Vast"]


def test_what_was_done_before_the_meeting_is_not_undone_in_it(table: Table) -> None:
    label = table.register.undo_label()
    press("Ctrl+Z")
    assert label == table.register.undo_label()
    assert "niets meer terug te halen" in table.window.bar.words


# -- leaving -----------------------------------------------------------------------------------


def test_esc_never_closes_it_asks_in_the_bar_and_esc_stays(table: Table) -> None:
    press("Escape")
    asked = table.window.bar.words
    press("Escape", "Escape", "Escape")
    assert "verlaten?" in asked
    assert table.window.isVisible()
    assert QApplication.activeModalWidget() is None


def test_words_said_in_between_take_the_question_off_the_table(table: Table) -> None:
    press("F9")
    say("Nog iets")
    press("F9")
    assert table.window.isVisible()


def test_leaving_with_a_line_that_was_not_saved_saves_it(table: Table) -> None:
    write("de laatste woorden")
    press("F9", "F9")
    assert not table.window.isVisible()
    assert [c.text for c in table.said()] == ["de laatste woorden"]


def test_throwing_the_line_away_is_said_so(table: Table) -> None:
    write("onzin")
    press("Escape")
    table.window.bar.press(1)
    assert (table.window.isVisible(), table.said()) == (False, [])


def test_the_window_manager_cannot_close_it_over_words_that_were_not_saved(table: Table) -> None:
    write("nog niet klaar")
    assert not table.window.close()
    assert "nog niet vastgelegd" in table.window.bar.words


# -- the item ----------------------------------------------------------------------------------


def test_the_item_shows_quote_page_reaction_verdict_and_earlier_promises(
    with_points: Table,
) -> None:
    press("PageDown", "PageDown")
    words = words_on(with_points.window.item)
    assert "(advies p. 3)" in words
    assert "gedeeltelijk overgenomen" in words
    assert "Reactie bestuur" in words
    assert "T-2" in words
    assert "uiterlijk 1 januari 2022" in words
    assert "nog open" in words


def test_an_item_about_a_whole_advice_shows_every_point_of_it(table: Table, qtbot: QtBot) -> None:
    file = table.register.dossier_file(table.meeting().dossier)
    longest = max(file.consultations, key=lambda c: len(file.points_of_consultation(c.id)))
    points = file.points_of_consultation(longest.id)
    items = file.procedure.agenda_of(table.meeting().id)
    about = AgendaItem(
        id=NEW, meeting=table.meeting().id, title="Alle punten", consultation=longest.id
    )
    set_agenda(table.register, table.meeting().id, [*items, about])
    press(*["PageDown"] * len(items))
    qtbot.waitUntil(lambda: points[-1].text in words_on(table.window.item))
    assert len(points) > 4
    assert all(point.text in words_on(table.window.item) for point in points)


def test_page_down_stops_behind_the_last_item_and_page_up_at_the_first(table: Table) -> None:
    press(*["PageDown"] * 9)
    closing = table.window.agenda.table.chosen()
    press(*["PageUp"] * 9)
    first = table.window.agenda.table.chosen()
    assert closing is not None
    assert first is not None
    assert (closing.title, first.number, first.here) == ("Vast te stellen", "1", True)


def test_the_agenda_says_what_was_passed_and_how_much_was_captured(table: Table) -> None:
    QAbstractItemModelTester(
        table.window.agenda.model, QAbstractItemModelTester.FailureReportingMode.Fatal, table.owner
    )
    say("Welkom")
    press("PageDown")
    model = table.window.agenda.model
    assert "klaar · 1 vastlegging" in model.row_words(model.rows[0])
    assert "nu" in model.row_words(model.rows[1])


def test_with_one_screen_it_is_said_that_the_room_sees_nothing_yet(table: Table) -> None:
    press("F8")
    assert table.window.bar.words.startswith("Er is maar één scherm")


def test_the_keyboard_stays_in_the_line_when_an_item_is_clicked(table: Table, qtbot: QtBot) -> None:
    model, view = table.window.agenda.model, table.window.agenda.table
    view.clicked.emit(model.index(2, 1))
    assert keyboard() is table.window.line.line
    say("Bij het derde")
    assert table.said()[0].item == model.rows[2].key


# -- reading aloud -----------------------------------------------------------------------------


def spoken(table: Table) -> QLabel:
    labels = table.window.read_back.findChildren(QLabel)
    return next(label for label in labels if label.property("role") == "spoken")


def test_ctrl_l_reads_what_is_being_typed_literally_at_28_points(table: Table) -> None:
    write("De directeur <b>zegt toe</b> dat...")
    press("Ctrl+L")
    shown = table.window.read_back.isVisible(), spoken(table).text()
    assert shown == (True, "De directeur <b>zegt toe</b> dat...")
    assert spoken(table).font().pointSizeF() == 28
    press("Ctrl+L")
    assert not table.window.read_back.isVisible()


def test_with_an_empty_line_the_last_capture_is_read(table: Table) -> None:
    press("T")
    say("Wij leveren op 1 mei.")
    press("Ctrl+L")
    assert spoken(table).text() == "Wij leveren op 1 mei."
    press("Escape")
    assert (table.window.read_back.isVisible(), table.window.bar.words[:5]) == (False, "10:42")


def test_with_nothing_said_there_is_nothing_to_read(table: Table) -> None:
    press("Ctrl+L")
    assert "nog niets om voor te lezen" in table.window.bar.words


# -- the room ----------------------------------------------------------------------------------


def in_room(table: Table) -> tuple[str, str]:
    assert table.window.room.window is not None
    return table.window.room.window.shown


def test_the_screen_for_the_room_is_off_until_it_is_asked_for(table: Table) -> None:
    assert table.window.room.window is None
    press("F8")
    assert in_room(table)[1].startswith("Opening")
    press("F8")
    assert table.window.room.window is None


def test_the_keyboard_stays_in_the_line_when_the_room_is_shown(table: Table) -> None:
    press("F8")
    QApplication.sendPostedEvents()
    table.window.activateWindow()
    write("gewoon doortypen")
    assert table.window.line.text == "gewoon doortypen"


def test_the_room_sees_the_point_and_not_the_reaction_the_line_or_the_promises(
    with_points: Table,
) -> None:
    press("F8", "PageDown", "PageDown")
    write("nog niet voor de zaal")
    title, words = in_room(with_points)
    assert title.startswith("Behoud van begeleiding")
    assert words.startswith("“Mensen met een Wsw-dienstverband")
    assert "zaal" not in words


def test_the_room_reads_along_without_who_said_it(table: Table) -> None:
    press("F8", "T")
    write("Wij leveren op 1 mei.")
    press("Tab")
    write("Noor Proefpersoon")
    press("Ctrl+L")
    assert in_room(table)[1] == "Wij leveren op 1 mei."


def test_an_item_of_the_council_alone_is_not_in_the_room_nor_what_is_said_at_it(
    table: Table,
) -> None:
    items = [i for i in table.register.records(AgendaItem) if i.meeting == table.meeting().id]
    mark(
        table.register,
        Marking(id=0, subject=items[1].id, visibility=Visibility.COUNCIL),
        today=TODAY,
    )
    press("F8", "PageDown")
    hidden = in_room(table)
    write("Dit is van ons")
    press("Ctrl+L")
    assert hidden == in_room(table) == ("", "Dit agendapunt staat niet op dit scherm.")


def test_the_room_is_a_window_of_its_own_and_closing_it_turns_it_off(table: Table) -> None:
    press("F8")
    room = table.window.room.window
    assert room is not None
    assert room.isWindow()
    room.close()
    assert (table.window.room.window, table.window.room.button.isChecked()) == (None, False)
    assert table.window.isVisible()


# -- vast te stellen ---------------------------------------------------------------------------


def test_only_what_was_ticked_is_settled_and_the_rest_waits(table: Table) -> None:
    for key, words in (("T", "Eerste"), ("B", "Tweede"), ("T", "Derde"), ("V", "Vraag")):
        press(key)
        say(words)
    press("Ctrl+E", "Space", "Down", "Down", "Space")
    rows = [row.captured.text for row in table.window.closing.rows]
    table.window.closing.button.click()
    settled = {c.text: c.settled for c in table.said()}
    assert rows == ["Eerste", "Tweede", "Derde"]
    assert settled == {"Eerste": True, "Tweede": False, "Derde": True, "Vraag": False}
    assert [row.captured.text for row in table.window.closing.rows] == ["Tweede"]


def test_decisions_and_promises_stand_in_the_order_of_the_agenda(table: Table) -> None:
    press("PageDown", "T")
    say("Bij twee")
    press("PageUp", "B")
    say("Bij een")
    press("Ctrl+E")
    assert [row.captured.text for row in table.window.closing.rows] == ["Bij een", "Bij twee"]


def test_settling_is_one_act_that_ctrl_z_takes_back_whole(table: Table) -> None:
    before = len(table.register.records(Commitment))
    press("T")
    say("Toegezegd")
    press("Ctrl+E", "Space")
    table.window.closing.held.setChecked(True)
    table.window.closing.button.click()
    press("Ctrl+Z")
    standing = [c for c in table.register.records(Commitment) if c.stands]
    assert [c.settled for c in table.said()] == [False]
    assert table.meeting().held is None
    assert len(standing) <= before


def test_before_its_day_a_meeting_is_not_proposed_as_held(table: Table) -> None:
    assert not table.window.closing.held.isChecked()


def test_an_advice_that_came_before_this_overleg_is_said_before_it_is_settled(
    qtbot: QtBot,
) -> None:
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.ADOPTED)
    late = case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Te laat"))
    case.put(AgendaItem(id=NEW, meeting=late.id, title="Plan", consultation=asked.id))
    desk = desk_on(case.register)
    window = MeetingWindow(desk, late.id)
    desk.setParent(window)
    qtbot.addWidget(window)
    labels = [label.text() for label in window.closing.findChildren(QLabel)]
    assert window.closing.held.isChecked()
    assert any("art. 25 lid 4 WOR" in words for words in labels)


def test_what_has_the_keyboard_in_the_list_is_read_aloud(table: Table) -> None:
    for words in ("Eerste", "Tweede"):
        press("T")
        say(words)
    press("Ctrl+E", "Ctrl+L")
    assert spoken(table).text() == "Eerste"


def test_the_letters_of_the_sorts_work_at_the_closing_too(table: Table) -> None:
    press("T")
    say("Toegezegd")
    press("Ctrl+E", "Alt+V")
    write("wie betaalt?")
    assert table.window.line.sort is CaptureKind.QUESTION
    assert table.window.line.text == "wie betaalt?"


def test_when_all_is_settled_the_keyboard_is_in_the_line_again(table: Table) -> None:
    press("T")
    say("Toegezegd")
    press("Ctrl+E", "Space")
    table.window.closing.held.setChecked(True)
    table.window.closing.settle()
    assert keyboard() is table.window.line.line


def test_with_nothing_to_confirm_it_says_so_and_offers_nothing(table: Table) -> None:
    press("Ctrl+E")
    labels = [label.text() for label in table.window.closing.findChildren(QLabel)]
    assert any("nog geen besluiten of toezeggingen" in words for words in labels)
    assert not table.window.closing.button.isEnabled()


# -- beside it ---------------------------------------------------------------------------------


def test_a_change_made_elsewhere_is_seen_and_what_is_being_typed_stays(table: Table) -> None:
    write("half getypt")
    add(table.register, Abbreviation(id=0, short="OR", meaning="ondernemingsraad"))
    assert table.window.line.text == "half getypt"


def test_there_is_one_screen_here_so_the_room_is_a_window_beside_it(table: Table) -> None:
    press("F8")
    assert len(QGuiApplication.screens()) == 1
    assert table.window.room.window is not None
    assert not table.window.room.window.isFullScreen()


def test_it_fits_on_a_small_screen_at_one_and_a_half_times_the_size(table: Table) -> None:
    table.window.showNormal()
    table.window.resize(853, 480)
    QApplication.sendPostedEvents()
    needed = table.window.minimumSizeHint()
    assert needed.width() <= 853
    assert needed.height() <= 480
    assert table.window.room.button.text() == "Zaal: uit"


def test_f1_says_the_keys_in_the_bar_and_leaves_the_line_alone(table: Table) -> None:
    write("half")
    press("F1")
    write(" getypt")
    assert "Ctrl+L: voorlezen" in table.window.bar.words
    assert table.window.line.text == "half getypt"


def test_every_control_has_a_name(table: Table) -> None:
    nameless = [
        button.text()
        for button in table.window.line.buttons.values()
        if "Alt+" not in button.accessibleName()
    ]
    assert nameless == []
    assert table.window.line.who.accessibleName() == "Door"
    assert table.window.line.due.input.accessibleName() == "Uiterlijk"


def test_the_clock_is_the_one_that_was_given(table: Table) -> None:
    table.clock.go_on(60)
    say("Een uur later")
    assert [c.at for c in table.said()] == ["11:42"]
