"""The rail on the page of a request: plan and outcome apart, dates as they were written."""

from datetime import date

import pytest

from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.rail import StageKey
from tests.cases import RECEIVED, Case
from ui.views.request.stages import rail_row
from ui.widgets.stages import Stage

ABOUT = PreciseDate.from_storage("2022-04-11/2022-04-20 ongeveer medio april 2022")


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


def stage(case: Case, asked: Consultation, key: StageKey) -> Stage:
    row = rail_row(case.file, case.standing(asked), RECEIVED)
    return next(found for found in row.stages if found.key is key)


def test_a_day_stands_in_its_short_form(case: Case, asked: Consultation) -> None:
    assert stage(case, asked, StageKey.RECEIVED).date == "1 sep 2021"


def test_an_imprecise_date_stands_as_it_was_written(case: Case, asked: Consultation) -> None:
    case.step(asked, StepKind.EXECUTION, planned=ABOUT)
    shown = stage(case, asked, StageKey.EXECUTION)
    assert (shown.date, shown.short) == ("medio april 2022", "medio apr 2022")


def test_what_was_planned_is_told_beside_what_happened(case: Case, asked: Consultation) -> None:
    case.step(asked, StepKind.EXECUTION, date(2022, 5, 2), planned=ABOUT)
    shown = stage(case, asked, StageKey.EXECUTION)
    assert shown.date == "2 mei 2022"
    assert shown.note == "gepland was: medio april 2022"
