from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from consultatie.acts.advice import draft_advice
from consultatie.advice import Advice, Conclusion, Point
from consultatie.commitments import Commitment
from consultatie.parties import Body
from tests.acts.conftest import Desk as Small
from tests.keys import press
from tests.tables.making import xlsx
from tests.ui.views.desks import desk_on
from ui.views.importing import ImportDialog, Intake, of_commitments, of_parties, of_points

GOOD = "Nr;Tekst;Soort\n1;Behoud banen;voorwaarde\n2;Meet de druk;aanbeveling\n"
MIXED = "Nr;Tekst;Soort\n1;Behoud banen;voorwaarde\n1;Dubbel;\n3;Wens;wens\n4;Meet de druk;\n"


@pytest.fixture
def small() -> Small:
    return Small.fresh()


@pytest.fixture
def advice(small: Small) -> Advice:
    return draft_advice(small.register, small.consultation().id, Conclusion.PROVIDED_THAT)


def opened(small: Small, intake: Intake, qtbot: QtBot) -> ImportDialog:
    desk = desk_on(small.register)
    dialog = ImportDialog(desk, intake, None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


@pytest.fixture
def dialog(small: Small, advice: Advice, qtbot: QtBot) -> ImportDialog:
    desk = desk_on(small.register)
    file = small.register.dossier_file(small.dossier.id)
    intake = of_points(desk, file, advice)
    dialog = opened(small, intake, qtbot)
    desk.setParent(dialog)
    return dialog


def read(dialog: ImportDialog, folder: Path, text: str, qtbot: QtBot, name: str = "p.csv") -> None:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    dialog.read_file(file)
    settle(dialog, qtbot)


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy.isVisible())
    qtbot.waitUntil(lambda: bool(dialog.model.rows or dialog.bar.words))


def points(small: Small) -> list[tuple[str, str]]:
    return [(point.number, point.text) for point in small.register.records(Point)]


def test_a_table_is_shown_with_its_columns_guessed(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, GOOD, qtbot)
    assert dialog.mapping.chosen()[2] == {"number": 0, "text": 1, "sort": 2}
    assert [row.words["text"] for row in dialog.model.rows] == ["Behoud banen", "Meet de druk"]
    assert dialog.totals.text() == "2 rijen · 2 in orde · 0 niet"


def test_ctrl_enter_takes_everything_in_in_one_act_and_closes(
    dialog: ImportDialog, small: Small, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, GOOD, qtbot)
    before = len(small.register.journal())
    press("Ctrl+Return")
    assert points(small) == [("1", "Behoud banen"), ("2", "Meet de druk")]
    assert len(small.register.journal()) == before + 1
    assert not dialog.isVisible()


def test_a_wrong_row_stays_and_holds_no_other_back(
    dialog: ImportDialog, small: Small, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, MIXED, qtbot)
    assert dialog.totals.text() == "4 rijen · 2 in orde · 2 niet"
    press("Ctrl+Return")
    assert [number for number, _text in points(small)] == ["1", "4"]
    assert [row.number for row in dialog.model.rows] == [3, 4]
    assert "2 rijen ingelezen. 2 rijen niet" in dialog.bar.words
    assert dialog.isVisible()


def test_what_is_wrong_is_said_in_the_row(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, MIXED, qtbot)
    spoken = [dialog.model.row_words(row) for row in dialog.model.rows]
    assert "Controle: in orde" in spoken[0]
    assert "Dit nummer komt al voor in dit advies." in spoken[1]
    assert "‘wens’ is geen soort" in spoken[2]


def test_a_mended_file_is_read_again(
    dialog: ImportDialog, small: Small, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, MIXED, qtbot)
    press("Ctrl+Return")
    (tmp_path / "p.csv").write_text("Nr;Tekst\n5;Nieuw\n", encoding="utf-8")
    dialog.bar.press()
    qtbot.waitUntil(lambda: [row.number for row in dialog.model.rows] == [2])
    press("Ctrl+Return")
    assert [number for number, _text in points(small)] == ["1", "4", "5"]


def test_another_column_is_chosen_by_hand(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, "Nr;Zin\n1;Behoud banen\n", qtbot)
    assert "Kies eerst de kolom voor: Tekst van het punt." in dialog.bar.words
    assert not dialog.take_button.isEnabled()
    dialog.mapping.fields["text"].setFocus()
    press("Down", "Down")
    qtbot.waitUntil(dialog.take_button.isEnabled)
    assert dialog.model.rows[0].words["text"] == "Behoud banen"


def test_the_sheet_and_the_row_of_the_headers_are_found(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "punten.xlsx"
    rows: list[list[Any]] = [
        ["Punten van de raad"],
        [],
        ["Nummer", "Adviespunt"],
        [1, "Behoud banen"],
    ]
    file.write_bytes(xlsx(("Uitleg", [["Zo werkt het"]]), ("Punten", rows)))
    dialog.read_file(file)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 1)
    sheet, header, _mapping = dialog.mapping.chosen()
    assert (sheet.name, header) == ("Punten", 2)


def test_a_file_that_is_no_table_says_so_and_the_window_stays(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "foto.xlsx"
    file.write_bytes(b"\x89PNG\x00\x00")
    dialog.read_file(file)
    qtbot.waitUntil(lambda: bool(dialog.bar.words))
    assert "geen xlsx, ods of csv" in dialog.bar.words


def test_a_file_can_be_dropped(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "p.csv"
    file.write_text(GOOD, encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    place, none = QPoint(50, 50), Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(place, copy, mime, left, none))
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 2)


def test_esc_closes_what_was_only_looked_at(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    read(dialog, tmp_path, GOOD, qtbot)
    press("Escape")
    assert not dialog.isVisible()


def test_parties_come_in_from_a_table(small: Small, tmp_path: Path, qtbot: QtBot) -> None:
    desk = desk_on(small.register)
    dialog = opened(small, of_parties(desk), qtbot)
    desk.setParent(dialog)
    read(dialog, tmp_path, "Organisatie;Orgaan\nGemeente Veld;Cliëntenraad Veld\n", qtbot)
    press("Ctrl+Return")
    assert "Cliëntenraad Veld" in [body.name for body in small.register.records(Body)]


def test_commitments_come_in_from_a_table(small: Small, tmp_path: Path, qtbot: QtBot) -> None:
    desk = desk_on(small.register)
    dialog = opened(small, of_commitments(desk, small.dossier.id), qtbot)
    desk.setParent(dialog)
    read(dialog, tmp_path, "Toezegging;Door;Deadline\nEr komt een plan;OR BUCH;1-3-2027\n", qtbot)
    press("Ctrl+Return")
    (kept,) = small.register.records(Commitment)
    assert (kept.text, kept.giver) == ("Er komt een plan", small.buch.id)


def test_the_rows_keep_the_rules_of_a_model(
    dialog: ImportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(dialog.model, fatal)
    read(dialog, tmp_path, MIXED, qtbot)
    press("Ctrl+Return")
    assert tester.model() is dialog.model
