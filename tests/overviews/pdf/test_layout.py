"""Where things come to stand on the pages."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from consultatie.overviews.content import (
    Column,
    Contents,
    Heading,
    PageBreak,
    Paper,
    Spacer,
    Table,
    cell,
    content_code,
    row,
    text,
)
from consultatie.overviews.pdf import write_pdf
from tests.overviews.conftest import MakePaper, pages_of, table_of

MM = 72 / 25.4


def boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """The box of each printed character, relative to its page's right and top too."""
    found: list[tuple[float, float, float, float]] = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        words = page.get_textpage()
        for number in range(words.count_chars()):
            if words.get_text_range(number, 1).strip():
                left, bottom, right, top = words.get_charbox(number)
                found.append((left, bottom, width - right, height - top))
    return found


def test_each_page_tells_its_number_and_how_many_there_are(full_paper: Paper) -> None:
    pages = pages_of(write_pdf(full_paper))

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"pagina {number} van {len(pages)}" in page


def test_each_page_shows_the_content_code(full_paper: Paper) -> None:
    code = content_code(full_paper)

    assert all(f"inhoudscode {code}" in page for page in pages_of(write_pdf(full_paper)))


@pytest.mark.parametrize("rows", range(18, 42))
def test_a_total_never_stands_alone_on_a_page(make_paper: MakePaper, rows: int) -> None:
    lines = [row(f"rij{number}", "1") for number in range(rows)]
    table = Table((Column("Wat"), Column("Aantal")), (*lines, row("Totaal", "9", total=True)))
    (page,) = [one for one in pages_of(write_pdf(make_paper(table))) if "Totaal" in one]
    assert f"rij{rows - 1}" in page


@pytest.mark.parametrize("words", range(300, 420, 15))
def test_nor_below_a_row_that_goes_over_the_edge(make_paper: MakePaper, words: int) -> None:
    long = row(" ".join(f"w{number}" for number in range(words)), "1")
    lines = (*(row("kort", "1") for _ in range(12)), long, row("Totaal", "9", total=True))
    columns = (Column("Wat", 0.4), Column("Aantal"))
    (page,) = [p for p in pages_of(write_pdf(make_paper(Table(columns, lines)))) if "Totaal" in p]
    assert f"w{words - 1}" in page


def test_the_heading_of_a_table_returns_on_each_page(make_paper: MakePaper) -> None:
    pages = pages_of(write_pdf(make_paper(table_of(40))))

    assert all(re.search("Nummer\\s+Punt\\s+Reactie\\s+Uitkomst", page) for page in pages)


def test_a_heading_never_ends_a_page(make_paper: MakePaper) -> None:
    for height in range(0, 60, 4):
        filler = (Spacer(130 + height), Heading(1, "Kop"), Heading(2, "Onderkop"), table_of(1))
        pages = pages_of(write_pdf(make_paper(*filler)))
        (page,) = [page for page in pages if "Onderkop" in page]
        assert "Kop" in page.split("Onderkop")[0]
        assert "OR BUCH" in page


@pytest.mark.parametrize("height", range(100, 200, 9))
def test_no_page_gets_fewer_than_four_lines_of_a_row(make_paper: MakePaper, height: int) -> None:
    lines = "\n".join(f"regel{number}" for number in range(30))
    table = Table((Column("Kop"),), (row(lines),))

    pages = pages_of(write_pdf(make_paper(Spacer(height), table)))

    counts = [page.count("regel") for page in pages]
    assert sum(counts) == 30
    assert all(count == 0 or count >= 4 for count in counts)


def test_a_short_row_is_never_split(make_paper: MakePaper) -> None:
    rows = tuple(row("\n".join(f"r{number}-{line}" for line in range(6))) for number in range(60))
    pages = pages_of(write_pdf(make_paper(Table((Column("Kop"),), rows))))

    assert all(page.count("-0") >= 1 for page in pages)
    for page in pages:
        assert len(re.findall(r"r\d+-0", page)) == len(re.findall(r"r\d+-5", page))


def test_the_contents_name_the_page_of_each_heading(make_paper: MakePaper) -> None:
    names = ["Eerste", "Tweede", "Derde"]
    blocks = [block for name in names for block in (PageBreak(), Heading(1, name), text("x"))]
    first, *others = pages_of(write_pdf(make_paper(Contents("Inhoud"), *blocks)))

    for number, (name, page) in enumerate(zip(names, others, strict=True), 2):
        assert re.search(rf"{name} {number}\s", first)
        assert name in page


@pytest.mark.parametrize("name", ("full_paper", "wide_paper"))
def test_nothing_is_drawn_outside_the_margins(name: str, request: pytest.FixtureRequest) -> None:
    for left, bottom, right, top in boxes(write_pdf(request.getfixturevalue(name))):
        assert min(left, right) > 20 * MM - 1.5
        assert min(bottom, top) > 10 * MM


def test_a_word_wider_than_its_column_stays_within_it(make_paper: MakePaper) -> None:
    columns = tuple(Column(f"k{number}") for number in range(9))
    pdf = write_pdf(make_paper(Table(columns, (row(*["w" * 300] * 9),))))

    assert min(right for _, _, right, _ in boxes(pdf)) > 20 * MM - 1.5


def test_an_empty_paper_is_one_page(make_paper: MakePaper) -> None:
    empty = make_paper(Table((), ()), Contents(""), Table((Column(""),), (row(cell()),)))

    assert len(pages_of(write_pdf(empty))) == 1


def test_a_long_paper_has_as_many_pages_as_its_rows_need(make_paper: MakePaper) -> None:
    small, large = (len(pages_of(write_pdf(make_paper(table_of(rows))))) for rows in (20, 80))

    assert 3 < large / small < 4.5
