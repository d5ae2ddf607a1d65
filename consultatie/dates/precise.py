"""A date as precise as it is known: printed as written, planned as a range, never made a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consultatie.dates.arithmetic import days_in_month
from consultatie.errors import ConsultatieError
from consultatie.language import _


class Precision(StrEnum):
    """How precise a date is; the value is the Dutch word that is stored."""

    DAY = "dag"
    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    HALF_YEAR = "halfjaar"
    SEASON = "seizoen"
    YEAR = "jaar"
    RANGE = "periode"
    ABOUT = "ongeveer"


# How many months a precision covers; the others are no whole months.
MONTHS_COVERED = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF_YEAR: 6,
    Precision.SEASON: 3,
    Precision.YEAR: 12,
}


class WrongDate(ConsultatieError, ValueError):
    """A date with precision that cannot be, or a stored text that is none; the text says why."""


@dataclass(frozen=True, slots=True, order=True)
class PreciseDate:
    """The days from `first` through `last`, how precise that is, and the words it was written in.

    A day has no words of its own: `text` is empty. Anything else covers more than one day and has
    a printable text with single spaces. Values sort by first and last day, then precision and
    text, which is also the order of their stored texts.
    """

    first: date
    last: date
    precision: Precision
    text: str = ""

    def __post_init__(self) -> None:
        if type(self.first) is not date or type(self.last) is not date:
            raise TypeError("a precise date is made of dates without a time")
        if complaint := _complaint(self):
            raise WrongDate(complaint)

    @classmethod
    def day(cls, day: date) -> "PreciseDate":
        """One day, known exactly."""
        return cls(day, day, Precision.DAY)

    @property
    def is_day(self) -> bool:
        """Whether the day itself is known."""
        return self.precision is Precision.DAY

    @property
    def as_day(self) -> date | None:
        """The day, if it is known; a range is never turned into one of its days."""
        return self.first if self.is_day else None

    def to_storage(self) -> str:
        """One line for a column or a file.

        A day is `2021-09-07`; all else is first day, slash, last day, precision and text:
        `2021-04-11/2021-04-20 ongeveer medio april 2021`.
        """
        if self.is_day:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()} {self.precision} {self.text}"

    @classmethod
    def from_storage(cls, stored: str) -> "PreciseDate":
        """The value of a line that `to_storage` made; raises `WrongDate` for anything else."""
        try:
            value = _parsed(stored)
        except WrongDate:
            raise
        except ValueError:
            raise _not_stored(stored) from None
        # Python reads more spellings of a date than the one that is written here.
        if value.to_storage() != stored:
            raise _not_stored(stored)
        return value


def _parsed(stored: str) -> PreciseDate:
    days, _space, rest = stored.partition(" ")
    first, slash, last = days.partition("/")
    if not slash:
        return PreciseDate.day(date.fromisoformat(first))
    precision, _space, text = rest.partition(" ")
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return PreciseDate(begin, end, Precision(precision), text)


def _not_stored(stored: str) -> WrongDate:
    sentence = _("“{stored}” is geen datum zoals een register die bewaart.")
    return WrongDate(sentence.format(stored=stored[:80]))


def _complaint(value: PreciseDate) -> str:
    if value.last < value.first:
        return _("Het einde van de periode ligt vóór het begin.")
    if value.is_day:
        return _day_complaint(value)
    if value.first == value.last:
        return _("Een periode is langer dan één dag; bewaar een dag als dag.")
    return _text_complaint(value.text) or _shape_complaint(value)


def _day_complaint(value: PreciseDate) -> str:
    if value.first != value.last:
        return _("Een dag heeft maar één datum.")
    return _("Een dag heeft geen eigen omschrijving.") if value.text else ""


def _text_complaint(text: str) -> str:
    if not text:
        return _("Een periode wordt bewaard zoals zij is opgeschreven, dus met tekst.")
    if not text.isprintable() or " ".join(text.split()) != text:
        return _("De tekst van een datum is één regel met enkele spaties.")
    return ""


def _shape_complaint(value: PreciseDate) -> str:
    if value.precision is Precision.WEEK and not _is_week(value):
        return _("Een week loopt van maandag tot en met zondag.")
    months = MONTHS_COVERED.get(value.precision)
    if months and not _covers_months(value, months):
        return _("De dagen passen niet bij de nauwkeurigheid “{precision}”.").format(
            precision=value.precision
        )
    return ""


def _is_week(value: PreciseDate) -> bool:
    return value.first.weekday() == 0 and (value.last - value.first).days == 6


def _covers_months(value: PreciseDate, months: int) -> bool:
    first, last = value.first, value.last
    covered = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last.day == days_in_month(last.year, last.month)
    # A season starts in March, June, September or December; the others at a multiple of months.
    ahead = 1 if value.precision is Precision.SEASON else 0
    return whole and covered == months and (first.month - 1 + ahead) % months == 0
