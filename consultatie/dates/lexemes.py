"""Typed text cut into lexemes, each with a code letter, so that a form of date is a pattern.

Codes: `n` number of one or two digits, `o` ordinal, `y` year, `x` other number, `M` month,
`D` weekday, `T` vandaag and kin, `P` begin/medio/eind, `S` season, `h` helft; the units `E` day,
`W` week, `K` month, `Q` quarter, `H` half-year, `J` year; `R` deze/volgende/vorige, `g` geleden;
`t` t/m, `~` a dash or slash between spaces, `-` one without, `+`; `?` anything else.
"""

import re
import unicodedata
from typing import NamedTuple

from consultatie.dates.names import (
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    MONTHS,
    WEEKDAYS,
    beginnings,
)


class Lexeme(NamedTuple):
    """One word, number or sign: what it means, and where it stands in the text."""

    code: str
    value: int
    text: str
    start: int
    end: int


# Compiled by `re` at the first use, so that importing costs nothing.
PATTERN = r"""
    (?P<until>(?<!\w)(?:t\s*/\s*m|tm|tot\s+en\s+met|tot|en|of)(?!\w))
  | (?P<ordinal>[0-9]{1,2}(?:ste|de|e|st|nd|rd|th)(?!\w))
  | (?P<year>['’‘`][0-9]{2}(?![0-9]))
  | (?P<number>[0-9]+)
  | (?P<dot>(?<=[0-9])\.(?=[0-9]))
  | (?P<spaced>(?<=\s)[-\u2010-\u2015\u2212/](?=\s))
  | (?P<dash>[-\u2010-\u2015\u2212/])
  | (?P<plus>\+)
  | (?P<nothing>[.,;])
  | (?P<word>half\s+jaar(?!\w)|[^\W\d_]+)
  | (?P<other>\S)
"""

SIGNS = {"until": "t", "dot": "-", "spaced": "~", "dash": "-", "plus": "+"}

FILLERS = frozenset(("op", "in", "de", "het", "van", "tussen"))

# Code, value and words; months and weekdays come with their shortened forms below.
WORDS = (
    ("T", -2, "eergisteren"),
    ("T", -1, "gisteren"),
    ("T", 0, "vandaag nu heden"),
    ("T", 1, "morgen"),
    ("T", 2, "overmorgen"),
    ("P", 0, "begin"),
    ("P", 1, "medio mid midden half halverwege"),
    ("P", 2, "eind einde"),
    ("S", 1, "voorjaar lente"),
    ("S", 2, "zomer"),
    ("S", 3, "najaar herfst"),
    ("S", 4, "winter"),
    ("h", 0, "helft"),
    ("E", 0, "d dag dagen"),
    ("W", 0, "w wk week weken"),
    ("K", 0, "m mnd maand maanden"),
    ("Q", 0, "q kw kwartaal"),
    ("H", 0, "h halfjaar"),
    ("J", 0, "j jr jaar jaren"),
    ("R", -1, "vorig vorige afgelopen"),
    ("R", 0, "deze dit"),
    ("R", 1, "volgend volgende komend komende aanstaande"),
    ("g", 0, "geleden"),
    ("+", 0, "over"),
    ("o", 1, "eerste"),
    ("o", 2, "tweede"),
    ("o", 3, "derde"),
    ("o", 4, "vierde"),
    ("n", 1, "een"),
    # In English, for who works in that language.
    ("T", -1, "yesterday"),
    ("T", 0, "today"),
    ("T", 1, "tomorrow"),
    ("P", 0, "early"),
    ("P", 2, "late"),
    ("S", 1, "spring"),
    ("S", 2, "summer"),
    ("S", 3, "autumn"),
    ("E", 0, "day days"),
    ("W", 0, "weeks"),
    ("K", 0, "month months"),
    ("Q", 0, "quarter"),
    ("J", 0, "year years"),
    ("R", -1, "last"),
    ("R", 0, "this"),
    ("R", 1, "next"),
    ("g", 0, "ago"),
    ("t", 0, "to"),
    ("o", 1, "first"),
    ("o", 2, "second"),
    ("o", 3, "third"),
    ("o", 4, "fourth"),
)
_PAIRS = (
    ("begin", "early"),
    ("medio", "mid"),
    ("eind", "late"),
    ("voorjaar", "spring"),
    ("zomer", "summer"),
    ("najaar", "autumn"),
    ("kwartaal", "quarter"),
    ("eerste", "first"),
    ("tweede", "second"),
    ("derde", "third"),
    ("vierde", "fourth"),
    ("1e", "1st"),
    ("2e", "2nd"),
    ("3e", "3rd"),
    ("4e", "4th"),
    ("t/m", "to"),
)


def _vocabulary() -> dict[str, tuple[str, int]]:
    months = beginnings(MONTHS, 3, 1) | {"mrt": 3, "sept": 9}
    days = beginnings(WEEKDAYS, 2, 0)
    known = {word: ("M", number) for word, number in months.items()}
    for word, number in days.items():
        # "maa" begins both maart and maandag.
        if known.pop(word, None) is None:
            known[word] = ("D", number)
    for word, number in beginnings(ENGLISH_MONTHS, 3, 1).items():
        known.setdefault(word, ("M", number))
    for word, number in beginnings(ENGLISH_WEEKDAYS, 3, 0).items():
        known.setdefault(word, ("D", number))
    for code, value, words in WORDS:
        known.update((word, (code, value)) for word in words.split())
    return known


VOCABULARY = _vocabulary()
# The Dutch of English words that are typed: what is kept is Dutch.
ENGLISH = {
    word: MONTHS[number - 1]
    for word, number in beginnings(ENGLISH_MONTHS, 3, 1).items()
    if word not in beginnings(MONTHS, 3, 1)
} | {english: dutch for dutch, english in _PAIRS}


def normalised(text: str) -> str:
    """The text on one line with single spaces, without a comma or full stop at the end."""
    line = " ".join(unicodedata.normalize("NFC", text).split()).rstrip(" ,;")
    return line[:-1] if line[-1:] == "." and line[-2:-1].isdigit() else line


def lexemes(source: str) -> tuple[Lexeme, ...]:
    """The meaningful parts of a normalised text, in order; filling words are left out."""
    found = (_lexeme(match) for match in re.finditer(PATTERN, source, re.VERBOSE | re.IGNORECASE))
    return tuple(lexeme for lexeme in found if lexeme.code)


def codes(words: tuple[Lexeme, ...]) -> str:
    """One letter per lexeme."""
    return "".join(word.code for word in words)


def _lexeme(match: re.Match[str]) -> Lexeme:
    text = match.group()
    code, value = _meaning(match.lastgroup or "", text)
    return Lexeme(code, value, text, match.start(), match.end())


def _meaning(kind: str, text: str) -> tuple[str, int]:
    if kind in SIGNS:
        return SIGNS[kind], 0
    if kind == "word":
        word = _folded(text).replace(" ", "")
        return ("", 0) if word in FILLERS else VOCABULARY.get(word, ("?", 0))
    if kind == "nothing":
        return "", 0
    return _number(kind, text) if kind != "other" else ("?", 0)


def _number(kind: str, text: str) -> tuple[str, int]:
    digits = "".join(sign for sign in text if sign in "0123456789")
    if kind == "ordinal":
        return "o", int(digits)
    if kind == "year":
        return "y", int(digits)
    return {1: "n", 2: "n", 4: "y"}.get(len(digits), "x"), int(digits)


def _folded(word: str) -> str:
    """Lower case and without accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
