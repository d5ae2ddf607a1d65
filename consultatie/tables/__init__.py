"""Tables of others (xlsx, ods, csv): read, understood by their headers, and checked row by row."""

from consultatie.tables.columns import Mapping, Target, columns_of, guess_header, guess_mapping
from consultatie.tables.reading import sheets_of
from consultatie.tables.sheets import Sheet, Value
from consultatie.tables.trouble import NoTable

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
