"""Several days that may be the notice: which counts and where each leads."""

from datetime import date

import pytest

from consultatie.acts.requests import choose_notice
from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import Ground
from consultatie.notices import Candidate, candidates_of
from consultatie.reactions import Verdict
from tests.cases import LAW, NOTIFIED, Case

LATER = date(2021, 12, 8)


@pytest.fixture
def case() -> Case:
    return Case()


@pytest.fixture
def told(case: Case) -> Consultation:
    """A deviating decision that was told on two days."""
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    case.step(asked, StepKind.NOTICE, LATER)
    return asked


def found(case: Case, asked: Consultation) -> tuple[Candidate, ...]:
    return candidates_of(case.file, case.standing(asked), LAW)


def test_while_none_was_chosen_the_last_one_counts(case: Case, told: Consultation) -> None:
    assert [(c.day, c.counts) for c in found(case, told)] == [(NOTIFIED, False), (LATER, True)]


def test_each_says_where_the_month_would_end(case: Case, told: Consultation) -> None:
    assert [c.last_day for c in found(case, told)] == [date(2022, 1, 3), date(2022, 1, 10)]


def test_the_chosen_one_counts_and_the_other_is_kept(case: Case, told: Consultation) -> None:
    choose_notice(case.register, found(case, told)[0].step.id, "De brief kwam later aan.")
    assert [(c.day, c.counts) for c in found(case, told)] == [(NOTIFIED, True), (LATER, False)]


def test_a_notice_of_a_revoked_decision_is_kept_but_leads_nowhere(case: Case) -> None:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked, revoked_on=date(2021, 12, 10))
    (only,) = found(case, asked)
    assert (only.former, only.counts, only.last_day) == (True, False, None)


def test_where_no_month_exists_a_notice_leads_to_no_day(case: Case) -> None:
    asked = case.ask(case.council(), case.request(ground=Ground.VRIJWILLIG))
    case.decide(asked)
    (only,) = found(case, asked)
    assert (only.counts, only.last_day) == (True, None)
