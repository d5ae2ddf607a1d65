"""The law that ships, and the usual question: a start on New Year's Day, seen from the summer."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest

from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground
from consultatie.planning.plans import Plan, Route, plan
from consultatie.planning.questions import (
    Board,
    Council,
    Question,
    Switches,
    Target,
)
from consultatie.planning.steps import Skipped, Stage, Step
from consultatie.scenarios import TargetKind

NEW_YEAR = date(2022, 1, 1)
SUMMER = date(2021, 6, 1)
NO_CALENDAR = Board()

Planned: TypeAlias = Callable[..., Plan]


@pytest.fixture(scope="session")
def law() -> LawBook:
    return LawBook.shipped()


@pytest.fixture
def planned(law: LawBook) -> Planned:
    """Makes a plan of councils; what is not said is as usual."""

    def make(
        *councils: Council,
        target: date = NEW_YEAR,
        kind: TargetKind = TargetKind.START,
        today: date = SUMMER,
        board: Board = NO_CALENDAR,
        **switches: Any,
    ) -> Plan:
        question = Question(
            target=Target(target, kind),
            councils=councils or (works_council(),),
            today=today,
            board=board,
        )
        return plan(question, Switches(**switches), law)

    return make


def works_council(**facts: Any) -> Council:
    """OR WNK, asked for advice."""
    usual = {"name": "OR WNK", "ground": Ground.WOR_25}
    return Council(**{**usual, **facts})


def client_council(**facts: Any) -> Council:
    """A client council with eight weeks by its ordinance."""
    usual = {
        "name": "Cliëntenraad WSW",
        "ground": Ground.PW_47,
        "advice_weeks": 8,
        "terms_source": "Verordening art. 4",
    }
    return Council(**{**usual, **facts})


def step(route: Route, stage: Stage) -> Step:
    """A step that the route has."""
    found = route.line(stage)
    assert isinstance(found, Step)
    return found


def skipped(route: Route, stage: Stage) -> Skipped:
    """A step that the route has not."""
    found = route.line(stage)
    assert isinstance(found, Skipped)
    return found
