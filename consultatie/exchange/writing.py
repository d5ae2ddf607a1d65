"""A register, or one dossier of it, as an exchange file."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from consultatie.catalogue import LINKS
from consultatie.clocks import Absence
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Abbreviation, Reference, Register
from consultatie.exchange.audience import refuse_hidden_dossier, seen_by
from consultatie.exchange.form import EXCHANGED, FORMAT, VERSION, is_id
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.parties import Body, Organisation, Service
from consultatie.people import Person, Seat
from consultatie.procedure_file import ProcedureFile
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.rule_packs import RulePack
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility


@dataclass(frozen=True, slots=True)
class Written:
    """The text of an exchange file, what is not in it (see `audience.Seen`), and what names files.

    The files of these documents and issues go beside the text, and no others.
    """

    text: str
    left_out: dict[RecordId, Visibility]
    documents: tuple[Record, ...]


def register_as_json(register: OpenRegister) -> str:
    """The whole register as the text of an exchange file; the same register gives the same text."""
    return _as_text("register", _head(register), _everything(register))


def register_for(register: OpenRegister, audience: Audience, today: date) -> Written:
    """The register for these readers; only the secretariat gets the parties nobody names."""
    if audience is Audience.SECRETARIAT:
        naming = (*register.records(Document), *register.records(Issue))
        return Written(register_as_json(register), {}, naming)
    seen = seen_by(audience, register, _everything(register), today)
    kept = _without_idle_parties(register.parties(), seen.records)
    return Written(_as_text("register", _head(register), kept), seen.left_out, _documents(kept))


def dossier_as_json(register: OpenRegister, dossier_id: RecordId) -> str:
    """One dossier as the text of an exchange file, with the parties, people and marks it needs."""
    file = register.dossier_file(dossier_id)
    return _as_text("dossier", {}, _records_of(register, file))


def dossier_for(
    register: OpenRegister, dossier_id: RecordId, audience: Audience, today: date
) -> Written:
    """One dossier for these readers.

    :raises NotFound: they may see nothing of it.
    """
    records = _records_of(register, register.dossier_file(dossier_id))
    if audience is Audience.SECRETARIAT:
        return Written(_as_text("dossier", {}, records), {}, _documents(records))
    seen = seen_by(audience, register, records, today)
    refuse_hidden_dossier(seen, dossier_id)
    kept = _without_idle_parties(register.parties(), seen.records)
    return Written(_as_text("dossier", {}, kept), seen.left_out, _documents(kept))


def written_for(
    register: OpenRegister, dossier_id: RecordId | None, audience: Audience, today: date
) -> Written:
    """A dossier, or for None the whole register, for these readers. Raises `NotFound`."""
    if dossier_id is None:
        return register_for(register, audience, today)
    return dossier_for(register, dossier_id, audience, today)


def _documents(records: Iterable[Record]) -> tuple[Record, ...]:
    return tuple(record for record in records if isinstance(record, Document | Issue))


def _head(register: OpenRegister) -> dict[str, Any]:
    line = register.records(Register)[0]
    return {"register": {"name": line.name, "secretariat": line.secretariat}}


def _everything(register: OpenRegister) -> Iterable[Record]:
    return (record for cls in EXCHANGED for record in register.records(cls))


def _without_idle_parties(parties: Parties, records: Sequence[Record]) -> list[Record]:
    """Without the parties, and who sits there, that only what was left out names."""
    others = [one for one in records if not isinstance(one, (Organisation, Body, *_AROUND))]
    named = {party.id for party in _named_parties(parties, others)}
    of_bodies = [one for one in records if isinstance(one, Seat | Absence) and one.body in named]
    holders = {one.person for one in of_bodies if isinstance(one, Seat)}
    served = [one for one in records if isinstance(one, Service) and one.council in named]
    there = {*named, *holders, *(one.id for one in (*of_bodies, *served))}
    there |= {party.id for party in _named_parties(parties, served)}
    around = (Organisation, Body, *_AROUND)
    kept = [one for one in records if not isinstance(one, around) or one.id in there]
    # A number of a party that does not go along stays behind with it.
    known = {one.id for one in kept}
    return [one for one in kept if not isinstance(one, Reference) or one.subject in known]


def _as_text(scope: str, head: dict[str, Any], records: Iterable[Record]) -> str:
    document = {
        "format": FORMAT,
        "version": VERSION,
        "scope": scope,
        **head,
        "records": _by_kind(records),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _by_kind(records: Iterable[Record]) -> dict[str, list[dict[str, Any]]]:
    lists: dict[str, list[Record]] = {cls.kind: [] for cls in EXCHANGED}
    for record in records:
        lists[record.kind].append(record)
    return {
        kind: [_as_object(record) for record in sorted(found, key=lambda record: record.id)]
        for kind, found in lists.items()
    }


def _as_object(record: Record) -> dict[str, Any]:
    return {
        name: str(value) if value is not None and is_id(record.kind, name) else value
        for name, value in record.to_plain().items()
    }


def _records_of(register: OpenRegister, file: DossierFile) -> list[Record]:
    """The dossier, whom it names and who sits there, and what is said of any of these."""
    own = [file.dossier, *_of_the_dossier(file), *_of_the_dossier(file.procedure)]
    named = _named_parties(file.parties, own)
    served = _services_of(file.parties, {party.id for party in named})
    parties = [*_named_parties(file.parties, [*own, *served]), *served]
    known = [*own, *parties, *_around(register, parties)]
    # By other rules the same dossier would have other dates.
    for_all = [*register.records(Abbreviation), *register.records(RulePack)]
    return [*known, *_said_of(register, known), *for_all]


# What stands around the bodies.
_AROUND = (Person, Seat, Service, Absence)
# What a dossier as read holds of all dossiers: it is chosen by what the dossier needs. Whoever
# gets a dossier prints it in a house style of their own.
_OF_EVERYBODY = (Absence, Abbreviation, Reference, Marking, RulePack, HouseStyle)


def _of_the_dossier(part: DossierFile | ProcedureFile) -> list[Record]:
    return [
        record
        for field in fields(part)
        if isinstance(held := getattr(part, field.name), tuple)
        for record in held
        if not isinstance(record, _OF_EVERYBODY)
    ]


def _around(register: OpenRegister, parties: Iterable[Record]) -> list[Record]:
    """Of the bodies among these parties the seats, who holds them, and when they do not meet."""
    there = {party.id for party in parties}
    seats = [seat for seat in register.records(Seat) if seat.body in there]
    holders = {seat.person for seat in seats}
    return [
        *seats,
        *(person for person in register.records(Person) if person.id in holders),
        *(absence for absence in register.records(Absence) if absence.body in there),
    ]


def _services_of(parties: Parties, councils: set[RecordId]) -> list[Service]:
    """Which boards these councils serve."""
    return [service for service in parties.services if service.council in councils]


def _said_of(register: OpenRegister, records: Iterable[Record]) -> list[Record]:
    """The reference numbers and the marks of records, and those of these in turn."""
    there = {record.id for record in records}
    waiting: list[Reference | Marking] = [
        *register.records(Reference),
        *register.records(Marking),
    ]
    found: list[Record] = []
    while said := [one for one in waiting if one.subject in there and one.id not in there]:
        found += said
        there |= {one.id for one in said}
    return found


def _named_parties(parties: Parties, records: Iterable[Record]) -> list[Record]:
    """The bodies and organisations that records name, and those these name in turn."""
    everyone: list[Organisation | Body] = [*parties.organisations, *parties.bodies]
    there = {party.id: party for party in everyone}
    to_visit = [there[link] for record in records for link in _links(record) if link in there]
    found: dict[RecordId, Record] = {}
    while to_visit:
        party = to_visit.pop()
        if party.id not in found:
            found[party.id] = party
            to_visit += [there[link] for link in _links(party)]
    return list(found.values())


def _links(record: Record) -> list[RecordId]:
    return [
        link
        for field in _LINKS_OF.get(record.kind, ())
        if (link := getattr(record, field)) is not None
    ]


_LINKS_OF: dict[str, list[str]] = {}
for _kind, _field in LINKS:
    _LINKS_OF.setdefault(_kind, []).append(_field)
