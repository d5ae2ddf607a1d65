"""Files of documents in the whole window: found by searching, left and closed meanwhile, swept."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from consultatie.documents import Document
from consultatie.file_sorts import FileSort
from consultatie.private_copies import PrivateCopies
from tests.keys import press, write
from tests.texts.making import a_pdf
from ui.desk import Place, ScreenName
from ui.main_window import MainWindow
from ui.views.documents import DocumentsScreen


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "Brief over de kat.pdf"
    path.write_bytes(a_pdf("Voorblad", "De kantoorkat blijft"))
    return path


def documents(window: MainWindow) -> DocumentsScreen:
    assert window.workplace is not None
    window.workplace.go(Place(ScreenName.DOCUMENTS))
    screen = window.workplace.shown()
    assert isinstance(screen, DocumentsScreen)
    return screen


def take_in(screen: DocumentsScreen, path: Path, qtbot: QtBot) -> None:
    screen._take_in([str(path)])
    qtbot.waitUntil(lambda: len(read_files(screen)) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not screen.files.busy, timeout=20_000)


def read_files(screen: DocumentsScreen) -> list[object]:
    return [file for file in screen.desk.register.files() if file.was_read]


def test_words_in_a_file_are_found_and_lead_to_its_document(
    window: MainWindow, letter: Path, qtbot: QtBot
) -> None:
    screen = documents(window)
    take_in(screen, letter, qtbot)
    assert "toevoegen: bewaard" in window.bar.words
    press("Ctrl+K")
    write("kantoorkat")
    press("Return")
    assert window.workplace is not None
    panel = window.workplace.search
    # The answer comes beside the window, and Enter waits for it.
    qtbot.waitUntil(lambda: not panel.isVisible())
    chosen = screen.list.chosen()
    assert chosen is not None
    assert chosen.document.title == "Brief over de kat"


def test_taking_a_file_in_is_undone_and_done_again_in_one_step(
    window: MainWindow, letter: Path, qtbot: QtBot
) -> None:
    screen = documents(window)
    before = len(screen.rows())
    take_in(screen, letter, qtbot)
    press("Ctrl+Z")
    assert len(screen.rows()) == before
    press("Ctrl+Y")
    newest = screen.desk.register.records(Document)[-1]
    with screen.desk.register.shelf() as shelf:
        assert shelf.content(newest.file_digest or "") == letter.read_bytes()


def test_closing_the_register_while_text_is_read_leaves_it_for_next_time(
    window: MainWindow, letter: Path, example: Path, qtbot: QtBot
) -> None:
    screen = documents(window)
    with qtbot.waitSignal(screen.desk.register_changed, timeout=20_000):
        screen._take_in([str(letter)])
    window.close_register()
    window.open_first(example, None)
    again = documents(window)
    qtbot.waitUntil(lambda: len(read_files(again)) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not again.files.busy, timeout=20_000)


def test_copies_go_when_the_register_is_closed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.workplace is not None
    copy = window.workplace.desk.copies.put("brief", FileSort.PDF, b"%PDF-")
    assert copy.is_relative_to(tmp_path / "state")
    window.close_register()
    assert not copy.exists()


def test_copies_that_an_earlier_run_left_are_taken_away_after_starting(
    empty_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    root = tmp_path / "state" / "inzage"
    left = PrivateCopies(root).put("brief", FileSort.PDF, b"%PDF-").parent.parent
    dead = left.rename(root / "van-een-ander")
    qtbot.waitUntil(lambda: not dead.exists(), timeout=10_000)
