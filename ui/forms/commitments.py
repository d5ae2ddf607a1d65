"""The sheet on a commitment: the literal words first, then who, where, the test and the date."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from consultatie import dates
from consultatie.acts.commitments import make_commitment
from consultatie.acts.records import NEW, change
from consultatie.commitments import Commitment, CommitmentState, Recurrence
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.meetings import Meeting
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

SIZE = (720, 700)


def commitment_sheet(
    desk: Desk,
    file: DossierFile,
    commitment: Commitment | None = None,
    made: Callable[[Commitment], object] = id,
) -> FormSheet:
    """A sheet on a commitment: a draft is made and told to `made`, one that is there is changed."""
    record = commitment or Commitment(id=NEW, dossier=file.dossier.id, text="")
    fields = (*_fields(file), *_settled(record))
    names = [field.name for field in fields if isinstance(field, Field)]
    page = FormPage(fields, desk.today())
    page.set_values({name: getattr(record, name) for name in names})

    def save(values: Values) -> None:
        filled = replace(record, **{name: _given(name, values[name]) for name in names})
        if record.id == NEW:
            made(make_commitment(desk.register, filled))
        else:
            change(desk.register, filled, record)

    return FormSheet(_title(record), page, save)


# What is empty as long as nothing was noted.
_NOTED = frozenset({"reported_how", "accepted_where", "accepted_by"})


def _given(name: str, value: object) -> Any:
    return (value or None) if name in _NOTED else value


def _title(record: Commitment) -> str:
    return _("Toezegging vastleggen") if record.id == NEW else _("Toezegging wijzigen")


def _fields(file: DossierFile) -> tuple[Field | Heading, ...]:
    return (
        Field(
            name="text",
            label=_("De toezegging, letterlijk"),
            kind=FieldKind.TEXT,
            required=True,
            large=True,
            lines=3,
            help=_("Zoals het is gezegd of geschreven, niet in uw eigen woorden."),
        ),
        *_who(file),
        *_said(file),
        *_when(),
    )


def _who(file: DossierFile) -> tuple[Field, ...]:
    bodies = tuple(Option(body.id, body.name) for body in file.parties.standing_bodies())
    body = FieldKind.BODY
    return (
        Field(name="giver", label=_("Door wie?"), kind=body, options=bodies, half=True),
        Field(
            name="giver_function",
            label=_("In welke functie?"),
            placeholder=_("bijv. portefeuillehouder"),
            half=True,
        ),
        Field(name="receiver", label=_("Aan wie?"), kind=body, options=bodies),
    )


def _said(file: DossierFile) -> tuple[Field, ...]:
    meetings = tuple(
        Option(meeting.id, _meeting_words(meeting))
        for meeting in file.procedure.meetings
        if meeting.stands
    )
    asked = Field(
        name="meeting",
        label=_("In welke vergadering?"),
        kind=FieldKind.CHOICE,
        options=meetings,
        placeholder=_("Niet in een vergadering"),
        half=True,
    )
    return (
        Field(name="said_on", label=_("Gedaan op"), kind=FieldKind.DATE),
        Field(
            name="said_where",
            label=_("Gedaan in"),
            placeholder=_("bijv. reactie van het bestuur, blz. 3"),
            half=True,
        ),
        *((asked,) if meetings else ()),
    )


def _when() -> tuple[Field, ...]:
    return (
        Field(
            name="test",
            label=_("Wanneer is zij nagekomen?"),
            kind=FieldKind.TEXT,
            lines=2,
            help=_("Waaraan raad en bestuur straks allebei zien dat het is gebeurd."),
        ),
        Field(
            name="due",
            label=_("Uiterlijk"),
            kind=FieldKind.PRECISE_DATE,
            help=_("Zo precies als het is afgesproken: 1 mei, medio april, eind q2."),
        ),
        Field(
            name="recurs",
            label=_("Keert terug"),
            kind=FieldKind.CHOICE,
            options=tuple(Option(one, one.shown) for one in Recurrence),
            placeholder=_("Eenmalig"),
            help=_("Na elke uitvoering maakt zij zelf haar volgende termijn."),
        ),
    )


def _settled(record: Commitment) -> tuple[Field | Heading, ...]:
    """What was recorded of its chain, to be mended here."""
    if record.state is CommitmentState.OPEN:
        return ()
    words = _("Verbeter wat al is vastgelegd, of wis een datum om een stap terug te gaan.")
    reported = (
        Field(name="reported_on", label=_("Gemeld op"), kind=FieldKind.DATE),
        Field(name="reported_how", label=_("Hoe gemeld"), half=True),
    )
    accepted = (
        Field(name="accepted_on", label=_("Aanvaard op"), kind=FieldKind.DATE),
        Field(name="accepted_where", label=_("Waar aanvaard"), half=True),
        Field(name="accepted_by", label=_("Door wie aanvaard"), half=True),
    )
    return (
        Heading(_("Afhandeling"), words),
        Field(name="done_on", label=_("Uitgevoerd op"), kind=FieldKind.DATE),
        Field(name="proof", label=_("Bewijs"), kind=FieldKind.TEXT, lines=2),
        *(reported if record.reported_on else ()),
        *(accepted if record.accepted_on else ()),
    )


def _meeting_words(meeting: Meeting) -> str:
    when = meeting.held or meeting.planned
    return f"{meeting.title} · {dates.format(when)}" if when else meeting.title
