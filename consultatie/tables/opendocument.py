"""Spreadsheets of LibreOffice, read as a stream: a million repeated empty rows take no room."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from consultatie.progress import Progress
from consultatie.tables.sheets import MOST_COLUMNS, MOST_ROWS, Sheet, Value, without_end
from consultatie.texts.trouble import DamagedFile, EncryptedFile

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT = (f"{_SPACE}{name}:1.0 " for name in ("office", "table", "text"))
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_NOTE = f"{_OFFICE}annotation"
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_DAMAGE = (
    BadZipFile,
    EOFError,
    KeyError,
    OSError,
    RuntimeError,
    ValueError,
    expat.ExpatError,
    zlib.error,
)
_CHUNK = 1 << 16
_MOST_SPACES = 1000


def read_ods(content: bytes, name: str, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets in which something stands."""
    ear = _Ear()
    try:
        with ZipFile(BytesIO(content)) as package:
            if b"encryption-data" in package.read("META-INF/manifest.xml"):
                raise EncryptedFile(Path(name))
            with package.open("content.xml") as stream:
                ear.hear(stream, progress)
    except _DAMAGE as error:
        raise DamagedFile(Path(name), str(error)) from error
    return tuple(sheet for sheet in ear.sheets if not sheet.is_empty)


@dataclass(slots=True)
class _Filling:
    """A sheet while it is read."""

    name: str
    rows: list[tuple[Value, ...]] = field(default_factory=list)
    # Empty rows that stand only if something follows them.
    waiting: int = 0
    cut_off: bool = False

    def add(self, row: tuple[Value, ...], times: int) -> None:
        """Put a row so many times below the others."""
        if not row:
            self.waiting += times
            return
        self._put((), self.waiting)
        self._put(row, times)
        self.waiting = 0

    def _put(self, row: tuple[Value, ...], times: int) -> None:
        room = MOST_ROWS - len(self.rows)
        self.rows.extend([row] * min(times, room))
        self.cut_off = self.cut_off or times > room


class _Ear:
    """Hears the XML go by and keeps the cells."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._filling: _Filling | None = None
        self._row: list[Value] = []
        self._times = 1
        self._cell: dict[str, str] = {}
        self._words: list[str] = []
        self._notes = 0
        self._in_paragraph = False
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            f"{_TABLE}table": self._begin_sheet,
            f"{_TABLE}table-row": self._begin_row,
            f"{_TEXT}p": self._begin_paragraph,
            f"{_TEXT}s": self._add_spaces,
        } | dict.fromkeys(_CELLS, self._begin_cell)
        self._ends: dict[str, Callable[[], None]] = {
            f"{_TABLE}table": self._end_sheet,
            f"{_TABLE}table-row": self._end_row,
            f"{_TEXT}p": self._end_paragraph,
        } | dict.fromkeys(_CELLS, self._end_cell)

    def hear(self, stream: IO[bytes], progress: Progress) -> None:
        """Read all of it.

        :raises ValueError: a document type, which no office program writes.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._add_words
        parser.StartDoctypeDeclHandler = _refuse
        while chunk := stream.read(_CHUNK):
            progress.step(len(self._filling.rows) if self._filling else 0, 0)
            parser.Parse(chunk, False)
        parser.Parse(b"", True)

    def _start(self, name: str, said: dict[str, str]) -> None:
        if name == _NOTE:
            self._notes += 1
        elif self._notes == 0:
            self._add_words(_SIGNS.get(name, ""))
            if name in self._starts:
                self._starts[name](said)

    def _end(self, name: str) -> None:
        if name == _NOTE:
            self._notes -= 1
        elif self._notes == 0 and name in self._ends:
            self._ends[name]()

    def _begin_sheet(self, said: dict[str, str]) -> None:
        self._filling = _Filling(said.get(f"{_TABLE}name", ""))

    def _begin_row(self, said: dict[str, str]) -> None:
        self._row, self._times = [], _number(said.get(f"{_TABLE}number-rows-repeated"))

    def _begin_cell(self, said: dict[str, str]) -> None:
        self._cell, self._words = said, []

    def _begin_paragraph(self, _said: dict[str, str]) -> None:
        self._in_paragraph = True
        if self._words:
            self._words.append("\n")

    def _add_spaces(self, said: dict[str, str]) -> None:
        self._add_words(" " * min(_number(said.get(f"{_TEXT}c")), _MOST_SPACES))

    def _add_words(self, words: str) -> None:
        if self._in_paragraph and self._notes == 0 and words:
            self._words.append(words)

    def _end_paragraph(self) -> None:
        self._in_paragraph = False

    def _end_cell(self) -> None:
        times = _number(self._cell.get(f"{_TABLE}number-columns-repeated"))
        value = _value(self._cell, "".join(self._words).strip())
        self._row.extend([value] * min(times, MOST_COLUMNS - len(self._row)))

    def _end_row(self) -> None:
        if self._filling is not None:
            self._filling.add(without_end(tuple(self._row)), self._times)

    def _end_sheet(self) -> None:
        if self._filling is not None:
            filling, self._filling = self._filling, None
            self.sheets.append(Sheet(filling.name, tuple(filling.rows), filling.cut_off))


def _refuse(*_said: object) -> None:
    raise ValueError("doctype")


def _number(said: str | None) -> int:
    return int(said) if said and said.isdecimal() else 1


def _value(said: dict[str, str], words: str) -> Value:
    """The value of a cell; where it is none that is known, its words."""
    with suppress(ValueError):
        match said.get(f"{_OFFICE}value-type"):
            case "float" | "currency" | "percentage":
                return float(said.get(f"{_OFFICE}value", ""))
            case "date":
                return _date(said.get(f"{_OFFICE}date-value", ""))
            case "boolean":
                return said.get(f"{_OFFICE}boolean-value") == "true"
            case _:
                pass
    return words or None


def _date(said: str) -> Value:
    return datetime.fromisoformat(said) if "T" in said else date.fromisoformat(said)
