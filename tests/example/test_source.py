"""The dates of the example are as exact as they were written, also those counted from today."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.dates import Precision
from consultatie.example.source import Days, Mark

some_days = st.dates(date(2023, 1, 1), date(2150, 12, 31))
offsets = st.integers(-400, 400)


@given(some_days, offsets)
def test_a_day_counted_from_today_is_a_working_day_at_most_two_days_earlier(
    today: date, offset: int
) -> None:
    day = Days(today).day(offset)
    assert day.isoweekday() <= 5
    assert -2 <= (day - today).days - offset <= 0


@given(some_days, offsets, st.integers(0, 30))
def test_days_counted_from_today_keep_their_order(today: date, offset: int, later: int) -> None:
    days = Days(today)
    assert days.day(offset) <= days.day(offset + later)


@given(some_days)
def test_a_date_in_a_weekend_stays_that_date(day: date) -> None:
    assert Days(date(2026, 11, 23)).precise(day).as_day == day


@given(some_days)
def test_a_date_in_words_means_the_same_on_every_day(today: date) -> None:
    written = Days(today).precise("medio april 2021")
    assert (written.text, written.as_day) == ("medio april 2021", None)
    assert (written.first, written.last) == (date(2021, 4, 11), date(2021, 4, 20))


def test_words_that_hold_no_date_carry_their_days() -> None:
    table = {"tekst": "elk halfjaar", "van": date(2022, 1, 1), "tot": date(2022, 6, 30)}
    written = Days(date(2026, 11, 23)).precise(table)
    assert (written.text, written.precision) == ("elk halfjaar", Precision.ABOUT)


@pytest.mark.parametrize("text, marked", (("Zo is het.", "Zo is het. [merk]"), ("", "")))
def test_the_mark_stands_behind_a_text_and_not_behind_nothing(text: str, marked: str) -> None:
    assert Mark("[merk]", "", "")(text) == marked
