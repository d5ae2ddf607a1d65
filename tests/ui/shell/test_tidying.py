"""The collector of cycles works when the user rests."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.collector import Collector, collector
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow


class Knot:
    """Holds itself, so that only the collector can take it away."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def sparing() -> Iterator[None]:
    before = gc.get_threshold()
    collector.spare_acts()
    yield
    gc.set_threshold(*before)


def a_lost_knot() -> "weakref.ref[Knot]":
    """One that was looked at before it was lost: only a look through everything finds it."""
    gc.collect()
    knot = Knot()
    gc.collect(1)
    lost = weakref.ref(knot)
    del knot
    for _look in range(11):
        gc.collect(1)
    return lost


@pytest.mark.usefixtures("sparing")
def test_what_nobody_holds_goes_once_the_user_rests(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workplace is not None
    left = a_lost_knot()
    assert left() is not None
    window.workplace.go(Place(ScreenName.YEAR))
    assert left() is not None
    qtbot.waitUntil(lambda: left() is None, timeout=20_000)


def test_tidying_waits_as_long_as_anybody_wants_rest() -> None:
    own = Collector()
    left = a_lost_knot()
    own.rest("a job")
    own.tidy()
    assert left() is not None
    own.wake("a job")
    own.tidy()
    assert left() is None
