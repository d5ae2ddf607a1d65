"""The words around what was found in a long text.

FTS5 has a function for this, but to call it for one row makes it look the words up in the whole
index again: with a beginning of a word that takes milliseconds for every row that is shown.
"""

import re
import unicodedata

_BEFORE, _AFTER = 50, 90
_MARKS = re.compile("[\u0300-\u036f]")  # those that combine with the letter before
_WORD_EDGE = r"(?<!\w)"


def excerpt(text: str, words: str) -> str:
    """A line of the text around the longest of these words, found as the index finds words."""
    plain = _folded(text)
    wanted = sorted((_folded(word) for word in re.findall(r"\w+", words)), key=len, reverse=True)
    found = (re.search(_WORD_EDGE + re.escape(word), plain) for word in wanted)
    place = next((it.start() for it in found if it), 0)
    # Folding keeps the length, apart from a rare letter: then it is a little beside the word.
    start, end = _back(text, place - _BEFORE), _on(text, place + _AFTER)
    line = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{line}{'…' if end < len(text) else ''}"


def _folded(text: str) -> str:
    """Without capitals and marks on letters."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold()


def _back(text: str, place: int) -> int:
    """The beginning of the word at a place."""
    return 0 if place <= 0 else text.rfind(" ", 0, place) + 1


def _on(text: str, place: int) -> int:
    """The end of the word at a place."""
    end = text.find(" ", place) if place < len(text) else -1
    return len(text) if end < 0 else end
