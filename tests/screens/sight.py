"""Who may see what: the dialogs, the marks in lists, and the preview for other readers."""

from collections.abc import Callable
from datetime import date
from functools import cache

from PySide6.QtWidgets import QWidget

from consultatie.acts.records import NEW, add, withdraw
from consultatie.acts.visibility import keep_until, mark
from consultatie.advice import Point
from consultatie.decisions import Decision
from consultatie.documents import Document
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.requests import Request
from consultatie.sight import Audience
from consultatie.visibility import Marking, Retention, Visibility
from tests.example_register import filled_register
from tests.fakes import FakeRegister
from tests.screens.records import _until
from tests.screens.stage import TODAY, beside
from ui.desk import Desk, Place, ScreenName
from ui.forms.erasing import erase_dossier_sheet, erasing_sheet
from ui.forms.retention import retention_sheet
from ui.forms.visibility import visibility_sheet
from ui.views.decisions import DecisionsScreen
from ui.views.dossiers import DossiersScreen
from ui.views.preview import PreviewScreen
from ui.views.reactions import ReactionsScreen
from ui.views.request import RequestScreen

PAST = date(2026, 6, 30)


@cache
def _desk() -> Desk:
    register = filled_register()
    request = _request(register)
    _mark(register, request.id, Visibility.COUNCIL)
    decision, point = register.records(Decision)[0], _points(register)[0]
    _mark(register, decision.id, Visibility.CONFIDENTIAL)
    _mark(register, point.id, Visibility.CONFIDENTIAL)
    dossier = register.records(Dossier)[0]
    keep_until(register, Retention(id=NEW, dossier=dossier.id, until=PAST, ground="selectielijst"))
    other = add(register, Dossier(id=NEW, name="Huisvesting", subject="Verhuizing van de locatie"))
    _mark(register, other.id, Visibility.CONFIDENTIAL)
    return Desk(register, LawBook.shipped(), lambda: TODAY)


def _request(register: FakeRegister) -> Request:
    return next(r for r in register.records(Request) if "Transitieplan" in r.title)


def _points(register: FakeRegister) -> list[Point]:
    file = register.dossier_file(register.records(Dossier)[0].id)
    request = file.standing_requests()[0]
    found = file.consultations_of(request.id)
    return [p for c in found for p in file.points_of_consultation(c.id)]


def _mark(register: FakeRegister, subject: int, visibility: Visibility) -> None:
    draft = Marking(
        id=NEW,
        subject=subject,
        visibility=visibility,
        imposed_by="bestuurder",
        imposed_on=date(2026, 11, 2),
        scope="De bedragen per locatie.",
        exempt="de deskundige van de raad",
    )
    mark(register, draft, today=TODAY, reason="wens")


def _place(name: ScreenName, record: int | None = None) -> Place:
    return Place(name, _desk().register.records(Dossier)[0].id, record)


def secret() -> QWidget:
    return beside(visibility_sheet(_desk(), _points(_fake())[0]))


def inherited() -> QWidget:
    file = _fake().dossier_file(_fake().records(Dossier)[0].id)
    consultation = file.consultations_of(_request(_fake()).id)[0]
    return beside(visibility_sheet(_desk(), consultation))


def widening() -> QWidget:
    sheet = visibility_sheet(_desk(), _request(_fake()))
    sheet.page.editor("visibility").set_value(Visibility.PUBLIC)
    sheet.page.submit()
    return beside(sheet)


def retention() -> QWidget:
    return beside(retention_sheet(_desk(), _fake().records(Dossier)[0]))


def erase_dossier() -> QWidget:
    return beside(erase_dossier_sheet(_desk(), _fake().records(Dossier)[0]))


def erase_record() -> QWidget:
    document = _fake().records(Document)[0]
    if document.stands:
        document = withdraw(_fake(), document, "verkeerd dossier")
    return beside(erasing_sheet(_desk(), document))


def decisions() -> QWidget:
    screen = DecisionsScreen(_desk())
    screen.show_place(_place(ScreenName.DECISIONS))
    return screen


def dossiers() -> QWidget:
    screen = DossiersScreen(_desk())
    screen.show_place(Place(ScreenName.DOSSIERS))
    return screen


def request() -> QWidget:
    screen = RequestScreen(_desk())
    screen.show_place(_place(ScreenName.REQUEST, _request(_fake()).id))
    return screen


def cards() -> QWidget:
    screen = RequestScreen(_desk())
    screen.show_place(_place(ScreenName.REQUEST, _request(_fake()).id))
    screen.council.tabs.setCurrentIndex(1)
    return screen


def reactions() -> QWidget:
    screen = ReactionsScreen(_desk())
    screen.show_place(_place(ScreenName.REACTIONS, _points(_fake())[0].id))
    return screen


def preview(audience: Audience) -> Callable[[], QWidget]:
    def made() -> QWidget:
        screen = PreviewScreen(_desk())
        screen.audience.choose(audience)
        screen.show_place(_place(ScreenName.PREVIEW))
        _until(lambda: screen.view.pages.pageCount() > 0)
        return screen

    return made


def _fake() -> FakeRegister:
    register = _desk().register
    assert isinstance(register, FakeRegister)
    return register


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("zicht-geheim", secret),
    ("zicht-geerfd", inherited),
    ("zicht-ruimer", widening),
    ("zicht-bewaartermijn", retention),
    ("zicht-wissen-dossier", erase_dossier),
    ("zicht-wissen-stuk", erase_record),
    ("zicht-besluiten", decisions),
    ("zicht-dossiers", dossiers),
    ("zicht-aanvraag", request),
    ("zicht-raad", cards),
    ("zicht-reacties", reactions),
    ("zicht-voor-bestuur", preview(Audience.BOARD)),
    ("zicht-intern", preview(Audience.SECRETARIAT)),
]
