"""Nothing that was written is lost on paper, whatever it is."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultatie.overviews.content import (
    Chip,
    Column,
    Fact,
    Heading,
    KeyFacts,
    Note,
    Paper,
    Running,
    Shape,
    Table,
    Tone,
    Unit,
    cell,
    plain_text,
    row,
    text,
)
from consultatie.overviews.pdf import write_pdf
from tests.overviews.conftest import MakePaper, opened, pages_of

NASTY = [
    "a <b>vet</b> & </para> <img src='x'/> \\ ( ) % <font color='red'>",
    "emoji 😀 👍🏽 👨‍👩‍👧‍👦 🇳🇱 ☑ ✓ → ⚠️ einde",
    "中文字符没有空格所以需要在任何地方换行这是一个很长的句子用来测试",
    "é n\u0303 combi\u0308 x\u0327 q\u0300\u0301 Ǆ ĳ ﬁn",
    "Lang" + "woord" * 90,
    "https://www.example.org/een/heel/lang/pad?met=veel&parameters=en-nog-meer",
    "tab\thier\nnieuwe regel\r\n\r\nlege regel",
    "nul\x00 bel\x07 half\ud800 onbekend\u0378 eigen\ue000 wiskunde\U0001d518",
    "geen letters\ufffe en\uffff geen tekens",
    "nul\u200bbreed\ufeff zacht\u00adstreepje vast\u00a0aan",
    "हिन्दी ไทยก็ Ελληνικά Кирилл",
    "  dubbele   spaties  ",
    # Every letter just before one of another face: some glyphs are numbered as "(" and ")" are.
    " ".join(f"{chr(code)}\u02e5{chr(code)}中" for code in range(0x21, 0x7F)),
    "",
]

# What a viewer adds or leaves out where a line turns, and what has no ink at all.
_UNSEEN = re.compile(
    "[-\u2010\u00ad\ufffe\ufeff\u2060\u200b-\u200f\u202a-\u202e\ufe0e\ufe0f\\s\x1c-\x1e]"
)
_CODES = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def folded(words: str) -> str:
    """The letters of a text, without what turning a line does to it."""
    shown = _CODES.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", words)
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", shown))


def everywhere(words: str) -> Paper:
    """A paper that says this in every place where words can stand."""
    narrow = (Column(words, 22, Unit.MM), Column("wijd"), Column("chip", 34, Unit.MM))
    chip = Chip(" ".join(words.split()), Shape.DISC, Tone.GOOD)
    return Paper(
        words,
        words,
        Running("orgaan", "concept", "vandaag"),
        (
            Heading(1, words),
            text(words, italic=True),
            KeyFacts((Fact(words, cell(words)),)),
            Note(words, (text(words, bold=True),)),
            Table(narrow, (row(cell(words, words), words, cell(chip)),)),
        ),
        datetime(2021, 1, 1, tzinfo=UTC),
    )


def body_of(pdf: bytes) -> str:
    """The words of all pages without heads and feet of pages."""
    kept: list[str] = []
    for number, page in enumerate(pages_of(pdf)):
        lines = page.strip().splitlines()
        kept += lines[1 if number else 0 : -1]
    return "\n".join(kept)


def tagged_text(pdf: bytes) -> str:
    """What the structure tree says aloud, where it says it itself."""
    with opened(pdf) as document:
        return "".join(
            str(one.ActualText)
            for one in document.objects
            if isinstance(one, type(document.Root)) and one.get("/ActualText") is not None
        )


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
def test_text_is_printed_as_text_and_nothing_is_lost(words: str) -> None:
    pdf = write_pdf(everywhere(words))
    printed = folded("".join(pages_of(pdf)))

    for line in filter(None, words.splitlines()):
        assert folded(_coded(line, printed)) in printed


def _coded(line: str, printed: str) -> str:
    """The text with a code for each character that the page shows as a code."""
    codes = {each: f"⟨U+{ord(each):04X}⟩" for each in line}
    return "".join(codes[each] if codes[each] in printed else each for each in line)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.text(st.characters(max_codepoint=0x24F), max_size=120), min_size=1, max_size=4))
def test_any_latin_text_comes_out_word_for_word_in_order(
    make_paper: MakePaper, texts: list[str]
) -> None:
    paper = make_paper(Table((Column("a"), Column("b")), tuple(row(one, one) for one in texts)))
    # With the feet of pages: a viewer joins a hyphen at the end of a line to what follows it.
    printed = folded("".join(pages_of(write_pdf(paper))))

    assert all(folded(one) in printed for one in texts if len(folded(one)) < 30)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(), max_size=60))
def test_any_text_makes_a_file_without_a_missing_glyph(make_paper: MakePaper, words: str) -> None:
    pdf = write_pdf(make_paper(Heading(1, words), text(words), Note(words, (text(words),))))

    with opened(pdf) as document:
        assert not document.check_pdf_syntax()
        assert b"\x00\x00" not in _glyphs(document)


def _glyphs(document: pikepdf.Pdf) -> set[bytes]:
    """The numbers of all glyphs that are drawn, two bytes each."""
    found: set[bytes] = set()
    for page in document.pages:
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) == "TJ":
                pieces = [bytes(one) for one in step.operands[0] if isinstance(one, pikepdf.String)]
                found |= {one[at : at + 2] for one in pieces for at in range(0, len(one), 2)}
    return found


def test_the_words_of_a_whole_paper_come_out_in_order(full_paper: Paper) -> None:
    printed = folded(body_of(write_pdf(full_paper)))
    at = 0

    for word in plain_text(full_paper).split():
        found = printed.find(folded(word), at)
        assert found >= 0, word
        at = found
    assert at > len(printed) / 2


@pytest.mark.parametrize("letters", ("العربية من اليمين", "שלום עולם"))
def test_text_from_right_to_left_is_told_in_the_order_in_which_it_is_read(letters: str) -> None:
    pdf = write_pdf(everywhere(f"De raad zei {letters} en ging door."))

    assert f"De raad zei {letters} en ging door." in tagged_text(pdf)
    assert all(word in "".join(pages_of(pdf)) for word in letters.split())


def test_a_point_of_five_thousand_words_is_printed_whole(make_paper: MakePaper) -> None:
    words = " ".join(f"woord{number}" for number in range(5000))
    paper = make_paper(Table((Column("Nr", 12, Unit.MM), Column("Punt")), (row("1", words),)))

    printed = body_of(write_pdf(paper)).split()
    assert [word for word in printed if word.startswith("woord")] == words.split()


def test_words_at_the_end_of_a_line_keep_their_space(make_paper: MakePaper) -> None:
    paper = make_paper(text("Het besluit\nAlle raden"), text("Volgende"))

    with opened(write_pdf(paper)) as document:
        content = document.pages[0].Contents.read_bytes()
    # Glyph 1 is the space: each of the three lines ends with it.
    assert content.count(b"\x00\x01)] TJ") >= 3


def test_a_word_is_cut_by_the_rules_of_dutch(make_paper: MakePaper) -> None:
    columns = (Column("a", 26, Unit.MM), Column("b"))
    paper = make_paper(Table(columns, (row("arbeidsomstandighedenwetgeving", ""),)))

    assert "arbeidsomstandig" in folded("".join(pages_of(write_pdf(paper))))
    with opened(write_pdf(paper)) as document:
        assert b"/ActualText <FEFF00AD>" in document.pages[0].Contents.read_bytes()
