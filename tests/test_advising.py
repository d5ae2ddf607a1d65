"""Which advice counts: one's own, or a joint one that the body adopted itself."""

from datetime import date

import pytest

from consultatie.appraisals import Joining
from consultatie.consultations import Consultation, StepKind
from consultatie.law.grounds import TermKind
from consultatie.law.outcomes import NoTerm, Running
from consultatie.reactions import Accordance, Verdict
from tests.cases import ADVISED, NEW, Case


def joined(case: Case, adopted: date | None) -> tuple[Consultation, Consultation]:
    """Two councils on one request; the second joins the advice of the first."""
    request = case.request()
    lead, other = (case.ask(case.council(name), request) for name in ("OR BUCH", "OR WNK"))
    advice = case.advise(lead, Verdict.ADOPTED, Verdict.NOT_ADOPTED)
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id, adopted_on=adopted))
    return lead, other


def test_who_joined_has_the_points_of_the_joint_advice_and_their_verdicts(case: Case) -> None:
    lead, other = joined(case, ADVISED)
    assert case.standing(other).points == case.standing(lead).points
    assert case.standing(other).accordance is Accordance.DEVIATES
    assert case.standing(other).tally == case.standing(lead).tally


@pytest.mark.parametrize(
    "adopted, advised",
    (
        (date(2021, 10, 10), ADVISED),
        (ADVISED, ADVISED),
        (date(2021, 10, 20), date(2021, 10, 20)),
        (None, None),
    ),
)
def test_each_body_gave_it_when_it_was_sent_and_adopted_by_itself(
    adopted: date | None, advised: date | None, case: Case
) -> None:
    lead, other = joined(case, adopted)
    assert case.standing(other).advised_on == advised
    assert case.standing(lead).advised_on == ADVISED


def test_a_joint_advice_that_the_body_did_not_adopt_yet_is_said(case: Case) -> None:
    _lead, other = joined(case, None)
    assert any("nog niet vastgesteld" in caution for caution in case.standing(other).cautions)


def test_each_has_its_own_decision_and_month(case: Case) -> None:
    lead, other = joined(case, ADVISED)
    case.decide(other)
    assert isinstance(case.outcome(other, TermKind.APPEAL), Running)
    assert not isinstance(case.outcome(lead, TermKind.APPEAL), Running)


def test_ones_own_sent_advice_goes_before_a_joint_one(case: Case) -> None:
    _lead, other = joined(case, ADVISED)
    own = case.advise(other, Verdict.ADOPTED)
    assert case.standing(other).advice == own
    assert case.standing(other).joining is None


def test_a_draft_of_ones_own_does_not_put_aside_a_joint_advice_that_was_sent(case: Case) -> None:
    _lead, other = joined(case, ADVISED)
    case.advise(other, None, given_on=None)
    assert case.standing(other).joining is not None


def test_a_withdrawn_joining_is_none(case: Case) -> None:
    lead, other = joined(case, ADVISED)
    (joining,) = case.register.records(Joining)
    case.put(Joining(id=joining.id, advice=joining.advice, consultation=other.id, withdrawn="fout"))
    assert case.standing(other).advice is None
    assert case.standing(lead).advice is not None


def test_of_several_rounds_the_last_verdict_counts(case: Case) -> None:
    asked = case.ask(case.council())
    advice = case.advise(asked, Verdict.NOT_ADOPTED)
    case.react(case.points(advice)[0], Verdict.ADOPTED, round=2)
    case.step(asked, StepKind.MEETING, date(2021, 10, 1))
    case.decide(asked)
    assert case.standing(asked).accordance is Accordance.ACCORDS
    assert isinstance(case.outcome(asked, TermKind.SUSPENSION), NoTerm)


def test_a_round_that_answers_only_some_points_leaves_the_others_as_they_were(case: Case) -> None:
    asked = case.ask(case.council())
    advice = case.advise(asked, Verdict.NOT_ADOPTED, Verdict.ADOPTED)
    case.react(case.points(advice)[0], Verdict.PARTLY, round=2)
    assert case.standing(asked).tally == {Verdict.PARTLY: 1, Verdict.ADOPTED: 1}
