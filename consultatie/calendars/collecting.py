"""The calendar of a register, a dossier, a council or a person, as a file."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from consultatie.calendars.entries import Entry, entries_of
from consultatie.calendars.ics import ics_bytes
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.people import Seat
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from consultatie.table_export.view import View
from consultatie.visibility import Visibility


@dataclass(frozen=True, slots=True)
class Calendar:
    """The bytes of an .ics file, how many events it has, and what was left out of it."""

    content: bytes
    events: int
    left_out: dict[RecordId, Visibility] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose calendar it is: of a council or body, of who holds these seats, or of everybody.

    A person has what a council has while sitting in it; the name is not in the file.
    """

    council: RecordId | None = None
    seats: tuple[Seat, ...] | None = None

    def has(self, entry: Entry) -> bool:
        """Whether an event belongs in it."""
        if self.council is not None and self.council not in entry.councils:
            return False
        if self.seats is None:
            return True
        return any(one.body in entry.councils and one.held_on(entry.last) for one in self.seats)


def seats_of(register: OpenRegister, people: set[RecordId]) -> tuple[Seat, ...]:
    """The seats that these persons hold or held."""
    return tuple(s for s in register.records(Seat) if s.stands and s.person in people)


def calendar_of(
    register: OpenRegister,
    files: Sequence[DossierFile],
    law: LawBook,
    today: date,
    audience: Audience,
    whose: Whose | None = None,
) -> Calendar:
    """The terms, meetings and commitments of these dossiers, as far as these readers may see."""
    left_out: dict[RecordId, Visibility] = {}
    views = [View(file, law, today, audience, left_out) for file in files]
    asked = whose or Whose()
    entries = [one for view in views for one in entries_of(view) if asked.has(one)]
    journal = register.journal()
    return Calendar(ics_bytes(entries, journal[0].at, len(journal)), len(entries), left_out)
