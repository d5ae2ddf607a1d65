"""A sheet as values, whatever program it came from."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | None

# What a sheet can hold and still be a table that somebody looks through.
MOST_ROWS = 20_000
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by name; every row is as long as it has values. `cut_off`: there were more rows."""

    name: str
    rows: tuple[tuple[Value, ...], ...]
    cut_off: bool = False

    @property
    def width(self) -> int:
        """How many columns have a value somewhere."""
        return max(map(len, self.rows), default=0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(self.rows)


def words_of(value: Value) -> str:
    """A value as a person would write it in a field."""
    match value:
        case None:
            words = ""
        case bool():
            words = "ja" if value else "nee"
        case float() if value.is_integer():
            words = str(int(value))
        case datetime() if value.time() != time():
            words = value.strftime("%d-%m-%Y %H:%M")
        case date():
            words = value.strftime("%d-%m-%Y")
        case _:
            words = str(value).strip()
    return words


def without_end(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """A row without the empty cells at its end, and no wider than is read."""
    row = values[:MOST_COLUMNS]
    while row and words_of(row[-1]) == "":
        row = row[:-1]
    return row
