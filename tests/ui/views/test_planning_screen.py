from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add
from consultatie.consultations import Step
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier, Milestone
from consultatie.planning.steps import Stage
from consultatie.routes.values import SUPPOSITIONS, Entry, Form, Look
from consultatie.scenarios import Scenario
from consultatie.suspension import Clash
from tests.fakes import FakeRegister
from tests.keys import await_dialog, press, write
from tests.ui.hand import double_click, first
from tests.ui.views.desks import TODAY, desk_on
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.forms.sheet import SheetDialog
from ui.tokens import DARK
from ui.views.planning import PlanningScreen
from ui.views.planning.adopting import changes_of
from ui.views.planning.listed import Listed
from ui.views.planning.scale import PER_DAY, Zoom
from ui.views.planning.scene import EntryItem
from ui.views.planning.screen import MILESTONES, SCENARIOS
from ui.views.planning.side_by_side import difference_words
from ui.widgets.buttons import ActionButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.why_panel import WhyPanel


@pytest.fixture
def dossier(register: FakeRegister) -> int:
    return register.records(Dossier)[0].id


@pytest.fixture
def screen(register: FakeRegister, dossier: int, qtbot: QtBot) -> PlanningScreen:
    screen = PlanningScreen(desk_on(register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.resize(1154, 620)
    screen.show_place(Place(ScreenName.PLANNING, dossier))
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.map.view.setFocus()
    return screen


def chosen(screen: PlanningScreen) -> Entry:
    entry = screen.map.view.chosen
    assert entry is not None
    return entry


def items(screen: PlanningScreen) -> list[EntryItem]:
    return [item for item in screen.map.view.drawn.items() if isinstance(item, EntryItem)]


def ask(screen: PlanningScreen, typed: str, qtbot: QtBot) -> None:
    screen.map.ask_what_if()
    write(typed)
    qtbot.waitUntil(lambda: screen.map.results.plan is not None)


# -- the drawing -------------------------------------------------------------------------------


def test_every_entry_of_the_route_is_drawn_once_and_says_what_it_is(
    screen: PlanningScreen,
) -> None:
    route = screen.map.route
    assert route is not None
    assert len(items(screen)) == sum(len(row.entries) for row in route.rows)
    assert all(item.toolTip().startswith("<qt>") for item in items(screen))


def test_what_was_typed_is_no_markup_in_a_tip(
    screen: PlanningScreen, register: FakeRegister, dossier: int
) -> None:
    decision = replace(register.records(Decision)[0], title="<b>x</b>")
    with register.action("x") as work:
        work.put(decision)
    (item,) = (it for it in items(screen) if it.placed.entry.record == decision.id)
    assert "&lt;b&gt;x&lt;/b&gt;" in item.toolTip()


def test_the_arrow_keys_go_from_entry_to_entry_and_to_the_rows_above_and_below(
    screen: PlanningScreen,
) -> None:
    press("Ctrl+Home")
    assert chosen(screen).words == "Drie pilots met samenwerking"
    press("Right")
    assert chosen(screen).words == "Opdracht om een scenario uit te werken"
    press("Left", "Left")
    assert chosen(screen).words == "Drie pilots met samenwerking"
    press("Down")
    assert chosen(screen).kind == "decision"
    press("Ctrl+End")
    assert chosen(screen).words == "Handeling van uitvoering"
    press("Left")
    assert chosen(screen).words == "Opschorting"
    press("Up")
    assert screen.map.view.accessibleDescription().startswith("OR WNK (")


def test_the_chosen_entry_comes_in_view(screen: PlanningScreen) -> None:
    press("Ctrl+Home")
    begin, end = screen.map.view.days_in_view()
    assert begin <= date(2019, 3, 1) <= end


def test_the_view_opens_on_today_and_t_comes_back_to_it(screen: PlanningScreen) -> None:
    begin, end = screen.map.view.days_in_view()
    assert begin < TODAY < end
    press("Ctrl+Home", "T")
    begin, end = screen.map.view.days_in_view()
    assert begin < TODAY < end


def test_keys_buttons_and_the_wheel_zoom(screen: PlanningScreen) -> None:
    view = screen.map.view
    screen.map.sizes[Zoom.QUARTER].click()
    assert view.per_day == PER_DAY[Zoom.QUARTER]
    press("Plus")
    nearer = view.per_day
    assert nearer > PER_DAY[Zoom.QUARTER]
    press("Minus")
    assert view.per_day == pytest.approx(PER_DAY[Zoom.QUARTER])
    _turn(screen, 120)
    assert view.per_day == pytest.approx(nearer)
    screen.map.sizes[Zoom.WEEK].click()
    assert screen.map.sizes[Zoom.WEEK].isChecked()
    assert not screen.map.sizes[Zoom.MONTH].isChecked()


def test_zooming_keeps_the_day_under_the_mouse_where_it_is(screen: PlanningScreen) -> None:
    view = screen.map.view
    place = view.viewport().rect().center()
    before = view.drawn.scale.day_at(view.mapToScene(place).x())
    _turn(screen, 120)
    after = view.drawn.scale.day_at(view.mapToScene(place).x())
    assert abs((after - before).days) <= 1


def test_zooming_keeps_the_items_and_the_choice(screen: PlanningScreen) -> None:
    press("Ctrl+Home")
    before = {id(item) for item in items(screen)}
    screen.map.view.zoom_to(Zoom.WEEK)
    assert {id(item) for item in items(screen)} == before
    assert chosen(screen).words == "Drie pilots met samenwerking"


def test_a_change_in_the_register_keeps_the_items_of_what_stayed(
    screen: PlanningScreen, register: FakeRegister, dossier: int
) -> None:
    before = {id(item) for item in items(screen)}
    title = "Nieuw besluit"
    with register.action("x") as work:
        old = register.records(Decision)[0]
        work.put(replace(old, id=work.new_id(), title=title))
    after = items(screen)
    assert len(before - {id(item) for item in after}) == 0
    assert title in {item.placed.entry.words for item in after}


def test_the_days_in_view_stay_when_the_register_changes(
    screen: PlanningScreen, register: FakeRegister
) -> None:
    press("Ctrl+Home")
    before = screen.map.view.days_in_view()
    with register.action("x") as work:
        work.put(replace(register.records(Decision)[0], title="anders"))
    assert screen.map.view.days_in_view() == before


def test_the_drawing_takes_the_colours_of_the_theme(screen: PlanningScreen) -> None:
    drawn = screen.map.view.drawn
    drawn.show_tokens(DARK)
    picture = screen.map.view.grab().toImage()
    middle = picture.pixelColor(picture.width() - 40, picture.height() - 30)
    assert middle.lightness() < 90


def test_a_screen_reader_hears_the_chosen_entry(screen: PlanningScreen) -> None:
    press("Ctrl+End")
    assert "binnen de opschorting" in chosen(screen).note.lower()
    assert chosen(screen).clash is Clash.INSIDE
    press("Left")
    heard = QAccessible.queryAccessibleInterface(screen.map.view)
    assert heard.text(QAccessible.Text.Name) == "Routekaart"
    said = heard.text(QAccessible.Text.Description)
    assert said.startswith("OR WNK (Transitieplan: plaatsing")
    assert said.endswith("Opschorting: 13 november t/m 14 december 2026 (opschorting)")
    assert screen.map.words.text() == said


def test_the_recess_says_whose_it_is_where_the_mouse_is(screen: PlanningScreen) -> None:
    view = screen.map.view
    box = next(
        box for box in view.drawn.laid_out.boxes if box.row and box.row.name == "Raad Langedijk"
    )
    place = QPointF(view.drawn.scale.middle(date(2021, 8, 1)), box.top + 2)
    assert view._band_at(place).startswith("Raad Langedijk: Zomerreces 2021")
    view.verticalScrollBar().setValue(round(box.top))
    view.look_at(date(2021, 8, 1), None)
    at = view.mapFromScene(place)
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert "17 juli t/m 29 augustus 2021" in QToolTip.text()
    QToolTip.hideText()


# -- opening -----------------------------------------------------------------------------------


def test_enter_on_a_decision_opens_the_decision(screen: PlanningScreen, qtbot: QtBot) -> None:
    press("Ctrl+Home", "Down")
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        press("Return")
    place = Place(ScreenName.DECISIONS, _dossier(screen), chosen(screen).record)
    assert wanted.args[0] == place


def _dossier(screen: PlanningScreen) -> int:
    return screen.desk.register.dossier_lines()[0].dossier.id


def test_enter_on_a_bar_opens_the_page_of_that_council(
    screen: PlanningScreen, qtbot: QtBot
) -> None:
    press("Ctrl+End", "Left", "Left")
    while chosen(screen).form is not Form.BAR:
        press("Left")
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        press("Return")
    assert wanted.args[0].screen is ScreenName.REQUEST
    assert wanted.args[0].record == chosen(screen).consultation


def test_enter_on_a_suspension_says_why_it_ends_when_it_does(screen: PlanningScreen) -> None:
    press("Ctrl+End", "Left", "Return")
    (panel,) = screen.findChildren(WhyPanel)
    assert "14 december 2026" in panel.why.heading
    assert any("25 lid 6" in line.article for line in panel.why.lines)


def test_why_says_so_where_nothing_was_computed(screen: PlanningScreen, qtbot: QtBot) -> None:
    press("Ctrl+Home")
    with qtbot.waitSignal(screen.desk.said) as said:
        screen.offered()[Act.WHY]()
    assert "niets berekend" in said.args[0]


def test_a_double_click_opens_and_a_click_chooses(screen: PlanningScreen, qtbot: QtBot) -> None:
    view = screen.map.view
    item = next(it for it in items(screen) if it.placed.entry.kind == "decision")
    view.choose_entry(item.placed.entry.key)
    place = view.mapFromScene(item.placed.box.center())
    with qtbot.waitSignal(view.opened) as opened:
        double_click(view.viewport(), place)
    assert opened.args[0] == item.placed.entry


# -- the list ----------------------------------------------------------------------------------


def test_the_list_holds_all_that_is_drawn_and_the_recess_in_words(
    screen: PlanningScreen,
) -> None:
    screen.tabs.setCurrentWidget(screen.list)
    model = screen.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    route = screen.map.route
    assert route is not None
    assert len(model.rows) == sum(len(row.entries) + len(row.bands) for row in route.rows)
    words = [model.row_words(row) for row in model.rows]
    assert any("medio april 2021" in line and "11 t/m 20 april 2021" in line for line in words)
    assert any("Zomerreces" in line and "17 juli t/m 29 augustus 2021" in line for line in words)


def test_two_councils_with_the_same_recess_are_two_lines(screen: PlanningScreen) -> None:
    screen.tabs.setCurrentWidget(screen.list)
    rows: tuple[Listed, ...] = screen.list.model.rows
    keys = [screen.list.listing.key(row) for row in rows]
    assert len(keys) == len(set(keys))


def test_a_page_that_is_not_seen_is_read_when_one_comes_to_it(
    screen: PlanningScreen, register: FakeRegister
) -> None:
    milestone = register.records(Milestone)[0]
    with register.action("x") as work:
        work.put(replace(milestone, what="Anders"))
    assert screen.milestones.model.rows == ()
    screen.tabs.setCurrentWidget(screen.milestones)
    rows: tuple[Milestone, ...] = screen.milestones.model.rows
    assert "Anders" in {milestone.what for milestone in rows}


def test_a_dossier_with_nothing_in_it_says_what_to_do(
    screen: PlanningScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    empty = add(register, Dossier(id=NEW, name="Leeg"))
    screen.show_place(Place(ScreenName.PLANNING, empty.id))
    assert not screen.map.view.isVisible()
    assert not screen.map.legend.isVisible()
    first(EmptyState, screen.map).findChildren(ActionButton)[0].click()
    await_dialog(qtbot)
    write("Start")
    press("Tab")
    write("1 mei 2027")
    press("Ctrl+Return")
    screen.tabs.setCurrentWidget(screen.map)
    assert screen.map.view.isVisible()


# -- what if -----------------------------------------------------------------------------------


def test_the_hollow_bars_are_there_while_what_if_is_open(
    screen: PlanningScreen, qtbot: QtBot
) -> None:
    ask(screen, "1-4-2027", qtbot)
    hollow = [it for it in items(screen) if it.placed.entry.look in SUPPOSITIONS]
    assert {it.placed.row.second.split(":")[0] for it in hollow} == {"", "Transitieplan"}
    press("Escape")
    assert not screen.map.is_asking
    assert not [it for it in items(screen) if it.placed.entry.look in SUPPOSITIONS]


def test_the_view_goes_to_the_target(screen: PlanningScreen, qtbot: QtBot) -> None:
    ask(screen, "1-1-2022", qtbot)
    begin, end = screen.map.view.days_in_view()
    assert begin < date(2021, 11, 30) < date(2022, 1, 1) <= end


def test_following_the_advice_takes_the_suspension_away_while_one_types(
    screen: PlanningScreen, qtbot: QtBot
) -> None:
    ask(screen, "1-4-2027", qtbot)
    assert "laatste veilige dag van kennisgeving" in screen.map.results.notice.text()
    screen.map.what_if.page.editor("deviating").set_value(False)
    qtbot.waitUntil(lambda: screen.map.results.notice.text() == "")
    lines = {line.stage: line for line in screen.map.results.model.rows}
    assert getattr(lines[Stage.SUSPENSION], "article", "")
    assert not screen.map.results._notice_box.isVisible()


def test_the_steps_say_verdict_reason_and_that_days_back_are_not_extended(
    screen: PlanningScreen, qtbot: QtBot
) -> None:
    ask(screen, "1-4-2027", qtbot)
    model = screen.map.results.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    words = {row.stage: model.row_words(row) for row in model.rows}
    assert "niet verlengd (Atw art. 1 lid 2)" in words[Stage.DECISION]
    assert "haalbaar" in words[Stage.DECISION]
    assert next(iter(words)) is Stage.EXECUTION


def test_what_cannot_be_is_said_instead_of_a_plan(screen: PlanningScreen, qtbot: QtBot) -> None:
    ask(screen, "1-4-2027", qtbot)
    screen.map.what_if.page.editor("advice_weeks").set_value(60)
    qtbot.waitUntil(lambda: screen.map.results.plan is None)
    assert "1 tot en met 52" in screen.map.results.missing.text()
    assert not [it for it in items(screen) if it.placed.entry.look in SUPPOSITIONS]


def test_a_half_typed_date_asks_for_a_day(screen: PlanningScreen, qtbot: QtBot) -> None:
    screen.map.ask_what_if()
    write("medio maart 2027")
    qtbot.waitUntil(lambda: bool(screen.map.results.missing.text()))
    assert "doeldatum" in screen.map.results.missing.text()


def test_a_scenario_to_start_from_fills_the_form_and_can_be_changed(
    screen: PlanningScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    scenario = register.records(Scenario)[0]
    screen.map.show_scenario(scenario)
    panel = screen.map.what_if
    assert panel.draft == scenario
    assert not panel.change_button.isEnabled()
    panel.page.editor("waiver").set_value(True)
    qtbot.waitUntil(panel.change_button.isEnabled)
    assert not panel.adopt_button.isEnabled()
    panel.change_button.click()
    assert register.get(Scenario, scenario.id).waiver


def test_more_assumptions_are_shown_on_demand(screen: PlanningScreen) -> None:
    screen.map.ask_what_if()
    page = screen.map.what_if.page
    assert not page.editor("notice_days").isVisible()
    page.editor("more").set_value(True)
    assert page.editor("notice_days").isVisible()


def test_enter_on_a_step_says_how_its_day_was_found(screen: PlanningScreen, qtbot: QtBot) -> None:
    ask(screen, "1-1-2022", qtbot)
    screen.map.results.table.choose(Stage.NOTICE)
    screen.map.results.table.setFocus()
    press("Return")
    (panel,) = screen.findChildren(WhyPanel)
    assert panel.why.heading == "Uiterlijk dinsdag 30 november 2021"
    assert "een aanname, geen echte datum" in panel.why.footer


def test_what_is_kept_anew_was_never_adopted(
    screen: PlanningScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    scenario = replace(register.records(Scenario)[0], target_dates_on=TODAY)
    with register.action("x") as work:
        work.put(scenario)
    screen.map.show_scenario(scenario)
    screen.map.what_if.keep_button.click()
    await_dialog(qtbot)
    write("Nog eens")
    press("Ctrl+Return")
    kept = register.records(Scenario)[-1]
    assert (kept.name, kept.target_dates_on) == ("Nog eens", None)
    assert screen.map.what_if.draft == kept


# -- scenarios ---------------------------------------------------------------------------------


def test_two_scenarios_stand_side_by_side_with_their_difference(
    screen: PlanningScreen, dossier: int
) -> None:
    screen.show_place(Place(ScreenName.PLANNING, dossier, part=SCENARIOS))
    rows = {row.stage: row for row in screen.scenarios.beside.model.rows}
    assert difference_words(rows[Stage.NOTICE]) == "31 dagen later"
    assert difference_words(rows[Stage.SUSPENSION]) == "niet in beide"
    assert difference_words(rows[Stage.EXECUTION]) == "="


def test_a_scenario_is_renamed_with_keys(
    screen: PlanningScreen, register: FakeRegister, dossier: int, qtbot: QtBot
) -> None:
    screen.show_place(Place(ScreenName.PLANNING, dossier, part=SCENARIOS))
    screen.offered()[Act.EDIT]()
    await_dialog(qtbot)
    press("Ctrl+A")
    write("Op tijd")
    press("Ctrl+Return")
    assert register.records(Scenario)[0].name == "Op tijd"


def test_a_scenario_without_a_council_says_why_it_has_no_plan(
    screen: PlanningScreen, register: FakeRegister, qtbot: QtBot
) -> None:
    empty = add(register, Dossier(id=NEW, name="Leeg"))
    add(
        register,
        Scenario(id=NEW, dossier=empty.id, name="Vroeg", target_day=date(2027, 1, 1)),
    )
    screen.show_place(Place(ScreenName.PLANNING, empty.id, part=SCENARIOS))
    (row,) = screen.scenarios.list.model.rows
    assert row.trouble == "Er is geen raad om voor te plannen."
    with qtbot.waitSignal(screen.desk.said):
        screen.scenarios.adopt.trigger()


def test_adopting_shows_verdict_and_dates_first_and_writes_when_that_is_accepted(
    screen: PlanningScreen, register: FakeRegister, dossier: int, qtbot: QtBot
) -> None:
    screen.show_place(Place(ScreenName.PLANNING, dossier, part=SCENARIOS))
    before = _planned(register)
    screen.scenarios.adopt.trigger()
    await_dialog(qtbot)
    assert _planned(register) == before
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SheetDialog)
    scenario = register.records(Scenario)[0]
    row = screen.scenarios.list.model.rows[0]
    assert row.plan is not None
    changes = changes_of(register.dossier_file(dossier), scenario, row.plan)
    assert {(it.who, it.what) for it in changes} >= {("OR WNK", "Uitvoering")}
    press("Ctrl+Return")
    assert register.get(Scenario, scenario.id).target_dates_on == TODAY
    assert _planned(register) != before


def _planned(register: FakeRegister) -> tuple[object, object]:
    return register.records(Step), register.records(Milestone)


def test_opening_a_scenario_shows_it_on_the_route(
    screen: PlanningScreen, register: FakeRegister, dossier: int
) -> None:
    screen.show_place(Place(ScreenName.PLANNING, dossier, part=SCENARIOS))
    screen.scenarios.list.table.setFocus()
    press("Return")
    assert screen.tabs.currentWidget() is screen.map
    assert screen.map.what_if.draft == register.records(Scenario)[0]
    assert Look.SUPPOSED in {it.placed.entry.look for it in items(screen)}


# -- milestones --------------------------------------------------------------------------------


def test_imprecise_milestones_stay_as_they_were_written(screen: PlanningScreen) -> None:
    screen.tabs.setCurrentWidget(screen.milestones)
    model = screen.milestones.model
    words = [model.row_words(row) for row in model.rows]
    assert any("medio april 2021" in line and "11 t/m 20 april 2021" in line for line in words)


def test_a_milestone_is_added_with_the_keyboard(
    screen: PlanningScreen, register: FakeRegister, dossier: int, qtbot: QtBot
) -> None:
    screen.show_place(Place(ScreenName.PLANNING, dossier, part=MILESTONES))
    screen.offered()[Act.NEW]()
    await_dialog(qtbot)
    write("Besluit over de start")
    press("Tab")
    write("medio mei 2027")
    press("Ctrl+Return")
    made = register.records(Milestone)[-1]
    assert (made.what, made.when.text) == ("Besluit over de start", "medio mei 2027")


def test_a_milestone_that_was_searched_for_is_chosen(
    screen: PlanningScreen, register: FakeRegister, dossier: int
) -> None:
    milestone = register.records(Milestone)[3]
    screen.show_place(Place(ScreenName.PLANNING, dossier, milestone.id, MILESTONES))
    assert screen.milestones.chosen() == milestone


# -- paper -------------------------------------------------------------------------------------


def test_ctrl_p_shows_the_months_that_are_in_view_as_a_product(
    screen: PlanningScreen, dossier: int, qtbot: QtBot
) -> None:
    press("Ctrl+Home")
    with qtbot.waitSignal(screen.desk.place_wanted) as wanted:
        screen.offered()[Act.PRINT]()
    (place,) = wanted.args
    assert (place.screen, place.dossier, place.part) == (ScreenName.PREVIEW, dossier, "routekaart")
    assert place.wishes.first.day == 1
    assert place.wishes.first <= date(2019, 3, 1) <= place.wishes.last < date(2020, 1, 1)
    assert (place.wishes.last + timedelta(1)).day == 1
    assert place.wishes.scenario is None


def test_what_if_goes_along_on_paper_kept_or_not(
    screen: PlanningScreen, register: FakeRegister
) -> None:
    kept = register.records(Scenario)[0]
    screen.map.show_scenario(kept)
    assert screen.map.wishes().scenario == kept.id
    screen.map.what_if.page.editor("waiver").set_value(not kept.waiver)
    screen.map.what_if.compute()
    draft = screen.map.wishes().scenario
    assert isinstance(draft, Scenario)
    assert draft.waiver != kept.waiver
    screen.map.close_what_if()
    assert screen.map.wishes().scenario is None


def _turn(screen: PlanningScreen, by: int) -> None:
    port = screen.map.view.viewport()
    place = QPointF(port.rect().center())
    event = QWheelEvent(
        place,
        QPointF(port.mapToGlobal(QPoint(int(place.x()), int(place.y())))),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)
