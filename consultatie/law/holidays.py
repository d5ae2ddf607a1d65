"""The holidays of the Algemene termijnenwet: those that follow a rule, and those decreed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from consultatie.dates.arithmetic import days_in_month
from consultatie.dates.formats import short
from consultatie.language import _
from consultatie.law.datafiles import Entry, entries
from consultatie.law.errors import Problem

FILE = "holidays.toml"
SATURDAY, SUNDAY = 5, 6
_COMMON_YEAR = 2001


class HolidayRule(StrEnum):
    """How the day is found in a year."""

    FIXED = "vaste dag"
    EASTER = "pasen"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday that follows a rule (art. 3(1) and (2) Atw).

    With `from_easter` it is that many days from Easter Sunday; otherwise it is a fixed day, moved
    by `if_sunday` days when that is a Sunday. It exists from `first_year` through `last_year`.
    """

    name: str
    article: str
    month: int = 0
    day: int = 0
    from_easter: int | None = None
    if_sunday: int = 0
    first_year: int = 1
    last_year: int = 9999

    def on(self, year: int) -> date | None:
        """The day in a year, or None when there was no such holiday."""
        if not self.first_year <= year <= self.last_year:
            return None
        if self.from_easter is not None:
            return easter(year) + timedelta(self.from_easter)
        day = date(year, self.month, self.day)
        return day + timedelta(self.if_sunday) if day.weekday() == SUNDAY else day


@dataclass(frozen=True, slots=True)
class Decree:
    """Days that a decree equated with holidays (art. 3(3) Atw), for all of these years."""

    first_year: int
    last_year: int
    days: tuple[date, ...]
    source: str


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus of 1876)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    skipped = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - skipped + 15) % 30
    leaps, rest = divmod(of_century, 4)
    weekday = (32 + 2 * (century % 4) + 2 * leaps - moon - rest) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def read_holidays(folder: Path, problems: list[Problem]) -> tuple[list[Holiday], list[Decree]]:
    """The holidays and decrees in a folder's file; mistakes are added to `problems`."""
    tables = {"holiday": _("feestdag"), "decree": _("besluit")}
    return holidays_of(entries(folder / FILE, tables, "name", problems))


def holidays_of(found: Mapping[str, Iterable[Entry]]) -> tuple[list[Holiday], list[Decree]]:
    """The holidays and decrees of the entries of a file."""
    holidays = [holiday for entry in found["holiday"] if (holiday := _holiday(entry))]
    return holidays, [_decree(entry) for entry in found["decree"]]


def _holiday(entry: Entry) -> Holiday | None:
    rule = entry.choice("rule", HolidayRule)
    if rule is None:
        return None
    holiday = _fixed(entry) if rule is HolidayRule.FIXED else _from_easter(entry)
    entry.close()
    return holiday


def _fixed(entry: Entry) -> Holiday:
    holiday = Holiday(
        entry.text("name"),
        entry.text("article"),
        month=entry.number("month"),
        day=entry.number("day"),
        if_sunday=entry.number("if_sunday", 0),
        first_year=entry.number("from", 1),
        last_year=entry.number("until", 9999),
    )
    if not 1 <= holiday.month <= 12:
        entry.complain("month", _("moet een getal van 1 tot en met 12 zijn"))
    elif not 1 <= holiday.day <= days_in_month(_COMMON_YEAR, holiday.month):
        entry.complain("day", _("bestaat niet in elke maand met dit nummer"))
    _check_years(entry, holiday.first_year, holiday.last_year)
    return holiday


def _from_easter(entry: Entry) -> Holiday:
    return Holiday(
        entry.text("name"), entry.text("article"), from_easter=entry.number("days_from_easter")
    )


def _decree(entry: Entry) -> Decree:
    decree = Decree(
        entry.number("from"), entry.number("until"), entry.days("days"), entry.text("source")
    )
    entry.has("name")
    entry.close()
    _check_years(entry, decree.first_year, decree.last_year)
    for day in decree.days:
        if not decree.first_year <= day.year <= decree.last_year:
            entry.complain("days", _("{day} ligt buiten deze jaren").format(day=short(day)))
        if day.weekday() >= SATURDAY:
            entry.complain("days", _("{day} valt in een weekend").format(day=short(day)))
    return decree


def _check_years(entry: Entry, first: int, last: int) -> None:
    if last < first:
        entry.complain("until", _("ligt vóór het eerste jaar"))
