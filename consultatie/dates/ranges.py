"""Two dates with t/m, dash or slash between: "juli–september 2021", "7 t/m 11 september"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from consultatie.dates import trouble
from consultatie.dates.drafts import Draft, Span, days_of, nearest_year, possible
from consultatie.dates.lexemes import Lexeme, codes
from consultatie.dates.precise import Precision
from consultatie.dates.reading import numbered, part_of, read_one, year_word

Words: TypeAlias = tuple[Lexeme, ...]


def read_two(words: Words, today: date) -> tuple[Draft, Draft, Lexeme] | None:
    """The two dates of a range, years still open where none was typed, and what stands between."""
    for at, loose in _cuts(codes(words)):
        if pair := _both(words[:at], words[at + 1 :], today, loose):
            return *pair, words[at]
    return None


def days_of_two(first: Draft, last: Draft, today: date) -> tuple[Span, int]:
    """First and last day of a range, and the year that its last date has or got.

    One year serves both. A range without any year is the one nearest to today. Over New Year the
    first date is of the year before.
    """
    year = last.year
    if year is None:
        year = _year_after(first, last) if first.year else _nearest_end(first, last, today)
    span = _span(first, last, year)
    if span[1] < span[0]:
        raise trouble.wrong_order(*span)
    return span, year


def _cuts(letters: str) -> Iterator[tuple[int, bool]]:
    """Where the range may be cut, likeliest first; a dash between figures is read as a date first.

    The second says whether one side may leave out what the other says.
    """
    for signs, loose in (("t", True), ("~", True), ("-", False), ("-", True)):
        # From the right, so that a year goes with what stands before it: "okt-2021-zomer".
        for at in range(len(letters) - 2, 0, -1):
            if letters[at] in signs:
                yield at, loose


def _both(left: Words, right: Words, today: date, loose: bool) -> tuple[Draft, Draft] | None:
    first = read_one(left, today)
    last = (_ending(right, first, today) if first else None) or read_one(right, today)
    if loose and last and not first:
        first = _beginning(left, last)
    return (first, last) if first and last else None


def _beginning(left: Words, last: Draft) -> Draft | None:
    """What leans on the end: "7" on "11 september", "begin" on "medio mei", "1e" on "2e helft"."""
    letters = codes(left)
    if last.unit is Precision.DAY and re.fullmatch("D?[no]", letters):
        weekday = left[0].value if letters[0] == "D" else None
        return last._replace(day=left[-1].value, weekday=weekday, year_words=())
    if letters == "P" and last.unit is not Precision.DAY:
        return last._replace(part=part_of(left), year_words=())
    if letters == "o" and last.unit in (Precision.QUARTER, Precision.HALF_YEAR, Precision.WEEK):
        return numbered(last, left[0].value)._replace(years=(), year_words=())
    return None


def _ending(right: Words, first: Draft, today: date) -> Draft | None:
    """What leans on the beginning: "38" on "week 36", "3 2021" on "q2"."""
    if first.unit not in (Precision.WEEK, Precision.QUARTER):
        return None
    if first.year is not None or not re.fullmatch("n(-?y)?", codes(right)):
        return None
    last = numbered(first, right[0].value)
    year = None if len(right) == 1 else year_word(right[-1], today)
    return last if year is None else last._replace(years=(year,), year_words=right[-1:])


def _span(first: Draft, last: Draft, year: int) -> Span:
    end = days_of(last, year)[1]
    if first.year is not None:
        return days_of(first, first.year)[0], end
    begin = days_of(first, year)[0]
    # "28 t/m 3 maart" is a slip, not a year; "december–februari" runs over New Year.
    over_new_year = begin > end and first.number > last.number
    return (days_of(first, year - 1)[0] if over_new_year else begin), end


def _year_after(first: Draft, last: Draft) -> int:
    """The year of the first date, or the next if the last date would come before it."""
    year = first.year or 0
    begins = days_of(first, year)[0]
    return year if days_of(last, year)[1] >= begins else year + 1


def _nearest_end(first: Draft, last: Draft, today: date) -> int:
    def span_in(year: int) -> Span:
        return _span(possible(first, year), possible(last, year), year)

    return nearest_year(span_in, today)
