"""Scenarios side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.planning.plans import Plan, Route
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
    """Per council that is in one of them: a scenario can be of one request, another of all."""
    ways = [{_key(route.council): route for route in each.routes} for each in plans]
    councils = {_key(route.council): route.council for each in plans for route in each.routes}
    rows = [
        Row(council, stage, tuple(_line(way.get(key), stage) for way in ways))
        for key, council in councils.items()
        for stage in Stage
    ]
    return [row for row in rows if any(row.lines)]


def _key(council: Council) -> RecordId | str:
    return council.consultation or council.name


def _line(route: Route | None, stage: Stage) -> Line | None:
    return route.line(stage) if route is not None else None
