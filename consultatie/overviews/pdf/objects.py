"""The objects of a PDF file: reportlab numbers them and lays them out, their bytes are ready-made.

Ready-made, because a large paper has tens of thousands of them and their form never varies.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase import pdfdoc


class Ready(pdfdoc.PDFObject):
    """An object of which the bytes are known when the file is written."""

    def __init__(self) -> None:
        self.body = b""

    def format(self, document: object) -> bytes:  # noqa: ARG002
        """The bytes of the object."""
        return self.body


@dataclass(slots=True)
class Slot:
    """The place of an object in the file; its number can be used before it is filled."""

    number: int
    ready: Ready

    def fill(self, body: str) -> None:
        """Say what the object is."""
        self.ready.body = body.encode("ascii")

    def __str__(self) -> str:
        return f"{self.number} 0 R"


class _Document(pdfdoc.PDFDocument):
    """A document that is the same for the same content, to the byte."""

    fingerprint = ""

    def ID(self) -> bytes:  # noqa: N802
        """The identity of the file: that of its content."""
        return f"[<{self.fingerprint}><{self.fingerprint}>]".encode("ascii")


class Objects:
    """All objects of one file."""

    def __init__(self) -> None:
        # Any: the stubs leave out most of what a document has.
        self._document: Any = _Document(invariant=1, pdfVersion=(1, 7))

    def slot(self) -> Slot:
        """Room for one object."""
        ready = Ready()
        self._document.Reference(ready)
        return Slot(self._document.objectcounter, ready)

    def add(self, body: str) -> Slot:
        """An object that is known at once."""
        slot = self.slot()
        slot.fill(body)
        return slot

    def stream(self, content: bytes, entries: str = "", *, packed: bool = True) -> Slot:
        """A stream, with more entries for its dictionary."""
        slot = self.slot()
        if packed:
            content = zlib.compress(content, 6)
            entries += "/Filter/FlateDecode"
        head = f"<<{entries}/Length {len(content)}>>\nstream\n".encode("ascii")
        slot.ready.body = head + content + b"\nendstream\n"
        return slot

    def written(self, catalog: Slot, info: Slot, fingerprint: str) -> bytes:
        """The file."""
        document = self._document
        document.fingerprint = fingerprint
        document.Catalog = catalog.ready
        document.info = info.ready
        return bytes(document.format())
