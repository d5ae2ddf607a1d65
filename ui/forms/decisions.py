"""The sheet on a decision and the consultations it covers."""

from collections.abc import Iterable
from dataclasses import replace

from consultatie.acts.decisions import record_decision, revise_decision
from consultatie.acts.records import NEW
from consultatie.consultations import Consultation
from consultatie.decisions import Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.forms.body_options import offer_bodies_on
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet

_OWN = ("title", "body", "taken_on", "outcome", "votes", "agenda_item", "note")


def decision_sheet(
    desk: Desk,
    file: DossierFile,
    decision: Decision | None = None,
    covered: Iterable[RecordId] = (),
) -> FormSheet:
    """A sheet on a new decision that covers these consultations, or on one that is there."""
    record = decision or Decision(id=NEW, dossier=file.dossier.id, title="")
    there = {c.consultation for c in file.covered_by(record.id)} if decision else covered
    page = FormPage(_fields(file), desk.today())
    offer_bodies_on(page, "taken_on", file.parties.standing_bodies(), desk.today())
    page.set_values({name: getattr(record, name) for name in _OWN})
    page.set_values({"consultations": frozenset(there)})

    def save(values: Values) -> Decision:
        filled = replace(record, **{name: values[name] for name in _OWN})
        keep = revise_decision if decision else record_decision
        return keep(desk.register, filled, values.get("consultations", frozenset()))

    return FormSheet(_("Besluit wijzigen") if decision else _("Besluit vastleggen"), page, save)


def consultation_words(file: DossierFile, consultation: Consultation) -> str:
    """On what a body was consulted: the title of its request, or that there was none."""
    if consultation.request is None:
        return _("zonder aanvraag")
    return file.request(consultation.request).title_line


def _fields(file: DossierFile) -> tuple[Field | Heading, ...]:
    return (
        Field(name="title", label=_("Besluit"), required=True),
        Field(
            name="body",
            label=_("Genomen door"),
            kind=FieldKind.BODY,
        ),
        Field(
            name="taken_on",
            label=_("Datum"),
            kind=FieldKind.PRECISE_DATE,
            help=_("Zo precies als de bron; alleen een precieze dag telt mee in termijnen."),
        ),
        Field(
            name="outcome",
            label=_("Uitkomst"),
            kind=FieldKind.CHOICE,
            required=True,
            half=True,
            options=tuple(Option(one, one.value) for one in Outcome),
        ),
        Field(name="agenda_item", label=_("Agendapunt"), half=True),
        Field(name="votes", label=_("Stemming"), placeholder=_("bijv. 21 voor, 6 tegen")),
        *_coverage(file),
        Field(name="note", label=_("Notitie"), kind=FieldKind.TEXT, lines=2),
    )


def _coverage(file: DossierFile) -> tuple[Field | Heading, ...]:
    options = tuple(
        Option(c.id, file.body_of(c).name, consultation_words(file, c))
        for c in file.consultations
        if c.stands and _request_stands(file, c)
    )
    if not options:
        return ()
    words = _("Van deze raden sluit het besluit de raadpleging af; hun termijnen volgen eruit.")
    label = _("Raadplegingen")
    return (
        Heading(_("Waarop is dit besluit het antwoord?"), words),
        Field(name="consultations", label=label, kind=FieldKind.MULTI, options=options),
    )


def _request_stands(file: DossierFile, consultation: Consultation) -> bool:
    return consultation.request is None or file.request(consultation.request).stands
