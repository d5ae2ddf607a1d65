from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.calendar import Calendar
from consultatie.law.errors import ImpossibleRule, LengthUnknown, OutOfReach
from consultatie.law.rules import Rule, Rulebook, SourceClass
from consultatie.law.spans import Direction, Span, Unit
from consultatie.law.terms import compute, last_days

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
NEAR_DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
EXTENDED = st.sampled_from(["wor-25-6", "wor-26-2", "wor-27-5", "wor-23-1"])
SHIPPED = st.sampled_from(["wor-25-6", "wor-26-2", "wor-27-5", "wor-23-1", "wor-14-2-g"])
SPANS = st.one_of(
    st.builds(Span, st.integers(1, 120), st.just(Unit.MONTHS), st.sampled_from(Direction)),
    st.builds(Span, st.integers(1, 520), st.just(Unit.WEEKS), st.sampled_from(Direction)),
    st.builds(Span, st.integers(1, 3660), st.just(Unit.DAYS), st.sampled_from(Direction)),
)
ONE_DAY = timedelta(1)


def day_by_day(trigger: date, *, extended: bool, calendar: Calendar) -> date:
    """The same-numbered day of the next month, found by walking there, and on to a working day."""
    day = trigger + ONE_DAY
    while day.month == trigger.month:
        day += ONE_DAY
    month = day.month
    while day.day < trigger.day and (day + ONE_DAY).month == month:
        day += ONE_DAY
    while extended and calendar.reason(day):
        day += ONE_DAY
    return day


def statute(rules: Rulebook, span: Span) -> Rule:
    return replace(rules.rule("wor-26-2"), span=span)


