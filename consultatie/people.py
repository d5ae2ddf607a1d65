"""Persons and the seats they hold over time."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person, who may hold several seats."""

    kind: ClassVar[str] = "person"

    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat(Record):
    """A seat (zetel) of a person in a body, from and through a day."""

    kind: ClassVar[str] = "seat"
    titled_by: ClassVar[str] = "function"

    person: RecordId
    body: RecordId
    function: str = ""
    valid_from: date | None = None
    valid_until: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the person holds it on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


def check_person(person: Person) -> list[Breach]:
    """What is wrong with a person as typed."""
    return [] if person.name.strip() else [Breach("name", _("Vul een naam in."))]


def check_seat(seat: Seat) -> list[Breach]:
    """What is wrong with a seat as typed."""
    if seat.valid_from and seat.valid_until and seat.valid_until < seat.valid_from:
        return [Breach("valid_until", _("De einddatum ligt vóór de begindatum."))]
    return []
