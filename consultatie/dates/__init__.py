"""Dates with a precision, and dates as people type them.

Read as `from consultatie import dates`: `dates.understand("medio april", today).sentence`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from consultatie.dates.arithmetic import add_months, days_in_month
from consultatie.dates.formats import (
    as_typed,
    format,  # noqa: A004  (read as `dates.format`)
    in_words,
    long,
    medium,
    medium_in_dutch,
    short,
    span_words,
    stretch,
    with_weekday_short,
)
from consultatie.dates.precise import PreciseDate, Precision, WrongDate

if TYPE_CHECKING:
    from consultatie.dates.trouble import DateNotUnderstood
    from consultatie.dates.understanding import Understood, understand

__all__ = [
    "DateNotUnderstood",
    "PreciseDate",
    "Precision",
    "Understood",
    "WrongDate",
    "add_months",
    "as_typed",
    "days_in_month",
    "format",
    "in_words",
    "long",
    "medium",
    "medium_in_dutch",
    "short",
    "span_words",
    "stretch",
    "understand",
    "with_weekday_short",
]

_WHEN_SOMEBODY_TYPES = {
    "DateNotUnderstood": "consultatie.dates.trouble",
    "Understood": "consultatie.dates.understanding",
    "understand": "consultatie.dates.understanding",
}


def __getattr__(name: str) -> object:
    """Reading typed dates is loaded at its first use: opening a register does without it."""
    if name not in _WHEN_SOMEBODY_TYPES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_WHEN_SOMEBODY_TYPES[name]), name)
