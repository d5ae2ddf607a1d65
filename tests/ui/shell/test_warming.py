"""While nobody waits, every screen of a register is made; going to one then only shows it."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.example_register import copy_of_example
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.shell.warming import Warming
from ui.shell.workplace import Workplace


def workplace_of(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def made_screens(place: Workplace) -> list[QWidget | None]:
    return [place.screens.widget(n) for n in range(place.screens.count())]


def warm_through(place: Workplace, qtbot: QtBot) -> None:
    warming = Warming(place.screens)
    warming.start()
    timer = warming.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(lambda: not timer.isActive(), timeout=20_000)


def test_every_screen_is_made_once_and_the_shown_one_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    place = workplace_of(window)
    shown = place.shown()
    warm_through(place, qtbot)
    made = made_screens(place)
    for screen in ScreenName:
        place.go(Place(screen))
    assert (made_screens(place), len(made)) == (made, len(ScreenName))
    place.back()
    assert shown in made


def test_another_register_may_be_opened_meanwhile(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    Warming(workplace_of(window).screens).start()
    other = tmp_path / "ander"
    other.mkdir()
    window.files.open(copy_of_example(other))
    warm_through(workplace_of(window), qtbot)
    assert len(made_screens(workplace_of(window))) == len(ScreenName)
