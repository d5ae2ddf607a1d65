"""Records for tests of the register on disk, and how to compare two registers."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from consultatie.advice import Advice, Conclusion, Point, Theme
from consultatie.catalogue import TYPE_OF_KIND
from consultatie.consultations import Consultation, Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.decisions import Coverage, Decision
from consultatie.documents import Document
from consultatie.dossiers import Abbreviation, Dossier, Milestone, Reference
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.records import Record
from consultatie.register import Author
from consultatie.requests import Request
from db.driver import connect
from db.register import SqliteRegister, open_register

SECRETARY = Author("ambtelijk secretaris", "laptop van de OR")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DAY = date(2026, 3, 2)


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
    council = Body(
        id=new_id(), organisation=employer.id, name="OR Oost", advice_weeks=6,
        terms_source="convenant art. 3",
    )  # fmt: skip
    dossier = Dossier(id=new_id(), name="Nieuwe organisatie", subject="Samenvoegen van café’s")
    theme = Theme(id=new_id(), dossier=dossier.id, name="Werkdruk", place=1)
    when = PreciseDate.from_storage("2021-04-11/2021-04-20 ongeveer medio april 2021")
    milestone = Milestone(id=new_id(), dossier=dossier.id, what="Besluit", when=when)
    request = Request(
        id=new_id(), dossier=dossier.id, title="Adviesaanvraag samenvoeging",
        ground=Ground.WOR_25, letters=frozenset("ae"), letter_date=DAY, political=True,
    )  # fmt: skip
    held = Consultation(
        id=new_id(), dossier=dossier.id, body=council.id, request=request.id,
        suspension_agreed=False,
    )  # fmt: skip
    step = Step(
        id=new_id(), consultation=held.id, sort=StepKind.RECEIVED, actual=PreciseDate.day(DAY)
    )
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
        employer, council, Abbreviation(id=new_id(), short="OR", meaning="ondernemingsraad"),
        dossier, theme, milestone, request, held, step, advice, point, reaction, answer, decision,
        Coverage(id=new_id(), decision=decision.id, consultation=held.id),
        Document(id=new_id(), dossier=dossier.id, title="Bijlage 1", decision=decision.id),
        Reference(id=new_id(), subject=request.id, number="Z-2026-17", issuer="zaaksysteem"),
    ]  # fmt: skip


def write_whole_dossier(register: SqliteRegister) -> dict[str, Any]:
    """Write one record of every sort as one act; gives them by sort."""
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
