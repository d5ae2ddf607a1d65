"""What is asked of a product as one short text, by which issues are numbered, and back."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from consultatie.overviews.wishes import NONE, Wishes, wishes_of
from consultatie.scenarios import Scenario, TargetKind

IDS = st.none() | st.integers(1, 2**63 - 1)
DAYS = st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31))


@given(st.builds(Wishes, IDS, IDS, IDS, st.none() | st.integers(1900, 2199), DAYS, DAYS, IDS))
def test_what_was_asked_comes_back_from_its_key(wishes: Wishes) -> None:
    assert wishes_of(wishes.key) == wishes


def test_asking_nothing_has_an_empty_key() -> None:
    assert NONE.key == ""
    assert wishes_of("") == NONE


def test_a_kept_scenario_has_the_same_key_by_itself_and_by_its_id() -> None:
    scenario = Scenario(
        id=7, dossier=1, name="Maart", target_day=date(2027, 3, 1), target_kind=TargetKind.START
    )
    assert Wishes(scenario=scenario).key == Wishes(scenario=7).key == "scenario=7"
