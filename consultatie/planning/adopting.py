"""Which dates change when the plan of a scenario is made into target dates; nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.consultations import REPEATED, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Milestone
from consultatie.ids import RecordId
from consultatie.language import _, in_dutch
from consultatie.planning.plans import Plan, Route
from consultatie.planning.steps import Stage, stage_words
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


@dataclass(frozen=True, slots=True)
class StepChange:
    """A planned date that a plan sets, or takes back where there is no `day`.

    Without a `step` there is none of this sort yet.
    """

    consultation: RecordId
    sort: StepKind
    day: date | None
    step: Step | None = None

    @property
    def before(self) -> PreciseDate | None:
        """The planned date as it is now."""
        return self.step.planned if self.step else None

    @property
    def is_change(self) -> bool:
        """Whether the date becomes another one."""
        return self.before != (PreciseDate.day(self.day) if self.day else None)


@dataclass(frozen=True, slots=True)
class MilestoneChange:
    """A milestone that a plan sets, or takes back where there is no `day`."""

    what: str
    day: date | None
    milestone: Milestone | None = None

    @property
    def before(self) -> PreciseDate | None:
        """Its date as it is now."""
        return self.milestone.when if self.milestone else None

    @property
    def is_change(self) -> bool:
        """Whether the date becomes another one."""
        return self.before != (PreciseDate.day(self.day) if self.day else None)


def targets_of(plan: Plan) -> tuple[TargetDate, ...]:
    """The target dates of all councils: of each the steps still to take, soonest first."""
    return tuple(target for route in plan.routes for target in _targets(route))


def step_changes(file: DossierFile, plan: Plan) -> tuple[StepChange, ...]:
    """What becomes of the planned dates of the steps that were not taken or passed over yet.

    A target date of an earlier scenario that this plan does not have is taken back.
    """
    return tuple(change for route in plan.routes for change in _steps(file, route))


def milestone_changes(
    file: DossierFile, scenario: Scenario, plan: Plan
) -> tuple[MilestoneChange, ...]:
    """The milestones of the decision and the start, in the place of those adopted before.

    Those of a scenario for another request stay.
    """
    before = list(_adopted(file, scenario))
    found = []
    for stage in _MILESTONES:
        steps = [step for route in plan.routes for step in route.steps if step.stage is stage]
        days = [step.day for step in steps if not step.settled]
        if days:
            what = _target_words(file, scenario, stage)
            found.append(MilestoneChange(what, min(days), _taken(before, what)))
    return (*found, *(MilestoneChange(each.what, None, each) for each in before))


def _targets(route: Route) -> Iterator[TargetDate]:
    consultation = route.council.consultation
    if consultation is None:
        return
    for step in sorted(route.steps, key=lambda step: step.day):
        if step.stage in _SORTS and not step.settled:
            yield TargetDate(consultation, _SORTS[step.stage], step.day)


def _steps(file: DossierFile, route: Route) -> Iterator[StepChange]:
    consultation = route.council.consultation
    if consultation is None:
        return
    steps = file.steps_of(consultation)
    still_open = [step for step in steps if step.actual is None and not step.skipped]
    for target in _targets(route):
        step = _next(still_open, target.sort)
        if step is not None:
            still_open.remove(step)
        elif target.sort not in REPEATED and any(s.sort is target.sort for s in steps):
            continue
        yield StepChange(consultation, target.sort, target.day, step)
    for step in still_open:
        if step.scenario is not None:
            yield StepChange(consultation, step.sort, None, step)


def _next(still_open: list[Step], sort: StepKind) -> Step | None:
    """The open step of this sort, the first in time of more than one."""
    same = [step for step in still_open if step.sort is sort]
    return min(
        same,
        key=lambda step: (step.planned.first if step.planned else date.max, step.id),
        default=None,
    )


def _adopted(file: DossierFile, scenario: Scenario) -> Iterator[Milestone]:
    requests = {each.id: each.request for each in file.scenarios}
    for milestone in file.milestones:
        adopted = milestone.stands and milestone.scenario is not None
        if adopted and requests.get(milestone.scenario or 0) == scenario.request:
            yield milestone


def _taken(before: list[Milestone], what: str) -> Milestone | None:
    same = next((milestone for milestone in before if milestone.what == what), None)
    if same is not None:
        before.remove(same)
    return same


@in_dutch()
def _target_words(file: DossierFile, scenario: Scenario, stage: Stage) -> str:
    """What the milestone of a target date is called, with its request; it is kept, so in Dutch."""
    if scenario.request is None:
        return _("{stage} (streefdatum)").format(stage=stage_words(stage))
    title = file.request(scenario.request).title
    return _("{stage}: {request} (streefdatum)").format(stage=stage_words(stage), request=title)
