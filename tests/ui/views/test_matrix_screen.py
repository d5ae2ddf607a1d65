from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from consultatie.acts.issues import put_out
from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.advice import Advice
from consultatie.appraisals import Appraisal, Opinion
from consultatie.dossiers import Dossier
from consultatie.issues import Edition, Issue, IssueStatus
from consultatie.law.book import LawBook
from consultatie.matrix import MatrixCell
from consultatie.overviews.issuing import Asked, drafted
from consultatie.overviews.products import paper_of
from consultatie.parties import Body
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.visibility import Audience, Marking, Visibility
from tests.cases import Case
from tests.fakes import FakeRegister
from tests.issued import issue_in
from tests.keys import keyboard, press, write
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Place, ScreenName
from ui.views.matrix import MatrixScreen
from ui.views.matrix.model import NOTE_ROLE, MatrixModel
from ui.views.reactions import ReactionsScreen
from ui.views.reactions.lines import Filter

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Councils(Case):
    """Two councils on one request: three points of the first, two of the second."""

    def __post_init__(self) -> None:
        super().__post_init__()
        request = self.request()
        self.aa, self.bee = self.council("OR Aa"), self.council("OR Bee")
        self.of_aa = self.advise(self.ask(self.aa, request), Verdict.ADOPTED, None, None)
        self.of_bee = self.advise(self.ask(self.bee, request), Verdict.NOT_ADOPTED, None)

    def id_of(self, advice: Advice, number: int) -> int:
        return self.points(advice)[number - 1].id

    def answered(self, point: int) -> tuple[Verdict, str] | None:
        answer = self.file.answer_to(point)
        return (answer.verdict, self.file.reaction(answer.reaction).text) if answer else None


@pytest.fixture
def case() -> Councils:
    return Councils()


@pytest.fixture
def screen(case: Councils, qtbot: QtBot) -> MatrixScreen:
    screen = MatrixScreen(desk_on(case.register))
    screen.desk.setParent(screen)
    screen.desk.register_changed.connect(screen.reload)
    screen.show_place(Place(ScreenName.MATRIX, case.dossier.id))
    screen.resize(1190, 640)
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.grid.setFocus()
    return screen


def here(screen: MatrixScreen) -> MatrixCell:
    cell = screen.grid.chosen()
    assert cell is not None
    return cell


def totals(screen: MatrixScreen) -> list[str]:
    cells = screen.grid.cells
    return [cells.headerData(n, ACROSS, NOTE_ROLE) for n in range(cells.columnCount())]


def shown_numbers(screen: MatrixScreen) -> list[str]:
    return [row.lead.number for row in screen.grid.cells.rows]


def test_the_first_point_has_the_keyboard(screen: MatrixScreen, case: Councils) -> None:
    assert here(screen).point.id == case.id_of(case.of_aa, 1)


