"""Collected tables as a file: a workbook or csv, by the ending of its name."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from consultatie.files import write_whole
from consultatie.overviews.shown import pre_print_line
from consultatie.sight import Audience
from consultatie.table_export.collecting import Collected

ENDINGS = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class Written:
    """Where the tables went, how many rows they have, and what to say of them."""

    path: Path
    rows: int
    lines: tuple[str, ...]


def write_tables(found: Collected, path: Path, audience: Audience, today: date) -> Written:
    """Write a workbook, or the first table as csv, whole or not at all.

    :raises TooManyRows: a list is longer than a sheet. Else raises as `write_whole` does.
    """
    line = pre_print_line(audience, found.left_out.values())
    rows = sum(len(table.rows) for table in found.tables)
    if path.suffix.casefold() == ".csv":
        from consultatie.table_export.csv_file import csv_bytes

        write_whole(path, csv_bytes(found.tables[0]))
        return Written(path, rows, (line,))
    from consultatie.table_export.xlsx import cut_line, workbook_of

    book = workbook_of(found.tables, (line,), today)
    write_whole(path, book.content)
    return Written(path, rows, (line, cut_line(book.cut)) if book.cut else (line,))
