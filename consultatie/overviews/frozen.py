"""The content value of an issue as bytes, and back: what it said then, whatever is made later.

Every object stands with the name of its sort, and only with what differs from its defaults. So a
program that knows more fields reads what an older one wrote.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, get_args, get_type_hints

from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.overviews.content import Paper

_SORT, _VALUE = "is", "value"
_MOMENT, _BYTES = "moment", "bytes"
_FORM = "consultatie-inhoud"
_VERSION = 1


def frozen(paper: Paper) -> bytes:
    """The paper as text of ASCII only, for equal papers the same."""
    written = {"form": _FORM, "version": _VERSION, "paper": _written(paper)}
    return json.dumps(written, separators=(",", ":"), sort_keys=True).encode("ascii")


def thawed(frozen_paper: bytes) -> Paper:
    """The paper of these bytes.

    :raises NotFound: a newer program wrote them, with what this one does not know.
    """
    written = json.loads(frozen_paper)
    if written.get("version") != _VERSION:
        raise NotFound(_newer())
    try:
        paper = _read(written["paper"])
    except (KeyError, TypeError) as error:
        raise NotFound(_newer()) from error
    if not isinstance(paper, Paper):
        raise NotFound(_("Dit is geen vastgelegde inhoud van een uitgave."))
    return paper


def _newer() -> str:
    return _(
        "De inhoud van deze uitgave is door een nieuwere versie van het programma vastgelegd. "
        "De pdf en het Word-document ervan kunt u wel openen."
    )


def _written(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if is_dataclass(value):
        return _object(value)
    for sort, name, write in _LEAVES:
        if isinstance(value, sort):
            return {_SORT: name or type(value).__name__, _VALUE: write(value)}
    return value


def _object(value: Any) -> dict[str, Any]:
    cls: Any = type(value)
    written = {_SORT: cls.__name__}
    for name, default in _fields(cls):
        told = getattr(value, name)
        if told is not default and told != default:
            written[name] = _written(told)
    return written


# What is written as one word with its sort. An enumeration of words is itself a word.
_LEAVES: tuple[tuple[type, str, Callable[[Any], Any]], ...] = (
    (Enum, "", lambda one: one.value),
    (datetime, _MOMENT, datetime.isoformat),
    (bytes, _BYTES, lambda one: b64encode(one).decode("ascii")),
)


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields that are kept of a sort of value, each with its default, or what stands for none.

    Without those that are for a screen of today only (see `content.NOT_KEPT`).
    """
    return tuple((one.name, one.default) for one in fields(cls) if one.metadata.get("kept", True))


def _read(written: Any) -> Any:
    if isinstance(written, list):
        return tuple(_read(one) for one in written)
    if not isinstance(written, dict):
        return written
    values = dict(written)
    name = values.pop(_SORT)
    if name == _MOMENT:
        return datetime.fromisoformat(values[_VALUE])
    if name == _BYTES:
        return b64decode(values[_VALUE])
    sort = _sorts()[name]
    if issubclass(sort, Enum):
        return sort(values[_VALUE])
    return sort(**{field: _read(value) for field, value in values.items()})


@cache
def _sorts() -> dict[str, Any]:
    """Every sort of value that a paper can hold, by its name: whatever its fields are made of."""
    found: dict[str, Any] = {}
    waiting: list[Any] = [Paper]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if not isinstance(one, type) or one.__name__ in found:
            continue
        if issubclass(one, Enum):
            found[one.__name__] = one
        elif is_dataclass(one):
            found[one.__name__] = one
            waiting += get_type_hints(one).values()
    return found
