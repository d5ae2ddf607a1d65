"""The sorts of files that are taken into a register."""

from enum import StrEnum

from consultatie.language import _, decimal, ngettext


class FileSort(StrEnum):
    """A sort of file; the value is the ending of its name."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    TXT = "txt"
    EML = "eml"
    MSG = "msg"
    PNG = "png"
    JPG = "jpg"


def size_words(size: int) -> str:
    """A size as people read it."""
    if size < 1_000:
        return ngettext("{number} byte", "{number} bytes", size).format(number=size)
    if size < 1_000_000:
        return _("{number} kB").format(number=round(size / 1_000))
    return _("{number} MB").format(number=decimal(f"{size / 1_000_000:.1f}"))
