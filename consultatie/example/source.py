"""The data of the example, and its dates as exact as they were written."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from consultatie.dates import PreciseDate, Precision, understand
from resources import folder

Table: TypeAlias = Mapping[str, Any]

FRIDAY = 4


def read(name: str) -> Table:
    """One data file of the example, such as ``"ronde-1/verloop.toml"``."""
    with (folder("example") / name).open("rb") as file:
        return tomllib.load(file)


@dataclass(frozen=True, slots=True)
class Days:
    """The dates of the example, read on the day it is made.

    A date is that day. A whole number is so many days after `today`, or the Friday before when
    that is in a weekend; the order of two such days never turns round. A text is a date with a
    precision, such as ``"medio april 2021"``; a table with `tekst`, `van` and `tot` is one whose
    days are not in its words.
    """

    today: date

    def day(self, value: date | int) -> date:
        """The day of a date or a number of days."""
        if isinstance(value, date):
            return value
        day = self.today + timedelta(days=value)
        return day - timedelta(days=max(day.weekday() - FRIDAY, 0))

    def maybe_day(self, value: date | int | None) -> date | None:
        """The same where a date may be missing."""
        return None if value is None else self.day(value)

    def precise(self, value: date | int | str | Table) -> PreciseDate:
        """The value as exact as it was written."""
        if isinstance(value, str):
            return understand(value, self.today).value
        if isinstance(value, Mapping):
            return PreciseDate(value["van"], value["tot"], Precision.ABOUT, value["tekst"])
        return PreciseDate.day(self.day(value))

    def maybe_precise(self, value: date | int | str | Table | None) -> PreciseDate | None:
        """The same where a date may be missing."""
        return None if value is None else self.precise(value)


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands behind every made-up text, and what is said of made-up dates and advice."""

    sign: str
    consultation: str
    advice: str

    @classmethod
    def of(cls, table: Table) -> "Mark":
        """The mark as the data file says it."""
        return cls(table["tekst"], table["raadpleging"], table["advies"])

    def __call__(self, text: str) -> str:
        """The text with its mark; nothing stays nothing."""
        return f"{text} {self.sign}" if text else ""
