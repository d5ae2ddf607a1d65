"""A real erasure: the words of records are gone from tables, journal, index and file.

The journal keeps its shape: every change stays where it was, with a mark in the place of what it
said, so that whole rows of changes still follow on one another. Its triggers let an erasure put
that mark there, and nothing else.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from consultatie.documents import Document
from consultatie.erasure import ERASED, texts_of
from consultatie.errors import NotFound, SurroundingsError
from consultatie.ids import RecordId
from consultatie.issues import Issue
from consultatie.language import _, kept, kept_count
from consultatie.records import Record
from db import drafts, issued, shelf
from db.act import Act
from db.driver import Connection, SqlError, quoted, single
from db.issued import Reached

_QUOTED = re.compile("‘(.*?)’", re.DOTALL)
# A shorter text can stand in a label by chance; what it says of anybody is little.
_TELLING = 3
# A text of so many letters is recognised on paper whatever it is.
_SENTENCE = 12


class TracesLeft(SurroundingsError):
    """The words are gone from the register, but may still lie in free room in its file."""

    def happened(self) -> str:
        return _(
            "De gegevens zijn gewist, maar het bestand {path} kon niet worden opgeschoond: "
            "{detail}."
        ).format(path=self.path, detail=self.detail)

    def safe(self) -> str:
        return _("Al het andere in het register is veilig.")

    def to_do(self) -> str:
        return _(
            "Sluit het register in andere vensters, maak zo nodig ruimte vrij op de schijf en wis "
            "dezelfde gegevens nog eens."
        )


def still_worded(connection: Connection, records: Iterable[Record]) -> list[Record]:
    """Which of these records still have words, in their table or anywhere in the journal.

    Raises `NotFound` for a record that never was.
    """
    there = {record.id: record for record in records}
    for record in there.values():
        if not single(connection, "select 1 from change where record = ?", (record.id,)):
            raise NotFound(record.kind, record.id)
    return [record for record in there.values() if _words(connection, record)]


def reached_issues(connection: Connection, records: Sequence[Record]) -> list[Reached]:
    """The issues that say words of these records."""
    own = {record.id for record in records if isinstance(record, Issue)}
    return issued.reached(connection, _telling(connection, records), own)


def label_of(records: Sequence[Record], issues: Sequence[Reached]) -> str:
    """What the journal says of an erasure, also which issues it reached: who got them is told."""
    label = kept_count(
        "Gegevens van {number} record gewist",
        "Gegevens van {number} records gewist",
        len(records),
    ).format(number=len(records))
    if not issues:
        return label
    names = ", ".join(one.issue.line_for_journal for one in issues)
    return kept("{label}, ook uit {issues}; stel de ontvangers op de hoogte (art. 19 AVG)").format(
        label=label, issues=names
    )


def erase(act: Act, records: Sequence[Record], issues: Sequence[Reached] = ()) -> None:
    """Take the words of these records away, inside an act that is an erasure.

    :param issues: those that say these words; see `reached_issues`.
    """
    act.begin()
    texts = _telling(act.connection, records) if issues else set()
    for one in issues:
        issued.wipe(act, one, texts)
    for record in records:
        words = _words(act.connection, record)
        _erase_labels(act, record.id, words)
        _erase_row(act, record)
        _erase_changes(act, record)
        drafts.forget_words(act.connection, words)
    if issues or any(isinstance(record, Document | Issue) for record in records):
        shelf.drop_unnamed(act.connection)
    # The index keeps words that were deleted until it is made anew.
    act.database.execute("insert into search (search) values ('rebuild')")
    # Statistics hold samples of what stands in indexes, and come back by themselves.
    for table in ("sqlite_stat1", "sqlite_stat4"):
        if single(act.connection, "select 1 from sqlite_master where name = ?", (table,)):
            act.database.execute(f"delete from {table}")


def leave_no_trace(connection: Connection, path: Path) -> None:
    """Write every page of the file anew, and empty the log beside it.

    Zeroing what is deleted is not enough: a page that was split keeps a copy of what moved away.

    :raises TracesLeft: another window is reading, or there is no room.
    """
    try:
        connection.execute("vacuum")
        connection.execute("analyze")
        busy = single(connection, "pragma wal_checkpoint(truncate)")
    except SqlError as error:
        raise TracesLeft(path, str(error)) from error
    if busy:
        raise TracesLeft(path, _("het wordt op dit moment ook door een ander gelezen"))


def _words(connection: Connection, record: Record) -> set[str]:
    """Every text that a record holds or ever held; in the journal stands all that it held."""
    return {text for text, _names in _texts(connection, record)}


def _telling(connection: Connection, records: Iterable[Record]) -> set[str]:
    """The texts of records by which they are known on paper: of short ones only what names them.

    A document of the sort "brief" would else take every paper with that word along.
    """
    return {
        text
        for record in records
        for text, names in _texts(connection, record)
        if names or len(text) >= _SENTENCE
    }


def _texts(connection: Connection, record: Record) -> Iterator[tuple[str, bool]]:
    """Every text that a record holds or ever held, and whether it is what it is known by."""
    sql = f"""
        select field, old, new from change
        where record = ? and field in ({_marks(record)})"""
    for field, *both in connection.execute(sql, (record.id, *texts_of(type(record)))):
        for text in both:
            if text and text != ERASED:
                yield text, field == record.titled_by


def _erase_row(act: Act, record: Record) -> None:
    names = texts_of(type(record))
    columns = ", ".join(map(quoted, names))
    row = act.connection.execute(
        f"select {columns} from {quoted(record.kind)} where id = ?", (record.id,)
    ).fetchone()
    held = dict(zip(names, row or (), strict=False))
    act.overwrite(record.kind, record.id, {name: ERASED for name, text in held.items() if text})


def _erase_changes(act: Act, record: Record) -> None:
    names = texts_of(type(record))
    for side in ("old", "new"):
        act.database.execute(
            f"update change set {side} = ? where record = ? and field in ({_marks(record)})"
            f" and {side} <> '' and {side} <> ?",
            (ERASED, record.id, *names, ERASED),
        )


def _erase_labels(act: Act, record: RecordId, words: set[str]) -> None:
    """Take the words out of what the journal calls the acts that wrote this record."""
    sql = """
        select id, label, reason from action
        where at is not null and id in (select action from change where record = ?)"""
    for action, label, reason in act.connection.execute(sql, (record,)).fetchall():
        after = (_without(label, words), _unless(_without(reason, words), words))
        if after != (label, reason):
            act.database.execute(
                "update action set label = ?, reason = ? where id = ?", (*after, action)
            )


def _without(text: str, words: set[str]) -> str:
    """A label or reason without these words: what it quotes of them, and what it says literally."""
    # A label quotes the beginning of a text, or one line that was made of it.
    text = _QUOTED.sub(lambda found: f"‘{_unless(found[1], words)}’", text)
    said = {word.strip() for word in words if len(word.strip()) >= _TELLING}
    for word in sorted(said, key=len, reverse=True):
        text = text.replace(word, ERASED)
    return text


def _unless(quote: str, words: set[str]) -> str:
    """What is quoted, unless it is part of one of these words."""
    known = quote.strip()
    return ERASED if known and any(known in word for word in words) else quote


def _marks(record: Record) -> str:
    return ", ".join("?" * len(texts_of(type(record))))
