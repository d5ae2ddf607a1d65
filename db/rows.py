"""Rows as records and records as rows, a column at a time.

Making a thousand frozen dataclasses by their constructors takes three times as long as reading
their rows; filling one slot of all of them at once takes a fraction of it.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import repeat
from typing import Any, Generic, TypeVar, cast

from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.records import Read, Record, Write, WrongValue, codecs_of
from db.driver import Connection, Row, quoted

R = TypeVar("R", bound=Record)
Column = Iterable[Any]


@dataclass(frozen=True, slots=True)
class _Field:
    """One field: its name, how a whole column of it is read and placed, and how one is written."""

    name: str
    read: Callable[[Sequence[Any]], Column]
    place: Callable[[Any, Any], None]
    write: Write | None


class UnreadableRow(Exception):
    """A row that no record can hold; its text says where and what."""


class Table(Generic[R]):
    """The table of one sort of record."""

    def __init__(self, cls: type[R]) -> None:
        self._cls = cls
        codecs = codecs_of(cls)
        self._fields = [
            _Field(name, _reader(name, read), getattr(cls, name).__set__, _writer(write, read))
            for name, (write, read, _optional) in codecs.items()
        ]
        self.name = cls.kind
        self.columns = [field.name for field in self._fields]
        columns = ", ".join(map(quoted, self.columns))
        marks = ", ".join("?" * len(self.columns))
        self.select = f"select {columns} from {quoted(self.name)}"
        self.insert = f"insert into {quoted(self.name)} ({columns}) values ({marks})"

    def records(self, rows: Sequence[Row]) -> tuple[R, ...]:
        """The records of rows of `select`. Raises `UnreadableRow` for what no field can hold."""
        if not rows:
            return ()
        try:
            return self._made(rows)
        except WrongValue as error:
            place = f"{self.name}.{error.field} = {error.value!r}"
            raise UnreadableRow(place) from error

    def _made(self, rows: Sequence[Row]) -> tuple[R, ...]:
        made = tuple(map(object.__new__, repeat(self._cls, len(rows))))
        for field, column in zip(self._fields, zip(*rows, strict=True), strict=True):
            deque(map(field.place, made, field.read(column)), maxlen=0)
        return made

    def row(self, record: R) -> list[Any]:
        """The values of a record in the order of `columns`."""
        return [
            value if field.write is None or value is None else field.write(value)
            for field in self._fields
            for value in (getattr(record, field.name),)
        ]


# Classes never change, so each is looked at once.
_known: dict[type[Record], Table[Any]] = {}


def table_of(cls: type[R]) -> Table[R]:
    """The table of a sort of record."""
    if cls not in _known:
        _known[cls] = Table(cls)
    return cast("Table[R]", _known[cls])


def read(
    connection: Connection, cls: type[R], where: str = "", values: Sequence[Any] = ()
) -> tuple[R, ...]:
    """The records of one sort that a condition chooses, oldest first."""
    table = table_of(cls)
    return table.records(
        connection.execute(f"{table.select} {where} order by id", values).fetchall()
    )


def one(connection: Connection, cls: type[R], record_id: RecordId) -> R:
    """One record. Raises `NotFound`."""
    found = read(connection, cls, "where id = ?", (record_id,))
    if not found:
        raise NotFound(cls.kind, record_id)
    return found[0]


def _writer(write: Write, read: Read) -> Write | None:
    return None if read in (str, int) else write


def _reader(name: str, read: Read) -> Callable[[Sequence[Any]], Column]:
    if read in (str, int):
        return _as_it_is
    if isinstance(read, type) and issubclass(read, StrEnum):
        return _chosen(name, {None: None} | {member.value: member for member in read})
    return _converted(name, read)


def _as_it_is(column: Sequence[Any]) -> Column:
    return column


def _chosen(name: str, members: Mapping[Any, Any]) -> Callable[[Sequence[Any]], Column]:
    def choose(column: Sequence[Any]) -> Column:
        try:
            return list(map(members.__getitem__, column))
        except KeyError as error:
            raise WrongValue(name, error.args[0]) from error

    return choose


def _converted(name: str, read: Read) -> Callable[[Sequence[Any]], Column]:
    def convert(column: Sequence[Any]) -> Column:
        # The same few values come back again and again: the days of one round, yes and no.
        made: dict[Any, Any] = {None: None}
        for value in set(column) - {None}:
            try:
                made[value] = read(value)
            except (ValueError, TypeError) as error:
                raise WrongValue(name, value) from error
        return map(made.__getitem__, column)

    return convert
