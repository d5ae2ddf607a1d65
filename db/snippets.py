"""The words around what was found, as one line."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

_WORD = re.compile(r"\w+")
_BEFORE = 5
_LONGEST = 16


def snippet(texts: Iterable[str], typed: str) -> str:
    """Some words around the first that was typed, of the first text that has it.

    The last word typed is a beginning. Without any of them it is the beginning of the last text.
    """
    sought = _seeker(typed)
    line, hit = "", 0
    words: list[re.Match[str]] = []
    for text in texts:
        line = " ".join(text.split())
        words = list(_WORD.finditer(line))
        places = (place for place, word in enumerate(words) if sought(word[0]))
        if (found := next(places, None)) is not None:
            hit = found
            break
    return _cut(line, words, hit)


def _cut(line: str, words: Sequence[re.Match[str]], hit: int) -> str:
    first = max(0, min(hit - _BEFORE, len(words) - _LONGEST))
    last = min(first + _LONGEST, len(words))
    start = words[first].start() if first else 0
    end = words[last - 1].end() if last < len(words) else len(line)
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _seeker(typed: str) -> Callable[[str], bool]:
    """Whether a word of a text is one that was typed."""
    wanted = [_plain(word[0]) for word in _WORD.finditer(typed)]
    whole, beginning = frozenset(wanted[:-1]), tuple(wanted[-1:])

    def found(word: str) -> bool:
        plain = _plain(word)
        return plain in whole or plain.startswith(beginning)

    return found


def _plain(word: str) -> str:
    """A word as the index has it: é is found by e."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
