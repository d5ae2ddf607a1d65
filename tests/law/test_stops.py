"""Stops lengthen a term by exactly the days on which it stood still."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.stops import Stop, lengthened

RECEIVED = date(2021, 9, 1)
LAST = date(2021, 10, 13)
near = st.dates(date(2021, 8, 1), date(2021, 12, 31))
stops = st.lists(
    st.builds(
        lambda first, days: Stop(first, first + timedelta(days)),
        near,
        st.integers(min_value=0, max_value=40),
    ),
    max_size=5,
)


def days_of(found: list[Stop]) -> set[date]:
    return {
        stop.first + timedelta(days)
        for stop in found
        if stop.last
        for days in range((stop.last - stop.first).days + 1)
    }


@given(stops)
def test_a_term_is_lengthened_by_the_stopped_days_inside_it(found: list[Stop]) -> None:
    last = lengthened(RECEIVED, LAST, found).last_day
    inside = {day for day in days_of(found) if RECEIVED < day <= last}
    assert (last - LAST).days == len(inside)


@given(stops)
def test_the_days_that_count_are_as_many_as_were_agreed(found: list[Stop]) -> None:
    last = lengthened(RECEIVED, LAST, found).last_day
    term = {RECEIVED + timedelta(n) for n in range(1, (last - RECEIVED).days + 1)}
    assert len(term - days_of(found)) == (LAST - RECEIVED).days


@given(stops)
def test_what_stood_still_adds_up_and_never_overlaps(found: list[Stop]) -> None:
    result = lengthened(RECEIVED, LAST, found)
    pieces = result.stood_still
    assert sum(piece.days for piece in pieces) == (result.last_day - LAST).days
    assert all(one.last < two.first for one, two in pairwise(pieces))


@given(stops)
def test_the_order_of_the_stops_makes_no_difference(found: list[Stop]) -> None:
    assert lengthened(RECEIVED, LAST, found[::-1]).last_day == (
        lengthened(RECEIVED, LAST, found).last_day
    )


def test_a_stop_before_the_term_or_after_it_does_nothing() -> None:
    before = Stop(date(2021, 8, 1), RECEIVED)
    after = Stop(LAST + timedelta(1), LAST + timedelta(9))
    assert lengthened(RECEIVED, LAST, [before, after]).last_day == LAST


def test_a_stop_that_only_begins_inside_because_of_an_earlier_one_counts() -> None:
    first = Stop(LAST, LAST + timedelta(4))
    second = Stop(LAST + timedelta(5), LAST + timedelta(6))
    assert lengthened(RECEIVED, LAST, [first, second]).last_day == LAST + timedelta(7)


def test_an_open_stop_makes_the_term_stand_still_with_what_is_left() -> None:
    found = lengthened(RECEIVED, LAST, [Stop(date(2021, 10, 10), None, "vragen")]).standstill
    assert found is not None
    assert (found.since, found.left, found.reason) == (date(2021, 10, 10), 4, "vragen")


def test_an_open_stop_after_the_last_day_changes_nothing() -> None:
    found = lengthened(RECEIVED, LAST, [Stop(LAST + timedelta(1))])
    assert found.standstill is None
    assert found.last_day == LAST


def test_a_term_that_stood_still_before_it_began_stands_still_from_its_first_day() -> None:
    found = lengthened(RECEIVED, LAST, [Stop(date(2021, 8, 1))]).standstill
    assert found is not None
    assert found.since == RECEIVED + timedelta(1)
