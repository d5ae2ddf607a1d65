import json
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot

from consultatie.dossiers import Dossier
from consultatie.exports import Form, Order
from consultatie.ids import RecordId
from consultatie.law.book import LawBook
from consultatie.progress import Progress
from consultatie.sight import Audience
from tests.example_register import rooms
from tests.keys import press, write
from ui.folders import documents
from ui.main_window import MainWindow
from ui.shell.example import make_example
from ui.shell.files import _as_file_name
from ui.shell.new_register import NewRegister, new_register_sheet


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    return tmp_path


def test_the_example_is_made_in_the_documents_and_opened(
    empty_window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(empty_window.files.opened, timeout=10_000):
        empty_window.start.cards[0].click()
    assert (home / "Voorbeeld SORA.consultatie").exists()


def test_the_second_time_the_same_example_is_opened(
    empty_window: MainWindow, home: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(empty_window.files.opened, timeout=10_000):
        empty_window.files.open_example()
    empty_window.close_register()
    with qtbot.waitSignal(empty_window.files.opened, timeout=10_000):
        empty_window.files.open_example()
    assert empty_window.opened is not None
    assert empty_window.opened.path == documents() / "Voorbeeld SORA.consultatie"


def test_an_example_that_is_stopped_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "x.consultatie"
    progress = Progress()
    progress.stop()
    with pytest.raises(Exception, match=r"^$"):
        make_example(rooms(), path, progress)
    assert list(tmp_path.iterdir()) == []


def test_a_new_register_takes_the_name_that_was_typed(
    empty_window: MainWindow, tmp_path: Path
) -> None:
    empty_window.files.create(tmp_path / "or.consultatie", NewRegister("Secretariaat OR"))
    assert empty_window.windowTitle() == "Secretariaat OR – Consultatie"


def test_two_passphrases_that_differ_are_refused_beside_the_field(
    empty_window: MainWindow, qtbot: QtBot
) -> None:
    chosen: list[NewRegister] = []
    dialog = new_register_sheet(empty_window, chosen.append)
    qtbot.waitUntil(dialog.sheet.page.editor("name").input.hasFocus)
    write("OR")
    press("Tab")
    write("een")
    press("Tab")
    write("twee")
    press("Ctrl+Return")
    error = dialog.sheet.page.error("again")
    dialog.close()
    assert (chosen, error) == ([], "De twee wachtwoorden zijn niet gelijk.")


def test_a_register_name_becomes_a_file_name_on_every_system() -> None:
    assert _as_file_name('OR "Noord/Zuid": 2026?') == "OR Noord Zuid 2026"


def export(
    window: MainWindow, target: Path, readers: Audience, dossier: RecordId | None = None
) -> None:
    assert window.opened is not None
    order = Order(Form.EXCHANGE, readers, dossier)
    window.exporting.write(window.opened, order, LawBook.shipped(), target)


def test_an_export_holds_the_dossier_and_is_read_back_without_change(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.opened is not None
    target = tmp_path / "uit.json"
    dossier = window.opened.register.records(Dossier)[0]
    with qtbot.waitSignal(window.exporting.done, timeout=10_000):
        export(window, target, Audience.SECRETARIAT, dossier.id)
    assert window.workplace is not None
    with qtbot.waitSignal(window.exchange.done, timeout=10_000) as said:
        window.exchange.read(window.workplace.desk, target)
    assert (json.loads(target.read_text())["scope"], " 0 nieuw" in said.args[0]) == (
        "dossier",
        True,
    )


def test_an_export_for_the_board_says_what_it_leaves_out(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.opened is not None
    target = tmp_path / "uit.json"
    with qtbot.waitSignal(window.exporting.done, timeout=10_000) as said:
        export(window, target, Audience.BOARD)
    assert "onderdelen weggelaten" in said.args[0]
    assert json.loads(target.read_text())["records"]["marking"] == []


def test_an_import_is_one_step_to_undo(
    window: MainWindow, empty_register: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.opened is not None
    target = tmp_path / "uit.json"
    with qtbot.waitSignal(window.exporting.done, timeout=10_000):
        export(window, target, Audience.SECRETARIAT)
    window.files.open(empty_register)
    assert window.workplace is not None
    register = window.workplace.desk.register
    with qtbot.waitSignal(window.exchange.imported, timeout=10_000):
        window.exchange.read(window.workplace.desk, target)
    there = len(register.dossier_lines())
    press("Ctrl+Z")
    assert (there, len(register.dossier_lines())) == (1, 0)


@pytest.fixture
def empty_register(tmp_path: Path) -> Path:
    path = tmp_path / "leeg.consultatie"
    rooms().create(path, "Leeg", None).close()
    return path


def test_a_wrong_exchange_file_changes_nothing_and_says_where_it_is_wrong(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "fout.json"
    wrong.write_text('{"format": "iets anders"}')
    assert window.workplace is not None
    before = len(window.workplace.desk.register.journal())
    window.exchange.read(window.workplace.desk, wrong)
    qtbot.waitUntil(lambda: window.errors.dialog is not None, timeout=10_000)
    assert len(window.workplace.desk.register.journal()) == before
