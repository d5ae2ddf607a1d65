"""What a real erasure (privacy) leaves of a record: its place and its links, not its words."""

from dataclasses import replace
from typing import Any, TypeVar

from consultatie.records import Record, codecs_of

R = TypeVar("R", bound=Record)

# Stands where a text was; never translated, so that every register holds the same.
ERASED = "[gewist]"

# Numbers within an advice or a round say nothing of anybody, and must stay apart; nor does the text
# of a rule pack, by which terms are computed, nor a colour.
_KEPT = {
    "point": frozenset({"number"}),
    "question": frozenset({"number"}),
    "rule_pack": frozenset({"content"}),
    "house_style": frozenset({"main_colour", "second_colour"}),
    # Which paper it was, and that it was this one, says nothing of anybody either.
    "issue": frozenset({"product", "choice", "code"}),
}


def texts_of(cls: type[Record]) -> tuple[str, ...]:
    """The fields of a sort of record whose text an erasure takes away."""
    kept = _KEPT.get(cls.kind, frozenset())
    return tuple(
        name
        for name, (_write, read, _optional) in codecs_of(cls).items()
        if read is str and name not in kept
    )


def erased(record: R) -> R:
    """The record without its words; an empty text stays empty."""
    gone: dict[str, Any] = {
        name: ERASED for name in texts_of(type(record)) if getattr(record, name)
    }
    return replace(record, **gone)
