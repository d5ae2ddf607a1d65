"""What the body thinks now of a reaction, over rounds."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.advice import Point
from consultatie.appraisals import Appraisal, Joining, Opinion
from consultatie.matrix import matrix_of
from consultatie.opinions import judgement_of, judgements_of
from consultatie.reactions import Verdict
from tests.cases import NEW, Case

FIRST = date(2021, 11, 1)
JUDGED = date(2021, 11, 8)
SECOND = date(2021, 11, 15)


@pytest.fixture
def point(case: Case) -> Point:
    advice = case.advise(case.ask(case.council()), None)
    return case.points(advice)[0]


def judge(
    case: Case, point: Point, opinion: Opinion, agreed: bool | None = None, day: date = JUDGED
) -> Appraisal:
    return case.put(
        Appraisal(id=NEW, point=point.id, opinion=opinion, given_on=day, rendering_agreed=agreed)
    )


def test_without_a_reaction_there_is_nothing_to_think_of(case: Case, point: Point) -> None:
    assert judgement_of(case.file, point).opinion is None
    assert judgements_of(case.file) == {}


def test_a_reaction_is_not_discussed_until_the_body_says_what_it_thinks(
    case: Case, point: Point
) -> None:
    case.react(point, Verdict.PARTLY, given_on=FIRST)
    assert judgement_of(case.file, point).opinion is Opinion.NOT_DISCUSSED
    judge(case, point, Opinion.ENOUGH)
    assert judgement_of(case.file, point).opinion is Opinion.ENOUGH


def test_an_opinion_on_the_first_round_is_none_on_the_second(case: Case, point: Point) -> None:
    case.react(point, Verdict.NOT_ADOPTED, given_on=FIRST)
    judge(case, point, Opinion.NOT_ENOUGH)
    case.react(point, Verdict.PARTLY, given_on=SECOND, round=2)
    judgement = judgement_of(case.file, point)
    assert judgement.earlier_round
    assert judgement.opinion is Opinion.NOT_DISCUSSED
    assert judgement.last is not None
    assert judgement.last.opinion is Opinion.NOT_ENOUGH


def test_that_the_rendering_is_agreed_outlasts_an_opinion_that_did_not_ask_it(
    case: Case, point: Point
) -> None:
    agreed = judge(case, point, Opinion.NOT_DISCUSSED, agreed=True)
    case.react(point, Verdict.PARTLY)
    judge(case, point, Opinion.ENOUGH)
    assert judgement_of(case.file, point).rendering == agreed


def test_a_withdrawn_opinion_counts_no_more(case: Case, point: Point) -> None:
    case.react(point, Verdict.PARTLY)
    wrong = judge(case, point, Opinion.ENOUGH)
    case.put(replace(wrong, withdrawn="vergissing"))
    assert judgements_of(case.file)[point.id].opinion is Opinion.NOT_DISCUSSED


def test_the_last_opinion_is_the_one_of_the_last_day_however_late_it_was_recorded(
    case: Case, point: Point
) -> None:
    case.react(point, Verdict.PARTLY, given_on=FIRST)
    judge(case, point, Opinion.ENOUGH, day=SECOND)
    judge(case, point, Opinion.NOT_ENOUGH, day=JUDGED)
    assert judgement_of(case.file, point).opinion is Opinion.ENOUGH


def test_each_body_of_a_joint_advice_has_its_own_opinion_and_the_least_content_counts(
    case: Case,
) -> None:
    request = case.request()
    own, other = (case.ask(case.council(name), request) for name in ("OR A", "OR B"))
    advice = case.advise(own, None)
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id))
    (point,) = case.points(advice)
    case.react(point, Verdict.PARTLY, given_on=FIRST)
    judged = judge(case, point, Opinion.NOT_ENOUGH)
    judgement = judgement_of(case.file, point)
    assert judgement.opinion_of(own.body) is Opinion.NOT_ENOUGH
    assert judgement.opinion_of(other.body) is Opinion.NOT_DISCUSSED
    for body, opinion in ((own.body, Opinion.ENOUGH), (other.body, Opinion.FOR_NOW)):
        case.put(replace(judged, id=NEW, body=body, opinion=opinion, given_on=SECOND))
    judgement = judgements_of(case.file)[point.id]
    assert judgement.opinion_of(own.body) is Opinion.ENOUGH
    assert judgement.opinion is judgement.opinion_of(other.body) is Opinion.FOR_NOW
    cells = matrix_of(case.file).rows[0].cells
    assert {body: cell.opinion for body, cell in cells.items()} == {
        own.body: Opinion.ENOUGH,
        other.body: Opinion.FOR_NOW,
    }
