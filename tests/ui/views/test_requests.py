from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.law.grounds import Ground
from consultatie.parties import Body
from consultatie.requests import Request
from tests.fakes import FakeRegister
from tests.keys import press
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.forms.requests import RequestForm, councils_without, new_request_sheet
from ui.forms.sheet import FormSheet
from ui.views.request_rows import Row, Rows
from ui.views.requests import RequestsScreen


@pytest.fixture
def dossier(register: FakeRegister) -> int:
    return register.records(Dossier)[0].id


@pytest.fixture
def screen(register: FakeRegister, dossier: int, qtbot: QtBot) -> RequestsScreen:
    screen = RequestsScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.REQUESTS, dossier))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    return screen


def rows(register: FakeRegister, dossier: int) -> list[Row]:
    desk = desk_on(register)
    return list(Rows(register.dossier_file(dossier), desk.law, TODAY).all())


def test_requests_stand_in_the_order_of_their_letters(register: FakeRegister, dossier: int) -> None:
    days = [row.request.letter_date for row in rows(register, dossier) if row.request]
    known = [day for day in days if day]
    assert known == sorted(known)


def test_the_next_term_of_a_request_is_that_of_its_first_council(
    register: FakeRegister, dossier: int
) -> None:
    running = [row.deadline for row in rows(register, dossier) if row.deadline]
    assert [(one.day, one.standing.body.name) for one in running] == [
        (date(2026, 12, 10), "OR BUCH")
    ]


def test_a_consultation_without_a_request_has_a_row_of_its_own(
    register: FakeRegister, dossier: int
) -> None:
    council = next(body for body in register.records(Body) if body.is_works_council)
    with register.action("x") as work:
        work.put(
            Consultation(
                id=work.new_id(), dossier=dossier, body=council.id, ground=Ground.ONGEVRAAGD
            )
        )
    assert [row.title for row in rows(register, dossier) if row.request is None] == [
        "Ongevraagd advies"
    ]


def test_enter_on_a_request_asks_for_its_page(screen: RequestsScreen, qtbot: QtBot) -> None:
    screen.setFocus()
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        press("Return")
    assert (wanted.args[0].screen, wanted.args[0].record) == (
        ScreenName.REQUEST,
        screen.requests.model.rows[0].record.id,
    )


# -- the form ----------------------------------------------------------------------------------


@pytest.fixture
def sheet(register: FakeRegister, dossier: int, qtbot: QtBot) -> FormSheet:
    desk = desk_on(register)
    sheet = new_request_sheet(desk, dossier)
    desk.setParent(sheet)
    qtbot.addWidget(sheet)
    sheet.resize(720, 700)
    sheet.show()
    return sheet


def council(register: FakeRegister, name: str) -> int:
    return next(body.id for body in register.records(Body) if body.name == name)


def test_a_request_opens_a_consultation_with_its_receipt_for_each_council(
    sheet: FormSheet, register: FakeRegister
) -> None:
    before = {consultation.id for consultation in register.records(Consultation)}
    wnk, buch = council(register, "OR WNK"), council(register, "OR BUCH")
    sheet.page.editor("title").set_value("Verhuizing")
    sheet.page.editor("bodies").set_value(frozenset({wnk, buch}))
    sheet.page.editor(f"received-{wnk}").set_value(date(2026, 11, 20))
    sheet.page.submit()
    new = [c for c in register.records(Consultation) if c.id not in before]
    received = [
        (step.consultation, step.actual)
        for step in register.records(Step)
        if step.sort is StepKind.RECEIVED and step.consultation in {c.id for c in new}
    ]
    of_wnk = next(c.id for c in new if c.body == wnk)
    assert ({c.body for c in new}, received) == (
        {wnk, buch},
        [(of_wnk, PreciseDate.day(date(2026, 11, 20)))],
    )


def test_only_chosen_councils_are_asked_for_their_receipt(
    sheet: FormSheet, register: FakeRegister
) -> None:
    wnk, buch = council(register, "OR WNK"), council(register, "OR BUCH")
    sheet.page.editor("bodies").set_value(frozenset({wnk}))
    shown = [sheet.page.editor(f"received-{body}").isVisible() for body in (wnk, buch)]
    assert shown == [True, False]


def test_the_letters_and_councils_follow_the_ground(
    sheet: FormSheet, register: FakeRegister
) -> None:
    page = sheet.page
    page.editor("letters").set_value(frozenset("an"))
    page.editor("ground").set_value(Ground.PW_47)
    page.editor("bodies").set_value(
        frozenset({council(register, "OR WNK"), council(register, "Cliëntenraad WSW")})
    )
    assert (page.editor("letters").isVisible(), page.editor("bodies").value()) == (
        False,
        frozenset({council(register, "Cliëntenraad WSW")}),
    )


def test_letters_of_another_ground_are_not_kept(sheet: FormSheet, register: FakeRegister) -> None:
    page = sheet.page
    assert isinstance(page, RequestForm)
    page.editor("letters").set_value(frozenset("an"))
    page.editor("ground").set_value(Ground.PW_47)
    assert page.request(page.values()).letters == frozenset()


def test_without_a_council_the_form_says_so_and_registers_nothing(
    sheet: FormSheet, register: FakeRegister
) -> None:
    before = len(register.records(Request))
    sheet.page.editor("title").set_value("Verhuizing")
    sheet.page.submit()
    assert (sheet.page.error("bodies"), len(register.records(Request))) == (
        "Maak een keuze.",
        before,
    )


def test_only_councils_that_do_not_have_a_request_are_offered_more(
    register: FakeRegister,
) -> None:
    desk = desk_on(register)
    first = register.records(Request)[0]
    there = {c.body for c in register.records(Consultation) if c.request == first.id}
    left = councils_without(desk, first)
    assert (there & {body.id for body in left}, QApplication.activeModalWidget()) == (set(), None)
