"""The changed fields of an action in Dutch words: which record, which field, old and new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from consultatie import dates
from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.dates import PreciseDate
from consultatie.errors import NotFound
from consultatie.journal_values import is_picture, picture_words
from consultatie.language import Word, _
from consultatie.law.grounds import Ground, Grounds
from consultatie.records import Plain, inner_type
from consultatie.register import Change, OpenRegister
from consultatie.wording import word_of, word_of_field
from ui.models.cells import Column


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One changed field as it is shown; `place` tells the rows of one action apart."""

    place: int
    record: str
    field: str
    old: str
    new: str
    change: Change


class ChangeWords:
    """Turns plain values of the journal into what people read."""

    def __init__(self, register: OpenRegister, grounds: Grounds) -> None:
        self._register = register
        self._grounds = grounds
        # Of an act on many records each is looked up once.
        self._records: dict[tuple[str, int], str] = {}
        self._fields: dict[str, str] = {}

    def rows(self, changes: Sequence[Change]) -> Sequence[ChangeRow]:
        """One row per changed field, without ids and without what was empty and still is."""
        return [
            self._row(place, change)
            for place, change in enumerate(changes)
            if change.field != "id" and not (_empty(change.old) and _empty(change.new))
        ]

    def _row(self, place: int, change: Change) -> ChangeRow:
        return ChangeRow(
            place,
            self._record(change.kind, change.record),
            self._field(change.field),
            self._words(change.kind, change.field, change.old),
            self._words(change.kind, change.field, change.new),
            change,
        )

    def _field(self, name: str) -> str:
        if name not in self._fields:
            self._fields[name] = word_of_field(name)
        return self._fields[name]

    def _record(self, kind: str, record: int) -> str:
        if (kind, record) not in self._records:
            self._records[kind, record] = self._told(kind, record)
        return self._records[kind, record]

    def _told(self, kind: str, record: int) -> str:
        title = self._title(kind, record)
        return f"{word_of(kind)} ‘{title}’" if title else word_of(kind)

    def _title(self, kind: str, record: int) -> str:
        try:
            return self._register.get(TYPE_OF_KIND[kind], record).title_line
        except NotFound:
            return ""

    def _words(self, kind: str, field: str, value: Plain) -> str:
        if value is None:
            return ""
        if (kind, field) in LINKS:
            return self._link(LINKS[kind, field], int(value))
        if is_picture(kind, field):
            return picture_words(value)
        type_ = inner_type(TYPE_OF_KIND[kind], field)
        if type_ is Ground:
            return _(self._grounds[Ground(str(value))].label)
        return _value_words(type_, value)

    def _link(self, kind: str | None, record: int) -> str:
        kinds = [kind] if kind else list(TYPE_OF_KIND)
        titles = (self._record(each, record) for each in kinds if self._is_there(each, record))
        return next(titles, "")

    def _is_there(self, kind: str, record: int) -> bool:
        try:
            self._register.get(TYPE_OF_KIND[kind], record)
        except NotFound:
            return False
        return True


def change_columns() -> tuple[Column[ChangeRow], ...]:
    """The columns of a list of changes."""
    return (
        Column(
            header=_("Stuk"), value=lambda row: row.record, tip=lambda row: row.record, width=300
        ),
        Column(header=_("Veld"), value=lambda row: row.field, width=190),
        Column(header=_("Was"), value=lambda row: _one_line(row.old), tip=lambda row: row.old),
        Column(
            header=_("Werd"),
            value=lambda row: _one_line(row.new),
            tip=lambda row: row.new,
            strong=True,
        ),
    )


def _empty(value: Plain) -> bool:
    return value in (None, "")


def _value_words(type_: type, value: Plain) -> str:
    if type_ is bool:
        return _("ja") if value else _("nee")
    if type_ is date:
        return dates.medium(date.fromisoformat(str(value)))
    if type_ is PreciseDate:
        return dates.format(PreciseDate.from_storage(str(value)))
    if issubclass(type_, Word):
        return type_(str(value)).shown
    return str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())
