"""A lock on a file that the system itself frees when its holder dies.

The system's own calls, because the library that wraps them takes as long to load as a register
takes to open.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """Held by one at a time, in this process or another; the file is there while it is held."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this lock is held here."""
        return self._file is not None

    def take(self) -> None:
        """Take the lock without waiting.

        :raises BlockingIOError: it is held. :raises OSError: the file cannot be made or locked.
        """
        while self._file is None:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            try:
                _lock(file)
            except BaseException:
                os.close(file)
                raise
            # Who held it may have removed the file in between: then this lock keeps nobody out.
            if os.fstat(file).st_nlink:
                self._file = file
            else:
                os.close(file)

    def free(self) -> None:
        """Give the lock back and remove its file; nothing when it is not held."""
        if self._file is None:
            return
        # Removed while it is held, so that nobody's lock is taken away. Windows refuses that, and
        # an empty file stays.
        with suppress(OSError):
            self._path.unlink()
        file, self._file = self._file, None
        os.close(file)
