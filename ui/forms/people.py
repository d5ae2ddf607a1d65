"""The sheets on persons and their seats: a name and a function, and nothing more."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.people import (
    add_person,
    add_person_in_seat,
    add_seat,
    change_person_in_seat,
    end_seat,
)
from consultatie.acts.records import NEW, change
from consultatie.language import _
from consultatie.parties import Body
from consultatie.people import Person, Seat
from ui.desk import Desk
from ui.forms.body_options import body_options
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_SEAT = ("body", "function", "valid_from", "valid_until")


def person_sheet(desk: Desk, person: Person | None = None, seat: Seat | None = None) -> FormSheet:
    """A sheet on a person with one of the seats; a new person can get a first seat at once."""
    draft = person or Person(id=NEW, name="")
    held = seat or Seat(id=NEW, person=draft.id, body=NEW)
    asked: tuple[Field | Heading, ...] = ()
    if person is None or seat is not None:
        bodies = desk.register.parties().standing_bodies()
        seat_fields = _seat_fields(bodies, desk.today(), required=seat is not None)
        asked = (_seat_heading(seat), *seat_fields)
    page = FormPage((_name(), *asked, _note()), desk.today())
    own = {"name": draft.name, "note": draft.note}
    page.set_values(own | {name: getattr(held, name) for name in _SEAT})

    def save(values: Values) -> Person:
        filled = replace(draft, name=values["name"], note=values["note"])
        if seat is not None:
            return change_person_in_seat(desk.register, filled, _seat_of(seat, values))
        if person is not None:
            return change(desk.register, filled, person)
        if values["body"] is None:
            return add_person(desk.register, filled)
        return add_person_in_seat(desk.register, filled, _seat_of(held, values))

    return FormSheet(_("Persoon wijzigen") if person else _("Nieuwe persoon"), page, save)


def seat_sheet(desk: Desk, person: Person) -> FormSheet:
    """A sheet on another seat of a person."""
    bodies = desk.register.parties().standing_bodies()
    page = FormPage(_seat_fields(bodies, desk.today(), required=True), desk.today())
    draft = Seat(id=NEW, person=person.id, body=NEW)
    return FormSheet(
        _("Nog een zetel van {name}").format(name=person.name),
        page,
        lambda values: add_seat(desk.register, _seat_of(draft, values)),
    )


def end_seat_sheet(desk: Desk, seat: Seat, name: str) -> FormSheet:
    """A sheet that records on which day a person left a seat."""
    last = Field(
        name="valid_until",
        label=_("Laatste dag van de zetel"),
        kind=FieldKind.DATE,
        required=True,
        help=_("Wie opnieuw zitting neemt, krijgt een nieuwe zetel."),
    )
    page = FormPage([last], desk.today())
    return FormSheet(
        _("Zetel van {name} beëindigen").format(name=name),
        page,
        lambda values: end_seat(desk.register, seat.id, values["valid_until"]),
        _("&Beëindigen"),
    )


def _seat_heading(seat: Seat | None) -> Heading:
    if seat is not None:
        return Heading(_("Deze zetel"), _("Naam en notitie gelden voor alle zetels samen."))
    words = _("Laat leeg als deze persoon nog nergens in zit. Meer zetels kunnen daarna.")
    return Heading(_("Eerste zetel"), words)


def _seat_of(draft: Seat, values: Values) -> Seat:
    return replace(draft, **{name: values[name] for name in _SEAT})


def _name() -> Field:
    return Field(
        name="name",
        label=_("Naam"),
        required=True,
        help=_(
            "Naam en functie zijn genoeg: leg niet meer vast dan nodig is (art. 5 lid 1 AVG), "
            "en geen gezondheid of lidmaatschap van een vakbond (art. 9 AVG)."
        ),
    )


def _note() -> Field:
    return Field(
        name="note",
        label=_("Notitie"),
        kind=FieldKind.TEXT,
        lines=2,
        help=_(
            "Bewaar namen niet langer dan nodig, bijvoorbeeld tot het einde van de volgende "
            "zittingsperiode. Intrekken bewaart de naam; wissen om privacy haalt hem echt weg."
        ),
    )


def _seat_fields(bodies: Sequence[Body], day: date, *, required: bool = False) -> tuple[Field, ...]:
    return (
        Field(
            name="body",
            label=_("Orgaan"),
            kind=FieldKind.BODY,
            required=required,
            options=body_options(bodies, day),
        ),
        Field(
            name="function",
            label=_("Functie"),
            placeholder=_("bijv. voorzitter, lid, ambtelijk secretaris"),
        ),
        Field(name="valid_from", label=_("Vanaf"), kind=FieldKind.DATE),
        Field(
            name="valid_until",
            label=_("Tot en met"),
            kind=FieldKind.DATE,
            help=_("Leeg laten zolang de zetel loopt."),
        ),
    )
