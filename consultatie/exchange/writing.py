"""A register, or one dossier of it, as an exchange file."""

import json
from collections.abc import Iterable
from typing import Any

from consultatie.catalogue import LINKS
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Abbreviation, Register
from consultatie.exchange.form import EXCHANGED, FORMAT, VERSION, is_id
from consultatie.ids import RecordId
from consultatie.parties import Body, Organisation
from consultatie.records import Record
from consultatie.register import OpenRegister


def register_as_json(register: OpenRegister) -> str:
    """The whole register as the text of an exchange file; the same register gives the same text."""
    line = register.records(Register)[0]
    head = {"register": {"name": line.name, "secretariat": line.secretariat}}
    return _as_text("register", head, (r for cls in EXCHANGED for r in register.records(cls)))


def dossier_as_json(register: OpenRegister, dossier_id: RecordId) -> str:
    """One dossier, with the parties it names, as the text of an exchange file."""
    file = register.dossier_file(dossier_id)
    return _as_text("dossier", {}, _records_of(file, register.records(Abbreviation)))


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


def _records_of(file: DossierFile, abbreviations: Iterable[Record]) -> Iterable[Record]:
    own: list[Record] = [
        file.dossier,
        *file.themes,
        *file.milestones,
        *file.requests,
        *file.consultations,
        *file.steps,
        *file.advices,
        *file.points,
        *file.reactions,
        *file.answers,
        *file.decisions,
        *file.coverages,
        *file.documents,
        *file.references,
    ]
    yield from own
    yield from abbreviations
    yield from _named_parties(file.parties, own)


def _named_parties(parties: Parties, records: Iterable[Record]) -> Iterable[Record]:
    """The bodies and organisations that records name, and those these name in turn."""
    everyone: list[Organisation | Body] = [*parties.organisations, *parties.bodies]
    there = {party.id: party for party in everyone}
    to_visit = [there[link] for record in records for link in _links(record) if link in there]
    found: dict[RecordId, Organisation | Body] = {}
    while to_visit:
        party = to_visit.pop()
        if party.id not in found:
            found[party.id] = party
            to_visit += [there[link] for link in _links(party)]
    return found.values()


def _links(record: Record) -> list[RecordId]:
    return [
        link
        for (kind, field) in LINKS
        if kind == record.kind and (link := getattr(record, field)) is not None
    ]
