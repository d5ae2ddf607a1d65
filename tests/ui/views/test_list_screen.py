import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, withdraw
from consultatie.dossiers import Abbreviation
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.views.abbreviations import AbbreviationsScreen

HERE = Place(ScreenName.ABBREVIATIONS)


@pytest.fixture
def register() -> FakeRegister:
    register = FakeRegister()
    for short, meaning in (("OR", "ondernemingsraad"), ("CR", "cliëntenraad"), ("B&W", "college")):
        add(register, Abbreviation(id=NEW, short=short, meaning=meaning))
    return register


@pytest.fixture
def screen(register: FakeRegister, qtbot: QtBot) -> AbbreviationsScreen:
    screen = AbbreviationsScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.resize(1154, 560)
    screen.show_place(HERE)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    return screen


def shown(screen: AbbreviationsScreen) -> list[str]:
    return [row.short for row in screen.list.model.rows]


def test_the_rows_stand_in_alphabetical_order(screen: AbbreviationsScreen) -> None:
    assert shown(screen) == ["B&W", "CR", "OR"]


def test_ctrl_f_filters_on_every_column(screen: AbbreviationsScreen) -> None:
    press("Ctrl+F")
    write("raad")
    assert shown(screen) == ["CR", "OR"]


def test_a_filter_that_finds_nothing_offers_to_be_cleared(screen: AbbreviationsScreen) -> None:
    press("Ctrl+F")
    write("zeppelin")
    wipe = next(b for b in screen.findChildren(QPushButton) if b.text() == "Filter wissen")
    visible = wipe.isVisible()
    wipe.click()
    assert (visible, len(shown(screen))) == (True, 3)


def test_what_was_chosen_stays_chosen_when_the_rows_are_read_again(
    screen: AbbreviationsScreen, register: FakeRegister
) -> None:
    press("Down")
    add(register, Abbreviation(id=NEW, short="AB", meaning="algemeen bestuur"))
    chosen = screen.list.chosen()
    assert chosen is not None
    assert chosen.short == "CR"


def test_withdrawing_asks_for_a_reason_and_hides_the_row(
    screen: AbbreviationsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    screen.list.withdraw_chosen()
    await_dialog(qtbot)
    press("Ctrl+Return")
    refused = QApplication.activeModalWidget() is not None
    write("komt niet voor")
    press("Ctrl+Return")
    gone = [a.withdrawn for a in register.records(Abbreviation) if not a.stands]
    assert (refused, gone, shown(screen)) == (True, ["komt niet voor"], ["CR", "OR"])


def test_withdrawn_rows_are_shown_on_demand_and_can_be_restored(
    screen: AbbreviationsScreen, register: FakeRegister
) -> None:
    withdraw(register, register.records(Abbreviation)[0], "dubbel")
    hidden = shown(screen)
    screen.list.withdrawn.click()
    screen.list.choose(register.records(Abbreviation)[0].id)
    screen.list.restore.trigger()
    assert (hidden, all(a.stands for a in register.records(Abbreviation))) == (["B&W", "CR"], True)


def test_a_withdrawn_row_cannot_be_changed(
    screen: AbbreviationsScreen, register: FakeRegister
) -> None:
    first = register.records(Abbreviation)[0]
    withdraw(register, first, "dubbel")
    screen.list.choose(first.id)
    chosen = screen.list.chosen()
    assert chosen is not None
    assert (chosen.id, screen.list.edit.isEnabled()) == (first.id, False)


def test_enter_changes_a_row(
    screen: AbbreviationsScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    press("Return")
    await_dialog(qtbot)
    press("Home")
    write("x")
    press("Ctrl+Return")
    assert [a.short for a in register.records(Abbreviation)].count("xB&W") == 1


def test_an_empty_list_has_the_keyboard_on_its_one_button(qtbot: QtBot) -> None:
    screen = AbbreviationsScreen(desk_on(FakeRegister()))
    screen.desk.setParent(screen)
    screen.show_place(HERE)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.setFocus()
    visible = [b for b in screen.findChildren(QPushButton) if b.isVisible()]
    assert ([b.text() for b in visible], visible[0].hasFocus()) == (["&Nieuwe afkorting"], True)


def worded(screen: AbbreviationsScreen, width: int) -> list[str]:
    """The words on the buttons when the list is so wide."""
    screen.resize(width, 480)
    QApplication.sendPostedEvents()
    return [b.text() for b in screen.findChildren(QPushButton) if b.isVisible() and b.text()]


@pytest.mark.parametrize(
    "width, words",
    (
        (1154, ["Wijzigen", "Zichtbaarheid…", "Intrekken…", "&Nieuwe afkorting"]),
        (480, ["&Nieuwe afkorting"]),
        (340, ["&Nieuwe afkorting"]),
    ),
)
def test_a_narrow_list_keeps_its_filter_and_its_main_button_whole(
    screen: AbbreviationsScreen, width: int, words: list[str]
) -> None:
    found = worded(screen, width)
    main = next(b for b in screen.findChildren(QPushButton) if b.text() == "&Nieuwe afkorting")
    line = screen.list.filter
    hint = line.fontMetrics().horizontalAdvance(line.placeholderText())
    room = (main.width() >= main.sizeHint().width(), line.width() > hint)
    assert (found, room) == (words, (True, True))


def test_what_has_no_room_as_a_button_is_offered_in_the_menu(screen: AbbreviationsScreen) -> None:
    worded(screen, 340)
    further = next(b for b in screen.findChildren(QToolButton) if b.accessibleName() == "Meer")
    further.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [action.text() for action in menu.actions()]
    menu.close()
    assert offered[0] == "Zichtbaarheid…"
