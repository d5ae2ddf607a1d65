"""The rows of the list of documents: each document with its file and what it points at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consultatie import dates
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.file_sorts import FileSort, size_words
from consultatie.ids import RecordId
from consultatie.kept_files import KeptFile
from consultatie.language import _, ngettext
from consultatie.records import Record
from ui.models.cells import Align, Column
from ui.tokens import Tone
from ui.views.withdrawal import second_line, tone_of

_ICONS = {
    FileSort.PDF: "file-type-pdf",
    FileSort.EML: "mail",
    FileSort.MSG: "mail",
    FileSort.PNG: "eye",
    FileSort.JPG: "eye",
}
_PICTURES = (FileSort.PNG, FileSort.JPG)


@dataclass(frozen=True, slots=True)
class Row:
    """A document with the words of what it points at; `kept` is what is known of its file."""

    document: Document
    decision: str
    references: str
    kept: KeptFile | None = None
    newer: str = ""
    subject: str = ""


def rows_of(file: DossierFile, kept: Sequence[KeptFile] = ()) -> Sequence[Row]:
    """The documents by decision and annex number, withdrawn ones last."""
    by_digest = {one.digest: one for one in kept}
    newer = {it.replaces: it for it in file.documents if it.replaces and it.stands}
    subjects = {it.id: it.title_line for it in subjects_of(file)}
    rows = [
        _row(
            file,
            document,
            by_digest.get(document.file_digest or ""),
            newer.get(document.id),
            subjects,
        )
        for document in file.documents
    ]
    return sorted(rows, key=_place)


def subjects_of(file: DossierFile) -> Sequence[Record]:
    """What a document of a dossier can belong to."""
    found = (*file.requests, *file.advices, *file.procedure.meetings)
    return [record for record in found if record.stands]


def _row(
    file: DossierFile,
    document: Document,
    kept: KeptFile | None,
    newer: Document | None,
    subjects: Mapping[RecordId, str],
) -> Row:
    return Row(
        document,
        file.decision(document.decision).title if document.decision else "",
        ", ".join(reference.title_line for reference in file.references_of(document.id)),
        kept,
        _("Vervangen door een nieuwere versie") if newer else "",
        subjects.get(document.subject or 0, ""),
    )


def _place(row: Row) -> tuple[bool, str, int, bool, RecordId]:
    # An empty decision last, as annexes are what people look for; an older version below its newer.
    document = row.document
    return (not document.stands, row.decision or "￿", document.place, bool(row.newer), document.id)


def columns() -> tuple[Column[Row], ...]:
    """What is shown of a document."""
    return (
        Column(
            header=_("Nr"),
            value=lambda row: str(row.document.place or ""),
            accessible=lambda row: str(row.document.place or ""),
            sort_key=lambda row: row.document.place,
            align=Align.RIGHT,
            width=56,
        ),
        Column(
            header=_("Titel"),
            value=lambda row: row.document.title,
            second=lambda row: second_line(row.document, _below(row)),
            icon=lambda row: _icon(row.document),
            tone=lambda row: tone_of(row.document, Tone.GREY if row.newer else Tone.PLAIN),
            struck=lambda row: not row.document.stands,
            tip=lambda row: row.document.title,
            strong=True,
        ),
        Column(
            header=_("Bestand"),
            value=lambda row: file_words(row.document),
            second=text_words,
            tip=_remark,
            accessible=_said_of_file,
            sort_key=lambda row: row.document.file_size or 0,
            width=158,
        ),
        Column(
            header=_("Soort"),
            value=lambda row: row.document.sort,
            tip=lambda row: row.document.sort,
            width=142,
        ),
        Column(header=_("Rol"), value=lambda row: _role(row.document), width=190),
        Column(
            header=_("Datum"),
            value=lambda row: dates.medium(row.document.dated) if row.document.dated else "",
            sort_key=lambda row: row.document.dated.isoformat() if row.document.dated else "9999",
            width=146,
        ),
        Column(
            header=_("Bij besluit"),
            value=lambda row: row.decision,
            tip=lambda row: row.decision,
            width=150,
        ),
    )


def file_words(document: Document) -> str:
    """The sort and size of the file of a document, or nothing."""
    if not document.has_file or document.file_sort is None:
        return ""
    return f"{document.file_sort.value} · {size_words(document.file_size or 0)}"


def text_words(row: Row) -> str:
    """How many pages, and whether the text can be searched."""
    if not row.document.has_file:
        return ""
    kept = row.kept
    if kept is None:
        return _("ontbreekt in dit register")
    pages = ngettext("{number} blz.", "{number} blz.", kept.page_count or 0)
    count = pages.format(number=kept.page_count) if kept.page_count else ""
    return " · ".join(filter(None, (count, _found(kept))))


def _remark(row: Row) -> str:
    return row.kept.remark if row.kept else ""


def _said_of_file(row: Row) -> str:
    words = (file_words(row.document), text_words(row), _remark(row))
    return ", ".join(filter(None, words))


def _found(kept: KeptFile) -> str:
    if kept.sort in _PICTURES:
        return _("afbeelding")
    if not kept.was_read:
        return _("nog niet gelezen")
    return _("doorzoekbaar") if kept.has_text else _("geen tekst")


def _icon(document: Document) -> str:
    if not document.has_file:
        # Something stands there, so that all titles begin at the same place.
        return "file-plus"
    return _ICONS.get(document.file_sort, "file-text") if document.file_sort else "file-text"


def _below(row: Row) -> str:
    words = (row.references, row.subject, _own_name(row.document))
    return row.newer or " · ".join(filter(None, words))


def _own_name(document: Document) -> str:
    """The name of the file, where it says more than the title."""
    name = document.file_name or ""
    return "" if Path(name).stem == document.title else name


def _role(document: Document) -> str:
    return "" if document.role is DocumentRole.NONE else document.role.shown
