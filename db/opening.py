"""Opening: look, lock, connect, bring up to date; every failure leaves the file as it was."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from consultatie.register import Author
from db.driver import Connection, connect
from db.gate import applied_migrations, approve, is_writable, log_of, refuse_read_only
from db.lock import RegisterLock
from db.released import KNOWN_MIGRATIONS
from db.trouble import told

if TYPE_CHECKING:
    from db.key import Key


def opened_for_writing(
    path: Path, key: "Key | None", author: Author, now: datetime
) -> tuple[Connection, RegisterLock]:
    """A connection to write with and the lock that goes with it, for a file that was looked at.

    :raises AlreadyOpen: another window or process writes. :raises ReadOnlyRegister: nobody can.
    """
    refuse_read_only(path)
    lock = RegisterLock(path.resolve())
    lock.take(author, now)
    try:
        with told(path, writing=True, key=key):
            return _connected(path, key, now), lock
    except BaseException:
        lock.free()
        raise


def opened_for_reading(path: Path, key: "Key | None", author: Author, now: datetime) -> Connection:
    """A connection that cannot write, also while another process writes the register.

    A register of an older version is brought up to date first, which does need the lock.
    """
    connection = reader(path, key)
    if up_to_date(connection):
        return connection
    connection.close()
    writer, lock = opened_for_writing(path, key, author, now)
    writer.close()
    lock.free()
    return reader(path, key)


def reader(path: Path, key: "Key | None") -> Connection:
    """A connection that cannot write, to a file that was looked at, of whatever version.

    A file that cannot be written cannot change either, once no log lies beside it.
    """
    if is_writable(path) and is_writable(path.parent):
        how = "mode=rw"
    else:
        how = "mode=ro" if log_of(path) else "immutable=1"
    with told(path, key=key):
        connection = connect(path, key, how=how, roaming=True)
        try:
            connection.execute("pragma query_only = on")
            approve(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def up_to_date(connection: Connection) -> bool:
    """Whether no migration is waiting."""
    return set(applied_migrations(connection)) >= set(KNOWN_MIGRATIONS)


def _connected(path: Path, key: "Key | None", now: datetime) -> Connection:
    connection = connect(path, key)
    try:
        # Before anything is written: what is refused stays as it was.
        approve(connection, path)
        connection.execute("pragma journal_mode = wal").fetchall()
        if not up_to_date(connection):
            _bring_up_to_date(connection, path, key, now)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: Connection, path: Path, key: "Key | None", now: datetime) -> None:
    from db.copy import copy_beside
    from db.migrations import migrate

    copy_beside(path, key, now)
    migrate(connection)
    # A look at the file alone must show the new schema.
    connection.execute("pragma wal_checkpoint(truncate)").fetchall()
    connection.execute("pragma optimize = 0x10002")
