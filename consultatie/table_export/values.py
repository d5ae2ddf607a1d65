"""A list as a value: columns with a heading and a kind, and rows of typed cells."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from consultatie.dates import PreciseDate

Value: TypeAlias = str | int | date | PreciseDate | None
Row: TypeAlias = tuple[Value, ...]
# A row behind what it is about: the id of its record, mostly.
KeyedRow: TypeAlias = tuple[Hashable, Row]


class Kind(StrEnum):
    """What the cells of a column are. A precise date is a day where it is known to the day."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "date"
    PRECISE = "precise date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its Dutch heading; `width` in characters of ordinary text."""

    heading: str
    kind: Kind = Kind.TEXT
    width: int = 20


@dataclass(frozen=True, slots=True)
class Table:
    """One list. `name` is what it is asked for by, `title` stands on its sheet.

    `keys` says for each row what it is about; two rows can be about the same.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    keys: tuple[Hashable, ...] = ()

    def only(self, keys: Iterable[Hashable]) -> "Table":
        """The rows about these, in this order."""
        about: dict[Hashable, list[Row]] = {}
        for key, row in zip(self.keys, self.rows, strict=True):
            about.setdefault(key, []).append(row)
        wanted = [(key, row) for key in dict.fromkeys(keys) for row in about.get(key, ())]
        return keyed(self, wanted)


def keyed(table: Table, rows: Iterable[KeyedRow]) -> Table:
    """The same list with these rows."""
    pairs = tuple(rows)
    keys, cells = tuple(key for key, _row in pairs), tuple(row for _key, row in pairs)
    return replace(table, rows=cells, keys=keys)


def text(heading: str, width: int = 20) -> Column:
    """A column of words."""
    return Column(heading, Kind.TEXT, width)


def long_text(heading: str) -> Column:
    """A column of sentences."""
    return Column(heading, Kind.TEXT, 60)


def number(heading: str) -> Column:
    """A column of whole numbers."""
    return Column(heading, Kind.NUMBER, 10)


def day(heading: str) -> Column:
    """A column of days."""
    return Column(heading, Kind.DAY, 15)


def precise(heading: str) -> Column:
    """A column of dates as precise as they are known."""
    return Column(heading, Kind.PRECISE, 18)


def plain_date(value: date | PreciseDate) -> date | str:
    """The day where it is known, else the words that were written: never one day of a range."""
    if isinstance(value, PreciseDate):
        return value.as_day or value.text
    return value


def date_figures(value: date) -> str:
    """`07-09-2021`, as the cells of a spreadsheet show it."""
    return f"{value.day:02d}-{value.month:02d}-{value.year:04d}"
