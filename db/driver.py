"""The SQLite under the register: one driver for plain and encrypted files on every platform.

sqlite-utils takes the driver that it finds under the name `pysqlite3`. Giving it sqlcipher3 there,
before its first import, makes its errors and ours the same classes.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast
from urllib.parse import quote

import sqlcipher3
from sqlcipher3 import dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

if TYPE_CHECKING:
    from sqlite_utils import Database

    from db.key import Key

Row: TypeAlias = tuple[Any, ...]
# Every error that the driver itself raises, and the one for a broken check or reference.
SqlError = cast("type[Exception]", dbapi2.Error)
IntegrityError = cast("type[Exception]", dbapi2.IntegrityError)

APPLICATION_ID = int.from_bytes(b"OrCo", "big")
PAGE_SIZE = 4096

# How a connection behaves, whoever opens it. The cache holds the working set: with SQLite's own
# 2 MB an encrypted register reads its lists five times slower.
_EVERY_CONNECTION = """
    pragma foreign_keys = on;
    pragma recursive_triggers = on;
    pragma trusted_schema = off;
    pragma busy_timeout = 5000;
    pragma cache_size = -65536;
    pragma temp_store = memory;
    pragma secure_delete = on;
    pragma synchronous = full;
"""


class Cursor(Protocol):
    """What is used of a cursor."""

    rowcount: int

    def __iter__(self) -> Iterator[Row]: ...

    def fetchone(self) -> Row | None:
        """The next row, or None after the last."""
        ...

    def fetchall(self) -> list[Row]:
        """All rows that are left."""
        ...


class Connection(Protocol):
    """What is used of a connection; sqlcipher3 ships no types."""

    in_transaction: bool

    def execute(self, sql: str, values: Sequence[Any] = ..., /) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, values: Iterable[Sequence[Any]], /) -> Cursor:
        """Run one statement for each row of values."""
        ...

    def executescript(self, sql: str, /) -> Cursor:
        """Run several statements; ends an open transaction first."""
        ...

    def backup(self, target: "Connection", *, pages: int = ...) -> None:
        """Copy everything to an empty database; hangs when this connection is writing."""
        ...

    def rollback(self) -> None:
        """End an open transaction without its changes; nothing without one."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


def connect(
    path: Path, key: "Key | None" = None, *, how: str = "mode=rw", roaming: bool = False
) -> Connection:
    """A connection to an existing file, with its key. A wrong key shows here, or at the next read.

    `how` is the query of SQLite's file address: `mode=rwc` makes the file, `immutable=1` promises
    that nobody writes it and leaves no trace whatever. A roaming connection is used in any thread,
    but by one at a time.
    """
    connection = cast(
        "Connection",
        dbapi2.connect(
            f"{_address(path)}?{how}",
            uri=True,
            isolation_level=None,
            check_same_thread=not roaming,
        ),
    )
    try:
        connection.execute("pragma cipher_log_level = none")
        if key is not None:
            connection.execute(f'pragma key = "{key.pragma}"')
        connection.executescript(_EVERY_CONNECTION)
    except SqlError:
        connection.close()
        raise
    return connection


def database_on(connection: Connection) -> "Database":
    """sqlite-utils on a connection. Importing it takes longer than opening a register does."""
    from sqlite_utils import Database

    return Database(cast("Any", connection), recursive_triggers=True)


def single(connection: Connection, sql: str, values: Sequence[Any] = ()) -> Any:
    """The first value of the first row, or None without any row."""
    row = connection.execute(sql, values).fetchone()
    return row[0] if row else None


def quoted(name: str) -> str:
    """A name as SQL writes it, also when it is a word of SQL."""
    return '"' + name.replace('"', '""') + '"'


def _address(path: Path) -> str:
    # A drive letter and a server name both need their own number of slashes.
    place = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{place}" if place.startswith("/") else f"file:///{place}"


def storage_words() -> str:
    """Which SQLite and SQLCipher keep a register, with their versions."""
    with closing(dbapi2.connect(":memory:")) as connection:
        cipher = single(cast("Connection", connection), "pragma cipher_version")
    return f"SQLite {dbapi2.sqlite_version}, SQLCipher {cipher}"
