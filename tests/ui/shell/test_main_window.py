from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, withdraw
from consultatie.advice import Point
from consultatie.dossiers import Dossier
from consultatie.reactions import Verdict
from consultatie.register import Hit
from tests.example_register import copy_of_example, rooms
from tests.keys import await_dialog, press, write
from ui.actions import Act
from ui.commands import Command
from ui.desk import Place, Screen, ScreenName
from ui.forgetting import forgetting_of
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.shell.passphrase import PassphraseDialog
from ui.shell.screens import MODULES, screen_class
from ui.shell.workplace import Workplace
from ui.theme import Scheme
from ui.views.dossiers import DossiersScreen
from ui.views.matrix import MatrixScreen
from ui.views.preview import PreviewScreen
from ui.views.reactions import ReactionsScreen
from ui.views.requests import RequestsScreen
from ui.widgets.recent_button import RecentButton
from ui.widgets.why_panel import WhyPanel


def workplace_of(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def place_of(window: MainWindow) -> ScreenName:
    here = workplace_of(window).trail.here
    assert here is not None
    return here.screen


# The dossiers of the example, as they stand in the list.
THERE = ("SORA", "Voorbeeldstad: overige medezeggenschap")


def dossier_names(window: MainWindow) -> list[str]:
    return [line.dossier.name for line in workplace_of(window).desk.register.dossier_lines()]


def add_dossier(window: MainWindow, name: str, qtbot: QtBot) -> None:
    press("Ctrl+N")
    await_dialog(qtbot)
    write(name)
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    # Without a screen there is no window manager to give the keyboard back.
    with qtbot.waitActive(window):
        window.activateWindow()


# -- opening and closing -----------------------------------------------------------------------


def type_a_reaction(window: MainWindow, qtbot: QtBot) -> None:
    dossier = workplace_of(window).desk.register.dossier_lines()[0].dossier.id
    workplace_of(window).go(Place(ScreenName.REACTIONS, dossier))
    screen = workplace_of(window).shown()
    assert isinstance(screen, ReactionsScreen)
    qtbot.waitUntil(screen.editor.isVisible)
    screen.editor.focus_text()
    write("Half getypt")


def test_a_window_with_unsaved_text_does_not_close_without_asking(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_a_reaction(window, qtbot)
    assert not window.close()
    assert "niet is opgeslagen: bij één punt" in window.bar.words
    window.bar.press()
    assert not window.isVisible()


def test_a_register_with_unsaved_text_stays_open_until_one_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    type_a_reaction(window, qtbot)
    press("Ctrl+W")
    assert window.workplace is not None
    window.bar.press()
    assert window.workplace is None


def test_without_a_register_the_start_page_has_the_keyboard(empty_window: MainWindow) -> None:
    empty_window.open_first(None, None)
    assert (empty_window.workplace, empty_window.start.isVisible()) == (None, True)


def test_without_a_register_nothing_can_be_printed_or_undone(empty_window: MainWindow) -> None:
    empty_window.open_first(None, None)
    possible = [
        act for act in (Act.PRINT, Act.UNDO, Act.NEW) if empty_window.actions_[act].isEnabled()
    ]
    assert possible == []


def test_ctrl_p_asks_for_a_printer_on_the_preview_itself(window: MainWindow, qtbot: QtBot) -> None:
    place = workplace_of(window)
    dossier = place.desk.register.dossier_lines()[0].dossier.id
    place.go(Place(ScreenName.PREVIEW, dossier))
    screen = place.shown()
    assert isinstance(screen, PreviewScreen)
    qtbot.waitUntil(screen.head.print.isEnabled)
    window.actions_[Act.PRINT].trigger()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QPrintDialog)
    dialog.reject()


def test_a_register_opens_on_its_dossiers(window: MainWindow) -> None:
    assert isinstance(workplace_of(window).shown(), DossiersScreen)


def test_the_title_says_which_register_is_open(window: MainWindow) -> None:
    assert window.windowTitle().startswith("Voorbeeld: SORA")


def test_a_register_that_is_already_open_says_so_and_leaves_the_start_page(
    empty_window: MainWindow, example: Path, qtbot: QtBot
) -> None:
    other = rooms().open_to_write(example, None)
    empty_window.open_first(example, None)
    qtbot.waitUntil(lambda: empty_window.errors.dialog is not None)
    other.close()
    dialog = empty_window.errors.dialog
    assert dialog is not None
    assert ("al geopend" in dialog.accessibleName(), empty_window.start.isVisible()) == (True, True)


def test_a_register_that_is_gone_is_left_out_of_the_recent_ones(
    window: MainWindow, example: Path, qtbot: QtBot
) -> None:
    window.close_register()
    example.unlink()
    window.start.findChildren(RecentButton)[0].click()
    qtbot.waitUntil(lambda: window.errors.dialog is not None)
    shown = [b for b in window.start.findChildren(RecentButton) if b.isVisible()]
    assert shown == []


def test_closing_a_register_frees_it_for_others(window: MainWindow, example: Path) -> None:
    press("Ctrl+W")
    rooms().open_to_write(example, None).close()
    assert window.start.isVisible()


def test_the_window_opens_where_it_was_left(
    window: MainWindow, example: Path, settings: Settings
) -> None:
    workplace_of(window).go(Place(ScreenName.PARTIES))
    window.close_register()
    window.files.open(example)
    assert place_of(window) is ScreenName.PARTIES


def test_an_encrypted_register_asks_for_its_passphrase(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "geheim.consultatie"
    rooms().create(path, "Geheim", "kersenbloesem").close()
    empty_window.open_first(path, None)
    dialog = empty_window.findChild(PassphraseDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.line.hasFocus)
    write("verkeerd")
    press("Return")
    refused = dialog.line.accessibleDescription()
    write("kersenbloesem")
    press("Return")
    assert ("opent" in refused, empty_window.windowTitle()) == (True, "Geheim – Consultatie")


def test_a_register_in_a_synchronised_folder_opens_with_a_warning(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    empty_window.open_first(copy_of_example(folder), None)
    empty_window.finish_opening()
    assert "OneDrive" in empty_window.bar.words


# -- going about -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(MODULES))
def test_every_place_has_a_screen(name: ScreenName) -> None:
    assert issubclass(screen_class(name), Screen)


def test_enter_on_a_dossier_goes_to_its_requests(window: MainWindow) -> None:
    press("Return")
    assert isinstance(workplace_of(window).shown(), RequestsScreen)


def test_the_desk_knows_in_which_dossier_the_user_is(window: MainWindow) -> None:
    place = workplace_of(window)
    press("Return")
    known = place.desk.dossier
    place.go(Place(ScreenName.PARTIES))
    assert known is not None
    assert (known, place.desk.dossier) == (place.dossier, known)


def test_alt_left_goes_back_and_alt_right_forward(window: MainWindow) -> None:
    press("Return", "Alt+Left")
    back = place_of(window)
    press("Alt+Right")
    assert (back, place_of(window)) == (ScreenName.DOSSIERS, ScreenName.REQUESTS)


def test_ctrl_shift_m_shows_the_points_as_a_matrix_and_as_a_list_again(window: MainWindow) -> None:
    press("Return", "Ctrl+Shift+M")
    matrix = place_of(window)
    press("Ctrl+Shift+M")
    assert (matrix, place_of(window)) == (ScreenName.MATRIX, ScreenName.REACTIONS)


def test_an_outcome_given_in_the_matrix_is_taken_back_with_ctrl_z(window: MainWindow) -> None:
    place = workplace_of(window)
    place.go(Place(ScreenName.MATRIX))
    screen = place.shown()
    assert isinstance(screen, MatrixScreen)
    cells = [cell for row in screen.grid.cells.rows for cell in row.cells.values()]
    partly = next(cell for cell in cells if cell.verdict is Verdict.PARTLY)
    screen.grid.choose(partly.point.id)
    given = []
    for keys in ("Ctrl+1", "Ctrl+Z"):
        press(keys)
        chosen = screen.grid.chosen()
        assert chosen is not None
        given.append((chosen.point.id, chosen.verdict))
    point = partly.point.id
    assert given == [(point, Verdict.ADOPTED), (point, Verdict.PARTLY)]


def test_the_matrix_stays_when_another_dossier_is_chosen(window: MainWindow) -> None:
    place = workplace_of(window)
    other = add(place.desk.register, Dossier(id=NEW, name="Iets anders"))
    place.go(Place(ScreenName.MATRIX))
    place.bar.dossier_chosen.emit(other.id)
    assert place.trail.here == Place(ScreenName.MATRIX, other.id)


def test_the_button_of_the_dossier_folds_open_a_list_of_all_with_this_one_ticked(
    window: MainWindow,
) -> None:
    place = workplace_of(window)
    add(place.desk.register, Dossier(id=NEW, name="Iets & anders"))
    menu = place.bar.switcher.menu()
    offered: list[tuple[str, bool]] = []

    def look() -> None:
        offered.extend((action.text(), action.isChecked()) for action in menu.actions())
        menu.close()

    place.show_surroundings()
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, look))
    QTest.mouseClick(place.bar.switcher, Qt.MouseButton.LeftButton)
    dossiers = [line.dossier for line in place.desk.dossier_lines()]
    expected = [(one.name.replace("&", "&&"), one.id == place.dossier) for one in dossiers]
    assert [each for each in offered if each[0]][:-1] == expected
    assert sum(ticked for _name, ticked in expected) == 1


def test_the_meeting_mode_is_in_the_bar_above_with_words_where_there_is_room(
    window: MainWindow,
) -> None:
    window.resize(1280, 720)
    assert meeting_buttons(window) == ["Ver&gadermodus"]
    window.resize(1000, 720)
    assert meeting_buttons(window) == [""]
    window.resize(820, 720)
    assert meeting_buttons(window) == []


def meeting_buttons(window: MainWindow) -> list[str]:
    """What the buttons say that are in sight."""
    assert window.workplace is not None
    found = window.workplace.bar.findChildren(QAbstractButton)
    of_meeting = [one for one in found if "F9" in one.toolTip() and one.isVisible()]
    return [one.text() if isinstance(one, QPushButton) else "" for one in of_meeting]


def test_f6_goes_round_terms_navigation_screen_and_what_is_forgotten(window: MainWindow) -> None:
    place = workplace_of(window)
    place.count_forgotten()
    forgetting_of(place.desk).finish_now()
    panes = (place.terms, place.navigation, place.screens, place.forgotten)
    seen = []
    for _round in range(4):
        press("F6")
        focus = QApplication.focusWidget()
        assert focus is not None
        seen += [pane for pane in panes if pane.isAncestorOf(focus)]
    assert seen == list(panes)


def find(window: MainWindow, words: str, qtbot: QtBot) -> None:
    press("Ctrl+K")
    write(words)
    qtbot.waitUntil(lambda: not workplace_of(window).search.finder.looking)


def test_ctrl_k_finds_a_party_by_the_beginning_of_its_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    find(window, "berensch", qtbot)
    press("Return")
    assert place_of(window) is ScreenName.PARTIES


def test_enter_before_the_answer_goes_to_the_first_that_is_found(
    window: MainWindow, qtbot: QtBot
) -> None:
    press("Ctrl+K")
    write("berensch")
    press("Return")
    qtbot.waitUntil(lambda: place_of(window) is ScreenName.PARTIES)
    assert not workplace_of(window).search.isVisible()


def test_the_arrow_keys_choose_what_enter_goes_to(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "berenschot", qtbot)
    press("Down", "Return")
    assert (place_of(window), workplace_of(window).search.isVisible()) == (
        ScreenName.PLANNING,
        False,
    )


def test_ctrl_k_goes_to_a_place_by_its_words(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "naar journ", qtbot)
    press("Return")
    assert place_of(window) is ScreenName.JOURNAL


def test_ctrl_k_does_an_act_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "donker", qtbot)
    press("Return")
    assert window.theme.scheme is Scheme.DARK
    window.choose_scheme(Scheme.LIGHT)


