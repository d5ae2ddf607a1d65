"""What sort of file this is, by its bytes."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from consultatie.file_sorts import FileSort
from consultatie.language import _
from consultatie.texts.trouble import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    UnknownSort,
)

MOST_BYTES = 250_000_000
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of msg and of older Office files
_PDF_BEGINS_WITHIN = 1024
_LOOKED_AT = 65_536
_BEGINNINGS = {
    b"\x89PNG\r\n\x1a\n": FileSort.PNG,
    b"\xff\xd8\xff": FileSort.JPG,
}
_MAIL_HEADER = re.compile(rb"[!-9;-~]+:[ \t]?.*")
_MAIL_NAMES = (b"from", b"to", b"subject", b"date", b"received", b"mime-version", b"message-id")
_RICH_TEXT = b"{\\rtf"
_MARKS_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff")
# Bytes that stand in no text: control characters apart from tab, line ends, form feed and escape.
_NO_TEXT = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")


def sort_of(content: bytes, name: str) -> FileSort:
    """The sort of a file by what it holds. `name` is only for the message.

    :raises UnreadableFile: empty, too large, with a password, or no sort that is taken in.
    """
    if not content:
        raise EmptyFile(Path(name))
    if len(content) > MOST_BYTES:
        raise too_large(name)
    for beginning, sort in _BEGINNINGS.items():
        if content.startswith(beginning):
            return sort
    if b"%PDF-" in content[:_PDF_BEGINS_WITHIN]:
        return FileSort.PDF
    return _of_container(content, name)


def too_large(name: str) -> FileTooLarge:
    """The error of a file that is larger than is taken in."""
    most = _("meer dan {number} MB").format(number=MOST_BYTES // 1_000_000)
    return FileTooLarge(Path(name), most)


def _of_container(content: bytes, name: str) -> FileSort:
    if content.startswith(b"PK"):
        return _of_package(content, name)
    if content.startswith(COMPOUND):
        return _of_compound(content, name)
    return _of_text(content, name)


def _of_package(content: bytes, name: str) -> FileSort:
    try:
        with ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    if "word/document.xml" in names:
        return FileSort.DOCX
    # The sort of an open document is its first entry, and never compressed.
    begins = content[:200]
    if "content.xml" in names and b"application/vnd.oasis.opendocument.text" in begins:
        return FileSort.ODT
    raise UnknownSort(Path(name))


def _of_compound(content: bytes, name: str) -> FileSort:
    # Names in a compound file are in UTF-16.
    if _wide("EncryptedPackage") in content:
        # What is locked inside cannot be seen, so here the name has to be believed.
        if Path(name).suffix.casefold() == ".docx":
            return FileSort.DOCX
        raise EncryptedFile(Path(name))
    if _wide("__properties_version1.0") in content:
        return FileSort.MSG
    raise UnknownSort(Path(name))


def _wide(name: str) -> bytes:
    return name.encode("utf-16-le")


def _of_text(content: bytes, name: str) -> FileSort:
    begins = content[:_LOOKED_AT]
    if begins.startswith(_MARKS_OF_WIDE_TEXT):
        return FileSort.TXT
    if _NO_TEXT.search(begins) or begins.startswith(_RICH_TEXT):
        raise UnknownSort(Path(name))
    return FileSort.EML if _is_mail(begins) else FileSort.TXT


def _is_mail(begins: bytes) -> bool:
    """Whether this begins with the headers of a message: only such lines up to an empty one."""
    head = re.split(rb"\r?\n\r?\n", begins, maxsplit=1)[0]
    lines = [line for line in head.splitlines() if not line.startswith((b" ", b"\t"))]
    names = {line.partition(b":")[0].lower() for line in lines}
    known = sum(name in names for name in _MAIL_NAMES)
    return known > 1 and all(map(_MAIL_HEADER.fullmatch, lines))
