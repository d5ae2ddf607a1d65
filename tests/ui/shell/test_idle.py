"""A window that nobody touches lets the laptop sleep."""

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.keys import press, write
from ui.desk import Place, ScreenName
from ui.forgetting import forgetting_of
from ui.main_window import MainWindow


def waking(window: MainWindow) -> list[str]:
    """The timers that still run, by what they belong to."""
    running = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    return [type(timer.parent()).__name__ for timer in running]


def test_no_timer_runs_once_all_is_counted(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workplace is not None
    window.workplace.count_forgotten()
    forgetting_of(window.workplace.desk).finish_now()
    # What the first acts need is loaded meanwhile, once.
    qtbot.waitUntil(lambda: waking(window) == [], timeout=20_000)


def test_no_timer_runs_once_every_screen_has_read_what_it_shows(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    for screen in ScreenName:
        window.workplace.go(Place(screen))
    qtbot.waitUntil(lambda: waking(window) == [], timeout=20_000)


def test_nothing_is_left_of_a_search_that_was_closed(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workplace is not None
    press("Ctrl+K")
    write("werk")
    press("Escape")
    finder = window.workplace.search.finder
    qtbot.waitUntil(lambda: not finder.looking)
    qtbot.waitUntil(lambda: waking(window) == [], timeout=20_000)
