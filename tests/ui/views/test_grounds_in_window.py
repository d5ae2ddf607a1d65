"""Every ground can be registered through the window, and its page says which terms it has."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from consultatie.consultations import Consultation, Step, StepKind
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.outcomes import NoTerm, Running
from consultatie.parties import Body
from consultatie.requests import Request
from consultatie.standing import standing_of
from tests.cases import Case
from tests.ui.views.desks import TODAY, desk_on
from ui.actions import Act
from ui.desk import Desk, Place, ScreenName
from ui.forms.consultations import consultation_sheet
from ui.forms.requests import edit_request_sheet, new_request_sheet
from ui.forms.sheet import FormSheet
from ui.forms.unasked import unasked_sheet
from ui.views.request import RequestScreen
from ui.views.request_rows import Rows
from ui.views.requests import RequestsScreen

ASKED = [ground for ground in Ground if ground is not Ground.ONGEVRAAGD]


@pytest.fixture
def case() -> Case:
    case = Case()
    case.council("OR WNK")
    case.clients("Cliëntenraad")
    return case


@pytest.fixture
def desk(case: Case) -> Desk:
    return desk_on(case.register)


def council_for(case: Case, ground: Ground) -> Body:
    works = not LawBook.shipped().grounds[ground].client_council
    return next(body for body in case.register.records(Body) if body.is_works_council is works)


def new_request(case: Case, desk: Desk, ground: Ground, qtbot: QtBot) -> FormSheet:
    sheet = new_request_sheet(desk, case.dossier.id)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.page.editor("title").set_value("Plan")
    sheet.page.editor("ground").set_value(ground)
    sheet.page.editor("bodies").set_value(frozenset({council_for(case, ground).id}))
    return sheet


def registered(case: Case, desk: Desk, ground: Ground, qtbot: QtBot) -> Request:
    sheet = new_request(case, desk, ground, qtbot)
    sheet.page.submit()
    return case.register.records(Request)[-1]


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def shown_page(case: Case, desk: Desk, record: int, qtbot: QtBot) -> RequestScreen:
    screen = RequestScreen(desk)
    qtbot.addWidget(screen)
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, record))
    return screen


@pytest.mark.parametrize("ground", ASKED)
def test_a_request_on_every_ground_is_registered_and_its_page_tells_its_terms(
    case: Case, desk: Desk, ground: Ground, qtbot: QtBot
) -> None:
    request = registered(case, desk, ground, qtbot)
    assert request.ground is ground
    screen = shown_page(case, desk, request.id, qtbot)
    told = words(screen.council.terms)
    assert screen.council.standing is not None
    absent = [o for o in screen.council.standing.outcomes if isinstance(o, NoTerm)]
    assert absent
    assert all(outcome.sentence in told for outcome in absent)


@pytest.mark.parametrize("ground", list(Ground))
def test_every_ground_can_be_without_a_request(
    case: Case, desk: Desk, ground: Ground, qtbot: QtBot
) -> None:
    sheet = unasked_sheet(desk, case.dossier.id)
    qtbot.addWidget(sheet)
    sheet.page.editor("ground").set_value(ground)
    sheet.page.editor("body").set_value(council_for(case, ground).id)
    sheet.page.editor("note").set_value("De verhuizing")
    sheet.page.submit()
    (opened,) = case.register.records(Consultation)
    assert (opened.ground, opened.request, opened.note) == (ground, None, "De verhuizing")
    screen = shown_page(case, desk, opened.id, qtbot)
    assert screen.council.standing is not None
    assert screen.council.standing.ground is ground


def test_of_a_matter_never_put_to_the_council_the_month_runs_from_the_day_it_was_known(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    sheet = unasked_sheet(desk, case.dossier.id)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.page.editor("ground").set_value(Ground.WOR_25)
    assert sheet.page.editor("known").isVisible()
    sheet.page.editor("body").set_value(council_for(case, Ground.WOR_25).id)
    sheet.page.editor("note").set_value("De verhuizing")
    sheet.page.editor("known").set_value(date(2021, 12, 1))
    sheet.page.submit()
    (known,) = case.register.records(Step)
    assert (known.sort, known.day) == (StepKind.KNOWN, date(2021, 12, 1))
    file = case.file
    appeal = standing_of(file, file.consultations[0], desk.law).outcome(TermKind.APPEAL)
    assert isinstance(appeal, Running)
    assert appeal.term.last_day == date(2022, 1, 3)


def test_unsolicited_advice_asks_for_no_day_of_execution(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    sheet = unasked_sheet(desk, case.dossier.id)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.page.editor("known").isVisible()


def test_the_list_says_what_a_consultation_without_a_request_is_about(
    case: Case, desk: Desk
) -> None:
    case.put(
        Consultation(
            id=0,
            dossier=case.dossier.id,
            body=council_for(case, Ground.WOR_25).id,
            ground=Ground.ONGEVRAAGD,
            note="De\nverhuizing",
        )
    )
    (row,) = Rows(case.file, desk.law, TODAY).all()
    assert row.title == "Ongevraagd advies: De verhuizing"


def test_suspension_belongs_to_an_agreed_right_unless_it_is_taken_off(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    sheet = new_request(case, desk, Ground.WOR_32, qtbot)
    option = sheet.page.editor("suspension_agreed")
    assert option.isVisible()
    assert option.value() is True
    option.set_value(False)
    sheet.page.submit()
    (asked,) = case.register.records(Consultation)
    assert asked.suspension_agreed is False
    suspension = case.outcome(asked, TermKind.SUSPENSION)
    assert isinstance(suspension, NoTerm)
    assert "geen opschorting overeengekomen" in suspension.sentence


def test_suspension_is_no_option_where_the_law_decides(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    sheet = new_request(case, desk, Ground.WOR_25, qtbot)
    assert not sheet.page.editor("suspension_agreed").isVisible()


def test_the_option_of_suspension_can_be_changed_later(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    registered(case, desk, Ground.WOR_32, qtbot)
    (asked,) = case.register.records(Consultation)
    sheet = consultation_sheet(desk, case.standing(asked))
    qtbot.addWidget(sheet)
    sheet.page.editor("suspension_agreed").set_value(False)
    sheet.page.submit()
    assert case.register.get(Consultation, asked.id).suspension_agreed is False


@pytest.mark.parametrize("ground", (Ground.PW_47, Ground.WMO_2_1_3, Ground.JEUGDWET_2_10))
def test_without_weeks_of_its_ordinance_the_form_says_what_is_lacking(
    case: Case, desk: Desk, ground: Ground, qtbot: QtBot
) -> None:
    told = words(new_request(case, desk, ground, qtbot))
    assert "Van Cliëntenraad zijn nog geen weken uit de verordening vastgelegd." in told


def test_the_weeks_of_a_body_are_entered_from_the_page_with_their_article(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    request = registered(case, desk, Ground.PW_47, qtbot)
    screen = shown_page(case, desk, request.id, qtbot)
    assert screen.council.standing is not None
    screen.show()
    screen.deeds.edit_body(screen.council.standing)
    sheet = screen.findChild(FormSheet)
    assert sheet is not None
    sheet.page.editor("advice_weeks").set_value(6)
    sheet.page.submit()
    assert sheet.page.error("terms_source")
    sheet.page.editor("terms_source").set_value("Verordening art. 6 lid 2")
    sheet.page.submit()
    body = council_for(case, Ground.PW_47)
    assert (body.advice_weeks, body.terms_source) == (6, "Verordening art. 6 lid 2")


def test_the_choice_of_a_ground_tells_which_terms_it_gives(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    told = words(new_request(case, desk, Ground.WOR_27, qtbot))
    assert "nietigheid (WOR art. 27 lid 5)" in told
    assert "Bestaan hier niet: opschorting, beroep en reactietermijn" in told


def test_the_primacy_of_politics_stands_as_a_caution_on_the_page(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    sheet = new_request(case, desk, Ground.WOR_25, qtbot)
    sheet.page.editor("political").set_value(True)
    sheet.page.submit()
    (request,) = case.register.records(Request)
    assert request.political
    assert "Dat is een aantekening, geen oordeel." in words(
        shown_page(case, desk, request.id, qtbot).chips
    )


def test_in_an_empty_dossier_one_can_begin_without_a_request(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    screen = RequestsScreen(desk)
    screen.show_place(Place(ScreenName.REQUESTS, case.dossier.id))
    qtbot.addWidget(screen)
    screen.show()
    screen.unasked.trigger()
    sheet = screen.findChild(FormSheet)
    assert sheet is not None
    assert sheet.title == "Raadpleging zonder aanvraag"
    assert [w for w in screen.requests.findChildren(QWidget) if w.isVisible()]


def test_the_page_of_a_consultation_without_a_request_says_what_it_is_about(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    opened = case.unasked(council_for(case, Ground.WOR_25))
    case.put(replace(opened, note="De verhuizing"))
    assert "De verhuizing" in words(shown_page(case, desk, opened.id, qtbot).chips)


def test_a_request_without_councils_takes_no_question(case: Case, desk: Desk, qtbot: QtBot) -> None:
    asked = case.ask(council_for(case, Ground.WOR_25))
    screen = shown_page(case, desk, asked.id, qtbot)
    screen.show()
    screen.show_place(Place(ScreenName.REQUEST, case.dossier.id, case.request().id))
    screen.offered()[Act.NEW]()
    assert screen.findChild(FormSheet) is None


def test_a_request_keeps_to_grounds_that_fit_the_councils_that_have_it(
    case: Case, desk: Desk, qtbot: QtBot
) -> None:
    request = registered(case, desk, Ground.WOR_25, qtbot)
    sheet = edit_request_sheet(desk, request)
    qtbot.addWidget(sheet)
    ground = sheet.page.editor("ground")
    ground.set_value(Ground.PW_47)
    refused = ground.value()
    ground.set_value(Ground.WOR_27)
    assert (refused, ground.value()) == (None, Ground.WOR_27)
