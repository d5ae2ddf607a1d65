"""Which acts of execution lie inside the suspension, and what the secretary is told of them."""

from datetime import date

import pytest

from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import Ground
from consultatie.reactions import Verdict
from consultatie.suspension import Clash, SuspensionWatch
from tests.cases import DECIDED, LAST_DAY, NEW, NOTIFIED, Case

SOLE = StepKind.EXECUTION
ACT = StepKind.ACT_OF_EXECUTION


@pytest.fixture
def asked(case: Case) -> Consultation:
    """A consultation with a deviating decision, told on the day of `tests.cases`."""
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    return asked


def watch(case: Case, asked: Consultation) -> SuspensionWatch:
    found = case.standing(asked).watch
    assert found is not None
    return found


def clashes(case: Case, asked: Consultation) -> list[Clash]:
    return [act.clash for act in watch(case, asked).acts]


def test_the_watch_is_from_the_decision_through_the_last_day_of_the_month(
    case: Case, asked: Consultation
) -> None:
    found = watch(case, asked)
    assert (found.first, found.last, found.acts) == (DECIDED, LAST_DAY, ())


@pytest.mark.parametrize(
    "planned, clash",
    (
        (PreciseDate.day(NOTIFIED), Clash.INSIDE),
        (PreciseDate.day(DECIDED), Clash.INSIDE),
        (PreciseDate.day(LAST_DAY), Clash.INSIDE),
        (PreciseDate.day(date(2022, 1, 4)), Clash.FREE),
        (PreciseDate.day(date(2021, 11, 24)), Clash.FREE),
        (PreciseDate.from_storage("2021-12-20/2022-01-20 ongeveer rond Nieuwjaar"), Clash.PERHAPS),
        (PreciseDate.from_storage("2021-12-06/2021-12-12 ongeveer week 49"), Clash.INSIDE),
    ),
)
def test_a_planned_act_lies_inside_partly_inside_or_outside(
    case: Case, asked: Consultation, planned: PreciseDate, clash: Clash
) -> None:
    case.step(asked, ACT, planned=planned)
    assert clashes(case, asked) == [clash]


def test_what_was_done_meanwhile_is_told_as_done(case: Case, asked: Consultation) -> None:
    case.step(asked, SOLE, date(2021, 12, 13), note="Teams verhuisd")
    assert clashes(case, asked) == [Clash.DONE_INSIDE]
    assert any("‘Teams verhuisd’" in words for words in case.standing(asked).cautions)
    assert not any("Teams" in words for words in case.standing(asked).printed_cautions)


def test_what_was_passed_over_or_is_no_execution_is_not_watched(
    case: Case, asked: Consultation
) -> None:
    case.step(asked, ACT, planned=PreciseDate.day(NOTIFIED), skipped="uitgesteld")
    case.step(asked, StepKind.CLOSED, NOTIFIED)
    assert clashes(case, asked) == []


def test_without_reasons_the_end_is_not_known_and_any_later_act_may_clash(case: Case) -> None:
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked, notified=None)
    case.step(asked, ACT, planned=PreciseDate.day(date(2022, 6, 1)))
    assert watch(case, asked).last is None
    assert clashes(case, asked) == [Clash.PERHAPS]
    assert any("einde nog niet bekend" in words for words in case.standing(asked).cautions)


def test_a_waiver_ends_the_watch_that_day_and_one_in_part_leaves_it_open(
    case: Case, asked: Consultation
) -> None:
    case.step(asked, ACT, planned=PreciseDate.day(date(2021, 12, 20)))
    part = case.step(asked, StepKind.WAIVER_PART, date(2021, 12, 7))
    assert clashes(case, asked) == [Clash.PERHAPS]
    assert watch(case, asked).waived_in_part
    case.put(type(part)(id=NEW, consultation=asked.id, sort=StepKind.WAIVER, actual=part.actual))
    assert (watch(case, asked).last, clashes(case, asked)) == (date(2021, 12, 7), [Clash.FREE])


def test_where_nothing_is_suspended_nothing_is_watched(case: Case) -> None:
    followed = case.ask(case.council("OR A"))
    case.advise(followed, Verdict.ADOPTED)
    clients = case.ask(case.clients(), case.request(ground=Ground.PW_47))
    case.advise(clients, Verdict.NOT_ADOPTED)
    waiting = case.ask(case.council("OR B"))
    case.decide(followed, clients)
    for consultation in (followed, clients, waiting):
        case.step(consultation, ACT, planned=PreciseDate.day(NOTIFIED))
        assert case.standing(consultation).watch is None
