"""Acts on meetings: plan one with its agenda, hold it, capture what is said, work that out."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_blank, refuse_other_dossier
from consultatie.acts.commitments import put_commitment
from consultatie.acts.decisions import NOWHERE, Outcomes, put_decision
from consultatie.acts.meeting_steps import on_agenda, record_steps, take_steps_back
from consultatie.acts.questions import put_question
from consultatie.acts.records import NEW, put_new
from consultatie.acts.visibility import carry_marks
from consultatie.advice import Point
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation
from consultatie.dates import PreciseDate
from consultatie.decisions import Decision, Outcome
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting, MeetingKind
from consultatie.questions import Question
from consultatie.register import OpenRegister, Work


def plan_meeting(
    register: OpenRegister, draft: Meeting, agenda: Sequence[AgendaItem] = ()
) -> Meeting:
    """Record a meeting with its agenda, in the order given; it may have been held already."""
    label = kept("Vergadering ‘{title}’ plannen").format(title=draft.title.strip())
    with register.action(label) as work:
        meeting = put_new(work, draft)
        _put_agenda(work, meeting, agenda)
        record_steps(work, meeting, None)
    return meeting


def revise_meeting(register: OpenRegister, meeting: Meeting) -> Meeting:
    """Change a meeting. Once it was held its sort is fixed: the step of the council rests on it."""
    label = kept("Vergadering ‘{title}’ wijzigen").format(title=meeting.title.strip())
    with register.action(label) as work:
        before = work.get(Meeting, meeting.id)
        if before.held and before.sort is not meeting.sort:
            raise breach(
                "sort",
                _(
                    "Deze vergadering is gehouden; daarop rusten stappen van de raad. Trek haar in "
                    "en leg haar opnieuw vast als de soort niet klopt."
                ),
            )
        put_checked(work, replace(meeting, held=before.held))
    return meeting


def withdraw_meeting(register: OpenRegister, meeting: Meeting, reason: str) -> Meeting:
    """Withdraw a meeting with a reason, and with it the steps that it was.

    A meeting that did not happen is no overleg before the advice (art. 25(4) WOR).
    """
    refuse_blank("reason", reason, _("Geef een reden op; die blijft bij het stuk bewaard."))
    label = kept("Vergadering ‘{title}’ intrekken").format(title=meeting.title)
    with register.action(label, reason) as work:
        before = work.get(Meeting, meeting.id)
        withdrawn = replace(before, withdrawn=reason.strip())
        work.put(withdrawn)
        about = on_agenda(work, before)
        take_steps_back(work, before, about, kept("de vergadering is ingetrokken"))
    return withdrawn


def restore_meeting(register: OpenRegister, meeting: Meeting) -> Meeting:
    """Take back the withdrawal of a meeting; if it was held it is a step again."""
    label = kept("Vergadering ‘{title}’ terugzetten").format(title=meeting.title)
    with register.action(label) as work:
        standing = replace(work.get(Meeting, meeting.id), withdrawn=None)
        put_checked(work, standing)
        record_steps(work, standing, None)
    return standing


def set_agenda(
    register: OpenRegister, meeting: RecordId, agenda: Sequence[AgendaItem]
) -> list[AgendaItem]:
    """Make this the agenda of a meeting, in the order given; new items have the id `NEW`.

    What the meeting is no longer about has no step of it either.
    """
    with register.action(kept("Agenda wijzigen")) as work:
        held = work.get(Meeting, meeting)
        before = on_agenda(work, held)
        items = _put_agenda(work, held, agenda)
        gone = set(before) - set(on_agenda(work, held))
        take_steps_back(work, held, gone, kept("van de agenda gehaald"))
        record_steps(work, held, held.held)
    return items


def hold_meeting(register: OpenRegister, meeting: RecordId, held: date) -> Meeting:
    """Record that a meeting was held.

    An overlegvergadering is thereby a step of each consultation on its agenda: without one the
    council does not advise (art. 25(4) WOR). Holding it again on another day moves that step.
    """
    with register.action(kept("Vergadering als gehouden vastleggen")) as work:
        return _hold(work, work.get(Meeting, meeting), held)


def capture(register: OpenRegister, draft: Capture) -> Capture:
    """Save at once what is said in a meeting."""
    label = kept("{sort} vastleggen in de vergadering").format(sort=draft.sort.capitalize())
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
    with register.action(kept("Vastlegging uitwerken als toezegging")) as work:
        settled = _settle(work, captured)
        made = put_commitment(work, replace(draft, meeting=settled.meeting))
        carry_marks(work, captured, made.id)
    return made


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
    with register.action(kept("Vastlegging uitwerken als vraag")) as work:
        _settle(work, captured)
        asked = put_question(work, draft)
        carry_marks(work, captured, asked.id)
    return asked


def decision_draft(meeting: Meeting, item: AgendaItem | None, captured: Capture) -> Decision:
    """The decision that a capture suggests, for the secretary to complete.

    In an overlegvergadering board and council meet: who decided there is not for us to guess.
    """
    overleg = meeting.sort is MeetingKind.CONSULTATION
    return Decision(
        id=NEW,
        dossier=meeting.dossier,
        title=captured.text,
        body=None if overleg else meeting.body,
        taken_on=meeting.held,
        outcome=Outcome.OTHER,
        agenda_item=str(item.place) if item else "",
        meeting=meeting.id,
    )


def record_decision_of(
    register: OpenRegister,
    captured: RecordId,
    draft: Decision,
    consultations: Collection[RecordId] = (),
    outcomes: Outcomes = NOWHERE,
) -> Decision:
    """Work a capture out as a decision, also one that was read aloud and agreed to already."""
    with register.action(kept("Vastlegging uitwerken als besluit")) as work:
        said = work.get(Capture, captured)
        if said.decision is not None and work.get(Decision, said.decision).stands:
            raise breach("decision", _("Van deze vastlegging is al een besluit gemaakt."))
        meeting = work.get(Meeting, said.meeting)
        refuse_other_dossier(work, draft.dossier, "dossier", Meeting, [meeting.id])
        decision = put_decision(work, replace(draft, meeting=meeting.id), consultations, outcomes)
        put_checked(work, replace(said, settled=True, decision=decision.id))
        carry_marks(work, captured, decision.id)
    return decision


def settle(register: OpenRegister, captured: RecordId) -> Capture:
    """Record that a capture needs nothing more: a position, or what stands elsewhere already."""
    with register.action(kept("Vastlegging afhandelen")) as work:
        return _settle(work, captured)


def conclude_meeting(
    register: OpenRegister,
    meeting: RecordId,
    confirmed: Sequence[RecordId],
    held: date | None = None,
) -> list[Commitment]:
    """Settle what was read aloud and agreed to at the end of a meeting; gives the commitments.

    What was promised becomes a commitment in its own words; all else needs nothing more. With
    `held` the meeting is recorded as held that day too.
    """
    with register.action(kept("Vergadering vaststellen")) as work:
        ended = work.get(Meeting, meeting)
        if held is not None:
            ended = _hold(work, ended, held)
        said = [_settle_in(work, ended, captured) for captured in confirmed]
        promised = [one for one in said if one.sort is CaptureKind.COMMITMENT]
        made = [put_commitment(work, commitment_draft(ended, one)) for one in promised]
        for one, commitment in zip(promised, made, strict=True):
            carry_marks(work, one.id, commitment.id)
    return made


def _hold(work: Work, before: Meeting, held: date) -> Meeting:
    after = replace(before, held=PreciseDate.day(held))
    put_checked(work, after)
    record_steps(work, after, before.held)
    return after


def _settle_in(work: Work, meeting: Meeting, captured: RecordId) -> Capture:
    settled = _settle(work, captured)
    if settled.meeting != meeting.id:
        raise breach("meeting", _("Deze vastlegging hoort bij een andere vergadering."))
    return settled


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
    staying = {item.id for item in items}
    for item in work.find(AgendaItem, "meeting", meeting.id):
        if item.id not in staying:
            work.put(replace(item, withdrawn=kept("van de agenda gehaald")))
    return items


def _refuse_strangers(work: Work, meeting: Meeting, agenda: Sequence[AgendaItem]) -> None:
    consultations = (item.consultation for item in agenda)
    points = (item.point for item in agenda)
    refuse_other_dossier(work, meeting.dossier, "consultation", Consultation, consultations)
    refuse_other_dossier(work, meeting.dossier, "point", Point, points)
