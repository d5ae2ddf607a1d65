"""Dossiers as they are read: one whole, with everything in it, or many at once."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from consultatie.advice import Advice, Point, Theme
from consultatie.appraisals import Appraisal, Joining, Reservation
from consultatie.clocks import Absence, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver
from consultatie.completeness import PartCheck
from consultatie.consultations import Consultation, Step
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference
from consultatie.errors import NotFound
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.parties import Body, Organisation, Service
from consultatie.procedure_file import ProcedureFile
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record
from consultatie.requests import Request
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.visibility import Marking, Retention
from db.driver import Connection
from db.owners import belonging
from db.rows import one, read


class _Part(NamedTuple):
    """What a dossier holds of one sort of record: its name there, and by which field it is its."""

    name: str
    cls: type[Record]
    by: str


# What others belong to by one of their fields comes before those others.
_OWN = (
    _Part("themes", Theme, "dossier"),
    _Part("scenarios", Scenario, "dossier"),
    _Part("milestones", Milestone, "dossier"),
    _Part("requests", Request, "dossier"),
    _Part("consultations", Consultation, "dossier"),
    _Part("steps", Step, "consultation"),
    _Part("advices", Advice, "consultation"),
    _Part("points", Point, "advice"),
    _Part("reactions", Reaction, "dossier"),
    _Part("answers", Answer, "reaction"),
    _Part("decisions", Decision, "dossier"),
    _Part("coverages", Coverage, "decision"),
    _Part("documents", Document, "dossier"),
)
_PROCEDURE = (
    _Part("extensions", Extension, "consultation"),
    _Part("pauses", Pause, "consultation"),
    _Part("clock_choices", ClockChoice, "consultation"),
    _Part("part_checks", PartCheck, "consultation"),
    _Part("questions", Question, "consultation"),
    _Part("experts", Expert, "consultation"),
    _Part("soundings", Sounding, "consultation"),
    _Part("meetings", Meeting, "dossier"),
    _Part("agenda_items", AgendaItem, "meeting"),
    _Part("captures", Capture, "meeting"),
    _Part("joinings", Joining, "consultation"),
    _Part("reservations", Reservation, "advice"),
    _Part("appraisals", Appraisal, "point"),
    _Part("commitments", Commitment, "dossier"),
    _Part("hand_overs", HandOver, "commitment"),
    _Part("retentions", Retention, "dossier"),
    _Part("rule_choices", RuleChoice, "consultation"),
    _Part("issues", Issue, "dossier"),
)
# What is said of any record: last, when it is known to which dossier that belongs.
_SAID = (_Part("references", Reference, "subject"),)
_SAID_IN_PROCEDURE = (_Part("markings", Marking, "subject"),)

_THIS, _THESE = "= ?1", "in (select value from json_each(?1))"


def parties(connection: Connection) -> Parties:
    """All organisations and bodies, and who serves whom."""
    return Parties(
        read(connection, Organisation), read(connection, Body), read(connection, Service)
    )


def dossier_file(connection: Connection, dossier_id: RecordId) -> DossierFile:
    """Everything of one dossier, by one select for each sort of record. Raises `NotFound`."""
    dossier = one(connection, Dossier, dossier_id)

    def held(parts: Iterable[_Part]) -> dict[str, Any]:
        return {
            part.name: read(connection, part.cls, _where(part.by, _THIS), (dossier_id,))
            for part in parts
        }

    return _file(
        dossier, _Shared.of(connection), held((*_OWN, *_SAID)),
        held((*_PROCEDURE, *_SAID_IN_PROCEDURE)),
    )  # fmt: skip


def dossier_files(connection: Connection, ids: Sequence[RecordId]) -> tuple[DossierFile, ...]:
    """Everything of several dossiers, by one select for each sort of record of all of them.

    Much faster than one after another: most dossiers hold nothing of most sorts. Raises
    `NotFound`.
    """
    these = json.dumps(ids)
    dossiers = {d.id: d for d in read(connection, Dossier, f"where id {_THESE}", (these,))}
    if missing := next((each for each in ids if each not in dossiers), None):
        raise NotFound(Dossier.kind, missing)
    sorting = _Sorting(connection, these, {dossier: dossier for dossier in dossiers})
    own, procedure = sorting.held(_OWN), sorting.held(_PROCEDURE)
    said, marked = sorting.held(_SAID), sorting.held(_SAID_IN_PROCEDURE)
    shared = _Shared.of(connection)
    return tuple(
        _file(dossiers[each], shared, own[each] | said[each], procedure[each] | marked[each])
        for each in ids
    )


class _Sorting:
    """Reads what many dossiers hold, and sorts it by dossier; `homes` grows on the way."""

    def __init__(self, connection: Connection, these: str, homes: dict[RecordId, RecordId]) -> None:
        self._connection = connection
        self._these = these
        self._dossiers = tuple(homes)
        self._homes = homes

    def held(self, parts: Iterable[_Part]) -> dict[RecordId, dict[str, Any]]:
        """Of each dossier the records of these parts, by the name of the part."""
        found: dict[RecordId, dict[str, Any]] = {dossier: {} for dossier in self._dossiers}
        for part in parts:
            for dossier, records in self._sorted(part):
                found[dossier][part.name] = records
        return found

    def _sorted(self, part: _Part) -> Iterator[tuple[RecordId, tuple[Record, ...]]]:
        homes = self._homes
        groups: defaultdict[RecordId, list[Record]] = defaultdict(list)
        where = _where(part.by, _THESE)
        for record in read(self._connection, part.cls, where, (self._these,)):
            home = homes[getattr(record, part.by)]
            homes[record.id] = home
            groups[home].append(record)
        return ((dossier, tuple(records)) for dossier, records in groups.items())


class _Shared(NamedTuple):
    """What belongs to every dossier."""

    parties: Parties
    abbreviations: tuple[Abbreviation, ...]
    absences: tuple[Absence, ...]
    rule_packs: tuple[RulePack, ...]
    house_styles: tuple[HouseStyle, ...]

    @classmethod
    def of(cls, connection: Connection) -> "_Shared":
        """As it stands in a register."""
        return cls(
            parties(connection),
            read(connection, Abbreviation),
            read(connection, Absence),
            read(connection, RulePack),
            read(connection, HouseStyle),
        )


def _file(
    dossier: Dossier, shared: _Shared, own: dict[str, Any], procedure: dict[str, Any]
) -> DossierFile:
    around = ProcedureFile(absences=shared.absences, rule_packs=shared.rule_packs, **procedure)
    return DossierFile(
        dossier,
        shared.parties,
        abbreviations=shared.abbreviations,
        house_styles=shared.house_styles,
        procedure=around,
        **own,
    )


def _where(by: str, of: str) -> str:
    """The condition on records that belong to dossiers by a field: `of` says which dossiers."""
    if by == "dossier":
        return f"where dossier {of}"
    if by == "subject":
        return f"where subject in ({belonging(of)})"
    parent = {"advice": "consultation", "point": "advice"}.get(by, "dossier")
    return f"where {by} in (select id from {by} {_where(parent, of)})"
