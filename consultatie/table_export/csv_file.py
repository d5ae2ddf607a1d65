"""A table as csv for Dutch spreadsheets: semicolons, a mark for UTF-8, no formula from a text."""

import csv
from collections.abc import Sequence
from io import StringIO
from operator import itemgetter
from typing import cast

from consultatie.table_export.values import Table, Value, date_figures, plain_date

# What makes a spreadsheet take a text for a formula; the wide ones it reads as the narrow.
DANGEROUS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
_FIRST = itemgetter(slice(1))
_AT_A_TIME = 2_000


def csv_bytes(table: Table) -> bytes:
    """The table with its headings, lines ended by CR LF."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_text(column.heading) for column in table.columns])
    # Column by column, some rows at a time: most need nothing done to their cells.
    for start in range(0, len(table.rows), _AT_A_TIME):
        columns = zip(*table.rows[start : start + _AT_A_TIME], strict=True)
        writer.writerows(zip(*map(_column, columns), strict=True))
    return out.getvalue().encode("utf-8-sig")


def safe_text(value: str) -> str:
    """The text as it may stand in a cell: behind an apostrophe if it could be a formula."""
    return f"'{value}" if value and value[0] in DANGEROUS else value


def _column(values: tuple[Value, ...]) -> Sequence[Value]:
    """The cells as they are written, where csv writes them as they should be by itself."""
    kinds = set(map(type, values))
    if kinds == {int}:
        return values
    if kinds == {str} and DANGEROUS.isdisjoint(map(_FIRST, cast("tuple[str, ...]", values))):
        return values
    # The same days come back again and again.
    made = {value: _cell(value) for value in set(values)}
    return [made[value] for value in values]


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    plain = value if isinstance(value, str) else plain_date(value)
    return safe_text(plain) if isinstance(plain, str) else date_figures(plain)
