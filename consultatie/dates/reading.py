"""One day or one period, read from lexemes by the pattern of their codes."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from consultatie.dates import trouble
from consultatie.dates.drafts import Draft, Part, century
from consultatie.dates.lexemes import Lexeme, codes
from consultatie.dates.precise import Precision

# "7-9", "7 sep", "ma 7-9-21", "7e september 2021" and "2021-09-07": the day always comes first,
# unless the year does.
DAY_FORMS = (
    "(?P<weekday>D)?(?P<day>[no])[-~]?(?P<month>[nM])(?:[-~]?(?P<year>[ny]))?",
    "(?P<weekday>D)?(?P<year>y)[-~](?P<month>n)[-~](?P<day>n)",
)

# "april", "medio april 2021", "eind q2", "2021-q3", "1e helft 2021", "week 36", "2021", "9-2021".
# After a week a loose number is no year: "week 36-38".
PERIOD_FORMS = (
    "(?P<part>P|oh(?=M))?(?P<body>M|S|[QHK]n|[no][QH]|oh)(?:[-~]?(?P<year>[ny]))?",
    "(?P<part>P)?(?P<body>Wn|oW)(?:[-~]?(?P<year>y))?",
    "(?P<part>P|oh(?=M))?(?P<year>y)[-~]?(?P<body>M|S|[QHKW]n|[no][QH]|oh|oW)",
    "(?P<part>P)?(?P<body>S)(?P<year>[ny])-(?P<next>[ny])",
    "(?P<part>P)?(?P<body>)J?(?P<year>y)",
    "(?P<part>P)?(?P<body>n)-(?P<year>y)",
    "(?P<part>P)?(?P<year>y)-(?P<body>n)",
)

UNITS = {
    "M": Precision.MONTH,
    "K": Precision.MONTH,
    "S": Precision.SEASON,
    "Q": Precision.QUARTER,
    "H": Precision.HALF_YEAR,
    "h": Precision.HALF_YEAR,
    "W": Precision.WEEK,
}
Groups: TypeAlias = dict[str, tuple[Lexeme, ...]]

PARTS = (Part.BEGIN, Part.MIDDLE, Part.END)
WINTER = 4
APOSTROPHES = "'’‘`"


def read_one(words: tuple[Lexeme, ...], today: date) -> Draft | None:
    """The day or period that all of these words are, or None; `today` gives '21 its century."""
    for groups in _fitting(DAY_FORMS, words):
        if draft := _with_year(_day(groups), groups, today):
            return draft
    for groups in _fitting(PERIOD_FORMS, words):
        if draft := _with_year(_period(groups), groups, today):
            return draft
    return None


def numbered(draft: Draft, number: int) -> Draft:
    """The same unit with another number, checked as far as that goes without a year."""
    if draft.unit is Precision.QUARTER and not 1 <= number <= 4:
        raise trouble.no_such_quarter(number)
    if draft.unit is Precision.HALF_YEAR and not 1 <= number <= 2:
        raise trouble.no_such_half(number)
    if draft.unit in (Precision.MONTH, Precision.DAY) and not 1 <= number <= 12:
        raise trouble.no_such_month(draft.day, number)
    return draft._replace(number=number)


def part_of(words: tuple[Lexeme, ...]) -> Part | None:
    """Begin, medio or eind; or the half of a month, of which there are two."""
    if not words:
        return None
    if words[0].code == "P":
        return PARTS[words[0].value]
    if words[0].value not in (1, 2):
        raise trouble.no_such_half(words[0].value)
    return Part.FIRST_HALF if words[0].value == 1 else Part.SECOND_HALF


def year_word(word: Lexeme, today: date) -> int | None:
    """The year this word is: four digits, or two with the century that `century` gives them."""
    digits = word.text.strip(APOSTROPHES)
    if len(digits) == 4:
        return word.value
    return century(word.value, today) if len(digits) == 2 else None


def _fitting(forms: tuple[str, ...], words: tuple[Lexeme, ...]) -> Iterator[Groups]:
    letters = codes(words)
    for form in forms:
        if match := re.fullmatch(form, letters):
            # One letter is one word; a group that took no part is the empty slice [-1:-1].
            yield {name: words[slice(*match.span(name))] for name in match.re.groupindex}


def _day(groups: Groups) -> Draft:
    weekday = next((word.value for word in groups["weekday"]), None)
    draft = Draft(Precision.DAY, day=groups["day"][0].value, weekday=weekday)
    return numbered(draft, groups["month"][0].value)


def _period(groups: Groups) -> Draft:
    body = {word.code: word.value for word in groups["body"]}
    unit = next((UNITS[code] for code in body if code in UNITS), None)
    if unit is None:
        unit = Precision.MONTH if body else Precision.YEAR
    number = next((body[code] for code in "noMS" if code in body), 1)
    return numbered(Draft(unit, part=part_of(groups.get("part", ()))), number)


def _with_year(draft: Draft, groups: Groups, today: date) -> Draft | None:
    words = groups["year"]
    years = tuple(year for word in words if (year := year_word(word, today)) is not None)
    if len(years) < len(words):
        return None
    if "next" not in groups:
        return draft._replace(years=years, year_words=words)
    following = groups["next"][0]
    if not _one_winter(draft, years[0], following):
        return None
    return draft._replace(years=(years[0], years[0] + 1), year_words=(*words, following))


def _one_winter(draft: Draft, year: int, following: Lexeme) -> bool:
    """Only a winter has two years: "winter 2020/2021", "winter 99/00"."""
    written = following.text.strip(APOSTROPHES)
    return draft.number == WINTER and written in (str(year + 1), str(year + 1)[2:])
