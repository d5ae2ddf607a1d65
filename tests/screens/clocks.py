"""The tabs on clocks and completeness of the page of a request, and their sheets."""

from collections.abc import Callable
from datetime import date
from functools import cache

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.acts.clocks import pause
from consultatie.acts.records import NEW, add
from consultatie.acts.requests import record_step
from consultatie.clocks import Absence, Pause
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.notices import candidates_of
from consultatie.rail import StageKey
from consultatie.requests import Request
from consultatie.standing import Standing, standing_of
from tests.example_register import filled_register
from ui.desk import Desk, Place, ScreenName
from ui.explaining import why_of_outcome
from ui.forms.clocks import clock_sheet, extension_sheet, notice_choice_sheet, pause_sheet
from ui.forms.sheet import FormSheet
from ui.views.request import RequestScreen
from ui.widgets.why_panel import WhyPanel

TODAY = date(2026, 11, 23)
_AFTER = PreciseDate.day(date(2027, 1, 11))


@cache
def _desk() -> Desk:
    """The example, with a pause, a recess, a second notice and a waiver for a part."""
    register = filled_register()
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    buch, wnk = _asked(desk, "OR BUCH"), _asked(desk, "OR WNK")
    pause(
        register,
        Pause(
            id=NEW,
            consultation=buch.id,
            start=date(2026, 11, 19),
            agreed_by="bestuurder BUCH",
            reason="Wacht op de berekening van de reistijd.",
        ),
    )
    day = PreciseDate.day(date(2026, 11, 17))
    record_step(register, wnk.id, StepKind.NOTICE, actual=day, note="Per brief, na de e-mail.")
    record_step(
        register, wnk.id, StepKind.WAIVER_PART, actual=day, note="Voor de werving van twee teams."
    )
    add(
        register,
        Absence(
            id=NEW,
            body=wnk.body,
            name="Kerstreces",
            start=date(2026, 12, 14),
            end=date(2027, 1, 3),
        ),
    )
    return desk


def _asked(desk: Desk, body: str) -> Consultation:
    parties = desk.register.parties()
    record = _request(desk)
    found = desk.register.records(Consultation)
    return next(c for c in found if c.request == record.id and parties.body(c.body).name == body)


def _request(desk: Desk) -> Request:
    return next(r for r in desk.register.records(Request) if "Transitieplan" in r.title)


def _standing(body: str) -> Standing:
    asked = _asked(_desk(), body)
    file = _desk().register.dossier_file(asked.dossier)
    return standing_of(file, asked, _desk().law)


def _screen(body: str) -> RequestScreen:
    desk = _desk()
    record = _request(desk)
    screen = RequestScreen(desk)
    screen.show_place(Place(ScreenName.REQUEST, record.dossier, record.id))
    screen.choose_council(_asked(desk, body).id)
    return screen


def _below(screen: RequestScreen) -> QWidget:
    """The lower part of the page, once it was laid out."""
    bar = screen.page.verticalScrollBar()
    QTimer.singleShot(0, screen, lambda: bar.setValue(bar.maximum()))
    return screen


def standing_still() -> QWidget:
    return _screen("OR BUCH")


def standing_still_below() -> QWidget:
    return _below(_screen("OR BUCH"))


def two_notices() -> QWidget:
    return _screen("OR WNK")


def two_notices_below() -> QWidget:
    return _below(_screen("OR WNK"))


def suspended() -> QWidget:
    """The example as it is: one act of execution lies inside the suspension."""
    register = filled_register()
    desk = Desk(register, LawBook.shipped(), lambda: TODAY)
    asked = _asked(desk, "OR WNK")
    later = PreciseDate.from_storage("2026-12-12/2026-12-20 ongeveer medio december 2026")
    for planned, note in ((later, "Verhuizen van de eerste teams."), (_AFTER, "Nieuw systeem.")):
        record_step(register, asked.id, StepKind.ACT_OF_EXECUTION, planned=planned, note=note)
    screen = RequestScreen(desk)
    record = _request(desk)
    screen.show_place(Place(ScreenName.REQUEST, record.dossier, record.id))
    screen.choose_council(asked.id)
    screen.council.open_tab(screen.council.terms)
    return _below(screen)


def completeness() -> QWidget:
    screen = _screen("OR BUCH")
    screen.council.open_tab(screen.council.completeness)
    return screen


def completeness_below() -> QWidget:
    return _below(_completeness_typed())


def completeness_beside() -> QWidget:
    """With a step open beside it there is half the room."""
    screen = _screen("OR BUCH")
    screen.open_stage(_asked(_desk(), "OR BUCH").id, StageKey.COMPLETE)
    screen.council.open_tab(screen.council.completeness)
    return _below(screen)


def completeness_new() -> QWidget:
    screen = _screen("OR Halte Werk")
    screen.council.open_tab(screen.council.completeness)
    return screen


def _completeness_typed() -> RequestScreen:
    """An annex without a finding, refused, and a remark that is being typed."""
    screen = _screen("OR BUCH")
    screen.council.open_tab(screen.council.completeness)
    form = screen.council.completeness.form
    assert form is not None
    form.rows[2].remark.setPlainText("De reistijd naar de nieuwe locaties komt voor het overleg.")
    form.add_annex()
    form.rows[-1].label.setText("Reistijdberekening")
    form.save()
    return screen


def why_moved() -> QWidget:
    """Why an agreed day that was extended and paused is what it is."""
    body = "OR BUCH"
    outcome = _standing(body).outcome(TermKind.ADVICE)
    box = QWidget()
    layout = QVBoxLayout(box)
    panel = WhyPanel(why_of_outcome(outcome, body))
    panel.setFixedWidth(440)
    layout.addWidget(panel, 0, Qt.AlignmentFlag.AlignTop)
    return box


def sheet_extension() -> QWidget:
    return _dialog(extension_sheet(_desk(), _standing("OR BUCH"), date(2026, 12, 10)))


def sheet_pause() -> QWidget:
    return _dialog(pause_sheet(_desk(), _standing("OR BUCH")))


def sheet_clock() -> QWidget:
    return _dialog(clock_sheet(_desk(), _standing("OR BUCH")))


def sheet_notice_choice() -> QWidget:
    standing = _standing("OR WNK")
    file = _desk().register.dossier_file(standing.consultation.dossier)
    first = candidates_of(file, standing, _desk().law)[0]
    return _dialog(notice_choice_sheet(_desk(), standing, first))


def _dialog(sheet: FormSheet) -> QWidget:
    sheet.page.focus_first()
    return sheet


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("klok-stilstand", standing_still),
    ("klok-stilstand-onder", standing_still_below),
    ("klok-kennisgevingen", two_notices),
    ("klok-kennisgevingen-onder", two_notices_below),
    ("klok-opschorting-bewaakt", suspended),
    ("klok-waarom", why_moved),
    ("volledigheid", completeness),
    ("volledigheid-onder", completeness_below),
    ("volledigheid-smal", completeness_beside),
    ("volledigheid-nieuw", completeness_new),
    ("klok-formulier-verlengen", sheet_extension),
    ("klok-formulier-pauze", sheet_pause),
    ("klok-formulier-keuze", sheet_clock),
    ("klok-formulier-kennisgeving", sheet_notice_choice),
]
