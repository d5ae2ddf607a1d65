"""What characters ask of whoever prints them: which are shown, joined, split or read backwards."""

from __future__ import annotations

import re
import unicodedata

# Characters that have no ink by their nature (Unicode's default ignorables, shortened).
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Those of them that belong to no character before them.
LOOSE = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
# Latin text in which every character stands for itself, from left to right.
_ANY_BUT_PLAIN = re.compile(
    "[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u20ac]"
)
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200f\u202b\u202e\u2067"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_JOINER = "\u200d"


def lines_of(text: str) -> list[str]:
    """The lines of a text as printed: one kind of space, and a code for what cannot be printed."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return [text]
    return [_tidy(line) for line in _LINE_BREAK.split(text)]


def _tidy(line: str) -> str:
    return _SPACES.sub(" ", _UNPRINTABLE.sub(lambda found: code_of(found[0]), line))


def code_of(character: str) -> str:
    """A character that cannot be drawn, as readers can look it up: `⟨U+0007⟩`."""
    return f"\u27e8U+{ord(character):04X}\u27e9"


def is_plain(text: str) -> bool:
    """Whether each character is drawn by itself, left to right, one after the other."""
    return not _ANY_BUT_PLAIN.search(text)


def reads_backwards(text: str) -> bool:
    """Whether there is anything in it that is read from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def inked(text: str) -> str:
    """The text without the characters that never have ink."""
    return _INVISIBLES.sub("", text)


def clusters(text: str) -> list[str]:
    """The text in what readers take for single characters: a letter with its marks, an emoji."""
    found: list[str] = []
    for character in text:
        if found and _joins(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _joins(before: str, character: str) -> bool:
    return (
        before.endswith(_JOINER)
        or unicodedata.category(character).startswith("M")
        or not inked(character)
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or (_is_flag_half(character) and len(before) == 1 and _is_flag_half(before))
    )


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
