"""One writer at a time: a lock beside the register, which the system frees when a process dies."""

from datetime import datetime
from os import getpid
from pathlib import Path

from consultatie.errors import AlreadyOpen, FolderGone, ReadOnlyRegister
from consultatie.file_lock import FileLock
from consultatie.language import _
from consultatie.register import Author

_LONGEST_NOTE = 1_000


class RegisterLock:
    """The lock of one register, with a note beside it that says who holds it.

    The note is a file of its own: on Windows a locked file cannot be read by others.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._note = path.with_name(f".{path.name}.geopend")
        self._lock = FileLock(path.with_name(f".{path.name}.slot"))

    def take(self, author: Author, now: datetime) -> None:
        """Take the lock.

        :raises AlreadyOpen: it is held. :raises ReadOnlyRegister: no lock can be made here.
        """
        try:
            self._lock.take()
            self._write_note(author, now)
        except BlockingIOError as error:
            raise AlreadyOpen(self._path, self._holder()) from error
        except FileNotFoundError as error:
            raise FolderGone(self._path) from error
        except OSError as error:
            self.free()
            raise ReadOnlyRegister(self._path, str(error)) from error

    def free(self) -> None:
        """Give the lock back and clear away what was beside the register."""
        if self._lock.held:
            self._note.unlink(missing_ok=True)
            self._lock.free()

    def _write_note(self, author: Author, now: datetime) -> None:
        since = f"{now.astimezone():%d-%m-%Y %H:%M}"
        words = (author.person, author.laptop, str(getpid()), since)
        self._note.write_text("\n".join(word.replace("\n", " ") for word in words), "utf-8")

    def _holder(self) -> str:
        """Who holds the register, for "is al geopend door …"; empty where the note is spoilt."""
        try:
            lines = self._note.read_text("utf-8", errors="replace")[:_LONGEST_NOTE].splitlines()
            person, laptop, process, since = lines
        except (OSError, ValueError):
            return ""
        return _("{person} op {laptop} (proces {process}, sinds {since})").format(
            person=person, laptop=laptop, process=process, since=since
        )
