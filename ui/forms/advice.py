"""The sheets on an advice: begin it, change the draft, record that it was sent."""

from dataclasses import replace

from consultatie.acts.advice import draft_advice, send_advice
from consultatie.acts.records import change
from consultatie.advice import Advice, Conclusion
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def draft_sheet(desk: Desk, standing: Standing) -> FormSheet:
    """A sheet that begins the advice of a council."""

    def save(values: Values) -> None:
        consultation = standing.consultation.id
        draft_advice(desk.register, consultation, values["conclusion"], values["number"])

    return FormSheet(
        _("Advies vastleggen · {body}").format(body=standing.body.name),
        FormPage([_conclusion(), _number()], desk.today()),
        save,
        _("&Concept vastleggen"),
    )


def advice_sheet(desk: Desk, advice: Advice) -> FormSheet:
    """A sheet that changes an advice; of a sent one only the note is one's own."""
    note = Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3)
    fields = [note] if advice.sent else [_conclusion(), _number(), note]
    page = FormPage(fields, desk.today())
    page.set_values({field.name: getattr(advice, field.name) for field in fields})
    return FormSheet(
        _("Notitie bij het advies") if advice.sent else _("Advies wijzigen"),
        page,
        lambda values: change(desk.register, replace(advice, **values), advice),
    )


def send_sheet(desk: Desk, advice: Advice, points: int) -> FormSheet:
    """A sheet that records on which day the advice was sent, which freezes its words."""
    given = Field(name="given_on", label=_("Verzonden op"), kind=FieldKind.DATE, required=True)
    words = _(
        "Daarna ligt het advies met zijn {points} punten vast: alleen bezwaren die erin staan, "
        "tellen bij de rechter. Een wijziging wordt een nieuwe versie ernaast."
    ).format(points=points)
    page = FormPage([Heading(_("Is het advies verzonden?"), words), given], desk.today())
    page.set_values({"given_on": desk.today()})
    return FormSheet(
        _("Advies als verzonden vastleggen"),
        page,
        lambda values: send_advice(desk.register, advice, values["given_on"]),
        _("&Vastleggen"),
    )


def _conclusion() -> Field:
    return Field(
        name="conclusion",
        label=_("Conclusie van de raad"),
        kind=FieldKind.CHOICE,
        required=True,
        options=tuple(Option(one, one.shown) for one in Conclusion),
        help=_("Of het besluit afwijkt, volgt niet hieruit maar uit de punten."),
    )


def _number() -> Field:
    return Field(name="number", label=_("Nummer of kenmerk"))
