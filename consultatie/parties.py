"""Who takes part: organisations and their bodies, over time."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class OrganisationKind(Word):
    """What sort of organisation."""

    EMPLOYER = "werkgever"
    MUNICIPALITY = "gemeente"
    JOINT_ARRANGEMENT = "gemeenschappelijke regeling"
    BUREAU = "bureau"
    OTHER = "overig"


class BodyKind(Word):
    """What sort of body (orgaan); the value is the word on the screen."""

    WORKS_COUNCIL = "OR"
    CENTRAL_WORKS_COUNCIL = "COR"
    GROUP_WORKS_COUNCIL = "GOR"
    UNIT_COMMITTEE = "onderdeelcommissie"
    STAFF_REPRESENTATION = "PVT"
    CLIENT_COUNCIL = "cliëntenraad"
    ADVISORY_COUNCIL = "adviesraad"
    EXECUTIVE = "college"
    COUNCIL = "raad"
    COUNCIL_COMMITTEE = "raadscommissie"
    BOARD = "bestuur"
    DIRECTOR = "bestuurder"
    STEERING_GROUP = "stuurgroep"
    OTHER = "overig"


class Validity(Word):
    """Whether a party is there on a day; the value is the word on the screen."""

    NOW = "bestaat nu"
    PAST = "bestond"
    COMING = "komt nog"


WORKS_COUNCILS = frozenset(
    {
        BodyKind.WORKS_COUNCIL,
        BodyKind.CENTRAL_WORKS_COUNCIL,
        BodyKind.GROUP_WORKS_COUNCIL,
        BodyKind.UNIT_COMMITTEE,
        BodyKind.STAFF_REPRESENTATION,
    }
)
CLIENT_COUNCILS = frozenset({BodyKind.CLIENT_COUNCIL, BodyKind.ADVISORY_COUNCIL})
CONSULTED = WORKS_COUNCILS | CLIENT_COUNCILS


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """An employer, municipality, joint arrangement or bureau; may end and have a successor."""

    kind: ClassVar[str] = "organisation"

    name: str
    sort: OrganisationKind = OrganisationKind.EMPLOYER
    valid_from: date | None = None
    valid_until: date | None = None
    successor: RecordId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Record):
    """A body (orgaan) of an organisation, with its own agreed or ordinance terms in weeks.

    `advice_weeks` and `reply_weeks` have no default: no statute gives a number (law of the
    municipalities leaves it to the ordinance). `terms_source` names the article they come from.
    """

    kind: ClassVar[str] = "body"

    organisation: RecordId
    name: str
    sort: BodyKind = BodyKind.WORKS_COUNCIL
    valid_from: date | None = None
    valid_until: date | None = None
    successor: RecordId | None = None
    advice_weeks: int | None = None
    reply_weeks: int | None = None
    terms_source: str = ""
    note: str = ""

    @property
    def is_works_council(self) -> bool:
        """A body under the Wet op de ondernemingsraden."""
        return self.sort in WORKS_COUNCILS

    @property
    def is_consulted(self) -> bool:
        """A body that gives advice, as against one that decides."""
        return self.sort in CONSULTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Record):
    """That a council advises a board (bediening), from and through a day.

    A council belongs to one organisation and can serve several colleges, each of which decides
    for itself.
    """

    kind: ClassVar[str] = "service"
    titled_by: ClassVar[str] = ""

    council: RecordId
    board: RecordId
    valid_from: date | None = None
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the council serves the board on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


def validity_on(party: Organisation | Body, day: date) -> Validity:
    """Whether a party is there on a day, not yet, or no longer."""
    if party.valid_until is not None and party.valid_until < day:
        return Validity.PAST
    begun = party.valid_from is None or party.valid_from <= day
    return Validity.NOW if begun else Validity.COMING


def check_organisation(organisation: Organisation) -> list[Breach]:
    """What is wrong with an organisation as typed."""
    return [*_check_name(organisation.name), *_check_validity(organisation)]


def check_body(body: Body) -> list[Breach]:
    """What is wrong with a body as typed."""
    return [*_check_name(body.name), *_check_validity(body), *_check_weeks(body)]


def check_service(service: Service) -> list[Breach]:
    """What is wrong with a service as typed."""
    if service.council == service.board:
        return [Breach("board", _("Een raad adviseert niet aan zichzelf."))]
    start, end = service.valid_from, service.valid_until
    if start and end and end < start:
        return [Breach("valid_until", _("De einddatum ligt vóór de begindatum."))]
    return []


def _check_name(name: str) -> list[Breach]:
    return [] if name.strip() else [Breach("name", _("Vul een naam in."))]


def _check_validity(party: Organisation | Body) -> list[Breach]:
    start, end = party.valid_from, party.valid_until
    if start and end and end < start:
        return [Breach("valid_until", _("De einddatum ligt vóór de begindatum."))]
    if party.successor == party.id:
        return [Breach("successor", _("Een partij kan niet haar eigen opvolger zijn."))]
    return []


def _check_weeks(body: Body) -> list[Breach]:
    breaches = [
        Breach(field, _("Vul een aantal weken van 1 tot en met 52 in, of laat het leeg."))
        for field in ("advice_weeks", "reply_weeks")
        if (weeks := getattr(body, field)) is not None and not 1 <= weeks <= 52
    ]
    if (body.advice_weeks or body.reply_weeks) and not body.terms_source.strip():
        breaches.append(
            Breach("terms_source", _("Noem het artikel of de afspraak waarin de termijn staat."))
        )
    return breaches
