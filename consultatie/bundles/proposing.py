"""Which pieces a bundle has by itself: the annexes of a decision in order, with their role."""

from __future__ import annotations

from collections.abc import Iterable

from consultatie.bundles.values import Piece
from consultatie.decisions import Decision
from consultatie.documents import Document, DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, in_dutch
from consultatie.overviews.products import PRODUCTS

ABBREVIATIONS = "afkortingen"


def decisions_with_annexes(file: DossierFile) -> tuple[Decision, ...]:
    """The decisions to which documents belong, the last one first."""
    of = {document.decision for document in file.documents if document.stands}
    found = [decision for decision in file.standing_decisions() if decision.id in of]
    return tuple(reversed(found))


def proposed(file: DossierFile, decision: RecordId | None) -> tuple[Piece, ...]:
    """The annexes of a decision, then the abbreviations. Without a decision all documents.

    An annex without a file that is called like a product is made anew: that is what it was.
    """
    documents = [one for one in file.documents if one.stands and not _replaced(file, one)]
    if decision is not None:
        documents = [one for one in documents if one.decision == decision]
    pieces = [_piece(one) for one in sorted(documents, key=_order)]
    if not any(piece.product == ABBREVIATIONS for piece in pieces):
        pieces.append(Piece(ABBREVIATIONS, role=DocumentRole.INFORMATION))
    return tuple(pieces)


def with_products(pieces: tuple[Piece, ...], kinds: Iterable[str]) -> tuple[Piece, ...]:
    """The pieces with more products, each once; the abbreviations stay last."""
    there = {piece.product for piece in pieces}
    added = [product_piece(kind) for kind in dict.fromkeys(kinds) if kind not in there]
    kept = [piece for piece in pieces if piece.product != ABBREVIATIONS]
    last = [piece for piece in (*pieces, *added) if piece.product == ABBREVIATIONS]
    return (*kept, *(piece for piece in added if piece.product != ABBREVIATIONS), *last)


@in_dutch()
def bundle_title(file: DossierFile, decision: RecordId | None) -> str:
    """What a bundle is called: by its decision, or by the dossier."""
    if decision is None:
        return _("Bundel {dossier}").format(dossier=file.dossier.name)
    return _("Bijlagen bij {decision}").format(decision=file.decision(decision).title)


def product_piece(kind: str) -> Piece:
    """A product that is added by hand."""
    return Piece(kind, role=DocumentRole.INFORMATION)


def title_of(file: DossierFile, piece: Piece) -> str:
    """What a piece is called."""
    if piece.product:
        return PRODUCTS[piece.product].title()
    return next(one.title for one in file.documents if one.id == piece.document)


def _piece(document: Document) -> Piece:
    kind = "" if document.has_file else _product_called(document.title, document.sort)
    return Piece(kind, document.id, document.role, document.place)


def _product_called(*names: str) -> str:
    wanted = {_plain(name) for name in names if name}
    return next((kind for kind, it in PRODUCTS.items() if _plain(it.title()) in wanted), "")


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _replaced(file: DossierFile, document: Document) -> bool:
    """Whether a newer version stands in its place."""
    return any(one.stands and one.replaces == document.id for one in file.documents)


def _order(document: Document) -> tuple[bool, int, str, int]:
    return (not document.place, document.place, document.title.casefold(), document.id)