def test_an_act_that_is_not_possible_now_is_not_found(window: MainWindow, qtbot: QtBot) -> None:
    find(window, "vooruit", qtbot)
    rows = workplace_of(window).search.model.rows
    assert not window.actions_[Act.FORWARD].isEnabled()
    assert not [row for row in rows if isinstance(row, Command)]


def test_what_is_found_says_in_which_dossier_request_and_council_it_stands(
    window: MainWindow, qtbot: QtBot
) -> None:
    find(window, " ".join(workplace_of(window).desk.register.records(Point)[0].text.split()), qtbot)
    (hit,) = workplace_of(window).search.model.rows
    assert isinstance(hit, Hit)
    assert (len(hit.where), hit.where[0]) == (3, "SORA")


def test_only_the_last_words_are_answered(window: MainWindow, qtbot: QtBot) -> None:
    answered = []
    workplace_of(window).search.finder.found.connect(lambda words, _hits: answered.append(words))
    find(window, "werkdruk", qtbot)
    assert answered == ["werkdruk"]


def test_words_that_are_taken_away_again_are_not_answered(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+K")
    write("werkdruk")
    workplace_of(window).search.line.clear()
    qtbot.waitUntil(lambda: not workplace_of(window).search.finder.looking)
    assert workplace_of(window).search.model.rows == ()


def test_saving_the_paper_that_is_shown_asks_where(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+Shift+S")
    paper = workplace_of(window).shown()
    assert isinstance(paper, PreviewScreen)
    qtbot.waitUntil(paper.view.isVisible, timeout=20_000)
    press("Ctrl+Shift+S")
    await_dialog(qtbot)
    assert isinstance(QApplication.activeModalWidget(), QFileDialog)
    press("Escape")


def test_escape_closes_the_search_and_gives_the_keyboard_back(window: MainWindow) -> None:
    press("Ctrl+K")
    write("werk")
    press("Escape")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert workplace_of(window).screens.isAncestorOf(focus)


def test_enter_on_a_term_asks_why(window: MainWindow, qtbot: QtBot) -> None:
    press("F6", "Return")
    panel = workplace_of(window).findChild(WhyPanel)
    assert panel is not None
    assert "OR " in panel.why.subject


def test_the_key_asks_why_of_the_term_it_is_on_from_every_screen(window: MainWindow) -> None:
    workplace = workplace_of(window)
    workplace.go(Place(ScreenName.ABBREVIATIONS))
    press("Ctrl+D")
    assert "geen berekende datum" in window.bar.words
    press("F6", "Ctrl+D")
    panel = workplace.findChild(WhyPanel)
    assert panel is not None
    assert "OR " in panel.why.subject


def test_points_without_a_reaction_are_counted_in_the_navigation(window: MainWindow) -> None:
    buttons = workplace_of(window).navigation.findChildren(QAbstractButton)
    names = [button.accessibleName() for button in buttons]
    assert "Punten en reacties, 2 zonder reactie" in names


def names_in_navigation(window: MainWindow) -> list[str]:
    buttons = workplace_of(window).navigation.findChildren(QAbstractButton)
    return [button.accessibleName() for button in buttons]


def test_commitments_past_their_day_are_counted_in_the_navigation(window: MainWindow) -> None:
    assert "Toezeggingen, 4 over tijd" in names_in_navigation(window)


def test_a_dossier_without_commitments_past_their_day_counts_none(window: MainWindow) -> None:
    workplace = workplace_of(window)
    dossier = add(workplace.desk.register, Dossier(id=NEW, name="Nieuwe huisvesting"))
    workplace.go(Place(ScreenName.COMMITMENTS, dossier.id))
    workplace.show_surroundings()
    assert "Toezeggingen" in names_in_navigation(window)


def counters(window: MainWindow) -> list[str]:
    return [button.counter.words for button in workplace_of(window).forgotten.buttons]


def test_what_is_forgotten_is_counted_after_the_window_was_painted(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = counters(window)
    qtbot.waitUntil(lambda: bool(counters(window)))
    assert (before, counters(window)[0]) == ([], "4 over tijd")


def test_what_is_over_time_is_counted_in_the_navigation(window: MainWindow) -> None:
    place = workplace_of(window)
    place.count_forgotten()
    forgetting_of(place.desk).finish_now()
    name = place.navigation.button(ScreenName.FORGOTTEN).accessibleName()
    assert name == "Vergeten?, 4 over tijd"


def test_a_counter_opens_its_list(window: MainWindow) -> None:
    place = workplace_of(window)
    place.count_forgotten()
    forgetting_of(place.desk).finish_now()
    place.forgotten.buttons[3].click()
    assert place.trail.here == Place(ScreenName.FORGOTTEN, part="without_reaction")


def test_the_counters_follow_a_change(window: MainWindow, qtbot: QtBot) -> None:
    place = workplace_of(window)
    place.count_forgotten()
    forgetting_of(place.desk).finish_now()
    dossier = place.desk.register.records(Dossier)[0]
    withdraw(place.desk.register, dossier, "dubbel ingevoerd")
    qtbot.waitUntil(lambda: counters(window) == ["Niets vergeten"])


def test_closing_the_register_while_it_is_counted_is_no_trouble(
    window: MainWindow, qtbot: QtBot
) -> None:
    workplace_of(window).count_forgotten()
    window.close_register()
    qtbot.wait(20)
    assert window.errors.dialog is None


# -- changing ----------------------------------------------------------------------------------


def test_a_new_dossier_is_made_with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    add_dossier(window, "Nieuwe huisvesting", qtbot)
    assert dossier_names(window) == ["Nieuwe huisvesting", *THERE]


def test_a_finished_act_is_said_with_the_way_to_take_it_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    add_dossier(window, "Nieuwe huisvesting", qtbot)
    said = window.bar.words
    window.bar.press()
    assert ("Nieuwe huisvesting" in said, dossier_names(window)) == (True, list(THERE))


def test_undo_and_redo_are_named(window: MainWindow, qtbot: QtBot) -> None:
    add_dossier(window, "Nieuwe huisvesting", qtbot)
    undo = window.actions_[Act.UNDO].text()
    press("Ctrl+Z")
    redo = window.actions_[Act.REDO].text()
    assert (undo, redo) == (
        "Ongedaan maken: Dossier ‘Nieuwe huisvesting’ toevoegen",
        "Opnieuw: Dossier ‘Nieuwe huisvesting’ toevoegen",
    )


def test_ctrl_z_and_ctrl_y_undo_and_redo(window: MainWindow, qtbot: QtBot) -> None:
    add_dossier(window, "Nieuwe huisvesting", qtbot)
    press("Ctrl+Z")
    undone = dossier_names(window)
    press("Ctrl+Y")
    assert (undone, dossier_names(window)) == (list(THERE), ["Nieuwe huisvesting", *THERE])


def test_an_ampersand_in_a_name_is_no_shortcut(window: MainWindow, qtbot: QtBot) -> None:
    add_dossier(window, "Werk & Inkomen", qtbot)
    assert "Werk && Inkomen" in window.actions_[Act.UNDO].text()


def test_a_dossier_that_is_withdrawn_elsewhere_leaves_the_screen(window: MainWindow) -> None:
    press("Return")
    register = workplace_of(window).desk.register
    withdraw(register, register.records(Dossier)[0], "bij vergissing aangemaakt")
    # The other dossier of the example stands in its place.
    (other,) = register.dossier_lines()
    here = (place_of(window), workplace_of(window).dossier)
    assert here == (ScreenName.DOSSIERS, other.dossier.id)


# -- look --------------------------------------------------------------------------------------


def test_dark_is_taken_at_once_and_remembered(window: MainWindow, settings: Settings) -> None:
    window.actions_[Act.THEME_DARK].trigger()
    dark = window.palette().window().color().lightness() < 128
    window.actions_[Act.THEME_LIGHT].trigger()
    assert (dark, settings.scheme) == (True, Scheme.LIGHT)


def test_every_button_of_the_window_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    buttons = workplace_of(window).findChildren(QPushButton)
    assert [b for b in buttons if b.isVisible() and not (b.text() or b.accessibleName())] == []
