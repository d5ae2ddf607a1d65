"""What a meeting means for the consultations on its agenda: each has a step of it."""

from collections.abc import Iterable
from dataclasses import replace

from consultatie.acts.checking import put_checked
from consultatie.advice import Advice, Point
from consultatie.appraisals import Joining
from consultatie.consultations import Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.ids import RecordId
from consultatie.meetings import AgendaItem, Meeting, MeetingKind
from consultatie.register import Work


def record_steps(work: Work, meeting: Meeting, earlier: PreciseDate | None) -> None:
    """The step that an overlegvergadering is for each consultation on its agenda."""
    if not _is_held_overleg(meeting):
        return
    for consultation in on_agenda(work, meeting):
        steps = [
            step
            for step in work.find(Step, "consultation", consultation)
            if step.sort is StepKind.MEETING
        ]
        if not any(step.actual == meeting.held for step in steps):
            step = _step_of(steps, meeting, earlier) or Step(
                id=work.new_id(), consultation=consultation, sort=StepKind.MEETING
            )
            put_checked(work, replace(step, actual=meeting.held))


def take_steps_back(
    work: Work, meeting: Meeting, consultations: Iterable[RecordId], reason: str
) -> None:
    """For these the meeting was no step after all, unless another one of that day was it too.

    A step that was planned goes back to its plan; another is withdrawn with this reason.
    """
    if not _is_held_overleg(meeting):
        return
    still = _discussed_that_day(work, meeting)
    for consultation in set(consultations) - still:
        for step in work.find(Step, "consultation", consultation):
            if step.sort is StepKind.MEETING and step.actual == meeting.held:
                taken = {"actual": None} if step.planned else {"withdrawn": reason}
                work.put(replace(step, **taken))


def _is_held_overleg(meeting: Meeting) -> bool:
    overleg = meeting.sort is MeetingKind.CONSULTATION
    return overleg and meeting.held is not None and meeting.stands


def _discussed_that_day(work: Work, meeting: Meeting) -> set[RecordId]:
    """The consultations on which another overlegvergadering was held the same day."""
    others = (
        other
        for other in work.find(Meeting, "dossier", meeting.dossier)
        if other.id != meeting.id
        and other.sort is MeetingKind.CONSULTATION
        and other.held == meeting.held
    )
    return {consultation for other in others for consultation in on_agenda(work, other)}


def _step_of(steps: Iterable[Step], meeting: Meeting, earlier: PreciseDate | None) -> Step | None:
    """The step that this meeting fills in: what it was before, else what was planned for it."""
    steps = list(steps)
    before = [step for step in steps if earlier is not None and step.actual == earlier]
    planned = [
        step
        for step in steps
        if step.actual is None and not step.skipped and _was_planned(step.planned, meeting)
    ]
    return next(iter(before or planned), None)


def _was_planned(planned: PreciseDate | None, meeting: Meeting) -> bool:
    if planned is None or meeting.held is None:
        return False
    return planned == meeting.planned or planned.first <= meeting.held.first <= planned.last


def on_agenda(work: Work, meeting: Meeting) -> list[RecordId]:
    """The consultations that a meeting is about, also by one of their points."""
    found: dict[RecordId, None] = {}
    for item in work.find(AgendaItem, "meeting", meeting.id):
        if item.consultation is not None:
            found[item.consultation] = None
        if item.point is not None:
            advice = work.get(Advice, work.get(Point, item.point).advice)
            joined = (j.consultation for j in work.find(Joining, "advice", advice.id))
            found |= dict.fromkeys((advice.consultation, *joined))
    return list(found)
