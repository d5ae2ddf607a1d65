"""Meetings: planned, held, captured, worked out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.advice import add_point, draft_advice
from consultatie.acts.appraisals import join_consultations
from consultatie.acts.meetings import (
    ask_question_of,
    capture,
    commitment_draft,
    conclude_meeting,
    decision_draft,
    hold_meeting,
    make_commitment_of,
    plan_meeting,
    question_draft,
    record_decision_of,
    restore_meeting,
    revise_meeting,
    set_agenda,
    settle,
    withdraw_meeting,
)
from consultatie.acts.records import NEW, add, withdraw
from consultatie.acts.requests import record_step
from consultatie.acts.visibility import mark
from consultatie.advice import Conclusion, Point
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.inheritance import marks_of
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting, MeetingKind
from consultatie.questions import Question
from consultatie.visibility import Marking, Visibility
from tests.acts.conftest import Desk

MONDAY, TUESDAY = date(2021, 8, 23), date(2021, 8, 24)


def item(
    title: str = "Aanvraag",
    *,
    consultation: RecordId | None = None,
    point: RecordId | None = None,
) -> AgendaItem:
    return AgendaItem(id=NEW, meeting=NEW, title=title, consultation=consultation, point=point)


def plan(
    desk: Desk,
    *agenda: AgendaItem,
    sort: MeetingKind = MeetingKind.CONSULTATION,
    planned: date | None = MONDAY,
) -> Meeting:
    when = PreciseDate.day(planned) if planned else None
    draft = Meeting(id=NEW, dossier=desk.dossier.id, title="Overleg", sort=sort, planned=when)
    return plan_meeting(desk.register, draft, agenda)


def steps(desk: Desk, held: Consultation) -> list[tuple[date | None, date | None]]:
    return [
        (step.planned.as_day if step.planned else None, step.day)
        for step in desk.register.records(Step)
        if step.consultation == held.id and step.sort is StepKind.MEETING
    ]


def agenda(desk: Desk, meeting: Meeting) -> Sequence[AgendaItem]:
    return desk.register.dossier_file(desk.dossier.id).procedure.agenda_of(meeting.id)


def test_the_agenda_stands_in_the_order_given(desk: Desk) -> None:
    meeting = plan(desk, item("Opening"), item("Aanvraag"), item("Rondvraag"))
    assert [(i.place, i.title) for i in agenda(desk, meeting)] == [
        (1, "Opening"),
        (2, "Aanvraag"),
        (3, "Rondvraag"),
    ]


def test_the_agenda_can_be_turned_round_added_to_and_taken_from(desk: Desk) -> None:
    meeting = plan(desk, item("Opening"), item("Aanvraag"), item("Rondvraag"))
    opening, _request, last = agenda(desk, meeting)
    set_agenda(desk.register, meeting.id, [last, item("Nieuw"), opening])
    assert [i.title for i in agenda(desk, meeting)] == ["Rondvraag", "Nieuw", "Opening"]


def test_a_planned_meeting_is_no_step_yet(desk: Desk) -> None:
    held = desk.consultation()
    plan(desk, item(consultation=held.id))
    assert steps(desk, held) == []


def test_holding_an_overlegvergadering_is_a_step_of_each_consultation_on_its_agenda(
    desk: Desk,
) -> None:
    request = desk.request()
    both = [c for c in desk.register.records(Consultation) if c.request == request.id]
    meeting = plan(desk, *(item(consultation=c.id) for c in both), item("Rondvraag"))
    hold_meeting(desk.register, meeting.id, MONDAY)
    assert [steps(desk, held) for held in both] == [[(None, MONDAY)]] * 2


def test_a_point_on_the_agenda_is_about_its_consultation_and_those_that_joined(desk: Desk) -> None:
    request = desk.request()
    own, joined = (c for c in desk.register.records(Consultation) if c.request == request.id)
    advice = draft_advice(desk.register, own.id, Conclusion.POSITIVE)
    point = add_point(desk.register, Point(id=NEW, advice=advice.id, number="1", text="Tekst"))
    join_consultations(desk.register, advice.id, [joined.id])
    hold_meeting(desk.register, plan(desk, item(point=point.id)).id, MONDAY)
    assert steps(desk, own) == steps(desk, joined) == [(None, MONDAY)]


def test_a_meeting_of_the_council_alone_is_no_step(desk: Desk) -> None:
    held = desk.consultation()
    meeting = plan(desk, item(consultation=held.id), sort=MeetingKind.COUNCIL)
    hold_meeting(desk.register, meeting.id, MONDAY)
    assert steps(desk, held) == []


def test_the_step_that_was_planned_for_it_is_filled_in(desk: Desk) -> None:
    held = desk.consultation()
    for day in (MONDAY, date(2021, 9, 6)):
        record_step(desk.register, held.id, StepKind.MEETING, planned=PreciseDate.day(day))
    meeting = plan(desk, item(consultation=held.id))
    hold_meeting(desk.register, meeting.id, TUESDAY)
    assert steps(desk, held) == [(MONDAY, TUESDAY), (date(2021, 9, 6), None)]


def test_holding_it_again_on_another_day_moves_the_step(desk: Desk) -> None:
    held = desk.consultation()
    meeting = plan(desk, item(consultation=held.id))
    for day in (MONDAY, TUESDAY, TUESDAY):
        hold_meeting(desk.register, meeting.id, day)
    assert steps(desk, held) == [(None, TUESDAY)]


def test_a_meeting_recorded_afterwards_or_an_agenda_added_later_gives_the_step_too(
    desk: Desk,
) -> None:
    held = desk.consultation()
    draft = Meeting(id=NEW, dossier=desk.dossier.id, title="Overleg", held=PreciseDate.day(MONDAY))
    meeting = plan_meeting(desk.register, draft)
    assert steps(desk, held) == []
    set_agenda(desk.register, meeting.id, [item(consultation=held.id)])
    assert steps(desk, held) == [(None, MONDAY)]


def test_the_agenda_is_about_its_own_dossier(desk: Desk) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Anders"))
    draft = Meeting(id=NEW, dossier=other.id, title="Overleg")
    with pytest.raises(RuleBroken, match="ander dossier"):
        plan_meeting(desk.register, draft, [item(consultation=desk.consultation().id)])
    assert not desk.register.records(Meeting)


def captured(
    desk: Desk, meeting: Meeting, sort: CaptureKind, of: AgendaItem | None = None
) -> Capture:
    draft = Capture(
        id=NEW,
        meeting=meeting.id,
        item=of.id if of else None,
        sort=sort,
        text="Dat sturen wij toe.",
        at="10:42",
        who="bestuurder",
        due=PreciseDate.day(TUESDAY),
    )
    return capture(desk.register, draft)


def test_a_capture_becomes_a_commitment_in_its_own_words(desk: Desk) -> None:
    meeting = hold_meeting(desk.register, plan(desk).id, MONDAY)
    said = captured(desk, meeting, CaptureKind.COMMITMENT)
    made = make_commitment_of(desk.register, said.id, commitment_draft(meeting, said))
    assert (made.text, made.said_on, made.due) == (said.text, MONDAY, said.due)
    assert (made.meeting, made.said_where) == (meeting.id, "Overleg")
    assert desk.register.get(Capture, said.id).settled


def test_a_capture_becomes_a_question_of_the_consultation_it_was_about(desk: Desk) -> None:
    held = desk.consultation()
    meeting = plan(desk, item(consultation=held.id), item("Rondvraag"))
    about, other = agenda(desk, meeting)
    said = captured(desk, meeting, CaptureKind.QUESTION, about)
    draft = question_draft(about, said, MONDAY)
    assert draft is not None
    asked = ask_question_of(desk.register, said.id, draft)
    assert (asked.consultation, asked.number, asked.text) == (held.id, "1", said.text)
    assert question_draft(other, said, MONDAY) is question_draft(None, said, MONDAY) is None


def test_a_capture_is_worked_out_once_and_whole_or_not(desk: Desk) -> None:
    meeting = plan(desk)
    said = captured(desk, meeting, CaptureKind.COMMITMENT)
    empty = Commitment(id=NEW, dossier=desk.dossier.id, text=" ")
    with pytest.raises(RuleBroken, match="letterlijk"):
        make_commitment_of(desk.register, said.id, empty)
    assert not desk.register.get(Capture, said.id).settled
    settle(desk.register, said.id)
    with pytest.raises(RuleBroken, match="al uitgewerkt"):
        settle(desk.register, said.id)
    assert not desk.register.records(Question)


def test_a_capture_is_of_an_item_of_its_own_meeting(desk: Desk) -> None:
    first, second = plan(desk, item("Opening")), plan(desk)
    with pytest.raises(RuleBroken, match="andere vergadering"):
        captured(desk, second, CaptureKind.POSITION, agenda(desk, first)[0])


def test_a_meeting_that_was_held_keeps_its_sort_and_its_day(desk: Desk) -> None:
    planned = plan(desk)
    renamed = revise_meeting(desk.register, replace(planned, sort=MeetingKind.COUNCIL))
    held = hold_meeting(desk.register, renamed.id, MONDAY)
    with pytest.raises(RuleBroken, match="gehouden"):
        revise_meeting(desk.register, replace(held, sort=MeetingKind.CONSULTATION))
    revise_meeting(desk.register, replace(planned, sort=MeetingKind.COUNCIL, title="Anders"))
    kept = desk.register.get(Meeting, planned.id)
    assert (kept.title, kept.held) == ("Anders", PreciseDate.day(MONDAY))


def test_withdrawing_a_meeting_takes_the_step_that_it_was_back(desk: Desk) -> None:
    held = desk.consultation()
    meeting = plan(desk, item(consultation=held.id))
    hold_meeting(desk.register, meeting.id, MONDAY)
    withdraw_meeting(desk.register, meeting, "niet doorgegaan")
    standing = [step for step in desk.register.records(Step) if step.stands]
    assert not [step for step in standing if step.sort is StepKind.MEETING]
    restore_meeting(desk.register, meeting)
    assert steps(desk, held)[-1] == (None, MONDAY)


def test_a_step_that_was_planned_goes_back_to_its_plan(desk: Desk) -> None:
    held = desk.consultation()
    record_step(desk.register, held.id, StepKind.MEETING, planned=PreciseDate.day(MONDAY))
    meeting = plan(desk, item(consultation=held.id))
    hold_meeting(desk.register, meeting.id, TUESDAY)
    withdraw_meeting(desk.register, meeting, "niet doorgegaan")
    assert steps(desk, held) == [(MONDAY, None)]


def test_what_is_taken_off_the_agenda_afterwards_was_not_discussed(desk: Desk) -> None:
    request = desk.request()
    one, other = (c for c in desk.register.records(Consultation) if c.request == request.id)
    meeting = plan(desk, item(consultation=one.id), item(consultation=other.id))
    hold_meeting(desk.register, meeting.id, MONDAY)
    set_agenda(desk.register, meeting.id, agenda(desk, meeting)[:1])
    standing = [s for s in desk.register.records(Step) if s.stands and s.actual is not None]
    assert [s.consultation for s in standing if s.sort is StepKind.MEETING] == [one.id]


def test_a_step_stays_while_another_meeting_of_that_day_is_it_too(desk: Desk) -> None:
    held = desk.consultation()
    first, second = (plan(desk, item(consultation=held.id)) for _each in range(2))
    for meeting in (first, second):
        hold_meeting(desk.register, meeting.id, MONDAY)
    withdraw_meeting(desk.register, first, "dubbel")
    assert steps(desk, held) == [(None, MONDAY)]


def test_a_meeting_is_not_withdrawn_without_a_reason(desk: Desk) -> None:
    meeting = plan(desk)
    with pytest.raises(RuleBroken, match="reden"):
        withdraw_meeting(desk.register, meeting, " ")
    assert desk.register.get(Meeting, meeting.id).stands


def test_concluding_makes_commitments_of_promises_and_settles_the_rest_in_one_act(
    desk: Desk,
) -> None:
    meeting = plan(desk)
    promised = captured(desk, meeting, CaptureKind.COMMITMENT)
    decided = captured(desk, meeting, CaptureKind.DECISION)
    left = captured(desk, meeting, CaptureKind.COMMITMENT)
    before = len(desk.register.journal())
    (made,) = conclude_meeting(desk.register, meeting.id, [promised.id, decided.id], MONDAY)
    settled = {c.id: c.settled for c in desk.register.records(Capture)}
    assert settled == {promised.id: True, decided.id: True, left.id: False}
    assert (made.text, made.said_on) == (promised.text, MONDAY)
    assert len(desk.register.journal()) == before + 1


def test_concluding_is_about_ones_own_captures_and_whole_or_not(desk: Desk) -> None:
    meeting, other = plan(desk), plan(desk)
    own = captured(desk, meeting, CaptureKind.COMMITMENT)
    strange = captured(desk, other, CaptureKind.DECISION)
    with pytest.raises(RuleBroken, match="andere vergadering"):
        conclude_meeting(desk.register, meeting.id, [own.id, strange.id], MONDAY)
    assert not any(c.settled for c in desk.register.records(Capture))
    assert desk.register.get(Meeting, meeting.id).held is None


def test_a_decision_is_made_of_a_capture_once_also_after_it_was_read_aloud(desk: Desk) -> None:
    held = desk.consultation()
    meeting = plan(desk, item(consultation=held.id))
    said = captured(desk, meeting, CaptureKind.DECISION)
    conclude_meeting(desk.register, meeting.id, [said.id], MONDAY)
    meeting = desk.register.get(Meeting, meeting.id)
    draft = decision_draft(meeting, None, said)
    made = record_decision_of(desk.register, said.id, draft, [held.id])
    assert (made.title, made.meeting) == (said.text, meeting.id)
    assert made.taken_on == meeting.held
    assert desk.register.get(Capture, said.id).decision == made.id
    with pytest.raises(RuleBroken, match="al een besluit gemaakt"):
        record_decision_of(desk.register, said.id, draft)
    withdraw(desk.register, made, "vergissing")
    assert record_decision_of(desk.register, said.id, draft).id != made.id


def test_who_may_not_see_a_capture_may_not_see_what_becomes_of_it(desk: Desk) -> None:
    meeting = plan(desk)
    said = captured(desk, meeting, CaptureKind.DECISION)
    inside = Marking(id=NEW, subject=said.id, visibility=Visibility.COUNCIL)
    mark(desk.register, inside, today=MONDAY)
    made = record_decision_of(desk.register, said.id, decision_draft(meeting, None, said))
    assert marks_of(desk.register, MONDAY).of(made) is Visibility.COUNCIL
