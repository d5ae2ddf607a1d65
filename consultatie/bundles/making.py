"""Making a bundle: every piece as pages, then the contents, then all of it joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from consultatie.bundles.joining import joined, page_count
from consultatie.bundles.leaves import contents_paper, leaf_paper
from consultatie.bundles.pages import WITH_PAGES, pages_of
from consultatie.bundles.proposing import title_of
from consultatie.bundles.values import Bundle, BundleOrder, Piece, Sheets
from consultatie.documents import Document
from consultatie.errors import ConsultatieError, Stopped
from consultatie.ids import RecordId
from consultatie.kept_files import FileShelf
from consultatie.language import _, as_chosen, in_dutch
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.products import paper_of
from consultatie.overviews.shown import hand_out_line, seen_for
from consultatie.progress import UNWATCHED, Progress
from consultatie.sight import Audience, Sight
from consultatie.texts.apart import done_apart
from consultatie.visibility import Visibility

Convert = Callable[[bytes, str, Progress], bytes]


def pages_apart(content: bytes, name: str, progress: Progress) -> bytes:
    """As `pages_of`, in a process of its own."""
    return done_apart(pages_of, content, name, progress)


@in_dutch()
def make_bundle(
    order: BundleOrder,
    shelf: FileShelf,
    progress: Progress = UNWATCHED,
    convert: Convert = pages_apart,
) -> Bundle:
    """The bundle, for use in a thread. A piece that cannot be in it gets a leaf that says why.

    :raises Stopped: the user asked to stop; nothing was written.
    """
    # The leaves are Dutch; what is said meanwhile to who makes them is not.
    with as_chosen():
        joining, about_documents = _("Samenvoegen"), _("Documenten")
    sight = Sight(order.file, order.today)
    hidden = _hidden(order, sight, order.audience)
    pieces = [piece for piece in order.pieces if piece.document not in hidden]
    told = replace(order, file=seen_for(sight, order.audience))
    found = []
    for number, piece in enumerate(pieces):
        title = title_of(order.file, piece)
        own = progress.part(number, len(pieces) + 1, title)
        own.step(0, 1)
        found.append(_Maker(order, told, shelf, convert, own).sheets(piece, title))
    archival = all(sheets.own for sheets in found)
    contents = contents_paper(told, found, len(hidden))
    last = progress.part(len(pieces), len(pieces) + 1, joining)
    pdf = joined(contents, found, last, archival=archival)
    progress.step(len(pieces) + 1, len(pieces) + 1)
    documents = hand_out_line(order.audience, lambda who: _hidden(order, sight, who).values())
    before = (about_documents, documents), *((one.title, one.pre_print) for one in found)
    told_before = tuple(f"{title}: {line}" for title, line in before if line)
    remarks = tuple(f"{one.title}: {one.remark}" for one in found if one.remark)
    return Bundle(pdf, remarks, told_before, archival)


def _hidden(order: BundleOrder, sight: Sight, audience: Audience) -> dict[RecordId, Visibility]:
    """The documents that these readers may not see."""
    named = {piece.document for piece in order.pieces if piece.document is not None}
    return {one: sight.of(one) for one in named if not sight.shows(audience, one)}


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes one piece. `told` is the order with the dossier as its readers see it."""

    order: BundleOrder
    told: BundleOrder
    shelf: FileShelf
    convert: Convert
    progress: Progress

    def sheets(self, piece: Piece, title: str) -> Sheets:
        """The pages of a piece, or a leaf that says why it is not there."""
        if piece.product:
            return self._product(piece, title)
        document = next(one for one in self.order.file.documents if one.id == piece.document)
        remark = no_pages(document)
        if remark:
            return self._leaf(piece, title, remark)
        try:
            content = self.shelf.content(document.file_digest or "")
            pdf = self.convert(content, document.file_name or title, self.progress)
        except Stopped:
            raise
        except ConsultatieError as error:
            # One bad annex must not cost the whole bundle: its leaf says what is wrong with it.
            return self._leaf(piece, title, str(error))
        return Sheets(title, piece, pdf, page_count(pdf), own=False)

    def _product(self, piece: Piece, title: str) -> Sheets:
        order = self.order
        paper = paper_of(
            piece.product,
            order.file,
            order.register,
            order.law,
            order.today,
            order.audience,
            piece.wishes,
        )
        pdf = write_pdf(paper)
        return Sheets(title, piece, pdf, page_count(pdf), pre_print=paper.pre_print)

    def _leaf(self, piece: Piece, title: str, remark: str) -> Sheets:
        pdf = write_pdf(leaf_paper(self.told, title, piece, remark))
        return Sheets(title, piece, pdf, page_count(pdf), remark=remark)


def no_pages(document: Document) -> str:
    """Why a document has no pages to show; empty where it has."""
    if not document.has_file or document.file_sort is None:
        return _("Van dit document ligt geen bestand in het register.")
    if document.file_sort in WITH_PAGES:
        return ""
    return _(
        "Een bestand van de soort {sort} kan niet in een bundel. Open het in het eigen programma, "
        "bewaar het als PDF en voeg dat aan het document toe."
    ).format(sort=document.file_sort.value)
