"""The question that the planner is there for, asked in the window with keys alone."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.consultations import Step
from consultatie.dossiers import Milestone
from consultatie.records import Record
from consultatie.register import OpenRegister
from consultatie.scenarios import Scenario
from tests.keys import await_dialog, press, write
from ui.desk import ScreenName
from ui.main_window import MainWindow
from ui.views.planning import PlanningScreen
from ui.views.preview import PreviewScreen

NOTICE = (
    "Di 30 november 2021 is de laatste veilige dag van kennisgeving: de uitvoering is dan "
    "opgeschort tot en met do 30 december 2021. Bij kennisgeving op wo 1 december 2021 loopt de "
    "maand op za 1 januari 2022 nog: tot en met za 1 januari 2022, en door de Algemene "
    "termijnenwet tot en met ma 3 januari 2022"
)


def planning(window: MainWindow) -> PlanningScreen:
    assert window.workplace is not None
    window.workplace.navigation.button(ScreenName.PLANNING).setFocus()
    press("Return")
    shown = window.workplace.shown()
    assert isinstance(shown, PlanningScreen)
    shown.setFocus()
    return shown


def test_for_a_start_on_new_year_the_window_says_the_last_safe_day_and_why(
    window: MainWindow, qtbot: QtBot
) -> None:
    screen = planning(window)
    press("Ctrl+N")
    write("1-1-2022")
    qtbot.waitUntil(lambda: screen.map.results.plan is not None)
    assert screen.map.results.notice.text().startswith(NOTICE)
    assert screen.map.results.notice.isVisible()
    assert "WOR art. 25 lid 6" in screen.map.results.notice.text()


def test_what_if_writes_nothing_until_it_is_kept_and_is_then_one_step_to_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    screen = planning(window)
    register = screen.desk.register
    before = len(register.records(Scenario)), register.undo_label()
    press("Ctrl+N")
    write("1-4-2027")
    qtbot.waitUntil(lambda: screen.map.results.plan is not None)
    assert (len(register.records(Scenario)), register.undo_label()) == before
    # Without a screen there is no window manager to give the keyboard back.
    with qtbot.waitActive(window):
        window.activateWindow()
    press("Ctrl+Return")
    await_dialog(qtbot)
    write("Start in april")
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    kept = register.records(Scenario)[-1]
    assert (kept.name, kept.target_day.isoformat()) == ("Start in april", "2027-04-01")
    assert kept.deviating
    register.undo()
    assert [s for s in register.records(Scenario) if s.name == "Start in april"] == []


def test_adopting_a_scenario_is_one_step_to_undo(window: MainWindow, qtbot: QtBot) -> None:
    screen = planning(window)
    register = screen.desk.register
    before = _planned(register)
    screen.tabs.setCurrentWidget(screen.scenarios)
    screen.scenarios.ask_adopt(register.records(Scenario)[0])
    await_dialog(qtbot)
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert _planned(register) != before
    register.undo()
    assert _planned(register) == before


def _planned(register: OpenRegister) -> dict[int, Record]:
    return {it.id: it for kind in (Step, Milestone) for it in register.records(kind)}


def test_ctrl_p_shows_the_route_as_a_product_with_the_days_in_view(
    window: MainWindow, qtbot: QtBot
) -> None:
    planning(window)
    press("Ctrl+P")
    assert window.workplace is not None
    here = window.workplace.trail.here
    assert here is not None
    assert (here.screen, here.part) == (ScreenName.PREVIEW, "routekaart")
    preview = window.workplace.shown()
    assert isinstance(preview, PreviewScreen)
    qtbot.waitUntil(lambda: preview.title.text() == "Routekaart")
    assert preview.options.wishes() == here.wishes
