"""Does the decision accord with the advice? Only the verdicts of the points say so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.reactions import Accordance, Reaction, Verdict, accordance, check_reaction

ASKS, ASKS_NOTHING = True, False


def test_all_points_adopted_is_in_accordance() -> None:
    assert accordance([(ASKS, Verdict.ADOPTED), (ASKS, Verdict.ADOPTED)]) is Accordance.ACCORDS


@pytest.mark.parametrize("verdict", (Verdict.PARTLY, Verdict.NOT_ADOPTED, Verdict.OUTSIDE))
def test_one_point_not_followed_makes_the_decision_deviate(verdict: Verdict) -> None:
    assert accordance([(ASKS, Verdict.ADOPTED), (ASKS, verdict)]) is Accordance.DEVIATES


def test_a_condition_that_is_only_noted_is_not_followed() -> None:
    assert accordance([(ASKS, Verdict.NOTED)]) is Accordance.DEVIATES


def test_a_remark_that_is_noted_is_followed() -> None:
    assert accordance([(ASKS_NOTHING, Verdict.NOTED)]) is Accordance.ACCORDS


@pytest.mark.parametrize("verdict", (None, Verdict.LATER))
def test_an_open_point_leaves_it_open(verdict: Verdict | None) -> None:
    assert accordance([(ASKS, Verdict.ADOPTED), (ASKS, verdict)]) is Accordance.UNKNOWN


def test_without_points_nothing_can_be_said() -> None:
    assert accordance([]) is Accordance.UNKNOWN


@given(st.lists(st.tuples(st.booleans(), st.none() | st.sampled_from(Verdict)), min_size=1))
def test_adding_a_refused_point_always_makes_it_deviate(
    pairs: list[tuple[bool, Verdict | None]],
) -> None:
    assert accordance([*pairs, (ASKS, Verdict.NOT_ADOPTED)]) is Accordance.DEVIATES


def test_reasons_are_needed_unless_everything_is_adopted() -> None:
    reaction = Reaction(id=1, dossier=2, text="Wij doen dit anders.")
    found = check_reaction(reaction, [Verdict.ADOPTED, Verdict.PARTLY])
    assert [breach.field for breach in found] == ["reasons"]
    assert check_reaction(reaction, [Verdict.ADOPTED]) == []
