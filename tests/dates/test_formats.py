"""Dutch names and forms of dates, held against Babel's."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date

from consultatie import dates
from consultatie.dates import PreciseDate, Precision

FOUR_YEARS = [date(2020, 1, 1) + timedelta(days) for days in range(1461)]


def test_long_dates_are_those_of_babel() -> None:
    for day in FOUR_YEARS:
        assert dates.long(day) == format_date(day, "EEEE d MMMM y", locale="nl")


def test_medium_dates_are_those_of_babel() -> None:
    for day in FOUR_YEARS:
        assert dates.medium(day) == format_date(day, "d MMMM y", locale="nl")


def test_short_dates_are_those_of_babel() -> None:
    for day in FOUR_YEARS:
        assert dates.short(day) == format_date(day, "d-M-y", locale="nl")


def test_short_dates_with_a_weekday_are_those_of_babel() -> None:
    for day in FOUR_YEARS:
        assert dates.with_weekday_short(day) == format_date(day, "EEEEEE d MMM y", locale="nl")


def test_a_day_is_printed_with_its_month_in_words() -> None:
    assert dates.format(PreciseDate.day(date(2021, 9, 7))) == "7 september 2021"


def test_a_range_is_printed_as_it_was_written() -> None:
    autumn = PreciseDate(date(2021, 9, 1), date(2021, 11, 30), Precision.SEASON, "najaar 2021")
    assert dates.format(autumn) == "najaar 2021"


@pytest.mark.parametrize(
    "first, last, words",
    (
        ("2021-04-11", "2021-04-11", "11 april 2021"),
        ("2021-04-11", "2021-04-20", "11 t/m 20 april 2021"),
        ("2021-07-01", "2021-09-30", "1 juli t/m 30 september 2021"),
        ("2020-10-01", "2021-03-31", "1 oktober 2020 t/m 31 maart 2021"),
        ("2020-04-01", "2021-04-30", "1 april 2020 t/m 30 april 2021"),
    ),
)
def test_a_stretch_of_days_says_nothing_twice(first: str, last: str, words: str) -> None:
    assert dates.stretch(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_a_range_is_said_back_with_its_words_and_its_days() -> None:
    value = PreciseDate(date(2021, 9, 6), date(2021, 9, 12), Precision.WEEK, "week 36 2021")
    assert dates.in_words(value) == "week 36 2021: 6 t/m 12 september 2021"


@pytest.mark.parametrize(
    "days, words",
    (
        (0, "vandaag"),
        (1, "morgen"),
        (-1, "gisteren"),
        (2, "nog 2 d"),
        (3, "nog 3 d"),
        (13, "nog 13 d"),
        (14, "over 2 weken"),
        (20, "over 2 weken"),
        (21, "over 3 weken"),
        (60, "over 8 weken"),
        (61, "over 2 maanden"),
        (365, "over 11 maanden"),
        (366, "over 12 maanden"),
        (730, "over 23 maanden"),
        (731, "over 2 jaar"),
        (1461, "over 4 jaar"),
        (-3, "3 dagen geleden"),
        (-13, "13 dagen geleden"),
        (-14, "2 weken geleden"),
        (-61, "2 maanden geleden"),
        (-731, "2 jaar geleden"),
    ),
)
def test_how_far_away_a_date_is_fits_on_a_card(days: int, words: str) -> None:
    assert dates.span_words(days) == words
