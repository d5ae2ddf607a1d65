"""The files of documents beside an exchange file, each under its own digest.

The exchange file names them only: with their bytes in it, it could no longer be read by people, nor
by most programs once a few scans hang on it. The folder beside it may stay behind: then what comes
in is whole but for those files, and they are named.
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from consultatie.documents import Document
from consultatie.errors import CannotWrite, NotFound
from consultatie.exchange.form import is_id
from consultatie.files import read_bytes, write_whole
from consultatie.kept_files import FileShelf
from consultatie.language import _, ngettext
from consultatie.progress import Progress
from consultatie.register import OpenRegister

_ENDING = ".bestanden"
_NAMED = 5


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
    documents: Iterable[Document],
    path: Path,
    progress: Progress | None = None,
) -> FilesBeside:
    """Write the files of these documents in the folder beside an exchange file.

    :raises SurroundingsError: the disk is full, or the folder cannot be written.
    """
    wanted = _by_digest(documents)
    missing: list[str] = []
    progress = progress or Progress()
    with register.shelf() as shelf:
        for number, (digest, document) in enumerate(wanted.items()):
            progress.step(number, len(wanted), document.file_name or "")
            try:
                _write(folder_beside(path), document, shelf.content(digest))
            except NotFound:
                missing.append(_name(document))
    return FilesBeside(len(wanted) - len(missing), tuple(missing))


def read_files(
    register: OpenRegister,
    there: Collection[str],
    exchanged: Any,
    path: Path,
    progress: Progress | None = None,
) -> FilesBeside:
    """Put the files beside an exchange file in the register; `there` are the digests it has.

    A file that is not what its digest says counts as missing. For use in a thread.
    """
    documents = map(Document.from_plain, map(_plain, exchanged["records"].get("document", ())))
    wanted = _by_digest(documents)
    missing: list[str] = []
    taken = 0
    progress = progress or Progress()
    with register.shelf() as shelf:
        for number, (digest, document) in enumerate(wanted.items()):
            progress.step(number, len(wanted), document.file_name or "")
            if digest in there:
                continue
            found = _take(shelf, folder_beside(path), document)
            taken += found
            missing += [] if found else [_name(document)]
    return FilesBeside(taken, tuple(missing))


def _by_digest(documents: Iterable[Document]) -> dict[str, Document]:
    return {it.file_digest or "": it for it in documents if it.has_file and it.file_sort}


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """As the record has it: ids are numbers."""
    return {
        name: int(value) if value is not None and is_id(Document.kind, name) else value
        for name, value in values.items()
    }


def _file_of(folder: Path, document: Document) -> Path:
    # Both were checked: sixty-four digits, and an ending that is known.
    return folder / f"{document.file_digest}.{document.file_sort}"


def _write(folder: Path, document: Document, content: bytes) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotWrite(folder, error.strerror or str(error)) from error
    write_whole(_file_of(folder, document), content)


def _take(shelf: FileShelf, folder: Path, document: Document) -> bool:
    path = _file_of(folder, document)
    if not path.is_file() or document.file_sort is None:
        return False
    content = read_bytes(path)
    if hashlib.sha256(content).hexdigest() != document.file_digest:
        return False
    shelf.keep(content, document.file_sort)
    return True


def _name(document: Document) -> str:
    return document.file_name or document.title
