from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.keys import press, write
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.views.meeting_mode import MeetingWindow
from ui.views.meetings import MeetingsScreen


def meetings(window: MainWindow) -> MeetingsScreen:
    assert window.workplace is not None
    screen = window.workplace.shown()
    assert isinstance(screen, MeetingsScreen)
    return screen


def begun(window: MainWindow, qtbot: QtBot) -> MeetingWindow:
    """The meeting mode, reached with F9 from where the window opens."""
    press("F9", "F9")
    mode = meetings(window).window_of_mode
    assert mode is not None
    qtbot.waitUntil(mode.isActiveWindow)
    return mode


def test_f9_shows_the_meetings_first_and_then_begins(window: MainWindow) -> None:
    press("F9")
    before = meetings(window).window_of_mode
    asked = window.bar.words
    press("F9")
    assert before is None
    assert "nog eens op F9" in asked
    assert meetings(window).window_of_mode is not None


def test_the_meeting_mode_begins_on_the_meeting_that_comes_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    mode = begun(window, qtbot)
    assert "Tweede overlegvergadering OR BUCH" in mode.windowTitle()


def test_without_a_register_f9_does_nothing(empty_window: MainWindow) -> None:
    empty_window.open_first(None, None)
    assert not empty_window.actions_[Act.MEETING].isEnabled()


def test_an_unfinished_line_keeps_the_window_open_until_one_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    begun(window, qtbot)
    write("half getypt")
    assert not window.close()
    assert "in de vergadermodus" in window.bar.words
    window.bar.press()
    assert not window.isVisible()


def test_leaving_gives_the_window_its_meetings_back(window: MainWindow, qtbot: QtBot) -> None:
    begun(window, qtbot)
    write("Tot slot")
    press("Return", "F9", "F9")
    with qtbot.waitActive(window):
        window.activateWindow()
    screen = meetings(window)
    assert screen.window_of_mode is None
    assert [line.capture.text for line in screen.captures.model.rows] == ["Tot slot"]
    assert window.actions_[Act.UNDO].isEnabled()


def test_closing_the_register_ends_the_meeting_mode(window: MainWindow, qtbot: QtBot) -> None:
    mode = begun(window, qtbot)
    window.close_register()
    qtbot.waitUntil(lambda: not isValid(mode))


def test_the_meetings_stand_in_the_navigation_before_the_decisions(window: MainWindow) -> None:
    assert window.workplace is not None
    keys = [*window.workplace.navigation._buttons]
    assert keys.index(ScreenName.MEETINGS) == keys.index(ScreenName.DECISIONS) - 1
    window.workplace.go(Place(ScreenName.MEETINGS))
    assert meetings(window).isVisible()
