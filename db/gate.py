"""The look at a file before it is opened: whether it is a register and may be written.

Nothing here writes, locks or leaves a trace. A file that is refused is the same byte for byte.
"""

import os
import stat
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from consultatie.errors import (
    DamagedRegister,
    FolderGone,
    NewerRegister,
    NotARegister,
    OtherProgramsFile,
    ReadOnlyRegister,
    RegisterMissing,
    SurroundingsError,
)
from consultatie.language import _
from db.driver import APPLICATION_ID, PAGE_SIZE, Connection, connect, single
from db.released import KNOWN_MIGRATIONS, MIGRATION_SET
from db.trouble import told

if TYPE_CHECKING:
    from db.key import Key

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
# Checking every page takes one millisecond per megabyte, or three when they are encrypted.
_CHECKED_WHOLE_BYTES = 4_000_000
_HAS_MIGRATIONS = "select 1 from sqlite_master where name = '_sqlite_migrations'"


def place_of(path: Path) -> Path:
    """Where a file really is, when its name is only a link: there its log and its lock lie too."""
    return path.resolve() if path.is_symlink() else path.absolute()


def look(path: Path, passphrase: str | None) -> "Key | None":
    """Refuse what is no register that this version can open; otherwise give its key, if any.

    :raises SurroundingsError: the one that says what is wrong.
    """
    key = _key_by_header(path, passphrase)
    # With a log beside it the file alone may be half of the truth; SQLite judges them together. A
    # large plain file is not read through here, and its header said what there is to say.
    if not log_of(path) and (key or path.stat().st_size <= _CHECKED_WHOLE_BYTES):
        with told(path, key=key), closing(connect(path, key, how="immutable=1")) as connection:
            approve(connection, path)
            with told(path):
                _check_pages(connection, path)
    return key


def approve(connection: Connection, path: Path) -> None:
    """Refuse what another program or a newer version made."""
    if single(connection, "pragma application_id") != APPLICATION_ID:
        raise OtherProgramsFile(path)
    if not single(connection, _HAS_MIGRATIONS):
        raise DamagedRegister(path, _("de tabellen ontbreken"))
    if set(applied_migrations(connection)) - set(KNOWN_MIGRATIONS):
        raise NewerRegister(path)


def applied_migrations(connection: Connection) -> list[str]:
    """The names of the migrations that made this file what it is, oldest first."""
    sql = "select name from _sqlite_migrations where migration_set = ? order by id"
    return [name for (name,) in connection.execute(sql, (MIGRATION_SET,))]


def log_of(path: Path) -> bool:
    """Whether SQLite's log beside the file holds changes: it is in use, or its writer died."""
    log = path.with_name(path.name + "-wal")
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def refuse_read_only(path: Path) -> None:
    """Refuse a file or a folder that cannot be written, also when the user may do anything."""
    if not (is_writable(path) and is_writable(path.parent)):
        raise ReadOnlyRegister(path)


def is_writable(path: Path) -> bool:
    """Whether a file or folder can be written, and is not marked as one that should not be.

    A superuser can write everything; the mark is respected all the same. On Windows the mark of a
    folder means something else.
    """
    marked = not path.stat().st_mode & 0o222 and (os.name == "posix" or path.is_file())
    return not marked and os.access(path, os.W_OK)


def _key_by_header(path: Path, passphrase: str | None) -> "Key | None":
    size, header = _first_bytes(path)
    if header.startswith(_MAGIC):
        _approve_header(path, header, size)
        return None
    if not passphrase or not size or size % PAGE_SIZE:
        raise NotARegister(path)
    from db.key import SALT_BYTES, derive

    return derive(passphrase, header[:SALT_BYTES])


def _first_bytes(path: Path) -> tuple[int, bytes]:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotARegister(path)
        with path.open("rb") as file:
            return status.st_size, file.read(_HEADER_BYTES)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise (RegisterMissing if path.parent.is_dir() else FolderGone)(path) from error
    except OSError as error:
        raise SurroundingsError(path, error.strerror or str(error)) from error


def _approve_header(path: Path, header: bytes, size: int) -> None:
    """Judge by the header alone: https://www.sqlite.org/fileformat.html#the_database_header ."""
    if len(header) < _HEADER_BYTES:
        raise DamagedRegister(path, _("het is {size} bytes lang").format(size=size))
    if _number(header, 68) != APPLICATION_ID:
        raise OtherProgramsFile(path)
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    missing = _number(header, 28) * page_size - size
    if missing > 0 and not log_of(path):
        raise _too_short(path, missing)


def _number(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + 4], "big")


def _check_pages(connection: Connection, path: Path) -> None:
    size = path.stat().st_size
    missing = single(connection, "pragma page_count") * PAGE_SIZE - size
    if missing > 0:
        raise _too_short(path, missing)
    if size > _CHECKED_WHOLE_BYTES:
        return
    verdict = single(connection, "pragma quick_check(1)")
    if verdict != "ok":
        raise DamagedRegister(path, " ".join(str(verdict).split()))


def _too_short(path: Path, missing: int) -> DamagedRegister:
    return DamagedRegister(path, _("er ontbreken {missing} bytes").format(missing=missing))
