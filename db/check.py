"""The whole check of a register: pages, references, triggers, search, and the journal replayed."""

import hashlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from consultatie.catalogue import TYPE_OF_KIND, record_types
from consultatie.errors import DamagedRegister
from consultatie.kept_files import KeptFile
from consultatie.language import _
from db.copy import copy_to
from db.derived import expected_triggers
from db.driver import Connection, connect, quoted, single
from db.gate import look, place_of
from db.key import Key
from db.opening import reader, up_to_date
from db.rows import read
from db.shelf import kept_files
from db.triggers import columns_of
from db.trouble import told

# So many findings of one sort say enough.
_ENOUGH = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong in a register, as a Dutch sentence."""

    sentence: str


def check_register(path: Path, passphrase: str | None = None) -> list[Finding]:
    """Everything that is wrong in a register; nothing when all is well. Changes nothing.

    :raises SurroundingsError: the file cannot be opened as a register at all.
    """
    place = place_of(path)
    try:
        with told(place), _up_to_date(place, passphrase) as connection:
            return list(_findings(connection))
    except DamagedRegister as error:
        return [Finding(_("Het bestand is beschadigd: {detail}.").format(detail=error.detail))]


@contextmanager
def _up_to_date(path: Path, passphrase: str | None) -> Iterator[Connection]:
    """The register, or a copy of an older one that was brought up to date, for this check only."""
    key = look(path, passphrase)
    with TemporaryDirectory() as folder:
        connection = reader(path, key)
        if not up_to_date(connection):
            connection.close()
            connection = _migrated_copy(Path(folder) / path.name, path, key)
        with closing(connection):
            yield connection


def _migrated_copy(copy: Path, path: Path, key: Key | None) -> Connection:
    from db.migrations import migrate

    copy_to(copy, path, key)
    connection = connect(copy, key)
    migrate(connection)
    return connection


def _findings(connection: Connection) -> Iterator[Finding]:
    # What stands in a page that cannot be read is not worth a second sentence.
    for check in _CHECKS:
        yield from map(Finding, islice(check(connection), _ENOUGH))


def _pages(connection: Connection) -> Iterator[str]:
    for (verdict,) in connection.execute("pragma integrity_check"):
        if verdict != "ok":
            yield _("De pagina's kloppen niet: {verdict}.").format(verdict=verdict)


def _references(connection: Connection) -> Iterator[str]:
    for kind, record, other, _number in connection.execute("pragma foreign_key_check"):
        yield _("{kind} {record} verwijst naar een {other} die er niet is.").format(
            kind=kind, record=record, other=other
        )


def _triggers(connection: Connection) -> Iterator[str]:
    rows = connection.execute("select name, sql from sqlite_master where type = 'trigger'")
    found = {name: sql.casefold() for name, sql in rows}
    for name, sql in expected_triggers(connection).items():
        if found.get(name) != sql.casefold():
            yield _("De trigger {name} ontbreekt of is veranderd.").format(name=name)


def _one_register(connection: Connection) -> Iterator[str]:
    number = single(connection, "select count(*) from register")
    if number != 1:
        yield _("Er zijn {number} registers in dit bestand in plaats van één.").format(
            number=number
        )


def _records(connection: Connection) -> Iterator[str]:
    """Whether every row can be read as a record; what cannot is told as damage."""
    for cls in record_types():
        read(connection, cls)
    yield from ()


def _journal(connection: Connection) -> Iterator[str]:
    for sql, sentence in _journal_checks():
        for (where,) in connection.execute(sql):
            yield sentence.format(where=where)
    for kind in TYPE_OF_KIND:
        for field in columns_of(connection, kind):
            yield from _against_journal(connection, kind, field)


def _against_journal(connection: Connection, kind: str, field: str) -> Iterator[str]:
    """Where the last change of a field is not what the table holds."""
    table, column = quoted(kind), quoted(field)
    sql = f"""
        select id from {table} where {column} is not (
            select new from change where record = {table}.id and field = ?1
            order by id desc limit 1
        )"""
    for (record,) in connection.execute(sql, (field,)):
        yield _("{kind} {record}: {field} is anders dan het journaal zegt.").format(
            kind=kind, record=record, field=field
        )


def _index(connection: Connection) -> Iterator[str]:
    sql = """
        select id from (select id from searchable except select id from search_docsize)
        union all
        select id from (select id from search_docsize except select id from searchable)
        union all
        select id from (select id from file_page except select id from page_search_docsize)
        union all
        select id from (select id from page_search_docsize except select id from file_page)"""
    for (record,) in connection.execute(sql):
        yield _("De zoekindex klopt niet voor record {record}.").format(record=record)


def _files(connection: Connection) -> Iterator[str]:
    """Whether every file is still what it was, and lies where a document says that it does."""
    for file in kept_files(connection):
        if _changed(connection, file):
            sentence = _("Het bestand {digest} is niet meer wat het was.")
            yield sentence.format(digest=file.digest[:12])
    sql = """
        select id, file_name from document where withdrawn is null and length(file_digest) = 64
            and file_digest not in (select digest from kept_file)"""
    for record, name in connection.execute(sql):
        yield _("Het bestand {name} van document {record} ligt niet in dit register.").format(
            name=name, record=record
        )
    sql = """
        select id, number from issue where withdrawn is null and (
            (length(content_digest) = 64 and content_digest not in (select digest from kept_file))
            or (length(pdf_digest) = 64 and pdf_digest not in (select digest from kept_file))
            or (length(docx_digest) = 64 and docx_digest not in (select digest from kept_file))
        )"""
    for record, number in connection.execute(sql):
        sentence = _("De vastgelegde inhoud van uitgave {number} ({record}) ligt niet hier.")
        yield sentence.format(number=number, record=record)


def _changed(connection: Connection, file: KeptFile) -> bool:
    digest = hashlib.sha256()
    sql = "select bytes from file_piece where digest = ? order by place"
    for (piece,) in connection.execute(sql, (file.digest,)):
        digest.update(piece)
    return digest.hexdigest() != file.digest


_CHECKS = (
    _pages, _references, _triggers, _one_register, _records, _journal, _index, _files,
)  # fmt: skip


def _journal_checks() -> Iterator[tuple[str, str]]:
    yield _CHAIN, _("Wijziging {where} sluit niet aan op de vorige van hetzelfde veld.")
    yield _STRAY, _("Wijziging {where} staat niet bij haar handeling.")
    yield _LOST, _("Volgens het journaal hoort record {where} er te zijn.")
    yield _EMPTY_ACTION, _("Handeling {where} heeft niets gewijzigd.")
    yield _UNFINISHED, _("Handeling {where} is niet afgemaakt.")


# Each change begins where the one before it of the same field ended, and names it as its parent.
_CHAIN = """
select id from (
    select
        id, old, parent,
        lag(id) over field_by_field as before_id,
        lag(new) over field_by_field as before_new
    from change
    window field_by_field as (partition by record, field order by id)
)
where parent is not before_id or old is not before_new"""

# The changes of an act have the ids that follow its own.
_STRAY = """
select id from change as it
where action is not (select max(id) from action where action.id < it.id)"""

# What came into being and did not go again must be there.
_LOST = f"""
select record from change as last
where field = 'id' and new is not null
    and id = (select max(id) from change where record = last.record and field = 'id')
    and record not in ({" union all ".join(f"select id from {quoted(k)}" for k in TYPE_OF_KIND)})"""

_EMPTY_ACTION = """
select id from (
    select id from action where erases is null except select action from change
)"""

_UNFINISHED = "select id from action where at is null"
