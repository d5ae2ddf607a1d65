"""A meeting through the real window, on a register on disk, with keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from pytestqt.qtbot import QtBot

from consultatie import dates
from consultatie.acts.visibility import mark
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.register import OpenRegister
from consultatie.visibility import Marking, Visibility
from tests.example_register import TODAY, copy_of_example, rooms
from tests.keys import press, write
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.theme import Scheme, Theme
from ui.views.meeting_mode import MeetingWindow
from ui.views.meetings import MeetingsScreen

scenarios("de_overlegvergadering.feature")


@dataclass
class Table:
    """What the secretary sits at: the window, and the meeting that is going on."""

    qtbot: QtBot
    path: Path
    window: MainWindow

    @property
    def register(self) -> OpenRegister:
        assert self.window.opened is not None
        return self.window.opened.register

    @property
    def screen(self) -> MeetingsScreen:
        assert self.window.workplace is not None
        screen = self.window.workplace.shown()
        assert isinstance(screen, MeetingsScreen)
        return screen

    @property
    def mode(self) -> MeetingWindow:
        mode = self.screen.window_of_mode
        assert mode is not None
        return mode

    @property
    def meeting(self) -> Meeting:
        row = self.screen.list.chosen()
        assert row is not None
        return row.meeting

    def on_disk(self) -> list[Capture]:
        """What a second connection finds of this meeting."""
        other = rooms().open_to_read(self.path, None)
        found = [c for c in other.records(Capture) if c.meeting == self.meeting.id and c.stands]
        other.close()
        return found


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Table]:
    """The table, cleared at the end."""
    theme = Theme(qapp, Scheme.LIGHT)
    settings = Settings(tmp_path / "consultatie.ini")
    window = MainWindow(rooms(), settings, theme, tmp_path / "state")
    qtbot.addWidget(window)
    yield Table(qtbot, copy_of_example(tmp_path), window)
    window.close()
    qapp.styleHints().colorSchemeChanged.disconnect(theme._follow_system)


# -- gegeven -----------------------------------------------------------------------------------


@given("het voorbeeld staat open in het venster")
def _open(table: Table) -> None:
    table.window.open_first(table.path, None)
    with table.qtbot.waitActive(table.window):
        table.window.show()
        table.window.activateWindow()
    table.window.finish_opening()


@given(parsers.parse('de secretaris is met F9 begonnen aan "{title}"'))
def _begin(table: Table, title: str) -> None:
    press("F9", "F9")
    table.qtbot.waitUntil(table.mode.isActiveWindow)
    assert table.meeting.title.startswith(title)


@given(parsers.parse("agendapunt {number:d} is intern van de raad"))
def _inside(table: Table, number: int) -> None:
    items = [i for i in table.register.records(AgendaItem) if i.meeting == table.meeting.id]
    (item,) = (item for item in items if item.place == number)
    marking = Marking(id=0, subject=item.id, visibility=Visibility.COUNCIL)
    mark(table.register, marking, today=TODAY)


# -- als ---------------------------------------------------------------------------------------


@when(parsers.parse("hij naar agendapunt {number:d} gaat"))
@when(parsers.parse("naar agendapunt {number:d} gaat"))
def _go(table: Table, number: int) -> None:
    press(*["PageUp"] * 9, *["PageDown"] * (number - 1))


@when(parsers.parse('met "{key}" vastlegt "{words}" door "{who}" uiterlijk "{due}"'))
def _capture(key: str, words: str, who: str, due: str) -> None:
    press(key)
    write(words)
    press("Tab")
    write(who)
    press("Tab")
    write(due)
    press("Return")


@when(parsers.re(r'hij met "(?P<key>\w)" vastlegt "(?P<words>[^"]+)"'))
def _capture_plain(key: str, words: str) -> None:
    press(key)
    write(words)
    press("Return")


@when("op Ctrl+Z drukt")
def _undo() -> None:
    press("Ctrl+Z")


@when(parsers.parse('hij daar "{words}" van maakt'))
def _mend(words: str) -> None:
    press("Ctrl+A")
    write(words)
    press("Return")


@when(parsers.parse('hij "{words}" typt'))
def _type(words: str) -> None:
    write(words)


@when("tweemaal op Esc drukt")
def _escape() -> None:
    press("Escape", "Escape")


@when("hij tweemaal op F9 drukt")
def _leave() -> None:
    press("F9", "F9")


@when("hij het scherm voor de zaal aanzet")
def _room(table: Table) -> None:
    press("F8")
    table.mode.activateWindow()


@when("hij aan het eind alles hardop bevestigt en de vergadering als gehouden vaststelt")
def _close() -> None:
    press("Ctrl+E", "Space", "Tab", "Space", "Tab", "Space")


# -- dan ---------------------------------------------------------------------------------------


@then(parsers.parse('staat die regel om "{time}" op schijf'))
def _saved_at(table: Table, time: str) -> None:
    assert [captured.at for captured in table.on_disk()] == [time]


@then("staat er niets op schijf")
def _nothing(table: Table) -> None:
    assert table.on_disk() == []


@then(parsers.parse('staat alleen "{words}" op schijf'))
def _only(table: Table, words: str) -> None:
    assert [captured.text for captured in table.on_disk()] == [words]


@then(parsers.parse('staat "{words}" weer in de regel'))
def _in_line(table: Table, words: str) -> None:
    assert table.mode.line.text == words


@then(parsers.parse('staat in het register de toezegging "{words}" uiterlijk op "{day}"'))
def _promised(table: Table, words: str, day: str) -> None:
    made = table.register.records(Commitment)[-1]
    assert made.due is not None
    assert (made.text, dates.format(made.due)) == (words, day)


@then(parsers.parse('is de vergadering gehouden op "{day}"'))
def _held(table: Table, day: str) -> None:
    held = table.register.get(Meeting, table.meeting.id).held
    assert held is not None
    assert dates.format(held) == day


@then(parsers.parse('is dat een overleg van "{body}"'))
def _step(table: Table, body: str) -> None:
    steps = [s for s in table.register.records(Step) if s.sort is StepKind.MEETING]
    councils = [table.register.get(Consultation, s.consultation) for s in steps if s.day == TODAY]
    parties = table.register.parties()
    assert {parties.body(council.body).name for council in councils} == {body}


@then(parsers.parse('toont de zaal "{words}"'))
def _room_shows(table: Table, words: str) -> None:
    room = table.mode.room.window
    assert room is not None
    assert room.shown[1].startswith(words)


@then(parsers.parse('staat de vergadermodus er nog, met "{words}" in de regel'))
def _still_there(table: Table, words: str) -> None:
    assert table.mode.isVisible()
    assert table.mode.line.text == words


@then("is de vergadermodus weg")
def _gone(table: Table) -> None:
    assert table.screen.window_of_mode is None
