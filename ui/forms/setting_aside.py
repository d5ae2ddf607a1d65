"""The sheets by which a body comes back on its decision: revoke it, or put another in its place."""

from consultatie.acts.decisions import replace_decision, revoke_decision
from consultatie.acts.records import NEW
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk
from ui.forms.decisions import DecisionPage
from ui.forms.fields import Field, FieldKind, Heading, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet


def revoke_sheet(desk: Desk, decision: Decision) -> FormSheet:
    """A sheet that records that the body revoked its decision."""
    words = _(
        "Het besluit blijft in het register. Het sluit geen raadpleging meer af, en de maand erna "
        "loopt niet meer. Was het een vergissing in de invoer, trek dan het stuk zelf in."
    )
    fields = [Heading(decision.title, words), *_revoking(_("Ingetrokken op"))]
    page = FormPage(fields, desk.today())
    page.set_values({"revoked_on": desk.today()})
    return FormSheet(
        _("Besluit intrekken door het orgaan"),
        page,
        lambda values: revoke_decision(
            desk.register, decision.id, values["revoked_on"], values["reason"]
        ),
        _("&Intrekking vastleggen"),
    )


def replace_sheet(desk: Desk, file: DossierFile, old: Decision) -> FormSheet:
    """A sheet on a decision that comes in the place of another, with what that one covered."""
    words = _("Dit besluit komt in de plaats van ‘{title}’; beide blijven in het register.")
    before = [
        Heading(_("Ander besluit"), words.format(title=old.title)),
        *_revoking(_("Vervangen op")),
    ]
    page = DecisionPage(desk, file, before)
    page.set_values({"revoked_on": desk.today()})
    there = [coverage.consultation for coverage in file.covered_by(old.id)]
    draft = Decision(id=NEW, dossier=old.dossier, title="", body=old.body)
    page.show_decision(draft, there, {})

    def save(values: Values) -> Decision:
        return replace_decision(
            desk.register,
            old.id,
            page.decision(draft, values),
            page.covered(values),
            values["revoked_on"],
            values["reason"],
            page.outcomes(values),
        )

    return FormSheet(_("Besluit vervangen"), page, save, _("&Vervangen"))


def _revoking(label: str) -> list[Field | Heading]:
    return [
        Field(name="revoked_on", label=label, kind=FieldKind.DATE, required=True),
        Field(name="reason", label=_("Reden"), kind=FieldKind.TEXT, required=True, lines=2),
    ]
