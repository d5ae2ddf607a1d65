"""Warning in time: so many days before a deadline, and before a recess that covers it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from consultatie.clocks import Absence
from consultatie.dates.formats import medium
from consultatie.language import _
from consultatie.law.explanation import days_words, source_words
from consultatie.law.grounds import TermKind
from consultatie.law.rules import SourceClass

_ONE_DAY = timedelta(1)

Leads: TypeAlias = Mapping[TermKind, int]

# How many days before a deadline to warn, unless the user prefers otherwise. These are our own
# targets: no rule sets them.
LEADS: Leads = {
    TermKind.SUSPENSION: 7,
    TermKind.APPEAL: 14,
    TermKind.NULLITY: 14,
    TermKind.ADVICE: 14,
    TermKind.REPLY: 7,
}
SOURCE = SourceClass.TARGET


@dataclass(frozen=True, slots=True)
class EarlyWarning:
    """The day on which to warn of a deadline, `lead` days before the last day to act.

    That last day is the deadline itself, or the day before the absences that cover it.
    """

    day: date
    lead: int
    last_day_to_act: date
    absences: tuple[Absence, ...] = ()

    @property
    def sentence(self) -> str:
        """How the day was found, in Dutch."""
        if not self.absences:
            return _("{days} vóór de laatste dag ({source})").format(
                days=days_words(self.lead), source=source_words(SOURCE)
            )
        names = ", ".join(absence.name for absence in self.absences)
        return _(
            "{days} vóór {day}, de laatste dag vóór {names} ({source}); vergader daarvoor"
        ).format(
            days=days_words(self.lead),
            day=medium(self.last_day_to_act),
            names=names,
            source=source_words(SOURCE),
        )


def warning_for(deadline: date, lead: int, absences: Iterable[Absence]) -> EarlyWarning:
    """When to warn of a deadline of a body with these absences.

    Absences that join one another count as one, whatever they are called.
    """
    covering: list[Absence] = []
    last = deadline
    # Latest start first: whoever covers a day can only push it to before a later start.
    for absence in sorted(absences, key=lambda a: a.start, reverse=True):
        if absence.stands and absence.start <= last <= absence.end:
            covering.append(absence)
            last = absence.start - _ONE_DAY
    return EarlyWarning(last - timedelta(lead), lead, last, tuple(covering[::-1]))
