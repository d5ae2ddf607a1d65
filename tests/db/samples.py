"""Records for tests of the register on disk, and how to compare two registers."""

import hashlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.appraisals import Appraisal, Joining, Opinion, Reservation
from consultatie.catalogue import TYPE_OF_KIND
from consultatie.clocks import Absence, Clock, ClockChoice, Extension, Pause
from consultatie.commitments import Commitment, HandOver, Recurrence
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference
from consultatie.file_sorts import FileSort
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.issues import Issue, IssueStatus
from consultatie.law.grounds import Ground, TermKind
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.parties import Body, BodyKind, Organisation, Service
from consultatie.people import Person, Seat
from consultatie.questions import Expert, Question, Sounding
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.records import Record
from consultatie.register import Author
from consultatie.requests import Request
from consultatie.rule_packs import PackChoice, RuleChoice, RulePack
from consultatie.scenarios import Scenario
from consultatie.visibility import Audience, Marking, Retention, Visibility
from db.driver import connect
from db.register import SqliteRegister, open_register

SECRETARY = Author("ambtelijk secretaris", "laptop van de OR")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)
PACK = """[[decree]]
from = 2029
until = 2029
days = [2029-05-11]
source = "proef"
"""


# A picture of two pixels.
LOGO = (
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAA"
    "D0lEQVR42mOsko9hYGAAAAT1APfWNbAdAAAAAElFTkSuQmCC"
)
ANNEX = b"Wat in de bijlage staat: over de kantoorkat."


# The content, the PDF and the Word document of an issue; what is in the last two is not looked at.
FROZEN = b'{"form":"consultatie-inhoud","paper":{"is":"Paper","title":"Reactiematrix"},"version":1}'
PAGES = b"%PDF-1.7 van een uitgave"
WORDS = b"PK van een uitgave"


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def at_noon() -> datetime:
    return NOON


def counted(start: int = 1_000) -> Callable[[], RecordId]:
    """Ids in a row, so that what is made is the same each time."""
    return count(start).__next__


def opened(path: Path, passphrase: str | None = None) -> SqliteRegister:
    return open_register(path, author=SECRETARY, passphrase=passphrase, clock=at_noon)


def whole_dossier(new_id: Callable[[], RecordId]) -> list[Record]:
    """One record of every sort, in the order in which they can be written."""
    employer = Organisation(id=new_id(), name="Gemeente Oost", valid_from=date(2014, 1, 1))
    college = Body(
        id=new_id(), organisation=employer.id, name="College Oost", sort=BodyKind.EXECUTIVE
    )
    council = Body(
        id=new_id(), organisation=employer.id, name="OR Oost", advice_weeks=6,
        terms_source="convenant art. 3",
    )  # fmt: skip
    dossier = Dossier(id=new_id(), name="Nieuwe organisatie", subject="Samenvoegen van café’s")
    theme = Theme(id=new_id(), dossier=dossier.id, name="Werkdruk", place=1)
    when = PreciseDate.from_storage("2021-04-11/2021-04-20 ongeveer medio april 2021")
    request = Request(
        id=new_id(), dossier=dossier.id, title="Adviesaanvraag samenvoeging",
        ground=Ground.WOR_25, letters=frozenset("ae"), letter_date=DAY, political=True,
    )  # fmt: skip
    supposed = Scenario(
        id=new_id(), dossier=dossier.id, name="Start in maart", target_day=DAY,
        request=request.id, board=council.id, deviating=False, advice_weeks=4, agenda_days=10,
        note="Proef",
    )  # fmt: skip
    milestone = Milestone(
        id=new_id(), dossier=dossier.id, what="Besluit", when=when, scenario=supposed.id
    )
    pack = RulePack(id=new_id(), name="Feestdagen 2029", content=PACK, loaded_on=DAY)
    held = Consultation(
        id=new_id(), dossier=dossier.id, body=council.id, request=request.id,
        suspension_agreed=False,
    )  # fmt: skip
    step = Step(
        id=new_id(), consultation=held.id, sort=StepKind.RECEIVED, actual=PreciseDate.day(DAY),
        scenario=supposed.id,
    )  # fmt: skip
    advice = Advice(
        id=new_id(), consultation=held.id, conclusion=Conclusion.PROVIDED_THAT, given_on=DAY
    )
    point = Point(
        id=new_id(), advice=advice.id, number="2a", text="Houd de werkdruk bij.", theme=theme.id
    )
    reaction = Reaction(id=new_id(), dossier=dossier.id, text="Dat doen wij.", reasons="Nodig.")
    answer = Answer(id=new_id(), reaction=reaction.id, point=point.id, verdict=Verdict.NOT_ADOPTED)
    decision = Decision(id=new_id(), dossier=dossier.id, title="Samenvoegen", body=council.id)
    return [
        employer, college, council,
        Service(id=new_id(), council=council.id, board=college.id, valid_from=DAY),
        Abbreviation(id=new_id(), short="OR", meaning="ondernemingsraad"),
        HouseStyle(id=new_id(), name="Gemeente Oost", sender="Postbus 1", main_colour="7A1F5C",
                   logo=LOGO),
        pack, dossier, theme, request, supposed, milestone, held, step, advice,
        point, reaction, answer, decision,
        Coverage(id=new_id(), decision=decision.id, consultation=held.id),
        Document(id=new_id(), dossier=dossier.id, title="Bijlage 1", decision=decision.id,
                 subject=request.id, file_name="bijlage.txt", file_digest=digest_of(ANNEX),
                 file_sort=FileSort.TXT, file_size=len(ANNEX)),
        Reference(id=new_id(), subject=request.id, number="Z-2026-17", issuer="zaaksysteem"),
        *_procedure(new_id, dossier, council, held, advice, point, reaction),
        RuleChoice(id=new_id(), pack=pack.id, consultation=held.id, term=TermKind.APPEAL,
                   choice=PackChoice.KEPT, chosen_on=DAY, reason="al meegedeeld"),
        Issue(id=new_id(), dossier=dossier.id, product="matrix", audience=Audience.BOARD, number=1,
              status=IssueStatus.FINAL, issued_on=DAY, code="3f9a2-b81c0", title="Reactiematrix",
              content_digest=digest_of(FROZEN), pdf_digest=digest_of(PAGES),
              docx_digest=digest_of(WORDS), issued_by="Secretaris", recipients="college",
              reason="Op verzoek", subject=request.id, choice="2026"),
    ]  # fmt: skip


