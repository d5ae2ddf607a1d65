"""Tables of others (xlsx, ods, csv): read, understood by their headers, and checked row by row."""

from consultatie.table_import.columns import (
    Mapping,
    Target,
    columns_of,
    guess_header,
    guess_mapping,
)
from consultatie.table_import.reading import sheets_of
from consultatie.table_import.sheets import Sheet, Value
from consultatie.table_import.trouble import NoTable

__all__ = [
    "Mapping",
    "NoTable",
    "Sheet",
    "Target",
    "Value",
    "columns_of",
    "guess_header",
    "guess_mapping",
    "sheets_of",
]
