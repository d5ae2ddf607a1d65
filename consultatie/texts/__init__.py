"""The text of a file that somebody gives: pdf, docx, odt, txt, eml, msg; a picture has none.

What a file is, is seen by its first bytes and never believed from its name. Nothing in a file is
followed, fetched or run. `consultatie.texts.apart` does the same in a process of its own.
"""

from consultatie.file_sorts import FileSort
from consultatie.texts.extracted import Extracted
from consultatie.texts.reading import text_of
from consultatie.texts.sorts import sort_of
from consultatie.texts.trouble import (
    DamagedFile,
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    UnknownSort,
    UnreadableFile,
)

__all__ = [
    "DamagedFile",
    "EmptyFile",
    "EncryptedFile",
    "Extracted",
    "FileSort",
    "FileTooLarge",
    "UnknownSort",
    "UnreadableFile",
    "sort_of",
    "text_of",
]
