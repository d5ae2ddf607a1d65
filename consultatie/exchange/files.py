"""The files of documents and issues beside an exchange file, each under its own digest.

The exchange file names them only: with their bytes in it, it could no longer be read by people, nor
by most programs once a few scans hang on it. The folder beside it may stay behind: then what comes
in is whole but for those files, and they are named.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consultatie.documents import Document
from consultatie.errors import CannotWrite, NotFound
from consultatie.exchange.form import is_id
from consultatie.file_sorts import FileSort
from consultatie.files import read_bytes, write_whole
from consultatie.issues import Issue
from consultatie.kept_files import FileShelf
from consultatie.language import _, ngettext
from consultatie.progress import UNWATCHED, Progress
from consultatie.records import Record
from consultatie.register import OpenRegister

_ENDING = ".bestanden"
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that a record names, and how a person would call it."""

    digest: str
    sort: FileSort
    name: str


@dataclass(frozen=True, slots=True)
class FilesBeside:
    """How many files went along, and the names of those that did not."""

    number: int
    missing: tuple[str, ...]

    def sentence(self) -> str:
        """What to say of it in Dutch; empty when there was nothing to take along."""
        taken = ngettext(
            "{number} bestand is meegenomen.", "{number} bestanden zijn meegenomen.", self.number
        ).format(number=self.number)
        return " ".join(filter(None, (taken if self.number else "", self._missing())))

    def _missing(self) -> str:
        if not self.missing:
            return ""
        more = len(self.missing) - _NAMED
        names = ", ".join(self.missing[:_NAMED])
        named = _("{names} en {number} andere").format(names=names, number=more)
        words = ngettext(
            "Dit bestand ontbreekt: {names}.",
            "Deze bestanden ontbreken: {names}.",
            len(self.missing),
        )
        return words.format(names=named if more > 0 else names)


def folder_beside(path: Path) -> Path:
    """The folder of the files that belong to an exchange file."""
    return path.with_name(path.stem + _ENDING)


def write_files(
    register: OpenRegister,
    records: Iterable[Record],
    path: Path,
    progress: Progress = UNWATCHED,
) -> FilesBeside:
    """Write the files of these documents and issues in the folder beside an exchange file.

    :raises SurroundingsError: the disk is full, or the folder cannot be written.
    """
    wanted = _by_digest(records)
    missing: list[str] = []
    with register.shelf() as shelf:
        for number, (digest, enclosed) in enumerate(wanted.items()):
            progress.step(number, len(wanted), enclosed.name)
            try:
                _write(folder_beside(path), enclosed, shelf.content(digest))
            except NotFound:
                missing.append(enclosed.name)
    return FilesBeside(len(wanted) - len(missing), tuple(missing))


def read_files(
    register: OpenRegister,
    there: Collection[str],
    exchanged: Any,
    path: Path,
    progress: Progress = UNWATCHED,
) -> FilesBeside:
    """Put the files beside an exchange file in the register; `there` are the digests it has.

    A file that is not what its digest says counts as missing. For use in a thread.
    """
    wanted = _by_digest(_naming(exchanged["records"]))
    missing: list[str] = []
    taken = 0
    with register.shelf() as shelf:
        for number, (digest, enclosed) in enumerate(wanted.items()):
            progress.step(number, len(wanted), enclosed.name)
            if digest in there:
                continue
            found = _take(shelf, folder_beside(path), enclosed)
            taken += found
            missing += [] if found else [enclosed.name]
    return FilesBeside(taken, tuple(missing))


def _by_digest(records: Iterable[Record]) -> dict[str, Enclosed]:
    return {one.digest: one for record in records for one in enclosed_by(record)}


def enclosed_by(record: Record) -> Iterator[Enclosed]:
    """The files that a record names."""
    if isinstance(record, Document) and record.has_file and record.file_sort:
        name = record.file_name or record.title
        yield Enclosed(record.file_digest or "", record.file_sort, name)
    if isinstance(record, Issue):
        if record.has_content:
            # The content is written as text, which any reader of it takes.
            yield Enclosed(record.content_digest, FileSort.TXT, record.title_line)
        if record.has_files:
            yield Enclosed(record.pdf_digest, FileSort.PDF, record.title_line)
            yield Enclosed(record.docx_digest, FileSort.DOCX, record.title_line)


def _naming(lists: dict[str, list[dict[str, Any]]]) -> Iterator[Record]:
    """The records of an exchange file that can name files."""
    sorts: tuple[type[Record], ...] = (Document, Issue)
    for cls in sorts:
        for values in lists.get(cls.kind, ()):
            yield cls.from_plain(_plain(cls, values))


def _plain(cls: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """As the record has it: ids are numbers."""
    return {
        name: int(value) if value is not None and is_id(cls.kind, name) else value
        for name, value in values.items()
    }


def _file_of(folder: Path, enclosed: Enclosed) -> Path:
    # Both were checked: sixty-four digits, and an ending that is known.
    return folder / f"{enclosed.digest}.{enclosed.sort}"


def _write(folder: Path, enclosed: Enclosed, content: bytes) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or str(error)) from error
    write_whole(_file_of(folder, enclosed), content)


def _take(shelf: FileShelf, folder: Path, enclosed: Enclosed) -> bool:
    path = _file_of(folder, enclosed)
    if not path.is_file():
        return False
    content = read_bytes(path)
    if hashlib.sha256(content).hexdigest() != enclosed.digest:
        return False
    shelf.keep(content, enclosed.sort)
    return True
