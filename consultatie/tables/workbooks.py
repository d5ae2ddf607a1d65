"""Workbooks of Excel, read row by row; formulas give the value that was saved with them."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from consultatie.progress import Progress
from consultatie.tables.sheets import MOST_ROWS, Sheet, Value, without_end
from consultatie.texts.trouble import DamagedFile

_STEP = 500
_LOOKED_AT_BELOW = 1_000
# What the library raises on a file that is not as it should be.
_DAMAGE = (
    AttributeError,
    BadZipFile,
    EOFError,
    KeyError,
    IndexError,
    OSError,
    OverflowError,
    ParseError,
    RuntimeError,
    TypeError,
    ValueError,
    zlib.error,
)


def read_xlsx(content: bytes, name: str, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets that are not hidden."""
    # Loaded here: it takes long, and only an import needs it.
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
            return tuple(filter(_has_words, (_sheet(sheet, progress) for sheet in shown)))
        finally:
            book.close()
    except _DAMAGE as error:
        raise DamagedFile(Path(name), str(error)) from error


def _has_words(sheet: Sheet) -> bool:
    return not sheet.is_empty


def _sheet(sheet: Any, progress: Progress) -> Sheet:
    given = _rows(sheet)
    rows: list[tuple[Value, ...]] = []
    for number, row in enumerate(islice(given, MOST_ROWS)):
        if number % _STEP == 0:
            progress.step(number, max(sheet.max_row or 0, number))
        rows.append(without_end(row))
    # A sheet may be laid out to its last row and hold nothing there.
    cut_off = any(map(without_end, islice(given, _LOOKED_AT_BELOW)))
    while rows and not rows[-1]:
        rows.pop()
    return Sheet(sheet.title, tuple(rows), cut_off)


def _rows(sheet: Any) -> Iterator[tuple[Value, ...]]:
    # A sheet that says a wrong size is read to its end.
    sheet.reset_dimensions()
    yield from sheet.iter_rows(values_only=True)
