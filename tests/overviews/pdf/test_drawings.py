"""Drawings: nothing of a grid or chart falls outside it, over another word, or away."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa
from PIL import Image

from consultatie.overviews.content import Orientation, Paper, content_code, plain_text
from consultatie.overviews.figures import (
    Bar,
    BarChart,
    Fill,
    GridGroup,
    GridRow,
    Measure,
    Moment,
    MonthGrid,
    Sign,
    Stretch,
)
from consultatie.overviews.pdf import write_pdf
from consultatie.overviews.pdf.lanes import Lanes, Placed
from consultatie.overviews.pdf.pictures import pictures_of
from tests.overviews.conftest import MakePaper, opened, pages_of

MONTHS = tuple(Stretch(30 * at, 30 * at + 30, "mei") for at in range(12))
CHART = BarChart(
    "Staven",
    ("links", "midden", "rechts"),
    (Measure("OR A", (3, 2, 1)), Measure("OR B", (0, 12.5))),
)


def grid(*rows: GridRow, **more: object) -> MonthGrid:
    fields: dict[str, object] = {
        "alt": "Een kaart",
        "days": 360,
        "years": (Stretch(0, 360, "2021"),),
        "months": MONTHS,
        "groups": (GridGroup("beslisproces", rows),),
        "key": (Bar(0, 1, "bij de raad", Fill.SOLID), Moment(0, "besluit", Sign.SQUARE)),
    }
    return MonthGrid(**{**fields, **more})  # type: ignore[arg-type]


def placed(*marks: Bar | Moment, width: float = 600.0) -> list[Placed]:
    lanes = Lanes(width, 360, lambda words: 4.0 * len(words))
    lanes.take(GridRow("OR", marks=marks))
    return lanes.placed


def words_boxes(found: Sequence[Placed]) -> list[tuple[int, float, float]]:
    return [
        (one.lane, one.words_at, one.words_at + 4.0 * len(one.mark.words))
        for one in found
        if one.words_at is not None
    ]


def test_moments_on_nearly_the_same_day_get_lanes_of_their_own() -> None:
    found = placed(*(Moment(day, f"besluit {day}", Sign.SQUARE) for day in (100, 104, 108)))
    assert [one.lane for one in found] == [0, 1, 2]


def test_words_at_the_right_side_stand_before_their_shape() -> None:
    (one,) = placed(Moment(358, "een lang besluit", Sign.SQUARE))
    assert one.words_at is not None
    assert one.words_at + 4.0 * len(one.mark.words) < one.left


def test_words_that_do_not_go_on_a_bar_are_left_to_the_table() -> None:
    short, long = placed(
        Bar(0, 5, "Besluitvorming", Fill.PALE), Bar(100, 200, "Advies", Fill.SOLID)
    )
    assert short.words_at is None
    assert long.words_at is not None


def test_a_shape_on_a_bar_never_stands_on_its_words() -> None:
    bar, shape = placed(Bar(0, 60, "Advies", Fill.SOLID), Moment(2, "", Sign.DISC))
    assert bar.words_at is not None
    assert bar.words_at > shape.right


def test_words_beside_give_way_to_a_shape_without_words() -> None:
    beside, _shape = placed(
        Bar(10, 20, "Aangekondigd", Fill.THIN, beside=True), Moment(30, "", Sign.DISC)
    )
    assert beside.lane == 1


@pytest.mark.parametrize("every", (1, 3, 7))
def test_no_two_words_of_a_row_overlap_while_there_are_lanes(every: int) -> None:
    marks = [
        Moment(day, "kennisgeving", Sign.TRIANGLE) for day in range(0, 360, 360 // (3 * every))
    ]
    boxes = sorted(words_boxes(placed(*marks, Bar(0, 359, "Advies", Fill.SOLID))))
    for (lane, _left, right), (other, left, _right) in pairwise(boxes):
        assert lane != other or right <= left + 0.01 or lane == 8


@pytest.fixture
def drawn(make_paper: MakePaper) -> Paper:
    rows = tuple(
        GridRow(
            f"OR {number}",
            "Aanvraag",
            marks=(
                Bar(10, 90, "Advies", Fill.SOLID),
                Bar(90, 120, "", Fill.PALE),
                Bar(120, 150, "", Fill.HATCHED),
                Bar(200, 230, "Advies", Fill.DASHED),
                Moment(120, "Kennisgeving", Sign.TRIANGLE),
                Moment(40, "", Sign.DISC),
            ),
            bands=(Stretch(60, 70),),
        )
        for number in range(40)
    )
    return make_paper(grid(*rows, today=100), CHART, orientation=Orientation.LANDSCAPE)


def test_a_grid_goes_on_over_pages_with_its_months_above_each(drawn: Paper) -> None:
    pages = pages_of(write_pdf(drawn))
    assert len(pages) == 3
    assert all("2021" in page for page in pages)
    assert sum(page.count("Kennisgeving") for page in pages) == 40


def test_a_drawing_is_tagged_as_a_figure_that_says_what_it_is(drawn: Paper) -> None:
    with opened(write_pdf(drawn)) as document:
        assert not pdfa.check(document, "2b").findings
        figures = [
            str(one.Alt)
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
    assert figures == ["Een kaart", "Staven"]


def test_a_drawing_belongs_to_the_content_but_says_nothing_of_its_own(drawn: Paper) -> None:
    other = replace(drawn, blocks=(drawn.blocks[1],))
    assert content_code(drawn) != content_code(other)
    assert plain_text(drawn) == plain_text(other)


def test_bars_are_told_apart_on_a_copy_without_colour(drawn: Paper) -> None:
    (first, *_rest) = pictures_of(CHART, drawn)
    grey = Image.open(io.BytesIO(first.png)).convert("L")
    shades = [shade for shade, count in enumerate(grey.histogram()) if count > 300]
    assert shades[-1] - shades[0] > 120
    assert len(shades) > 3


def test_a_chart_prints_each_value_and_the_sum(make_paper: MakePaper) -> None:
    (page,) = pages_of(write_pdf(make_paper(CHART)))
    assert [word for word in ("links", "midden", "rechts", "12,5") if word not in page] == []
    assert "6" in page


def test_pictures_are_as_wide_as_the_page_and_show_something(drawn: Paper) -> None:
    (figure, *_rest) = drawn.blocks
    assert isinstance(figure, MonthGrid)
    found = pictures_of(figure, drawn)
    assert len(found) == 3
    for one in found:
        assert round(one.width) == 257
        assert sum(map(bool, Image.open(io.BytesIO(one.png)).convert("L").histogram())) > 8


def test_an_empty_drawing_harms_nothing(make_paper: MakePaper) -> None:
    empty = make_paper(grid(), BarChart("Leeg", (), ()), grid(days=0, months=(), years=()))
    assert len(pages_of(write_pdf(empty))) == 1


def test_a_key_that_is_too_wide_goes_on_below(make_paper: MakePaper) -> None:
    key = tuple(Moment(0, f"een lange uitleg {at}", Sign.CROSS) for at in range(20))
    made = make_paper(grid(GridRow("OR"), key=key), orientation=Orientation.LANDSCAPE)
    page = pypdfium2.PdfDocument(write_pdf(made))[0]
    words = page.get_textpage()
    found = [
        words.get_rect(at) for at in range(words.count_rects(0, words.count_chars()))
    ]  # fmt: skip
    assert len([1 for at in range(20) if f"een lange uitleg {at}" in words.get_text_range()]) == 20
    assert max(right for _left, _bottom, right, _top in found) <= page.get_width() - 20
