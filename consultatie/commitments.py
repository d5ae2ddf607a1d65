"""Commitments: the literal words, and the chain from open to accepted."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import ClassVar

from consultatie.dates import PreciseDate
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class Recurrence(Word):
    """How often a commitment comes back."""

    MONTHLY = "elke maand"
    QUARTERLY = "elk kwartaal"
    HALF_YEARLY = "elk halfjaar"
    YEARLY = "elk jaar"


MONTHS = {
    Recurrence.MONTHLY: 1,
    Recurrence.QUARTERLY: 3,
    Recurrence.HALF_YEARLY: 6,
    Recurrence.YEARLY: 12,
}


class CommitmentState(Word):
    """How far a commitment is; derived from its dates."""

    OPEN = "open"
    DONE = "uitgevoerd"
    REPORTED = "gemeld"
    ACCEPTED = "aanvaard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Record):
    """A commitment (toezegging) in the words that were said.

    `giver` and `receiver` are bodies; after a hand-over `giver` is the successor and the hand-over
    keeps the old one. `test` says when it is kept. `previous` is the one that a recurring
    commitment followed. `reported_how` says by what letter or in what meeting the receiver was
    told, `accepted_where` and `accepted_by` where the receiver accepted it and who spoke for it.
    """

    kind: ClassVar[str] = "commitment"
    titled_by: ClassVar[str] = "text"

    dossier: RecordId
    text: str
    giver: RecordId | None = None
    giver_function: str = ""
    receiver: RecordId | None = None
    said_on: date | None = None
    said_where: str = ""
    reaction: RecordId | None = None
    meeting: RecordId | None = None
    decision: RecordId | None = None
    test: str = ""
    due: PreciseDate | None = None
    recurs: Recurrence | None = None
    previous: RecordId | None = None
    done_on: date | None = None
    proof: str = ""
    reported_on: date | None = None
    reported_how: str | None = None
    accepted_on: date | None = None
    accepted_where: str | None = None
    accepted_by: str | None = None

    @property
    def state(self) -> CommitmentState:
        """How far it is, by the last step of the chain that has a date."""
        if self.accepted_on:
            return CommitmentState.ACCEPTED
        if self.reported_on:
            return CommitmentState.REPORTED
        return CommitmentState.DONE if self.done_on else CommitmentState.OPEN

    def is_late(self, today: date) -> bool:
        """Open after the last day that its due date covers."""
        return self.state is CommitmentState.OPEN and self.due is not None and self.due.last < today

    @property
    def is_unfinished(self) -> bool:
        """Stands and was not accepted yet: it goes along to a successor."""
        return self.stands and self.state is not CommitmentState.ACCEPTED

    def lacks_proof(self, today: date) -> bool:
        """Should have been kept, or is said to be, and nothing shows that it was."""
        if self.state is CommitmentState.ACCEPTED or self.proof.strip():
            return False
        return self.state is not CommitmentState.OPEN or self.is_late(today)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Record):
    """That a commitment passed to the successor of the body that gave it (overdracht)."""

    kind: ClassVar[str] = "hand_over"
    titled_by: ClassVar[str] = "reason"

    commitment: RecordId
    old_giver: RecordId
    new_giver: RecordId
    handed_on: date
    reason: str = ""


def check_commitment(commitment: Commitment) -> list[Breach]:
    """What is wrong with a commitment as typed."""
    breaches = []
    if not commitment.text.strip():
        breaches.append(Breach("text", _("Neem de toezegging letterlijk over.")))
    if commitment.done_on and not commitment.proof.strip():
        breaches.append(Breach("proof", _("Noem het bewijs dat de toezegging is uitgevoerd.")))
    if commitment.recurs and (commitment.due is None or not commitment.due.is_day):
        breaches.append(
            Breach("due", _("Een terugkerende toezegging heeft een precieze dag nodig."))
        )
    return breaches + _check_chain(commitment)


def _check_chain(commitment: Commitment) -> list[Breach]:
    chain = (
        ("done_on", commitment.done_on),
        ("reported_on", commitment.reported_on),
        ("accepted_on", commitment.accepted_on),
    )
    breaches = []
    for (_earlier, before), (field, after) in pairwise(chain):
        if after and not before:
            breaches.append(Breach(field, _("Leg eerst de vorige stap vast.")))
        elif after and before and after < before:
            breaches.append(Breach(field, _("Deze datum ligt vóór die van de vorige stap.")))
    return breaches
