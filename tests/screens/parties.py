"""The screen of the parties and its sheets, on the example register."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeAlias

from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.clocks import Absence
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from tests.screens.shell import _desk, _sheet, at, empty_register, window
from tests.screens.stage import framed
from ui.desk import Desk, Place, ScreenName
from ui.dossier_days import days_of
from ui.forms.absences import absence_sheet
from ui.forms.calendar_popup import CalendarPanel
from ui.forms.party_ends import (
    dissolve_body_sheet,
    dissolve_organisation_sheet,
    form_again_sheet,
)
from ui.forms.party_merge import merge_sheet
from ui.forms.people import end_seat_sheet, person_sheet, seat_sheet
from ui.forms.services import service_sheet
from ui.main_window import MainWindow
from ui.views.parties import PartiesScreen
from ui.widgets.labels import ground

_Factory: TypeAlias = Callable[[], QWidget]


def _body(desk: Desk, name: str) -> Body:
    return next(b for b in desk.register.records(Body) if b.name == name)


def on_a_day() -> QWidget:
    def look(shown: MainWindow) -> None:
        if shown.workplace is not None:
            screen = shown.workplace.shown()
            assert isinstance(screen, PartiesScreen)
            screen.people.day.set_value(date(2021, 6, 1))

    return window(Place(ScreenName.PARTIES, part="people"), prepare=look)


def dissolving() -> QWidget:
    desk = _desk()
    sheet = dissolve_body_sheet(desk, _body(desk, "OR BUCH"))
    sheet.page.editor("valid_until").set_value(date(2026, 12, 31))
    sheet.page.editor("successor").set_value(_body(desk, "OR WNK").id)
    return _sheet(sheet, 640)


def dissolving_organisation() -> QWidget:
    desk = _desk()
    home = next(o for o in desk.register.records(Organisation) if o.name == "Gemeente Alkmaar")
    sheet = dissolve_organisation_sheet(desk, home)
    sheet.page.editor("valid_until").set_value(date(2026, 12, 31))
    return _sheet(sheet)


def forming_again() -> QWidget:
    desk = _desk()
    return _sheet(form_again_sheet(desk, _body(desk, "Commissie Mens en Samenleving")), 860)


def merging() -> QWidget:
    desk = _desk()
    sheet = merge_sheet(desk, _body(desk, "Directeuren gezamenlijk"))
    sheet.page.editor("name").set_value(_body(desk, "Bestuurlijk kernteam").id)
    return _sheet(sheet, 560)


def merging_refused() -> QWidget:
    desk = _desk()
    sheet = merge_sheet(desk, _body(desk, "OR WNK"))
    sheet.page.editor("name").set_value(_body(desk, "OR BUCH").id)
    return _sheet(sheet, 560)


def new_person() -> QWidget:
    return _sheet(person_sheet(_desk()), 860)


def new_seat() -> QWidget:
    desk = _desk()
    return _sheet(seat_sheet(desk, desk.register.records(Person)[0]))


def ending_seat() -> QWidget:
    desk = _desk()
    return _sheet(end_seat_sheet(desk, desk.register.records(Seat)[0], "Secretaris"), 340)


def serving() -> QWidget:
    desk = _desk()
    return _sheet(
        service_sheet(desk, _body(desk, "Cliëntenadviesraad Heerhugowaard/Langedijk")), 620
    )


def recess() -> QWidget:
    desk = _desk()
    summer = [a for a in desk.register.records(Absence) if a.name.startswith("Zomerreces 2021")]
    return _sheet(absence_sheet(desk, summer), 740)


def calendar() -> QWidget:
    desk = _desk()
    line = desk.register.dossier_lines()[0]
    notes = days_of(desk.register, desk.law, desk.today(), desk.dossier_file(line.dossier.id))
    popover = ground("popover")
    QVBoxLayout(popover).addWidget(CalendarPanel(date(2026, 12, 25), desk.today(), notes))
    return framed(popover, 380, popover.sizeHint().height())


SCREENS: list[tuple[str, _Factory]] = [
    ("partijen-organisaties", partial(at, ScreenName.PARTIES, "organisations")),
    ("partijen-organen", partial(at, ScreenName.PARTIES, "bodies")),
    ("partijen-personen", partial(at, ScreenName.PARTIES, "people")),
    ("partijen-op-een-dag", on_a_day),
    ("partijen-recessen", partial(at, ScreenName.PARTIES, "recess")),
    ("partijen-opheffen", dissolving),
    ("partijen-organisatie-opheffen", dissolving_organisation),
    ("partijen-opnieuw", forming_again),
    ("partijen-samenvoegen", merging),
    ("partijen-samenvoegen-geweigerd", merging_refused),
    ("partijen-persoon", new_person),
    ("partijen-zetel", new_seat),
    ("partijen-zetel-einde", ending_seat),
    ("partijen-bediening", serving),
    ("partijen-reces", recess),
    ("partijen-kalender", calendar),
    ("partijen-leeg", partial(empty_register, ScreenName.PARTIES)),
]
