"""The sheets on what was captured in a meeting: the words, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.meetings import (
    ask_question_of,
    capture,
    commitment_draft,
    decision_draft,
    make_commitment_of,
    record_decision_of,
)
from consultatie.acts.records import NEW, change
from consultatie.agenda_items import consultation_of
from consultatie.commitments import Commitment
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.questions import Question
from consultatie.standing import live_consultations
from ui.desk import Desk
from ui.forms.decisions import DecisionPage, consultation_words
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_OWN = ("sort", "text", "item", "at", "who", "due")
_PROMISE = ("text", "giver", "giver_function", "receiver", "said_on", "said_where", "due", "test")


def capture_sheet(
    desk: Desk, file: DossierFile, meeting: Meeting, captured: Capture | None = None
) -> FormSheet:
    """A sheet on something said in a meeting: written down afterwards, or mended."""
    new = Capture(id=NEW, meeting=meeting.id, sort=CaptureKind.COMMITMENT, text="")
    record = captured or new
    page = FormPage(_fields(file, meeting), desk.today())
    page.set_values({name: getattr(record, name) for name in _OWN})

    def save(values: Values) -> Capture:
        filled = replace(record, **{name: values[name] for name in _OWN})
        return (
            change(desk.register, filled, captured) if captured else capture(desk.register, filled)
        )

    title = _("Vastlegging wijzigen") if captured else _("Vastlegging toevoegen")
    return FormSheet(title, page, save)


def commitment_of_sheet(
    desk: Desk, file: DossierFile, meeting: Meeting, captured: Capture
) -> FormSheet:
    """A sheet that works a capture out as a commitment."""
    draft = commitment_draft(meeting, captured)
    page = FormPage(_promise_fields(file, captured), desk.today())
    page.set_values({name: getattr(draft, name) for name in _PROMISE})
    page.set_values({"receiver": meeting.body})

    def save(values: Values) -> Commitment:
        filled = replace(draft, **{name: values[name] for name in _PROMISE})
        return make_commitment_of(desk.register, captured.id, filled)

    return FormSheet(_("Toezegging maken"), page, save, _("Toezegging &vastleggen"))


def decision_of_sheet(
    desk: Desk, file: DossierFile, meeting: Meeting, captured: Capture
) -> FormSheet:
    """A sheet that works a capture out as a decision, with the consultations that it covers."""
    item = _item_of(file, captured)
    draft = decision_draft(meeting, item, captured)
    about = _consultation_at(file, captured)
    words = " · ".join(part for part in (captured.at, captured.who, captured.text) if part)
    page = DecisionPage(desk, file, (Heading(_("Vastgelegd in de vergadering"), words),))
    page.show_decision(draft, [about] if about is not None else [], {})

    def save(values: Values) -> Decision:
        return record_decision_of(
            desk.register,
            captured.id,
            page.decision(draft, values),
            page.covered(values),
            page.outcomes(values),
        )

    return FormSheet(_("Besluit maken"), page, save, _("Besluit &vastleggen"))


def question_of_sheet(
    desk: Desk, file: DossierFile, meeting: Meeting, captured: Capture
) -> FormSheet:
    """A sheet that works a capture out as a question of one of the councils."""
    page = FormPage(_question_fields(file), desk.today())
    page.set_values(
        {
            "consultation": _consultation_at(file, captured),
            "text": captured.text,
            "asked_on": _day_of(meeting, desk.today()),
        }
    )

    def save(values: Values) -> Question:
        return ask_question_of(desk.register, captured.id, Question(id=NEW, **values))

    return FormSheet(_("Vraag maken"), page, save, _("Vraag &vastleggen"))


def _consultation_at(file: DossierFile, captured: Capture) -> RecordId | None:
    item = _item_of(file, captured)
    about = consultation_of(file, item) if item else None
    return about.id if about else None


def _item_of(file: DossierFile, captured: Capture) -> AgendaItem | None:
    items = file.procedure.agenda_items
    return next((item for item in items if item.id == captured.item), None)


def _day_of(meeting: Meeting, today: date) -> date:
    return (meeting.held.as_day if meeting.held else None) or today


def _fields(file: DossierFile, meeting: Meeting) -> tuple[Field, ...]:
    return (
        Field(
            name="sort",
            label=_("Soort"),
            kind=FieldKind.CHOICE,
            required=True,
            half=True,
            options=tuple(Option(one, one.shown) for one in CaptureKind),
        ),
        Field(name="at", label=_("Tijd"), placeholder=_("bijv. 10:42"), half=True),
        Field(
            name="text",
            label=_("Wat is er gezegd?"),
            kind=FieldKind.TEXT,
            required=True,
            lines=3,
            help=_("Zo letterlijk mogelijk; bij een toezegging gaan deze woorden mee."),
        ),
        Field(
            name="item",
            label=_("Bij agendapunt"),
            kind=FieldKind.CHOICE,
            options=tuple(_items(file, meeting)),
            placeholder=_("Geen"),
        ),
        Field(name="who", label=_("Door"), help=_("De functie, bijvoorbeeld bestuurder.")),
        Field(name="due", label=_("Uiterlijk"), kind=FieldKind.PRECISE_DATE),
    )


def _items(file: DossierFile, meeting: Meeting) -> Sequence[Option]:
    agenda = file.procedure.agenda_of(meeting.id)
    return [Option(item.id, f"{item.place}. {item.title}") for item in agenda]


def _promise_fields(file: DossierFile, captured: Capture) -> tuple[Field | Heading, ...]:
    bodies = tuple(Option(b.id, b.name) for b in file.parties.standing_bodies())
    words = " · ".join(part for part in (captured.at, captured.who) if part)
    return (
        Heading(_("Vastgelegd in de vergadering"), words),
        Field(
            name="text",
            label=_("Letterlijke woorden"),
            kind=FieldKind.TEXT,
            required=True,
            lines=3,
        ),
        Field(
            name="giver", label=_("Wie zegt toe?"), kind=FieldKind.BODY, options=bodies, half=True
        ),
        Field(
            name="giver_function",
            label=_("Functie"),
            placeholder=_("bijv. bestuurder"),
            half=True,
        ),
        Field(name="receiver", label=_("Aan wie?"), kind=FieldKind.BODY, options=bodies, half=True),
        Field(name="said_where", label=_("Waar gezegd"), half=True),
        Field(name="said_on", label=_("Gedaan op"), kind=FieldKind.DATE),
        Field(name="due", label=_("Uiterlijk"), kind=FieldKind.PRECISE_DATE),
        Field(
            name="test",
            label=_("Waaraan is te zien dat zij is nagekomen?"),
            kind=FieldKind.TEXT,
            lines=2,
        ),
    )


def _question_fields(file: DossierFile) -> tuple[Field, ...]:
    options = tuple(
        Option(c.id, f"{file.body_of(c).name} · {consultation_words(file, c)}")
        for c in live_consultations(file)
    )
    return (
        Field(
            name="consultation",
            label=_("Bij welke raadpleging?"),
            kind=FieldKind.BODY,
            required=True,
            options=options,
        ),
        Field(name="text", label=_("Vraag"), kind=FieldKind.TEXT, required=True, lines=3),
        Field(
            name="number",
            label=_("Nummer"),
            half=True,
            help=_("Laat leeg voor het volgende nummer."),
        ),
        Field(name="asked_on", label=_("Gesteld op"), kind=FieldKind.DATE),
    )
