"""What the calendars of a desk say of days."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from consultatie.acts.absences import add_absence
from consultatie.acts.records import NEW, add
from consultatie.clocks import Absence
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.meetings import Meeting
from consultatie.parties import Body
from tests.fakes import FakeRegister
from tests.ui.hand import press, shown
from tests.ui.views.desks import TODAY, desk_on
from ui.day_notes import DayKind, DayNote, no_notes
from ui.desk import Desk, Screen, notes_around
from ui.forms.calendar_popup import CalendarPanel
from ui.forms.fields import Field, FieldKind
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, open_as_dialog

MEETING, TERM, CHRISTMAS = date(2026, 12, 16), date(2026, 12, 10), date(2026, 12, 25)
QUIET, SUNDAY = date(2026, 12, 8), date(2026, 12, 6)


@pytest.fixture
def desk(register: FakeRegister) -> Desk:
    desk = desk_on(register)
    desk.enter(register.records(Dossier)[0].id)
    return desk


def noted(desk: Desk, day: date) -> DayNote:
    note = desk.day_notes(day)
    assert note is not None
    return note


def test_a_term_of_the_dossier_stands_on_its_last_day(desk: Desk) -> None:
    assert noted(desk, TERM) == DayNote("OR BUCH: advies uiterlijk deze dag", (DayKind.TERM,))


def test_a_meeting_stands_on_its_day(desk: Desk, register: FakeRegister) -> None:
    planned = PreciseDate.day(MEETING)
    dossier = register.records(Dossier)[0].id
    add(register, Meeting(id=NEW, dossier=dossier, title="Overleg", planned=planned))
    assert noted(desk, MEETING) == DayNote("Overleg", (DayKind.MEETING,))


def test_a_holiday_in_a_recess_shows_both_and_the_holiday_first(desk: Desk) -> None:
    note = noted(desk, CHRISTMAS)
    assert note.text.startswith("Eerste Kerstdag\nReces van het bestuur")
    assert note.kinds == (DayKind.HOLIDAY, DayKind.RECESS)


def test_a_working_day_and_a_plain_weekend_say_nothing(desk: Desk) -> None:
    assert (desk.day_notes(QUIET), desk.day_notes(SUNDAY)) == (None, None)


def test_the_recess_of_bodies_outside_the_dossier_is_left_out(
    desk: Desk, register: FakeRegister
) -> None:
    home = register.records(Body)[0].organisation
    outside = add(register, Body(id=NEW, organisation=home, name="Personeelsclub"))
    draft = Absence(id=NEW, body=NEW, name="Vrij", start=QUIET, end=QUIET)
    add_absence(register, draft, {outside.id})
    within = desk.day_notes(QUIET)
    desk.enter(None)
    assert (within, noted(desk, QUIET)) == (
        None,
        DayNote("Vrij: Personeelsclub", (DayKind.RECESS,)),
    )


def test_the_days_are_read_once_until_something_changes(desk: Desk, register: FakeRegister) -> None:
    first = desk.day_notes
    again = desk.day_notes
    add(register, Dossier(id=NEW, name="Ander"))
    assert (again is first, desk.day_notes is first) == (True, False)


def test_a_form_of_a_screen_shows_the_days_of_its_desk(desk: Desk, qtbot: QtBot) -> None:
    screen = Screen(desk)
    shown(qtbot, screen)
    page = FormPage([Field(name="day", label="Dag", kind=FieldKind.DATE)], TODAY)
    page.set_values({"day": TERM})
    dialog = open_as_dialog(FormSheet("Dag", page, lambda _values: None), screen)
    line = page.editor("day").input
    press(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    panel = dialog.findChild(CalendarPanel)
    assert panel is not None
    assert panel.words == "donderdag 10 december 2026\nOR BUCH: advies uiterlijk deze dag"


def test_the_words_below_a_calendar_follow_the_arrow_keys(desk: Desk, qtbot: QtBot) -> None:
    panel = CalendarPanel(TERM, TODAY, desk.day_notes)
    shown(qtbot, panel)
    panel.setFocus()
    press(panel.calendar.focusProxy() or panel.calendar, Qt.Key.Key_Left)
    assert panel.words == "woensdag 9 december 2026"


def test_a_form_outside_any_screen_has_no_notes(qtbot: QtBot) -> None:
    alone = QWidget()
    qtbot.addWidget(alone)
    assert notes_around(alone) is no_notes


def calendar_keys(panel: CalendarPanel) -> QWidget:
    return panel.calendar.focusProxy() or panel.calendar


def test_a_calendar_goes_by_months_years_and_to_today_by_keys_alone(
    desk: Desk, qtbot: QtBot
) -> None:
    panel = CalendarPanel(TERM, TODAY, desk.day_notes)
    shown(qtbot, panel)
    panel.setFocus()
    view = calendar_keys(panel)
    press(view, Qt.Key.Key_PageUp)
    assert panel.words == "dinsdag 10 november 2026"
    press(view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert panel.words == "woensdag 10 november 2027"
    press(view, Qt.Key.Key_T)
    assert panel.words.startswith("maandag 23 november 2026 (vandaag)")
    assert panel.calendar.accessibleDescription() == panel.words


def test_the_marks_of_a_calendar_are_explained_below_it_in_words(desk: Desk, qtbot: QtBot) -> None:
    panel = CalendarPanel(TERM, TODAY, desk.day_notes)
    shown(qtbot, panel)
    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert [kind.mark.word for kind in DayKind] == [
        one for one in words if one in ("termijn", "overleg", "feestdag", "reces")
    ]
    assert len({kind.mark.shape for kind in DayKind}) == len(DayKind)


def test_a_day_with_much_to_say_says_how_much_more_there_is(qtbot: QtBot) -> None:
    lines = [f"OR {number}: advies uiterlijk deze dag" for number in range(9)]
    panel = CalendarPanel(
        TERM, TODAY, lambda _day: DayNote("\n".join(lines), (DayKind.TERM, DayKind.RECESS))
    )
    shown(qtbot, panel)
    (label,) = [one for one in panel.findChildren(QLabel) if one.text().startswith("donderdag")]
    seen = label.text().splitlines()
    assert seen[-1] == f"en nog {len(lines) + 1 - (len(seen) - 1)}"
    assert label.fontMetrics().lineSpacing() * len(seen) <= label.height()
    assert label.toolTip() == panel.words == panel.calendar.accessibleDescription()
    assert lines[-1] in panel.words
