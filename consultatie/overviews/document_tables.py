"""The papers of a dossier as a list: each with its role, its numbers and its file."""

from __future__ import annotations

from collections.abc import Sequence

from consultatie import dates
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.file_sorts import size_words
from consultatie.language import _
from consultatie.overviews.content import Cell, Column, Row, Table, Unit, cell, row, text


def document_table(seen: DossierFile, papers: Sequence[Document]) -> Table:
    """The papers in this order. Of a file its digest stands beside it, to hold a copy against."""
    columns = (
        Column(_("Nr."), 12, Unit.MM),
        Column(_("Datum"), 34, Unit.MM),
        Column(_("Document"), 1.2),
        Column(_("Rol"), 50, Unit.MM),
        Column(_("Bestand in het register"), 1.2),
    )
    rows = tuple(_row(seen, number, paper) for number, paper in enumerate(papers, 1))
    return Table(columns, rows, _("Documenten van het dossier"))


def _row(seen: DossierFile, number: int, paper: Document) -> Row:
    numbers = ", ".join(one.title_line for one in seen.references_of(paper.id))
    more = [text(words, muted=True) for words in (paper.sort, numbers) if words]
    return row(
        cell(text(str(number), bold=True)),
        dates.medium(paper.dated) if paper.dated else "–",
        cell(text(paper.title), *more),
        _role(seen, paper),
        _file(paper),
    )


def _role(seen: DossierFile, paper: Document) -> Cell:
    if paper.role is DocumentRole.NONE:
        return cell("–")
    decision = next((one.title for one in seen.decisions if one.id == paper.decision), "")
    place = _("bijlage {number}").format(number=paper.place) if paper.place else ""
    beside = " · ".join(filter(None, (place, decision)))
    return cell(str(paper.role), *([text(beside, muted=True)] if beside else []))


def _file(paper: Document) -> Cell:
    if not paper.has_file:
        return cell(text(_("geen bestand"), muted=True))
    size = size_words(paper.file_size) if paper.file_size is not None else ""
    named = ", ".join(filter(None, (paper.file_name, size)))
    digest = text(f"SHA-256 {paper.file_digest}", muted=True)
    return cell(named or _("bestand zonder naam"), digest)
