"""Full text: one index over the texts of all records that stand.

FTS5 keeps only the words; the texts themselves it reads from the view `searchable`. Triggers keep
the words equal to the view. Settings were measured: `detail=full` ranks four times faster than
less, three prefixes serve the first letters of a word being typed, and é is found by e.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

from consultatie.catalogue import TYPE_OF_KIND
from consultatie.ids import RecordId
from consultatie.records import Record
from consultatie.register import FoundIn, Hit
from db.driver import Connection, Row, quoted, single
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
    "document": Texts(("title",), ("sort", "note", "file_name")),
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
PAGE_TABLE = """
create virtual table page_search using fts5 (
    text, content = 'file_page', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)"""
# A word in a title weighs four times a word in a text.
_FILL = """
insert into search (search) values ('rebuild');
insert into search (search, rank) values ('rank', 'bm25(4.0, 1.0)');
insert into page_search (page_search) values ('rebuild');
"""


_GONE_PAGES = "table if exists page_search"


def build(connection: Connection) -> None:
    """Make the view, the index and its triggers anew, and read all texts into it."""
    for gone in ("table if exists search", "view if exists searchable", _GONE_PAGES):
        connection.execute(f"drop {gone}")
    for statement in (view(), TABLE, PAGE_TABLE):
        connection.execute(statement)
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


def page_triggers() -> dict[str, str]:
    """The triggers that keep the index of the texts of files, by name; a page never changes."""
    come = "insert into page_search (rowid, text) values (new.id, new.text);"
    gone = "insert into page_search (page_search, rowid, text) values ('delete', old.id, old.text);"
    return {
        f"file_page_search_{moment}": (
            f"create trigger file_page_search_{moment} after {moment} on file_page begin\n"
            f"  {body}\nend"
        )
        for moment, body in (("insert", come), ("delete", gone))
    }


def find(connection: Connection, words: str, limit: int) -> list[Hit]:
    """The records that hold all these words, the last one as a beginning; best first.

    Ranking reads every one of them. So words that are in very many give the newest ones. Documents
    of which the file holds them come after, but always have some of the places.
    """
    query = as_query(words)
    if not query:
        return []
    records = _chosen(connection, "search", query, limit)
    pages = _best_pages(connection, query, limit)
    room = max(limit - len(records), min(len(pages), limit // _PART_FOR_FILES))
    in_records = [_hit(connection, record, words) for record in records[: limit - room]]
    return [*in_records, *(_hit_in_file(connection, words, *page) for page in pages[:room])]


def _chosen(connection: Connection, index: str, query: str, limit: int) -> list[int]:
    """The best rows of an index; the newest when there are more than are ranked."""
    newest = connection.execute(_NEWEST.format(index), (query, _RANKED + 1)).fetchall()
    ranked = len(newest) <= _RANKED
    best = connection.execute(_BEST.format(index), (query, limit)) if ranked else newest[:limit]
    return [row for (row,) in best]


def _best_pages(connection: Connection, query: str, limit: int) -> list[Row]:
    """The documents of which a page of the file holds all words, each with its best page."""
    pages = _chosen(connection, "page_search", query, limit * _PAGES_OF_ONE)
    best: dict[int, Row] = {}
    for row in connection.execute(_OF_PAGES, (json.dumps(pages),)):
        best.setdefault(row[0], row)
    return list(best.values())[:limit]


def _hit_in_file(
    connection: Connection, words: str, document: int, dossier: int, number: int | None, page: int
) -> Hit:
    kind = "document"
    title = one(connection, TYPE_OF_KIND[kind], document).title_line
    text = single(connection, "select text from file_page where id = ?", (page,))
    where = around(connection, kind, document, dossier)
    return Hit(kind, document, dossier, title, snippet([text], words), where, FoundIn(number))


def as_query(words: str) -> str:
    """Typed words as a query of FTS5: whatever is typed is a word, never a command."""
    text = words.replace("\0", " ").encode("utf-8", "replace").decode()
    typed = ['"' + word.replace('"', '""') + '"' for word in text.split() if _sounds(word)]
    return " ".join(typed) + "*" if typed else ""


# More than these are not ranked. To begin a statement with the first letters of many words takes
# long, so one of them both counts what there is and has the newest.
_RANKED = 1_000
_NEWEST = "select rowid from {0} where {0} match ? order by rowid desc limit ?"
_BEST = "select rowid from {0} where {0} match ? order by rank limit ?"
_OF_WHAT = "select kind, dossier from search where rowid = ?"
# At least so much of what is shown is for files, when they hold the words.
_PART_FOR_FILES = 3
# So many pages of one document may be better than the best one of another.
_PAGES_OF_ONE = 5
_OF_PAGES = """
select document.id, document.dossier, file_page.number, file_page.id
from json_each(?) as best
join file_page on file_page.id = best.value
join document on document.file_digest = file_page.digest and document.withdrawn is null
order by best.key"""


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
    # A field that came later is empty in the records of before.
    texts = (f"ifnull({row}.{quoted(name)}, '')" for name in columns)
    return " || char(10) || ".join(texts) or "''"


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
