"""The text of docx and odt: XML in a zip package, read piece by piece and never whole.

Python's own expat is used, for it can neither fetch nor follow anything; a document type, by which
a small file can swell to gigabytes, is refused where it begins. lxml would be faster by
milliseconds, and one more large library to trust.
"""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts.extracted import Extracted
from consultatie.texts.markup import DOCX, ODT, TITLE, ForbiddenMarkup, Grammar, Listener
from consultatie.texts.sorts import COMPOUND
from consultatie.texts.trouble import DamagedFile, EncryptedFile, FileTooLarge

# The parts that are read may unpack to so much together; a book of a thousand pages takes 20 MB.
MOST_UNPACKED = 200_000_000
_PIECE = 262_144
_PACKED_WITH_PASSWORD = 1  # bit 0 of the flags of an entry
_DOCX_PARTS = re.compile(r"word/(header\d*|document|footnotes|endnotes|comments|footer\d*)\.xml")
_DOCX_ORDER = ("document", "footnotes", "endnotes", "comments", "header", "footer")


def read_docx(content: bytes, name: str, progress: Progress) -> Extracted:
    """The text of a Word document with its tables, notes, comments, headers and footers.

    :raises EncryptedFile: it is locked, and then no package but a compound file.
    """
    if content.startswith(COMPOUND):
        raise EncryptedFile(Path(name))
    with _opened(content, name) as package:
        parts = sorted(filter(_DOCX_PARTS.fullmatch, package.names()), key=_docx_place)
        text = package.text(parts, DOCX, progress)
        title = package.text(["docProps/core.xml"], TITLE, progress)
    return Extracted(FileSort.DOCX, (text,), title)


def read_odt(content: bytes, name: str, progress: Progress) -> Extracted:
    """The text of an open document text.

    :raises EncryptedFile: its manifest says that its parts are locked.
    """
    with _opened(content, name) as package:
        if b"encryption-data" in package.beginning("META-INF/manifest.xml"):
            raise EncryptedFile(Path(name))
        text = package.text(["content.xml"], ODT, progress)
        title = package.text(["meta.xml"], TITLE, progress)
    return Extracted(FileSort.ODT, (text,), title)


def _docx_place(part: str) -> int:
    return next(place for place, word in enumerate(_DOCX_ORDER) if part.startswith(f"word/{word}"))


@contextmanager
def _opened(content: bytes, name: str) -> Iterator["_Package"]:
    """The package; whatever is wrong inside is told of the file."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            yield _Package(archive, name)
    except (BadZipFile, zlib.error, ExpatError, ForbiddenMarkup, EOFError, OSError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    except (NotImplementedError, ValueError) as error:
        raise DamagedFile(Path(name), str(error)) from error


class _Package:
    """The parts of a package, and how much of them was unpacked."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._unpacked = 0

    def names(self) -> list[str]:
        return self._archive.namelist()

    def text(self, parts: list[str], grammar: Grammar, progress: Progress) -> str:
        """The text of those parts that are there, each after an empty line."""
        there = [part for part in parts if part in self.names()]
        return "\n\n".join(filter(None, (self._part(part, grammar, progress) for part in there)))

    def beginning(self, part: str) -> bytes:
        if part not in self.names():
            return b""
        with self._archive.open(part) as stream:
            return stream.read(_PIECE)

    def _part(self, part: str, grammar: Grammar, progress: Progress) -> str:
        info = self._archive.getinfo(part)
        if info.flag_bits & _PACKED_WITH_PASSWORD:
            raise EncryptedFile(Path(self._name))
        listener = Listener(grammar)
        with self._archive.open(info) as stream:
            while piece := stream.read(_PIECE):
                self._count(len(piece))
                progress.step(self._unpacked, 0)
                listener.hear(piece)
        return listener.end()

    def _count(self, more: int) -> None:
        self._unpacked += more
        if self._unpacked > MOST_UNPACKED:
            sentence = _("de inhoud is uitgepakt meer dan {number} MB")
            most = MOST_UNPACKED // 1_000_000
            raise FileTooLarge(Path(self._name), sentence.format(number=most))
