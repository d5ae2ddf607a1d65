"""What a term would be if it had begun on another day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.another_day import beginning_of, if_begun
from consultatie.clocks import Clock, ClockChoice
from consultatie.consultations import Consultation
from consultatie.law.book import LawBook
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import Agreed, NotStarted, Running, TermOutcome
from consultatie.reactions import Verdict
from tests.cases import NEW, Case

LAW = LawBook.shipped()
SUSPENSION = TermKind.SUSPENSION


def supposed(case: Case, asked: Consultation, kind: TermKind, day: date) -> TermOutcome:
    return if_begun(case.file, case.standing(asked), kind, LAW, day)


def deviating(case: Case) -> Consultation:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked, notified=date(2021, 12, 1))
    return asked


def last_day(outcome: TermOutcome) -> date:
    assert isinstance(outcome, Running)
    return outcome.term.last_day


def test_a_month_follows_another_day_of_notice(case: Case) -> None:
    asked = deviating(case)
    assert last_day(case.outcome(asked, SUSPENSION)) == date(2022, 1, 3)
    assert last_day(supposed(case, asked, SUSPENSION, date(2021, 11, 30))) == date(2021, 12, 30)


@given(day=st.dates(date(2021, 11, 1), date(2022, 3, 1)))
def test_the_day_itself_gives_the_term_itself(day: date) -> None:
    case = Case()
    asked = case.ask(case.council(advice_weeks=6), received=day)
    found = case.outcome(asked, TermKind.ADVICE)
    beginning = beginning_of(found)
    assert beginning is not None
    assert beginning.day == day
    assert supposed(case, asked, TermKind.ADVICE, day) == found


def test_a_term_that_has_not_begun_begins(case: Case) -> None:
    asked = case.ask(case.council())
    beginning = beginning_of(case.outcome(asked, SUSPENSION))
    assert beginning is not None
    assert beginning.day is None
    assert last_day(supposed(case, asked, SUSPENSION, date(2021, 12, 1))) == date(2022, 1, 3)


def test_a_term_that_waits_for_completeness_counts_from_that_day(case: Case) -> None:
    asked = case.ask(case.council(advice_weeks=6))
    case.put(ClockChoice(id=NEW, consultation=asked.id, choice=Clock.NOT_YET, agreed_by="b"))
    assert isinstance(case.outcome(asked, TermKind.ADVICE), NotStarted)
    day = date(2021, 9, 20)
    found = supposed(case, asked, TermKind.ADVICE, day)
    assert last_day(found) == day + timedelta(weeks=6)
    assert isinstance(found, Running)
    assert found.term.rule.trigger == "compleet"


def test_a_day_that_was_agreed_is_not_counted_from_another(case: Case) -> None:
    asked = case.ask(case.council())
    agreed = case.put(replace(asked, agreed_advice_date=date(2021, 10, 1)))
    outcome = case.outcome(agreed, TermKind.ADVICE)
    assert isinstance(outcome, Agreed)
    assert beginning_of(outcome) is None
    with pytest.raises(ValueError, match="advies"):
        supposed(case, agreed, TermKind.ADVICE, date(2021, 9, 1))


def test_nothing_of_a_supposition_is_kept(case: Case) -> None:
    asked = deviating(case)
    before = case.file
    supposed(case, asked, SUSPENSION, date(2022, 2, 1))
    assert case.file == before
