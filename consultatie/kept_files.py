"""Files that lie in a register: once each, by their digest, whatever documents name them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from consultatie.file_sorts import FileSort
from consultatie.progress import UNWATCHED, Progress


@dataclass(frozen=True, slots=True)
class KeptFile:
    """What is known of one file; `digest` is its SHA-256 in 64 small hexadecimal digits.

    `was_read` says whether its text was looked for; `page_count` is None for a sort without pages;
    `remark` is a Dutch sentence on why there is no text, or not all of it.
    """

    digest: str
    size: int
    sort: FileSort
    was_read: bool = False
    page_count: int | None = None
    has_text: bool = False
    remark: str = ""


class FileShelf(Protocol):
    """Keeps the bytes of files beside the journal; for the thread that opened it."""

    def keep(self, content: bytes, sort: FileSort, progress: Progress = UNWATCHED) -> KeptFile:
        """Put a file away, piece by piece, so that whoever saves meanwhile need not wait for it.

        A file that lies there already is not written again. Raises `Stopped`: nothing was kept.
        """
        ...

    def content(self, digest: str) -> bytes:
        """The bytes of a file. Raises `NotFound`, and `DamagedFile` for one that changed."""
        ...

    def unread(self) -> Sequence[KeptFile]:
        """The files of which the text was not looked for yet, oldest first."""
        ...

    def keep_text(
        self,
        digest: str,
        pages: Sequence[str],
        page_count: int | None = None,
        remark: str = "",
    ) -> None:
        """Put away what was read in a file, so that it can be found by searching."""
        ...
