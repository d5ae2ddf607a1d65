"""Scenarios are kept by name, and one act makes a plan into target dates and nothing else."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from consultatie.acts.planning import (
    adopt_scenario,
    change_scenario,
    keep_scenario,
    rename_scenario,
    withdraw_scenario,
)
from consultatie.acts.records import NEW, add
from consultatie.acts.requests import record_step
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier, Milestone
from consultatie.errors import RuleBroken
from consultatie.law.book import LawBook
from consultatie.scenarios import Scenario
from tests.acts.conftest import Desk

TODAY = date(2021, 6, 1)
NEW_YEAR = date(2022, 1, 1)
LAW = LawBook.shipped()


def draft(desk: Desk, name: str = "Start op 1 januari", **more: Any) -> Scenario:
    made = Scenario(id=NEW, dossier=desk.dossier.id, name=name, target_day=NEW_YEAR)
    return replace(made, **more)


def planned(desk: Desk, consultation: Consultation) -> dict[StepKind, date | None]:
    steps = [s for s in desk.register.records(Step) if s.consultation == consultation.id]
    return {s.sort: s.planned.as_day if s.planned else None for s in steps}


def test_a_scenario_has_a_name_of_its_own_in_its_dossier(desk: Desk) -> None:
    kept = keep_scenario(desk.register, draft(desk, " Krap "))
    assert kept.name == "Krap"
    for name in ("krap", " "):
        with pytest.raises(RuleBroken) as refused:
            keep_scenario(desk.register, draft(desk, name))
        assert refused.value.breaches[0].field == "name"
    other = add(desk.register, Dossier(id=NEW, name="Ander dossier"))
    keep_scenario(desk.register, replace(draft(desk, "Krap"), dossier=other.id))


def test_the_name_of_a_withdrawn_scenario_is_free_again(desk: Desk) -> None:
    withdraw_scenario(desk.register, keep_scenario(desk.register, draft(desk, "Krap")), "dubbel")
    assert keep_scenario(desk.register, draft(desk, "Krap")).stands


@pytest.mark.parametrize(
    "wrong", ({"advice_weeks": 53}, {"notice_days": -1}, {"agenda_days": 6}, {"board_days": 367})
)
def test_numbers_that_cannot_be_are_refused_by_their_field(
    desk: Desk, wrong: dict[str, Any]
) -> None:
    with pytest.raises(RuleBroken) as refused:
        keep_scenario(desk.register, draft(desk, **wrong))
    assert [breach.field for breach in refused.value.breaches] == list(wrong)


def test_a_target_outside_the_calendar_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="1900 tot en met 2199"):
        keep_scenario(desk.register, draft(desk, target_day=date(2200, 1, 1)))


def test_a_request_of_another_dossier_is_refused(desk: Desk) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Ander dossier"))
    made = replace(draft(desk), dossier=other.id, request=desk.request().id)
    with pytest.raises(RuleBroken, match="ander dossier"):
        keep_scenario(desk.register, made)


def test_a_scenario_gets_another_name_and_other_switches(desk: Desk) -> None:
    kept = keep_scenario(desk.register, draft(desk))
    rename_scenario(desk.register, kept.id, "Later")
    change_scenario(desk.register, replace(kept, name="Later", waiver=True))
    found = desk.register.get(Scenario, kept.id)
    assert (found.name, found.waiver) == ("Later", True)


def test_adopting_plans_the_steps_of_every_council(desk: Desk) -> None:
    consultation = desk.consultation()
    kept = keep_scenario(desk.register, draft(desk))
    written = adopt_scenario(desk.register, kept.id, LAW, TODAY)
    assert {target.consultation for target in written} == {
        c.id for c in desk.register.records(Consultation)
    }
    days = planned(desk, consultation)
    assert days[StepKind.NOTICE] == date(2021, 11, 30)
    assert days[StepKind.EXECUTION] == NEW_YEAR
    assert set(days) == {
        StepKind.EXECUTION,
        StepKind.NOTICE,
        StepKind.DECISION,
        StepKind.ADVICE,
        StepKind.MEETING,
        StepKind.RECEIVED,
        StepKind.ANNOUNCED,
    }
    assert desk.register.get(Scenario, kept.id).target_dates_on == TODAY


def test_adopting_is_one_act_and_gives_the_dossier_its_milestones(desk: Desk) -> None:
    desk.request()
    kept = keep_scenario(desk.register, draft(desk))
    before = len(desk.register.journal())
    adopt_scenario(desk.register, kept.id, LAW, TODAY)
    assert len(desk.register.journal()) == before + 1
    days = {m.what: m.when.as_day for m in desk.register.records(Milestone)}
    assert days == {
        "Start van de uitvoering (streefdatum)": NEW_YEAR,
        "Besluit (streefdatum)": date(2021, 11, 26),
    }


def test_what_was_done_passed_over_or_agreed_stays_as_it_is(desk: Desk) -> None:
    consultation = desk.consultation()
    done = record_step(
        desk.register,
        consultation.id,
        StepKind.RECEIVED,
        planned=PreciseDate.day(date(2021, 5, 1)),
        actual=PreciseDate.day(date(2021, 5, 3)),
    )
    over = record_step(desk.register, consultation.id, StepKind.NOTICE, skipped="niet nodig")
    agreed = replace(consultation, agreed_advice_date=date(2021, 7, 1))
    with desk.register.action("afspraak") as work:
        work.put(agreed)
    kept = keep_scenario(desk.register, draft(desk))
    adopt_scenario(desk.register, kept.id, LAW, TODAY)
    assert desk.register.get(Step, done.id) == done
    assert desk.register.get(Step, over.id) == over
    assert desk.register.get(Consultation, consultation.id) == agreed


def test_another_scenario_takes_the_place_of_the_one_before(desk: Desk) -> None:
    consultation = desk.consultation()
    first = keep_scenario(desk.register, draft(desk, extra_round=True))
    second = keep_scenario(desk.register, draft(desk, "Zonder extra ronde", deviating=False))
    adopt_scenario(desk.register, first.id, LAW, TODAY)
    adopt_scenario(desk.register, second.id, LAW, TODAY)
    steps = [s for s in desk.register.records(Step) if s.consultation == consultation.id]
    meetings = [s.planned for s in steps if s.sort is StepKind.MEETING]
    assert len([when for when in meetings if when]) == 1
    assert {s.scenario for s in steps if s.planned} == {second.id}
    assert len([m for m in desk.register.records(Milestone) if m.stands]) == 2


def test_adopting_the_same_plan_again_changes_nothing_but_the_day(desk: Desk) -> None:
    desk.request()
    kept = keep_scenario(desk.register, draft(desk, extra_round=True))
    adopt_scenario(desk.register, kept.id, LAW, TODAY)
    before = (list(desk.register.records(Step)), list(desk.register.records(Milestone)))
    adopt_scenario(desk.register, kept.id, LAW, TODAY)
    assert (list(desk.register.records(Step)), list(desk.register.records(Milestone))) == before


def test_a_step_planned_by_hand_afterwards_is_no_longer_of_the_scenario(desk: Desk) -> None:
    consultation = desk.consultation()
    kept = keep_scenario(desk.register, draft(desk))
    adopt_scenario(desk.register, kept.id, LAW, TODAY)
    other = PreciseDate.day(date(2021, 11, 1))
    step = record_step(desk.register, consultation.id, StepKind.ADVICE, planned=other)
    assert step.scenario is None


def test_a_scenario_of_one_request_leaves_the_councils_of_others_alone(desk: Desk) -> None:
    asked, other = desk.request(), desk.request()
    kept = keep_scenario(desk.register, draft(desk, request=asked.id))
    written = adopt_scenario(desk.register, kept.id, LAW, TODAY)
    of_other = {c.id for c in desk.register.records(Consultation) if c.request == other.id}
    assert not of_other & {target.consultation for target in written}


def test_a_withdrawn_scenario_or_one_for_nobody_is_not_adopted(desk: Desk) -> None:
    kept = keep_scenario(desk.register, draft(desk))
    with pytest.raises(RuleBroken, match="geen raad"):
        adopt_scenario(desk.register, kept.id, LAW, TODAY)
    withdraw_scenario(desk.register, kept, "vergissing")
    with pytest.raises(RuleBroken, match="ingetrokken"):
        adopt_scenario(desk.register, kept.id, LAW, TODAY)


def test_target_dates_of_two_requests_stand_beside_each_other(desk: Desk) -> None:
    for number in (1, 2):
        asked = desk.request()
        kept = keep_scenario(desk.register, draft(desk, f"Plan {number}", request=asked.id))
        adopt_scenario(desk.register, kept.id, LAW, TODAY)
    standing = [milestone for milestone in desk.register.records(Milestone) if milestone.stands]
    assert len(standing) == 4
    assert standing[0].what == "Besluit: Plan (streefdatum)"
    assert len({milestone.scenario for milestone in standing}) == 2
