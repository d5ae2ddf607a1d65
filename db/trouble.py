"""What SQLite's errors mean to a user."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from consultatie.errors import (
    AlreadyOpen,
    DamagedRegister,
    DiskFull,
    FolderGone,
    ReadOnlyRegister,
    RegisterMissing,
    SurroundingsError,
    WrongPassphrase,
)
from db.driver import SqlError
from db.rows import UnreadableRow

if TYPE_CHECKING:
    from db.key import Key

# The driver gives no error codes, only SQLite's own sentences, which are part of its interface.
_NO_DATABASE = "file is not a database"
_MEANING: tuple[tuple[str, type[SurroundingsError]], ...] = (
    ("database or disk is full", DiskFull),
    ("readonly database", ReadOnlyRegister),
    ("database is locked", AlreadyOpen),
    ("malformed", DamagedRegister),
    (_NO_DATABASE, DamagedRegister),
    ("unsupported file format", DamagedRegister),
    ("corruption found", DamagedRegister),
)
_FILE_OUT_OF_REACH = ("disk I/O error", "unable to open database file")


@contextmanager
def told(path: Path, *, writing: bool = False, key: "Key | None" = None) -> Iterator[None]:
    """Turn errors of disk and file into errors that say what a user can do.

    With a key that was not tried yet, what cannot be read means that it is the wrong one. A
    mistake of ours, such as a broken foreign key, stays what it is.
    """
    try:
        yield
    except UnreadableRow as error:
        raise DamagedRegister(path, str(error)) from error
    except SqlError as error:
        if key is not None and _NO_DATABASE in str(error):
            raise WrongPassphrase(path) from error
        meaning = _meaning(path, str(error), writing=writing)
        if meaning is None:
            raise
        raise meaning from error


def _meaning(path: Path, sentence: str, *, writing: bool) -> SurroundingsError | None:
    for words, kind in _MEANING:
        if words in sentence:
            return kind(path, "" if kind is AlreadyOpen else sentence)
    if any(words in sentence for words in _FILE_OUT_OF_REACH):
        return _out_of_reach(path, sentence, writing=writing)
    return None


def _out_of_reach(path: Path, sentence: str, *, writing: bool) -> SurroundingsError:
    if not path.parent.is_dir():
        return FolderGone(path)
    if not path.exists():
        return RegisterMissing(path)
    # A limit on the size of files, or a quota, shows as an error of the disk.
    return DiskFull(path, sentence) if writing else DamagedRegister(path, sentence)
