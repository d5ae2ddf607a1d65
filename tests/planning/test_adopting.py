"""Which dates change before a scenario is adopted: exactly those that the act then writes."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.planning import adopt_scenario, keep_scenario
from consultatie.acts.records import NEW
from consultatie.acts.requests import record_step
from consultatie.consultations import Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Milestone
from consultatie.law.book import LawBook
from consultatie.planning.adopting import milestone_changes, step_changes, targets_of
from consultatie.planning.plans import Plan
from consultatie.planning.supposing import plan_of
from consultatie.scenarios import Scenario
from tests.acts.conftest import Desk

TODAY = date(2021, 6, 1)
NEW_YEAR = date(2022, 1, 1)
LAW = LawBook.shipped()


@pytest.fixture
def desk() -> Desk:
    return Desk.fresh()


def kept(desk: Desk, name: str = "Start", day: date = NEW_YEAR) -> Scenario:
    draft = Scenario(id=NEW, dossier=desk.dossier.id, name=name, target_day=day)
    return keep_scenario(desk.register, draft)


def planned(desk: Desk, scenario: Scenario) -> tuple[DossierFile, Plan]:
    file = desk.register.dossier_file(desk.dossier.id)
    return file, plan_of(file, scenario, LAW, TODAY)


def test_what_is_foretold_is_what_the_act_writes(desk: Desk) -> None:
    desk.request()
    scenario = kept(desk)
    file, plan = planned(desk, scenario)
    foretold = {(c.consultation, c.sort): c.day for c in step_changes(file, plan)}
    milestones = {c.what: c.day for c in milestone_changes(file, scenario, plan)}
    written = adopt_scenario(desk.register, scenario.id, LAW, TODAY)
    steps = {
        (step.consultation, step.sort): step.planned.as_day
        for step in desk.register.records(Step)
        if step.planned
    }
    assert steps == foretold
    assert {m.what: m.when.as_day for m in desk.register.records(Milestone)} == milestones
    assert written == targets_of(plan)


def test_adopting_again_changes_nothing(desk: Desk) -> None:
    desk.request()
    scenario = kept(desk)
    adopt_scenario(desk.register, scenario.id, LAW, TODAY)
    file, plan = planned(desk, scenario)
    assert not any(change.is_change for change in step_changes(file, plan))
    assert not any(change.is_change for change in milestone_changes(file, scenario, plan))


def test_a_later_target_moves_the_dates_that_were_planned(desk: Desk) -> None:
    consultation = desk.consultation()
    notice = PreciseDate.day(date(2021, 12, 7))
    record_step(desk.register, consultation.id, StepKind.NOTICE, planned=notice)
    file, plan = planned(desk, kept(desk))
    change = next(
        c
        for c in step_changes(file, plan)
        if (c.consultation, c.sort) == (consultation.id, StepKind.NOTICE)
    )
    assert (change.before, change.day) == (notice, date(2021, 11, 30))


def test_a_target_date_of_another_scenario_is_taken_back(desk: Desk) -> None:
    desk.request()
    first, second = kept(desk), kept(desk, "Besluit", date(2021, 12, 1))
    adopt_scenario(desk.register, first.id, LAW, TODAY)
    with desk.register.action("anders") as work:
        second = replace(second, waiver=True, target_kind=second.target_kind.DECISION)
        work.put(second)
    file, plan = planned(desk, second)
    gone = {change.sort for change in step_changes(file, plan) if change.day is None}
    assert gone == {StepKind.NOTICE, StepKind.EXECUTION}
    (milestone,) = (c for c in milestone_changes(file, second, plan) if c.day is None)
    assert milestone.what == "Start van de uitvoering (streefdatum)"
