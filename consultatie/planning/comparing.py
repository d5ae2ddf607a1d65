"""Scenarios side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from consultatie.planning.plans import Plan
from consultatie.planning.questions import Council
from consultatie.planning.steps import Line, Stage
from consultatie.planning.supposing import plan_of
from consultatie.scenarios import Scenario


@dataclass(frozen=True, slots=True)
class Row:
    """One step of one council in every scenario, in their order; None where a plan has it not."""

    council: Council
    stage: Stage
    lines: tuple[Line | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The plans of the scenarios, in their order, and the rows to show them by."""

    scenarios: tuple[Scenario, ...]
    plans: tuple[Plan, ...]
    rows: tuple[Row, ...]


def compare(
    file: DossierFile, scenarios: Sequence[Scenario], law: LawBook, today: date
) -> Comparison:
    """The plans of scenarios of a dossier, each from its own target.

    Raises `RuleBroken` where there is no council to plan for, and `OutOfReach` as `plan` does.
    """
    plans = tuple(plan_of(file, scenario, law, today) for scenario in scenarios)
    return Comparison(tuple(scenarios), plans, tuple(_rows(plans)))


def _rows(plans: Sequence[Plan]) -> list[Row]:
    # Every plan is about the same councils; only their calendars can differ.
    councils = plans[0].question.councils if plans else ()
    rows = [
        Row(council, stage, tuple(each.routes[place].line(stage) for each in plans))
        for place, council in enumerate(councils)
        for stage in Stage
    ]
    return [row for row in rows if any(row.lines)]
