"""P7: twenty thousand terms recomputed, against a plain table of working days.

Both sides find the last day for the same triggers. The product does it from a fresh calendar, as
after a new decree, or from one in use; the plain side writes out the same-numbered day and looks it
up in a table that is ready, or that it makes day by day. They take turns, and the median of the
pairwise ratios counts.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta

from consultatie.law.calendar import Calendar
from consultatie.law.rules import Rule, Rulebook
from consultatie.law.terms import last_days

TERMS, PAIRS, GOAL = 20_000, 15, 1.5
FIRST, LAST = date(2006, 1, 1), date(2025, 12, 31)
WHOLE_FIRST, WHOLE_LAST = date(2000, 1, 1), date(2060, 12, 31)
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def main() -> None:
    """Print the ratios."""
    rule, shipped = Rulebook.shipped().rule("wor-26-2"), Calendar.shipped()
    near = _triggers(FIRST, LAST)
    far = _triggers(WHOLE_FIRST, WHOLE_LAST)
    table = _working_days(shipped)
    for triggers in (near, far):
        assert last_days(rule, triggers, shipped) == _plain(triggers, table)
    ratios = {
        "2006-2025, fresh calendar, table ready": _ratio(
            lambda: _recompute(rule, near, shipped), lambda: _plain(near, table)
        ),
        "2006-2025, calendar in use, table ready": _ratio(
            lambda: last_days(rule, near, shipped), lambda: _plain(near, table)
        ),
        "2000-2060, fresh calendar, table ready": _ratio(
            lambda: _recompute(rule, far, shipped), lambda: _plain(far, table)
        ),
        "2000-2060, fresh calendar, table made": _ratio(
            lambda: _recompute(rule, far, shipped),
            lambda: _plain(far, _working_days(Calendar(shipped.holidays, shipped.decrees))),
        ),
    }
    for what, ratio in ratios.items():
        sys.stdout.write(f"P7 20,000 terms, {what}: ratio {ratio:.2f} (goal {GOAL})\n")


def _triggers(first: date, last: date) -> list[date]:
    chance = random.Random(7)
    days = (last - first).days
    return [first + timedelta(chance.randint(0, days)) for _ in range(TERMS)]


def _working_days(calendar: Calendar) -> list[date]:
    """By ordinal from the first day on: that day, or the first working day after it."""
    first, end = WHOLE_FIRST.toordinal(), WHOLE_LAST.toordinal() + 60
    days = list(map(date.fromordinal, range(first, end)))
    for place in range(len(days) - 2, -1, -1):
        if not calendar.is_working_day(days[place]):
            days[place] = days[place + 1]
    return days


def _plain(triggers: list[date], table: list[date]) -> list[date]:
    first = WHOLE_FIRST.toordinal()
    return [table[_month_later(trigger).toordinal() - first] for trigger in triggers]


def _month_later(day: date) -> date:
    year, month = (day.year, day.month + 1) if day.month < 12 else (day.year + 1, 1)
    if day.day <= 28:
        return date(year, month, day.day)
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return date(year, month, min(day.day, 29 if leap else MONTH_LENGTHS[month - 1]))


def _recompute(rule: Rule, triggers: list[date], shipped: Calendar) -> list[date]:
    return last_days(rule, triggers, Calendar(shipped.holidays, shipped.decrees))


def _ratio(ours: Callable[[], object], plain: Callable[[], object]) -> float:
    """The median of the pairwise ratios of two jobs that take turns."""
    return statistics.median(_seconds(ours) / _seconds(plain) for _ in range(PAIRS))


def _seconds(job: Callable[[], object]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
