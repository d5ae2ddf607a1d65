"""Text from right to left: its levels and its order on the line."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from consultatie.overviews.pdf.bidi import base_level, levels, visual_order


@dataclass(frozen=True)
class Item:
    level: int
    name: int = 0


@given(st.text(max_size=40))
def test_every_character_has_a_level(text: str) -> None:
    assert len(levels(text)) == len(text)


@given(st.text(st.characters(max_codepoint=0x2FF), max_size=40))
def test_latin_text_is_all_at_level_zero(text: str) -> None:
    assert set(levels(text)) <= {0}


def test_a_number_in_hebrew_is_read_from_the_left() -> None:
    assert levels("אב 12") == [1, 1, 1, 2, 2]


def test_the_first_letter_says_from_which_side_a_paragraph_is_read() -> None:
    assert [base_level("(שלום) a"), base_level("a שלום")] == [1, 0]


@given(st.lists(st.integers(0, 4), max_size=20))
def test_a_line_keeps_all_its_words(found: list[int]) -> None:
    items = [Item(level, number) for number, level in enumerate(found)]

    assert sorted(visual_order(items), key=lambda item: item.name) == items


def test_words_from_right_to_left_change_places_and_numbers_in_them_do_not() -> None:
    items = [Item(0, 1), Item(1, 2), Item(2, 3), Item(2, 4), Item(1, 5), Item(0, 6)]

    assert [item.name for item in visual_order(items)] == [1, 5, 3, 4, 2, 6]
