"""Months and years added to a day, as a calendar does it."""

from datetime import MAXYEAR, MINYEAR, date

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in_month(year: int, month: int) -> int:
    """28 to 31; `month` is 1 to 12."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap and month == 2 else LENGTHS[month - 1]


def weeks_in_year(year: int) -> int:
    """52 or 53: how many weeks the year has by ISO 8601; 28 December is always in the last."""
    return date(year, 12, 28).isocalendar().week


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month if it is shorter.

    Raises `OverflowError` beyond the years 1 to 9999, as `date + timedelta` does.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError("date value out of range")
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def months_span(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from `month` on, which may run into the next year."""
    end_year, end_month = divmod(year * 12 + month + count - 2, 12)
    last = date(end_year, end_month + 1, days_in_month(end_year, end_month + 1))
    return date(year, month, 1), last
