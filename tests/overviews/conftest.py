"""A paper with every sort of block, and ways to read a PDF back."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime

import pikepdf
import pypdfium2
import pytest

from consultatie.overviews.content import (
    Align,
    Block,
    Chip,
    Column,
    Contents,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    Orientation,
    Paper,
    Running,
    Shape,
    Span,
    Table,
    Text,
    Tone,
    Unit,
    cell,
    row,
    text,
)

MakePaper = Callable[..., Paper]

REACTION = (
    "Het bestuur neemt dit punt over en legt in het bedrijfsplan vast welke loketten per gemeente "
    "openblijven, hoe de medezeggenschap in de overgangsperiode is geregeld en welke "
    "arbeidsvoorwaarden gelden. "
)
COLUMNS = (
    Column("Nummer", 16, Unit.MM, Align.END),
    Column("Punt"),
    Column("Reactie", 1.3),
    Column("Uitkomst", 32, Unit.MM),
)


def table_of(rows: int, words: str = REACTION) -> Table:
    """A table of points with their reactions."""
    taken = Chip("gedeeltelijk overgenomen", Shape.HALF, Tone.PARTLY)
    return Table(
        COLUMNS,
        tuple(
            row(str(number), cell(text("OR BUCH", bold=True), words), words * 2, cell(taken))
            for number in range(1, rows + 1)
        ),
        summary="Punten en reacties",
        row_headings=True,
    )


@pytest.fixture
def make_paper() -> MakePaper:
    """Makes a paper of the given blocks."""

    def make(*blocks: Block, **changes: object) -> Paper:
        fields: dict[str, object] = {
            "title": "Samenvatting reactie aan OR-en",
            "subtitle": "Ronde 2",
            "running": Running("Bestuurlijke commissie", "concept", "14 oktober 2021"),
            "made_at": datetime(2021, 10, 14, 9, 30, tzinfo=UTC),
        }
        return Paper(blocks=blocks, **{**fields, **changes})  # type: ignore[arg-type]

    return make


@pytest.fixture
def full_paper(make_paper: MakePaper) -> Paper:
    """A paper with every sort of block, over several pages."""
    note = Note("Let op", (text("De maand loopt nog."),), Tone.PARTLY)
    facts = KeyFacts((Fact("Aanvraag", cell("art. 25")), Fact("Besluit", cell("conform"))))
    manners = Text((Span("Vet", bold=True), Span(" en schuin", italic=True), Span(".", muted=True)))
    theme = Group(
        Heading(1, "Rechtspositie"), (manners, Heading(2, "Punten"), table_of(12), text("Slot."))
    )
    return make_paper(facts, note, Contents("Inhoud"), theme, Heading(1, "Afkortingen"), facts)


@pytest.fixture
def wide_paper(make_paper: MakePaper) -> Paper:
    """A paper on a sheet that lies."""
    return make_paper(table_of(9), orientation=Orientation.LANDSCAPE)


def pages_of(pdf: bytes) -> list[str]:
    """The text of each page, as an ordinary viewer copies it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def opened(pdf: bytes) -> pikepdf.Pdf:
    """The objects of the file."""
    return pikepdf.open(io.BytesIO(pdf))
