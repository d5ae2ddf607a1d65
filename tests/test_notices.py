"""Several days that may be the notice: which counts and where each leads."""

from datetime import date, timedelta

import pytest

from consultatie.acts.requests import choose_notice
from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import Ground, TermKind
from consultatie.notices import Candidate, candidates_of
from consultatie.reactions import Verdict
from tests.cases import DECIDED, LAW, NOTIFIED, Case

LATER = date(2021, 12, 8)


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


def test_while_none_was_chosen_the_first_one_counts(case: Case, told: Consultation) -> None:
    assert [(c.day, c.counts) for c in found(case, told)] == [(NOTIFIED, True), (LATER, False)]


def test_it_is_the_first_by_day_whenever_it_was_written_down(case: Case) -> None:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked, notified=LATER)
    case.step(asked, StepKind.NOTICE, NOTIFIED)
    assert [c.day for c in found(case, asked) if c.counts] == [NOTIFIED]


def test_one_from_before_the_decision_starts_no_month_as_long_as_there_is_another(
    case: Case,
) -> None:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.step(asked, StepKind.NOTICE, DECIDED - timedelta(days=3))
    case.decide(asked)
    assert [c.day for c in found(case, asked) if c.counts] == [NOTIFIED]


def test_that_nobody_chose_is_said_and_who_executes_waits_for_the_last(
    case: Case, told: Consultation
) -> None:
    suspension = " ".join(case.outcome(told, TermKind.SUSPENSION).cautions)
    assert "niet gekozen welke kennisgeving telt" in suspension
    assert "wacht voorzichtigheidshalve de laatste af" in suspension
    assert "10 januari 2022" in suspension
    choose_notice(case.register, found(case, told)[0].step.id, "De tweede herhaalt alleen.")
    assert "niet gekozen" not in " ".join(case.outcome(told, TermKind.SUSPENSION).cautions)


def test_each_says_where_the_month_would_end(case: Case, told: Consultation) -> None:
    assert [c.last_day for c in found(case, told)] == [date(2022, 1, 3), date(2022, 1, 10)]


def test_the_chosen_one_counts_and_the_other_is_kept(case: Case, told: Consultation) -> None:
    choose_notice(case.register, found(case, told)[1].step.id, "De eerste was niet schriftelijk.")
    assert [(c.day, c.counts) for c in found(case, told)] == [(NOTIFIED, False), (LATER, True)]


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
