"""Records and their plain form."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.catalogue import LINKS, record_types
from consultatie.consultations import Step, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import Ground
from consultatie.records import Record, WrongValue, codecs_of
from consultatie.requests import Request
from consultatie.wording import word_of, word_of_field


@given(
    st.text(),
    st.sampled_from(Ground),
    st.frozensets(st.sampled_from("abcdefghijklmn")),
    st.none() | st.dates(),
    st.booleans(),
)
def test_a_record_comes_back_from_its_plain_form(
    title: str, ground: Ground, letters: frozenset[str], day: date | None, political: bool
) -> None:
    request = Request(
        id=1,
        dossier=2,
        title=title,
        ground=ground,
        letters=letters,
        wanted_by=day,
        political=political,
    )
    assert Request.from_plain(request.to_plain()) == request


def test_a_date_with_a_precision_stays_as_it_was_written() -> None:
    planned = PreciseDate.from_storage("2021-04-11/2021-04-20 ongeveer medio april 2021")
    step = Step(id=1, consultation=2, sort=StepKind.DECISION, planned=planned)
    assert Step.from_plain(step.to_plain()) == step


def test_a_wrong_value_names_its_field() -> None:
    plain = Request(id=1, dossier=2, title="x").to_plain() | {"wanted_by": "2021-02-30"}
    with pytest.raises(WrongValue) as caught:
        Request.from_plain(plain)
    assert caught.value.field == "wanted_by"


@pytest.mark.parametrize("cls", record_types(), ids=lambda cls: cls.kind)
def test_every_record_and_field_has_a_dutch_word(cls: type[Record]) -> None:
    assert word_of(cls.kind)
    assert all(word_of_field(field) for field in codecs_of(cls))


def test_every_link_is_a_field_of_a_record() -> None:
    fields = {(cls.kind, field) for cls in record_types() for field in codecs_of(cls)}
    assert fields >= LINKS.keys()
