"""Rows of a screen as a table to write, word for word as they are shown."""

from collections.abc import Sequence
from typing import TypeVar

from consultatie.table_export.values import Column, Table, Value, number, text
from ui.models.table import TableModel

R = TypeVar("R")
_WIDTH = 24


def table_as_seen(name: str, title: str, model: TableModel[R]) -> Table:
    """The rows as they stand; a column of whole numbers only is one of numbers."""
    words = [[column.words(row) for column in model.columns] for row in model.rows]
    columns = [
        _column(column.header, [line[place] for line in words])
        for place, column in enumerate(model.columns)
    ]
    numbers = [column == number(column.heading) for column in columns]
    rows = tuple(
        tuple(_value(cell, counts) for cell, counts in zip(line, numbers, strict=True))
        for line in words
    )
    keys = tuple(model.key(row) for row in model.rows)
    return Table(name, title, tuple(columns), rows, keys)


def _column(header: str, cells: Sequence[str]) -> Column:
    counts = bool(cells) and all(cell.isdecimal() for cell in cells)
    return number(header) if counts else text(header, _WIDTH)


def _value(cell: str, counts: bool) -> Value:
    return int(cell) if counts else cell
