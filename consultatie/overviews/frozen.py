"""The content value of an issue as bytes, and back: what it said then, whatever is made later.

Every object stands with the name of its sort, and only with what differs from its defaults. So a
program that knows more fields reads what an older one wrote.
"""

from __future__ import annotations

import base64
import json
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from consultatie.errors import NotFound
from consultatie.language import _
from consultatie.logos import Logo, LogoSort
from consultatie.overviews import content, figures
from consultatie.overviews.content import Paper
from consultatie.overviews.letterhead import Letterhead

_SORT, _VALUE = "is", "value"
_MOMENT, _BYTES = "moment", "bytes"
_FORM = "consultatie-inhoud"
_VERSION = 1
_SORTS: dict[str, Any] = {
    name: one
    for module in (content, figures)
    for name, one in vars(module).items()
    if isinstance(one, type) and one.__module__ == module.__name__
} | {one.__name__: one for one in (Letterhead, Logo, LogoSort)}


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
    if isinstance(value, Enum):
        return {_SORT: type(value).__name__, _VALUE: value.value}
    if isinstance(value, datetime):
        return {_SORT: _MOMENT, _VALUE: value.isoformat()}
    if isinstance(value, bytes):
        return {_SORT: _BYTES, _VALUE: base64.b64encode(value).decode("ascii")}
    if is_dataclass(value):
        told = {one.name: getattr(value, one.name) for one in fields(value)}
        defaults = {one.name: _default(one) for one in fields(value)}
        kept = {name: _written(it) for name, it in told.items() if it != defaults[name]}
        return {_SORT: type(value).__name__, **kept}
    return value


def _default(one: Field[Any]) -> Any:
    return one.default if one.default is not MISSING else MISSING


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
        return base64.b64decode(values[_VALUE])
    sort = _SORTS[name]
    if issubclass(sort, Enum):
        return sort(values[_VALUE])
    return sort(**{field: _read(value) for field, value in values.items()})
