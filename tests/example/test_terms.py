"""The cases of the law that the example shows, seen through where each consultation stands."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.consultations import StepKind
from consultatie.dossier_file import DossierFile
from consultatie.example import fill
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, Lapsed, NoTerm, NotStarted, Running, TermOutcome
from consultatie.reactions import Accordance
from consultatie.standing import Standing, standings_of
from tests.fakes import FakeRegister

LAW = LawBook.shipped()
FIRST, PLAN, REPORT, TRANSITION = range(4)
SUSPENSION, APPEAL = TermKind.SUSPENSION, TermKind.APPEAL


def stands(sora: DossierFile, request: int, council: str) -> Standing:
    found = standings_of(sora, sora.requests[request].id, LAW)
    return next(standing for standing in found if standing.body.name == council)


def last_day(outcome: TermOutcome) -> date:
    assert isinstance(outcome, Running)
    return outcome.term.last_day


def test_a_decision_that_follows_every_point_is_not_suspended(sora: DossierFile) -> None:
    standing = stands(sora, FIRST, "OR WNK")
    assert standing.accordance is Accordance.ACCORDS
    assert isinstance(standing.outcome(SUSPENSION), NoTerm)


@pytest.mark.parametrize("request_place", (FIRST, PLAN))
def test_positive_provided_that_with_an_unmet_condition_is_not_followed(
    sora: DossierFile, request_place: int
) -> None:
    standing = stands(sora, request_place, "OR Halte Werk")
    assert standing.advice
    assert standing.advice.conclusion == "positief mits"
    assert standing.accordance is Accordance.DEVIATES


def test_a_waiver_ends_the_suspension_but_not_the_appeal(sora: DossierFile) -> None:
    standing = stands(sora, FIRST, "OR Halte Werk")
    assert isinstance(standing.outcome(SUSPENSION), Lapsed)
    assert isinstance(standing.outcome(APPEAL), Running)


def test_a_month_that_would_end_at_christmas_ends_after_it(sora: DossierFile) -> None:
    assert last_day(stands(sora, FIRST, "OR BUCH").outcome(APPEAL)) == date(2020, 12, 28)


def test_a_notice_on_sunday_starts_the_month_that_day(sora: DossierFile) -> None:
    assert last_day(stands(sora, PLAN, "OR BUCH").outcome(APPEAL)) == date(2021, 10, 12)


def test_reasons_that_came_later_start_the_month_and_the_careful_day_is_kept(
    sora: DossierFile,
) -> None:
    appeal = stands(sora, PLAN, "OR Halte Werk").outcome(APPEAL)
    assert isinstance(appeal, Running)
    assert appeal.careful
    assert (appeal.term.last_day, appeal.careful.last_day) == (
        date(2021, 10, 20),
        date(2021, 10, 8),
    )


def test_no_client_council_has_a_month(sora: DossierFile) -> None:
    outcomes = {
        type(standing.outcome(kind))
        for standing in standings_of(sora, sora.requests[REPORT].id, LAW)
        for kind in (SUSPENSION, APPEAL, TermKind.NULLITY)
    }
    assert outcomes == {NoTerm}


def test_client_councils_show_terms_of_their_own_one_agreed_and_one_by_nobody(
    sora: DossierFile,
) -> None:
    advice = {
        standing.body.name: type(standing.outcome(TermKind.ADVICE))
        for standing in standings_of(sora, sora.requests[REPORT].id, LAW)
    }
    assert advice == {
        "Cliëntenraad Halte Werk": Running,
        "Cliëntenraad WSW": Running,
        "Cliëntenadviesraad Heerhugowaard/Langedijk": Agreed,
    }


def test_no_order_of_dates_in_the_example_is_odd(sora: DossierFile) -> None:
    cautions = [
        caution
        for request in sora.requests
        for standing in standings_of(sora, request.id, LAW)
        for caution in (
            *standing.cautions,
            *(caution for outcome in standing.outcomes for caution in outcome.cautions),
        )
    ]
    assert [caution for caution in cautions if caution.startswith("Controleer de datums")] == []


@settings(max_examples=30, deadline=None)
@given(st.dates(date(2023, 1, 1), date(2150, 12, 31)))
def test_the_last_round_has_a_running_month_one_not_begun_and_one_to_advise(today: date) -> None:
    register = FakeRegister()
    fill(register, today)
    sora = register.dossier_file(register.dossier_lines()[0].dossier.id)
    running = stands(sora, TRANSITION, "OR WNK")
    notice = sora.step_of(running.consultation.id, StepKind.NOTICE)
    assert notice
    assert notice.day
    assert running.accordance is Accordance.DEVIATES
    assert notice.day < today < last_day(running.outcome(SUSPENSION))
    assert isinstance(stands(sora, TRANSITION, "OR Halte Werk").outcome(APPEAL), NotStarted)
    to_advise = stands(sora, TRANSITION, "OR BUCH").outcome(TermKind.ADVICE)
    assert isinstance(to_advise, Agreed)
    assert to_advise.day > today
