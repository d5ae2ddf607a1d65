"""Figures of a year as people read them."""

from consultatie.language import _, decimal
from consultatie.yearly.figures import OnTime


def share_words(found: OnTime) -> str:
    """How many of how many were in time, with the share of it."""
    if not found.with_day:
        return "–"
    return _("{number} van {all} ({share} %)").format(
        number=found.in_time,
        all=found.with_day,
        share=round(100 * found.in_time / found.with_day),
    )


def days_words(days: float | None) -> str:
    """A median of days, or a dash for none."""
    return "–" if days is None else decimal(f"{days:g}")
