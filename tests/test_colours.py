"""Colours that can be read on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.colours import (
    LEAST_FOR_LINES,
    LEAST_FOR_TEXT,
    WHITE,
    colour_code,
    contrast,
    readable,
)

codes = st.integers(0, 0xFFFFFF).map("{:06X}".format)


@pytest.mark.parametrize(
    "typed, code",
    (("#17506e", "17506E"), (" 17506E ", "17506E"), ("#abc", "AABBCC"), ("", None)),
)
def test_a_code_is_read_as_people_type_it(typed: str, code: str | None) -> None:
    assert colour_code(typed) == code


@pytest.mark.parametrize("typed", ("rood", "#12345", "#1234567", "#12345g", "17506E;"))
def test_what_is_no_code_is_none(typed: str) -> None:
    assert colour_code(typed) is None


def test_contrast_is_counted_as_the_norm_does() -> None:
    assert contrast("000000", WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == pytest.approx(1)
    # Worked examples of WCAG: the lightest grey that passes, and the next one.
    assert contrast("767676", WHITE) > LEAST_FOR_TEXT > contrast("777777", WHITE)


@given(
    codes, st.sampled_from((LEAST_FOR_LINES, LEAST_FOR_TEXT)), st.sampled_from((WHITE, "F4F6F8"))
)
def test_the_darker_colour_can_always_be_read(code: str, least: float, ground: str) -> None:
    better = readable(code, least, ground)
    assert contrast(better, ground) >= least
    assert (better == code) == (contrast(code, ground) >= least)


def test_a_darker_colour_is_no_darker_than_it_needs_to_be() -> None:
    assert contrast(readable("F2C14E", LEAST_FOR_TEXT), WHITE) < LEAST_FOR_TEXT + 0.2
