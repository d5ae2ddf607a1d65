"""The life line of a point on one page."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from consultatie.dossiers import Dossier
from consultatie.finding_points import Place as FoundPoint
from consultatie.lifelines.lines import life_line
from consultatie.register import Hit
from consultatie.reports.lifelines import as_text
from tests.example_register import filled_register
from tests.keys import press
from tests.ui.hand import shown
from tests.ui.views.desks import desk_on
from ui.actions import Act
from ui.desk import Desk, Place, ScreenName
from ui.views.life_line import LifeLineSheet, tell_life
from ui.views.reactions import ReactionsScreen
from ui.views.search import SearchPanel


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    register = filled_register()
    return desk_on(register)


@pytest.fixture
def host(desk: Desk, qtbot: QtBot) -> QWidget:
    host = QWidget()
    desk.setParent(host)
    host.resize(900, 600)
    shown(qtbot, host)
    return host


@pytest.fixture
def sheet(desk: Desk, host: QWidget) -> LifeLineSheet:
    file = desk.register.dossier_file(desk.register.records(Dossier)[0].id)
    found = max(file.points, key=lambda point: len(told(desk, point.id)))
    return tell_life(file, found, host)


def told(desk: Desk, point: int) -> str:
    file = desk.register.dossier_file(desk.register.records(Dossier)[0].id)
    found = next(one for one in file.points if one.id == point)
    return as_text(life_line(FoundPoint(file, file.consultation_of_point(found), found)))


def test_every_event_stands_on_the_page(sheet: LifeLineSheet, desk: Desk) -> None:
    assert sheet.accessibleDescription() == told(desk, sheet.found.place.point.id)
    assert len(sheet.found.events) > 5


def test_ctrl_c_copies_it_as_text(sheet: LifeLineSheet, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == told(desk, sheet.found.place.point.id)


def test_esc_closes_the_page(sheet: LifeLineSheet, qtbot: QtBot) -> None:
    with qtbot.waitActive(sheet):
        sheet.activateWindow()
    with qtbot.waitSignal(sheet.rejected):
        press("Escape")


def test_the_reactions_offer_it_for_the_chosen_point(desk: Desk, qtbot: QtBot) -> None:
    screen = ReactionsScreen(desk)
    desk.setParent(screen)
    screen.show_place(Place(ScreenName.REACTIONS, desk.register.records(Dossier)[0].id))
    shown(qtbot, screen)
    screen.offered()[Act.LIFE_LINE]()
    chosen = screen.list.chosen()
    opened = screen.findChild(LifeLineSheet)
    assert opened is not None
    assert chosen is not None
    assert opened.found.place.point == chosen.point


def test_it_leads_to_paper_from_a_screen_and_from_nowhere_else(
    desk: Desk, sheet: LifeLineSheet, qtbot: QtBot
) -> None:
    assert not sheet.paper_button.isVisible()
    screen = ReactionsScreen(desk)
    screen.show_place(Place(ScreenName.REACTIONS, desk.register.records(Dossier)[0].id))
    shown(qtbot, screen)
    screen.offered()[Act.LIFE_LINE]()
    opened = screen.findChild(LifeLineSheet)
    assert opened is not None
    point = opened.found.place.point.id
    with qtbot.waitSignal(desk.place_wanted) as wanted:
        opened.paper_button.click()
    (place,) = wanted.args
    assert (place.screen, place.part) == (ScreenName.PREVIEW, "levensloop")
    assert place.wishes.point == point


def test_a_point_that_was_found_tells_its_life(desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    panel = SearchPanel(desk, host)
    panel.open()
    file = desk.register.dossier_file(desk.register.records(Dossier)[0].id)
    with qtbot.waitSignal(panel.finder.found):
        panel.line.setText(" ".join(file.points[0].text.split()[:6]))
    place = next(
        n for n, hit in enumerate(panel.model.rows) if isinstance(hit, Hit) and hit.kind == "point"
    )
    panel.results.selectRow(place)
    hit = panel.results.chosen()
    assert isinstance(hit, Hit)
    press("Ctrl+Shift+L")
    QApplication.sendPostedEvents()
    opened = host.findChild(LifeLineSheet)
    assert opened is not None
    assert (opened.found.place.point.id, panel.isVisible()) == (hit.record, False)
