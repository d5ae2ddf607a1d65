"""Dates that depend on today: vandaag, vr, volgende week, +6w; kept as what they came to."""

import re
from datetime import date, timedelta

from consultatie.dates import trouble
from consultatie.dates.arithmetic import add_months
from consultatie.dates.drafts import Draft
from consultatie.dates.lexemes import Lexeme, codes
from consultatie.dates.precise import MONTHS_COVERED, Precision
from consultatie.dates.reading import part_of

UNIT_OF = {
    "K": Precision.MONTH,
    "Q": Precision.QUARTER,
    "H": Precision.HALF_YEAR,
    "J": Precision.YEAR,
}

# More days than the years the program reckons with.
FARTHEST = 200_000


def read_moment(words: tuple[Lexeme, ...], today: date) -> date | None:
    """The day that these words are, seen from today, or None if they are not of this kind."""
    letters = codes(words)
    if letters == "T":
        return _moved(today, "E", words[0].value)
    if letters in ("D", "RD"):
        return _weekday(words[-1].value, words[0] if letters == "RD" else None, today)
    if re.fullmatch("[+-][nyx][EWKQHJ]", letters):
        sign = -1 if letters[0] == "-" else 1
        return _moved(today, letters[2], sign * words[1].value)
    if re.fullmatch("[nyx][EWKQHJ]g", letters):
        return _moved(today, letters[1], -words[0].value)
    return None


def read_relative_period(words: tuple[Lexeme, ...], today: date) -> Draft | None:
    """The week, month, quarter, half-year or year next to or around today; or None."""
    letters = codes(words)
    if not re.fullmatch("P?R[WKQHJ]", letters):
        return None
    unit, step = letters[-1], words[-2].value
    part = part_of(words[:-2])
    if unit == "W":
        year, week, _day = _moved(today, "W", step).isocalendar()
        return Draft(Precision.WEEK, week, part=part, years=(year,))
    return _months(unit, today, step)._replace(part=part)


def _moved(today: date, unit: str, count: int) -> date:
    """So many days, weeks, months or years from today, within the years the program knows."""
    count = max(-FARTHEST, min(count, FARTHEST))
    try:
        if unit in "EW":
            day = today + timedelta(count * (7 if unit == "W" else 1))
        else:
            day = add_months(today, count * MONTHS_COVERED[UNIT_OF[unit]])
    except OverflowError:
        raise trouble.year_out_of_reach() from None
    if not trouble.FIRST_YEAR <= day.year <= trouble.LAST_YEAR:
        raise trouble.year_out_of_reach()
    return day


def _weekday(weekday: int, relative: Lexeme | None, today: date) -> date:
    """Alone: the first such day from today on. With deze, volgende or vorige: in that week.

    "Komende" and "aanstaande" are the first such day after today, "afgelopen" the last before it.
    """
    ahead = (weekday - today.weekday()) % 7
    if relative is None:
        return _moved(today, "E", ahead)
    word = relative.text.lower()
    if word in ("komend", "komende", "aanstaande"):
        return _moved(today, "E", ahead or 7)
    if word == "afgelopen":
        return _moved(today, "E", ahead - 7)
    return _moved(today, "E", weekday - today.weekday() + 7 * relative.value)


def _months(unit: str, today: date, step: int) -> Draft:
    precision = UNIT_OF[unit]
    count = MONTHS_COVERED[precision]
    year, month = divmod(today.year * 12 + today.month - 1 + step * count, 12)
    return Draft(precision, month // count + 1, years=(year,))
