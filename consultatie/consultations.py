"""One body's own handling of a request, and the dated steps in it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.dates import PreciseDate
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.grounds import Ground
from consultatie.reactions import Accordance
from consultatie.records import Record


class StepKind(Word):
    """The steps of an advice process that are recorded by date.

    Advice and decision have records of their own; a step of those kinds holds only a plan.
    """

    ANNOUNCED = "aangekondigd"
    RECEIVED = "ontvangen"
    ACKNOWLEDGED = "ontvangst bevestigd"
    COMPLETE = "compleet"
    PLANNED = "planning afgesproken"
    MEETING = "overlegvergadering"
    DRAFT = "concept-advies"
    ADOPTED = "vastgesteld"
    ADVICE = "advies"
    DECISION = "besluit"
    NOTICE = "kennisgeving"
    REASONS = "motivering ontvangen"
    WAIVER = "afstand van opschorting"
    WAIVER_PART = "gedeeltelijke afstand van opschorting"
    KNOWN = "bekend met uitvoering"
    APPEAL_DECIDED = "besluit over beroep"
    APPEAL_FILED = "beroep ingesteld"
    RULING = "uitspraak"
    PERMISSION = "toestemming van de kantonrechter"
    NULLITY_INVOKED = "nietigheid ingeroepen"
    EXECUTION_ASKED = "uitvoeringsadvies gevraagd"
    ACT_OF_EXECUTION = "handeling van uitvoering"
    EXECUTION = "uitvoering"
    CLOSED = "afgesloten"


# Steps that can happen more than once in one consultation; of the others there is one.
REPEATED = frozenset(
    {StepKind.MEETING, StepKind.NOTICE, StepKind.REASONS, StepKind.ACT_OF_EXECUTION}
)
# Steps whose actual date comes from a record of its own.
PLAN_ONLY = frozenset({StepKind.ADVICE, StepKind.DECISION})
# Steps that start or end a term: their actual date must be a day.
TRIGGERS = frozenset(
    {
        StepKind.RECEIVED,
        StepKind.NOTICE,
        StepKind.REASONS,
        StepKind.KNOWN,
        StepKind.WAIVER,
        StepKind.WAIVER_PART,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Record):
    """A consultation (raadpleging): each council its own receipt, advice, notice and month.

    `ground` is filled only where it differs from that of the request, or where there is no request
    (unsolicited advice, a decision never put to the council). Whether the decision accords with
    the advice is derived from the points; `stated_accordance` overrules that, with its reason,
    which is printed. `suspension_agreed` matters for art. 32 WOR only.
    """

    kind: ClassVar[str] = "consultation"

    dossier: RecordId
    body: RecordId
    request: RecordId | None = None
    ground: Ground | None = None
    agreed_advice_date: date | None = None
    suspension_agreed: bool = True
    stated_accordance: Accordance | None = None
    accordance_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """A step (stap): planned and actual date are different things.

    An actual date that starts a term must be a day; a less exact one starts no term.
    `skipped` holds the reason when a step was passed over. Of several candidate notices `chosen`
    says which one counts, `chosen_because` why; while none is chosen it is the earliest.
    `scenario` is the one that the planned date was adopted from.
    """

    kind: ClassVar[str] = "step"

    consultation: RecordId
    sort: StepKind
    planned: PreciseDate | None = None
    actual: PreciseDate | None = None
    skipped: str = ""
    note: str = ""
    chosen: bool | None = None
    chosen_because: str | None = None
    scenario: RecordId | None = None

    @property
    def title_line(self) -> str:
        """What sort of step."""
        return self.sort.shown

    @property
    def day(self) -> date | None:
        """The actual day, where it is known to the day."""
        return self.actual.as_day if self.actual else None


def check_consultation(consultation: Consultation) -> list[Breach]:
    """What is wrong with a consultation as typed."""
    if consultation.request is None and consultation.ground is None:
        return [Breach("ground", _("Kies de grondslag waarop deze raadpleging rust."))]
    if consultation.stated_accordance and not consultation.accordance_reason.strip():
        return [
            Breach(
                "accordance_reason",
                _("Geef de reden waarom u van de uitkomst per punt afwijkt; die wordt afgedrukt."),
            )
        ]
    return []


def check_step(step: Step) -> list[Breach]:
    """What is wrong with a step as typed."""
    if step.sort in PLAN_ONLY and step.actual:
        return [Breach("actual", _("Leg het advies of het besluit zelf vast; dat geeft de datum."))]
    if step.sort in TRIGGERS and step.actual and not step.actual.is_day:
        return [Breach("actual", _("Vul de precieze dag in: van deze datum hangt een termijn af."))]
    return []
