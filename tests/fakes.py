"""Fakes of the ports, for tests that need no disk."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import count
from typing import TypeVar

from consultatie.advice import Advice, Point, Theme
from consultatie.appraisals import Appraisal, Joining, Reservation
from consultatie.clocks import Absence, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver
from consultatie.completeness import PartCheck
from consultatie.consultations import Consultation, Step
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossier_file import DossierFile, Parties
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference, Register
from consultatie.erasure import erased
from consultatie.errors import NotFound
from consultatie.file_sorts import FileSort
from consultatie.house_style import HouseStyle
from consultatie.ids import HIGHEST, RecordId
from consultatie.issues import Issue
from consultatie.kept_files import FileShelf, KeptFile
from consultatie.meetings import AgendaItem, Capture, Meeting
from consultatie.parties import Body, Organisation, Service
from consultatie.procedure_file import ProcedureFile
from consultatie.progress import UNWATCHED, Progress
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction
from consultatie.records import Plain, Record, codecs_of
from consultatie.register import (
    ActionLine,
    Author,
    Change,
    ChangeNotice,
    DossierLine,
    Hit,
    KeptDraft,
    OpenRegister,
    Work,
)
from consultatie.requests import Request
from consultatie.rule_packs import RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.visibility import Marking, Retention

R = TypeVar("R", bound=Record)
Shelf = dict[RecordId, Record]

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SOMEBODY = Author("ambtelijk secretaris", "laptop")


class FakeWork:
    """What is written inside one action of a `FakeRegister`."""

    def __init__(self, shelf: Shelf, next_id: Callable[[], RecordId]) -> None:
        self._shelf = shelf
        self._next_id = next_id
        self.touched: set[tuple[str, RecordId]] = set()

    def new_id(self) -> RecordId:
        return self._next_id()

    def put(self, record: Record) -> None:
        if self._shelf.get(record.id) != record:
            self._shelf[record.id] = record
            self.touched.add((record.kind, record.id))

    def get(self, cls: type[R], record_id: RecordId) -> R:
        return _taken(self._shelf, cls, record_id)

    def find(self, cls: type[R], field: str, value: Plain) -> Sequence[R]:
        write = codecs_of(cls)[field][0]
        return [
            record
            for record in _all(self._shelf, cls)
            if record.stands
            and (held := getattr(record, field)) is not None
            and write(held) == value
        ]


class FakeShelf:
    """The files of a `FakeRegister`, with the texts that were read in them."""

    def __init__(self) -> None:
        self.known: dict[str, KeptFile] = {}
        self.texts: dict[str, tuple[str, ...]] = {}
        self._contents: dict[str, bytes] = {}

    def keep(self, content: bytes, sort: FileSort, progress: Progress = UNWATCHED) -> KeptFile:
        progress.step(0, len(content))
        digest = sha256(content).hexdigest()
        self._contents[digest] = content
        return self.known.setdefault(digest, KeptFile(digest, len(content), sort))

    def content(self, digest: str) -> bytes:
        if digest not in self._contents:
            raise NotFound(Document.kind, digest)
        return self._contents[digest]

    def unread(self) -> Sequence[KeptFile]:
        return [file for file in self.known.values() if not file.was_read]

    def keep_text(
        self, digest: str, pages: Sequence[str], page_count: int | None = None, remark: str = ""
    ) -> None:
        self.texts[digest] = tuple(pages)
        self.known[digest] = replace(
            self.known[digest],
            was_read=True,
            page_count=page_count,
            has_text=any(page.strip() for page in pages),
            remark=remark,
        )


class FakeRegister:
    """A register in memory. It keeps the promises of the port, but knows no undo and no history."""

    def __init__(
        self, name: str = "Proefregister", author: Author = SOMEBODY, first_id: RecordId = 1
    ) -> None:
        self._next_id = count(first_id).__next__
        self._author = author
        self._hearers: list[Callable[[ChangeNotice], None]] = []
        self._journal: list[ActionLine] = []
        own = Register(id=self._next_id(), name=name)
        self._shelf: Shelf = {own.id: own}
        self._files = FakeShelf()
        self._drafts: dict[str, KeptDraft] = {}

    @contextmanager
    def action(self, label: str, reason: str = "") -> Iterator[Work]:
        draft = dict(self._shelf)
        work = FakeWork(draft, self._next_id)
        yield work
        self._shelf = draft
        if work.touched:
            self._tell(label, reason, work.touched)

    def _tell(self, label: str, reason: str, touched: set[tuple[str, RecordId]]) -> None:
        who = self._author
        line = ActionLine(self._next_id(), label, who.person, who.laptop, NOON, reason)
        self._journal.append(line)
        for hear in tuple(self._hearers):
            hear(ChangeNotice(line, frozenset(touched)))

    def author(self) -> Author:
        return self._author

    def sign_as(self, author: Author) -> None:
        self._author = author

    def subscribe(self, hear: Callable[[ChangeNotice], None]) -> Callable[[], None]:
        self._hearers.append(hear)
        return lambda: self._hearers.remove(hear)

    def name(self) -> str:
        return self.records(Register)[0].name

    def parties(self) -> Parties:
        return Parties(
            tuple(self.records(Organisation)),
            tuple(self.records(Body)),
            tuple(self.records(Service)),
        )

    def dossier_lines(self) -> Sequence[DossierLine]:
        standing = [dossier for dossier in self.records(Dossier) if dossier.stands]
        return [
            self._line(dossier) for dossier in sorted(standing, key=lambda d: d.name.casefold())
        ]

    def _line(self, dossier: Dossier) -> DossierLine:
        file = self.dossier_file(dossier.id)
        points = [
            point
            for consultation in file.consultations
            for point in file.points_of_consultation(consultation.id)
        ]
        unanswered = [
            point
            for point in points
            if file.advice(point.advice).sent and file.answer_to(point.id) is None
        ]
        requests = len(file.standing_requests())
        return DossierLine(dossier, requests, len(points), len(unanswered), None)

    def dossier_files(self, ids: Sequence[RecordId]) -> Sequence[DossierFile]:
        return tuple(self.dossier_file(each) for each in ids)

    def dossier_file(self, dossier_id: RecordId) -> DossierFile:
        consultations = self._in_dossier(Consultation, dossier_id)
        advices = _among(self.records(Advice), "consultation", consultations)
        decisions = self._in_dossier(Decision, dossier_id)
        reactions = self._in_dossier(Reaction, dossier_id)
        return DossierFile(
            dossier=self.get(Dossier, dossier_id),
            parties=self.parties(),
            themes=self._in_dossier(Theme, dossier_id),
            scenarios=self._in_dossier(Scenario, dossier_id),
            milestones=self._in_dossier(Milestone, dossier_id),
            requests=self._in_dossier(Request, dossier_id),
            consultations=consultations,
            steps=_among(self.records(Step), "consultation", consultations),
            advices=advices,
            points=_among(self.records(Point), "advice", advices),
            reactions=reactions,
            answers=_among(self.records(Answer), "reaction", reactions),
            decisions=decisions,
            coverages=_among(self.records(Coverage), "decision", decisions),
            documents=self._in_dossier(Document, dossier_id),
            references=tuple(self.records(Reference)),
            abbreviations=tuple(self.records(Abbreviation)),
            house_styles=tuple(self.records(HouseStyle)),
            procedure=self._procedure_file(dossier_id, consultations, advices),
        )

    def _procedure_file(
        self,
        dossier_id: RecordId,
        consultations: Sequence[Consultation],
        advices: Sequence[Advice],
    ) -> ProcedureFile:
        def of_consultations(cls: type[R]) -> tuple[R, ...]:
            return _among(self.records(cls), "consultation", consultations)

        meetings = self._in_dossier(Meeting, dossier_id)
        commitments = self._in_dossier(Commitment, dossier_id)
        points = _among(self.records(Point), "advice", advices)
        return ProcedureFile(
            extensions=of_consultations(Extension),
            pauses=of_consultations(Pause),
            clock_choices=of_consultations(ClockChoice),
            absences=tuple(self.records(Absence)),
            part_checks=of_consultations(PartCheck),
            questions=of_consultations(Question),
            experts=of_consultations(Expert),
            soundings=of_consultations(Sounding),
            meetings=meetings,
            agenda_items=_among(self.records(AgendaItem), "meeting", meetings),
            captures=_among(self.records(Capture), "meeting", meetings),
            joinings=of_consultations(Joining),
            reservations=_among(self.records(Reservation), "advice", advices),
            appraisals=_among(self.records(Appraisal), "point", points),
            commitments=commitments,
            hand_overs=_among(self.records(HandOver), "commitment", commitments),
            markings=tuple(self.records(Marking)),
            retentions=self._in_dossier(Retention, dossier_id),
            rule_packs=tuple(self.records(RulePack)),
            rule_choices=of_consultations(RuleChoice),
            issues=self._in_dossier(Issue, dossier_id),
        )

    def _in_dossier(self, cls: type[R], dossier_id: RecordId) -> tuple[R, ...]:
        return tuple(r for r in self.records(cls) if getattr(r, "dossier", None) == dossier_id)

    def records(self, cls: type[R]) -> Sequence[R]:
        return _all(self._shelf, cls)

    def get(self, cls: type[R], record_id: RecordId) -> R:
        return _taken(self._shelf, cls, record_id)

    def search(self, words: str, limit: int = 50) -> Sequence[Hit]:
        wanted = words.casefold().split()
        hits = [
            Hit(record.kind, record.id, None, record.title_line, record.title_line)
            for record in self._shelf.values()
            if wanted and all(word in _text_of(record) for word in wanted)
        ]
        return hits[:limit]

    def beside(self) -> "FakeRegister":
        return self

    def erase(self, records: Sequence[Record], reason: str) -> int:
        with self.action("Gegevens gewist", reason) as work:
            worded = [self.get(type(record), record.id) for record in records]
            gone = [record for record in worded if erased(record) != record]
            for record in gone:
                work.put(erased(record))
        return len(gone)

    @contextmanager
    def shelf(self) -> Iterator[FileShelf]:
        yield self._files

    def files(self) -> Sequence[KeptFile]:
        issued = {one for it in self.records(Issue) for one in it.digests}
        issued -= {it.file_digest for it in self.records(Document)}
        return tuple(it for it in self._files.known.values() if it.digest not in issued)

    def keep_draft(self, key: str, text: str) -> None:
        self._drafts[key] = KeptDraft(key, text, NOON)

    def drop_draft(self, key: str) -> None:
        self._drafts.pop(key, None)

    def drafts(self) -> Sequence[KeptDraft]:
        return tuple(self._drafts.values())[::-1]

    def undo_label(self) -> str | None:
        return None

    def redo_label(self) -> str | None:
        return None

    def undo(self) -> None:
        """Nothing to undo."""

    def redo(self) -> None:
        """Nothing to do again."""

    def history(self, record_id: RecordId) -> Sequence[Change]:
        self._shelf[record_id]
        return ()

    def journal(self, since: date | None = None) -> Sequence[ActionLine]:
        lines = [line for line in self._journal if since is None or line.at.date() >= since]
        return lines[::-1]

    def changes(self, action: RecordId) -> Sequence[Change]:
        return ()

    def changes_of(
        self, kinds: Collection[str], first: RecordId = 0, last: RecordId = HIGHEST
    ) -> Sequence[Change]:
        return ()

    def close(self) -> None:
        """Nothing is kept open."""


# mypy shows here whether the fake still keeps the port.
_KEEPS_THE_PORT: Callable[[], OpenRegister] = FakeRegister


def _all(shelf: Shelf, cls: type[R]) -> list[R]:
    return [record for record in shelf.values() if isinstance(record, cls)]


def _taken(shelf: Shelf, cls: type[R], record_id: RecordId) -> R:
    record = shelf.get(record_id)
    if not isinstance(record, cls):
        raise NotFound(cls.kind, record_id)
    return record


def _among(records: Sequence[R], field: str, parents: Sequence[Record]) -> tuple[R, ...]:
    ids = {parent.id for parent in parents}
    return tuple(record for record in records if getattr(record, field) in ids)


def _text_of(record: Record) -> str:
    values = (getattr(record, field.name) for field in fields(record))
    return " ".join(value for value in values if isinstance(value, str)).casefold()
