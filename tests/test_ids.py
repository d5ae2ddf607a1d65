"""Ids: unique, rising, and within 63 bits."""

from hypothesis import given
from hypothesis import strategies as st

from consultatie.ids import EPOCH_MS, HIGHEST, IdMaker


def test_ids_rise_even_when_the_clock_goes_back() -> None:
    moments = iter([EPOCH_MS + 5_000, EPOCH_MS + 1_000, EPOCH_MS + 1_000])
    make = IdMaker(lambda: next(moments), lambda _bits: 7)
    first, second, third = make(), make(), make()
    assert first < second < third


# Until the year 2159.
CLOCKS = st.integers(min_value=0, max_value=EPOCH_MS + (1 << 42) - 1)


@given(st.lists(CLOCKS, min_size=1, max_size=50))
def test_ids_are_positive_and_fit_in_63_bits(moments: list[int]) -> None:
    clock = iter(moments)
    make = IdMaker(lambda: next(clock))
    made = [make() for _ in moments]
    assert all(0 < one <= HIGHEST for one in made)
    assert made == sorted(set(made))


def test_two_laptops_in_the_same_millisecond_give_different_ids() -> None:
    here = IdMaker(lambda: EPOCH_MS + 1, lambda _bits: 12)
    there = IdMaker(lambda: EPOCH_MS + 1, lambda _bits: 99)
    assert here() != there()