def _procedure(
    new_id: Callable[[], RecordId], dossier: Dossier, council: Body, held: Consultation,
    advice: Advice, point: Point, reaction: Reaction,
) -> list[Record]:  # fmt: skip
    """One record of every sort that came with the whole procedure."""
    meeting = Meeting(
        id=new_id(), dossier=dossier.id, body=council.id, title="Overleg in maart",
        held=PreciseDate.day(DAY), where="Raadzaal",
    )  # fmt: skip
    item = AgendaItem(
        id=new_id(), meeting=meeting.id, place=1, title="Roosters", consultation=held.id,
        point=point.id,
    )  # fmt: skip
    promised = Commitment(
        id=new_id(), dossier=dossier.id, text="Wij meten dat elk halfjaar.",
        giver=council.id, receiver=council.id, said_on=DAY, reaction=reaction.id,
        meeting=meeting.id, due=PreciseDate.day(DAY), recurs=Recurrence.HALF_YEARLY,
    )  # fmt: skip
    person = Person(id=new_id(), name="Secretaris")
    return [
        Extension(id=new_id(), new_day=DAY, agreed_by="bestuurder", reason="Vakantie",
                  consultation=held.id),
        Pause(id=new_id(), start=DAY, planned_end=DAY, agreed_by="bestuurder",
              reason="Wacht op stukken", consultation=held.id),
        ClockChoice(id=new_id(), choice=Clock.RESERVED, chosen_on=DAY, consultation=held.id),
        Absence(id=new_id(), body=council.id, name="Zomerreces", start=DAY, end=DAY),
        PartCheck(id=new_id(), subject=Subject.GROUNDS, presence=Presence.INCOMPLETE, page="3",
                  consultation=held.id),
        Question(id=new_id(), number="1", text="Wat kost het?", asked_on=DAY, point=point.id,
                 consultation=held.id),
        Expert(id=new_id(), who="Adviesbureau", costs_announced_on=DAY, consultation=held.id),
        Sounding(id=new_id(), how="Enquête", participants=40, consultation=held.id),
        meeting,
        item,
        Capture(id=new_id(), meeting=meeting.id, item=item.id, sort=CaptureKind.COMMITMENT,
                text="Dat meten wij.", at="10:42"),
        Joining(id=new_id(), advice=advice.id, adopted_on=DAY, consultation=held.id),
        Reservation(id=new_id(), advice=advice.id, text="Over de roosters later."),
        Appraisal(id=new_id(), point=point.id, body=council.id, opinion=Opinion.NOT_ENOUGH,
                  meeting=meeting.id, rendering_agreed=False),
        promised,
        HandOver(id=new_id(), commitment=promised.id, old_giver=council.id, new_giver=council.id,
                 handed_on=DAY, reason="Fusie"),
        person,
        Seat(id=new_id(), person=person.id, body=council.id, function="secretaris", valid_from=DAY),
        Marking(id=new_id(), subject=point.id, visibility=Visibility.CONFIDENTIAL,
                imposed_by="bestuurder", scope="bedragen", until=DAY),
        Retention(id=new_id(), dossier=dossier.id, until=DAY, ground="selectielijst"),
    ]  # fmt: skip


def keep_annex(register: SqliteRegister) -> None:
    """Put the files of the document and the issue of `whole_dossier` away."""
    with register.shelf() as shelf:
        shelf.keep(FROZEN, FileSort.TXT)
        shelf.keep(PAGES, FileSort.PDF)
        shelf.keep(WORDS, FileSort.DOCX)
        kept = shelf.keep(ANNEX, FileSort.TXT)
        shelf.keep_text(kept.digest, [ANNEX.decode()])


def write_whole_dossier(register: SqliteRegister) -> dict[str, Any]:
    """Write one record of every sort as one act, and the file of the document; gives them."""
    keep_annex(register)
    with register.action("Alles toegevoegd") as work:
        records = whole_dossier(work.new_id)
        for record in records:
            work.put(record)
    return {record.kind: record for record in records}


def everything(register: SqliteRegister) -> dict[str, list[dict[str, Any]]]:
    """All that a register holds, as plain values."""
    return {
        kind: [record.to_plain() for record in register.records(cls)]
        for kind, cls in TYPE_OF_KIND.items()
    }


def surgery(path: Path, *statements: str) -> None:
    """Change a register behind the program's back; its triggers are set aside meanwhile."""
    with closing(connect(path)) as connection:
        connection.execute("pragma foreign_keys = off")
        triggers = "select name, sql from sqlite_master where type = 'trigger'"
        kept = connection.execute(triggers).fetchall()
        for name, _sql in kept:
            connection.execute(f"drop trigger {name}")
        for statement in statements:
            connection.execute(statement)
        for _name, sql in kept:
            connection.execute(sql)


def traces(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder with its bytes and its time: what must stay the same."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.is_file()
    }