def test_arrows_go_from_cell_to_cell_over_what_was_not_raised(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Right")
    assert screen.grid.chosen() is None
    press("Down", "Down", "Down")
    assert here(screen).point.id == case.id_of(case.of_bee, 1)


def test_enter_shows_the_point_beside_its_reaction(screen: MatrixScreen) -> None:
    press("Down", "Return")
    quote = screen.pane.quote.findChild(QLabel, "quote")
    assert quote is not None
    assert quote.text() == "Tekst van punt 2"
    assert screen.pane.editor.isAncestorOf(keyboard())


def test_a_reaction_is_written_by_keys_alone_and_the_next_waiting_point_comes(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Down", "Return", "Ctrl+1", "Tab")
    write("Wij nemen dit over.")
    press("Ctrl+Return")
    assert case.answered(case.id_of(case.of_aa, 2)) == (Verdict.ADOPTED, "Wij nemen dit over.")
    assert here(screen).point.id == case.id_of(case.of_aa, 3)
    assert screen.pane.editor.draft().text == ""
    assert not screen.pane.isHidden()


def test_after_the_last_point_without_reaction_the_editor_folds_away(
    screen: MatrixScreen, case: Councils
) -> None:
    for advice, number in ((case.of_aa, 2), (case.of_aa, 3)):
        case.react(case.points(advice)[number - 1], Verdict.ADOPTED)
    screen.grid.choose(case.id_of(case.of_bee, 2))
    press("Return", "Ctrl+1", "Tab")
    write("Ja.")
    press("Ctrl+Return")
    assert screen.pane.isHidden()
    assert screen.bar.words == "Alle punten in deze matrix hebben een reactie."
    assert screen.grid.hasFocus()


def test_escape_folds_the_editor_away_and_keeps_what_was_typed(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Down", "Return")
    screen.pane.editor.focus_text()
    write("Half af")
    press("Escape")
    assert screen.pane.isHidden()
    assert screen.grid.hasFocus()
    assert screen.unsaved() == "bij één punt"
    press("Return")
    assert screen.pane.editor.draft().text == "Half af"
    assert case.answered(case.id_of(case.of_aa, 2)) is None


def test_ctrl_and_a_figure_change_the_outcome_of_a_cell_at_once(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Ctrl+2")
    assert here(screen).verdict is Verdict.PARTLY
    assert case.answered(case.id_of(case.of_aa, 1)) == (Verdict.PARTLY, "Ja")
    assert screen.grid.hasFocus()


def test_an_outcome_that_needs_reasons_asks_for_them_and_changes_nothing_yet(
    screen: MatrixScreen, case: Councils
) -> None:
    point = case.points(case.of_aa)[1]
    case.react(point, Verdict.ADOPTED, reasons="")
    screen.grid.choose(point.id)
    press("Ctrl+3")
    assert "art. 25 lid 5 WOR" in screen.pane.editor.error("reasons")
    assert screen.pane.editor.editor("reasons").input.hasFocus()
    assert screen.pane.editor.verdict.value() is Verdict.NOT_ADOPTED
    assert case.answered(point.id) == (Verdict.ADOPTED, "Ja")


def test_an_outcome_without_a_reaction_waits_in_the_editor_for_its_text(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Down", "Ctrl+1")
    write("Dit doen wij.")
    press("Ctrl+Return")
    assert case.answered(case.id_of(case.of_aa, 2)) == (Verdict.ADOPTED, "Dit doen wij.")


def test_marked_points_are_answered_with_one_reaction_and_share_a_row(
    screen: MatrixScreen, case: Councils
) -> None:
    own, other = case.id_of(case.of_aa, 2), case.id_of(case.of_bee, 2)
    screen.grid.choose(own)
    press("Space")
    screen.grid.choose(other)
    press("Space", "Ctrl+M", "Ctrl+1", "Tab")
    assert screen.bar.words == "Eén reactie voor: OR Aa punt 2, OR Bee punt 2."
    write("Voor beide raden.")
    press("Ctrl+Return")
    answers = [a for a in case.register.records(Answer) if a.point in (own, other)]
    assert len({answer.reaction for answer in answers}) == 1
    assert case.answered(own) == case.answered(other) == (Verdict.ADOPTED, "Voor beide raden.")
    assert any(set(row.points) == {own, other} for row in screen.grid.cells.rows)
    assert screen.grid.cells.marked == frozenset()


def test_joining_takes_the_reaction_that_is_there(screen: MatrixScreen, case: Councils) -> None:
    other, own = case.id_of(case.of_aa, 2), case.id_of(case.of_bee, 1)
    screen.grid.mark(frozenset({other, own}))
    press("Ctrl+M")
    draft = screen.pane.editor.draft()
    assert (draft.point, draft.text, tuple(draft.others)) == (own, "Ja", (other,))
    press("Ctrl+Return")
    assert case.answered(other) == (Verdict.NOT_ADOPTED, "Ja")
    assert len(case.register.records(Reaction)) == 2


def test_points_that_each_had_a_reaction_go_on_with_that_of_the_last_round(
    screen: MatrixScreen, case: Councils
) -> None:
    own, other = case.id_of(case.of_aa, 1), case.id_of(case.of_bee, 1)
    case.react(case.points(case.of_bee)[0], Verdict.PARTLY, text="Toch deels", round=2)
    screen.grid.mark(frozenset({own, other}))
    press("Ctrl+M", "Ctrl+Return")
    assert case.answered(own) == case.answered(other) == (Verdict.PARTLY, "Toch deels")
    assert set(screen.grid.cells.rows[0].points) == {own, other}


def test_a_point_let_go_of_a_shared_reaction_has_a_row_of_its_own_again(
    screen: MatrixScreen, case: Councils
) -> None:
    own, other = case.id_of(case.of_aa, 2), case.id_of(case.of_bee, 1)
    screen.grid.mark(frozenset({own, other}))
    press("Ctrl+M", "Ctrl+Return")
    screen.grid.choose(other)
    press("Return")
    screen.pane.editor.shared.remove(own)
    press("Ctrl+Return")
    assert case.answered(own) is None
    assert all(len(row.points) == 1 for row in screen.grid.cells.rows)


def test_ctrl_and_a_click_mark_a_point_too(screen: MatrixScreen, case: Councils) -> None:
    point = case.id_of(case.of_aa, 3)
    middle = screen.grid.visualRect(screen.grid.cells.index(2, 0)).center()
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(screen.grid.viewport(), Qt.MouseButton.LeftButton, held, middle)
    assert screen.grid.cells.marked == {point}
    assert here(screen).point.id == point


def test_one_mark_is_not_enough_to_join(screen: MatrixScreen) -> None:
    press("Space", "Ctrl+M")
    assert "twee of meer punten" in screen.bar.words
    assert screen.pane.isHidden()


def test_escape_in_the_grid_takes_the_marks_away(screen: MatrixScreen) -> None:
    press("Space", "Escape")
    assert screen.grid.cells.marked == frozenset()
    assert screen.join_button.isHidden()


def test_totals_stand_over_each_council_and_follow_each_change(
    screen: MatrixScreen, case: Councils
) -> None:
    assert totals(screen) == [
        "3 punten · 1 overgenomen · 2 open",
        "2 punten · 1 niet · 1 open",
        "3 punten zonder reactie",
    ]
    press("Ctrl+4")
    assert totals(screen)[0] == "3 punten · 1 voor kennisgeving · 2 open"


def test_a_change_of_the_register_keeps_cell_and_scroll(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    screen.resize(700, 300)
    point = case.id_of(case.of_bee, 2)
    screen.grid.choose(point)
    scroll = screen.grid.verticalScrollBar().value()
    assert scroll > 0
    change(case.register, replace(case.dossier, note="iets anders"))
    assert here(screen).point.id == point
    assert screen.grid.verticalScrollBar().value() == scroll


def test_a_change_of_the_register_keeps_what_is_being_typed(
    screen: MatrixScreen, case: Councils
) -> None:
    press("Down", "Return")
    screen.pane.editor.focus_text()
    write("Half af")
    change(case.register, replace(case.dossier, note="iets anders"))
    assert screen.pane.editor.draft().text == "Half af"
    assert screen.pane.editor.editor("text").input.hasFocus()


# -- filters -----------------------------------------------------------------------------------


def test_without_reaction_shows_the_rows_that_wait(screen: MatrixScreen) -> None:
    screen.filters.waiting.setFocus()
    press("Space")
    assert shown_numbers(screen) == ["2", "3", "2"]
    assert screen.grid.corner.accessibleName() == "Thema en punt: 3 van 5 regels"


def test_with_a_council_in_the_filter_only_the_councils_in_its_rows_have_a_column(
    screen: MatrixScreen, case: Councils
) -> None:
    screen.filters.take(Filter(body=case.bee.id))
    hidden = [screen.grid.isColumnHidden(n) for n in range(3)]
    assert (shown_numbers(screen), hidden) == (["1", "2"], [True, False, False])
    assert here(screen).point.advice == case.of_bee.id


def test_the_opinion_of_the_council_is_a_filter(screen: MatrixScreen, case: Councils) -> None:
    point = case.id_of(case.of_bee, 1)
    case.put(Appraisal(id=NEW, point=point, opinion=Opinion.NOT_ENOUGH))
    offered = screen.filters.questions["opinion"].offered()
    assert (Opinion.NOT_ENOUGH, 1) in [(value, count) for value, _words, count in offered]
    screen.filters.take(Filter(opinion=Opinion.NOT_ENOUGH))
    assert [row.points for row in screen.grid.cells.rows] == [(point,)]


def test_words_filter_by_text_number_and_reaction(screen: MatrixScreen, case: Councils) -> None:
    case.react(case.points(case.of_aa)[2], Verdict.ADOPTED, text="De fietsenstalling blijft.")
    press("Ctrl+F")
    write("FIETS aa")
    press("Return")
    assert shown_numbers(screen) == ["3"]
    screen.filters.clear.click()
    assert (len(shown_numbers(screen)), screen.words.text()) == (5, "")


def test_nothing_found_says_how_to_go_on(screen: MatrixScreen) -> None:
    screen.words.setText("zandbak")
    screen.words.returnPressed.emit()
    assert "Niets gevonden met dit filter" in visible_words(screen)


def test_a_dossier_without_points_says_how_to_begin(qtbot: QtBot) -> None:
    register = FakeRegister()
    dossier = add(register, Dossier(id=NEW, name="Leeg"))
    screen = MatrixScreen(desk_on(register))
    qtbot.addWidget(screen)
    screen.show_place(Place(ScreenName.MATRIX, dossier.id))
    screen.show()
    assert "Nog geen punten" in visible_words(screen)


def visible_words(screen: MatrixScreen) -> list[str]:
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def test_the_columns_fill_the_room_again_when_a_filter_goes(
    screen: MatrixScreen, case: Councils
) -> None:
    def widths() -> list[int]:
        return [screen.grid.columnWidth(column) for column in range(3)]

    QApplication.processEvents()
    before = widths()
    screen.filters.take(Filter(body=case.bee.id))
    alone = widths()
    screen.filters.take(Filter())
    room = screen.grid.viewport().width()
    assert (widths(), sum(before), sum(alone)) == (before, room, room)


# -- list and matrix ---------------------------------------------------------------------------


def test_the_toggle_goes_to_the_same_point_in_the_list(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    press("Down")
    with qtbot.waitSignal(screen.desk.place_wanted) as told:
        screen.switch.buttons["reactions"].click()
    point = case.id_of(case.of_aa, 2)
    assert told.args == [Place(ScreenName.REACTIONS, case.dossier.id, point)]
    assert screen.switch.buttons["matrix"].isChecked()


def test_the_list_offers_the_matrix_at_its_point(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    listed = ReactionsScreen(screen.desk)
    qtbot.addWidget(listed)
    point = case.id_of(case.of_bee, 2)
    listed.show_place(Place(ScreenName.REACTIONS, case.dossier.id, point))
    with qtbot.waitSignal(screen.desk.place_wanted) as told:
        listed.switch.buttons["matrix"].click()
    place = told.args[0]
    screen.show_place(place)
    assert (place.screen, here(screen).point.id) == (ScreenName.MATRIX, point)


def test_what_was_typed_in_the_list_stands_in_the_matrix_and_back(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    point = case.id_of(case.of_aa, 2)
    listed = ReactionsScreen(screen.desk)
    qtbot.addWidget(listed)
    listed.show_place(Place(ScreenName.REACTIONS, case.dossier.id, point))
    listed.editor.editor("text").set_value("Half af")
    listed.editor.changed.emit()
    screen.grid.choose(point)
    press("Return")
    assert screen.pane.editor.draft().text == "Half af"
    press("Ctrl+1", "Ctrl+Return")
    assert listed.unsaved() == ""
    listed.show_place(Place(ScreenName.REACTIONS, case.dossier.id, point))
    assert listed.unsaved() == ""
    assert listed.editor.draft().verdict is Verdict.ADOPTED


# -- what a screen reader hears ----------------------------------------------------------------


def spoken(cells: QAbstractItemModel, row: int, column: int) -> str:
    return str(cells.data(cells.index(row, column), SPOKEN))


def test_each_cell_says_council_number_outcome_and_text(screen: MatrixScreen) -> None:
    cells = screen.grid.cells
    assert spoken(cells, 0, 0) == "OR Aa, punt 1, overgenomen, Tekst van punt 1"
    assert spoken(cells, 1, 0) == "OR Aa, punt 2, zonder reactie, Tekst van punt 2"
    assert spoken(cells, 0, 1) == "OR Bee, niet ingebracht"
    assert spoken(cells, 0, 2) == "Reactie bestuur, Ja\nDaarom"


def test_a_marked_cell_says_so(screen: MatrixScreen) -> None:
    press("Space")
    assert spoken(screen.grid.cells, 0, 0).startswith("OR Aa, gemarkeerd, punt 1")


def test_the_edges_of_the_grid_speak_too(screen: MatrixScreen) -> None:
    cells = screen.grid.cells
    assert cells.headerData(0, ACROSS, SPOKEN) == "OR Aa: 3 punten · 1 overgenomen · 2 open"
    assert cells.headerData(0, DOWN, SPOKEN) == "zonder thema: Tekst van punt 1"


def test_the_grid_is_a_table_with_names_for_its_rows_and_columns(screen: MatrixScreen) -> None:
    found = QAccessible.queryAccessibleInterface(screen.grid)
    assert found is not None
    assert found.text(QAccessible.Text.Name) == "Reactiematrix"
    names = [found.child(place).text(QAccessible.Text.Name) for place in range(6)]
    assert names[1:] == [
        "OR Aa: 3 punten · 1 overgenomen · 2 open",
        "OR Bee: 2 punten · 1 niet · 1 open",
        "Reactie bestuur: 3 punten zonder reactie",
        "zonder thema: Tekst van punt 1",
        "OR Aa, punt 1, overgenomen, Tekst van punt 1",
    ]


# -- the model ---------------------------------------------------------------------------------


@pytest.fixture
def cells(screen: MatrixScreen) -> Iterator[MatrixModel]:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(screen.grid.cells, mode)
    yield screen.grid.cells
    tester.deleteLater()


def test_the_model_keeps_its_promises_while_rows_and_columns_come_and_go(
    screen: MatrixScreen, cells: MatrixModel, case: Councils
) -> None:
    screen.filters.take(Filter(waiting=True))
    screen.filters.take(Filter())
    case.advise(case.ask(case.council("OR Cee")), None)
    press("Ctrl+3", "Space")
    assert (cells.rowCount(), cells.columnCount()) == (6, 4)


def test_the_words_of_the_matrix_can_be_copied(cells: MatrixModel, case: Councils) -> None:
    first, second, *_rest = cells.as_text().split("\n")
    assert first == "OR Aa\tOR Bee\tReactie bestuur"
    assert second.startswith("punt 1, overgenomen, Tekst van punt 1\tniet ingebracht\tJa Daarom")


def test_a_hundred_councils_leave_every_column_wide_enough(qtbot: QtBot) -> None:
    case = Case()
    request = case.request()
    bodies: list[Body] = [case.council(f"OR {number:03}") for number in range(100)]
    for body in bodies:
        case.advise(case.ask(body, request), None)
    screen = MatrixScreen(desk_on(case.register))
    qtbot.addWidget(screen)
    screen.show_place(Place(ScreenName.MATRIX, case.dossier.id))
    screen.resize(1190, 640)
    screen.show()
    widths = [screen.grid.columnWidth(column) for column in range(101)]
    assert (set(widths[:-1]), widths[-1]) == ({200}, 300)
    assert screen.grid.verticalHeader().width() == 260


def test_a_point_that_others_may_see_than_usual_says_so_in_its_cell(
    screen: MatrixScreen, case: Councils
) -> None:
    point = case.id_of(case.of_aa, 1)
    case.put(Marking(id=NEW, subject=point, visibility=Visibility.PUBLIC))
    cells = screen.grid.cells
    tip = cells.data(cells.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert (spoken(cells, 0, 0), tip) == (
        "OR Aa, openbaar, punt 1, overgenomen, Tekst van punt 1",
        "openbaar: Tekst van punt 1",
    )


def give_out(case: Councils) -> Issue:
    """The matrix as it is now, for the board."""
    edition = Edition(case.dossier.id, "matrix", Audience.BOARD)
    paper = paper_of("matrix", case.file, "Voorbeeld", LawBook.shipped(), TODAY)
    with case.register.shelf() as shelf:
        draft = drafted(paper, Asked(edition, 1, IssueStatus.DRAFT, TODAY), shelf)
    return put_out(case.register, draft)


def answer_otherwise(case: Councils, point: int) -> None:
    answer = case.file.answer_to(point)
    assert answer is not None
    reaction = case.file.reaction(answer.reaction)
    change(case.register, replace(reaction, text="Een heel ander antwoord dan eerst."))


def wait_for_changes(screen: MatrixScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not screen.filters.issues.is_looking)


def test_only_what_changed_since_an_issue_can_be_shown(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    chip = screen.filters.questions["since"]
    assert list(chip.offered()) == []
    issue = give_out(case)
    ((value, words, number),) = chip.offered()
    assert (value, number) == (issue.id, None)
    assert words == "uitgave 1 · Reactiematrix · voor het bestuur · 23 november 2026"
    answer_otherwise(case, case.id_of(case.of_aa, 1))
    chip.take(issue.id)
    wait_for_changes(screen, qtbot)
    assert chip.text() == "Gewijzigd sinds uitgave 1 · 1"
    assert [row.lead.id for row in screen.grid.cells.rows] == [case.id_of(case.of_aa, 1)]
    # What changes while it is filtered comes along.
    answer_otherwise(case, case.id_of(case.of_bee, 1))
    wait_for_changes(screen, qtbot)
    assert chip.text() == "Gewijzigd sinds uitgave 1 · 2"
    assert len(screen.grid.cells.rows) == 2
    assert screen.filters.titled() == "Punten · Gewijzigd sinds uitgave 1"


def test_what_changed_since_an_issue_goes_with_the_other_chips(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    issue = give_out(case)
    answer_otherwise(case, case.id_of(case.of_aa, 1))
    answer_otherwise(case, case.id_of(case.of_bee, 1))
    screen.filters.take_state({"since": str(issue.id), "body": str(case.bee.id)})
    wait_for_changes(screen, qtbot)
    assert [row.lead.id for row in screen.grid.cells.rows] == [case.id_of(case.of_bee, 1)]
    assert screen.filters.state() == {"since": str(issue.id), "body": str(case.bee.id)}


def test_an_issue_that_is_withdrawn_is_filtered_by_no_more(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    issue = give_out(case)
    screen.filters.questions["since"].take(issue.id)
    wait_for_changes(screen, qtbot)
    assert screen.grid.cells.rows == ()
    withdraw(case.register, issue, "te vroeg")
    assert screen.filters.filter.is_open
    assert len(screen.grid.cells.rows) == 5


def test_an_issue_without_its_files_says_why_it_cannot_be_compared_with(
    screen: MatrixScreen, case: Councils, qtbot: QtBot
) -> None:
    issue = issue_in(case.register, TODAY)
    said: list[str] = []
    screen.desk.said.connect(said.append)
    screen.filters.questions["since"].take(issue.id)
    qtbot.waitUntil(lambda: bool(said))
    assert "liggen niet in dit register" in said[0]
    assert screen.filters.filter.is_open
