"""The documents of a dossier: for now the record of each, with its role and annex number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk, Place
from ui.forms.documents import document_sheet
from ui.forms.sheet import open_as_dialog
from ui.models.cells import Align, Column
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of


@dataclass(frozen=True, slots=True)
class Row:
    """A document with the words of what it points at."""

    document: Document
    decision: str
    references: str


def rows_of(file: DossierFile) -> Sequence[Row]:
    """The documents by decision and annex number, withdrawn ones last."""
    rows = [_row(file, document) for document in file.documents]
    return sorted(rows, key=_place)


class DocumentsScreen(ListScreen[Row]):
    """Enter changes the record of a document."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _listing(), parent=parent)
        self._dossier: RecordId | None = None

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        super().show_place(place)

    def rows(self) -> Sequence[Row]:
        return rows_of(self._file(self._dossier)) if self._dossier is not None else ()

    def record_of(self, row: Row) -> Document:
        return row.document

    def ask_new(self) -> None:
        if self._dossier is not None:
            open_as_dialog(document_sheet(self.desk, self._file(self._dossier)), self)

    def ask_change(self, row: Row) -> None:
        file = self._file(row.document.dossier)
        open_as_dialog(document_sheet(self.desk, file, row.document), self)

    def _file(self, dossier: RecordId) -> DossierFile:
        return self.desk.register.dossier_file(dossier)


def _row(file: DossierFile, document: Document) -> Row:
    return Row(
        document,
        file.decision(document.decision).title if document.decision else "",
        ", ".join(reference.title_line for reference in file.references_of(document.id)),
    )


def _place(row: Row) -> tuple[bool, str, int, RecordId]:
    # An empty decision last, as annexes are what people look for.
    return (not row.document.stands, row.decision or "￿", row.document.place, row.document.id)


def _listing() -> Listing[Row]:
    return Listing(
        name="documents",
        title=_("Documenten"),
        columns=_columns(),
        key=lambda row: row.document.id,
        stands=lambda row: row.document.stands,
        new=_("&Nieuw document"),
        empty=Emptiness(
            "file-text",
            _("Nog geen documenten in dit dossier"),
            _("Houd bij welk stuk bij welk besluit hoort, en of het er deel van uitmaakt."),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Nr"),
            value=lambda row: str(row.document.place or ""),
            accessible=lambda row: str(row.document.place or ""),
            sort_key=lambda row: row.document.place,
            align=Align.RIGHT,
            width=60,
        ),
        Column(
            header=_("Titel"),
            value=lambda row: row.document.title,
            second=lambda row: second_line(row.document, row.references),
            tone=lambda row: tone_of(row.document),
            struck=lambda row: not row.document.stands,
            tip=lambda row: row.document.title,
            strong=True,
        ),
        Column(header=_("Soort"), value=lambda row: row.document.sort, width=150),
        Column(header=_("Rol"), value=lambda row: _role(row.document), width=210),
        Column(
            header=_("Datum"),
            value=lambda row: dates.medium(row.document.dated) if row.document.dated else "",
            sort_key=lambda row: row.document.dated.isoformat() if row.document.dated else "9999",
            width=150,
        ),
        Column(
            header=_("Bij besluit"),
            value=lambda row: row.decision,
            tip=lambda row: row.decision,
            width=190,
        ),
    )


def _role(document: Document) -> str:
    return "" if document.role is DocumentRole.NONE else document.role.value
