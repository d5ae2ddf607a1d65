"""The sheet on the record of a document."""

from dataclasses import replace

from consultatie.acts.records import NEW, add, change
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_OWN = ("title", "sort", "dated", "role", "decision", "note")


def document_sheet(desk: Desk, file: DossierFile, document: Document | None = None) -> FormSheet:
    """A sheet on a new document of a dossier, or on one that is there."""
    record = document or Document(id=NEW, dossier=file.dossier.id, title="")
    page = FormPage(_fields(file), desk.today())
    page.set_values({name: getattr(record, name) for name in _OWN})
    page.set_values({"place": record.place or None})

    def save(values: Values) -> Document:
        own = {name: values[name] for name in _OWN}
        filled = replace(record, **own, place=values["place"] or 0)
        return change(desk.register, filled) if document else add(desk.register, filled)

    return FormSheet(_("Document wijzigen") if document else _("Nieuw document"), page, save)


def _fields(file: DossierFile) -> tuple[Field, ...]:
    return (
        Field(name="title", label=_("Titel"), required=True),
        Field(
            name="sort",
            label=_("Soort"),
            half=True,
            placeholder=_("bijv. notitie, advies, brief"),
        ),
        Field(name="place", label=_("Bijlagenummer"), kind=FieldKind.NUMBER, half=True),
        Field(name="dated", label=_("Datum van het stuk"), kind=FieldKind.DATE),
        Field(
            name="decision",
            label=_("Bijlage bij het besluit"),
            kind=FieldKind.BODY,
            options=tuple(Option(d.id, d.title_line) for d in file.standing_decisions()),
        ),
        Field(
            name="role",
            label=_("Rol"),
            kind=FieldKind.CHOICE,
            required=True,
            options=tuple(Option(one, one.value) for one in DocumentRole),
        ),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )
