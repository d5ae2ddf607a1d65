"""Decisions of any body, and which consultations they conclude."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.dates import PreciseDate
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class Outcome(Word):
    """The outcome of a decision, in the words of the papers."""

    AS_PROPOSED = "conform voorstel"
    AS_NOTED = "conform aantekening"
    TO_DISCUSS = "bespreken"
    HAMMERED = "akkoordstuk"
    CARRIED = "aangenomen"
    REJECTED = "verworpen"
    PROPOSED = "voorgenomen"
    GO = "go"
    GO_PROVIDED = "go onder voorwaarden"
    NO_GO = "no-go"
    OTHER = "overig"


# The outcomes of a moment at which a programme may go on or not.
GATES = frozenset({Outcome.GO, Outcome.GO_PROVIDED, Outcome.NO_GO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """A decision (besluit) by a body. Its date is as exact as its source.

    It can be revoked later, or replaced by another one; both stay in the register. `meeting` is
    the one in which it was captured.
    """

    kind: ClassVar[str] = "decision"
    titled_by: ClassVar[str] = "title"

    dossier: RecordId
    title: str
    body: RecordId | None = None
    taken_on: PreciseDate | None = None
    outcome: Outcome = Outcome.AS_PROPOSED
    votes: str = ""
    agenda_item: str = ""
    note: str = ""
    revoked_on: date | None = None
    replaced_by: RecordId | None = None
    meeting: RecordId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Record):
    """That a decision covers one consultation (many to many).

    `outcome` is filled where the decision differs for this consultation.
    """

    kind: ClassVar[str] = "coverage"

    decision: RecordId
    consultation: RecordId
    outcome: Outcome | None = None


def check_decision(decision: Decision) -> list[Breach]:
    """What is wrong with a decision as typed."""
    return [] if decision.title.strip() else [Breach("title", _("Omschrijf het besluit."))]