def test_one_term_many_terms_and_a_day_by_day_walk_agree_from_2000_through_2060(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = rules.rule("wor-26-2")
    first, end = date(2000, 1, 1).toordinal(), date(2061, 1, 1).toordinal()
    triggers = [date.fromordinal(ordinal) for ordinal in range(first, end)]
    walked = [day_by_day(trigger, extended=True, calendar=calendar) for trigger in triggers]
    assert last_days(rule, triggers, calendar) == walked
    assert [compute(rule, trigger, calendar).last_day for trigger in triggers] == walked


@given(rule_id=SHIPPED, triggers=st.lists(DAYS, max_size=20))
def test_many_terms_are_the_terms_one_by_one_whatever_the_order(
    rules: Rulebook, calendar: Calendar, rule_id: str, triggers: list[date]
) -> None:
    rule = rules.rule(rule_id)
    fresh = Calendar(calendar.holidays, calendar.decrees)
    singles = [compute(rule, trigger, calendar).last_day for trigger in triggers]
    assert last_days(rule, triggers, fresh) == singles


@given(rule_id=EXTENDED, trigger=DAYS)
def test_an_extended_term_ends_on_the_first_working_day_from_its_base_day(
    rules: Rulebook, calendar: Calendar, rule_id: str, trigger: date
) -> None:
    term = compute(rules.rule(rule_id), trigger, calendar)
    assert calendar.is_working_day(term.last_day)
    assert term.last_day >= term.base_day
    between = range(term.base_day.toordinal(), term.last_day.toordinal())
    assert [off.date.toordinal() for off in term.skipped] == list(between)
    assert not any(calendar.is_working_day(off.date) for off in term.skipped)


@given(rule_id=SHIPPED, trigger=NEAR_DAYS, later=st.integers(0, 400))
def test_a_later_trigger_never_gives_an_earlier_last_day(
    rules: Rulebook, calendar: Calendar, rule_id: str, trigger: date, later: int
) -> None:
    rule = rules.rule(rule_id)
    one, other = last_days(rule, [trigger, trigger + timedelta(later)], calendar)
    assert one <= other


@given(rule_id=SHIPPED, trigger=DAYS)
def test_the_start_is_never_moved(
    rules: Rulebook, calendar: Calendar, rule_id: str, trigger: date
) -> None:
    assert compute(rules.rule(rule_id), trigger, calendar).trigger == trigger


def test_a_notice_on_sunday_starts_the_month_that_day(rules: Rulebook, calendar: Calendar) -> None:
    term = compute(rules.rule("wor-26-2"), date(2025, 8, 17), calendar)
    assert term.base_day == term.last_day == date(2025, 9, 17)


@given(span=SPANS, trigger=DAYS)
def test_a_term_that_is_not_extended_ends_on_its_base_day(
    rules: Rulebook, calendar: Calendar, span: Span, trigger: date
) -> None:
    term = compute(statute(rules, span), trigger, calendar)
    assert term.last_day == term.base_day == term.last_day_without_extension
    assert term.skipped == ()
    assert (term.last_day < trigger) == (span.direction is Direction.BACK)


@given(trigger=DAYS)
def test_seven_days_back_are_seven_days_whatever_day_that_is(
    rules: Rulebook, calendar: Calendar, trigger: date
) -> None:
    term = compute(rules.rule("wor-14-2-g"), trigger, calendar)
    assert term.last_day == trigger - timedelta(7)
    assert term.first_free_day == trigger - timedelta(6)


@given(trigger=DAYS, weeks=st.integers(1, 52))
def test_weeks_are_seven_days_each(
    rules: Rulebook, calendar: Calendar, trigger: date, weeks: int
) -> None:
    term = compute(statute(rules, Span(weeks, Unit.WEEKS)), trigger, calendar)
    assert term.base_day == trigger + timedelta(7 * weeks)


@given(trigger=DAYS, months=st.integers(1, 120), direction=st.sampled_from(Direction))
def test_months_keep_the_number_of_the_day_or_take_the_last_of_a_shorter_month(
    rules: Rulebook, calendar: Calendar, trigger: date, months: int, direction: Direction
) -> None:
    base = compute(statute(rules, Span(months, Unit.MONTHS, direction)), trigger, calendar).base_day
    apart = (base.year - trigger.year) * 12 + base.month - trigger.month
    assert apart == (months if direction is Direction.FORWARD else -months)
    if base.day != trigger.day:
        assert base.day < trigger.day
        assert (base + ONE_DAY).day == 1


@pytest.mark.parametrize(
    "trigger, base_day",
    (
        (date(2016, 2, 29), date(2016, 5, 29)),
        (date(2023, 11, 30), date(2024, 2, 29)),
        (date(2024, 11, 30), date(2025, 2, 28)),
    ),
)
def test_three_months_end_on_the_day_with_the_same_number(
    rules: Rulebook, calendar: Calendar, trigger: date, base_day: date
) -> None:
    rule = statute(rules, Span(3, Unit.MONTHS, extended=True))
    assert compute(rule, trigger, calendar).base_day == base_day


def test_the_supreme_courts_three_months_from_a_leap_day_end_on_monday(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = statute(rules, Span(3, Unit.MONTHS, extended=True))
    assert compute(rule, date(2016, 2, 29), calendar).last_day == date(2016, 5, 30)


def test_a_short_term_holds_two_working_days(rules: Rulebook, calendar: Calendar) -> None:
    term = compute(statute(rules, Span(3, Unit.DAYS, extended=True)), date(2024, 3, 28), calendar)
    assert term.base_day == date(2024, 3, 31)
    assert term.last_day == date(2024, 4, 3)
    assert term.is_lengthened
    assert [off.reason for off in term.skipped] == ["zondag", "Tweede Paasdag"]


def test_a_term_of_two_days_need_not_hold_two_working_days(
    rules: Rulebook, calendar: Calendar
) -> None:
    term = compute(statute(rules, Span(2, Unit.DAYS, extended=True)), date(2024, 3, 28), calendar)
    assert term.last_day == date(2024, 4, 2)
    assert not term.is_lengthened


@given(trigger=NEAR_DAYS, days=st.integers(3, 30))
def test_every_extended_term_of_three_days_or_more_holds_two_working_days(
    rules: Rulebook, calendar: Calendar, trigger: date, days: int
) -> None:
    term = compute(statute(rules, Span(days, Unit.DAYS, extended=True)), trigger, calendar)
    assert calendar.working_days(trigger + ONE_DAY, term.last_day) >= 2
    assert calendar.is_working_day(term.last_day)


@pytest.mark.parametrize(
    "span",
    (
        Span(4, Unit.MONTHS, extended=True),
        Span(13, Unit.WEEKS, extended=True),
        Span(91, Unit.DAYS, extended=True),
    ),
)
def test_a_statutory_term_too_long_for_the_act_cannot_be_extended(
    rules: Rulebook, span: Span
) -> None:
    with pytest.raises(ImpossibleRule, match="geldt niet voor een zo lange termijn"):
        statute(rules, span)


@pytest.mark.parametrize(
    "span",
    (
        Span(3, Unit.MONTHS, extended=True),
        Span(12, Unit.WEEKS, extended=True),
        Span(90, Unit.DAYS, extended=True),
    ),
)
def test_a_term_at_the_limit_of_the_act_is_extended(
    rules: Rulebook, calendar: Calendar, span: Span
) -> None:
    for ordinal in range(date(2025, 1, 1).toordinal(), date(2025, 2, 1).toordinal()):
        term = compute(statute(rules, span), date.fromordinal(ordinal), calendar)
        assert calendar.is_working_day(term.last_day)


def test_a_term_counted_back_cannot_be_extended() -> None:
    with pytest.raises(ImpossibleRule, match="wordt nooit verlengd"):
        Span(7, Unit.DAYS, Direction.BACK, extended=True)


@pytest.mark.parametrize(
    "length, unit", ((0, Unit.WEEKS), (-1, Unit.DAYS), (121, Unit.MONTHS), (10**9, Unit.DAYS))
)
def test_a_length_of_nothing_or_of_more_than_ten_years_is_refused(length: int, unit: Unit) -> None:
    with pytest.raises(ImpossibleRule, match="moet een getal van 1 tot en met"):
        Span(length, unit)


def test_an_agreed_term_stays_on_a_saturday(rules: Rulebook, calendar: Calendar) -> None:
    rule = rules.rule("afspraak-advies").agreed(Span(6, Unit.WEEKS), "brief van 1 maart 2025")
    term = compute(rule, date(2025, 3, 1), calendar)
    assert term.last_day == date(2025, 4, 12)
    assert term.ends_on == "zaterdag"


def test_an_agreed_term_is_extended_when_the_agreement_says_so(
    rules: Rulebook, calendar: Calendar
) -> None:
    span = Span(6, Unit.WEEKS, extended=True)
    rule = rules.rule("afspraak-advies").agreed(span, "convenant art. 4")
    term = compute(rule, date(2025, 3, 1), calendar)
    assert term.last_day == date(2025, 4, 14)
    assert term.explanation.lines[-1].article == "convenant art. 4"


def test_an_agreement_may_extend_a_term_that_is_too_long_for_the_act(rules: Rulebook) -> None:
    span = Span(26, Unit.WEEKS, extended=True)
    rule = rules.rule("afspraak-advies").agreed(span, "convenant art. 4")
    assert rule.span == span
    assert rule.source_class is SourceClass.AGREEMENT


@pytest.mark.parametrize(
    "rule_id", ("afspraak-advies", "verordening-advies", "verordening-reactie")
)
def test_a_rule_without_a_length_gives_no_term(
    rules: Rulebook, calendar: Calendar, rule_id: str
) -> None:
    with pytest.raises(LengthUnknown, match=rule_id):
        compute(rules.rule(rule_id), date(2025, 1, 1), calendar)
    with pytest.raises(LengthUnknown):
        last_days(rules.rule(rule_id), [date(2025, 1, 1)], calendar)


@given(span=SPANS, trigger=st.dates())
def test_no_date_and_no_length_crashes(
    rules: Rulebook, calendar: Calendar, span: Span, trigger: date
) -> None:
    rule = statute(rules, span)
    if 1900 <= trigger.year <= 2199:
        assert compute(rule, trigger, calendar).trigger == trigger
    else:
        with pytest.raises(OutOfReach, match=f"het jaar {trigger.year} valt daarbuiten"):
            compute(rule, trigger, calendar)


def test_the_year_in_which_a_term_ends_decides_whether_the_decree_is_known(
    rules: Rulebook, calendar: Calendar
) -> None:
    rule = rules.rule("wor-26-2")
    assert compute(rule, date(2019, 12, 1), calendar).decree_known
    assert compute(rule, date(2028, 11, 20), calendar).decree_known
    assert not compute(rule, date(2028, 11, 30), calendar).decree_known
