"""Where a record stands, in names a person knows: its dossier, then its request and its council."""

from functools import cache

from consultatie.ids import RecordId
from db.driver import Connection
from db.owners import way_up

_NAMES = """
select request.title, body.name
from consultation
left join request on request.id = consultation.request
join body on body.id = consultation.body
where consultation.id = """
# What has a council of its own, without a consultation.
_OWN_BODY = frozenset({"meeting", "decision"})


def around(
    connection: Connection, kind: str, record: RecordId, dossier: RecordId | None
) -> tuple[str, ...]:
    """The names around a record, from its dossier inwards; none for what belongs to no dossier."""
    names: list[str | None] = []
    if dossier is not None and kind != "dossier":
        names += _row(connection, "select name from dossier where id = ?", dossier)
    sql = _inner_names(kind)
    if sql:
        names += _row(connection, sql, record)
    return tuple(name for name in names if name)


@cache
def _inner_names(kind: str) -> str | None:
    if kind in _OWN_BODY:
        return (
            f"select body.name from {kind} join body on body.id = {kind}.body where {kind}.id = ?"
        )
    if kind == "answer":
        way = way_up("point", "point", "consultation")
        return (
            f"{_NAMES}(select {way} from answer join point on point.id = point where answer.id = ?)"
        )
    way = way_up(kind, kind, "consultation")
    return way and f"{_NAMES}(select {way} from {kind} where {kind}.id = ?)"


def _row(connection: Connection, sql: str, record: RecordId) -> list[str | None]:
    return list(connection.execute(sql, (record,)).fetchone() or ())
