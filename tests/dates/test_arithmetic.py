"""Months added to a day, held against the standard calendar."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie import dates
from consultatie.dates.arithmetic import months_span, weeks_in_year

MONTHS = st.integers(-1200, 1200)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), MONTHS)
def test_months_later_is_the_same_day_or_the_last_of_that_month(day: date, months: int) -> None:
    later = dates.add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == min(day.day, monthrange(later.year, later.month)[1])


def test_a_month_after_31_january_is_the_last_day_of_february() -> None:
    assert dates.add_months(date(2021, 1, 31), 1) == date(2021, 2, 28)


def test_months_beyond_the_calendar_overflow() -> None:
    with pytest.raises(OverflowError):
        dates.add_months(date(2021, 1, 1), 12 * 8000)


@given(st.dates(date(1, 1, 1), date(9998, 12, 1)))
def test_a_span_of_months_ends_the_day_before_the_next_month(day: date) -> None:
    first, last = months_span(day.year, day.month, 3)
    assert first == day.replace(day=1)
    assert last + timedelta(1) == dates.add_months(first, 3)


@pytest.mark.parametrize("year, weeks", ((2020, 53), (2021, 52), (2026, 53), (2027, 52)))
def test_a_year_has_52_or_53_weeks(year: int, weeks: int) -> None:
    assert weeks_in_year(year) == weeks
