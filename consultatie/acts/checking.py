"""Which rules each sort of record must keep before it is written."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from consultatie.advice import Advice, Point, Theme, check_advice, check_point, check_theme
from consultatie.appraisals import Reservation, check_reservation
from consultatie.clocks import (
    Absence,
    Extension,
    Pause,
    check_absence,
    check_extension,
    check_pause,
)
from consultatie.commitments import Commitment, check_commitment
from consultatie.completeness import PartCheck, check_part
from consultatie.consultations import Consultation, Step, check_consultation, check_step
from consultatie.decisions import Decision, check_decision
from consultatie.documents import Document, check_document
from consultatie.dossiers import (
    Abbreviation,
    Dossier,
    Milestone,
    Reference,
    check_abbreviation,
    check_dossier,
    check_milestone,
    check_reference,
)
from consultatie.errors import Breach, RuleBroken, breach
from consultatie.house_style import HouseStyle, check_house_style
from consultatie.ids import RecordId
from consultatie.issues import Issue, check_issue
from consultatie.language import _
from consultatie.meetings import (
    AgendaItem,
    Capture,
    Meeting,
    check_agenda_item,
    check_capture,
    check_meeting,
)
from consultatie.parties import (
    Body,
    Organisation,
    Service,
    check_body,
    check_organisation,
    check_service,
)
from consultatie.people import Person, Seat, check_person, check_seat
from consultatie.questions import (
    Expert,
    Question,
    Sounding,
    check_expert,
    check_question,
    check_sounding,
)
from consultatie.reactions import Reaction, check_wording
from consultatie.records import Record
from consultatie.register import Work
from consultatie.requests import Request, check_request
from consultatie.rule_packs import RuleChoice, RulePack, check_rule_choice, check_rule_pack
from consultatie.scenarios import Scenario, check_scenario
from consultatie.visibility import Marking, Retention, check_marking, check_retention

_CHECKS: dict[type[Record], Callable[[Any], list[Breach]]] = {
    Organisation: check_organisation,
    Body: check_body,
    Service: check_service,
    Abbreviation: check_abbreviation,
    Dossier: check_dossier,
    Theme: check_theme,
    Milestone: check_milestone,
    Request: check_request,
    Consultation: check_consultation,
    Step: check_step,
    Advice: check_advice,
    Reaction: check_wording,
    Decision: check_decision,
    Document: check_document,
    Reference: check_reference,
    Extension: check_extension,
    Pause: check_pause,
    Absence: check_absence,
    PartCheck: check_part,
    Expert: check_expert,
    Sounding: check_sounding,
    Meeting: check_meeting,
    AgendaItem: check_agenda_item,
    Capture: check_capture,
    Reservation: check_reservation,
    Commitment: check_commitment,
    Person: check_person,
    Seat: check_seat,
    Marking: check_marking,
    Retention: check_retention,
    RulePack: check_rule_pack,
    RuleChoice: check_rule_choice,
    HouseStyle: check_house_style,
    Issue: check_issue,
}


def put_checked(work: Work, record: Record) -> None:
    """Write a record if it keeps its rules. A mark is refused: it has a road of its own.

    :raises RuleBroken: with a sentence for each field that is wrong.
    """
    refuse_marking(record)
    refuse(breaches_of(work, record))
    work.put(record)


def refuse_marking(record: Record) -> None:
    """Refuse a mark, which `acts.visibility` alone writes: elsewhere it could widen silently."""
    if isinstance(record, Marking):
        sentence = _("Leg vast wie dit mag zien bij ‘Zichtbaarheid…’ van het stuk zelf.")
        raise breach("visibility", sentence)


def refuse(breaches: list[Breach]) -> None:
    """Raise the breaches, if there are any."""
    if breaches:
        raise RuleBroken(*breaches)


def breaches_of(work: Work, record: Record) -> list[Breach]:
    """What is wrong with a record as it would be written."""
    if isinstance(record, Point):
        return check_point(record, _beside(work, record, "advice"))
    if isinstance(record, Question):
        return check_question(record, _beside(work, record, "consultation"))
    if isinstance(record, Scenario):
        return check_scenario(record, _beside(work, record, "dossier"))
    check = _CHECKS.get(type(record))
    return check(record) if check else []


R = TypeVar("R", bound=Record)


def _beside(work: Work, record: R, parent: str) -> tuple[R, ...]:
    """The records that share a parent with this one; beside a withdrawn one nothing counts."""
    if not record.stands:
        return ()
    return tuple(work.find(type(record), parent, getattr(record, parent)))


def refuse_blank(field: str, text: str, sentence: str) -> None:
    """Refuse an act that lacks a text it cannot do without."""
    if not text.strip():
        raise breach(field, sentence)


def refuse_other_dossier(
    work: Work, dossier: RecordId, field: str, cls: type[Record], links: Iterable[RecordId | None]
) -> None:
    """Refuse links to records of another dossier: a dossier travels and is kept as one whole.

    :raises RuleBroken: naming the field.
    """
    for link in links:
        if link is not None and dossier_of(work, work.get(cls, link)) != dossier:
            raise breach(field, _("Dit hoort bij een ander dossier."))


def dossier_of(work: Work, record: Record) -> RecordId | None:
    """The dossier that a record of one of these sorts belongs to; None for any other."""
    if isinstance(record, Point):
        return dossier_of(work, work.get(Advice, record.advice))
    if isinstance(record, Advice):
        return work.get(Consultation, record.consultation).dossier
    found: RecordId | None = getattr(record, "dossier", None)
    return found
