"""Acts on meetings: plan one with its agenda, hold it, capture what is said, work that out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_other_dossier
from consultatie.acts.commitments import put_commitment
from consultatie.acts.questions import put_question
from consultatie.acts.records import NEW, put_new
from consultatie.advice import Advice, Point
from consultatie.appraisals import Joining
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import AgendaItem, Capture, Meeting, MeetingKind
from consultatie.questions import Question
from consultatie.register import OpenRegister, Work


def plan_meeting(
    register: OpenRegister, draft: Meeting, agenda: Sequence[AgendaItem] = ()
) -> Meeting:
    """Record a meeting with its agenda, in the order given; it may have been held already."""
    label = _("Vergadering ‘{title}’ plannen").format(title=draft.title.strip())
    with register.action(label) as work:
        meeting = put_new(work, draft)
        _put_agenda(work, meeting, agenda)
        _record_steps(work, meeting, None)
    return meeting


def set_agenda(
    register: OpenRegister, meeting: RecordId, agenda: Sequence[AgendaItem]
) -> list[AgendaItem]:
    """Make this the agenda of a meeting, in the order given; new items have the id `NEW`."""
    with register.action(_("Agenda wijzigen")) as work:
        held = work.get(Meeting, meeting)
        items = _put_agenda(work, held, agenda)
        _record_steps(work, held, held.held)
    return items


def hold_meeting(register: OpenRegister, meeting: RecordId, held: date) -> Meeting:
    """Record that a meeting was held.

    An overlegvergadering is thereby a step of each consultation on its agenda: without one the
    council does not advise (art. 25(4) WOR). Holding it again on another day moves that step.
    """
    with register.action(_("Vergadering als gehouden vastleggen")) as work:
        before = work.get(Meeting, meeting)
        after = replace(before, held=PreciseDate.day(held))
        put_checked(work, after)
        _record_steps(work, after, before.held)
    return after


def capture(register: OpenRegister, draft: Capture) -> Capture:
    """Save at once what is said in a meeting."""
    label = _("{sort} vastleggen in de vergadering").format(sort=draft.sort.capitalize())
    with register.action(label) as work:
        if draft.item is not None and work.get(AgendaItem, draft.item).meeting != draft.meeting:
            raise breach("item", _("Dit agendapunt hoort bij een andere vergadering."))
        return put_new(work, draft)


def commitment_draft(meeting: Meeting, captured: Capture) -> Commitment:
    """The commitment that a capture suggests, for the secretary to complete."""
    return Commitment(
        id=NEW,
        dossier=meeting.dossier,
        text=captured.text,
        giver_function=captured.who,
        said_on=meeting.held.as_day if meeting.held else None,
        said_where=meeting.title,
        meeting=meeting.id,
        due=captured.due,
    )


def make_commitment_of(register: OpenRegister, captured: RecordId, draft: Commitment) -> Commitment:
    """Work a capture out as a commitment."""
    with register.action(_("Vastlegging uitwerken als toezegging")) as work:
        settled = _settle(work, captured)
        return put_commitment(work, replace(draft, meeting=settled.meeting))


def question_draft(
    item: AgendaItem | None, captured: Capture, asked_on: date | None
) -> Question | None:
    """The question that a capture suggests, or None when its item is about no consultation."""
    if item is None or item.consultation is None:
        return None
    return Question(
        id=NEW, consultation=item.consultation, number="", text=captured.text, asked_on=asked_on
    )


def ask_question_of(register: OpenRegister, captured: RecordId, draft: Question) -> Question:
    """Work a capture out as a question; without a number it gets the next one of its round."""
    with register.action(_("Vastlegging uitwerken als vraag")) as work:
        _settle(work, captured)
        return put_question(work, draft)


def settle(register: OpenRegister, captured: RecordId) -> Capture:
    """Record that a capture needs nothing more: a position, or what stands elsewhere already."""
    with register.action(_("Vastlegging afhandelen")) as work:
        return _settle(work, captured)


def _settle(work: Work, captured: RecordId) -> Capture:
    before = work.get(Capture, captured)
    if before.settled:
        raise breach("settled", _("Deze vastlegging is al uitgewerkt."))
    settled = replace(before, settled=True)
    put_checked(work, settled)
    return settled


def _put_agenda(work: Work, meeting: Meeting, agenda: Sequence[AgendaItem]) -> list[AgendaItem]:
    _refuse_strangers(work, meeting, agenda)
    items = [
        replace(item, id=item.id or work.new_id(), meeting=meeting.id, place=place)
        for place, item in enumerate(agenda, 1)
    ]
    for item in items:
        put_checked(work, item)
    kept = {item.id for item in items}
    for item in work.find(AgendaItem, "meeting", meeting.id):
        if item.id not in kept:
            work.put(replace(item, withdrawn=_("van de agenda gehaald")))
    return items


def _refuse_strangers(work: Work, meeting: Meeting, agenda: Sequence[AgendaItem]) -> None:
    consultations = (item.consultation for item in agenda)
    points = (item.point for item in agenda)
    refuse_other_dossier(work, meeting.dossier, "consultation", Consultation, consultations)
    refuse_other_dossier(work, meeting.dossier, "point", Point, points)


def _record_steps(work: Work, meeting: Meeting, earlier: PreciseDate | None) -> None:
    """The step that an overlegvergadering is for each consultation on its agenda."""
    if meeting.sort is not MeetingKind.CONSULTATION or meeting.held is None:
        return
    for consultation in _on_agenda(work, meeting):
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


def _on_agenda(work: Work, meeting: Meeting) -> list[RecordId]:
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
