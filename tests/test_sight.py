"""Who may see what: inherited downward, the narrowest wins, secrecy can end."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.catalogue import LINKS
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound
from consultatie.inheritance import ABOVE
from consultatie.reactions import Answer, Verdict
from consultatie.sight import Audience, Sight, may_see, visibility_of
from consultatie.standing import standing_of
from consultatie.visibility import NARROWEST_FIRST, Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2021, 12, 1)


def mark(case: Case, subject: int, visibility: Visibility, until: date | None = None) -> Marking:
    return case.put(Marking(id=NEW, subject=subject, visibility=visibility, until=until))


def chain(case: Case) -> list[int]:
    """A dossier with all that lies below it down to an answer, uppermost first."""
    request = case.request()
    asked = case.ask(case.council(), request)
    advice = case.advise(asked, Verdict.PARTLY)
    (point,) = case.points(advice)
    (answer,) = case.register.records(Answer)
    return [case.dossier.id, request.id, asked.id, advice.id, point.id, answer.id]


def test_what_nobody_marked_is_shared_with_the_board(case: Case) -> None:
    ids = chain(case)
    assert {visibility_of(case.file, one, TODAY) for one in ids} == {Visibility.BOARD}


@pytest.mark.parametrize("place", range(6))
def test_a_mark_holds_for_all_that_lies_below_and_nothing_above(place: int, case: Case) -> None:
    ids = chain(case)
    mark(case, ids[place], Visibility.CONFIDENTIAL)
    seen = [visibility_of(case.file, one, TODAY) for one in ids]
    assert seen[place:] == [Visibility.CONFIDENTIAL] * (6 - place)
    assert seen[:place] == [Visibility.BOARD] * place


marks = st.lists(
    st.tuples(st.integers(min_value=0, max_value=5), st.sampled_from(Visibility)), max_size=6
)


@given(marks)
def test_visibility_never_widens_downward_from_a_mark(found: list[tuple[int, Visibility]]) -> None:
    case = Case()
    ids = chain(case)
    for place, visibility in found:
        mark(case, ids[place], visibility)
    sight = Sight(case.file, TODAY)
    width = [NARROWEST_FIRST.index(sight.of(one)) for one in ids]
    top = min((place for place, _visibility in found), default=0)
    assert width[top:] == sorted(width[top:], reverse=True)


@given(marks)
def test_what_fewer_may_see_is_seen_by_no_wider_audience(
    found: list[tuple[int, Visibility]],
) -> None:
    case = Case()
    ids = chain(case)
    for place, visibility in found:
        mark(case, ids[place], visibility)
    sight = Sight(case.file, TODAY)
    from_narrow = (Audience.SECRETARIAT, Audience.COUNCIL, Audience.BOARD, Audience.PUBLIC)
    for one in ids:
        shows = [sight.shows(audience, one) for audience in from_narrow]
        assert shows == sorted(shows, reverse=True)


def test_an_answer_is_as_narrow_as_its_reaction(case: Case) -> None:
    asked = case.ask(case.council())
    point = case.point(case.advise(asked), "1")
    reaction = case.react(point, Verdict.PARTLY)
    (answer,) = case.register.records(Answer)
    mark(case, reaction.id, Visibility.CONFIDENTIAL)
    assert visibility_of(case.file, answer.id, TODAY) is Visibility.CONFIDENTIAL
    assert visibility_of(case.file, point.id, TODAY) is Visibility.BOARD


def test_secrecy_that_ended_no_longer_holds(case: Case) -> None:
    ids = chain(case)
    mark(case, ids[1], Visibility.COUNCIL)
    mark(case, ids[1], Visibility.CONFIDENTIAL, until=TODAY)
    assert visibility_of(case.file, ids[4], TODAY) is Visibility.CONFIDENTIAL
    assert visibility_of(case.file, ids[4], date(2021, 12, 2)) is Visibility.COUNCIL


def test_of_marks_on_one_record_the_last_counts(case: Case) -> None:
    ids = chain(case)
    mark(case, ids[0], Visibility.COUNCIL)
    mark(case, ids[0], Visibility.PUBLIC)
    assert visibility_of(case.file, ids[5], TODAY) is Visibility.PUBLIC


def test_a_draft_advice_is_the_councils_own_whatever_was_marked(case: Case) -> None:
    advice = case.advise(case.ask(case.council()), None, given_on=None)
    mark(case, case.dossier.id, Visibility.PUBLIC)
    assert visibility_of(case.file, advice.id, TODAY) is Visibility.COUNCIL
    (point,) = case.points(advice)
    assert visibility_of(case.file, point.id, TODAY) is Visibility.COUNCIL


def test_what_is_not_in_the_dossier_is_refused_and_not_shown(case: Case) -> None:
    other = case.put(Dossier(id=NEW, name="Anders"))
    with pytest.raises(NotFound):
        visibility_of(case.file, other.id, TODAY)


@pytest.mark.parametrize(
    "audience, seen",
    (
        (Audience.SECRETARIAT, {"geheim", "intern raad", "gedeeld met bestuur", "openbaar"}),
        (Audience.COUNCIL, {"intern raad", "gedeeld met bestuur", "openbaar"}),
        (Audience.BOARD, {"gedeeld met bestuur", "openbaar"}),
        (Audience.PUBLIC, {"openbaar"}),
    ),
)
def test_each_audience_sees_its_own(audience: Audience, seen: set[str]) -> None:
    assert {str(one) for one in Visibility if may_see(audience, one)} == seen


def test_what_the_board_sees_is_a_dossier_without_the_rest(case: Case) -> None:
    ids = chain(case)
    mark(case, ids[4], Visibility.COUNCIL)
    seen = Sight(case.file, TODAY).seen_by(Audience.BOARD)
    assert (len(seen.advices), seen.points, seen.answers) == (1, (), ())
    assert standing_of(case.file, case.file.consultations[0], LAW).points != ()


def test_a_hidden_dossier_keeps_its_subject_to_itself(case: Case) -> None:
    case.put(Dossier(id=case.dossier.id, name="SORA", subject="Fusie"))
    mark(case, case.dossier.id, Visibility.COUNCIL)
    assert Sight(case.file, TODAY).seen_by(Audience.BOARD).dossier.subject == ""


def test_every_way_up_is_a_link_between_records() -> None:
    assert {(kind, name) for kind, names in ABOVE.items() for name in names} <= set(LINKS)
