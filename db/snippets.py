"""The words around what was found, as one line."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

_WORD = re.compile(r"\w+")
_BEFORE = 5
_LONGEST = 16


def snippet(texts: Iterable[str], typed: str) -> str:
    """Some words around the longest that was typed, of the first text that has any of them.

    The last word typed is a beginning. Without any of them it is the beginning of the last text.
    FTS5 has a function for this, but for one row that looks the words up in the whole index again.
    """
    sought = _seeker(typed)
    line, hit = "", 0
    words: list[re.Match[str]] = []
    for text in texts:
        line = " ".join(unicodedata.normalize("NFC", text).split())
        words = list(_WORD.finditer(line))
        found = [sought(word[0]) for word in words]
        if any(found):
            hit = found.index(max(found))
            break
    return _cut(line, words, hit)


def _cut(line: str, words: Sequence[re.Match[str]], hit: int) -> str:
    first = max(0, min(hit - _BEFORE, len(words) - _LONGEST))
    last = min(first + _LONGEST, len(words))
    start = words[first].start() if first else 0
    end = words[last - 1].end() if last < len(words) else len(line)
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _seeker(typed: str) -> Callable[[str], int]:
    """How many letters were typed of what makes a word of a text found; none if it is not."""
    wanted = [_plain(word[0]) for word in _WORD.finditer(typed)]
    whole, beginning = frozenset(wanted[:-1]), "".join(wanted[-1:])

    def found(word: str) -> int:
        plain = _plain(word)
        if plain in whole:
            return len(plain)
        return len(beginning) if plain.startswith(beginning) else 0

    return found


def _plain(word: str) -> str:
    """A word as the index has it: é is found by e."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
