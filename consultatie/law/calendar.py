"""Working days, and why a day is none, by the Algemene termijnenwet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

from consultatie.language import _, later
from consultatie.law.errors import Problem, WrongDataFile
from consultatie.law.holidays import SATURDAY, Decree, Holiday, read_holidays
from consultatie.law.spans import Span
from consultatie.law.tables import BaseDays, WorkingDays
from resources import folder

_ONE_DAY = timedelta(1)
_EQUATED = "Atw art. 3 lid 3"

# A reason and the article it stands in; a weekend needs none.
_Why: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A day that is no working day, with its reason, and the article when it is a holiday."""

    date: date
    reason: str
    article: str = ""


class Calendar:
    """Which days are no working days, and when terms end.

    Holidays that come first win the name when two fall on one day; any of them wins over
    Saturday and Sunday. The calendar works out a year when it is first asked about it.
    """

    def __init__(self, holidays: Iterable[Holiday], decrees: Iterable[Decree]) -> None:
        self.holidays = tuple(holidays)
        self.decrees = tuple(decrees)
        self._known = {
            year
            for decree in self.decrees
            for year in range(decree.first_year, decree.last_year + 1)
        }
        self._holidays: dict[int, dict[date, _Why]] = {}
        self._working_days = WorkingDays(self._holidays_of)
        self._base_days: dict[Span, BaseDays] = {}

    @classmethod
    def load(cls, *folders: Path) -> "Calendar":
        """The calendar of `holidays.toml` in each of the folders, together.

        Raises `WrongDataFile` with every mistake in every file.
        """
        problems: list[Problem] = []
        found = [read_holidays(place, problems) for place in folders]
        if problems:
            raise WrongDataFile(problems)
        return cls(
            [holiday for holidays, _decrees in found for holiday in holidays],
            [decree for _holidays, decrees in found for decree in decrees],
        )

    @classmethod
    def shipped(cls) -> "Calendar":
        """The calendar that comes with the program."""
        return cls.load(folder("law"))

    def reason(self, day: date) -> str | None:
        """Why this is no working day, such as "Goede Vrijdag"; None for a working day."""
        why = self._why(day)
        return _(why[0]) if why else None

    def is_working_day(self, day: date) -> bool:
        """Neither Saturday nor Sunday nor a holiday or a day equated with one (art. 3 Atw)."""
        return self._why(day) is None

    def first_working_day(self, day: date) -> date:
        """The day itself, or the first working day after it (art. 1(1) Atw)."""
        return self._working_days[day.toordinal()]

    def skipped(self, first: date, end: date) -> tuple[SkippedDay, ...]:
        """The days that are no working days from `first` up to, not including, `end`."""
        days = map(date.fromordinal, range(first.toordinal(), end.toordinal()))
        return tuple(SkippedDay(day, _(why[0]), why[1]) for day in days if (why := self._why(day)))

    def working_days(self, first: date, last: date) -> int:
        """How many working days there are from `first` through `last`."""
        days = last.toordinal() - first.toordinal() + 1
        return days - len(self.skipped(first, last + _ONE_DAY))

    def decree_known(self, year: int) -> bool:
        """Whether the decree that equates days with holidays is known for the year."""
        return year in self._known

    def unknown_years(self, first: date, last: date) -> tuple[int, ...]:
        """The years from `first` through `last` for which that decree is not known."""
        years = range(first.year, last.year + 1)
        return tuple(year for year in years if year not in self._known)

    @property
    def known_through(self) -> int:
        """The last year for which the equated days are known; 0 when none is."""
        return max(self._known, default=0)

    def base_day(self, span: Span, trigger: date) -> date:
        """The day on which a term ends without extension. Raises `OutOfReach`."""
        return date.fromordinal(self._bases(span)[trigger.toordinal()])

    def last_days(self, span: Span, triggers: Iterable[date]) -> list[date]:
        """The last day of a term for each trigger. Raises `OutOfReach`."""
        if span.needs_two_working_days:
            return [self._lengthened(span, trigger) for trigger in triggers]
        base_days = map(self._bases(span).__getitem__, map(date.toordinal, triggers))
        last_day = self._working_days.__getitem__ if span.extended else date.fromordinal
        return list(map(last_day, base_days))

    def _bases(self, span: Span) -> BaseDays:
        table = self._base_days.get(span)
        if table is None:
            table = self._base_days[span] = BaseDays(span)
        return table

    def _lengthened(self, span: Span, trigger: date) -> date:
        """The last day of a term that has to hold two working days (art. 2 Atw)."""
        last = self.first_working_day(self.base_day(span, trigger))
        while self.working_days(trigger + _ONE_DAY, last) < 2:
            last = self.first_working_day(last + _ONE_DAY)
        return last

    def _why(self, day: date) -> _Why | None:
        why = self._holidays_of(day.year).get(day)
        if why is None and day.weekday() >= SATURDAY:
            return ("zaterdag" if day.weekday() == SATURDAY else "zondag"), ""
        return why

    def _holidays_of(self, year: int) -> dict[date, _Why]:
        """The holidays and equated days of a year."""
        found = self._holidays.get(year)
        if found is None:
            equated = (day for decree in self.decrees for day in decree.days)
            found = {
                day: (later("gelijkgestelde dag"), _EQUATED) for day in equated if day.year == year
            }
            for holiday in reversed(self.holidays):
                if day := holiday.on(year):
                    found[day] = (holiday.name, holiday.article)
            self._holidays[year] = found
        return found
