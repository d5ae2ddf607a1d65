"""The words of a text, with their place as Qt counts it."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def words_of(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each word begins, how long it is, and the word; in units of UTF-16, as Qt counts."""
    at, units = 0, 0
    for found in _WORD.finditer(text):
        units += _units(text[at : found.start()])
        length = _units(found[0])
        yield units, length, found[0].replace("’", "'")
        at, units = found.end(), units + length


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
