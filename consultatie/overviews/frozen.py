"""The content value of an issue as bytes, and back: what it said then, whatever is made later.

Every object stands with the name of its sort, and only with what differs from its defaults. So a
program that knows more fields reads what an older one wrote.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.overviews import content
from consultatie.overviews.content import Paper

_SORT, _VALUE = "is", "value"
_FORM = "consultatie-inhoud"
_VERSION = 1
_SORTS: dict[str, Any] = {
    name: one
    for name, one in vars(content).items()
    if isinstance(one, type) and one.__module__ == content.__name__
}


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
    # An enumeration of words is itself a word, so it is asked for first.
    if isinstance(value, Enum):
        return {_SORT: type(value).__name__, _VALUE: value.value}
    if isinstance(value, datetime):
        return {_SORT: "moment", _VALUE: value.isoformat()}
    if value is None or isinstance(value, (str, int, float)):
        return value
    cls: Any = type(value)
    written = {_SORT: cls.__name__}
    for name, default in _fields(cls):
        told = getattr(value, name)
        if told is not default and told != default:
            written[name] = _written(told)
    return written


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a sort of value, each with its default, or with what stands for none."""
    return tuple((one.name, one.default) for one in fields(cls))


def _read(written: Any) -> Any:
    if isinstance(written, list):
        return tuple(_read(one) for one in written)
    if not isinstance(written, dict):
        return written
    values = dict(written)
    name = values.pop(_SORT)
    if name == "moment":
        return datetime.fromisoformat(values[_VALUE])
    sort = _SORTS[name]
    if issubclass(sort, Enum):
        return sort(values[_VALUE])
    return sort(**{field: _read(value) for field, value in values.items()})
