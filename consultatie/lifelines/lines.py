"""All that happened to a point, in the order of its dates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.finding_points import Place
from consultatie.lifelines.answering import appraisals, decisions, reactions
from consultatie.lifelines.events import LifeEvent
from consultatie.lifelines.keeping import commitments
from consultatie.lifelines.raising import adopted, meetings, questions, raised


@dataclass(frozen=True, slots=True)
class LifeLine:
    """All that happened to a point, oldest first."""

    place: Place
    events: tuple[LifeEvent, ...]


def life_line(place: Place) -> LifeLine:
    """The life line of a point. What has no date stands behind what went before it."""
    keyed: list[tuple[date, int, LifeEvent]] = []
    last = date.min
    for event in (event for tell in _TELLERS for event in tell(place)):
        last = event.when.first if event.when else last
        keyed.append((last, len(keyed), event))
    return LifeLine(place, tuple(event for _day, _number, event in sorted(keyed, key=_order)))


def _order(keyed: tuple[date, int, LifeEvent]) -> tuple[date, int]:
    return keyed[:2]


# In the order in which things happen when nobody wrote down a date.
_TELLERS: tuple[Callable[[Place], Iterator[LifeEvent]], ...] = (
    raised,
    adopted,
    questions,
    meetings,
    reactions,
    appraisals,
    decisions,
    commitments,
)
