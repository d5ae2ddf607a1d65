"""The Word document says what the PDF says: the same words in the same order, whatever they are."""

import io
import re
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultatie import example
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound
from consultatie.law.book import LawBook
from consultatie.overviews import palette
from consultatie.overviews.characters import lines_of
from consultatie.overviews.content import (
    Column,
    Contents,
    Orientation,
    Paper,
    Table,
    plain_text,
    row,
    text,
)
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.overviews.saving import save_paper
from consultatie.overviews.word import write_docx
from tests.fakes import FakeRegister
from tests.overviews.conftest import MakePaper
from tests.overviews.pdf.test_text import NASTY

TODAY = date(2026, 11, 23)
_SIGNS = re.compile(f"[{''.join(palette.SIGNS.values())}]\u00a0")


def read(content: bytes) -> list[str]:
    """The paragraphs of the body in reading order, those of tables too."""
    body = Document(io.BytesIO(content)).element.body
    return [_words(paragraph) for paragraph in body.iter(qn("w:p"))]


def _words(paragraph: Any) -> str:
    parts = [
        "\n" if element.tag == qn("w:br") else element.text or ""
        for element in paragraph.iter(qn("w:t"), qn("w:br"))
    ]
    return _SIGNS.sub("", "".join(parts))


def said(paper: Paper) -> list[str]:
    """What stands on the paper, as printed: without what the head of each page repeats."""
    head = len([part for part in (paper.running.organisation, paper.running.status) if part])
    head += bool(paper.running.date) + len(paper.letterhead.sender)
    lines = plain_text(paper).split("\n")[head:]
    return [one for line in lines for one in lines_of(line)]


def told(content: bytes) -> list[str]:
    return [line for paragraph in read(content) for line in paragraph.split("\n") if line]


@pytest.mark.parametrize("kind", PRODUCTS)
def test_every_product_has_the_words_of_its_pdf_in_their_order(kind: str) -> None:
    register = FakeRegister("Voorbeeld")
    example.fill(register, TODAY)
    file = register.dossier_file(register.records(Dossier)[0].id)
    paper = paper_of(kind, file, register.name(), LawBook.shipped(), TODAY)
    assert told(write_docx(paper)) == [line for line in said(paper) if line]


@pytest.mark.parametrize("words", NASTY)
def test_text_is_text_and_nothing_of_it_is_lost(make_paper: MakePaper, words: str) -> None:
    paper = make_paper(text(words))
    assert told(write_docx(paper)) == [line for line in said(paper) if line]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.text(max_size=200))
def test_any_text_makes_a_document_that_opens(make_paper: MakePaper, words: str) -> None:
    paper = make_paper(text(words))
    assert told(write_docx(paper)) == [line for line in said(paper) if line]


def test_every_sort_of_block_is_told(full_paper: Paper) -> None:
    blocks = tuple(block for block in full_paper.blocks if not isinstance(block, Contents))
    assert blocks
    words = told(write_docx(full_paper))
    assert words == [line for line in said(full_paper) if line]


def test_the_file_says_nothing_of_who_made_it(full_paper: Paper) -> None:
    own = Document(io.BytesIO(write_docx(full_paper))).core_properties
    assert (own.author, own.last_modified_by, own.comments) == (
        full_paper.running.organisation,
        "",
        "",
    )


def test_short_rows_stay_whole_and_a_total_stays_with_the_row_above_it(
    make_paper: MakePaper,
) -> None:
    rows = (row("kort", "1"), row("lang " * 400, "1"), row("Totaal", "2", total=True))
    table = Table((Column("Wat"), Column("Aantal")), rows)
    body = Document(io.BytesIO(write_docx(make_paper(table)))).element.body
    head, short, long, _total = body.iter(qn("w:tr"))
    assert len(list(head.iter(qn("w:keepNext")))) == 2
    assert list(short.iter(qn("w:cantSplit")))
    assert not list(long.iter(qn("w:cantSplit")))
    assert len(list(long.iter(qn("w:keepNext")))) == 2
    assert not list(short.iter(qn("w:keepNext")))


def test_the_head_of_a_table_returns_on_each_page(full_paper: Paper) -> None:
    body = Document(io.BytesIO(write_docx(full_paper))).element.body
    assert list(body.iter(qn("w:tblHeader")))


def test_a_sheet_that_lies_is_wider_than_high(make_paper: MakePaper) -> None:
    lying = make_paper(text("woorden"), orientation=Orientation.LANDSCAPE)
    section = Document(io.BytesIO(write_docx(lying))).sections[0]
    assert section.page_width is not None
    assert round(section.page_width / Mm(1)) == 297


def test_the_parts_are_well_formed(full_paper: Paper) -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(full_paper))) as parts:
        assert parts.testzip() is None


def test_the_ending_of_the_name_says_what_is_written(full_paper: Paper, tmp_path: Path) -> None:
    save_paper(full_paper, tmp_path / "overzicht.docx")
    save_paper(full_paper, tmp_path / "overzicht.PDF")
    assert (tmp_path / "overzicht.docx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "overzicht.PDF").read_bytes()[:5] == b"%PDF-"
    with pytest.raises(NotFound, match=r"\.pdf of \.docx"):
        save_paper(full_paper, tmp_path / "overzicht.odt")
