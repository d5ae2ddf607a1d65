"""Unfinished text, kept in the register's own file but outside its records and its journal.

Its table comes with the first such text. It is no part of the schema: a register without
unfinished text is the same file as before, and a version that knows nothing of it is not hindered.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

from consultatie.register import KeptDraft
from db.driver import Connection, single

_TABLE = """
create table if not exists draft (
    key text primary key check (key <> ''),
    text text not null,
    at text not null check (at glob '????-??-??T??:??:??*')
) strict, without rowid"""
_THERE = "select 1 from sqlite_master where type = 'table' and name = 'draft'"
_KEEP = """
insert into draft (key, text, at) values (?, ?, ?)
on conflict (key) do update set text = excluded.text, at = excluded.at"""
# A shorter word says little of anybody, and stands in every other text.
_TELLING = 3


def kept(connection: Connection) -> tuple[KeptDraft, ...]:
    """All that is kept, newest first."""
    if not single(connection, _THERE):
        return ()
    rows = connection.execute("select key, text, at from draft order by at desc, key")
    return tuple(KeptDraft(key, text, datetime.fromisoformat(at)) for key, text, at in rows)


def write(connection: Connection, drafts: Mapping[str, str | None], now: datetime) -> None:
    """Keep each text under its key, or drop what is kept there, in one transaction of its own."""
    at = now.astimezone(UTC).isoformat(timespec="milliseconds")
    keep = [(key, _clean(text), at) for key, text in drafts.items() if text is not None]
    drop = [(key,) for key, text in drafts.items() if text is None]
    there = bool(single(connection, _THERE))
    if not keep and not there:
        return
    with _transaction(connection):
        if not there:
            connection.execute(_TABLE)
        connection.executemany("delete from draft where key = ?", drop)
        connection.executemany(_KEEP, keep)


def forget_words(connection: Connection, words: Iterable[str]) -> None:
    """Drop every unfinished text with one of these words in it; inside a transaction."""
    if not single(connection, _THERE):
        return
    said = [word.strip() for word in words if len(word.strip()) >= _TELLING]
    for draft in kept(connection):
        # Texts lie here as they came or within JSON.
        if any(word in draft.text or _in_json(word) in draft.text for word in said):
            connection.execute("delete from draft where key = ?", (draft.key,))


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    finally:
        connection.rollback()


def _clean(text: str) -> str:
    """The text without half characters, which no file can hold; a draft is never refused."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _in_json(word: str) -> str:
    # An erasure asks; opening a register need not wait for it.
    import json

    return json.dumps(word, ensure_ascii=False)[1:-1]
