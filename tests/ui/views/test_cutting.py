from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextLayout
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from consultatie.acts.advice import draft_advice
from consultatie.advice import Advice, Conclusion, Point, PointKind
from consultatie.consultations import Consultation
from consultatie.cutting import Cutting, PieceState
from consultatie.texts import text_of
from tests.acts.conftest import Desk as Small
from tests.cutting.letters import LETTER
from tests.fakes import FakeRegister
from tests.keys import press, write
from tests.ui.views.desks import desk_on
from ui.views.cutting import CuttingDialog
from ui.views.cutting.offsets import Offsets

THREE = "1. De OR vraagt rust.\n2. De OR verzoekt tijd.\n3. De OR adviseert ja.\n"


@pytest.fixture
def small() -> Small:
    return Small.fresh()


@pytest.fixture
def register(small: Small) -> FakeRegister:
    return small.register


@pytest.fixture
def advice(small: Small) -> Advice:
    return draft_advice(small.register, small.consultation().id, Conclusion.PROVIDED_THAT)


@pytest.fixture
def dialog(register: FakeRegister, advice: Advice, qtbot: QtBot) -> CuttingDialog:
    desk = desk_on(register)
    home = register.get(Consultation, advice.consultation).dossier
    dialog = CuttingDialog(desk, register.dossier_file(home), advice, None, text_of)
    desk.setParent(dialog)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    return dialog


def cut(dialog: CuttingDialog, qtbot: QtBot, text: str) -> None:
    """Paste a letter and let its points be proposed."""
    QGuiApplication.clipboard().setText(text)
    press("Ctrl+V")
    dialog.source.next_button.click()
    qtbot.waitUntil(lambda: dialog.bench.cutting is not None)


def cutting(dialog: CuttingDialog) -> Cutting:
    assert dialog.bench.cutting is not None
    return dialog.bench.cutting


def states(dialog: CuttingDialog) -> list[PieceState]:
    return [piece.state for piece in cutting(dialog).pieces]


def points(register: FakeRegister, advice: Advice) -> list[tuple[str, str]]:
    found = [point for point in register.records(Point) if point.advice == advice.id]
    return [(point.number, point.text) for point in sorted(found, key=lambda p: p.place)]


