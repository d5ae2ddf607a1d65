"""The figures of a year on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from consultatie.register import OpenRegister
from consultatie.yearly import year_figures
from tests.example_register import open_example
from tests.fakes import FakeRegister
from tests.keys import press
from tests.ui.hand import shown
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.views.year import YearScreen


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


def screen_on(register: OpenRegister, qtbot: QtBot, part: str = "") -> YearScreen:
    desk = desk_on(register)
    screen = YearScreen(desk)
    desk.setParent(screen)
    screen.resize(1150, 560)
    screen.show_place(Place(ScreenName.YEAR, part=part))
    screen.round.finish_now()
    shown(qtbot, screen)
    screen.setFocus()
    return screen


@pytest.fixture
def screen(register: OpenRegister, qtbot: QtBot) -> YearScreen:
    return screen_on(register, qtbot, "2021")


def test_the_figures_are_those_of_the_year_over_all_dossiers(
    screen: YearScreen, register: OpenRegister
) -> None:
    files = [register.dossier_file(line.dossier.id) for line in register.dossier_lines()]
    assert screen.found == year_figures(files, screen.desk.law, 2021, TODAY)


def test_every_figure_says_how_it_was_counted(screen: YearScreen) -> None:
    rows = screen.figures.model.rows
    assert len(rows) > 15
    assert all(row.how.endswith(".") for row in rows)


def test_the_head_says_to_which_day_is_counted(screen: YearScreen) -> None:
    words = [label.text() for label in screen.findChildren(QLabel)]
    assert any("tot en met 31 december 2021" in text for text in words)


def test_each_council_has_its_own_line(screen: YearScreen) -> None:
    names = [row.name for row in screen.councils.model.rows]
    assert {"OR BUCH", "OR WNK"} <= set(names)
    assert names == sorted(names, key=str.casefold)


def test_alt_up_counts_the_year_before(screen: YearScreen) -> None:
    press("Alt+Up")
    screen.round.finish_now()
    assert screen.found is not None
    assert screen.found.year == 2020


def test_no_year_is_counted_that_has_not_begun(register: OpenRegister, qtbot: QtBot) -> None:
    screen = screen_on(register, qtbot, "2026")
    assert not screen.after.isEnabled()


def test_it_opens_on_the_last_year_in_which_anything_happened(
    register: OpenRegister, qtbot: QtBot
) -> None:
    assert screen_on(register, qtbot).year == 2026


def test_a_year_without_anything_says_so(screen: YearScreen) -> None:
    screen.choose(1999)
    screen.round.finish_now()
    assert not screen.figures.table.isVisible()


def test_an_empty_register_has_nothing_to_count(qtbot: QtBot) -> None:
    screen = screen_on(FakeRegister(), qtbot)
    assert (screen.year, screen.figures.model.rows) == (2026, ())


def test_the_models_keep_the_rules_of_qt(screen: YearScreen) -> None:
    for model in (screen.figures.model, screen.councils.model):
        QAbstractItemModelTester(model)
    screen.choose(2022)
    screen.round.finish_now()
    assert screen.found is not None


def test_the_keyboard_goes_to_the_list_of_the_tab(screen: YearScreen) -> None:
    screen.tabs.setCurrentIndex(1)
    screen.setFocus()
    assert screen.councils.table.hasFocus()
