"""What somebody typed, understood as a date with precision and said back in words.

A date without a year is the one closest to today, and of two as close the later. Two digits of a
year are at most twenty years ahead of today. The day comes first, always. "Tot" is read as "tot en
met": a planned range is rather too wide than too narrow.

The text that is kept says the same next year: a missing year is put behind it, one of two digits
is written in full, "volgende week" becomes "week 36 2021", and the dash of a range that has other
dashes beside it becomes "t/m".
"""

import re
from dataclasses import dataclass
from datetime import date

from consultatie.dates import trouble
from consultatie.dates.drafts import Draft, days_of, nearest_year, possible
from consultatie.dates.formats import in_words
from consultatie.dates.lexemes import Lexeme, codes, lexemes, normalised
from consultatie.dates.moments import read_moment, read_relative_period
from consultatie.dates.precise import PreciseDate, Precision
from consultatie.dates.ranges import days_of_two, read_two
from consultatie.dates.reading import read_one
from consultatie.dates.wording import with_years, written_out

# Nobody writes a date longer than this; a pasted letter need not be searched for one.
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Understood:
    """The date that was understood, and the words that say it back to who typed it."""

    value: PreciseDate
    sentence: str


def understand(text: str, today: date) -> Understood:
    """The date that was typed, such as `7 sep`, `+6w`, `medio april 2021` or `eind q2`.

    Raises `DateNotUnderstood`, whose sentence says what is wrong.
    """
    source = normalised(text)
    words = lexemes(source) if len(source) <= LONGEST else ()
    value = _moment(words, today) or _one(source, words, today) or _two(source, words, today)
    if value is None:
        raise _trouble(source, words)
    return Understood(value, in_words(value))


def _moment(words: tuple[Lexeme, ...], today: date) -> PreciseDate | None:
    if day := read_moment(words, today):
        return PreciseDate.day(day)
    draft = read_relative_period(words, today)
    return _dated(draft, draft.year or 0, written_out(draft)) if draft else None


def _one(source: str, words: tuple[Lexeme, ...], today: date) -> PreciseDate | None:
    draft = read_one(words, today)
    if not draft:
        return None
    year = _nearest(draft, today) if draft.year is None else draft.year
    return _dated(draft, year, with_years(source, words, (draft,), year))


def _nearest(draft: Draft, today: date) -> int:
    return nearest_year(lambda year: days_of(possible(draft, year), year), today)


def _dated(draft: Draft, year: int, text: str) -> PreciseDate:
    first, last = days_of(draft, year)
    if draft.unit is Precision.DAY:
        return PreciseDate.day(first)
    return PreciseDate(first, last, Precision.ABOUT if draft.part else draft.unit, text)


def _two(source: str, words: tuple[Lexeme, ...], today: date) -> PreciseDate | None:
    found = read_two(words, today)
    if not found:
        return None
    begin, end, cut = found
    (first, last), year = days_of_two(begin, end, today)
    if first == last:
        return PreciseDate.day(first)
    # One dash among several could be read elsewhere the next time: "okt-21–zomer".
    clear = ((cut, " t/m "),) if codes(words).count("-") > 1 and cut.code == "-" else ()
    text = with_years(source, words, (begin, end), year, *clear)
    return PreciseDate(first, last, Precision.RANGE, text)


def _trouble(source: str, words: tuple[Lexeme, ...]) -> trouble.DateNotUnderstood:
    if not source:
        return trouble.nothing_typed()
    if strange := next((word for word in words if word.code in "?x"), None):
        return trouble.unknown_word(strange.text)
    letters = codes(words)
    if re.fullmatch("D?[no]", letters):
        return trouble.lonely_day(words[-1].value)
    if re.fullmatch("D?M-?[no]", letters):
        month = words[letters.index("M")].value
        return trouble.month_first(month, words[-1].value)
    return trouble.unknown(source)
