"""Lines hold what the paragraph holds, and no more than fits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.overviews.pdf.breaking import Breaker, Line
from consultatie.overviews.pdf.design import CELL
from consultatie.overviews.pdf.words import SOFT_HYPHEN, Typesetter

SETTER = Typesetter()
LETTERS = st.text(st.sampled_from("abcdeéioulnrst-/ABC汉字😀"), min_size=1, max_size=40)


def lines(text: str, limit: float) -> list[Line]:
    words = [SETTER.word(CELL, f"{word} ") for word in text.split()]
    return Breaker(SETTER, "nl-NL").lines(words, limit)


def width(line: Line) -> float:
    return sum(word.advance for word in line[:-1]) + line[-1].width


@settings(max_examples=60, deadline=None)
@given(st.lists(LETTERS, max_size=8).map(" ".join), st.floats(20, 300))
def test_no_line_is_wider_than_its_column(text: str, limit: float) -> None:
    assert all(width(line) <= limit + 0.01 for line in lines(text, limit))


@settings(max_examples=60, deadline=None)
@given(st.lists(LETTERS, max_size=8).map(" ".join), st.floats(20, 300))
def test_the_lines_together_are_the_paragraph(text: str, limit: float) -> None:
    joined = "".join(word.text for line in lines(text, limit) for word in line)

    assert joined.replace(SOFT_HYPHEN, "").split() == text.split()


@pytest.mark.parametrize(
    "text, limit, first",
    (
        ("ondernemingsraad", 60, "onderne"),
        ("WOR-bestuurder", 50, "WOR-"),
        ("zeer\u00adlangewoorden", 40, "zeer\u00ad"),
        ("cao 2021-2022", 45, "cao "),
    ),
)
def test_a_word_is_cut_where_a_reader_expects_it(text: str, limit: float, first: str) -> None:
    head = "".join(word.text for word in lines(text, limit)[0])

    assert head.replace(SOFT_HYPHEN, "").startswith(first.replace(SOFT_HYPHEN, ""))
    assert len(head) <= len(first) + 1


def test_a_word_that_fits_on_the_next_line_is_not_cut_for_little_room() -> None:
    (first, second) = lines("xxxxxxxxxxxxxxxx vergadering", 90)

    assert [word.text for word in (*first, *second)] == ["xxxxxxxxxxxxxxxx ", "vergadering "]


def test_a_glyph_wider_than_the_column_stands_on_a_line_of_its_own() -> None:
    assert [len(line) for line in lines("😀 😀", 5)] == [1, 1]
