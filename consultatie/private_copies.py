"""Copies of files for other programs to open: private, read-only, and gone afterwards.

Each run of the program has a folder of its own that only this user can read, and holds a lock on
it; what a run that ended badly left behind is known by its lock being free, and is taken away by
the next run.
"""

import os
import re
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from consultatie.errors import CannotWrite, DiskFull
from consultatie.file_lock import FileLock
from consultatie.file_sorts import FileSort

_LOCK = ".lock"
# Also the signs that turn the direction of writing: they can make an ending look like another.
_NOT_IN_NAMES = re.compile('[\\\\/:*?"<>|\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 80
_OF_SYSTEM = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)")
_NO_ROOM = {28, 122}  # ENOSPC, EDQUOT


class PrivateCopies:
    """The copies of one run below a folder of this user; the folder is made when first needed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._own: Path | None = None
        self._lock: FileLock | None = None

    def put(self, name: str, sort: FileSort, content: bytes) -> Path:
        """A read-only file with this content, for another program to open.

        Its ending is that of what the file is, whatever its name says: a name can lie.

        :raises DiskFull: no room. :raises CannotWrite: anything else that stands in the way.
        """
        try:
            folder = Path(tempfile.mkdtemp(dir=self._folder()))
            path = folder / safe_name(name, sort)
            path.write_bytes(content)
            path.chmod(stat.S_IRUSR)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise DiskFull(self._root) from error
            raise CannotWrite(self._root, error.strerror or str(error)) from error
        return path

    def clear(self) -> None:
        """Take all copies of this run away; what another program holds open goes next time."""
        if self._own is None or self._lock is None:
            return
        _remove(self._own)
        _free(self._lock, self._own)
        self._own = self._lock = None

    def sweep(self) -> None:
        """Take away what runs that are over left behind."""
        if not self._root.is_dir():
            return
        for folder in self._root.iterdir():
            if folder != self._own and folder.is_dir() and not folder.is_symlink():
                _remove_if_free(folder)

    def _folder(self) -> Path:
        if self._own is None:
            self._root.mkdir(parents=True, exist_ok=True, mode=0o700)
            own = self._root / secrets.token_hex(8)
            # The lock first: a folder without one is taken for what somebody left behind.
            self._lock = _lock_of(own)
            self._lock.take()
            own.mkdir(mode=0o700)
            self._own = own
        return self._own


def safe_name(name: str, sort: FileSort) -> str:
    """A name that every system takes, with the ending of the sort of file."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(". ")
    stem = Path(plain).stem[:_LONGEST].strip(". ") or "bestand"
    if _OF_SYSTEM.fullmatch(stem):
        stem = f"{stem} bestand"
    return f"{stem}.{sort.value}"


def _remove_if_free(folder: Path) -> None:
    lock = _lock_of(folder)
    try:
        lock.take()
    except OSError:
        return
    _remove(folder)
    _free(lock, folder)


def _lock_of(folder: Path) -> FileLock:
    return FileLock(_lock_file(folder))


def _lock_file(folder: Path) -> Path:
    return folder.with_name(folder.name + _LOCK)


def _free(lock: FileLock, folder: Path) -> None:
    lock.free()
    # Windows removes no file that is held; afterwards it does.
    with suppress(OSError):
        _lock_file(folder).unlink()


def _remove(folder: Path) -> None:
    if sys.version_info >= (3, 12):
        shutil.rmtree(folder, onexc=_allow_and_retry)
    else:
        shutil.rmtree(folder, onerror=_allow_and_retry)


def _allow_and_retry(function: Callable[..., Any], path: str, _error: object) -> None:
    """Windows does not remove what is read-only; what is in use stays for the next sweep."""
    with suppress(OSError):
        os.chmod(path, stat.S_IRWXU)  # noqa: PTH101  (as the callback gives it)
        function(path)
