"""The rows of a table as they will be taken in, each with what is wrong with it."""

from collections.abc import Iterator

from consultatie.language import _
from consultatie.tables import Mapping, Target, columns_of
from consultatie.tables.columns import FieldColumn
from consultatie.tables.rows import Row
from ui.marks import Mark, Shape, done
from ui.models.cells import Align, Column
from ui.tokens import Tone

_WIDTHS = {"number": 90, "page": 90, "sort": 140, "theme": 150}
_OPEN = frozenset({"text", "body"})
_USUAL = 150


def preview_columns(target: Target) -> tuple[Column[Row], ...]:
    """The number of the row, the verdict, and the fields."""
    return tuple(_columns(target))


def shown_headers(target: Target, mapping: Mapping) -> tuple[str, ...]:
    """The headers of the columns that say something: fields without a column do not."""
    filled = (column.label for column in columns_of(target) if column.name in mapping)
    return (_("Rij"), _("Controle"), *filled)


def _columns(target: Target) -> Iterator[Column[Row]]:
    yield Column(
        header=_("Rij"),
        value=lambda row: str(row.number),
        align=Align.RIGHT,
        width=64,
        sort_key=lambda row: row.number,
    )
    yield Column(header=_("Controle"), mark=_verdict, tip=trouble_of, width=300)
    for column in columns_of(target):
        yield _field(column)


def _field(column: FieldColumn) -> Column[Row]:
    name = column.name
    return Column(
        header=column.label,
        value=lambda row: " ".join(row.words.get(name, "").split()),
        tip=lambda row: row.words.get(name, ""),
        width=0 if name in _OPEN else _WIDTHS.get(name, _USUAL),
    )


def _verdict(row: Row) -> Mark:
    if not row.breaches:
        return done(_("in orde"))
    return Mark(trouble_of(row), Shape.TRIANGLE, Tone.RED)


def trouble_of(row: Row) -> str:
    """Everything that is wrong with a row."""
    return " ".join(breach.sentence for breach in row.breaches)
