"""Named scenarios (scenario's) of a dossier: a target day, and what is assumed on the way to it.

A scenario is a supposition. Only the planner reads it; no term, deadline or list of what is
forgotten ever does. Adopting one writes target dates, see `consultatie.acts.planning`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.errors import OutOfReach
from consultatie.law.tables import FIRST_YEAR, LAST_YEAR
from consultatie.records import Record

LEAST_AGENDA_DAYS = 7  # WOR art. 14 lid 2 onder g
MOST_DAYS, MOST_WEEKS = 366, 52


class TargetKind(Word):
    """What has to happen on the target day."""

    START = "start"
    DECISION = "besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario(Record):
    """A scenario: the target, the switches, and how long things take where that was chosen.

    `request` is the one to plan for; without one it is what is still open in the dossier. `board`
    is the body that decides; without one it is taken from the dossier where that is clear.
    `deviating`: the decision deviates from the advice. `waiver`: the works council lets the
    suspension lapse. `advice_weeks` takes the place of each council's own weeks. With
    `recess_counts` the weeks for the advice run on during recess. The fields named in `DAYS` are
    days, and the planner's own targets where they are empty. `target_dates_on` is the day on which
    the plan was last made into target dates.
    """

    kind: ClassVar[str] = "scenario"

    dossier: RecordId
    name: str
    target_day: date
    target_kind: TargetKind = TargetKind.START
    request: RecordId | None = None
    board: RecordId | None = None
    deviating: bool = True
    waiver: bool = False
    extra_round: bool = False
    advice_weeks: int | None = None
    recess_counts: bool = False
    notice_days: int | None = None
    board_days: int | None = None
    drafting_days: int | None = None
    reading_days: int | None = None
    extra_round_days: int | None = None
    announcing_days: int | None = None
    agenda_days: int | None = None
    target_dates_on: date | None = None
    note: str = ""


# The fields of a scenario that hold days.
DAYS = (
    "notice_days",
    "board_days",
    "drafting_days",
    "reading_days",
    "extra_round_days",
    "announcing_days",
    "agenda_days",
)


def check_scenario(scenario: Scenario, others: Iterable[Scenario] = ()) -> list[Breach]:
    """What is wrong with a scenario as typed, beside the others of its dossier."""
    return [
        *_check_name(scenario, others),
        *_check_target(scenario.target_day),
        *check_weeks("advice_weeks", scenario.advice_weeks),
        *(found for name in DAYS for found in check_days(name, getattr(scenario, name))),
    ]


def check_weeks(field: str, weeks: int | None) -> Iterator[Breach]:
    """What is wrong with a number of weeks."""
    if weeks is not None and not 1 <= weeks <= MOST_WEEKS:
        sentence = _("Vul een aantal weken van 1 tot en met {most} in.")
        yield Breach(field, sentence.format(most=MOST_WEEKS))


def check_days(field: str, days: int | None) -> Iterator[Breach]:
    """What is wrong with a number of days; those of the agenda have a least of their own."""
    if days is None:
        return
    if not 0 <= days <= MOST_DAYS:
        sentence = _("Vul een aantal dagen van 0 tot en met {most} in.")
        yield Breach(field, sentence.format(most=MOST_DAYS))
    elif field == "agenda_days" and days < LEAST_AGENDA_DAYS:
        sentence = _(
            "De agenda is ten minste zeven dagen vóór de vergadering bekend "
            "(WOR art. 14 lid 2 onder g)."
        )
        yield Breach(field, sentence)


def _check_name(scenario: Scenario, others: Iterable[Scenario]) -> Iterator[Breach]:
    name = scenario.name.strip().casefold()
    if not name:
        yield Breach("name", _("Geef het scenario een naam."))
    elif any(o.id != scenario.id and o.name.strip().casefold() == name for o in others):
        yield Breach("name", _("Geef elk scenario een eigen naam."))


def _check_target(day: date) -> Iterator[Breach]:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        yield Breach("target_day", str(OutOfReach(day.year, FIRST_YEAR, LAST_YEAR)))
