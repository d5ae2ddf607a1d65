"""Who may see a record of a dossier: marks inherited downward, where the narrowest wins."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property
from typing import Any

from consultatie.clocks import Absence
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Abbreviation, Reference
from consultatie.errors import NotFound
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.inheritance import Inheritance
from consultatie.language import _
from consultatie.records import Record
from consultatie.visibility import Audience, Marking, Visibility

__all__ = ["Audience", "Sight", "may_see", "visibility_of"]

# What a dossier as read holds of all dossiers.
_OF_EVERYBODY = (Absence, Abbreviation, Reference, Marking, HouseStyle)


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

    def of(self, record_id: RecordId) -> Visibility:
        """Who may see a record. Raises `NotFound` when the dossier does not hold it."""
        return self.marks.of(self._record(record_id))

    def shows(self, audience: Audience, record_id: RecordId) -> bool:
        """Whether these readers may see a record. Raises `NotFound`."""
        return may_see(audience, self.of(record_id))

    def seen_by(self, audience: Audience) -> DossierFile:
        """The dossier without what these readers may not see.

        For showing only: what is derived from a dossier needs all of it.
        """
        hidden = {rid for rid in self.records if not self.shows(audience, rid)}
        procedure = replace(self.file.procedure, **_without(self.file.procedure, hidden))
        dossier = self.file.dossier
        if dossier.id in hidden:
            dossier = replace(dossier, name=_("Intern dossier"), subject="", note="")
        return replace(
            self.file, dossier=dossier, procedure=procedure, **_without(self.file, hidden)
        )

    def own_records(self) -> Iterator[Record]:
        """What belongs to this dossier alone, withdrawn too: not the parties nor abbreviations."""
        yield self.file.dossier
        held = (*_held(self.file), *_held(self.file.procedure))
        own = [record for record in held if not isinstance(record, _OF_EVERYBODY)]
        yield from own
        about = {self.file.dossier.id, *(record.id for record in own)}
        said: tuple[Reference | Marking, ...] = (
            *self.file.references,
            *self.file.procedure.markings,
        )
        yield from (record for record in said if record.subject in about)

    @cached_property
    def marks(self) -> Inheritance:
        """The marks of this dossier, and from where each record has its own."""
        return Inheritance(
            lambda _kind, one: self.records.get(one),
            lambda one: self._marks.get(one, ()),
            self.today,
        )

    def _record(self, record_id: RecordId) -> Record:
        found = self.records.get(record_id)
        if found is None:
            raise NotFound(_("Dit stuk hoort niet bij dit dossier."))
        return found

    @cached_property
    def _marks(self) -> dict[RecordId, list[Marking]]:
        found: dict[RecordId, list[Marking]] = {}
        for mark in self.file.procedure.markings:
            if mark.stands:
                found.setdefault(mark.subject, []).append(mark)
        return found

    @cached_property
    def records(self) -> dict[RecordId, Record]:
        """Everything that the dossier holds or names, by id."""
        parties = tuple(_held(self.file.parties))
        held = (*_held(self.file), *_held(self.file.procedure), *parties)
        # How paper looks is marked by nobody: whoever gets the paper sees it.
        known = {r.id: r for r in held if not isinstance(r, HouseStyle)}
        return {self.file.dossier.id: self.file.dossier, **known}


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
