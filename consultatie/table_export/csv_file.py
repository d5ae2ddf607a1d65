"""A table as csv for Dutch spreadsheets: semicolons, a mark for UTF-8, no formula from a text."""

import csv
from io import StringIO

from consultatie.table_export.values import Table, Value, date_figures, plain_date

# What makes a spreadsheet take a text for a formula; the wide ones it reads as the narrow.
DANGEROUS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def csv_bytes(table: Table) -> bytes:
    """The table with its headings, lines ended by CR LF."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_text(column.heading) for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def safe_text(value: str) -> str:
    """The text as it may stand in a cell: behind an apostrophe if it could be a formula."""
    return f"'{value}" if value and value[0] in DANGEROUS else value


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    plain = value if isinstance(value, str) else plain_date(value)
    return safe_text(plain) if isinstance(plain, str) else date_figures(plain)
