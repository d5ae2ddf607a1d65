"""The words around what was found in a long text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.excerpt import excerpt

LONG = "begin " * 40 + "De kantoorkat blijft. " + "einde " * 40


def test_a_short_text_is_given_whole() -> None:
    assert excerpt("De kat\nblijft", "kat") == "De kat blijft"


def test_of_a_long_text_the_words_around_are_given_between_whole_words() -> None:
    line = excerpt(LONG, "kantoork")
    assert line.startswith("…begin ")
    assert line.endswith(" einde…")
    assert "De kantoorkat blijft." in line
    assert len(line) < 170


@pytest.mark.parametrize("words", ("CAFÉ", "cafe", "het caf", "café’s"))
def test_capitals_and_marks_on_letters_make_no_difference(words: str) -> None:
    assert "Café" in excerpt("x " * 200 + "Het Café sluit. " + "y " * 200, words)


def test_the_beginning_of_a_word_counts_and_its_inside_does_not() -> None:
    text = "een huiskat hier " + "x " * 200 + "de kat zelf"
    assert "de kat zelf" in excerpt(text, "kat")


def test_the_longest_word_is_shown() -> None:
    assert "kantoorkat" in excerpt("de " * 200 + LONG, "de kantoorkat")


@given(st.text(max_size=400), st.text(max_size=20))
def test_any_text_and_any_words_give_a_line(text: str, words: str) -> None:
    assert "\n" not in excerpt(text, words)
