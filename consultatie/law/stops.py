"""Days on which an agreed term stands still, and by how much that lengthens it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Stop:
    """Days on which a term stands still, first and last included; open without a last one."""

    first: date
    last: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StoodStill:
    """The days of a stop that fell inside a term and lengthened it."""

    first: date
    last: date
    reason: str = ""

    @property
    def days(self) -> int:
        """How many days."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Standstill:
    """That a term stands still: since which day, why, and how many days are left of it."""

    since: date
    left: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Lengthening:
    """A term after its stops. With a `standstill` the last day is not known yet."""

    last_day: date
    stood_still: tuple[StoodStill, ...] = ()
    standstill: Standstill | None = None


def lengthened(after: date, last_day: date, stops: Iterable[Stop]) -> Lengthening:
    """A term from the day after `after` through `last_day`, lengthened by its stops.

    It is lengthened by as many days as stand still inside it, also those that are inside only
    because of an earlier stop. A day in two stops counts once.
    """
    found: list[StoodStill] = []
    for stop in sorted(stops, key=lambda stop: (stop.first, stop.last or date.max)):
        first = max(stop.first, after + _ONE_DAY)
        if first > last_day:
            break
        if stop.last is None:
            left = (last_day - first).days + 1
            return Lengthening(last_day, tuple(found), Standstill(first, left, stop.reason))
        if stop.last >= first:
            found.append(StoodStill(first, stop.last, stop.reason))
            last_day += timedelta(found[-1].days)
            after = stop.last
    return Lengthening(last_day, tuple(found))
