"""Days as pixels, and what stands in the head of the route at each size."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from consultatie.dates import add_months
from consultatie.dates.formats import month_name, short_month
from consultatie.language import _

LEAST, MOST = 0.6, 48.0
_WEEK = timedelta(7)
# From how many pixels a day there is room for the weeks, and for whole names of months.
_WEEKS_FROM = 3.4
_DAYS_FROM = 15.0
_MONTHS_ABOVE = 2.4


class Zoom(StrEnum):
    """The three sizes that have a button."""

    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"


PER_DAY = {Zoom.WEEK: 22.0, Zoom.MONTH: 5.0, Zoom.QUARTER: 1.7}


def zoom_words(zoom: Zoom) -> str:
    """What stands on its button."""
    return {Zoom.WEEK: _("Week"), Zoom.MONTH: _("Maand"), Zoom.QUARTER: _("Kwartaal")}[zoom]


def nearest(per_day: float) -> Zoom:
    """The size with a button that is most like this one."""
    return min(Zoom, key=lambda zoom: abs(PER_DAY[zoom] / per_day - 1))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell in the head: from x to x, in pixels, and its words."""

    left: float
    right: float
    words: str


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The days from `first` through `last`, each so many pixels wide."""

    first: date
    last: date
    per_day: float

    @property
    def width(self) -> float:
        """The width of all days."""
        return self.x(self.last + timedelta(1))

    def x(self, day: date) -> float:
        """Where a day begins."""
        return (day - self.first).days * self.per_day

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day) + self.per_day

    def middle(self, day: date) -> float:
        """The middle of a day."""
        return self.x(day) + self.per_day / 2

    def day_at(self, x: float) -> date:
        """The day at a place."""
        days = int(x // self.per_day)
        return self.first + timedelta(min(max(days, 0), (self.last - self.first).days))

    def zoomed(self, per_day: float) -> "TimeScale":
        """The same days at another size, within what is readable."""
        return TimeScale(self.first, self.last, min(max(per_day, LEAST), MOST))

    def month_lines(self, left: float, right: float) -> Iterator[tuple[float, bool]]:
        """Where months begin between two places, and whether a year begins there."""
        for day in self._months(left, right):
            yield self.x(day), day.month == 1

    def week_lines(self, left: float, right: float) -> Iterator[float]:
        """Where weeks begin, at a size that has room for them."""
        if self.per_day >= _WEEKS_FROM:
            yield from (self.x(day) for day in self._mondays(left, right))

    def upper(self, left: float, right: float) -> Iterator[Cell]:
        """The upper line of the head: months with their year, or quarters."""
        if self.per_day >= _MONTHS_ABOVE:
            for day in self._months(left, right):
                name = month_name if self.per_day * 28 > 110 else short_month
                yield self._month_cell(day, 1, f"{name(day.month)} {day.year}")
            return
        for day in self._months(left, right):
            if day.month % 3 == 1 or day == self.first:
                quarter = (day.month - 1) // 3
                months = 3 - (day.month - 1) % 3
                words = _("kw {number} {year}").format(number=quarter + 1, year=day.year)
                yield self._month_cell(day, months, words)

    def lower(self, left: float, right: float) -> Iterator[Cell]:
        """The lower line of the head: days, weeks by their number, or months."""
        if self.per_day >= _WEEKS_FROM:
            for monday in self._mondays(left, right):
                number = monday.isocalendar().week
                words = str(number)
                if self.per_day >= _DAYS_FROM:
                    words = _("week {number} · ma {day}").format(
                        number=number, day=f"{monday.day} {short_month(monday.month)}"
                    )
                yield Cell(self.x(monday), self.x(monday) + 7 * self.per_day, words)
        elif self.per_day < _MONTHS_ABOVE:
            for day in self._months(left, right):
                name = short_month(day.month)
                words = name if self.per_day * 28 > 26 else name[:1]
                yield self._month_cell(day, 1, words)

    def _month_cell(self, day: date, months: int, words: str) -> Cell:
        return Cell(self.x(day), self.x(add_months(day, months)), words)

    def _months(self, left: float, right: float) -> Iterator[date]:
        # A quarter back, so that the words of a quarter that began before are there too.
        day = add_months(self.day_at(left).replace(day=1), -2)
        while day <= self.last and self.x(day) <= right:
            if day >= self.first:
                yield day
            day = add_months(day, 1)

    def _mondays(self, left: float, right: float) -> Iterator[date]:
        day = self.day_at(left)
        day -= timedelta(day.weekday())
        while day <= self.last and self.x(day) <= right:
            yield day
            day += _WEEK
