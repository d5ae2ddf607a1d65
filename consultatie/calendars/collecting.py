"""The calendar of a register, a dossier, a council or a person, as a file."""

from dataclasses import dataclass, field

from consultatie.calendars.entries import Entry, entries_of
from consultatie.calendars.ics import ics_bytes
from consultatie.ids import RecordId
from consultatie.people import Seat
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from consultatie.table_export.collecting import Source, views_of
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


def calendar_of(source: Source, audience: Audience, whose: Whose) -> Calendar:
    """The terms, meetings and commitments of these dossiers, as far as these readers may see."""
    left_out: dict[RecordId, Visibility] = {}
    views = views_of(source, audience, left_out)
    entries = [one for view in views for one in entries_of(view) if whose.has(one)]
    journal = source.register.journal()
    return Calendar(ics_bytes(entries, journal[0].at, len(journal)), len(entries), left_out)
