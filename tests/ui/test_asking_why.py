"""Why a date is what it is: asked the same way wherever a term stands."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from consultatie.deadlines import deadlines_of
from consultatie.dossiers import Dossier
from consultatie.law.book import LawBook
from consultatie.register import OpenRegister
from consultatie.requests import Request
from consultatie.routes.values import Look
from tests.example_register import open_example
from tests.keys import await_dialog, press
from tests.ui.hand import press as press_on
from tests.ui.hand import shown
from tests.ui.views.desks import TODAY, desk_on
from ui.actions import Act
from ui.asking_why import of_deadline, show_why
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forgetting import forgetting_of
from ui.other_day import OtherDayDialog
from ui.shell.screens import screen_class
from ui.views.forgotten import ForgottenScreen
from ui.views.planning import PlanningScreen
from ui.views.requests import RequestsScreen
from ui.widgets.why_panel import WhyPanel


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def desk(register: OpenRegister) -> Desk:
    return desk_on(register)


def dossier(desk: Desk) -> int:
    return desk.register.records(Dossier)[0].id


def place_of(desk: Desk, name: ScreenName) -> Place:
    if name is ScreenName.REQUEST:
        request = next(r for r in desk.register.records(Request) if "Transitieplan" in r.title)
        return Place(name, request.dossier, request.id)
    return Place(name, dossier(desk))


def open_screen(qtbot: QtBot, desk: Desk, name: ScreenName) -> Screen:
    screen = screen_class(name)(desk)
    desk.setParent(screen)
    screen.resize(1200, 700)
    if name is ScreenName.FORGOTTEN:
        with qtbot.waitSignal(forgetting_of(desk).counted):
            forgetting_of(desk).start_at_once()
    screen.show_place(place_of(desk, name))
    shown(qtbot, screen)
    return screen


def offered(screen: Screen) -> Callable[[], object]:
    found = getattr(screen, "offered")()  # noqa: B009  (not every screen offers something)
    ask: Callable[[], object] = found[Act.WHY]
    return ask


@pytest.mark.parametrize("name", (ScreenName.TERMS, ScreenName.REQUESTS, ScreenName.REQUEST))
def test_the_key_explains_the_date_that_is_chosen(
    qtbot: QtBot, desk: Desk, name: ScreenName
) -> None:
    screen = open_screen(qtbot, desk, name)
    if isinstance(screen, RequestsScreen):
        rows = screen.requests.model.rows
        screen.requests.choose(next(row.record.id for row in rows if row.deadline))
    offered(screen)()
    panel = screen.findChild(WhyPanel)
    assert isinstance(panel, WhyPanel)
    assert panel.why.lines
    assert panel.copy_button.hasFocus()


def test_a_term_that_is_near_is_explained_among_what_is_forgotten(
    qtbot: QtBot, register: OpenRegister
) -> None:
    desk = Desk(register, LawBook.shipped(), lambda: date(2026, 12, 7))
    screen = open_screen(qtbot, desk, ScreenName.FORGOTTEN)
    assert isinstance(screen, ForgottenScreen)
    screen.choose("soon")
    row = next(row for row in screen.list.model.rows if row.term)
    screen.list.choose(screen.list.listing.key(row))
    screen.why.trigger()
    panel = screen.findChild(WhyPanel)
    assert isinstance(panel, WhyPanel)
    assert row.council in panel.why.subject


def test_what_was_promised_is_said_not_to_be_counted(qtbot: QtBot, desk: Desk) -> None:
    screen = open_screen(qtbot, desk, ScreenName.FORGOTTEN)
    with qtbot.waitSignal(desk.said) as said:
        offered(screen)()
    assert said.args == ["Deze datum is zelf vastgelegd; er is niets berekend."]


def test_every_list_with_terms_has_it_in_the_menu_of_a_row(qtbot: QtBot, desk: Desk) -> None:
    names = (ScreenName.TERMS, ScreenName.REQUESTS, ScreenName.FORGOTTEN, ScreenName.PLANNING)
    # Held, as the window holds them: Qt must not take one down while Python lets go of it.
    screens = [screen_class(name)(desk) for name in names]
    for screen in screens:
        qtbot.addWidget(screen)
        why = getattr(screen, "why")  # noqa: B009
        assert why.text().replace("&", "") == "Waarom deze datum?"
        assert "Ctrl+D" in why.toolTip()


def test_the_list_of_the_route_explains_a_suspension(qtbot: QtBot, desk: Desk) -> None:
    screen = open_screen(qtbot, desk, ScreenName.PLANNING)
    assert isinstance(screen, PlanningScreen)
    screen.tabs.setCurrentWidget(screen.list)
    rows = screen.list.model.rows
    entry = next(row for row in rows if row.entry.look is Look.SUSPENDED)
    screen.list.choose(screen.list.listing.key(entry))
    offered(screen)()
    panel = screen.findChild(WhyPanel)
    assert isinstance(panel, WhyPanel)
    assert any("25 lid 6" in line.article for line in panel.why.lines)


def panel_on(qtbot: QtBot, desk: Desk, kind: str) -> tuple[QWidget, WhyPanel]:
    file = desk.register.dossier_file(dossier(desk))
    found = next(one for one in deadlines_of(file, desk.law, TODAY) if one.kind == kind)
    host = open_screen(qtbot, desk, ScreenName.DOSSIERS)
    show_why(desk, of_deadline(found), host, host)
    panel = host.findChild(WhyPanel)
    assert isinstance(panel, WhyPanel)
    return host, panel


def button(panel: WhyPanel, words: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_the_explanation_is_copied_as_text(qtbot: QtBot, desk: Desk) -> None:
    _host, panel = panel_on(qtbot, desk, "opschorting")
    press_on(panel.copy_button, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == panel.why.as_text()


def test_another_first_day_gives_another_last_day_and_keeps_nothing(
    qtbot: QtBot, desk: Desk
) -> None:
    before = desk.register.journal()
    _host, panel = panel_on(qtbot, desk, "opschorting")
    button(panel, "Andere begindatum…").click()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OtherDayDialog)
    assert dialog.answer.text().endswith("dezelfde dag als nu")
    dialog.page.editor("day").set_value(date(2026, 12, 1))
    assert dialog.answer.text().startswith("Dan: ma 4 januari 2027")
    assert "later dan nu" in dialog.answer.text()
    assert dialog.panel is not None
    assert "4 januari 2027" in dialog.panel.why.heading
    dialog.page.editor("day").set_value(None)
    assert dialog.answer.text() == "Vul een datum in."
    press("Escape")
    assert desk.register.journal() == before


def test_from_there_one_goes_to_the_request_itself(qtbot: QtBot, desk: Desk) -> None:
    _host, panel = panel_on(qtbot, desk, "opschorting")
    button(panel, "Andere begindatum…").click()
    await_dialog(qtbot)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, OtherDayDialog)
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        dialog.go_to_request()
    assert wanted.args[0].screen is ScreenName.REQUEST


def test_the_term_sheet_is_shown_from_there(qtbot: QtBot, desk: Desk) -> None:
    _host, panel = panel_on(qtbot, desk, "opschorting")
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        button(panel, "Termijnblad").click()
    assert wanted.args[0] == Place(ScreenName.PREVIEW, dossier(desk), part="termijnen")


def test_a_day_that_was_agreed_has_no_other_first_day(qtbot: QtBot, desk: Desk) -> None:
    file = desk.register.dossier_file(dossier(desk))
    agreed = next(one for one in deadlines_of(file, desk.law, TODAY) if one.source == "afspraak")
    host = open_screen(qtbot, desk, ScreenName.DOSSIERS)
    show_why(desk, of_deadline(agreed), host, host)
    panel = host.findChild(WhyPanel)
    assert isinstance(panel, WhyPanel)
    assert [action.text().replace("&", "") for action in panel.offered] == ["Termijnblad"]
