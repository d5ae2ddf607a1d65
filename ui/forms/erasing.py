"""Erasing for privacy: what goes for good, asked twice, with the ground that stays behind."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from consultatie.acts.erasure import erase
from consultatie.dossiers import Dossier
from consultatie.erasure import erased
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record
from consultatie.sight import Sight
from consultatie.wording import word_of
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, Save, SheetDialog, open_as_dialog
from ui.sight import title_of
from ui.widgets.buttons import Kind, redress

_SIZE = (600, 640)
# Typed to show that one means it; a tick is set too soon.


def confirming() -> str:
    """The word that has to be typed before anything is erased."""
    return _("WISSEN")


def erasing_sheet(desk: Desk, record: Record) -> FormSheet:
    """A sheet that erases the words of one record."""
    fields: list[Field | Heading] = [Heading(title_of(record), _consequences()), *_closing()]
    page = FormPage(fields, desk.today())

    def save(values: Values) -> None:
        _refuse_unmeant(values)
        _erase(desk, [record], values["reason"])

    return _sheet(_("Definitief wissen"), page, save)


def erase_dossier_sheet(desk: Desk, dossier: Dossier) -> FormSheet:
    """A sheet that erases the words of the sorts of records of a dossier that are chosen."""
    records = _of_dossier(desk, dossier.id)
    options = tuple(
        Option(kind, f"{word_of(kind).capitalize()} ({len(found)})")
        for kind, found in records.items()
    )
    what = Field(
        name="records",
        label=_("Welke gegevens"),
        kind=FieldKind.MULTI,
        required=True,
        options=options,
        help=_("Ook wat is ingetrokken. Datums, nummers en uitkomsten blijven staan."),
    )
    heading = Heading(dossier.name, _consequences())
    page = FormPage((heading, what, *_closing()), desk.today())

    def save(values: Values) -> None:
        _refuse_unmeant(values)
        chosen = [one for kind in values["records"] for one in records[kind]]
        _erase(desk, chosen, values["reason"])

    return _sheet(_("Gegevens wissen"), page, save)


def ask_erasing(desk: Desk, record: Record, parent: QWidget) -> SheetDialog:
    """Ask in a dialog whether the words of a record go for good; returns at once."""
    sheet = (
        erase_dossier_sheet(desk, record)
        if isinstance(record, Dossier)
        else erasing_sheet(desk, record)
    )
    return open_as_dialog(sheet, parent, _SIZE)


def _of_dossier(desk: Desk, dossier: RecordId) -> dict[str, list[Record]]:
    """What of a dossier still has words, by sort, withdrawn too.

    Not the parties and persons: other dossiers need those.
    """
    file = desk.dossier_file(dossier)
    found: dict[str, list[Record]] = {}
    for record in Sight(file, desk.today()).own_records():
        if erased(record) == record:
            continue
        found.setdefault(record.kind, []).append(record)
    return found


def _consequences() -> str:
    return _(
        "De woorden verdwijnen voorgoed: uit het stuk, uit elke oude waarde in het journaal, uit "
        "het zoeken en uit het bestand. Er blijft ‘[gewist]’ staan. Ook van elke uitgave waarin ze "
        "staan, verdwijnen de bladzijden; het journaal noemt die uitgaven, zodat u kunt melden "
        "aan wie ze kreeg (art. 19 AVG). Dit kan niet ongedaan worden gemaakt, en ook wat u "
        "hiervóór deed niet meer. Reservekopieën, afdrukken en bestanden die al naar buiten "
        "gingen, houden wat erin staat."
    )


def _closing() -> tuple[Field, ...]:
    return (
        Field(
            name="reason",
            label=_("Grond van het wissen"),
            kind=FieldKind.TEXT,
            required=True,
            lines=2,
            help=_(
                "Bijvoorbeeld een verzoek van de betrokkene (art. 17 AVG) of een verstreken "
                "bewaartermijn. De grond blijft in het journaal staan: noem hier geen namen."
            ),
        ),
        Field(
            name="sure",
            label=_("Typ {word} om te bevestigen").format(word=confirming()),
            required=True,
        ),
    )


def _refuse_unmeant(values: Values) -> None:
    if values["sure"].strip() != confirming():
        sentence = _("Typ {word} in hoofdletters, of kies Annuleren.")
        raise breach("sure", sentence.format(word=confirming()))


def _erase(desk: Desk, records: Sequence[Record], reason: str) -> None:
    number = erase(desk.register, records, reason)
    line = desk.register.journal()[0]
    # What the journal says also names the issues that were reached: their readers are to be told.
    said = line.label if line.erases else ""
    desk.say(said or _("De gegevens van {number} stukken zijn gewist.").format(number=number))


def _sheet(title: str, page: FormPage, save: Save) -> FormSheet:
    sheet = FormSheet(title, page, save, _("&Definitief wissen"))
    sheet.keeps = False
    redress(sheet.save_button, Kind.DANGER, "trash")
    return sheet
