"""Everything that can happen around an advice, happens somewhere in the example."""

from collections.abc import Iterable
from dataclasses import fields

import pytest

from consultatie.appraisals import Opinion
from consultatie.catalogue import record_types
from consultatie.clocks import AbsenceKind, Clock
from consultatie.commitments import CommitmentState
from consultatie.completeness import Presence, is_complete
from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.issues import Issue
from consultatie.meetings import CaptureKind, MeetingKind
from consultatie.people import Person, Seat
from consultatie.questions import expert_caution
from consultatie.records import Record
from consultatie.visibility import Visibility
from tests.example.conftest import TODAY
from tests.fakes import FakeRegister

MARK = " [voorbeeldtekst]"
# Texts of the procedure that say what is made up; names, places and times say no such thing.
MADE_UP = {
    "answer",
    "costs",
    "grounds",
    "how",
    "proof",
    "reason",
    "remark",
    "summary",
    "test",
    "text",
}


def held(sora: DossierFile, title: str, council: str) -> Consultation:
    (request,) = (r for r in sora.requests if r.title.startswith(title))
    asked = sora.consultations_of(request.id)
    return next(c for c in asked if sora.body_of(c).name == council)


def name(sora: DossierFile, body: int | None) -> str:
    return sora.parties.body(body).name if body else ""


# An issue is a print with its files, which somebody puts out.
EXAMPLE_SORTS = [cls for cls in record_types() if cls is not Issue]


@pytest.mark.parametrize("cls", EXAMPLE_SORTS, ids=lambda cls: cls.kind)
def test_every_sort_of_record_is_in_it(register: FakeRegister, cls: type[Record]) -> None:
    assert register.records(cls)


def test_one_request_became_complete_and_one_lacks_an_annex(sora: DossierFile) -> None:
    procedure = sora.procedure
    plan = procedure.checks_of(held(sora, "Bedrijfs", "OR Halte Werk").id)
    transition = procedure.checks_of(held(sora, "Transitieplan", "OR BUCH").id)
    assert (is_complete(plan), is_complete(transition)) == (True, False)
    assert {check.presence for check in procedure.part_checks} == set(Presence)


def test_every_choice_of_the_clock_was_made_and_one_was_changed(sora: DossierFile) -> None:
    assert {choice.choice for choice in sora.procedure.clock_choices} == set(Clock)
    last = sora.procedure.clock_of(held(sora, "Bedrijfs", "OR BUCH").id)
    assert last is not None
    assert last.choice is Clock.RUNS


def test_an_advice_date_was_moved_with_a_log_of_who_agreed(sora: DossierFile) -> None:
    for extension in sora.procedure.extensions:
        assert extension.old_day is not None
        assert extension.agreed_by
        consultation = sora.consultation(extension.consultation)
        assert consultation.agreed_advice_date == extension.new_day > extension.old_day
    assert len(sora.procedure.extensions) == 2


def test_a_term_was_paused_and_went_on(sora: DossierFile) -> None:
    (pause,) = sora.procedure.pauses
    assert pause.end is not None
    assert pause.start < pause.end


def test_questions_came_in_two_rounds_and_one_still_waits(sora: DossierFile) -> None:
    asked = sora.procedure.questions
    assert {question.round for question in asked} == {1, 2}
    assert [q.answered_on for q in asked].count(None) == 2
    assert any(question.point for question in asked)


def test_the_costs_of_every_expert_were_announced_first(sora: DossierFile) -> None:
    assert [expert_caution(expert) for expert in sora.procedure.experts] == ["", ""]


def test_meetings_were_held_and_one_is_planned(sora: DossierFile) -> None:
    meetings = sora.procedure.meetings
    assert [meeting.held for meeting in meetings].count(None) == 1
    assert {meeting.sort for meeting in meetings} == {
        MeetingKind.CONSULTATION,
        MeetingKind.COUNCIL,
    }
    assert all(sora.procedure.agenda_of(meeting.id) for meeting in meetings)


def test_everything_that_can_be_captured_was_and_one_is_not_worked_out(sora: DossierFile) -> None:
    captures = sora.procedure.captures
    assert {capture.sort for capture in captures} == set(CaptureKind)
    assert [capture.settled for capture in captures].count(False) == 1


