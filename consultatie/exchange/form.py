"""The shape of an exchange file, and the JSON Schema that documents it.

Ids are strings of digits: they need 63 bits, more than a number in JSON can be trusted with.
Dates are ISO 8601 days; a date with a precision is stored as `PreciseDate` writes it.
"""

import dataclasses
from datetime import date
from enum import StrEnum
from typing import Any

from consultatie.catalogue import LINKS, record_types
from consultatie.dates import PreciseDate
from consultatie.dossiers import Register
from consultatie.records import Record, codecs_of, inner_type
from consultatie.wording import word_of, word_of_field

FORMAT = "consultatie-uitwisseling"
VERSION = 1
SCHEMA_FILE = "uitwisseling.schema.json"

# The register's own line travels as its name; all other records travel whole.
EXCHANGED: tuple[type[Record], ...] = tuple(cls for cls in record_types() if cls is not Register)

_ID = {"type": "string", "pattern": "^[1-9][0-9]{0,18}$"}


def is_id(kind: str, field: str) -> bool:
    """Whether a field holds the id of a record."""
    return field == "id" or (kind, field) in LINKS


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an exchange file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Uitwisselbestand van Consultatie",
        "description": (
            "Een heel register, met zijn naam, of één dossier. Per soort een lijst van records; "
            "ids zijn cijfers als tekst. Velden die op een ander record wijzen, bevatten het id "
            "daarvan."
        ),
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "version", "scope", "records"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "scope": {"enum": ["register", "dossier"]},
            "register": _register_schema(),
            "records": {
                "type": "object",
                "additionalProperties": False,
                "properties": {cls.kind: _list_schema(cls) for cls in EXCHANGED},
            },
        },
    }


def _register_schema() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["name"],
        "properties": {"name": {"type": "string", "minLength": 1}, "secretariat": text},
    }


def _list_schema(cls: type[Record]) -> dict[str, Any]:
    return {
        "type": "array",
        "description": word_of(cls.kind),
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": [f.name for f in dataclasses.fields(cls) if _required(f)],
            "properties": {f.name: _field_schema(cls, f.name) for f in dataclasses.fields(cls)},
        },
    }


def _required(field: "dataclasses.Field[Any]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _field_schema(cls: type[Record], name: str) -> dict[str, Any]:
    optional = codecs_of(cls)[name][2]
    shape = _ID if is_id(cls.kind, name) else _shape(inner_type(cls, name))
    described = {"description": word_of_field(name), **shape}
    return {"anyOf": [described, {"type": "null"}]} if optional else described


def _shape(inner: Any) -> dict[str, Any]:
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return {"enum": [str(member) for member in inner]}
    return _SHAPES[inner]


_SHAPES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    PreciseDate: {"type": "string", "minLength": 10},
    frozenset[str]: {"type": "string", "pattern": "^[a-z]*$"},
}
