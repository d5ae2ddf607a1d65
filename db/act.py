"""One act: what is written inside one transaction, under one action of the journal."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, Any, TypeVar

from consultatie.errors import Breach, RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Plain, Record
from consultatie.register import ActionLine, ChangeNotice
from db.driver import Connection, quoted, single
from db.journal import OF_ACTION
from db.pen import Pen
from db.rows import one, read, table_of

if TYPE_CHECKING:
    from sqlite_utils import Database

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Heading:
    """What the journal says of an act before anything is written."""

    label: str
    reason: str = ""
    undoes: RecordId | None = None
    redoes: RecordId | None = None
    erases: int | None = None


@dataclass
class Act:
    """The `Work` of the port. The journal gets its line at the first change."""

    connection: Connection
    database: "Database"
    pen: Pen
    heading: Heading
    line: ActionLine | None = None
    touched: set[tuple[str, RecordId]] = field(default_factory=set)
    _rewrote: bool = False

    def new_id(self) -> RecordId:
        """An id for a new record."""
        return self.pen.new_id()

    def get(self, cls: type[R], record_id: RecordId) -> R:
        """A record as it stands inside this act. Raises `NotFound`."""
        return one(self.connection, cls, record_id)

    def find(self, cls: type[R], field: str, value: Plain) -> Sequence[R]:
        """The records of one sort that stand and have this plain value in a field."""
        where = f"where {quoted(field)} is ? and withdrawn is null"
        return read(self.connection, cls, where, (value,))

    def put(self, record: Record) -> None:
        """Write a record: a new one, or the changed fields of one that is there.

        :raises RuleBroken: a text or a number that cannot be kept exactly.
        """
        table = table_of(type(record))
        new = table.row(record)
        old = self.connection.execute(f"{table.select} where id = ?", (record.id,)).fetchone()
        try:
            if old is None:
                self._write(record.kind, record.id, table.insert, new)
            else:
                changed = _changed(table.columns, old, new)
                self.overwrite(record.kind, record.id, changed)
        except (UnicodeEncodeError, OverflowError) as error:
            raise RuleBroken(*_impossible(table.columns, new)) from error

    def reverse(self, action: RecordId) -> None:
        """Give every field that an action changed the value it had before."""
        for (kind, record), before in _before(self.connection, action):
            if "id" not in before:
                self.overwrite(kind, record, before)
            elif before["id"] is None:
                self._write(kind, record, f"delete from {quoted(kind)} where id = ?", (record,))
            else:
                self._write(kind, record, _insert(kind, before), list(before.values()))

    def finish(self) -> ChangeNotice | None:
        """End the act: the notice of what it touched, or None when all is as it was."""
        if self.line is None or not self._counts(self.line):
            return None
        at = self.line.at.isoformat(timespec="milliseconds")
        self.database.execute("update action set at = ? where id = ?", (at, self.line.id))
        self.pen.go_on_from(self.connection)
        return ChangeNotice(self.line, frozenset(self.touched))

    def overwrite(self, kind: str, record: RecordId, changed: dict[str, Any]) -> None:
        """Write these fields of one record, whatever they hold now."""
        if changed:
            fields = ", ".join(f"{quoted(name)} = ?" for name in changed)
            sql = f"update {quoted(kind)} set {fields} where id = ?"
            self._write(kind, record, sql, [*changed.values(), record])

    def _write(self, kind: str, record: RecordId, sql: str, values: Sequence[Any]) -> None:
        self.begin()
        self._rewrote |= (kind, record) in self.touched
        self.touched.add((kind, record))
        self.database.execute(sql, values)

    def begin(self) -> None:
        """Give the journal its line, if it has none yet."""
        if self.line is None:
            line = self.line = _line(self.pen, self.heading)
            values = (line.id, line.label, line.person, line.laptop, line.reason)
            origin = (line.undoes, line.redoes, line.erases)
            self.database.execute(_NEW_ACTION, (*values, *origin))

    def _counts(self, line: ActionLine) -> bool:
        """Whether an act leaves a trace; an erasure does, also where only the journal had words."""
        if line.erases is not None or not self._rewrote:
            return True
        return bool(single(self.connection, _NET_CHANGE, (line.id,)))


_NEW_ACTION = """
insert into action (id, label, person, laptop, reason, undoes, redoes, erases)
values (?, ?, ?, ?, ?, ?, ?, ?)"""

# Whether any field ended an act with another value than it began with.
_NET_CHANGE = """
select exists (
    select 1 from change as first
    where first.id > ?1 and first.action = ?1
        and first.id = (
            select min(id) from change
            where record = first.record and field = first.field and action = ?1
        )
        and first.old is not (
            select new from change
            where record = first.record and field = first.field and action = ?1
            order by id desc limit 1
        )
)"""

_CHANGED = f"select kind, record, field, old from change where {OF_ACTION} order by id desc"


def _line(pen: Pen, heading: Heading) -> ActionLine:
    """The line of the journal for an act that begins now."""
    author = pen.author
    at = pen.clock().astimezone(UTC)
    # The journal keeps milliseconds.
    at = at.replace(microsecond=at.microsecond // 1000 * 1000)
    return ActionLine(
        pen.new_id(), heading.label, author.person, author.laptop, at,
        heading.reason, heading.undoes, heading.redoes, heading.erases,
    )  # fmt: skip


def _changed(columns: Sequence[str], old: Sequence[Any], new: Sequence[Any]) -> dict[str, Any]:
    pairs = zip(columns, old, new, strict=True)
    return {name: after for name, before, after in pairs if before != after}


def _before(
    connection: Connection, action: RecordId
) -> list[tuple[tuple[str, RecordId], dict[str, Any]]]:
    """Each record an action changed, the last one first, with its fields as they were before."""
    records: dict[tuple[str, RecordId], dict[str, Any]] = {}
    for kind, record, name, old in connection.execute(_CHANGED, (action,)):
        # Newest first: what stays is the value before the first change.
        records.setdefault((kind, record), {})[name] = old
    return list(records.items())


def _insert(kind: str, values: dict[str, Any]) -> str:
    columns = ", ".join(map(quoted, values))
    return f"insert into {quoted(kind)} ({columns}) values ({', '.join('?' * len(values))})"


def _impossible(columns: Sequence[str], values: Sequence[Any]) -> list[Breach]:
    return [
        Breach(name, sentence)
        for name, value in zip(columns, values, strict=True)
        if (sentence := _why_impossible(value))
    ]


def _why_impossible(value: Any) -> str | None:
    if isinstance(value, int) and not -(1 << 63) <= value < 1 << 63:
        return _("Dit getal is te groot om te bewaren.")
    if isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value):
        return _("Deze tekst bevat een half teken dat niet bewaard kan worden; typ het opnieuw.")
    return None
