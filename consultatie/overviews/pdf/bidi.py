"""Text that is read from right to left: its levels, and the order in which a line is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar
from unicodedata import bidirectional

from bidi import algorithm

# Python-bidi drops these characters while it works, which would shift all that follows.
_PASSED_OVER = frozenset((*algorithm.X9_REMOVED, "LRI", "RLI", "FSI", "PDI"))


class Levelled(Protocol):
    """Anything with an embedding level; an odd one is read from right to left."""

    @property
    def level(self) -> int:
        """The embedding level."""


Item = TypeVar("Item", bound=Levelled)


def levels(text: str) -> list[int]:
    """The embedding level of each character (Unicode Standard Annex 9), without isolates."""
    kept = _kept(text)
    storage = algorithm.get_empty_storage()
    base = base_level(text)
    storage["base_level"] = base
    storage["base_dir"] = "R" if base else "L"
    algorithm.get_embedding_levels(kept, storage)
    for step in (
        algorithm.explicit_embed_and_overrides,
        algorithm.resolve_weak_types,
        algorithm.resolve_neutral_types,
        algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    found = iter([int(each["level"]) for each in storage["chars"]])
    return _spread(text, found, base)


def _kept(text: str) -> str:
    """The text as python-bidi can take it: an unassigned character counts as a letter."""
    return "".join(
        character if bidirectional(character) else "x"
        for character in text
        if bidirectional(character) not in _PASSED_OVER
    )


def _spread(text: str, found: Iterator[int], base: int) -> list[int]:
    result: list[int] = []
    for character in text:
        if bidirectional(character) in _PASSED_OVER:
            result.append(result[-1] if result else base)
        else:
            result.append(next(found, base))
    return result


def base_level(text: str) -> int:
    """1 when the paragraph as a whole is read from right to left, else 0."""
    return int(algorithm.get_base_level(_kept(text)))


def visual_order(items: Sequence[Item]) -> list[Item]:
    """The items of one line from left to right (rule L2)."""
    ordered = list(items)
    highest = max((item.level for item in ordered), default=0)
    for level in range(highest, 0, -1):
        ordered = _reversed_from(ordered, level)
    return ordered


def _reversed_from(items: list[Item], level: int) -> list[Item]:
    """Every stretch of items at this level or higher, turned round."""
    turned: list[Item] = []
    stretch: list[Item] = []
    for item in items:
        if item.level >= level:
            stretch.append(item)
            continue
        turned += reversed(stretch)
        stretch.clear()
        turned.append(item)
    return turned + stretch[::-1]
