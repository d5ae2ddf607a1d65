"""The planning: the route at its sizes, what-if, scenarios, milestones, and their sheets."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from consultatie.planning.steps import Stage
from consultatie.planning.supposing import plan_of
from consultatie.scenarios import Scenario
from tests.screens.shell import window
from tests.screens.stage import TODAY, example_desk, framed
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.views.planning import PlanningScreen
from ui.views.planning.adopting import adopt_sheet
from ui.views.planning.scale import Zoom
from ui.views.planning.screen import LIST, MILESTONES, SCENARIOS
from ui.views.planning.what_if import keep_sheet
from ui.views.planning.why import why_of_line
from ui.widgets.why_panel import WhyPanel

# Made once: these pictures change nothing in it.
_desk = cache(example_desk)
SORA = date(2021, 10, 1)


def _screen(part: str = "", dossier: int | None = None) -> PlanningScreen:
    desk = _desk()
    screen = PlanningScreen(desk)
    own = dossier or desk.register.records(Dossier)[0].id
    screen.show_place(Place(ScreenName.PLANNING, own, part=part))
    return screen


def _at(zoom: Zoom, day: date, words: str) -> QWidget:
    """The route at a size, looking at a day and at the row of an entry."""
    screen = _screen()

    def look() -> None:
        screen.map.view.zoom_to(zoom)
        entries = [
            entry
            for row in screen.map.view.drawn.route.rows
            for entry in row.entries
            if entry.words == words and entry.first <= day
        ]
        screen.map.view.look_at(day, entries[-1].key if entries else None)
        screen.map.view.setFocus()

    QTimer.singleShot(0, screen, look)
    return screen


def what_if() -> QWidget:
    screen = _screen()

    def ask() -> None:
        screen.map.show_scenario(_scenario())
        screen.map.results.table.choose(Stage.NOTICE)

    QTimer.singleShot(0, screen, ask)
    return screen


def what_if_more() -> QWidget:
    screen = _screen()

    def ask() -> None:
        screen.map.ask_what_if()
        page = screen.map.what_if.page
        page.editor("target_day").set_value(date(2027, 4, 1))
        page.editor("more").set_value(True)
        screen.map.what_if.compute()
        page.editor("request").setFocus()

    QTimer.singleShot(0, screen, ask)
    return screen


def what_if_empty() -> QWidget:
    screen = _screen()
    QTimer.singleShot(0, screen, screen.map.ask_what_if)
    return screen


def empty() -> QWidget:
    desk = _desk()
    known = {it.name: it.id for it in desk.register.records(Dossier)}
    name = "Nieuwe huisvesting"
    dossier = known.get(name) or add(desk.register, Dossier(id=NEW, name=name)).id
    return _screen(dossier=dossier)


def empty_scenarios() -> QWidget:
    empty()
    return _screen(SCENARIOS, _desk().register.records(Dossier)[-1].id)


def in_window(part: str = "") -> QWidget:
    def look(shown: MainWindow) -> None:
        if shown.workplace is not None:
            shown.workplace.go(Place(ScreenName.PLANNING, part=part))

    return window(prepare=look)


def keeping() -> QWidget:
    return framed(keep_sheet(_desk(), _scenario(), lambda _name, _note: None), 520, 330)


def adopting() -> QWidget:
    desk, scenario = _desk(), _scenario()
    file = desk.register.dossier_file(scenario.dossier)
    plan = plan_of(file, scenario, desk.law, TODAY)
    return framed(adopt_sheet(desk, file, scenario, plan), 820, 560)


def why() -> QWidget:
    desk, scenario = _desk(), _scenario()
    plan = plan_of(desk.register.dossier_file(scenario.dossier), scenario, desk.law, TODAY)
    route = plan.routes[0]
    line = route.line(Stage.NOTICE)
    assert line is not None
    return framed(WhyPanel(why_of_line(line, route, plan)), 520, 760)


def _scenario() -> Scenario:
    return _desk().register.records(Scenario)[0]


SCREENS: list[tuple[str, Callable[[], QWidget]]] = [
    ("venster-planning", in_window),
    ("planning-maand", partial(_at, Zoom.MONTH, SORA, "Opschorting")),
    ("planning-opschorting", partial(_at, Zoom.MONTH, date(2026, 12, 7), "Opschorting")),
    ("planning-week", partial(_at, Zoom.WEEK, SORA, "Opschorting")),
    ("planning-kwartaal", partial(_at, Zoom.QUARTER, date(2022, 1, 1), "Drie pilots")),
    ("planning-wat-als", what_if),
    ("planning-wat-als-meer", what_if_more),
    ("planning-wat-als-leeg", what_if_empty),
    ("planning-lijst", partial(_screen, LIST)),
    ("planning-scenarios", partial(_screen, SCENARIOS)),
    ("planning-mijlpalen", partial(_screen, MILESTONES)),
    ("planning-leeg", empty),
    ("planning-leeg-scenarios", empty_scenarios),
    ("planning-form-bewaren", keeping),
    ("planning-form-overnemen", adopting),
    ("planning-waarom", why),
]
