"""The sheets on a consultation: what was agreed with the council, and who decides accordance."""

from dataclasses import replace

from consultatie.acts.records import change
from consultatie.consultations import Consultation
from consultatie.language import _
from consultatie.law.grounds import Ground
from consultatie.reactions import Accordance
from consultatie.standing import Standing
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.records import record_sheet
from ui.forms.sheet import FormSheet


def consultation_sheet(desk: Desk, standing: Standing, *, moved: bool = False) -> FormSheet:
    """A sheet on what was agreed with one council.

    :param moved: the agreed day was extended; then the log says what it is, and it is not typed.
    """
    return record_sheet(
        desk,
        _moved_fields(standing.ground) if moved else _agreed_fields(standing.ground),
        standing.consultation,
        _("Afspraken met {body}").format(body=standing.body.name),
    )


def accordance_sheet(desk: Desk, standing: Standing) -> FormSheet:
    """A sheet by which the secretary overrules what follows from the points, with the reason."""
    consultation = standing.consultation
    page = FormPage(_accordance_fields(), desk.today())
    page.set_values(
        {
            "stated_accordance": consultation.stated_accordance,
            "accordance_reason": consultation.accordance_reason,
        }
    )

    def save(values: Values) -> Consultation:
        # Without a judgement of one's own there is nothing to give a reason for.
        stated = values["stated_accordance"]
        reason = values["accordance_reason"] if stated else ""
        changed = replace(consultation, stated_accordance=stated, accordance_reason=reason)
        return change(desk.register, changed, consultation)

    return FormSheet(
        _("Overeenstemming bepalen · {body}").format(body=standing.body.name), page, save
    )


def _moved_fields(ground: Ground) -> tuple[Field | Heading, ...]:
    words = _("De adviesdatum is verlengd: verleng verder of trek in op het tabblad Termijnen.")
    return (Heading(_("Adviesdatum"), words), *_agreed_fields(ground)[1:])


def _agreed_fields(ground: Ground) -> tuple[Field, ...]:
    suspension = Field(
        name="suspension_agreed",
        label=_("Opschorting hoort bij de afspraak"),
        kind=FieldKind.YES_NO,
        help=_("Art. 32 lid 4 WOR noemt alleen het beroep; opschorting moet zijn afgesproken."),
    )
    return (
        Field(
            name="agreed_advice_date",
            label=_("Overeengekomen adviesdatum"),
            kind=FieldKind.DATE,
            help=_("De wet noemt geen adviestermijn: wat is afgesproken, geldt."),
        ),
        *((suspension,) if ground is Ground.WOR_32 else ()),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=3),
    )


def _accordance_fields() -> tuple[Field, ...]:
    return (
        Field(
            name="stated_accordance",
            label=_("Het besluit is"),
            kind=FieldKind.CHOICE,
            placeholder=_("volgens de uitkomst per punt"),
            options=(
                Option(Accordance.ACCORDS, Accordance.ACCORDS.shown),
                Option(Accordance.DEVIATES, _("een afwijking van het advies")),
            ),
        ),
        Field(
            name="accordance_reason",
            label=_("Reden"),
            kind=FieldKind.TEXT,
            lines=3,
            help=_("Deze reden wordt afgedrukt bij de termijnen van deze raad."),
        ),
    )
