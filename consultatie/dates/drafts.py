"""A day or period as it was read, before its year is known; and the days it covers in a year.

Begin, medio and eind: of a month the days 1-10, 11-20 and 21-end; of a week Monday-Tuesday,
Wednesday-Thursday and Friday-Sunday; of a quarter or season its first, second and third month; of
a half-year two months each; of a year January-March, May-August and October-December. A season is
of the year in which it begins: "winter 2021" is December 2021 to February 2022.
"""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from consultatie.dates import trouble
from consultatie.dates.arithmetic import days_in_month, months_span, weeks_in_year
from consultatie.dates.lexemes import Lexeme
from consultatie.dates.precise import MONTHS_COVERED, Precision

Span: TypeAlias = tuple[date, date]


class Part(StrEnum):
    """Which part of a period is meant."""

    BEGIN = "begin"
    MIDDLE = "medio"
    END = "eind"
    FIRST_HALF = "1e helft"
    SECOND_HALF = "2e helft"


class Draft(NamedTuple):
    """What was read. `number` is the month, week, quarter, half-year or season (1 is spring).

    `years` are none, one, or the two of a winter; `year_words` are the words that gave them.
    """

    unit: Precision
    number: int = 1
    day: int = 0
    part: Part | None = None
    weekday: int | None = None
    years: tuple[int, ...] = ()
    year_words: tuple[Lexeme, ...] = ()

    @property
    def year(self) -> int | None:
        """The year that was typed; of a winter the first of its two."""
        return self.years[0] if self.years else None


# First and last day of each part of a month (0: the last day) and of a week.
MONTH_PARTS = {
    Part.BEGIN: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.END: (21, 0),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 0),
}
WEEK_PARTS = {Part.BEGIN: (0, 1), Part.MIDDLE: (2, 3), Part.END: (4, 6)}

# Months before the part begins, and how many it covers.
LONG_PARTS = {
    3: {Part.BEGIN: (0, 1), Part.MIDDLE: (1, 1), Part.END: (2, 1)},
    6: {Part.BEGIN: (0, 2), Part.MIDDLE: (2, 2), Part.END: (4, 2)},
    12: {Part.BEGIN: (0, 3), Part.MIDDLE: (4, 4), Part.END: (9, 3)},
}


def days_of(draft: Draft, year: int) -> Span:
    """First and last day in that year; raises `DateNotUnderstood` for a day that does not exist."""
    if not trouble.FIRST_YEAR <= year <= trouble.LAST_YEAR:
        raise trouble.year_out_of_reach()
    if draft.unit is Precision.DAY:
        return _day(draft, year)
    if draft.unit is Precision.WEEK:
        return _week(draft, year)
    if draft.unit is Precision.MONTH:
        return _month(draft, year)
    return _months(draft, year)


def nearest_year(span_in: Callable[[int], Span], today: date) -> int:
    """The year in which the span lies closest to today; of two as close the later one."""
    years = range(today.year - 1, today.year + 2)
    within = [year for year in years if trouble.FIRST_YEAR <= year <= trouble.LAST_YEAR]
    if not within:
        raise trouble.year_out_of_reach()
    return min(within, key=lambda year: (_distance(span_in(year), today), -year))


def possible(draft: Draft, year: int) -> Draft:
    """The draft with a day and week that exist, to look how far away it would be."""
    if draft.unit is Precision.DAY:
        day = max(1, min(draft.day, days_in_month(year, draft.number)))
        return draft._replace(day=day, weekday=None)
    if draft.unit is Precision.WEEK:
        return draft._replace(number=max(1, min(draft.number, weeks_in_year(year))))
    return draft


def century(two_digits: int, today: date) -> int:
    """The year of two digits: at most twenty years ahead of today, otherwise the century before."""
    latest = today.year + 20
    return latest - (latest - two_digits) % 100


def _distance(span: Span, today: date) -> int:
    """Days between today and the span; 0 inside it."""
    first, last = span
    return max((first - today).days, (today - last).days, 0)


def _day(draft: Draft, year: int) -> Span:
    if not 1 <= draft.day <= days_in_month(year, draft.number):
        raise trouble.no_such_day(draft.day, draft.number, year)
    day = date(year, draft.number, draft.day)
    if draft.weekday not in (None, day.weekday()):
        raise trouble.other_weekday(day, draft.weekday or 0, _fitting_day(draft, day))
    return day, day


def _fitting_day(draft: Draft, day: date) -> date | None:
    """The same day of the year before or after, if the weekday fits there and no year was typed."""
    if draft.year is not None or (day.month, day.day) == (2, 29):
        return None
    near = (day.replace(year=day.year + step) for step in (-1, 1))
    return next((other for other in near if other.weekday() == draft.weekday), None)


def _week(draft: Draft, year: int) -> Span:
    if not 1 <= draft.number <= weeks_in_year(year):
        raise trouble.no_such_week(draft.number, year)
    monday = date.fromisocalendar(year, draft.number, 1)
    first, last = WEEK_PARTS[draft.part] if draft.part else (0, 6)
    return monday + timedelta(first), monday + timedelta(last)


def _month(draft: Draft, year: int) -> Span:
    first, last = MONTH_PARTS[draft.part] if draft.part else (1, 0)
    last = last or days_in_month(year, draft.number)
    return date(year, draft.number, first), date(year, draft.number, last)


def _months(draft: Draft, year: int) -> Span:
    count = MONTHS_COVERED[draft.unit]
    month = count * (draft.number - 1) + 1
    if draft.unit is Precision.SEASON:
        month += 2
    if draft.part:
        ahead, count = LONG_PARTS[count][draft.part]
        month += ahead
    return months_span(year + (month - 1) // 12, (month - 1) % 12 + 1, count)
