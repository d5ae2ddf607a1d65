"""How long a term is, and which way it is counted: months, weeks or days from a trigger."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consultatie.dates.arithmetic import days_in_month
from consultatie.language import _
from consultatie.law.errors import ImpossibleRule


class Unit(StrEnum):
    """In what a term is counted."""

    MONTHS = "maanden"
    WEEKS = "weken"
    DAYS = "dagen"


class Direction(StrEnum):
    """Forward from its trigger, or back from it."""

    FORWARD = "vooruit"
    BACK = "terug"


# Ten years: longer than any term, and it keeps every result inside the years a date can have.
_LONGEST = {Unit.MONTHS: 120, Unit.WEEKS: 520, Unit.DAYS: 3660}
# Art. 4(a) Atw: the act does not hold for longer terms.
_LONGEST_IN_ACT = {Unit.MONTHS: 3, Unit.WEEKS: 12, Unit.DAYS: 90}
# Art. 2 Atw starts at three days. Nine non-working days in a row is the most that can occur, so
# a fortnight always holds two working days.
_SHORT_FROM, _SHORT_BELOW = 3, 14


@dataclass(frozen=True, slots=True)
class Span:
    """So many months, weeks or days; `extended` when the Algemene termijnenwet lengthens it.

    Raises `ImpossibleRule` for a length of nothing or of more than ten years, and for a term that
    is counted back and extended all the same (art. 1(2) Atw).
    """

    length: int
    unit: Unit
    direction: Direction = Direction.FORWARD
    extended: bool = False

    def __post_init__(self) -> None:
        longest = _LONGEST[self.unit]
        if not 1 <= self.length <= longest:
            sentence = _("moet een getal van 1 tot en met {longest} zijn").format(longest=longest)
            raise ImpossibleRule("length", sentence)
        if self.extended and self.is_back:
            sentence = _("een teruggerekende termijn wordt nooit verlengd (Atw art. 1 lid 2)")
            raise ImpossibleRule("shift", sentence)

    @property
    def is_back(self) -> bool:
        """Counted back from its trigger."""
        return self.direction is Direction.BACK

    @property
    def is_beyond_act(self) -> bool:
        """Too long for the Algemene termijnenwet (its art. 4(a))."""
        return self.length > _LONGEST_IN_ACT[self.unit]

    @property
    def needs_two_working_days(self) -> bool:
        """Extended, and so short that art. 2 Atw may lengthen it further."""
        if not self.extended or self.unit is Unit.MONTHS:
            return False
        days = self.length * 7 if self.unit is Unit.WEEKS else self.length
        return _SHORT_FROM <= days < _SHORT_BELOW

    def base_days(self, year: int) -> list[int]:
        """The ordinal of the day on which the term ends without extension, by day of trigger.

        There is one for a trigger on each day of the year. The trigger itself is not counted. A
        term in months ends on the day with the same number, or on the last day of a month that is
        too short (HR 1-9-2017, ECLI:NL:HR:2017:2225).
        """
        signed = -self.length if self.is_back else self.length
        if self.unit is Unit.MONTHS:
            return [day for month in range(1, 13) for day in _same_numbers(year, month, signed)]
        days = signed * 7 if self.unit is Unit.WEEKS else signed
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        return list(range(first + days, last + days + 1))


def _same_numbers(year: int, month: int, months: int) -> list[int]:
    """The days so many months after the days of a month."""
    triggers = days_in_month(year, month)
    year, index = divmod(year * 12 + month - 1 + months, 12)
    first, length = date(year, index + 1, 1).toordinal(), days_in_month(year, index + 1)
    days = list(range(first, first + min(triggers, length)))
    return days + days[-1:] * (triggers - len(days))
