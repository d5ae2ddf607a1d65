"""Until when a dossier is kept: a date and a ground, as a proposal."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from consultatie.acts.records import NEW
from consultatie.acts.visibility import keep_until
from consultatie.dossiers import Dossier
from consultatie.language import _
from consultatie.visibility import Retention
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, SheetDialog, open_as_dialog

_SIZE = (560, 460)


def retention_sheet(desk: Desk, dossier: Dossier) -> FormSheet:
    """A sheet on the term for which a dossier is kept."""
    there = retention_of(desk, dossier)
    page = FormPage(_fields(dossier), desk.today())
    if there is not None:
        page.set_values({"until": there.until, "ground": there.ground})

    def save(values: Values) -> Retention:
        draft = Retention(id=NEW, dossier=dossier.id, until=values["until"], ground="")
        return keep_until(desk.register, replace(draft, ground=values["ground"]))

    return FormSheet(_("Bewaartermijn"), page, save)


def ask_retention(desk: Desk, dossier: Dossier, parent: QWidget) -> SheetDialog:
    """Ask in a dialog until when a dossier is kept; returns at once."""
    return open_as_dialog(retention_sheet(desk, dossier), parent, _SIZE)


def retention_of(desk: Desk, dossier: Dossier) -> Retention | None:
    """What was proposed last for a dossier."""
    found = [r for r in desk.register.records(Retention) if r.stands and r.dossier == dossier.id]
    return found[-1] if found else None


def _fields(dossier: Dossier) -> tuple[Field | Heading, ...]:
    return (
        Heading(
            dossier.name,
            _(
                "Een voorstel: er verdwijnt niets vanzelf. Is de datum voorbij, dan staat dat bij "
                "het dossier in de lijst."
            ),
        ),
        Field(name="until", label=_("Bewaren tot en met"), kind=FieldKind.DATE, required=True),
        Field(
            name="ground",
            label=_("Grond"),
            kind=FieldKind.TEXT,
            required=True,
            lines=3,
            help=_(
                "Waaruit de termijn volgt, bijvoorbeeld de selectielijst van de organisatie of "
                "een afspraak met de bestuurder."
            ),
        ),
    )
