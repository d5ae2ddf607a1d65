"""What holds for every plan: planned forwards it is in time, and more room never gives less."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.law.terms import compute
from consultatie.planning.plans import Plan, Route, plan
from consultatie.planning.questions import (
    Board,
    Council,
    Pace,
    Question,
    Stretch,
    Switches,
    Target,
)
from consultatie.planning.steps import Feasibility, Stage, Step
from consultatie.scenarios import TargetKind

DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31))
CALENDARS = st.lists(st.dates(date(2018, 1, 1), date(2032, 12, 31)), max_size=40).map(tuple)
STRETCHES = st.builds(
    lambda first, days: Stretch(first, first + timedelta(days)),
    st.dates(date(2018, 1, 1), date(2032, 12, 31)),
    st.integers(0, 60),
)
RECESS = st.lists(STRETCHES, max_size=8).map(tuple)
COUNCILS = st.builds(
    Council,
    name=st.sampled_from(["OR WNK", "OR BUCH", "Cliëntenraad"]),
    ground=st.sampled_from(Ground),
    advice_weeks=st.none() | st.integers(1, 16),
    meetings=CALENDARS,
    overleg=CALENDARS,
    recess=RECESS,
    suspension_agreed=st.booleans(),
    matter=st.sampled_from(["een", "twee"]),
)
WITHOUT_CALENDAR = COUNCILS.map(lambda council: replace(council, meetings=(), overleg=()))
BOARDS = st.builds(Board, st.just("college"), CALENDARS, RECESS)
PACES = st.builds(
    Pace,
    notice=st.integers(0, 20),
    board=st.integers(0, 40),
    drafting=st.integers(0, 30),
    reading=st.integers(0, 30),
    extra_round=st.integers(0, 30),
    announcing=st.integers(0, 60),
    agenda_days=st.integers(7, 21),
)
SWITCHES = st.builds(
    Switches,
    deviating=st.booleans(),
    waiver=st.booleans(),
    extra_round=st.booleans(),
    advice_weeks=st.none() | st.integers(1, 16),
    recess_counts=st.booleans(),
    pace=PACES,
)
QUESTIONS = st.builds(
    Question,
    target=st.builds(Target, DAYS, st.sampled_from(TargetKind)),
    councils=st.lists(COUNCILS, min_size=1, max_size=3).map(tuple),
    today=DAYS,
    board=BOARDS,
)
STARTS = QUESTIONS.map(lambda each: replace(each, target=Target(each.target.day)))


def day_of(route: Route, stage: Stage) -> date | None:
    line = route.line(stage)
    return line.day if isinstance(line, Step) else None


def apart(route: Route, earlier: Stage, later: Stage, days: int) -> bool:
    """Whether two steps are at least so many days apart, where the route has both."""
    first, second = day_of(route, earlier), day_of(route, later)
    return first is None or second is None or first + timedelta(days) <= second


def never_later(one: Plan, other: Plan) -> bool:
    """Whether no step that both plans have is later in the first."""
    return all(
        step.latest <= match.latest and step.day <= match.day
        for route, same in zip(one.routes, other.routes, strict=True)
        for step in route.steps
        if isinstance(match := same.line(step.stage), Step) and step.stage is not Stage.SUSPENSION
    )


@given(question=STARTS, switches=SWITCHES)
def test_planned_forwards_the_suspension_is_over_before_the_start(
    question: Question, switches: Switches, law: LawBook
) -> None:
    for route in plan(question, switches, law).routes:
        notice = day_of(route, Stage.NOTICE)
        assert notice is not None
        assert notice < question.target.day
        if isinstance(route.line(Stage.SUSPENSION), Step):
            rule = law.rules.rule("wor-25-6", notice)
            assert compute(rule, notice, law.calendar).last_day < question.target.day


@given(question=STARTS, switches=SWITCHES)
def test_one_day_later_the_notice_would_be_too_late(
    question: Question, switches: Switches, law: LawBook
) -> None:
    for route in plan(question, switches, law).routes:
        notice = day_of(route, Stage.NOTICE)
        if notice and isinstance(route.line(Stage.SUSPENSION), Step):
            later = compute(law.rules.rule("wor-25-6"), notice + timedelta(1), law.calendar)
            assert later.last_day >= question.target.day


@given(question=QUESTIONS, switches=SWITCHES)
def test_planned_forwards_every_step_leaves_the_next_its_days(
    question: Question, switches: Switches, law: LawBook
) -> None:
    pace = switches.pace
    for route in plan(question, switches, law).routes:
        weeks = switches.advice_weeks or route.council.advice_weeks or pace.advice_weeks
        assert apart(route, Stage.DECISION, Stage.NOTICE, pace.notice)
        assert apart(route, Stage.ADVICE, Stage.DECISION, pace.board)
        assert apart(route, Stage.AGENDA, Stage.ADVICE, pace.agenda_days)
        assert apart(route, Stage.MEETING, Stage.ADVICE, pace.drafting)
        assert apart(route, Stage.RECEIPT, Stage.MEETING, pace.reading)
        assert apart(route, Stage.RECEIPT, Stage.ADVICE, weeks * 7)
        assert apart(route, Stage.ANNOUNCEMENT, Stage.RECEIPT, pace.announcing)


@given(question=QUESTIONS, switches=SWITCHES)
def test_no_step_is_planned_after_its_latest_day_or_in_a_recess(
    question: Question, switches: Switches, law: LawBook
) -> None:
    laid = {Stage.ADVICE, Stage.MEETING, Stage.EXTRA_MEETING, Stage.RECEIPT, Stage.ANNOUNCEMENT}
    for route in plan(question, switches, law).routes:
        for step in route.steps:
            assert step.day <= step.latest
            off = route.council.recess if step.stage in laid else ()
            assert not any(step.day in stretch for stretch in off)


@given(question=QUESTIONS, switches=SWITCHES)
def test_every_step_is_judged_and_says_why(
    question: Question, switches: Switches, law: LawBook
) -> None:
    made = plan(question, switches, law)
    for route in made.routes:
        for step in route.steps:
            assert step.reason.endswith(".")
            assert step.day >= question.today or step.feasibility is not Feasibility.FEASIBLE
    worst = max(route.feasibility.severity for route in made.routes)
    assert made.feasibility.severity == worst


@given(question=QUESTIONS, switches=SWITCHES, later=st.integers(0, 120))
def test_a_later_target_never_gives_an_earlier_day(
    question: Question, switches: Switches, later: int, law: LawBook
) -> None:
    day = min(question.target.day + timedelta(later), date(2032, 12, 31))
    moved = replace(question, target=replace(question.target, day=day))
    assert never_later(plan(question, switches, law), plan(moved, switches, law))


@given(question=QUESTIONS, switches=SWITCHES)
def test_a_waiver_never_gives_an_earlier_day(
    question: Question, switches: Switches, law: LawBook
) -> None:
    kept = plan(question, replace(switches, waiver=False), law)
    assert never_later(kept, plan(question, replace(switches, waiver=True), law))


@given(question=QUESTIONS, switches=SWITCHES)
def test_following_the_advice_never_gives_an_earlier_day(
    question: Question, switches: Switches, law: LawBook
) -> None:
    deviating = plan(question, replace(switches, deviating=True), law)
    assert never_later(deviating, plan(question, replace(switches, deviating=False), law))


@given(question=QUESTIONS, switches=SWITCHES)
def test_one_more_round_of_overleg_never_gives_a_later_day(
    question: Question, switches: Switches, law: LawBook
) -> None:
    more = plan(question, replace(switches, extra_round=True), law)
    fewer = plan(question, replace(switches, extra_round=False), law)
    assert never_later(more, fewer)


@given(question=QUESTIONS, switches=SWITCHES, weeks=st.integers(1, 15))
def test_more_weeks_never_give_a_later_day(
    question: Question, switches: Switches, weeks: int, law: LawBook
) -> None:
    longer = plan(question, replace(switches, advice_weeks=weeks + 1), law)
    assert never_later(longer, plan(question, replace(switches, advice_weeks=weeks), law))


@given(question=QUESTIONS, council=WITHOUT_CALENDAR, more=STRETCHES, switches=SWITCHES)
def test_more_recess_never_gives_a_later_day(
    question: Question, council: Council, more: Stretch, switches: Switches, law: LawBook
) -> None:
    longer = replace(council, recess=(*council.recess, more))
    one = plan(replace(question, councils=(longer,)), switches, law)
    assert never_later(one, plan(replace(question, councils=(council,)), switches, law))


@given(question=QUESTIONS, switches=SWITCHES)
@settings(max_examples=40)
def test_the_order_of_the_councils_decides_no_day(
    question: Question, switches: Switches, law: LawBook
) -> None:
    turned = replace(question, councils=question.councils[::-1])
    one, other = plan(question, switches, law), plan(turned, switches, law)
    assert [[step.day for step in route.steps] for route in one.routes] == [
        [step.day for step in route.steps] for route in other.routes[::-1]
    ]
    assert one.feasibility is other.feasibility
