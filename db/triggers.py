"""The triggers that keep the journal, made from the columns of each table.

Whatever writes in a table, by whatever road, its journal is written with it; without an act going
on it is refused. The ids of changes rise, and start at the id of their act, so that two laptops do
not give the same one.
"""

from collections.abc import Sequence

from consultatie.erasure import ERASED
from db.driver import Connection, quoted
from db.owners import owner

# What the triggers answer; a mistake of ours, never shown to a user.
OUTSIDE_AN_ACT = "a record can only be written inside an act"
NEW_ID = "a record keeps its id"
APPEND_ONLY = "the journal is only ever added to"

_WRITING = (
    "(select id as action from action where at is null and id = (select max(id) from action))"
)


def columns_of(connection: Connection, table: str) -> list[str]:
    """The columns of a table in their order."""
    rows = connection.execute("select name from pragma_table_info(?) order by cid", (table,))
    return [name for (name,) in rows]


def journal_triggers(table: str, columns: Sequence[str]) -> dict[str, str]:
    """The three triggers of a table by name, each as SQL that makes it."""
    inserted = _changes(table, "new", [(name, "null", _at("new", name)) for name in columns])
    deleted = _changes(table, "old", [(name, _at("old", name), "null") for name in columns])
    fields = [(name, _at("old", name), _at("new", name)) for name in columns if name != "id"]
    updated = _refuse("new.id is not old.id", NEW_ID) + _changes(table, "new", fields)
    return dict(
        _trigger(table, moment, body)
        for moment, body in (("insert", inserted), ("update", updated), ("delete", deleted))
    )


def guards() -> dict[str, str]:
    """The triggers that keep the journal as it was written, by name.

    Only a real erasure, which is an act of its own, may put its mark in the place of a text.
    """
    return {
        f"{table}_stays_{moment}": (
            f"create trigger {table}_stays_{moment} before {moment} on {table} begin\n"
            f"{_refuse(when, APPEND_ONLY)}end"
        )
        for table, moment, when in (
            ("action", "update", f"old.at is not null and not ({_ERASES_LABEL})"),
            ("action", "delete", "true"),
            ("change", "update", f"not ({_ERASES_CHANGE})"),
            ("change", "delete", "true"),
        )
    }


def _same(columns: Sequence[str]) -> str:
    return " and ".join(f"new.{name} is old.{name}" for name in columns)


_ERASING = (
    "exists (select 1 from action where at is null and erases is not null"
    " and id = (select max(id) from action))"
)
_ERASES_LABEL = (
    f"{_ERASING} and {_same(('id', 'person', 'laptop', 'at', 'undoes', 'redoes', 'erases'))}"
)
_ERASES_CHANGE = " and ".join(
    (
        _ERASING,
        _same(("id", "action", "kind", "record", "field", "parent")),
        *(f"(new.{name} is old.{name} or new.{name} is '{ERASED}')" for name in ("old", "new")),
    )
)


def _trigger(table: str, moment: str, body: str) -> tuple[str, str]:
    name = f"{table}_journal_{moment}"
    refuse = _refuse(f"not exists {_WRITING}", OUTSIDE_AN_ACT)
    head = f"create trigger {name} after {moment} on {quoted(table)} begin\n"
    return name, f"{head}{refuse}{body}end"


def _refuse(when: str, why: str) -> str:
    return f"  select raise(abort, '{why}') where {when};\n"


def _at(row: str, column: str) -> str:
    return f"{row}.{quoted(column)}"


def _changes(table: str, row: str, fields: Sequence[tuple[str, str, str]]) -> str:
    values = " union all\n    ".join(
        f"select {number} as number, '{name}' as field, {old} as old, {new} as new"
        for number, (name, old, new) in enumerate(fields, 1)
    )
    return f"""\
  insert into change (id, action, kind, record, field, old, new, parent)
  select
    max(writing.action, (select ifnull(max(id), 0) from change)) + it.number,
    writing.action, '{table}', {row}.id, it.field, it.old, it.new,
    (select max(id) from change where record = {row}.id and field = it.field)
  from {_WRITING} as writing, (
    {values}) as it
  where it.old is not it.new;
{_touched(table, row)}"""


def _touched(table: str, row: str) -> str:
    dossier = owner(table, row)
    if dossier is None:
        return ""
    return f"""\
  insert or ignore into touched (dossier, action)
  select dossier, action from (select {dossier} as dossier), {_WRITING} as writing
  where dossier is not null;
"""
