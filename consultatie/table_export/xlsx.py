"""Tables as one workbook for Excel and LibreOffice: typed dates, filters, and never a formula.

Every text is written as a text, whatever it begins with, so that nothing a user typed is run.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from tempfile import TemporaryDirectory
from typing import Any

from consultatie.errors import ConsultatieError
from consultatie.language import _, in_dutch, ngettext
from consultatie.table_export.csv_file import DANGEROUS
from consultatie.table_export.values import (
    Column,
    Kind,
    Row,
    Table,
    Value,
    date_figures,
    plain_date,
)

MOST_UNITS = 32_767  # what a cell of Excel holds, in units of UTF-16
MOST_ROWS = 1_048_576  # of a sheet, with its head
FIRST_DAY = date(1900, 3, 1)  # Excel takes 1900 for a leap year and knows no day before it
MARK = "… [ingekort]"
_A3, _A4 = 8, 9
_WIDE = 150  # characters that A4 can still show
_LINE, _TALLEST = 15.0, 409.0  # points; Excel knows no taller row


class TooManyRows(ConsultatieError):
    """A list that no sheet can hold."""

    def __init__(self, title: str) -> None:
        super().__init__(
            _("De lijst ‘{title}’ is te lang voor één blad; kies één dossier of csv.").format(
                title=title
            )
        )


@dataclass(frozen=True, slots=True)
class Workbook:
    """The bytes of a workbook, and how many texts were too long for their cell."""

    content: bytes
    cut: int = 0


@in_dutch()
def workbook_of(tables: Sequence[Table], lines: Sequence[str], today: date) -> Workbook:
    """One sheet for each table and one that says what the file is.

    :param lines: for whom it is and what was left out, for that sheet.
    :raises TooManyRows: a list is longer than a sheet.
    """
    import xlsxwriter

    out = BytesIO()
    # What it writes on the way lies in a folder of its own that goes, whatever happens.
    with TemporaryDirectory(prefix="consultatie-") as folder:
        options = {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        with xlsxwriter.Workbook(out, options) as book:
            book.set_properties(
                {"title": _("Tabellen"), "created": datetime.combine(today, time())}
            )
            writer = _Writer(book)
            for table in tables:
                writer.add(table)
            writer.tell(lines, tables)
    return Workbook(out.getvalue(), writer.cut)


class _Writer:
    """Writes sheet after sheet, row after row: no row can be gone back to."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.cut = 0
        # Gregorian days, wrapped texts, and a mark that a text stays one when it is edited.
        plain = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({"bold": True, "bottom": 1, **plain})
        self.text = book.add_format(plain)
        self.guarded = book.add_format({**plain, "quote_prefix": True})
        self.day = book.add_format({"num_format": "dd-mm-yyyy", "valign": "top", "align": "left"})
        self.number = book.add_format({"num_format": "0", "valign": "top", "align": "center"})

    def add(self, table: Table) -> None:
        """A sheet with the list: its head stays in sight and filters."""
        if len(table.rows) >= MOST_ROWS:
            raise TooManyRows(table.title)
        last = len(table.columns) - 1
        sheet = self._sheet(table.title, table.columns)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(table.rows), last)
        sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
        headings = tuple(column.heading for column in table.columns)
        sheet.set_row(0, height_of(headings, table.columns))
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, column.heading, self.head)
        for line, row in enumerate(table.rows, 1):
            # LibreOffice finds no height by itself, and no row can be gone back to.
            sheet.set_row(line, height_of(row, table.columns))
            for place, value in enumerate(row):
                self._write(sheet, line, place, value)

    def tell(self, lines: Sequence[str], tables: Sequence[Table]) -> None:
        """The sheet that says what the file is: how many lines, for whom, what is not in it."""
        sheet = self._sheet(_("Toelichting"), (Column("", Kind.TEXT, 100),))
        counted = (f"{table.title}: {len(table.rows)}" for table in tables)
        told = [*lines, *counted]
        if self.cut:
            told.append(cut_line(self.cut))
        for place, line in enumerate(told):
            self._write(sheet, place, 0, line)

    def _sheet(self, title: str, columns: Sequence[Column]) -> Any:
        sheet = self.book.add_worksheet(title)
        sheet.set_landscape()
        sheet.set_paper(_A3 if sum(column.width for column in columns) > _WIDE else _A4)
        sheet.fit_to_pages(1, 0)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        return sheet

    def _write(self, sheet: Any, line: int, place: int, value: Value) -> None:
        if isinstance(value, int):
            sheet.write_number(line, place, value, self.number)
            return
        plain = value if isinstance(value, str | None) else plain_date(value)
        if isinstance(plain, date) and plain >= FIRST_DAY:
            sheet.write_datetime(line, place, datetime.combine(plain, time()), self.day)
        elif plain:
            self._text(sheet, line, place, plain if isinstance(plain, str) else date_figures(plain))

    def _text(self, sheet: Any, line: int, place: int, words: str) -> None:
        fitting = fitted(words)
        self.cut += fitting != words
        shape = self.guarded if fitting[0] in DANGEROUS else self.text
        sheet.write_string(line, place, fitting, shape)


def fitted(words: str) -> str:
    """A text as far as a cell can hold it, with a mark where it was cut."""
    if len(words) <= MOST_UNITS // 2 or _units(words) <= MOST_UNITS:
        return words
    room = MOST_UNITS - _units(MARK)
    # Half a character outside of the first plane is dropped with the rest.
    return words.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + MARK


def height_of(row: Row, columns: Sequence[Column]) -> float:
    """How tall a row must be for its wrapped texts, in points: somewhat too much, never less."""
    cells = zip(row, columns, strict=True)
    lines = max(_lines(value, column.width) for value, column in cells)
    return min(lines * _LINE, _TALLEST)


def _lines(value: Value, width: int) -> int:
    """How many lines a text takes; words that go whole to the next line leave room behind."""
    if not isinstance(value, str):
        return 1
    room = max(1, width * 9 // 10)
    return sum(max(1, -(-len(line) // room)) for line in value.split("\n"))


def cut_line(number: int) -> str:
    """That texts did not fit, in a sentence."""
    return ngettext(
        "{number} tekst is ingekort: een cel van Excel houdt 32.767 tekens. Kies csv voor de "
        "hele tekst.",
        "{number} teksten zijn ingekort: een cel van Excel houdt 32.767 tekens. Kies csv voor de "
        "hele tekst.",
        number,
    ).format(number=number)


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
