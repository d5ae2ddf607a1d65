"""The line around what was found."""

from hypothesis import given
from hypothesis import strategies as st

from db.snippets import snippet

LONG = " ".join(f"woord{number}" for number in range(40))
WORDS = st.lists(st.text("abcdé", min_size=1, max_size=6), min_size=1, max_size=60)


def test_a_short_text_is_shown_whole() -> None:
    assert snippet(["Houd de werkdruk\nbij."], "werk") == "Houd de werkdruk bij."


def test_a_long_text_is_cut_at_whole_words_around_what_was_typed() -> None:
    line = snippet([LONG], "woord20")
    assert (line.startswith("…woord15 "), line.endswith(" woord30…")) == (True, True)


def test_only_the_last_word_is_a_beginning() -> None:
    text = f"{LONG} plannen {LONG} plan {LONG}"
    assert " plannen" not in snippet([text], "plan niet")


def test_the_longest_word_that_was_typed_is_shown() -> None:
    text = f"{'de ' * 200}{LONG} De kantoorkat blijft."
    assert "kantoorkat" in snippet([text], "de kantoorkat")


def test_the_inside_of_a_word_is_not_what_was_typed() -> None:
    assert "de kat zelf" in snippet([f"een huiskat {LONG} de kat zelf"], "kat")


def test_capitals_make_no_difference() -> None:
    assert "Café" in snippet([f"{LONG} Het Café sluit. {LONG}"], "het CAF")


@given(st.text(max_size=400), st.text(max_size=20))
def test_any_text_and_any_words_give_one_line(text: str, words: str) -> None:
    assert "\n" not in snippet([text], words)


def test_an_accent_that_was_not_typed_is_found() -> None:
    assert "geëvalueerd" in snippet([f"{LONG} geëvalueerd {LONG}"], "geevalu")


def test_words_that_are_not_in_it_show_its_beginning() -> None:
    assert snippet([LONG], "zeppelin").startswith("woord0 ")


def test_the_first_text_that_has_it_is_shown() -> None:
    assert snippet(["Over iets anders", "Over werk", "Ook werk"], "werk") == "Over werk"


@given(WORDS, st.data())
def test_what_was_typed_is_always_in_the_line(words: list[str], data: st.DataObject) -> None:
    typed = data.draw(st.sampled_from(words))
    assert typed in snippet([" ".join(words)], typed)


@given(WORDS)
def test_a_line_is_never_longer_than_it_may_be(words: list[str]) -> None:
    assert len(snippet([" ".join(words)], words[-1]).split()) <= 16
