"""The journal as it is read: what was done, the history of a record, what can be undone."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from consultatie.catalogue import TYPE_OF_KIND
from consultatie.ids import HIGHEST, RecordId
from consultatie.records import Plain, codecs_of
from consultatie.register import ActionLine, Change
from db.driver import Connection, Row, single

# The changes of an act have the ids that follow its own, without a gap.
OF_ACTION = """
    change.id > ?1 and change.id < ifnull(
        (select id from change where id > ?1 and action <> ?1 order by id limit 1),
        9223372036854775807
    )"""
_ACTION = "action.id, label, person, laptop, at, reason, undoes, redoes, erases"


def actions(connection: Connection, since: date | None = None) -> list[ActionLine]:
    """Every action from the beginning of a day on, newest first."""
    start = datetime.combine(since, time.min).astimezone(UTC) if since else None
    rows = connection.execute(
        f"select {_ACTION} from action where ?1 is null or at >= ?1 order by id desc",
        (start and start.isoformat(timespec="milliseconds"),),
    )
    return [_line(row) for row in rows]


def history(connection: Connection, record: RecordId) -> list[Change]:
    """Every change of one record, oldest first."""
    sql = f"""
        select kind, record, field, old, new, {_ACTION}
        from change join action on action.id = change.action
        where record = ? order by change.id"""
    return [_change(row) for row in connection.execute(sql, (record,))]


def changes(connection: Connection, action: RecordId) -> list[Change]:
    """Every changed field of one action, in the order of writing."""
    sql = f"""
        select kind, record, field, old, new, {_ACTION}
        from change join action on action.id = change.action
        where {OF_ACTION} order by change.id"""
    return [_change(row) for row in connection.execute(sql, (action,))]


def changes_of(
    connection: Connection, kinds: Collection[str], first: RecordId, last: RecordId
) -> list[Change]:
    """Every change of all records of these sorts in the actions from first to last, oldest first.

    The actions are made once, not for each of their changes.
    """
    acts = _actions_between(connection, first, last)
    marks = ", ".join("?" * len(kinds))
    sql = f"""
        select action, kind, record, field, old, new from change
        where id > ? and id < ifnull(
            (select id from change where id > ? and action > ? order by id limit 1), ?
        ) and kind in ({marks})
        order by id"""
    rows = connection.execute(sql, (first, last, last, HIGHEST, *kinds))
    return [
        Change(
            acts[action], kind, record, field, _plain(kind, field, old), _plain(kind, field, new)
        )
        for action, kind, record, field, old, new in rows
    ]


def _actions_between(
    connection: Connection, first: RecordId, last: RecordId
) -> dict[RecordId, ActionLine]:
    rows = connection.execute(
        f"select {_ACTION} from action where id between ? and ?", (first, last)
    )
    return {row[0]: _line(row) for row in rows}


def to_undo(connection: Connection) -> RecordId | None:
    """The last action that was not undone, but never the one that made the register.

    Actions lie on one another. An undo took away the action it names and what was on top of that,
    so the search goes on below the action it names. It goes no further back than an erasure.
    """
    first = single(connection, "select min(id) from action")
    below = None
    while (row := _action_below(connection, below)) is not None:
        action, undoes, _redoes, erases = row
        if undoes is None:
            return None if action == first or erases is not None else int(action)
        below = undoes
    return None


def to_redo(connection: Connection) -> RecordId | None:
    """The last undo that was not done again; a new act in between ends that."""
    below = None
    while (row := _action_below(connection, below)) is not None:
        action, undoes, redoes, _erases = row
        if undoes is not None:
            return int(action)
        if redoes is None:
            return None
        below = redoes
    return None


def label_of(connection: Connection, action: RecordId) -> str:
    """What was done at first, through any undoing and doing again."""
    sql = "select label, coalesce(undoes, redoes) from action where id = ?"
    label: str = ""
    origin: RecordId | None = action
    while origin is not None:
        label, origin = connection.execute(sql, (origin,)).fetchall()[0]
    return label


def _action_below(connection: Connection, below: RecordId | None) -> Row | None:
    return connection.execute(
        "select id, undoes, redoes, erases from action where id < ? order by id desc limit 1",
        (HIGHEST if below is None else below,),
    ).fetchone()


def _line(row: Row) -> ActionLine:
    action, label, person, laptop, at, *rest = row
    return ActionLine(action, label, person, laptop, datetime.fromisoformat(at), *rest)


def _change(row: Row) -> Change:
    kind, record, field, old, new, *action = row
    values = (_plain(kind, field, old), _plain(kind, field, new))
    return Change(_line(tuple(action)), kind, record, field, *values)


def _plain(kind: str, field: str, value: Any) -> Plain:
    # Yes and no are kept as 1 and 0.
    return value if value is None or not _is_yes_or_no(kind, field) else bool(value)


@cache
def _is_yes_or_no(kind: str, field: str) -> bool:
    _write, read, _optional = codecs_of(TYPE_OF_KIND[kind])[field]
    return read is bool
