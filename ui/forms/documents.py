"""The sheet on the record of a document."""

from dataclasses import replace

from consultatie.acts.documents import save_document
from consultatie.acts.records import NEW
from consultatie.consultations import Consultation
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.records import Record
from consultatie.wording import word_of
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_OWN = ("title", "sort", "dated", "role", "decision", "subject", "note")


def document_sheet(desk: Desk, file: DossierFile, document: Document | None = None) -> FormSheet:
    """A sheet on a new document of a dossier, or on one that is there."""
    record = document or Document(id=NEW, dossier=file.dossier.id, title="")
    page = FormPage(_fields(file), desk.today())
    page.set_values({name: getattr(record, name) for name in _OWN})
    numbers = (reference.title_line for reference in file.references_of(record.id))
    page.set_values({"place": record.place or None, "numbers": "\n".join(numbers)})

    def save(values: Values) -> Document:
        own = {name: values[name] for name in _OWN}
        filled = replace(record, **own, place=values["place"] or 0)
        return save_document(desk.register, filled, values["numbers"].splitlines())

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
            options=tuple(Option(one, one.shown) for one in DocumentRole),
        ),
        Field(
            name="subject",
            label=_("Hoort bij"),
            kind=FieldKind.BODY,
            options=_subjects(file),
            help=_("De aanvraag, het advies of de vergadering waar dit stuk bij hoort."),
        ),
        Field(
            name="numbers",
            label=_("Kenmerken"),
            kind=FieldKind.TEXT,
            lines=2,
            help=_("Eén kenmerk op elke regel, bijvoorbeeld het zaaknummer en het poststuknummer."),
        ),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _subjects(file: DossierFile) -> tuple[Option, ...]:
    found: tuple[Record, ...] = (
        *file.standing_requests(),
        *file.consultations,
        *file.advices,
        *file.procedure.meetings,
    )
    return tuple(Option(it.id, _called(file, it)) for it in found if it.stands)


def _called(file: DossierFile, record: Record) -> str:
    if isinstance(record, Consultation):
        return _called_by_council(file, record)
    return f"{word_of(record.kind).capitalize()}: {record.title_line}".rstrip(": ")


def _called_by_council(file: DossierFile, consultation: Consultation) -> str:
    asked = file.request(consultation.request).title_line if consultation.request else ""
    name = " · ".join(filter(None, (file.body_of(consultation).name, asked)))
    return f"{word_of(consultation.kind).capitalize()}: {name}"
