"""Taking words out of the frozen content of an issue, for a real erasure (art. 17 AVG)."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from consultatie.erasure import ERASED

# A name of fewer letters stands in other words by chance; what it says of anybody is little.
_TELLING = 3
# A paper may say the beginning of a text only, or one line of it.
_BEGINNING = 40
_LINE = 12
# What says how the content is built, and nothing of anybody.
_OWN = frozenset({"is", "form"})
# A moment, a choice or a picture is written as its sort and one value.
_LEAF = {"is", "value"}


def wiped(content: bytes, texts: Collection[str]) -> bytes | None:
    """The content with a mark in the place of every paragraph that says one of these texts.

    :param texts: as the records held them. None when the content says none of them.
    """
    pattern = _pattern(texts)
    written = json.loads(content)
    if pattern is None or not any(pattern.search(said) for said in _strings(written)):
        return None
    return json.dumps(_without(written, pattern), separators=(",", ":"), sort_keys=True).encode(
        "ascii"
    )


def says(words: str, texts: Collection[str]) -> bool:
    """Whether some words say one of these texts."""
    pattern = _pattern(texts)
    return pattern is not None and pattern.search(words) is not None


def _pattern(texts: Iterable[str]) -> re.Pattern[str] | None:
    probes = {probe for text in texts for probe in _probes(text)}
    if not probes:
        return None
    longest_first = sorted(map(re.escape, probes), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")


def _probes(text: str) -> Iterator[str]:
    whole = text.strip()
    if len(whole) < _TELLING:
        return
    yield whole
    if len(whole) > _BEGINNING:
        # As far as the last whole word, for what was cut off ends there.
        yield whole[:_BEGINNING].rsplit(None, 1)[0]
    yield from (line.strip() for line in whole.splitlines() if len(line.strip()) >= _LINE)


def _strings(written: Any) -> Iterator[str]:
    if isinstance(written, str):
        yield written
    for _name, one in _parts(written):
        yield from _strings(one)


def _without(written: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(written, str):
        return ERASED if pattern.search(written) else written
    parts = [(name, _without(one, pattern)) for name, one in _parts(written)]
    if isinstance(written, list):
        return [one for _name, one in parts]
    return written | dict(parts) if isinstance(written, dict) else written


def _parts(written: Any) -> Iterator[tuple[Any, Any]]:
    """What can hold words, with its name or place; not what is one leaf, such as a picture."""
    if isinstance(written, list):
        yield from enumerate(written)
    elif isinstance(written, dict) and set(written) != _LEAF:
        yield from ((name, one) for name, one in written.items() if name not in _OWN)
