"""Reading a file in a process of its own: a file that breaks its reader breaks nothing else.

Stop and the time limit end that process, so both always work, also inside a library that hears
nothing. It may use so much memory and no more, where the system can hold it to that.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from consultatie.errors import ConsultatieError, Stopped
from consultatie.language import _
from consultatie.progress import UNWATCHED, Progress
from consultatie.texts.extracted import Extracted
from consultatie.texts.reading import WITHOUT_TEXT, text_of
from consultatie.texts.sorts import sort_of
from consultatie.texts.trouble import DamagedFile, FileTooLarge

MOST_SECONDS = 120.0
_MOST_MEMORY = 2_000_000_000
_LISTEN = 0.05
_How_far: TypeAlias = tuple[int, int]
_DONE, _FAILED, _FAR = "done", "failed", "far"
T = TypeVar("T")


def text_of_apart(
    content: bytes, name: str, progress: Progress = UNWATCHED, seconds: float = MOST_SECONDS
) -> Extracted:
    """The text of a file, read in another process; for use in a thread, for it waits.

    :raises UnreadableFile: as `text_of`; also a file on which the reader failed or took too long.
    :raises Stopped: the user asked to stop.
    """
    sort = sort_of(content, name)
    if sort in WITHOUT_TEXT:
        return Extracted(sort, ())
    return done_apart(text_of, content, name, progress, seconds)


def done_apart(
    work: Callable[[bytes, str, Progress], T],
    content: bytes,
    name: str,
    progress: Progress = UNWATCHED,
    seconds: float = MOST_SECONDS,
) -> T:
    """What `work` makes of the bytes of a file, in another process; `work` is found by its name.

    :raises UnreadableFile: as `work` does; also where it failed on the file or took too long.
    :raises Stopped: the user asked to stop.
    """
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    reader = multiprocessing.get_context("spawn").Process(
        target=_do, args=(theirs, work, name), daemon=True
    )
    reader.start()
    theirs.close()
    try:
        with suppress(OSError):  # it is gone: hearing it says so
            ours.send_bytes(content)
        found: T = _heard(ours, name, progress, time.monotonic() + seconds)
        return found
    finally:
        reader.kill()
        reader.join()
        reader.close()
        ours.close()


def _heard(ours: Connection, name: str, progress: Progress, until: float) -> Any:
    far: _How_far = (0, 0)
    while time.monotonic() < until:
        progress.step(*far)
        if not ours.poll(_LISTEN):
            continue
        try:
            sort, told = ours.recv()
        except (EOFError, OSError) as error:
            raise DamagedFile(Path(name), _("het lezen ervan liep vast")) from error
        if sort == _DONE:
            return told
        if sort == _FAILED:
            raise told
        far = told
    raise FileTooLarge(Path(name), _("het lezen duurde te lang"))


def _do(theirs: Connection, work: Callable[[bytes, str, Progress], object], name: str) -> None:
    """What the other process does."""
    _limit_memory()

    def tell(done: int, total: int, _text: str) -> None:
        theirs.send((_FAR, (done, total)))

    try:
        theirs.send((_DONE, work(theirs.recv_bytes(), name, Progress(tell))))
    except (ConsultatieError, Stopped) as error:
        theirs.send((_FAILED, error))
    except MemoryError:
        too_large = FileTooLarge(Path(name), _("het lezen kost te veel geheugen"))
        theirs.send((_FAILED, too_large))


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
