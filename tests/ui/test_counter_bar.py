"""The counters at the bottom of the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from consultatie.dossiers import Dossier
from consultatie.forgotten import Forgotten, Lack
from tests.ui.hand import press, shown
from ui.marks import Mark, Shape
from ui.shell.forgotten_counters import counters_of
from ui.tokens import Tone
from ui.widgets.counter_bar import HEIGHT, Counter, CounterBar

LATE = Counter("late", Mark("over tijd", Shape.DISC, Tone.RED), 2)
OPEN = Counter("open", Mark("zonder reactie", Shape.SQUARE), 0)
LACK = Lack("SORA", Dossier(id=1, name="SORA"), "iets", "alles")


@pytest.fixture
def bar(qtbot: QtBot) -> CounterBar:
    bar = CounterBar("Vergeten?")
    bar.show_counters((LATE, OPEN))
    bar.resize(600, HEIGHT)
    shown(qtbot, bar)
    return bar


def test_each_counter_says_its_number_and_word(bar: CounterBar) -> None:
    names = [button.accessibleName() for button in bar.buttons]
    assert names == ["2 over tijd", "0 zonder reactie"]


def test_right_and_enter_choose_the_next_counter(bar: CounterBar, qtbot: QtBot) -> None:
    first, second = bar.buttons
    first.setFocus()
    press(first, Qt.Key.Key_Right)
    with qtbot.waitSignal(bar.counter_chosen) as told:
        press(second, Qt.Key.Key_Return)
    assert told.args == ["open"]


def test_a_new_number_leaves_the_keyboard_where_it_was(bar: CounterBar) -> None:
    bar.buttons[0].setFocus()
    bar.show_counters((replace(LATE, number=3), OPEN))
    assert bar.buttons[0].hasFocus()
    assert bar.buttons[0].accessibleName() == "3 over tijd"


def test_where_there_is_no_room_noughts_lose_their_words_first(bar: CounterBar) -> None:
    def widths() -> list[int]:
        return [button.sizeHint().width() for button in bar.buttons]

    before = widths()
    for narrower in range(600, 100, -10):
        bar.resize(narrower, HEIGHT)
        if widths() != before:
            break
    assert widths()[0] == before[0]
    assert widths()[1] < before[1]


def test_nothing_forgotten_is_one_calm_word() -> None:
    assert [counter.words for counter in counters_of(Forgotten())] == ["Niets vergeten"]


def test_six_counters_are_shown_as_soon_as_one_counts() -> None:
    found = Forgotten(overdue=(LACK,), without_letter=(LACK,))
    assert [counter.words for counter in counters_of(found)] == [
        "1 over tijd",
        "0 binnenkort",
        "0 zonder vervolgdatum",
        "0 zonder reactie",
        "0 toezeggingen onvolledig",
        "1 besluit zonder brief",
    ]


def test_every_counter_has_a_shape_of_its_own() -> None:
    shapes = [counter.mark.shape for counter in counters_of(Forgotten(soon=(LACK,)))]
    assert len(set(shapes)) == len(shapes) == 6
