"""Papers of a dossier: for now the record of each, with its role."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record


class DocumentRole(StrEnum):
    """What a paper is to the decision it belongs to."""

    PART = "maakt deel uit van besluit"
    INFORMATION = "ter informatie"
    NONE = "geen bijlage bij een besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document; `place` is its annex number in the decision, `subject` what it belongs to."""

    kind: ClassVar[str] = "document"
    titled_by: ClassVar[str] = "title"

    dossier: RecordId
    title: str
    sort: str = ""
    role: DocumentRole = DocumentRole.NONE
    dated: date | None = None
    decision: RecordId | None = None
    place: int = 0
    note: str = ""


def check_document(document: Document) -> list[Breach]:
    """What is wrong with a document as typed."""
    return [] if document.title.strip() else [Breach("title", _("Geef het document een titel."))]
