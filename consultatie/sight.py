"""Who may see a record of a dossier: marks inherited downward, where the narrowest wins."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from consultatie.advice import Advice
from consultatie.dossier_file import DossierFile
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record
from consultatie.visibility import Visibility, narrower

# The fields by which a record lies below another. What lies below two, such as an answer below a
# reaction and a point, is seen by those who may see both.
ABOVE: dict[str, tuple[str, ...]] = {
    "body": ("organisation",),
    "theme": ("dossier",),
    "milestone": ("dossier",),
    "request": ("dossier",),
    "consultation": ("request", "dossier"),
    "step": ("consultation",),
    "advice": ("consultation",),
    "point": ("advice",),
    "reaction": ("dossier",),
    "answer": ("reaction", "point"),
    "decision": ("dossier",),
    "coverage": ("decision", "consultation"),
    "document": ("decision", "subject", "dossier"),
    "reference": ("subject",),
    "extension": ("consultation",),
    "pause": ("consultation",),
    "clock_choice": ("consultation",),
    "absence": ("body",),
    "part_check": ("consultation",),
    "question": ("consultation", "point"),
    "expert": ("consultation",),
    "sounding": ("consultation",),
    "meeting": ("dossier",),
    "agenda_item": ("meeting", "consultation", "point"),
    "capture": ("meeting", "item"),
    "joining": ("advice", "consultation"),
    "reservation": ("advice",),
    "appraisal": ("point",),
    "commitment": ("dossier", "reaction", "meeting", "decision"),
    "hand_over": ("commitment",),
    "marking": ("subject",),
    "retention": ("dossier",),
    "scenario": ("dossier", "request"),
    "rule_choice": ("consultation",),
}

# What nobody marked is shared with the board; only a mark makes it public or keeps it inside.
UNMARKED = Visibility.BOARD


class Audience(StrEnum):
    """For whom a paper or a file is meant."""

    SECRETARIAT = "secretariaat"
    COUNCIL = "raad"
    BOARD = "bestuur"
    PUBLIC = "iedereen"


_SEEN_BY = {
    Audience.SECRETARIAT: frozenset(Visibility),
    Audience.COUNCIL: frozenset({Visibility.COUNCIL, Visibility.BOARD, Visibility.PUBLIC}),
    Audience.BOARD: frozenset({Visibility.BOARD, Visibility.PUBLIC}),
    Audience.PUBLIC: frozenset({Visibility.PUBLIC}),
}


def may_see(audience: Audience, visibility: Visibility) -> bool:
    """Whether what is so visible may be on a paper for these readers.

    What is secret is for the secretariat alone: whom secrecy exempts, a paper cannot know.
    """
    return visibility in _SEEN_BY[audience]


def visibility_of(file: DossierFile, record_id: RecordId, today: date) -> Visibility:
    """Who may see a record of a dossier on a day. Raises `NotFound`."""
    return Sight(file, today).of(record_id)


@dataclass(frozen=True)
class Sight:
    """Who may see what of a dossier on a day; it looks at each record once."""

    file: DossierFile
    today: date
    _known: dict[RecordId, Visibility | None] = field(default_factory=dict, repr=False)

    def of(self, record_id: RecordId) -> Visibility:
        """Who may see a record. Raises `NotFound` when the dossier does not hold it."""
        if record_id not in self._records:
            raise NotFound(_("Dit stuk hoort niet bij dit dossier."))
        return self._marked(record_id) or UNMARKED

    def shows(self, audience: Audience, record_id: RecordId) -> bool:
        """Whether these readers may see a record. Raises `NotFound`."""
        return may_see(audience, self.of(record_id))

    def seen_by(self, audience: Audience) -> DossierFile:
        """The dossier without what these readers may not see.

        For showing only: what is derived from a dossier needs all of it.
        """
        hidden = {rid for rid in self._records if not self.shows(audience, rid)}
        procedure = replace(self.file.procedure, **_without(self.file.procedure, hidden))
        dossier = self.file.dossier
        if dossier.id in hidden:
            dossier = replace(dossier, subject="", note="")
        return replace(
            self.file, dossier=dossier, procedure=procedure, **_without(self.file, hidden)
        )

    def _marked(self, record_id: RecordId) -> Visibility | None:
        """The narrowest mark on a record and above it; None where nobody marked anything."""
        if record_id not in self._known:
            self._known[record_id] = self._narrowest(self._records[record_id])
        return self._known[record_id]

    def _narrowest(self, record: Record) -> Visibility | None:
        found = self._own(record)
        for name in ABOVE.get(record.kind, ()):
            above = getattr(record, name)
            mark = self._marked(above) if above in self._records else None
            found = narrower(found, mark) if found and mark else found or mark
        return found

    def _own(self, record: Record) -> Visibility | None:
        """The last mark on a record that holds today; a draft is the council's own by itself."""
        last = self._marks.get(record.id)
        if isinstance(record, Advice) and not record.sent:
            return narrower(last, Visibility.COUNCIL) if last else Visibility.COUNCIL
        return last

    @cached_property
    def _marks(self) -> dict[RecordId, Visibility]:
        markings = self.file.procedure.markings
        holding = (mark for mark in markings if mark.stands and mark.holds_on(self.today))
        return {mark.subject: mark.visibility for mark in holding}

    @cached_property
    def _records(self) -> dict[RecordId, Record]:
        parties = (*self.file.parties.organisations, *self.file.parties.bodies)
        held = (*_held(self.file), *_held(self.file.procedure), *parties)
        return {self.file.dossier.id: self.file.dossier, **{r.id: r for r in held}}


def _held(holder: Any) -> Iterator[Record]:
    for one in fields(holder):
        value = getattr(holder, one.name)
        if isinstance(value, tuple):
            yield from value


def _without(holder: Any, hidden: set[RecordId]) -> dict[str, Any]:
    return {
        one.name: tuple(record for record in value if record.id not in hidden)
        for one in fields(holder)
        if isinstance(value := getattr(holder, one.name), tuple)
    }