def test_a_pasted_letter_is_confirmed_and_taken_over_by_keys_alone(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    before = len(register.journal())
    press("Return", "Return", "Return", "Ctrl+Return")
    assert points(register, advice) == [
        ("1", "De OR vraagt rust."),
        ("2", "De OR verzoekt tijd."),
        ("3", "De OR adviseert ja."),
    ]
    assert len(register.journal()) == before + 1
    assert not dialog.isVisible()


def test_confirming_goes_on_to_the_next_proposal(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, LETTER)
    first = dialog.bench.list.place()
    press("Return")
    assert cutting(dialog).pieces[first].state is PieceState.CONFIRMED
    assert dialog.bench.list.place() == first + 1


def test_j_joins_k_changes_the_kind_and_ctrl_z_takes_it_back(
    dialog: CuttingDialog, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    before = cutting(dialog)
    press("J")
    assert len(cutting(dialog).pieces) == 2
    press("K")
    assert cutting(dialog).pieces[0].sort is not before.pieces[0].sort
    press("Ctrl+Z", "Ctrl+Z")
    assert cutting(dialog) == before
    press("Ctrl+Y")
    assert len(cutting(dialog).pieces) == 2


def test_s_cuts_where_the_cursor_stands_in_the_letter(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    dialog.bench.letter.setFocus()
    press("Home", "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "S")
    pieces = cutting(dialog).pieces
    assert [cutting(dialog).quote(piece) for piece in pieces[:2]] == ["De OR", "vraagt rust."]
    assert dialog.bench.list.place() == 1


def test_s_without_a_place_to_cut_says_what_to_do(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    press("S")
    assert "Zet de cursor" in dialog.bench.bar.words
    assert dialog.bench.letter.hasFocus()


def test_the_cursor_in_the_letter_chooses_the_piece(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    dialog.bench.letter.setFocus()
    press("Down", "Down")
    assert dialog.bench.list.place() == 2


def test_del_makes_no_point_of_it_and_enter_makes_one_again(
    dialog: CuttingDialog, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    press("Delete")
    assert states(dialog)[0] is PieceState.BETWEEN
    press("Up", "Return")
    assert states(dialog)[0] is PieceState.CONFIRMED


def test_number_and_page_are_typed_and_kept(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    press("F2")
    write("7b")
    press("Tab")
    write("12")
    press("Return", "Return", "Ctrl+Return")
    point = next(p for p in register.records(Point) if p.advice == advice.id)
    assert (point.number, point.page) == ("7b", "12")


def test_typing_a_number_is_one_step_back(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    press("F2")
    write("123")
    press("Return", "Ctrl+Z")
    assert cutting(dialog).pieces[0].number == "1"


def test_a_double_number_is_said_in_its_row_and_holds_no_other_point_back(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    press("F2")
    write("2")
    press("Return")
    spoken = dialog.bench.list.pieces.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Nummer 2 komt vaker voor." in spoken
    press("Ctrl+Shift+A", "Ctrl+Return")
    assert [number for number, _text in points(register, advice)] == ["2", "3"]
    assert states(dialog) == [PieceState.TAKEN, PieceState.CONFIRMED, PieceState.TAKEN]
    assert "2 punten overgenomen. 1 punt niet" in dialog.bar.words
    assert dialog.isVisible()


def test_what_was_refused_is_mended_and_taken_over_after_all(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    press("F2")
    write("2")
    press("Return", "Ctrl+Shift+A", "Ctrl+Return", "F2")
    write("9")
    press("Ctrl+Return")
    assert [number for number, _text in points(register, advice)] == ["2", "3", "9"]
    assert not dialog.isVisible()


def test_without_a_confirmed_point_nothing_is_taken_over(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, THREE)
    press("Ctrl+Return")
    assert points(register, advice) == []
    assert "Bevestig eerst" in dialog.bar.words


def test_esc_asks_before_decisions_are_lost(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    press("Return", "Escape")
    assert dialog.isVisible()
    assert "nog niet overgenomen" in dialog.bar.words
    dialog.bar.press(1)
    assert not dialog.isVisible()


def test_closing_the_window_asks_too(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    press("Return")
    dialog.close()
    assert dialog.isVisible()


def test_esc_asks_before_a_pasted_text_is_lost(dialog: CuttingDialog) -> None:
    write("De OR")
    press("Escape")
    assert dialog.isVisible()
    assert dialog.bar.words


def test_an_untouched_window_closes_at_once(dialog: CuttingDialog) -> None:
    press("Escape")
    assert not dialog.isVisible()


def test_a_file_is_read_and_named(dialog: CuttingDialog, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "advies.txt"
    file.write_text(LETTER, encoding="utf-8")
    dialog.source.read_file(file)
    qtbot.waitUntil(lambda: dialog.bench.cutting is not None)
    assert sum(state is PieceState.PROPOSED for state in states(dialog)) == 9


def test_a_file_that_cannot_be_read_says_why_and_leaves_the_window_open(
    dialog: CuttingDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "advies.pdf"
    file.write_bytes(b"")
    dialog.source.read_file(file)
    qtbot.waitUntil(lambda: bool(dialog.source.bar.words))
    assert "leeg bestand" in dialog.source.bar.words


def test_a_letter_without_any_point_says_how_to_make_one(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, "Dit is een brief zonder meer.")
    assert "geen punten herkend" in dialog.bench.bar.words
    press("Return")
    assert states(dialog) == [PieceState.CONFIRMED]


def test_hard_spaces_and_markup_stay_as_they_were_pasted(
    dialog: CuttingDialog, register: FakeRegister, advice: Advice, qtbot: QtBot
) -> None:
    cut(dialog, qtbot, "1. De OR vraagt <b>€\u00a05</b> &amp; 😀 tijd.")
    press("Return", "Ctrl+Return")
    assert points(register, advice) == [("1", "De OR vraagt <b>€\u00a05</b> &amp; 😀 tijd.")]


def test_the_list_keeps_the_rules_of_a_model(dialog: CuttingDialog, qtbot: QtBot) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(dialog.bench.list.pieces, fatal)
    cut(dialog, qtbot, LETTER)
    press("Return", "J", "Delete", "Ctrl+Z", "K", "Ctrl+Shift+A")
    assert tester.model() is dialog.bench.list.pieces


def test_a_row_is_spoken_with_number_kind_and_state(dialog: CuttingDialog, qtbot: QtBot) -> None:
    cut(dialog, qtbot, THREE)
    spoken = dialog.bench.list.pieces.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"punt 2, {PointKind.RECOMMENDATION}, voorstel, De OR verzoekt tijd."


@pytest.mark.parametrize("text", ("abc", "a😀b", "😀😀", "é\u0301𠀋x", ""))
def test_places_go_to_qt_and_back(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_qt(place) == len(text[:place].encode("utf-16-le")) // 2
        assert offsets.from_qt(offsets.to_qt(place)) == place


@pytest.mark.parametrize("more", range(-2, 4))
def test_a_row_has_a_line_for_every_line_of_its_words(
    dialog: CuttingDialog, qtbot: QtBot, more: int
) -> None:
    words = "De OR vraagt rust en tijd voor iedereen."
    cut(dialog, qtbot, f"1. {words}\n2. De OR verzoekt tijd.\n")
    shown = dialog.bench.list
    bar = shown.verticalScrollBar().sizeHint().width()
    shown.resize(shown.fontMetrics().horizontalAdvance(words) + 2 * 14 + bar + more, 200)
    drawn = QTextLayout(words, shown.font())
    drawn.beginLayout()
    line = drawn.createLine()
    line.setLineWidth(shown.width() - bar - 2 * 14)
    drawn.endLayout()
    heights = [shown.sizeHintForRow(row) for row in range(2)]
    assert heights[0] > heights[1] or line.textLength() == len(words)
