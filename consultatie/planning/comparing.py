"""Scenarios side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.errors import breach
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.planning.plans import Plan, plan
from consultatie.planning.questions import Council, Question, Scenario
from consultatie.planning.steps import Line, Stage


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


def compare(question: Question, scenarios: Sequence[Scenario], law: LawBook) -> Comparison:
    """The same question under each scenario.

    Raises `RuleBroken` when two scenarios have one name.
    """
    names = [scenario.name for scenario in scenarios]
    if len(set(names)) < len(names):
        raise breach("name", _("Geef elk scenario een eigen naam."))
    plans = tuple(plan(question, scenario.switches, law) for scenario in scenarios)
    return Comparison(tuple(scenarios), plans, tuple(_rows(question, plans)))


def _rows(question: Question, plans: Sequence[Plan]) -> list[Row]:
    rows = [
        Row(council, stage, tuple(each.routes[place].line(stage) for each in plans))
        for place, council in enumerate(question.councils)
        for stage in Stage
    ]
    return [row for row in rows if any(row.lines)]