def test_an_overlegvergadering_is_one_step_and_not_two(sora: DossierFile) -> None:
    for consultation in sora.consultations:
        steps = [s for s in sora.steps_of(consultation.id) if s.sort is StepKind.MEETING]
        days = [step.day for step in steps if step.day]
        assert len(days) == len(set(days))


def test_one_advice_is_that_of_three_councils_who_each_adopted_it(sora: DossierFile) -> None:
    joined = sora.procedure.joinings
    assert {name(sora, sora.consultation(j.consultation).body) for j in joined} == {
        "OR WNK",
        "OR BUCH",
    }
    assert all(joining.adopted_on for joining in joined)


def test_a_reservation_led_to_the_request_about_the_execution(sora: DossierFile) -> None:
    (reservation,) = sora.procedure.reservations
    assert reservation.follow_up is not None
    assert sora.request(reservation.follow_up).title.startswith("Uitvoering")


def test_every_opinion_of_a_council_occurs(sora: DossierFile) -> None:
    assert {appraisal.opinion for appraisal in sora.procedure.appraisals} == set(Opinion)
    agreed = {appraisal.rendering_agreed for appraisal in sora.procedure.appraisals}
    assert agreed == {True, False, None}


def test_there_are_commitments_in_every_state_and_one_is_late(sora: DossierFile) -> None:
    commitments = sora.procedure.commitments
    assert {one.state for one in commitments} == set(CommitmentState)
    assert any(one.is_late(TODAY) for one in commitments)


def test_the_half_yearly_report_to_the_raad_made_its_next_one(sora: DossierFile) -> None:
    first, second = (c for c in sora.procedure.commitments if c.recurs)
    assert second.previous == first.id
    assert (first.state, second.state) == (CommitmentState.ACCEPTED, CommitmentState.OPEN)
    assert name(sora, second.giver) == "College Dijk en Waard"
    assert name(sora, second.receiver) == "Raad Dijk en Waard"
    assert second.due is not None
    assert second.due.first > TODAY


def test_what_both_old_colleges_had_not_finished_went_to_dijk_en_waard(sora: DossierFile) -> None:
    passed = sora.procedure.hand_overs
    assert {name(sora, hand.old_giver) for hand in passed} == {
        "College Heerhugowaard",
        "College Langedijk",
    }
    assert {name(sora, hand.new_giver) for hand in passed} == {"College Dijk en Waard"}


def test_something_is_internal_something_secret_and_something_public(sora: DossierFile) -> None:
    assert {mark.visibility for mark in sora.procedure.markings} == set(Visibility)
    (secret,) = (m for m in sora.procedure.markings if m.visibility is Visibility.CONFIDENTIAL)
    assert secret.imposed_by
    assert secret.scope
    assert secret.exempt
    assert secret.until is not None
    assert secret.until > TODAY


def test_how_long_it_is_kept_is_a_proposal(sora: DossierFile) -> None:
    (retention,) = sora.procedure.retentions
    assert retention.ground.startswith("Voorstel")


def test_bodies_have_recess_and_absence(sora: DossierFile) -> None:
    assert {absence.sort for absence in sora.procedure.absences} == set(AbsenceKind)


def test_persons_are_functions_and_some_hold_several_seats(register: FakeRegister) -> None:
    people, seats = register.records(Person), register.records(Seat)
    assert all(person.name.endswith("(voorbeeld)") for person in people)
    of_each = [[seat for seat in seats if seat.person == person.id] for person in people]
    assert max(map(len, of_each)) >= 3
    assert any(seat.valid_until for seat in seats)


def test_every_made_up_text_says_so(sora: DossierFile) -> None:
    texts = [
        text
        for field in fields(sora.procedure)
        for record in getattr(sora.procedure, field.name)
        for text in _texts(record)
    ]
    assert len(texts) > 70
    assert [text for text in texts if not text.endswith(MARK)] == []


def _texts(record: Record) -> Iterable[str]:
    names = {field.name for field in fields(record)} & MADE_UP
    return (text for name in names if isinstance(text := getattr(record, name), str) and text)
