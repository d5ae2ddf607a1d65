"""Acts on scenarios: keep one, give it another name, and make its plan into target dates."""

from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_other_dossier
from consultatie.acts.records import put_new
from consultatie.acts.records import withdraw as withdraw_record
from consultatie.consultations import Step
from consultatie.dates import PreciseDate
from consultatie.dossiers import Milestone
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.law.book import LawBook
from consultatie.planning.adopting import (
    MilestoneChange,
    StepChange,
    TargetDate,
    milestone_changes,
    step_changes,
    targets_of,
)
from consultatie.planning.supposing import plan_of
from consultatie.register import OpenRegister, Work
from consultatie.requests import Request
from consultatie.scenarios import Scenario


def keep_scenario(register: OpenRegister, draft: Scenario) -> Scenario:
    """Keep a new scenario; its name is its own within the dossier."""
    label = kept("Scenario ‘{name}’ bewaren").format(name=draft.name.strip())
    with register.action(label) as work:
        _refuse_strangers(work, draft)
        return put_new(work, replace(draft, name=draft.name.strip()))


def change_scenario(register: OpenRegister, scenario: Scenario) -> Scenario:
    """Change what a scenario assumes; target dates that were made of it stay as they are."""
    changed = replace(scenario, name=scenario.name.strip())
    with register.action(kept("Scenario ‘{name}’ wijzigen").format(name=changed.name)) as work:
        _refuse_strangers(work, changed)
        put_checked(work, changed)
    return changed


def rename_scenario(register: OpenRegister, scenario: RecordId, name: str) -> Scenario:
    """Give a scenario another name."""
    label = kept("Scenario hernoemen tot ‘{name}’").format(name=name.strip())
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
    file = register.dossier_file(chosen.dossier)
    plan = plan_of(file, chosen, law, today)
    label = kept("Streefdata maken van scenario ‘{name}’").format(name=chosen.name)
    with register.action(label) as work:
        for step in step_changes(file, plan):
            _put_step(work, chosen, step)
        for milestone in milestone_changes(file, chosen, plan):
            _put_milestone(work, chosen, milestone)
        put_checked(work, replace(chosen, target_dates_on=today))
    return targets_of(plan)


def _refuse_strangers(work: Work, scenario: Scenario) -> None:
    refuse_other_dossier(work, scenario.dossier, "request", Request, [scenario.request])


def _put_step(work: Work, scenario: Scenario, change: StepChange) -> None:
    if change.step is not None and change.day is None:
        put_checked(work, replace(change.step, planned=None, scenario=None))
    elif change.day is not None:
        step = change.step or _new_step(work, change)
        planned = PreciseDate.day(change.day)
        put_checked(work, replace(step, planned=planned, scenario=scenario.id))


def _new_step(work: Work, change: StepChange) -> Step:
    return Step(id=work.new_id(), consultation=change.consultation, sort=change.sort)


def _put_milestone(work: Work, scenario: Scenario, change: MilestoneChange) -> None:
    if change.day is None:
        if change.milestone is not None:
            gone = kept("staat niet in het nieuwe scenario")
            work.put(replace(change.milestone, withdrawn=gone))
        return
    when = PreciseDate.day(change.day)
    if change.milestone is not None:
        put_checked(work, replace(change.milestone, when=when, scenario=scenario.id))
        return
    milestone = Milestone(
        id=work.new_id(),
        dossier=scenario.dossier,
        what=change.what,
        when=when,
        scenario=scenario.id,
    )
    put_checked(work, milestone)
