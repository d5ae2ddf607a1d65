"""Finding a point by its id, or by council and number."""

import pytest

from consultatie.appraisals import Joining
from consultatie.errors import NotFound
from consultatie.finding_points import find_point
from tests.cases import ADVISED, NEW, Case


@pytest.fixture
def case() -> Case:
    case = Case()
    case.advise(case.ask(case.council("OR WNK")), None, None, None)
    case.advise(case.ask(case.council("OR WNK Zuid")), None)
    return case


def number(case: Case, typed: str) -> str:
    place = find_point([case.file], typed)
    return f"{case.file.body_of(place.consultation).name} {place.point.number}"


@pytest.mark.parametrize("typed", ("OR WNK 3", "or wnk 3", " OR  WNK punt 3 "))
def test_council_and_number_are_enough(typed: str, case: Case) -> None:
    assert number(case, typed) == "OR WNK 3"


def test_a_council_whose_name_begins_like_another_is_told_apart(case: Case) -> None:
    assert number(case, "OR WNK Zuid 1") == "OR WNK Zuid 1"


def test_an_id_is_enough(case: Case) -> None:
    point = case.file.points[1]
    assert find_point([case.file], str(point.id)).point == point


@pytest.mark.parametrize("typed", ("OR WNK 9", "OR WNK", "3", "OR BUCH 1", "gedicht"))
def test_what_is_not_there_is_refused_with_an_example(typed: str, case: Case) -> None:
    with pytest.raises(NotFound, match="zoals ‘OR WNK 3’"):
        find_point([case.file], typed)


@pytest.mark.parametrize("typed", ("²", "9" * 5000))
def test_digits_that_are_no_id_are_refused_too(typed: str, case: Case) -> None:
    with pytest.raises(NotFound, match="zoals ‘OR WNK 3’"):
        find_point([case.file], typed)


def test_what_can_be_more_points_names_them_with_their_ids(case: Case) -> None:
    council = next(body for body in case.file.parties.bodies if body.name == "OR WNK")
    again = case.advise(case.ask(council, case.request(title="Tweede plan")), None)
    (other,) = case.points(again)
    with pytest.raises(NotFound) as refusal:
        find_point([case.file], "OR WNK 1")
    assert f"{case.file.points[0].id}: SORA · Plan · OR WNK punt 1" in str(refusal.value)
    assert f"{other.id}: SORA · Tweede plan · OR WNK punt 1" in str(refusal.value)


def test_of_an_older_version_only_the_id_is_enough(case: Case) -> None:
    consultation = case.file.consultations[0]
    case.advise(consultation, None, version=2)
    assert number(case, "OR WNK 1") == "OR WNK 1"
    assert find_point([case.file], "OR WNK 1").point != case.file.points[0]
    assert find_point([case.file], str(case.file.points[0].id)).point == case.file.points[0]


def test_a_council_that_joined_finds_the_points_of_the_joint_advice(case: Case) -> None:
    other = case.ask(case.council("OR BUCH"))
    advice = case.file.advices[0]
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id, adopted_on=ADVISED))
    place = find_point([case.file], "OR BUCH 2")
    assert (place.point, place.consultation.id) == (case.file.points[1], other.id)
