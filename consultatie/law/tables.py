"""Two tables that fill themselves a year at a time, so that many terms cost little more than few.

Days are ordinals (`date.toordinal`) in the keys. One term and twenty thousand are read from the
same tables, so they cannot differ. A table only ever grows, and equally for all who read it, so
threads may share it.
"""

from collections.abc import Callable, Iterable
from datetime import date

from consultatie.law.errors import OutOfReach
from consultatie.law.holidays import SATURDAY
from consultatie.law.spans import Span

# The Algemene termijnenwet is of 1964; the years around it leave room for what people record,
# and a mistyped year is refused instead of being answered.
FIRST_YEAR, LAST_YEAR = 1900, 2199


class BaseDays(dict[int, int]):
    """By trigger: the day on which a term ends without extension.

    Raises `OutOfReach` for a trigger outside the years of the calendar.
    """

    def __init__(self, span: Span) -> None:
        super().__init__()
        self._span = span

    def __missing__(self, trigger: int) -> int:
        year = date.fromordinal(trigger).year
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise OutOfReach(year, FIRST_YEAR, LAST_YEAR)
        first = date(year, 1, 1).toordinal()
        base_days = self._span.base_days(year)
        self.update(zip(range(first, first + len(base_days)), base_days, strict=True))
        return base_days[trigger - first]


class WorkingDays(dict[int, date]):
    """By day: that day, or the first working day after it.

    `holidays_of` gives the days of a year that are no working days, besides Saturday and Sunday.
    """

    def __init__(self, holidays_of: Callable[[int], Iterable[date]]) -> None:
        super().__init__()
        self._holidays_of = holidays_of

    def __missing__(self, ordinal: int) -> date:
        year = date.fromordinal(ordinal).year
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        days = list(map(date.fromordinal, range(first, last + 1)))
        off = self._off(year, first, last)
        if last in off:
            days.append(self._first_of_next(year))
        for day in sorted(off, reverse=True):
            days[day - first] = days[day - first + 1]
        self.update(zip(range(first, last + 1), days, strict=False))
        return days[ordinal - first]

    def _off(self, year: int, first: int, last: int) -> set[int]:
        saturday = first + (SATURDAY - date.fromordinal(first).weekday()) % 7
        off = {*range(saturday, last + 1, 7), *range(saturday + 1, last + 1, 7)}
        if saturday - first == SATURDAY + 1:
            off.add(first)
        off.update(day.toordinal() for day in self._holidays_of(year))
        return off

    def _first_of_next(self, year: int) -> date:
        """The first working day of the year after this one, from its days off alone.

        Not read from the table: that would fill every year after it, where each of them ends with
        a day off.
        """
        first = date(year + 1, 1, 1).toordinal()
        off = self._off(year + 1, first, date(year + 1, 12, 31).toordinal())
        while first in off:
            first += 1
        return date.fromordinal(first)
