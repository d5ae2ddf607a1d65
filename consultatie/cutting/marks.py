"""The marks before points: numbers, letters, Roman numerals, bullets, and "Voorwaarde 2:"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from consultatie.advice import PointKind


class Style(Enum):
    """How points are marked; a point of another style inside a list stands below the one before."""

    DECIMAL = "1."
    LETTER = "a."
    CAPITAL = "A."
    ROMAN = "i."
    CAPITAL_ROMAN = "I."
    WORD = "Punt 1"
    BULLET = "•"


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands: its style, the number in it, and its length with the space behind.

    `before` and `after` are the marks that stand beside it in a row of them: one that has neither
    is probably no mark at all, such as a line that happens to begin with "12.". `plain` is the
    number in the digits in which those are written.
    """

    style: Style
    number: str
    length: int
    depth: int = 1
    sort: PointKind | None = None
    before: str = ""
    after: str = ""
    plain: str = ""

    @property
    def key(self) -> tuple[Style, str]:
        """What it is in its row."""
        return self.style, (self.plain or self.number).casefold()


_DECIMAL = re.compile(r"(\()?(\d{1,3}(?:\.\d{1,2})*)([a-zA-Z])?(?(1)\)|([.):]|\.\))?)[ \t\u00a0]+")
_LETTER = re.compile(r"\(?([^\W\d_])[.)][ \t\u00a0]+")
_ROMAN = re.compile(r"\(?([ivxlc]{1,7}|[IVXLC]{1,7})[.)][ \t\u00a0]+")
_BULLET = re.compile(r"(?:[-–—•●▪■□◦‣·*➢►✓⁃∙\uf0b7\uf0a7]|o(?=\t|  ))[ \t\u00a0]+")  # noqa: RUF001
_WORD = re.compile(
    r"(punt|adviespunt|advies|voorwaarde|aanbeveling|vraag|bezwaar|opmerking|verzoek|eis|"
    r"aandachtspunt)[ \t]+"
    r"(?:nr\.?[ \t]*)?(\d{1,3}[a-z]?|[IVX]{1,5}|[A-Z])[ \t]*(?:[.:)–-][ \t]*|$)",
    re.IGNORECASE,
)
_SORTS = {
    "voorwaarde": PointKind.CONDITION,
    "aanbeveling": PointKind.RECOMMENDATION,
    "vraag": PointKind.QUESTION,
    "bezwaar": PointKind.OBJECTION,
    "eis": PointKind.CONDITION,
    "verzoek": PointKind.RECOMMENDATION,
}
_ROMANS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def marks_of(words: str) -> tuple[Mark, ...]:
    """What the beginning of a line may be, the likeliest last: "i." is a letter and a numeral."""
    if found := _WORD.match(words):
        word = found[1].lower()
        return (Mark(Style.WORD, found[2], found.end(), sort=_SORTS.get(word)),)
    if found := _BULLET.match(words):
        return (Mark(Style.BULLET, "", found.end()),)
    if found := _DECIMAL.match(words):
        return tuple(_decimal(found))
    return (*_lettered(words), *_roman(words))


def is_likely(mark: Mark, known: set[tuple[Style, str]]) -> bool:
    """Whether a mark stands in a row: it is the first one, or one beside it is there too."""
    if mark.style in (Style.BULLET, Style.WORD) or not mark.before:
        return True
    beside = (mark.before, mark.after)
    return any((mark.style, number.casefold()) in known for number in beside)


def _decimal(found: re.Match[str]) -> Iterable[Mark]:
    parts = found[2].split(".")
    closed = bool(found[1] or found[4])
    if not closed and len(parts) == 1 and not found[3]:
        return
    head = "".join(f"{int(part)}." for part in parts[:-1])
    last, letter = int(parts[-1]), found[3] or ""
    if letter:
        before = f"{head}{last}{chr(ord(letter) - 1)}" if letter.lower() != "a" else ""
        after = f"{head}{last}{chr(ord(letter) + 1)}"
    else:
        before = f"{head}{last - 1}" if last > 1 else ""
        after = f"{head}{last + 1}"
    own = f"{head}{last}{letter}"
    number = found[2] + letter
    yield Mark(Style.DECIMAL, number, found.end(), len(parts), None, before, after, own)


def _lettered(words: str) -> Iterable[Mark]:
    found = _LETTER.match(words)
    if found is None:
        return
    letter = found[1]
    style = Style.CAPITAL if letter.isupper() else Style.LETTER
    before = chr(ord(letter) - 1) if letter.lower() not in "aαа" else ""  # noqa: RUF001
    yield Mark(style, letter, found.end(), before=before, after=chr(ord(letter) + 1))


def _roman(words: str) -> Iterable[Mark]:
    found = _ROMAN.match(words)
    value = _value(found[1]) if found else 0
    if found is None or not value:
        return
    capital = found[1].isupper()
    before, after = (_roman_of(one, capital=capital) for one in (value - 1, value + 1))
    style = Style.CAPITAL_ROMAN if capital else Style.ROMAN
    yield Mark(style, found[1], found.end(), before=before, after=after)


def _value(numeral: str) -> int:
    """The value of a Roman numeral; 0 when it is written as nobody writes it."""
    digits = [_ROMANS[letter] for letter in numeral.lower()]
    total = sum(
        -digit if digit < max(digits[place:]) else digit for place, digit in enumerate(digits)
    )
    return total if _roman_of(total, capital=numeral.isupper()) == numeral else 0


def _roman_of(value: int, *, capital: bool) -> str:
    steps = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"))
    written = ""
    for step, letters in (*steps, (4, "iv"), (1, "i")):
        written += letters * (value // step)
        value %= step
    return written.upper() if capital else written
