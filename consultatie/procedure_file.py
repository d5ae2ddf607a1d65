"""What happens around the advice in one dossier, as read at one moment."""

from dataclasses import dataclass
from typing import TypeVar

from consultatie.appraisals import Appraisal, Joining, Reservation
from consultatie.clocks import Absence, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver
from consultatie.completeness import PartCheck
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.questions import Expert, Question, Sounding
from consultatie.records import Record
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.visibility import Marking, Retention

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class ProcedureFile:
    """The records of a procedure beside requests, advice, reactions and decisions.

    The tuples hold withdrawn records too; the functions leave those out.
    """

    extensions: tuple[Extension, ...] = ()
    pauses: tuple[Pause, ...] = ()
    clock_choices: tuple[ClockChoice, ...] = ()
    absences: tuple[Absence, ...] = ()
    part_checks: tuple[PartCheck, ...] = ()
    questions: tuple[Question, ...] = ()
    experts: tuple[Expert, ...] = ()
    soundings: tuple[Sounding, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    agenda_items: tuple[AgendaItem, ...] = ()
    captures: tuple[Capture, ...] = ()
    joinings: tuple[Joining, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    appraisals: tuple[Appraisal, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    hand_overs: tuple[HandOver, ...] = ()
    markings: tuple[Marking, ...] = ()
    retentions: tuple[Retention, ...] = ()
    rule_packs: tuple[RulePack, ...] = ()
    rule_choices: tuple[RuleChoice, ...] = ()
    issues: tuple[Issue, ...] = ()

    def extensions_of(self, consultation: RecordId) -> tuple[Extension, ...]:
        """The log of extensions, oldest first."""
        return _where(self.extensions, "consultation", consultation)

    def pauses_of(self, consultation: RecordId) -> tuple[Pause, ...]:
        """The pauses of the agreed term, by their start."""
        found = _where(self.pauses, "consultation", consultation)
        return tuple(sorted(found, key=lambda pause: (pause.start, pause.id)))

    def clock_of(self, consultation: RecordId) -> ClockChoice | None:
        """The last choice what an incomplete request does to the clock."""
        return _last(_where(self.clock_choices, "consultation", consultation))

    def checks_of(self, consultation: RecordId) -> tuple[PartCheck, ...]:
        """The judged parts of the request."""
        return _where(self.part_checks, "consultation", consultation)

    def questions_of(self, consultation: RecordId) -> tuple[Question, ...]:
        """The questions, by round and as they were written."""
        found = _where(self.questions, "consultation", consultation)
        return tuple(sorted(found, key=lambda question: (question.round, question.id)))

    def experts_of(self, consultation: RecordId) -> tuple[Expert, ...]:
        """The experts of a council."""
        return _where(self.experts, "consultation", consultation)

    def soundings_of(self, consultation: RecordId) -> tuple[Sounding, ...]:
        """How the staff or clients were asked."""
        return _where(self.soundings, "consultation", consultation)

    def joinings_of(self, advice: RecordId) -> tuple[Joining, ...]:
        """In which other consultations an advice is given too."""
        return _where(self.joinings, "advice", advice)

    def reservations_of(self, advice: RecordId) -> tuple[Reservation, ...]:
        """On what the body advises later."""
        return _where(self.reservations, "advice", advice)

    def standing_commitments(self) -> tuple[Commitment, ...]:
        """The commitments that were not withdrawn, as they were made."""
        return tuple(commitment for commitment in self.commitments if commitment.stands)

    def hand_overs_of(self, commitment: RecordId) -> tuple[HandOver, ...]:
        """How a commitment passed from body to body, oldest first."""
        return _where(self.hand_overs, "commitment", commitment)

    def captures_of(self, meeting: RecordId) -> tuple[Capture, ...]:
        """What was captured in a meeting."""
        return _where(self.captures, "meeting", meeting)

    def agenda_of(self, meeting: RecordId) -> tuple[AgendaItem, ...]:
        """The agenda of a meeting in its order."""
        found = _where(self.agenda_items, "meeting", meeting)
        return tuple(sorted(found, key=lambda item: (item.place, item.id)))

    def markings_of(self, subject: RecordId) -> tuple[Marking, ...]:
        """The marks on one record, oldest first."""
        return _where(self.markings, "subject", subject)

    def standing_packs(self) -> tuple[RulePack, ...]:
        """The rule packs of the register that were not withdrawn, as they were loaded."""
        return tuple(pack for pack in self.rule_packs if pack.stands)

    def choices_for(self, consultation: RecordId) -> tuple[RuleChoice, ...]:
        """What was chosen for the terms of a consultation, oldest first."""
        return _where(self.rule_choices, "consultation", consultation)


def _where(records: tuple[R, ...], field: str, value: RecordId) -> tuple[R, ...]:
    return tuple(r for r in records if r.stands and getattr(r, field) == value)


def _last(records: tuple[R, ...]) -> R | None:
    return records[-1] if records else None
