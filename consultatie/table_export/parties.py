"""The lists of a whole register: who takes part, and who sits where."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.inheritance import marks_of
from consultatie.language import _, in_dutch
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.register import OpenRegister
from consultatie.sight import Audience, may_see
from consultatie.table_export.values import (
    KeyedRow,
    Row,
    Table,
    day,
    keyed,
    long_text,
    number,
    text,
)
from consultatie.visibility import Visibility

PARTIES, PEOPLE = "partijen", "personen"


@dataclass(frozen=True, slots=True)
class PartyTable:
    """The table of parties, and the parties that these readers may not see."""

    table: Table
    left_out: dict[RecordId, Visibility] = field(default_factory=dict)


@in_dutch()
def parties_table(register: OpenRegister, today: date, audience: Audience) -> PartyTable:
    """All organisations and bodies, each organisation before its bodies."""
    parties = register.parties()
    marks = marks_of(register, today)
    seen_as = {one.id: marks.of(one) for one in (*parties.organisations, *parties.bodies)}
    hidden = {one: width for one, width in seen_as.items() if not may_see(audience, width)}
    columns = (
        text(_("Naam"), 40),
        text(_("Soort")),
        text(_("Organisatie"), 40),
        day(_("Vanaf")),
        day(_("Tot en met")),
        text(_("Opvolger"), 40),
        number(_("Adviestermijn (weken)")),
        number(_("Reactietermijn (weken)")),
        text(_("Bron van de termijnen"), 40),
        long_text(_("Notitie")),
    )
    inside = audience is Audience.SECRETARIAT
    rows = tuple(
        (one.id, _party(parties, one, hidden, inside))
        for one in _in_order(parties)
        if one.id not in hidden
    )
    there = {one.id for one in _in_order(parties)}
    left_out = {one: width for one, width in hidden.items() if one in there}
    return PartyTable(keyed(Table(PARTIES, _("Partijen"), columns), rows), left_out)


@in_dutch()
def people_table(register: OpenRegister) -> Table:
    """All persons with their seats: for the secretariat alone."""
    columns = (
        text(_("Persoon"), 30),
        text(_("Orgaan"), 30),
        text(_("Functie"), 24),
        day(_("Vanaf")),
        day(_("Tot en met")),
        long_text(_("Notitie")),
    )
    parties = register.parties()
    seats = [seat for seat in register.records(Seat) if seat.stands]
    people = sorted(
        (person for person in register.records(Person) if person.stands),
        key=lambda person: person.name.casefold(),
    )
    rows = tuple(row for person in people for row in _person(parties, person, seats))
    return keyed(Table(PEOPLE, _("Personen en zetels"), columns), rows)


def _in_order(parties: Parties) -> Iterator[Organisation | Body]:
    standing = (one for one in parties.organisations if one.stands)
    for organisation in sorted(standing, key=lambda one: one.name.casefold()):
        yield organisation
        yield from (b for b in parties.standing_bodies() if b.organisation == organisation.id)


def _party(
    parties: Parties, one: Organisation | Body, hidden: dict[RecordId, Visibility], inside: bool
) -> Row:
    if isinstance(one, Organisation):
        return _organisation(parties, one, hidden, inside)
    return _body(parties, one, hidden, inside)


def _organisation(
    parties: Parties, one: Organisation, hidden: dict[RecordId, Visibility], inside: bool
) -> Row:
    heir = one.successor if one.successor not in hidden else None
    return (
        one.name,
        str(one.sort),
        "",
        one.valid_from,
        one.valid_until,
        parties.organisation(heir).name if heir else "",
        None,
        None,
        "",
        one.note if inside else "",
    )


def _body(parties: Parties, one: Body, hidden: dict[RecordId, Visibility], inside: bool) -> Row:
    heir = one.successor if one.successor not in hidden else None
    return (
        one.name,
        str(one.sort),
        parties.organisation(one.organisation).name,
        one.valid_from,
        one.valid_until,
        parties.body(heir).name if heir else "",
        one.advice_weeks,
        one.reply_weeks,
        one.terms_source,
        one.note if inside else "",
    )


def _person(parties: Parties, person: Person, seats: list[Seat]) -> Iterator[KeyedRow]:
    own = [seat for seat in seats if seat.person == person.id]
    for seat in own:
        body = parties.body(seat.body).name
        span = (seat.valid_from, seat.valid_until)
        yield seat.id, (person.name, body, seat.function, *span, person.note)
    if not own:
        yield person.id, (person.name, "", "", None, None, person.note)
