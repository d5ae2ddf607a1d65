from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.hand import press
from ui.actions import Act, Actions, MenuSpec, action_specs, fill_menu_bar
from ui.widgets.buttons import ActionButton


def test_every_act_is_declared_once() -> None:
    assert Counter(spec.act for spec in action_specs()) == Counter(Act)


def test_no_two_actions_share_a_key() -> None:
    keys = [spec.shortcut for spec in action_specs() if spec.shortcut]
    assert len(keys) == len(set(keys))


def test_a_key_calls_the_handler(qtbot: QtBot) -> None:
    window, actions, called = _window(qtbot)
    actions.connect_to(Act.NEW, lambda: called.append("new"))
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert called == ["new"]


def test_a_condition_is_asked_again_on_refresh(qtbot: QtBot) -> None:
    _, actions, called = _window(qtbot)
    actions.connect_to(Act.UNDO, lambda: None, when=lambda: bool(called))
    assert not actions[Act.UNDO].isEnabled()
    called.append("something to undo")
    actions.refresh()
    assert actions[Act.UNDO].isEnabled()


def test_undo_says_what_it_undoes_and_forgets_it_again(qtbot: QtBot) -> None:
    _, actions, _called = _window(qtbot)
    actions.rename(Act.UNDO, "Ongedaan maken: punt 3")
    assert actions[Act.UNDO].toolTip() == "Ongedaan maken: punt 3 (Ctrl+Z)"
    actions.rename(Act.UNDO, None)
    assert actions[Act.UNDO].text() == "&Ongedaan maken"


def test_a_menu_holds_its_actions_and_lines(qtbot: QtBot) -> None:
    window, actions, _called = _window(qtbot)
    fill_menu_bar(window.menuBar(), actions, [MenuSpec("&Bestand", (Act.PRINT, None, Act.QUIT))])
    menu = window.menuBar().actions()[0].menu()
    assert isinstance(menu, QMenu)
    assert [action.isSeparator() for action in menu.actions()] == [False, True, False]


def test_a_button_follows_its_action(qtbot: QtBot) -> None:
    _, actions, called = _window(qtbot)
    action = actions.connect_to(Act.PRINT, lambda: called.append("print"))
    button = ActionButton(action)
    qtbot.addWidget(button)
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    button.click()
    assert called == ["print"]


def _window(qtbot: QtBot) -> tuple[QMainWindow, Actions, list[str]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    window.addActions(actions.all())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, actions, []
