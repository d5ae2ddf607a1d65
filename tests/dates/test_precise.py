"""A date with precision keeps its range, its words and its one line of storage."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.dates import PreciseDate, Precision, WrongDate
from consultatie.errors import ConsultatieError

SEVENTH = date(2021, 9, 7)
MID_APRIL = PreciseDate(date(2021, 4, 11), date(2021, 4, 20), Precision.ABOUT, "medio april 2021")

texts = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
lines = st.lists(texts, min_size=1, max_size=4).map(" ".join)
days = st.dates().map(PreciseDate.day)


@st.composite
def ranges(draw: st.DrawFn) -> PreciseDate:
    first, last = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2, unique=True)))
    precision = draw(st.sampled_from((Precision.RANGE, Precision.ABOUT)))
    return PreciseDate(first, last, precision, draw(lines))


def test_a_day_is_a_day() -> None:
    assert PreciseDate.day(SEVENTH).is_day
    assert PreciseDate.day(SEVENTH).as_day == SEVENTH


def test_a_range_is_never_turned_into_a_day() -> None:
    assert not MID_APRIL.is_day
    assert MID_APRIL.as_day is None


def test_a_day_is_stored_as_iso() -> None:
    assert PreciseDate.day(SEVENTH).to_storage() == "2021-09-07"


def test_a_range_is_stored_with_both_days_its_precision_and_its_words() -> None:
    assert MID_APRIL.to_storage() == "2021-04-11/2021-04-20 ongeveer medio april 2021"


@given(st.one_of(days, ranges()))
def test_what_is_stored_is_read_back_unchanged(value: PreciseDate) -> None:
    assert PreciseDate.from_storage(value.to_storage()) == value


@given(st.lists(st.one_of(days, ranges()), max_size=6))
def test_stored_texts_sort_as_the_dates_do(values: list[PreciseDate]) -> None:
    by_text = sorted(values, key=PreciseDate.to_storage)
    assert sorted(values) == by_text
    assert [(v.first, v.last) for v in by_text] == sorted((v.first, v.last) for v in values)


@given(st.text())
def test_any_other_text_is_refused_in_dutch(text: str) -> None:
    with pytest.raises(WrongDate, match=r"\.$"):
        PreciseDate.from_storage(text)


@pytest.mark.parametrize(
    "stored",
    (
        "",
        "20210907",
        "2021-W36-2",
        " 2021-09-07",
        "2021-09-07 ",
        "2021-09-07T00:00",
        "2021-02-30",
        "medio april 2021",
        "2021-04-11/2021-04-20",
        "2021-04-11/2021-04-20 ongeveer",
        "2021-04-11/2021-04-20 zoiets medio april 2021",
        "2021-04-11/2021-04-20 ongeveer  medio april 2021",
        "2021-04-20/2021-04-11 ongeveer medio april 2021",
        "2021-04-11/2021-04-11 dag medio april 2021",
        "2021-04-11/2021-04-11 periode 11 april 2021",
        "2021-04-11/2021-04-12 dag ",
        "2021-04-11/2021-04-20 maand april 2021",
    ),
)
def test_storage_is_one_spelling_only(stored: str) -> None:
    with pytest.raises(WrongDate):
        PreciseDate.from_storage(stored)


def test_a_wrong_stored_text_is_named_in_the_sentence() -> None:
    with pytest.raises(WrongDate, match="“7 sep” is geen datum zoals een register die bewaart"):
        PreciseDate.from_storage("7 sep")


def test_a_wrong_date_is_a_foreseen_error_and_a_value_error() -> None:
    assert issubclass(WrongDate, ConsultatieError)
    assert issubclass(WrongDate, ValueError)


@pytest.mark.parametrize(
    "first, last, precision, text, sentence",
    (
        ("2021-09-07", "2021-09-06", Precision.RANGE, "x", "vóór het begin"),
        ("2021-09-07", "2021-09-08", Precision.DAY, "", "maar één datum"),
        ("2021-09-07", "2021-09-07", Precision.DAY, "x", "geen eigen omschrijving"),
        ("2021-09-07", "2021-09-07", Precision.RANGE, "x", "langer dan één dag"),
        ("2021-09-07", "2021-09-08", Precision.RANGE, "", "met tekst"),
        ("2021-09-07", "2021-09-08", Precision.RANGE, "a  b", "enkele spaties"),
        ("2021-09-07", "2021-09-08", Precision.RANGE, "a\nb", "enkele spaties"),
        ("2021-09-07", "2021-09-08", Precision.RANGE, "a\ud800", "enkele spaties"),
        ("2021-09-07", "2021-09-13", Precision.WEEK, "week 36", "maandag tot en met zondag"),
        ("2021-09-06", "2021-09-19", Precision.WEEK, "week 36", "maandag tot en met zondag"),
        ("2021-04-01", "2021-04-29", Precision.MONTH, "april", "“maand”"),
        ("2021-04-02", "2021-04-30", Precision.MONTH, "april", "“maand”"),
        ("2021-02-01", "2021-04-30", Precision.QUARTER, "q1", "“kwartaal”"),
        ("2021-01-01", "2021-03-31", Precision.SEASON, "winter", "“seizoen”"),
        ("2021-02-01", "2022-01-31", Precision.YEAR, "2021", "“jaar”"),
        ("2021-04-01", "2021-09-30", Precision.HALF_YEAR, "helft", "“halfjaar”"),
    ),
)
def test_a_date_that_cannot_be_is_refused(
    first: str, last: str, precision: Precision, text: str, sentence: str
) -> None:
    with pytest.raises(WrongDate, match=sentence):
        PreciseDate(date.fromisoformat(first), date.fromisoformat(last), precision, text)


@pytest.mark.parametrize(
    "first, last, precision",
    (
        ("2021-09-06", "2021-09-12", Precision.WEEK),
        ("2020-02-01", "2020-02-29", Precision.MONTH),
        ("2021-10-01", "2021-12-31", Precision.QUARTER),
        ("2021-07-01", "2021-12-31", Precision.HALF_YEAR),
        ("2021-12-01", "2022-02-28", Precision.SEASON),
        ("2021-01-01", "2021-12-31", Precision.YEAR),
    ),
)
def test_a_whole_period_is_kept(first: str, last: str, precision: Precision) -> None:
    value = PreciseDate(date.fromisoformat(first), date.fromisoformat(last), precision, "zo")
    assert PreciseDate.from_storage(value.to_storage()) == value


def test_a_moment_with_a_time_is_no_date() -> None:
    with pytest.raises(TypeError):
        PreciseDate.day(datetime(2021, 9, 7))  # noqa: DTZ001  (the point is what it is not)


def test_dates_sort_by_their_first_day_and_then_their_last() -> None:
    april = PreciseDate(date(2021, 4, 1), date(2021, 4, 30), Precision.MONTH, "april 2021")
    first_of_april = PreciseDate.day(april.first)
    day_before = PreciseDate.day(april.first - timedelta(1))
    assert sorted([MID_APRIL, april, first_of_april, day_before]) == [
        day_before,
        first_of_april,
        april,
        MID_APRIL,
    ]
