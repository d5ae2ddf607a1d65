"""Papers of a dossier: the record of each, with its role and the file that it came in."""

import re
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.file_sorts import FileSort
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record

_DIGEST = re.compile("[0-9a-f]{64}")


class DocumentRole(Word):
    """What a paper is to the decision it belongs to."""

    PART = "maakt deel uit van besluit"
    INFORMATION = "ter informatie"
    NONE = "geen bijlage bij een besluit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A document; `place` is its annex number in the decision, `subject` what it belongs to.

    `replaces` is the version before it. A file that came with it lies in the register by its
    `file_digest` (SHA-256 in hexadecimal digits), and may be missing after an exchange.
    """

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
    subject: RecordId | None = None
    replaces: RecordId | None = None
    file_name: str | None = None
    file_digest: str | None = None
    file_sort: FileSort | None = None
    file_size: int | None = None

    @property
    def has_file(self) -> bool:
        """Whether a file came with it, and its words were not erased since."""
        return _DIGEST.fullmatch(self.file_digest or "") is not None


def check_document(document: Document) -> list[Breach]:
    """What is wrong with a document as typed."""
    breaches = []
    if not document.title.strip():
        breaches.append(Breach("title", _("Geef het document een titel.")))
    if document.replaces == document.id:
        breaches.append(Breach("replaces", _("Een document kan zichzelf niet vervangen.")))
    return breaches
