"""Acts on persons and the seats they hold."""

from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked
from consultatie.acts.records import add, put_new
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.parties import Body
from consultatie.people import Person, Seat
from consultatie.register import OpenRegister, Work


def add_person(register: OpenRegister, draft: Person) -> Person:
    """Add a person, who may hold several seats."""
    return add(register, draft)


def add_seat(register: OpenRegister, draft: Seat) -> Seat:
    """Give a person a seat in a body, for a time in which that body is there."""
    with register.action(
        kept("Zetel ‘{function}’ toevoegen").format(function=draft.function)
    ) as work:
        return _put_seat(work, draft)


def add_person_in_seat(register: OpenRegister, draft: Person, seat: Seat) -> Person:
    """Add a person with a first seat, in one act; whose seat it is, follows."""
    with register.action(kept("Persoon ‘{name}’ toevoegen").format(name=draft.name)) as work:
        person = put_new(work, draft)
        _put_seat(work, replace(seat, person=person.id))
    return person


def change_person_in_seat(register: OpenRegister, person: Person, seat: Seat) -> Person:
    """Change a person and one of the seats in one act, for a time in which the body is there."""
    with register.action(kept("Persoon ‘{name}’ wijzigen").format(name=person.name)) as work:
        put_checked(work, person)
        _refuse_outside(work.get(Body, seat.body), seat)
        _refuse_double(work, seat)
        put_checked(work, seat)
    return person


def end_seat(register: OpenRegister, seat: RecordId, last_day: date) -> Seat:
    """Record that a person left a seat; `last_day` is the last one of the seat."""
    with register.action(kept("Zetel beëindigen")) as work:
        before = work.get(Seat, seat)
        if before.valid_until is not None and before.valid_until <= last_day:
            raise breach("valid_until", _("Deze zetel is al beëindigd."))
        ended = replace(before, valid_until=last_day)
        put_checked(work, ended)
    return ended


def _put_seat(work: Work, draft: Seat) -> Seat:
    _refuse_outside(work.get(Body, draft.body), draft)
    _refuse_double(work, draft)
    return put_new(work, draft)


def _refuse_outside(body: Body, seat: Seat) -> None:
    first, last = seat.valid_from, seat.valid_until
    if body.valid_from and first and first < body.valid_from:
        raise breach("valid_from", _("Dit orgaan bestond toen nog niet."))
    ended = body.valid_until
    if ended and ((first and first > ended) or (last and last > ended)):
        raise breach("valid_until", _("Dit orgaan bestond toen niet meer."))


def _refuse_double(work: Work, draft: Seat) -> None:
    for seat in work.find(Seat, "person", draft.person):
        same = (seat.body, seat.function.strip()) == (draft.body, draft.function.strip())
        if same and seat.id != draft.id and _overlap(seat, draft):
            raise breach("person", _("Deze persoon heeft deze zetel in die tijd al."))


def _overlap(one: Seat, other: Seat) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_until or date.max, other.valid_until or date.max)
