from hypothesis import given
from hypothesis import strategies as st

from ui.desk import Place, ScreenName
from ui.shell.trail import Trail

DOSSIERS = Place(ScreenName.DOSSIERS)
REQUESTS = Place(ScreenName.REQUESTS, 1)
JOURNAL = Place(ScreenName.JOURNAL)
PLACES = st.builds(Place, st.sampled_from(ScreenName), st.none() | st.integers(1, 3))


def walked(*places: Place) -> Trail:
    trail = Trail()
    for place in places:
        trail.visit(place)
    return trail


def test_at_first_there_is_nowhere_to_go_back_to() -> None:
    trail = walked(DOSSIERS)
    assert (trail.back(), trail.forward(), trail.here) == (None, None, DOSSIERS)


def test_back_and_forward_end_where_one_was() -> None:
    trail = walked(DOSSIERS, REQUESTS)
    assert (trail.back(), trail.forward()) == (DOSSIERS, REQUESTS)


def test_going_elsewhere_after_back_forgets_what_lay_ahead() -> None:
    trail = walked(DOSSIERS, REQUESTS)
    trail.back()
    trail.visit(JOURNAL)
    assert (trail.can_go_forward, trail.back()) == (False, DOSSIERS)


def test_the_same_place_twice_is_one_visit() -> None:
    assert not walked(DOSSIERS, DOSSIERS).can_go_back


@given(st.lists(PLACES, min_size=1, max_size=130))
def test_as_many_steps_back_as_forward_end_in_the_same_place(places: list[Place]) -> None:
    trail = walked(*places)
    steps = 0
    while trail.back() is not None:
        steps += 1
    for _step in range(steps):
        trail.forward()
    assert trail.here == places[-1]
