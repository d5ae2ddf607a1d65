"""What is asked of a dossier, a milestone and an abbreviation."""

from consultatie.acts.records import NEW
from consultatie.dates import PreciseDate
from consultatie.dossiers import Abbreviation, Dossier, Milestone
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind
from ui.forms.records import record_sheet
from ui.forms.sheet import FormSheet


def dossier_sheet(desk: Desk, dossier: Dossier | None = None) -> FormSheet:
    """A sheet on a dossier, or on a new one."""
    title = "" if dossier else _("Nieuw dossier")
    return record_sheet(desk, _dossier_fields(), dossier or Dossier(id=NEW, name=""), title)


def milestone_sheet(desk: Desk, dossier: RecordId, milestone: Milestone | None = None) -> FormSheet:
    """A sheet on a milestone of a dossier, or on a new one."""
    today = PreciseDate.day(desk.today())
    draft = milestone or Milestone(id=NEW, dossier=dossier, what="", when=today)
    sheet = record_sheet(
        desk, _milestone_fields(), draft, "" if milestone else _("Nieuwe mijlpaal")
    )
    if milestone is None:
        sheet.page.set_values({"when": None})
    return sheet


def abbreviation_sheet(desk: Desk, abbreviation: Abbreviation | None = None) -> FormSheet:
    """A sheet on an abbreviation, or on a new one."""
    title = "" if abbreviation else _("Nieuwe afkorting")
    draft = abbreviation or Abbreviation(id=NEW, short="", meaning="")
    return record_sheet(desk, _abbreviation_fields(), draft, title)


def _dossier_fields() -> tuple[Field, ...]:
    return (
        Field(
            name="name",
            label=_("Naam"),
            required=True,
            help=_("Kort, zoals iedereen het noemt; staat boven elk overzicht."),
        ),
        Field(name="subject", label=_("Onderwerp"), kind=FieldKind.TEXT, lines=2),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=5),
    )


def _milestone_fields() -> tuple[Field, ...]:
    return (
        Field(name="what", label=_("Mijlpaal"), required=True),
        Field(
            name="when",
            label=_("Wanneer"),
            kind=FieldKind.PRECISE_DATE,
            required=True,
            help=_("Zo precies als u het weet; ‘medio april’ blijft ‘medio april’."),
        ),
        Field(name="who", label=_("Wie"), placeholder=_("bijv. colleges en raden")),
    )


def _abbreviation_fields() -> tuple[Field, ...]:
    return (
        Field(name="short", label=_("Afkorting"), required=True),
        Field(
            name="meaning",
            label=_("Betekenis"),
            required=True,
            help=_("Voluit, zoals het in de lijst achter een overzicht komt te staan."),
        ),
    )
