"""What every record has in common, and its plain form for disk and exchange.

A record is a frozen dataclass with flat fields: text, whole numbers, yes/no, dates, dates with a
precision, words of an enumeration and sets of letters. Its plain form has the same names with only
`str`, `int`, `bool` and `None`; the register on disk and the exchange file both use that form.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Self, TypeAlias, Union

from consultatie.dates import PreciseDate
from consultatie.ids import RecordId

Plain: TypeAlias = str | int | bool | None
Letters: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record of a register. `withdrawn` holds the reason once it was withdrawn."""

    kind: ClassVar[str]
    # The field by which a person knows this record, where there is one.
    titled_by: ClassVar[str] = "name"

    id: RecordId
    withdrawn: str | None = None

    @property
    def stands(self) -> bool:
        """Not withdrawn."""
        return self.withdrawn is None

    @property
    def title_line(self) -> str:
        """One line by which a person knows this record."""
        return str(getattr(self, self.titled_by, ""))

    def to_plain(self) -> dict[str, Plain]:
        """The record as field names and plain values."""
        return {
            name: None if (value := getattr(self, name)) is None else write(value)
            for name, (write, _read, _optional) in codecs_of(type(self)).items()
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Self:
        """The record of a plain form; a missing field takes its default.

        :raises WrongValue: a value that its field cannot hold.
        """
        return cls(
            **{
                name: _read(name, plain[name], read)
                for name, (_write, read, _optional) in codecs_of(cls).items()
                if name in plain
            }
        )


class WrongValue(ValueError):
    """A plain value that a field cannot hold."""

    def __init__(self, field: str, value: Plain) -> None:
        super().__init__(field, value)
        self.field = field
        self.value = value


def _read(field: str, value: Plain, read: Callable[[Any], Any]) -> Any:
    try:
        return None if value is None else read(value)
    except (ValueError, TypeError) as error:
        raise WrongValue(field, value) from error


Write: TypeAlias = Callable[[Any], Plain]
Read: TypeAlias = Callable[[Any], Any]
Codec: TypeAlias = tuple[Write, Read, bool]


def _same(value: Any) -> Any:
    return value


def _write_letters(letters: Letters) -> str:
    return "".join(sorted(letters))


# Whole table of field types that a record may have; anything else is refused when it is declared.
_CODECS: dict[Any, tuple[Write, Read]] = {
    str: (_same, str),
    int: (_same, int),
    bool: (bool, bool),
    date: (date.isoformat, date.fromisoformat),
    PreciseDate: (PreciseDate.to_storage, PreciseDate.from_storage),
    frozenset[str]: (_write_letters, frozenset),
}


_known: dict[type[Record], dict[str, Codec]] = {}
_hints: dict[type[Record], dict[str, Any]] = {}


def codecs_of(cls: type[Record]) -> dict[str, Codec]:
    """For each field of a record type: how it is written, read, and whether it may be empty."""
    # Types never change, so each is looked at once.
    if cls not in _known:
        hints = typing.get_type_hints(cls)
        _known[cls] = {field.name: _codec_for(hints[field.name]) for field in fields(cls)}
    return _known[cls]


def inner_type(cls: type[Record], field: str) -> Any:
    """The type of a field, without the "may be empty"."""
    if cls not in _hints:
        _hints[cls] = typing.get_type_hints(cls)
    return _without_none(_hints[cls][field])[0]


def _codec_for(hint: Any) -> Codec:
    inner, optional = _without_none(hint)
    if isinstance(inner, type) and issubclass(inner, StrEnum):
        return (str, inner, optional)
    write, read = _CODECS[inner]
    return (write, read, optional)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    inner = [part for part in typing.get_args(hint) if part is not type(None)]
    return inner[0], True
