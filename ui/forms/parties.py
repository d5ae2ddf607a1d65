"""What is asked of an organisation and of a body."""

from consultatie.acts.records import NEW
from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option
from ui.forms.records import record_sheet
from ui.forms.sheet import FormSheet


def organisation_sheet(desk: Desk, organisation: Organisation | None = None) -> FormSheet:
    """A sheet on an organisation, or on a new one."""
    fields = _organisation_fields(desk.register.parties(), organisation)
    draft = organisation or Organisation(id=NEW, name="")
    return record_sheet(desk, fields, draft, "" if organisation else _("Nieuwe organisatie"))


def body_sheet(
    desk: Desk, body: Body | None = None, organisation: RecordId | None = None
) -> FormSheet:
    """A sheet on a body, or on a new one of an organisation."""
    fields = _body_fields(desk.register.parties(), body)
    draft = body or Body(id=NEW, organisation=organisation or NEW, name="")
    return record_sheet(desk, fields, draft, "" if body else _("Nieuw orgaan"))


def _organisation_fields(parties: Parties, own: Organisation | None) -> tuple[Field | Heading, ...]:
    others = [party for party in parties.organisations if party.stands and party != own]
    kinds = tuple(Option(kind, kind.capitalize()) for kind in OrganisationKind)
    return (
        Field(name="name", label=_("Naam"), required=True),
        Field(name="sort", label=_("Soort"), kind=FieldKind.CHOICE, required=True, options=kinds),
        *_validity(tuple(Option(party.id, party.name) for party in others)),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3),
    )


def _body_fields(parties: Parties, own: Body | None) -> tuple[Field | Heading, ...]:
    others = [party for party in parties.standing_bodies() if party != own]
    homes = tuple(Option(home.id, home.name) for home in parties.organisations if home.stands)
    kinds = tuple(Option(kind, _first_capital(kind)) for kind in BodyKind)
    return (
        Field(name="name", label=_("Naam"), required=True, placeholder=_("bijv. OR WNK")),
        Field(name="sort", label=_("Soort"), kind=FieldKind.CHOICE, required=True, options=kinds),
        Field(
            name="organisation",
            label=_("Organisatie"),
            kind=FieldKind.BODY,
            required=True,
            options=homes,
        ),
        *_validity(tuple(Option(party.id, party.name) for party in others)),
        *_terms(),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3),
    )


def _validity(others: tuple[Option, ...]) -> tuple[Field | Heading, ...]:
    return (
        Field(name="valid_from", label=_("Geldig vanaf"), kind=FieldKind.DATE),
        Field(name="valid_until", label=_("Geldig tot en met"), kind=FieldKind.DATE),
        Field(
            name="successor",
            label=_("Opvolger"),
            kind=FieldKind.BODY,
            options=others,
            placeholder=_("Geen"),
            help=_("Wie na de einddatum de rechten en plichten overneemt."),
        ),
    )


def _terms() -> tuple[Field | Heading, ...]:
    return (
        Heading(
            _("Eigen termijnen"),
            _("Alleen wat is afgesproken of in een verordening staat; de wet noemt geen weken."),
        ),
        Field(
            name="advice_weeks",
            label=_("Adviestermijn in weken"),
            kind=FieldKind.NUMBER,
            half=True,
        ),
        Field(
            name="reply_weeks",
            label=_("Reactietermijn in weken"),
            kind=FieldKind.NUMBER,
            half=True,
        ),
        Field(
            name="terms_source",
            label=_("Bron van de termijnen"),
            placeholder=_("bijv. Verordening cliëntenparticipatie art. 6 lid 2"),
        ),
    )


def _first_capital(kind: BodyKind) -> str:
    """The word with a capital: "OR" stays as it is, "cliëntenraad" becomes "Cliëntenraad"."""
    return kind[:1].upper() + kind[1:]
