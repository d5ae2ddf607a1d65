"""Work in small steps between the events of the window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import FakeRegister
from tests.ui.views.desks import desk_on
from ui.desk import Desk
from ui.rounds import Round


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return desk_on(FakeRegister())


class Steps:
    """Counts how far it came; a round takes as many of these as fit in its turns."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.taken = 0

    def __call__(self) -> Iterator[None]:
        self.taken = 0
        for _step in range(self.most):
            self.taken += 1
            yield


def test_nothing_is_done_before_the_window_had_its_turn(desk: Desk) -> None:
    steps = Steps(3)
    work = Round(desk, steps)
    work.start()
    assert (steps.taken, work.running) == (0, True)


def test_all_steps_are_taken_and_the_end_is_told(desk: Desk, qtbot: QtBot) -> None:
    steps = Steps(3)
    work = Round(desk, steps)
    with qtbot.waitSignal(work.finished):
        work.start()
    assert (steps.taken, work.running) == (3, False)


def test_what_is_small_is_done_at_once(desk: Desk) -> None:
    steps = Steps(3)
    Round(desk, steps).start_at_once()
    assert steps.taken == 3


def test_what_is_endless_leaves_the_window_its_turn(desk: Desk) -> None:
    work = Round(desk, Steps(10**9))
    work.start_at_once()
    assert work.running


def test_leaving_the_desk_ends_it(desk: Desk) -> None:
    work = Round(desk, Steps(10**9))
    work.start_at_once()
    desk.leave()
    assert not work.running


def test_a_round_that_fails_stops_and_says_so(desk: Desk) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ValueError("kapot")

    work = Round(desk, failing)
    with pytest.raises(ValueError, match="kapot"):
        work.start_at_once()
    assert not work.running
