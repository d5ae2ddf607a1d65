"""The sheets on a recess or absence, which is often that of several bodies at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from consultatie.acts.absences import add_absence, revise_absence, withdraw_absences
from consultatie.acts.records import NEW
from consultatie.clocks import Absence, AbsenceKind
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body
from ui.desk import Desk
from ui.forms.body_options import option_words, valid_first
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.records import reason_sheet
from ui.forms.sheet import FormSheet

_OWN = ("name", "sort", "start", "end")


def absence_sheet(desk: Desk, together: Sequence[Absence] = ()) -> FormSheet:
    """A sheet on a recess of one or more bodies, or on a new one.

    :param together: the records that are one recess now, one for each body.
    """
    parties = desk.register.parties()
    has = frozenset(one.body for one in together)
    day = together[0].start if together else desk.today()
    bodies = [body for body in parties.bodies if body.stands or body.id in has]
    # Who has it stands first: in a long list they would be out of sight.
    bodies.sort(key=lambda body: (body.id not in has, *valid_first(body, day)))
    page = FormPage(_fields(bodies, day), desk.today())
    if together:
        page.set_values({name: getattr(together[0], name) for name in _OWN} | {"bodies": has})
    else:
        page.set_values({"sort": AbsenceKind.RECESS})

    def save(values: Values) -> list[Absence]:
        chosen: frozenset[RecordId] = values["bodies"]
        draft = _draft(together, values)
        if together:
            return revise_absence(desk.register, together, draft, chosen)
        return add_absence(desk.register, draft, chosen)

    title = _("Reces of afwezigheid wijzigen") if together else _("Nieuw reces of afwezigheid")
    return FormSheet(title, page, save)


def withdraw_absence_sheet(desk: Desk, together: Sequence[Absence], bodies: str) -> FormSheet:
    """A sheet that asks why a recess is withdrawn, for all its bodies."""
    return reason_sheet(
        _("Reces of afwezigheid intrekken"),
        Heading(together[0].name, bodies),
        desk.today(),
        lambda reason: withdraw_absences(desk.register, together, reason),
    )


def _draft(together: Sequence[Absence], values: Values) -> Absence:
    own = {name: values[name] for name in _OWN}
    if together:
        return replace(together[0], **own)
    return Absence(id=NEW, body=NEW, **own)


def _fields(bodies: Sequence[Body], day: date) -> tuple[Field, ...]:
    return (
        Field(
            name="name",
            label=_("Naam"),
            required=True,
            placeholder=_("bijv. zomerreces 2027"),
        ),
        Field(
            name="sort",
            label=_("Soort"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(sort, sort.shown.capitalize()) for sort in AbsenceKind),
        ),
        Field(name="start", label=_("Eerste dag"), kind=FieldKind.DATE, required=True),
        Field(
            name="end",
            label=_("Laatste dag"),
            kind=FieldKind.DATE,
            required=True,
            help=_(
                "Wettelijke termijnen lopen door; wel komt een waarschuwing eerder als een termijn "
                "in het reces eindigt."
            ),
        ),
        Field(
            name="bodies",
            label=_("Wie vergadert dan niet?"),
            kind=FieldKind.MULTI,
            required=True,
            options=tuple(Option(body.id, option_words(body, day)) for body in bodies),
        ),
    )
