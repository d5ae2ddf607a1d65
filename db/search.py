"""Full text: one index over the texts of all records that stand.

FTS5 keeps only the words; the texts themselves it reads from the view `searchable`. Triggers keep
the words equal to the view. Settings were measured: `detail=full` ranks four times faster than
less, three prefixes serve the first letters of a word being typed, and é is found by e.
"""

from collections.abc import Sequence
from typing import NamedTuple

from consultatie.catalogue import TYPE_OF_KIND
from consultatie.ids import RecordId
from consultatie.records import Record
from consultatie.register import Hit
from db.driver import Connection, quoted
from db.owners import owner
from db.rows import one
from db.snippets import snippet
from db.whereabouts import around


class Texts(NamedTuple):
    """The columns of a table that can be found: as its title, and as its text."""

    title: tuple[str, ...]
    text: tuple[str, ...]


SEARCHED: dict[str, Texts] = {
    "organisation": Texts(("name",), ("note",)),
    "body": Texts(("name",), ("note",)),
    "dossier": Texts(("name",), ("subject", "note")),
    "theme": Texts(("name",), ()),
    "milestone": Texts(("what",), ("who",)),
    "request": Texts(("title",), ("proposed_decision", "note")),
    "point": Texts(("number",), ("text",)),
    "reaction": Texts((), ("text", "reasons", "changes")),
    "answer": Texts((), ("wording",)),
    "decision": Texts(("title",), ("votes", "agenda_item", "note")),
    "document": Texts(("title",), ("sort", "note")),
    "reference": Texts(("number",), ("sort", "issuer")),
    "question": Texts(("number",), ("text", "answer")),
    "expert": Texts(("who",), ("subject",)),
    "sounding": Texts(("how",), ("summary",)),
    "meeting": Texts(("title",), ("where", "note")),
    "agenda_item": Texts(("title",), ()),
    "capture": Texts((), ("text", "who")),
    "reservation": Texts((), ("text",)),
    "commitment": Texts((), ("text", "test", "proof", "said_where")),
    "person": Texts(("name",), ("note",)),
    "absence": Texts(("name",), ()),
    "scenario": Texts(("name",), ("note",)),
    "rule_pack": Texts(("name",), ("note",)),
}

TABLE = """
create virtual table search using fts5 (
    title, text, kind unindexed, dossier unindexed,
    content = 'searchable', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
)"""
# A word in a title weighs four times a word in a text.
_FILL = """
insert into search (search) values ('rebuild');
insert into search (search, rank) values ('rank', 'bm25(4.0, 1.0)');
"""


def build(connection: Connection) -> None:
    """Make the view, the index and its triggers anew, and read all texts into it."""
    for statement in ("drop table if exists search", "drop view if exists searchable"):
        connection.execute(statement)
    connection.execute(view())
    connection.execute(TABLE)
    for statement in filter(None, _FILL.split("\n")):
        connection.execute(statement)


def view() -> str:
    """The SQL of the view: every text that can be found, of records that were not withdrawn."""
    return "create view searchable as\n" + " union all\n".join(
        f"select id, {_joined(texts.title, kind)} as title, {_joined(texts.text, kind)} as text,"
        f" '{kind}' as kind, {owner(kind, kind) or 'null'} as dossier"
        f" from {kind} where withdrawn is null"
        for kind, texts in SEARCHED.items()
    )


def search_triggers(table: str) -> dict[str, str]:
    """The triggers that keep the index of a table, by name; none for a table without texts."""
    if table not in SEARCHED:
        return {}
    columns = [
        quoted(name) for name in ("withdrawn", *SEARCHED[table].title, *SEARCHED[table].text)
    ]
    changed = " or ".join(f"old.{name} is not new.{name}" for name in columns)
    gone, come = _forget(table), _learn(table)
    return {
        f"{table}_search_{moment}": (
            f"create trigger {table}_search_{moment} after {moment} on {quoted(table)}"
            f"{when} begin\n{body}end"
        )
        for moment, when, body in (
            ("insert", "", come),
            ("update", f" when {changed}", gone + come),
            ("delete", "", gone),
        )
    }


def find(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The records that hold all these words, the last one as a beginning; best first.

    Ranking reads every one of them. So words that are in very many give the newest ones.
    """
    query = as_query(words)
    if not query:
        return []
    newest = connection.execute(_NEWEST, (query, _RANKED + 1)).fetchall()
    ranked = len(newest) <= _RANKED
    chosen = connection.execute(_BEST, (query, limit)).fetchall() if ranked else newest[:limit]
    return [_hit(connection, record, words) for (record,) in chosen]


def as_query(words: str) -> str:
    """Typed words as a query of FTS5: whatever is typed is a word, never a command."""
    text = words.replace("\0", " ").encode("utf-8", "replace").decode()
    typed = ['"' + word.replace('"', '""') + '"' for word in text.split() if _sounds(word)]
    return " ".join(typed) + "*" if typed else ""


# More than these are not ranked. To begin a statement with the first letters of many words takes
# long, so one of them both counts what there is and has the newest.
_RANKED = 1_000
_NEWEST = "select rowid from search where search match ? order by rowid desc limit ?"
_BEST = "select rowid from search where search match ? order by rank limit ?"
_OF_WHAT = "select kind, dossier from search where rowid = ?"


def _sounds(word: str) -> bool:
    # A word of signs only is nothing to look for.
    return any(letter.isalnum() or ord(letter) > 127 for letter in word)


def _hit(connection: Connection, found: RecordId, typed: str) -> Hit:
    ((kind, dossier),) = connection.execute(_OF_WHAT, (found,)).fetchall()
    record = one(connection, TYPE_OF_KIND[kind], found)
    where = around(connection, kind, found, dossier)
    return Hit(kind, found, dossier, record.title_line, snippet(_texts_of(record), typed), where)


def _texts_of(record: Record) -> tuple[str, str]:
    """What the index has of a record: its text, and its title."""
    texts = SEARCHED[record.kind]
    text, title = (
        "\n".join(getattr(record, name) or "" for name in names)
        for names in (texts.text, texts.title)
    )
    return text, title


def _joined(columns: Sequence[str], row: str) -> str:
    return " || char(10) || ".join(f"{row}.{quoted(name)}" for name in columns) or "''"


def _learn(table: str) -> str:
    texts = SEARCHED[table]
    return (
        "  insert into search (rowid, title, text)\n"
        f"  select new.id, {_joined(texts.title, 'new')}, {_joined(texts.text, 'new')}\n"
        "  where new.withdrawn is null;\n"
    )


def _forget(table: str) -> str:
    texts = SEARCHED[table]
    return (
        "  insert into search (search, rowid, title, text)\n"
        f"  select 'delete', old.id, {_joined(texts.title, 'old')}, {_joined(texts.text, 'old')}\n"
        "  where old.withdrawn is null;\n"
    )
