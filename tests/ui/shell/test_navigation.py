"""The navigation: groups, room for all places, and reach by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.hand import press, shown
from ui.desk import ScreenName
from ui.shell.places import NAVIGATION, places
from ui.widgets.navigation import WIDTH, Navigation, Place

# What is left of 720 under menus, top bar and terms, and above "Vergeten?".
_LEFT = 536
_GROUPS = ("", "Werk", "Inzicht", "Register")


def many(number: int) -> tuple[Place, ...]:
    return tuple(
        Place(f"p{n}", f"Plaats {n}", "folder", _GROUPS[4 * n // number]) for n in range(number)
    )


def menu(qtbot: QtBot, number: int, height: int) -> Navigation:
    navigation = Navigation(many(number))
    navigation.resize(WIDTH, height)
    shown(qtbot, navigation)
    return navigation


def test_every_screen_has_a_place_or_belongs_to_one() -> None:
    assert [place.key for place in places()] == sorted(
        NAVIGATION, key=[place.key for place in places()].index
    )
    assert {place.key for place in places()} == NAVIGATION


def test_places_of_one_group_stand_together() -> None:
    groups = [place.group for place in places()]
    firsts = [group for n, group in enumerate(groups) if n == 0 or groups[n - 1] != group]
    assert len(firsts) == len(set(firsts))


def test_terms_stand_right_behind_the_requests() -> None:
    keys = [place.key for place in places()]
    assert keys[keys.index(ScreenName.REQUESTS) + 1] == ScreenName.TERMS


def test_fourteen_places_fit_in_the_smallest_window(qtbot: QtBot) -> None:
    navigation = menu(qtbot, 14, _LEFT)
    area = navigation.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0
    assert all(navigation.button(f"p{n}").height() >= 28 for n in range(14))


def test_where_there_is_room_the_places_take_it(qtbot: QtBot) -> None:
    assert menu(qtbot, 14, 900).button("p0").height() == 36


def test_in_a_very_low_window_the_keyboard_brings_a_place_into_view(qtbot: QtBot) -> None:
    navigation = menu(qtbot, 14, 200)
    last = navigation.button("p13")
    navigation.button("p12").setFocus()
    press(navigation.button("p12"), Qt.Key.Key_Down)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()


@pytest.mark.parametrize("number", (3, 14))
def test_down_goes_over_the_headings(qtbot: QtBot, number: int) -> None:
    navigation = menu(qtbot, number, 700)
    navigation.button("p0").setFocus()
    for place in range(1, number):
        press(navigation.button(f"p{place - 1}"), Qt.Key.Key_Down)
    assert navigation.button(f"p{number - 1}").hasFocus()
