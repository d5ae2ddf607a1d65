"""The screen of all terms, and the journal of what was done with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add
from consultatie.dates import PreciseDate
from consultatie.dossiers import Dossier, Milestone
from consultatie.register import OpenRegister
from consultatie.term_list import TermState, terms_of
from tests.example_register import open_example
from tests.keys import press
from tests.ui.hand import shown
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.views.terms import TermsScreen
from ui.views.terms.rows import Group
from ui.widgets.why_panel import WhyPanel


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def screen(register: OpenRegister, qtbot: QtBot) -> TermsScreen:
    desk = desk_on(register)
    screen = TermsScreen(desk)
    desk.setParent(screen)
    screen.resize(1150, 560)
    screen.show_place(Place(ScreenName.TERMS, sora(register)))
    shown(qtbot, screen)
    screen.setFocus()
    return screen


def sora(register: OpenRegister) -> int:
    return next(d.id for d in register.records(Dossier) if d.name == "SORA")


def states(screen: TermsScreen) -> set[TermState]:
    return {row.line.state for row in screen.terms.model.rows}


def test_every_term_of_the_dossier_is_there(screen: TermsScreen, register: OpenRegister) -> None:
    lines = terms_of(register.dossier_file(sora(register)), screen.desk.law, TODAY)
    shown_lines = [row.line for row in screen.terms.model.rows]
    assert len(shown_lines) == len(lines)
    assert all(line in shown_lines for line in lines)


def test_what_runs_stands_first_and_soonest_above(screen: TermsScreen) -> None:
    days = [row.line.day for row in screen.terms.model.rows if row.line.state is TermState.RUNNING]
    first = [row.line.day for row in screen.terms.model.rows[: len(days)]]
    assert days == first == sorted(day for day in days if day)


@pytest.mark.parametrize(
    "group, inside",
    (
        (Group.RUNNING, {TermState.RUNNING, TermState.WISHED, TermState.STANDS_STILL}),
        (Group.COMING, {TermState.COMING}),
        (Group.OVER, {TermState.DONE, TermState.PASSED, TermState.LAPSED}),
        (Group.NONE, {TermState.ABSENT}),
    ),
)
def test_a_chip_lets_through_its_own_states(
    screen: TermsScreen, group: Group, inside: set[TermState]
) -> None:
    button = screen.chips.buttons[group]
    button.click()
    assert states(screen)
    assert states(screen) <= inside
    assert button.text().endswith(f"· {len(screen.terms.model.rows)}")


def test_enter_asks_why(screen: TermsScreen) -> None:
    screen.terms.table.choose_first()
    press("Return")
    panel = screen.findChild(WhyPanel)
    row = screen.terms.chosen()
    assert panel is not None
    assert row is not None
    assert row.line.standing.body.name in panel.why.subject


def test_of_a_term_that_does_not_exist_the_reason_is_given(screen: TermsScreen) -> None:
    screen.chips.choose(Group.NONE)
    screen.ask_why()
    panel = screen.findChild(WhyPanel)
    row = screen.terms.chosen()
    assert panel is not None
    assert row is not None
    assert row.line.explanation in panel.why.as_text()


def test_the_request_of_a_term_is_one_press_away(screen: TermsScreen, qtbot: QtBot) -> None:
    row = screen.terms.model.rows[0]
    with qtbot.waitSignal(screen.desk.place_wanted) as told:
        screen.go_there.trigger()
    held = row.line.standing.consultation
    assert told.args == [Place(ScreenName.REQUEST, held.dossier, held.id)]


def test_all_dossiers_name_theirs(screen: TermsScreen) -> None:
    before = len(screen.terms.model.rows)
    screen.all_dossiers.click()
    screen.all_terms.finish_now()
    rows = screen.terms.model.rows
    assert sum(row.dossier == "SORA" for row in rows) == before
    assert len({row.dossier for row in rows}) == 2


def test_the_journal_tells_the_newest_first(screen: TermsScreen, register: OpenRegister) -> None:
    draft = Milestone(id=NEW, dossier=sora(register), what="Start", when=PreciseDate.day(TODAY))
    add(register, draft)
    screen.tabs.setCurrentIndex(1)
    screen.entries.finish_now()
    newest = screen.journal.model.rows[0]
    assert (newest.subject, newest.new, newest.doing.value) == (
        "Start",
        "23 november 2026",
        "vastgelegd",
    )


def test_the_journal_of_a_dossier_leaves_out_the_others(
    screen: TermsScreen, register: OpenRegister
) -> None:
    other = add(register, Dossier(id=NEW, name="Nieuwe huisvesting"))
    add(
        register,
        Milestone(id=NEW, dossier=other.id, what="Verhuizing", when=PreciseDate.day(TODAY)),
    )
    screen.tabs.setCurrentIndex(1)
    screen.entries.finish_now()
    own = [row.subject for row in screen.journal.model.rows]
    screen.all_dossiers.click()
    screen.entries.finish_now()
    everything = [row.subject for row in screen.journal.model.rows]
    assert ("Verhuizing" in own, "Verhuizing" in everything) == (False, True)


def test_the_list_can_be_pasted_elsewhere(screen: TermsScreen) -> None:
    press("Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1 + len(screen.terms.model.rows)


def test_the_models_keep_the_rules_of_qt(screen: TermsScreen) -> None:
    QAbstractItemModelTester(screen.terms.model)
    QAbstractItemModelTester(screen.journal.model)
    for group in Group:
        screen.chips.choose(group)
    screen.tabs.setCurrentIndex(1)
    screen.entries.finish_now()
    assert screen.journal.model.rows
