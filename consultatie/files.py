"""Reading a file, and writing one whole or not at all."""

import os
import tempfile
from pathlib import Path

from consultatie.errors import CannotRead, CannotWrite, DiskFull, FileMissing, FolderGone

_NO_ROOM = {28, 122}  # ENOSPC, EDQUOT


def read_bytes(path: Path) -> bytes:
    """What is in a file.

    :raises FileMissing: it is not there. :raises CannotRead: anything else stands in the way.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileMissing(path.absolute()) from error
    except OSError as error:
        raise CannotRead(path.absolute(), error.strerror or str(error)) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, force it to disk, then put it in its place: never half a file.

    :raises FolderGone: there is no such folder. :raises DiskFull: no room.
    :raises CannotWrite: anything else that stands in the way.
    """
    # Through a link to the file itself, as writing into it would.
    target = Path(os.path.realpath(path))
    try:
        _write_beside(target, content)
    except FileNotFoundError as error:
        raise FolderGone(target) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(target) from error
        raise CannotWrite(target, error.strerror or str(error)) from error


def _write_beside(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(
        dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".deel"
    )
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(_mode_of(target))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mode_of(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
