"""Views that are kept: a search or a filter under a name, with how much it shows."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consultatie.acts.records import withdraw
from consultatie.commitments import Commitment
from consultatie.errors import RuleBroken
from consultatie.kept_views import LONGEST_NAME, MOST, SEARCH, KeptView, kept_views
from tests.keys import await_dialog, press, write
from ui.actions import Act
from ui.desk import Place, Screen, ScreenName
from ui.filtering import VIEW, WITHDRAWN, WORDS, Filtering, State
from ui.main_window import MainWindow
from ui.shell.own_views import OwnViews
from ui.shell.workplace import Workplace
from ui.views.commitments import CommitmentsScreen
from ui.views.kept_lists import LISTS
from ui.views.parties.people import DAY
from ui.views.parties.screen import PartiesScreen
from ui.views.reactions import ReactionsScreen
from ui.views.record_list import RecordList


def workplace_of(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def own(window: MainWindow) -> OwnViews:
    return workplace_of(window).kept


def kept(window: MainWindow) -> tuple[KeptView, ...]:
    return kept_views(workplace_of(window).desk.register.drafts())


def filtering(window: MainWindow, name: ScreenName, part: str = "") -> Filtering:
    workplace = workplace_of(window)
    workplace.go(Place(name, workplace.dossier, part=part))
    screen = workplace.shown()
    assert screen is not None
    found = screen.filtering()
    assert found is not None
    return found


def close_dialog(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    with qtbot.waitActive(window):
        window.activateWindow()


def names(window: MainWindow) -> list[str]:
    return [
        workplace_of(window).navigation.button(view.key).accessibleName() for view in kept(window)
    ]


def counted(window: MainWindow, view: KeptView, qtbot: QtBot) -> int:
    views = own(window).kept
    with qtbot.waitSignal(views.counted, check_params_cb=lambda key, _n: key == view.key) as told:
        views.count()
    number: int = told.args[1]
    return number


def focus_view(window: MainWindow, view: KeptView, qtbot: QtBot) -> None:
    button = workplace_of(window).navigation.button(view.key)
    qtbot.waitUntil(button.isVisible)
    button.setFocus()


def test_a_filtered_list_is_kept_under_a_name_and_shown_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    filtering(window, ScreenName.COMMITMENTS).take_state({WORDS: "reistijd"})
    press("Ctrl+Shift+B")
    await_dialog(qtbot)
    press("Ctrl+A")
    write("Over reistijd")
    press("Ctrl+Return")
    close_dialog(window, qtbot)
    (view,) = kept(window)
    assert (view.name, view.source, view.filter) == (
        "Over reistijd",
        "commitments",
        {WORDS: "reistijd"},
    )
    qtbot.waitUntil(lambda: names(window) == ["Over reistijd, 1 in deze weergave"])
    workplace_of(window).go(Place(ScreenName.DOSSIERS))
    workplace_of(window).navigation.place_chosen.emit(view.key)
    screen = workplace_of(window).shown()
    assert isinstance(screen, CommitmentsScreen)
    assert screen.list.state() == {WORDS: "reistijd"}
    assert len(screen.list.model.rows) == 1


def test_a_search_is_kept_and_looked_for_again(window: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+K")
    write("werkplek")
    press("Ctrl+Shift+B")
    await_dialog(qtbot)
    press("Ctrl+Return")
    close_dialog(window, qtbot)
    (view,) = kept(window)
    assert (view.name, view.source) == ("werkplek", SEARCH)
    found = workplace_of(window).desk.register.search("werkplek", 200)
    assert counted(window, view, qtbot) == len(found) > 0
    own(window).open(view.key)
    assert workplace_of(window).search.words == "werkplek"
    assert workplace_of(window).search.isVisible()


def test_what_is_not_filtered_is_not_kept(window: MainWindow) -> None:
    filtering(window, ScreenName.COMMITMENTS)
    press("Ctrl+Shift+B")
    assert QApplication.activeModalWidget() is None
    assert "Filter eerst de lijst" in window.bar.words


def test_the_button_beside_a_filter_is_there_when_it_filters(window: MainWindow) -> None:
    found = filtering(window, ScreenName.COMMITMENTS)
    assert isinstance(found, RecordList)
    assert not found.keep.isVisible()
    found.filter.setText("reistijd")
    assert found.keep.isVisible()
    found.show_all()
    assert not found.keep.isVisible()


def test_a_view_is_renamed_and_removed_by_keys_and_that_is_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = own(window).kept.add("Eerst", "commitments", {WORDS: "reistijd"})
    focus_view(window, view, qtbot)
    press("F2")
    await_dialog(qtbot)
    press("Ctrl+A")
    write("Daarna")
    press("Ctrl+Return")
    close_dialog(window, qtbot)
    assert [one.name for one in kept(window)] == ["Daarna"]
    assert "Weergave ‘Eerst’ hernoemen" in window.actions_[Act.UNDO].text()
    press("Ctrl+Z")
    assert [one.name for one in kept(window)] == ["Eerst"]
    focus_view(window, view, qtbot)
    press("Ctrl+Delete")
    assert kept(window) == ()
    press("Ctrl+Z")
    assert kept(window) == (view,)


def test_what_is_done_in_the_register_later_is_taken_back_first(window: MainWindow) -> None:
    view = own(window).kept.add("Eerst", "commitments", {WORDS: "reistijd"})
    own(window).remove(view.key)
    register = workplace_of(window).desk.register
    commitment = next(one for one in register.records(Commitment) if one.stands)
    withdraw(register, commitment, "dubbel")
    press("Ctrl+Z")
    assert kept(window) == ()
    assert register.get(Commitment, commitment.id).stands


def test_the_number_follows_a_change(window: MainWindow, qtbot: QtBot) -> None:
    view = own(window).kept.add("Reistijd", "commitments", {WORDS: "reistijd"})
    assert counted(window, view, qtbot) == 1
    register = workplace_of(window).desk.register
    wanted = next(one for one in register.records(Commitment) if "reistijd" in one.text)
    with qtbot.waitSignal(own(window).kept.counted) as told:
        withdraw(register, wanted, "dubbel")
    assert told.args == [view.key, 0]


def test_views_are_there_again_when_the_register_is_opened_again(
    window: MainWindow, example: Path
) -> None:
    view = own(window).kept.add("Reistijd", "commitments", {WORDS: "reistijd"})
    window.close_register()
    window.open_first(example, None)
    assert own(window).kept.views == (view,)
    assert workplace_of(window).navigation.button(view.key).accessibleName() == "Reistijd"


@pytest.mark.parametrize("name", ("", "   ", "Reistijd", "reistijd ", "x" * (LONGEST_NAME + 1)))
def test_a_name_is_there_short_and_of_one_view(window: MainWindow, name: str) -> None:
    views = own(window).kept
    views.add("Reistijd", "commitments", {WORDS: "reistijd"})
    with pytest.raises(RuleBroken):
        views.add(name, "commitments", {WORDS: "werk"})


def test_there_are_no_more_views_than_fit(window: MainWindow) -> None:
    views = own(window).kept
    for number in range(MOST):
        views.add(f"Weergave {number}", "commitments", {WORDS: "werk"})
    with pytest.raises(RuleBroken, match="Verwijder er eerst een"):
        views.add("Nog een", "commitments", {WORDS: "werk"})


def test_a_view_of_a_later_version_is_left_alone(window: MainWindow) -> None:
    register = workplace_of(window).desk.register
    for key, text in (("weergave/0001", "{"), ("weergave/x", "[]"), ("weergave/0002", "[]")):
        register.keep_draft(key, text)
    later = KeptView(3, "Later", "een lijst van later", {})
    register.keep_draft(later.key, later.as_text())
    assert own(window).kept.views == ()
    assert len(register.drafts()) == 4


# -- the number is that of the list ------------------------------------------------------------

STATES: list[tuple[str, State]] = [
    ("requests", {WORDS: "plan"}),
    ("requests", {WORDS: "or wnk"}),
    ("terms", {WORDS: "beroep"}),
    ("terms", {"groep": "lopend"}),
    ("terms", {"groep": "afgelopen", WORDS: "or"}),
    ("points", {"waiting": "waiting"}),
    ("points", {"words": "werkplek"}),
    ("points", {"verdict": "overgenomen"}),
    ("commitments", {VIEW: "1"}),
    ("commitments", {VIEW: "3", WORDS: "raad"}),
    ("commitments", {WITHDRAWN: WITHDRAWN}),
    ("meetings", {WORDS: "overleg"}),
    ("decisions", {WORDS: "college"}),
    ("documents", {WORDS: "pdf"}),
    ("documents", {WORDS: "brief"}),
    ("issues", {WORDS: "matrix"}),
    ("dossiers", {WORDS: "sora"}),
    ("organisations", {WORDS: "gemeente"}),
    ("bodies", {WORDS: "ondernemingsraad"}),
    ("people", {WORDS: "voorzitter"}),
    ("people", {DAY: "2021-06-01"}),
    ("recess", {WORDS: "zomer"}),
    ("abbreviations", {WORDS: "raad"}),
    ("abbreviations", {WITHDRAWN: WITHDRAWN}),
]
# What they show is not counted.
JOURNALS: list[tuple[str, State]] = [
    ("term-journal", {WORDS: "advies"}),
    ("journal", {WORDS: "vastleggen"}),
]


@pytest.mark.parametrize("source, state", STATES)
def test_the_number_is_how_many_rows_the_list_shows(
    window: MainWindow, source: str, state: State, qtbot: QtBot
) -> None:
    view = own(window).kept.add("Weergave", source, state)
    number = counted(window, view, qtbot)
    assert own(window).open(view.key)
    screen = workplace_of(window).shown()
    assert screen is not None
    found = screen.filtering()
    assert found is not None
    assert dict(found.state()) == dict(state)
    if isinstance(screen, ReactionsScreen):
        assert len(screen.filters.shown()) == number
    else:
        assert len(rows_on(screen).model.rows) == number


def rows_on(screen: Screen) -> RecordList[object]:
    """The list that is shown on a screen."""
    if isinstance(screen, PartiesScreen):
        screen = screen.shown
    shown = [one for one in screen.findChildren(RecordList) if one.isVisible()]
    (found,) = shown
    return found


@pytest.mark.parametrize("source, state", JOURNALS)
def test_a_journal_is_filtered_again_without_a_number(
    window: MainWindow, source: str, state: State
) -> None:
    view = own(window).kept.add("Weergave", source, state)
    workplace_of(window).go(Place(ScreenName.DOSSIERS))
    assert own(window).open(view.key)
    screen = workplace_of(window).shown()
    assert screen is not None
    found = screen.filtering()
    assert found is not None
    assert (found.source, dict(found.state())) == (source, dict(state))
    assert workplace_of(window).navigation.button(view.key).accessibleName() == "Weergave"


@pytest.mark.parametrize("name", ScreenName)
def test_keeping_is_offered_beside_those_lists_alone_that_can_be_kept(
    window: MainWindow, name: ScreenName
) -> None:
    workplace_of(window).go(Place(name, workplace_of(window).dossier))
    screen = workplace_of(window).shown()
    assert screen is not None
    for found in screen.findChildren(RecordList):
        assert found.listing.keepable == (found.source in LISTS), found.source


def test_every_list_that_can_be_kept_is_tried_here() -> None:
    assert {source for source, _state in (*STATES, *JOURNALS)} == set(LISTS)
