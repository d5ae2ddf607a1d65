"""What the journal knows of records: their fields, their names, and values in Dutch words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeAlias

from consultatie.catalogue import TYPE_OF_KIND
from consultatie.dates import PreciseDate
from consultatie.dates import format as words_of
from consultatie.dates.formats import medium
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Plain, codecs_of
from consultatie.register import Change
from consultatie.wording import word_of

Fields: TypeAlias = Mapping[str, Plain]

# Below what a record lies, on the way up to its dossier; the field has the same name.
_UP = {
    "milestone": "dossier",
    "request": "dossier",
    "consultation": "dossier",
    "decision": "dossier",
    "meeting": "dossier",
    "commitment": "dossier",
    "step": "consultation",
    "advice": "consultation",
    "joining": "consultation",
    "extension": "consultation",
    "pause": "consultation",
    "clock_choice": "consultation",
    "rule_choice": "consultation",
}
_LONGEST = 80
# What a person reads nothing in.
_PICTURES = frozenset({("house_style", "logo")})


class Names:
    """The fields of every record as the journal told them so far."""

    def __init__(self) -> None:
        self._fields: dict[RecordId, dict[str, Plain]] = {}

    def learn(self, changes: Iterable[Change]) -> None:
        """Take in what an act changed."""
        for change in changes:
            self._fields.setdefault(change.record, {})[change.field] = change.new

    def of(self, record: RecordId) -> Fields:
        """What is known of a record."""
        return self._fields.get(record, {})

    def dossier_of(self, kind: str, record: RecordId) -> RecordId | None:
        """The dossier of a record; parties and what is theirs have none."""
        if kind == "dossier":
            return record
        above = _UP.get(kind, "")
        link = self.of(record).get(above)
        return self.dossier_of(above, link) if isinstance(link, int) else None

    def subject(self, kind: str, record: RecordId) -> str:
        """By what a person knows the record, or what it belongs to."""
        fields = self.of(record)
        if kind == "consultation":
            return self._consultation(fields)
        if _UP.get(kind) == "consultation":
            return self._linked("consultation", fields.get("consultation"))
        if kind == "absence":
            return f"{self._linked('body', fields.get('body'))} · {fields.get('name') or ''}"
        titled = (TYPE_OF_KIND[kind].titled_by, "title")
        found = next((fields[name] for name in titled if fields.get(name)), word_of(kind))
        return _shortened(str(found))

    def _consultation(self, fields: Fields) -> str:
        request = fields.get("request")
        title = self._linked("request", request) if request else _("zonder aanvraag")
        return f"{title} · {self._linked('body', fields.get('body'))}"

    def _linked(self, kind: str, link: Plain) -> str:
        return self.subject(kind, link) if isinstance(link, int) else word_of(kind)


def value_words(kind: str, field: str, value: Plain) -> str:
    """A value of the journal as a person reads it; empty for nothing."""
    if value is None:
        return ""
    if is_picture(kind, field):
        return picture_words(value)
    _write, read, _optional = codecs_of(TYPE_OF_KIND[kind])[field]
    found = read(value)
    if isinstance(found, PreciseDate):
        return words_of(found)
    if isinstance(found, date):
        return medium(found)
    if isinstance(found, bool):
        return _("ja") if found else _("nee")
    return found.shown if isinstance(found, Word) else str(found)


def is_picture(kind: str, field: str) -> bool:
    """Whether a field holds a picture, kept as text."""
    return (kind, field) in _PICTURES


def picture_words(value: Plain) -> str:
    """What there is to say of a picture; of no picture nothing."""
    return _("afbeelding van {size} kB").format(size=-(-len(str(value)) // 1365)) if value else ""


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
