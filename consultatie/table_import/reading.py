"""One road from bytes to sheets: look what it is, and give it to its reader."""

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from consultatie.language import _
from consultatie.progress import UNWATCHED, Progress
from consultatie.table_import.sheets import Sheet
from consultatie.table_import.trouble import NoTable
from consultatie.texts.sorts import COMPOUND
from consultatie.texts.trouble import DamagedFile, EmptyFile, EncryptedFile, FileTooLarge

MOST_BYTES = 50_000_000
# What the parts of a file may be together once they are unpacked.
MOST_UNPACKED = 400_000_000
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def sheets_of(content: bytes, name: str, progress: Progress = UNWATCHED) -> tuple[Sheet, ...]:
    """The sheets of a file in which something stands; of each the first rows, up to a limit.

    :raises UnreadableFile: damaged, with a password, empty, too large, or no table.
    :raises Stopped: the user asked to stop.
    """
    if not content:
        raise EmptyFile(Path(name))
    if len(content) > MOST_BYTES:
        raise _too_large(name, MOST_BYTES)
    if content.startswith(COMPOUND):
        # An xlsx with a password, or an xls of before 2007.
        protected = "EncryptedPackage".encode("utf-16-le") in content
        raise (EncryptedFile if protected else NoTable)(Path(name))
    if content.startswith(b"PK"):
        return _of_package(content, name, progress)
    from consultatie.table_import.separated import read_csv

    return read_csv(content, name, progress)


def _of_package(content: bytes, name: str, progress: Progress) -> tuple[Sheet, ...]:
    names = _names_in(content, name)
    if "xl/workbook.xml" in names:
        from consultatie.table_import.workbooks import read_xlsx

        return read_xlsx(content, name, progress)
    if "content.xml" in names and _SPREADSHEET in content[:200]:
        from consultatie.table_import.opendocument import read_ods

        return read_ods(content, name, progress)
    raise NoTable(Path(name))


def _names_in(content: bytes, name: str) -> set[str]:
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedFile(Path(name), str(error)) from error
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _too_large(name, MOST_UNPACKED)
    return {part.filename for part in parts}


def _too_large(name: str, size: int) -> FileTooLarge:
    sentence = _("meer dan {number} MB").format(number=size // 1_000_000)
    return FileTooLarge(Path(name), sentence)
