"""What a bundle is made of, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from consultatie.documents import DocumentRole
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.sight import Audience


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a bundle: a product that is made, or a document that is kept.

    `annex` is its number among the annexes of the decision, 0 for none.
    """

    product: str = ""
    document: RecordId | None = None
    role: DocumentRole = DocumentRole.NONE
    annex: int = 0
    wishes: Wishes = NONE


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """What is to be made: these pieces of a dossier, for these readers."""

    title: str
    pieces: tuple[Piece, ...]
    file: DossierFile
    register: str
    law: LawBook
    today: date
    audience: Audience = Audience.BOARD


@dataclass(frozen=True, slots=True)
class Sheets:
    """A piece as PDF pages. `remark` says why it is not the piece itself but a leaf about it.

    `own` tells that this program made every page of it, so that they are PDF/A. `pre_print` is
    what to know of a product before handing it out.
    """

    title: str
    piece: Piece
    pdf: bytes
    count: int
    own: bool = True
    remark: str = ""
    pre_print: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The file; which pieces are only a leaf and why; and what to know before handing it out.

    `pre_print` has a line for the documents and one for each product. `archival`: it is PDF/A.
    """

    pdf: bytes
    remarks: tuple[str, ...]
    pre_print: tuple[str, ...]
    archival: bool
