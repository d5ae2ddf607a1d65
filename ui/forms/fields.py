"""Fields as data: what a form asks."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

Values: TypeAlias = dict[str, Any]


class FieldKind(StrEnum):
    """What sort of value a field holds; behind each, the Python type of it."""

    LINE = "line"  # str
    TEXT = "text"  # str, more lines
    DATE = "date"  # date | None
    PRECISE_DATE = "precise_date"  # PreciseDate | None
    CHOICE = "choice"  # the value of the option | None
    BODY = "body"  # the same, with many options: typing searches anywhere in them
    MULTI = "multi"  # frozenset of the values of the options (letters, bodies)
    EACH = "each"  # dict: of each option, the choice that was made for it, if any
    NUMBER = "number"  # int | None
    YES_NO = "yes_no"  # bool
    COLOUR = "colour"  # str: six hexadecimal digits
    LOGO = "logo"  # str: as a record holds it


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose: its value, its words, and a longer explanation."""

    value: Hashable
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form. `name` is that of the record's field, which breaches name too.

    `half` lets two fields that follow each other share a line. `lines` is the height of a text, and
    `large` sets it in larger letters. `choices` is what can be chosen for each of the options of a
    field of kind `EACH`. One that comes `later` is made when it is first shown: there can be many
    that a form seldom asks.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    choices: tuple[Option, ...] = ()
    placeholder: str = ""
    half: bool = False
    lines: int = 4
    large: bool = False
    later: bool = False

    @property
    def is_words(self) -> bool:
        """Whether words or a number are typed here, that mean the same on another day."""
        return self.kind in (FieldKind.LINE, FieldKind.TEXT, FieldKind.NUMBER)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading between the fields, with a muted sentence below it."""

    text: str
    note: str = ""
