"""What was being typed when the program stopped is offered when the register opens again."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from consultatie.completeness import Presence
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.register import OpenRegister
from tests.example_register import rooms
from tests.keys import await_dialog, press, write
from tests.ui.hand import first
from ui.actions import Act
from ui.desk import Place, ScreenName
from ui.drafts import drafts_of
from ui.forms.sheet import FormSheet
from ui.main_window import MainWindow
from ui.views.meeting_mode import MeetingWindow
from ui.views.reactions import ReactionsScreen
from ui.views.request import RequestScreen

WORDS = "Samen in een nieuw gebouw"
CHECKOUT = Path(__file__).parents[3]


def place_of(window: MainWindow, screen: ScreenName, record: int | None = None) -> Place:
    assert window.opened is not None
    return Place(screen, window.opened.register.records(Dossier)[0].id, record)


def go(window: MainWindow, screen: ScreenName, record: int | None = None) -> None:
    assert window.workplace is not None
    window.workplace.go(place_of(window, screen, record))


def written(window: MainWindow) -> OpenRegister:
    """The register, once everything that waited was written."""
    assert window.workplace is not None
    drafts_of(window.workplace.desk).write()
    return window.workplace.desk.register


def reopen(window: MainWindow, path: Path) -> None:
    """Close as a crash would leave it: nothing is asked."""
    window.close_register()
    window.open_first(path, None)
    window.finish_opening()


def test_what_was_typed_when_the_program_was_killed_is_found_by_the_next(
    example: Path, empty_window: MainWindow, qtbot: QtBot
) -> None:
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.killed_typist", str(example), WORDS], cwd=CHECKOUT
    )

    def sees_all() -> bool:
        with_words = rooms().open_to_read(example, None)
        texts = [draft.text for draft in with_words.drafts()]
        with_words.close()
        return any(WORDS in text for text in texts)

    with typist:
        try:
            qtbot.waitUntil(sees_all, timeout=20_000)
        finally:
            typist.kill()
    empty_window.open_first(example, None)
    empty_window.finish_opening()
    assert "bij ‘Nieuw dossier’" in empty_window.bar.words
    empty_window.bar.press(0)
    empty_window.bar.press(0)
    sheet = QApplication.activeModalWidget()
    assert first(QPlainTextEdit, sheet).toPlainText() == f"Naam\n{WORDS}"
    assert sheet is not None
    sheet.close()
    empty_window.actions_[Act.NEW].trigger()
    await_dialog(qtbot)
    assert first(FormSheet, empty_window).page.values()["name"] == WORDS


def test_nothing_is_offered_when_nothing_was_left(window: MainWindow) -> None:
    assert window.bar.words == ""


def test_throwing_away_offers_the_one_before_it(window: MainWindow, example: Path) -> None:
    register = written(window)
    for what in ("Besluit", "Document"):
        register.keep_draft(f"form/{what}#1", f'{{"what": "{what}", "place": null, "text": "x"}}')
    reopen(window, example)
    said = [window.bar.words]
    window.bar.press(1)
    said.append(window.bar.words)
    window.bar.press(1)
    assert sorted(word for words in said for word in ("Besluit", "Document") if word in words) == [
        "Besluit",
        "Document",
    ]
    assert (window.bar.words, written(window).drafts()) == ("", ())


def test_an_unsaved_reaction_stands_at_its_point_again(window: MainWindow, example: Path) -> None:
    go(window, ScreenName.REACTIONS)
    screen = first(ReactionsScreen, window.workplace)
    chosen = screen.list.chosen()
    assert chosen is not None
    screen.editor.editor("reasons").input.setFocus()
    write("Omdat het kan.")
    before = screen.editor.draft()
    reopen(window, example)
    window.bar.press(0)
    again = first(ReactionsScreen, window.workplace)
    assert (again.editor.draft(), again.drafts.points()) == (before, frozenset({chosen.point.id}))
    again.revert()
    assert written(window).drafts() == ()


def test_an_unsaved_reaction_can_be_thrown_away_at_the_start(
    window: MainWindow, example: Path
) -> None:
    go(window, ScreenName.REACTIONS)
    first(ReactionsScreen, window.workplace).editor.editor("reasons").input.setFocus()
    write("Omdat het kan.")
    reopen(window, example)
    window.bar.press(1)
    go(window, ScreenName.REACTIONS)
    assert first(ReactionsScreen, window.workplace).drafts.points() == frozenset()
    assert written(window).drafts() == ()


def test_saving_a_reaction_removes_what_was_kept(window: MainWindow) -> None:
    go(window, ScreenName.REACTIONS)
    screen = first(ReactionsScreen, window.workplace)
    screen.editor.editor("reasons").input.setFocus()
    write("Omdat het kan.")
    press("Ctrl+1")
    assert len(written(window).drafts()) == 1
    screen.save()
    assert screen.editor.error("text") == ""
    assert written(window).drafts() == ()


def test_an_unsaved_check_stands_in_its_rows_again(window: MainWindow, example: Path) -> None:
    assert window.opened is not None
    council = next(c for c in window.opened.register.records(Consultation) if c.request)
    go(window, ScreenName.REQUEST, council.id)
    page = first(RequestScreen, window.workplace).council
    page.open_tab(page.completeness)
    assert page.completeness.form is not None
    page.completeness.form.rows[1].presence.choose(Presence.INCOMPLETE)
    page.completeness.form.rows[1].remark.setPlainText("Alleen de redenen.")
    page.completeness.form.add_annex()
    page.completeness.form.rows[-1].label.setText("Reistijden")
    typed = page.completeness.form.kept()
    reopen(window, example)
    assert "Volledigheid" in window.bar.words
    window.bar.press(0)
    form = first(RequestScreen, window.workplace).council.completeness.form
    assert form is not None
    assert (form.dirty, form.kept()) == (True, typed)
    form.forget()
    assert written(window).drafts() == ()


@pytest.fixture
def mode(window: MainWindow) -> MeetingWindow:
    return begun(window)


def begun(window: MainWindow) -> MeetingWindow:
    go(window, ScreenName.MEETINGS)
    window.actions_[Act.MEETING].trigger()
    return first(MeetingWindow, window.workplace)


def test_the_line_of_a_meeting_stands_there_again_with_its_sort_and_item(
    window: MainWindow, mode: MeetingWindow, example: Path
) -> None:
    mode.next_item()
    press("T")
    write("Bestuurder zegt toe")
    mode.line.who.setText("bestuurder")
    before, place = mode.line.kept(), mode._session.place
    written(window)
    reopen(window, example)
    title = window.bar.words
    again = begun(window)
    assert again._session.meeting.title in title
    assert (again.line.kept(), again._session.place) == (before, place)
    assert again.bar.words == "De regel die nog niet was vastgelegd staat er weer."
    again.line.submit()
    assert written(window).drafts() == ()
    again.leave()


def test_throwing_the_line_away_leaves_nothing(window: MainWindow, mode: MeetingWindow) -> None:
    write("b")
    mode.line.line.setText("Bestuurder")
    assert len(written(window).drafts()) == 1
    mode.leave()
    assert written(window).drafts() == ()
