"""Acts on scenarios: keep one, give it another name, and make its plan into target dates."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_other_dossier
from consultatie.acts.records import put_new
from consultatie.acts.records import withdraw as withdraw_record
from consultatie.consultations import REPEATED, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Milestone
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.planning.plans import Plan, Route
from consultatie.planning.steps import Stage, stage_words
from consultatie.planning.supposing import plan_of
from consultatie.register import OpenRegister, Work
from consultatie.requests import Request
from consultatie.scenarios import Scenario

# What of a plan is a step in the register. The month of art. 25(6) WOR follows from law and is
# never planned; the agenda and the talk on the advice are no steps of a consultation.
_SORTS = {
    Stage.EXECUTION: StepKind.EXECUTION,
    Stage.NOTICE: StepKind.NOTICE,
    Stage.DECISION: StepKind.DECISION,
    Stage.ADVICE: StepKind.ADVICE,
    Stage.EXTRA_MEETING: StepKind.MEETING,
    Stage.MEETING: StepKind.MEETING,
    Stage.RECEIPT: StepKind.RECEIVED,
    Stage.ANNOUNCEMENT: StepKind.ANNOUNCED,
}
# What is a milestone of the whole dossier too.
_MILESTONES = (Stage.DECISION, Stage.EXECUTION)


@dataclass(frozen=True, slots=True)
class TargetDate:
    """One target date that a plan gives: which step of which consultation, and the day."""

    consultation: RecordId
    sort: StepKind
    day: date


def keep_scenario(register: OpenRegister, draft: Scenario) -> Scenario:
    """Keep a new scenario; its name is its own within the dossier."""
    label = _("Scenario ‘{name}’ bewaren").format(name=draft.name.strip())
    with register.action(label) as work:
        _refuse_strangers(work, draft)
        return put_new(work, replace(draft, name=draft.name.strip()))


def change_scenario(register: OpenRegister, scenario: Scenario) -> Scenario:
    """Change what a scenario assumes; target dates that were made of it stay as they are."""
    changed = replace(scenario, name=scenario.name.strip())
    with register.action(_("Scenario ‘{name}’ wijzigen").format(name=changed.name)) as work:
        _refuse_strangers(work, changed)
        put_checked(work, changed)
    return changed


def rename_scenario(register: OpenRegister, scenario: RecordId, name: str) -> Scenario:
    """Give a scenario another name."""
    label = _("Scenario hernoemen tot ‘{name}’").format(name=name.strip())
    with register.action(label) as work:
        renamed = replace(work.get(Scenario, scenario), name=name.strip())
        put_checked(work, renamed)
    return renamed


def withdraw_scenario(register: OpenRegister, scenario: Scenario, reason: str) -> Scenario:
    """Withdraw a scenario with a reason; target dates that were made of it stay."""
    return withdraw_record(register, scenario, reason)


def adopt_scenario(
    register: OpenRegister, scenario: RecordId, law: LawBook, today: date
) -> tuple[TargetDate, ...]:
    """Make the plan of a scenario into target dates, as one act; gives those it wrote.

    Only planned dates change, of steps that were not taken or passed over yet, and the milestones
    of the decision and the start. Actual dates, agreed dates and terms of law stay as they are. A
    target date of an earlier scenario that this plan does not have is taken away again.

    :raises RuleBroken: the scenario was withdrawn, or there is no council to plan for.
    """
    chosen = register.get(Scenario, scenario)
    if not chosen.stands:
        raise breach("name", _("Dit scenario is ingetrokken; zet het eerst terug."))
    plan = plan_of(register.dossier_file(chosen.dossier), chosen, law, today)
    label = _("Streefdata maken van scenario ‘{name}’").format(name=chosen.name)
    with register.action(label) as work:
        targets = tuple(target for route in plan.routes for target in _targets(route))
        for route in plan.routes:
            _put_steps(work, chosen, route, targets)
        _put_milestones(work, chosen, plan)
        put_checked(work, replace(chosen, target_dates_on=today))
    return targets


def _refuse_strangers(work: Work, scenario: Scenario) -> None:
    refuse_other_dossier(work, scenario.dossier, "request", Request, [scenario.request])


def _targets(route: Route) -> Iterator[TargetDate]:
    """The steps still to take, soonest first."""
    consultation = route.council.consultation
    if consultation is None:
        return
    for step in sorted(route.steps, key=lambda step: step.day):
        if step.stage in _SORTS and not step.settled:
            yield TargetDate(consultation, _SORTS[step.stage], step.day)


def _put_steps(
    work: Work, scenario: Scenario, route: Route, targets: tuple[TargetDate, ...]
) -> None:
    open_steps = [
        step
        for step in work.find(Step, "consultation", route.council.consultation)
        if step.actual is None and not step.skipped
    ]
    for target in targets:
        if target.consultation == route.council.consultation:
            _put_step(work, scenario, target, open_steps)
    for step in open_steps:
        if step.scenario is not None:
            put_checked(work, replace(step, planned=None, scenario=None))


def _put_step(work: Work, scenario: Scenario, target: TargetDate, open_steps: list[Step]) -> None:
    """Plan the open step of this sort, the first in time of more than one, or else a new one."""
    same = sorted(
        (step for step in open_steps if step.sort is target.sort),
        key=lambda step: (step.planned.first if step.planned else date.max, step.id),
    )
    if same:
        open_steps.remove(same[0])
    elif target.sort not in REPEATED and _is_there(work, target):
        return
    step = same[0] if same else _new_step(work, target)
    planned = PreciseDate.day(target.day)
    put_checked(work, replace(step, planned=planned, scenario=scenario.id))


def _is_there(work: Work, target: TargetDate) -> bool:
    """Whether the step was taken or passed over, of a sort that is there once."""
    steps = work.find(Step, "consultation", target.consultation)
    return any(step.sort is target.sort and (step.actual or step.skipped) for step in steps)


def _new_step(work: Work, target: TargetDate) -> Step:
    return Step(id=work.new_id(), consultation=target.consultation, sort=target.sort)


def _put_milestones(work: Work, scenario: Scenario, plan: Plan) -> None:
    """The milestones of the decision and the start, in the place of those adopted before.

    Those of a scenario for another request stay.
    """
    before = [
        milestone
        for milestone in work.find(Milestone, "dossier", scenario.dossier)
        if milestone.scenario is not None
        and work.get(Scenario, milestone.scenario).request == scenario.request
    ]
    for stage in _MILESTONES:
        steps = [step for route in plan.routes for step in route.steps if step.stage is stage]
        days = [step.day for step in steps if not step.settled]
        if days:
            what = _target_words(work, scenario, stage)
            _put_milestone(work, scenario, what, min(days), before)
    for milestone in before:
        work.put(replace(milestone, withdrawn=_("staat niet in het nieuwe scenario")))


def _target_words(work: Work, scenario: Scenario, stage: Stage) -> str:
    """What the milestone of a target date is called, with the request that it is of."""
    if scenario.request is None:
        return _("{stage} (streefdatum)").format(stage=stage_words(stage))
    title = work.get(Request, scenario.request).title
    return _("{stage}: {request} (streefdatum)").format(stage=stage_words(stage), request=title)


def _put_milestone(
    work: Work, scenario: Scenario, what: str, day: date, before: list[Milestone]
) -> None:
    when = PreciseDate.day(day)
    same = [milestone for milestone in before if milestone.what == what]
    if same:
        before.remove(same[0])
        put_checked(work, replace(same[0], when=when, scenario=scenario.id))
        return
    new_id = work.new_id()
    put_checked(
        work,
        Milestone(id=new_id, dossier=scenario.dossier, what=what, when=when, scenario=scenario.id),
    )
