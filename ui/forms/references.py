"""The sheet on a reference number of any record."""

from consultatie.acts.records import NEW
from consultatie.dossiers import Reference
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field
from ui.forms.records import record_sheet
from ui.forms.sheet import FormSheet


def reference_sheet(desk: Desk, subject: RecordId, reference: Reference | None = None) -> FormSheet:
    """A sheet on a new reference of a record, or on one that is there."""
    fields = (
        Field(
            name="sort",
            label=_("Soort"),
            half=True,
            placeholder=_("bijv. zaaknummer"),
        ),
        Field(name="number", label=_("Kenmerk"), required=True, half=True),
        Field(name="issuer", label=_("Gegeven door"), placeholder=_("bijv. gemeente Bergen")),
    )
    title = _("Kenmerk wijzigen") if reference else _("Kenmerk toevoegen")
    return record_sheet(
        desk, fields, reference or Reference(id=NEW, subject=subject, number=""), title
    )
