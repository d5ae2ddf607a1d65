"""The screen of the meetings, its forms, and the meeting mode, on the example register."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.reactions import Verdict
from tests.cases import Case
from tests.example_register import TODAY, copy_of_example, rooms
from ui.desk import Desk, Place, ScreenName
from ui.forms.captures import (
    capture_sheet,
    commitment_of_sheet,
    decision_of_sheet,
    question_of_sheet,
)
from ui.forms.meetings import (
    agenda_item_sheet,
    hold_sheet,
    meeting_sheet,
    meeting_withdraw_sheet,
)
from ui.forms.sheet import FormSheet
from ui.views.meeting_mode import MeetingWindow
from ui.views.meeting_mode.room import RoomWindow
from ui.views.meeting_mode.session import Said
from ui.views.meetings import MeetingsScreen

_HELD = "Eerste overlegvergadering OR BUCH"
_COMING = "Tweede overlegvergadering OR BUCH"
_POINTS = "Overlegvergadering OR WNK [voor"


def captures() -> QWidget:
    desk = _desk()
    screen = MeetingsScreen(desk)
    meeting = _meeting(desk, _HELD)
    screen.show_place(Place(ScreenName.MEETINGS, meeting.dossier, meeting.id))
    return screen


def all_worked_out() -> QWidget:
    desk = _desk()
    screen = MeetingsScreen(desk)
    meeting = _meeting(desk, _POINTS)
    screen.show_place(Place(ScreenName.MEETINGS, meeting.dossier, meeting.id))
    screen.captures.only_waiting.setChecked(True)
    return screen


# -- forms -------------------------------------------------------------------------------------


def meeting_form() -> QWidget:
    desk = _desk()
    return _sheet(meeting_sheet(desk, _file(desk)), 700)


def hold_form() -> QWidget:
    desk = _desk()
    return _sheet(hold_sheet(desk, _file(desk), _meeting(desk, _COMING)), 400)


def hold_form_too_late() -> QWidget:
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.ADOPTED)
    meeting = case.put(Meeting(id=0, dossier=case.dossier.id, title="Overlegvergadering OR WNK"))
    case.put(AgendaItem(id=0, meeting=meeting.id, title="Plan", consultation=asked.id))
    desk = Desk(case.register, LawBook.shipped(), lambda: TODAY)
    return _sheet(hold_sheet(desk, case.file, meeting), 460)


def withdraw_form() -> QWidget:
    desk = _desk()
    return _sheet(meeting_withdraw_sheet(desk, _meeting(desk, _HELD)), 430)


def item_form() -> QWidget:
    desk = _desk()
    file = _file(desk)
    items = file.procedure.agenda_of(_meeting(desk, _COMING).id)
    item = next(item for item in items if item.point is not None)
    return _sheet(agenda_item_sheet(desk, file, item, id), 420)


def capture_form() -> QWidget:
    desk = _desk()
    return _sheet(capture_sheet(desk, _file(desk), _meeting(desk, _HELD), _waiting(desk)), 640)


def commitment_form() -> QWidget:
    desk = _desk()
    sheet = commitment_of_sheet(desk, _file(desk), _meeting(desk, _HELD), _waiting(desk))
    return _sheet(sheet, 740)


def question_form() -> QWidget:
    desk = _desk()
    sheet = question_of_sheet(desk, _file(desk), _meeting(desk, _HELD), _waiting(desk))
    return _sheet(sheet, 560)


def decision_form() -> QWidget:
    desk = _desk()
    said = replace(_waiting(desk), sort=CaptureKind.DECISION, text="De plaatsing wacht een maand.")
    sheet = decision_of_sheet(desk, _file(desk), _meeting(desk, _HELD), said)
    return _sheet(sheet, 740)


# -- the meeting mode --------------------------------------------------------------------------


def mode() -> QWidget:
    return _mode(_POINTS, _at_point)


def mode_plain_item() -> QWidget:
    return _mode(_COMING, lambda window: None)


def mode_typing() -> QWidget:
    def type_words(window: MeetingWindow) -> None:
        _at_point(window)
        window.line.choose(CaptureKind.COMMITMENT)
        window.line.line.setText("De bestuurder zegt toe dat de raad het formatieplan krijgt")
        window.line.who.setText("bestuurder")
        window.line.due.set_value(PreciseDate.day(TODAY))

    return _mode(_POINTS, type_words)


def mode_reading() -> QWidget:
    def read(window: MeetingWindow) -> None:
        _at_point(window)
        window.toggle_reading()

    return _mode(_POINTS, read)


def mode_leaving() -> QWidget:
    def leave(window: MeetingWindow) -> None:
        _at_point(window)
        window.line.line.setText("Nog niet vastgelegd")
        window.ask_to_leave()

    return _mode(_POINTS, leave)


def mode_closing() -> QWidget:
    def close(window: MeetingWindow) -> None:
        window.go(1)
        for said in _said():
            window.save(said)
        window.bar.quiet()
        window.close_meeting()
        window.closing.rows[0].box.setChecked(True)

    return _mode(_COMING, close)


def mode_nothing_to_close() -> QWidget:
    return _mode(_COMING, lambda window: window.close_meeting())


def room() -> QWidget:
    def show(window: MeetingWindow) -> None:
        _at_point(window)

    return _room(show)


def room_reading() -> QWidget:
    def show(window: MeetingWindow) -> None:
        _at_point(window)
        window.toggle_reading()

    return _room(show)


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("vergaderingen-vastgelegd", captures),
    ("vergaderingen-uitgewerkt", all_worked_out),
    ("vergaderingen-form", meeting_form),
    ("vergaderingen-gehouden", hold_form),
    ("vergaderingen-gehouden-te-laat", hold_form_too_late),
    ("vergaderingen-intrekken", withdraw_form),
    ("vergaderingen-agendapunt", item_form),
    ("vergaderingen-vastlegging", capture_form),
    ("vergaderingen-toezegging", commitment_form),
    ("vergaderingen-vraag", question_form),
    ("vergaderingen-besluit", decision_form),
    ("vergadermodus", mode),
    ("vergadermodus-begin", mode_plain_item),
    ("vergadermodus-typen", mode_typing),
    ("vergadermodus-voorlezen", mode_reading),
    ("vergadermodus-verlaten", mode_leaving),
    ("vergadermodus-vaststellen", mode_closing),
    ("vergadermodus-niets-vast-te-stellen", mode_nothing_to_close),
    ("vergadermodus-zaal", room),
    ("vergadermodus-zaal-voorlezen", room_reading),
]


def _said() -> tuple[Said, ...]:
    due = PreciseDate.day(TODAY)
    return (
        Said(
            CaptureKind.COMMITMENT,
            "De bestuurder zegt toe dat de reistijd per team vóór het advies bekend is.",
            "bestuurder",
            due,
        ),
        Said(CaptureKind.QUESTION, "Wie betaalt de verhuizing?", "lid van de raad"),
        Said(CaptureKind.DECISION, "Het advies komt een week later.", "raad en bestuurder"),
    )


def _at_point(window: MeetingWindow) -> None:
    window.go(2)


def _mode(title: str, prepare: Callable[[MeetingWindow], object]) -> MeetingWindow:
    desk = _desk()
    window = MeetingWindow(desk, _meeting(desk, title).id)
    prepare(window)
    return window


def _room(prepare: Callable[[MeetingWindow], object]) -> QWidget:
    window = _mode(_POINTS, prepare)
    window.room.button.setChecked(True)
    room = window.room.window
    assert isinstance(room, RoomWindow)
    return room


def _desk() -> Desk:
    path = copy_of_example(Path(mkdtemp(prefix="consultatie-beeld-")))
    register = rooms().open_to_write(path, None)
    app = QApplication.instance()
    return Desk(register, LawBook.shipped(), lambda: TODAY, app, rooms().now)


def _file(desk: Desk) -> DossierFile:
    return desk.register.dossier_file(desk.register.dossier_lines()[0].dossier.id)


def _meeting(desk: Desk, title: str) -> Meeting:
    return next(m for m in desk.register.records(Meeting) if m.title.startswith(title))


def _waiting(desk: Desk) -> Capture:
    return next(c for c in desk.register.records(Capture) if not c.settled)


def _sheet(sheet: FormSheet, height: int) -> QWidget:
    dialog = QDialog()
    dialog.resize(700, height)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(sheet)
    sheet.page.focus_first()
    return dialog
