"""What is asked of an organisation and of a body."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from consultatie.acts.naming import abbreviation_of, keep_named
from consultatie.acts.records import NEW
from consultatie.consultations import Consultation
from consultatie.decisions import Coverage, Decision
from consultatie.dossiers import Abbreviation
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.explanation import listed
from consultatie.parties import Body, BodyKind, Organisation, OrganisationKind
from consultatie.register import OpenRegister
from ui.desk import Desk
from ui.forms.body_options import body_options
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

P = TypeVar("P", Organisation, Body)
# The field with the boards that a council advises.
_SERVES = "serves"
_ORGANISATION = ("name", "sort", "valid_from", "valid_until", "successor", "note")
_BODY = (*_ORGANISATION, "organisation", "advice_weeks", "reply_weeks", "terms_source")


def organisation_sheet(desk: Desk, organisation: Organisation | None = None) -> FormSheet:
    """A sheet on an organisation, or on a new one."""
    others = [one for one in desk.register.parties().organisations if one.stands]
    fields = _organisation_fields(_options(desk, others, organisation))
    draft = organisation or Organisation(id=NEW, name="")
    return _named_sheet(desk, fields, draft, _ORGANISATION)


def body_sheet(
    desk: Desk, body: Body | None = None, organisation: RecordId | None = None
) -> FormSheet:
    """A sheet on a body, or on a new one of an organisation."""
    parties = desk.register.parties()
    homes = body_options([home for home in parties.organisations if home.stands], desk.today())
    fields = _body_fields(homes, _options(desk, parties.standing_bodies(), body))
    if body is not None and body.is_consulted:
        boards = [one for one in parties.standing_bodies() if not one.is_consulted]
        served = _boards(body_options(boards, desk.today()))
        fields = (*fields, served, *_served(desk, body))
    draft = body or Body(id=NEW, organisation=organisation or NEW, name="")
    return _named_sheet(desk, fields, draft, _BODY)


def _body_fields(
    homes: tuple[Option, ...], others: tuple[Option, ...]
) -> tuple[Field | Heading, ...]:
    kinds = tuple(Option(kind, _first_capital(kind)) for kind in BodyKind)
    return (
        Field(name="name", label=_("Naam"), required=True, placeholder=_("bijv. OR WNK")),
        _abbreviation(),
        Field(name="sort", label=_("Soort"), kind=FieldKind.CHOICE, required=True, options=kinds),
        Field(
            name="organisation",
            label=_("Organisatie"),
            kind=FieldKind.BODY,
            required=True,
            options=homes,
        ),
        *_validity(
            others,
            _("Met ‘Opheffen…’ in de lijst eindigen ook de zetels en gaan toezeggingen over."),
        ),
        *own_terms(),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3),
    )


def _named_sheet(
    desk: Desk, fields: Sequence[Field | Heading], party: P, own: Sequence[str]
) -> FormSheet:
    page = FormPage(fields, desk.today())
    short = abbreviation_of(party.name, desk.register.records(Abbreviation))
    values = {name: getattr(party, name) for name in own}
    page.set_values(values | {"short": short.short if short else ""})
    if any(isinstance(field, Field) and field.name == _SERVES for field in fields):
        page.set_values({_SERVES: _served_now(desk, party)})

    def save(values: Values) -> Organisation | Body:
        filled = replace(party, **{name: values[name] for name in own})
        return keep_named(desk.register, filled, values["short"], values.get(_SERVES))

    return FormSheet(_title(party), page, save)


def _served_now(desk: Desk, council: Organisation | Body) -> frozenset[RecordId]:
    services = desk.register.parties().services
    there = (s for s in services if s.stands and s.valid_until is None)
    return frozenset(service.board for service in there if service.council == council.id)


def _boards(options: tuple[Option, ...]) -> Field:
    return Field(
        name=_SERVES,
        label=_("Adviseert aan"),
        kind=FieldKind.MULTI,
        options=options,
        help=_(
            "Een raad kan meer colleges of besturen dienen; elk neemt een eigen besluit. Van "
            "wanneer tot en met wanneer staat bij ‘Bediening…’ in de lijst."
        ),
    )


def _title(party: Organisation | Body) -> str:
    if party.id == NEW:
        return _("Nieuw orgaan") if isinstance(party, Body) else _("Nieuwe organisatie")
    return _("Orgaan wijzigen") if isinstance(party, Body) else _("Organisatie wijzigen")


def _options(
    desk: Desk, parties: Sequence[Organisation] | Sequence[Body], own: Organisation | Body | None
) -> tuple[Option, ...]:
    return body_options([party for party in parties if party != own], desk.today())


def _organisation_fields(others: tuple[Option, ...]) -> tuple[Field | Heading, ...]:
    kinds = tuple(Option(kind, kind.shown.capitalize()) for kind in OrganisationKind)
    return (
        Field(name="name", label=_("Naam"), required=True),
        _abbreviation(),
        Field(name="sort", label=_("Soort"), kind=FieldKind.CHOICE, required=True, options=kinds),
        *_validity(others),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3),
    )


def _abbreviation() -> Field:
    return Field(
        name="short",
        label=_("Afkorting"),
        placeholder=_("bijv. CAR"),
        help=_("Komt in de lijst van afkortingen, die achter een overzicht staat."),
    )


def _served(desk: Desk, body: Body) -> tuple[Heading, ...]:
    """Which boards and colleges decided after this council was consulted: there can be several."""
    names = deciders(desk.register, body.id)
    if not names:
        return ()
    words = _("{names}. Een raad kan er meer dienen: elk besluit noemt het orgaan dat het nam.")
    return (Heading(_("Na advies van deze raad besloten"), words.format(names=listed(names))),)


def _validity(others: tuple[Option, ...], ends: str = "") -> tuple[Field | Heading, ...]:
    return (
        Field(name="valid_from", label=_("Geldig vanaf"), kind=FieldKind.DATE),
        Field(
            name="valid_until",
            label=_("Geldig tot en met"),
            kind=FieldKind.DATE,
            help=ends,
        ),
        Field(
            name="successor",
            label=_("Opvolger"),
            kind=FieldKind.BODY,
            options=others,
            placeholder=_("Geen"),
            help=_("Wie na de einddatum de rechten en plichten overneemt."),
        ),
    )


def own_terms() -> tuple[Field | Heading, ...]:
    """The terms that a body agreed or that an ordinance gives it."""
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
    return kind.shown[:1].upper() + kind.shown[1:]


def deciders(register: OpenRegister, council: RecordId) -> list[str]:
    """The bodies that took a decision on a consultation of a council, by name."""
    asked = {c.id for c in register.records(Consultation) if c.stands and c.body == council}
    covering = {
        coverage.decision
        for coverage in register.records(Coverage)
        if coverage.stands and coverage.consultation in asked
    }
    taken = {d.body for d in register.records(Decision) if d.stands and d.id in covering}
    return sorted(body.name for body in register.parties().bodies if body.id in taken)
