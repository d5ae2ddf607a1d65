"""The sorts of files that are taken into a register."""

from enum import StrEnum


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
