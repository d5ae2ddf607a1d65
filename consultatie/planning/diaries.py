"""Finding a day: the last meeting, or the last working day outside recess, that is early enough."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from consultatie.law.calendar import Calendar
from consultatie.planning.questions import Stretch

_ONE_DAY = timedelta(1)
_AHEAD = timedelta(weeks=8)


@dataclass(frozen=True, slots=True)
class Diary:
    """When a body can do something: in its meetings where those are known, never in its recess.

    `what` is what its meetings are called, such as "vergadering van OR WNK".
    """

    meetings: tuple[date, ...] = ()
    recess: tuple[Stretch, ...] = ()
    what: str = ""

    def reaches(self, day: date) -> bool:
        """Whether the meetings are known as far as a day: one on or after it, or not long before.

        A body that has planned nothing for two months or more has not planned so far ahead yet.
        """
        return any(meeting >= day - _AHEAD for meeting in self.meetings)


@dataclass(frozen=True, slots=True)
class Spot:
    """A day found in a diary.

    `missing` says that no meeting is early enough; the day is then one on which it could have been.
    `recess` are the stretches but for which it would have been a later day.
    """

    day: date
    missing: bool
    recess: tuple[Stretch, ...]


def find(latest: date, diary: Diary, calendar: Calendar) -> Spot:
    """The last day in a diary that is not after `latest`."""
    day, missing = _last(latest, diary.meetings, diary.recess, calendar)
    without, _missing = _last(latest, diary.meetings, (), calendar)
    return Spot(day, missing, between(diary.recess, day, latest) if day < without else ())


def days_back(day: date, days: int, recess: Iterable[Stretch]) -> date:
    """So many days before a day, of which those in recess do not count."""
    stretches = tuple(recess)
    while days > 0:
        day -= _ONE_DAY
        days -= not _is_off(day, stretches)
    return day


def between(recess: Iterable[Stretch], day: date, later: date) -> tuple[Stretch, ...]:
    """The stretches that hold a day after `day` and not after `later`."""
    return tuple(each for each in recess if each.first <= later and each.last > day)


def _last(
    latest: date, meetings: tuple[date, ...], recess: tuple[Stretch, ...], calendar: Calendar
) -> tuple[date, bool]:
    held = [day for day in meetings if day <= latest and not _is_off(day, recess)]
    if held:
        return max(held), False
    return _last_free(latest, recess, calendar), bool(meetings)


def _last_free(day: date, recess: tuple[Stretch, ...], calendar: Calendar) -> date:
    while _is_off(day, recess) or not calendar.is_working_day(day):
        day -= _ONE_DAY
    return day


def _is_off(day: date, recess: tuple[Stretch, ...]) -> bool:
    return any(day in stretch for stretch in recess)
