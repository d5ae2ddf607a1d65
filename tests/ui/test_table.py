from dataclasses import dataclass, replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.ui.hand import click, double_click, press
from ui.marks import Mark, Shape
from ui.models.cells import Align, Column
from ui.models.table import CELL_ROLE, TableModel
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Tone
from ui.widgets.table import TableView


@dataclass(frozen=True, slots=True)
class Row:
    key: int
    name: str
    weeks: int = 0


A, B, C = Row(1, "Anna", 10), Row(2, "bert", 9), Row(3, "Cora", 100)
NAME = Column[Row](header="Naam", value=lambda row: row.name)
WEEKS = Column[Row](
    header="Weken",
    value=lambda row: str(row.weeks),
    sort_key=lambda row: row.weeks,
    align=Align.RIGHT,
    width=90,
)
STATUS = Column[Row](
    header="Stand", mark=lambda _row: Mark("klaar", Shape.CHECK, Tone.GREEN), width=110
)


def test_the_model_keeps_every_promise_to_qt(qtbot: QtBot) -> None:
    model = _model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_rows((A, B))
    model.set_rows((A, replace(B, name="Bea")))
    model.set_rows((C, A))
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.sort(-1)
    model.set_rows(())
    assert model.rowCount() == 0
    assert qtbot is not None


def test_a_changed_row_changes_only_itself(qtbot: QtBot) -> None:
    model = _model(A, B, C)
    with qtbot.waitSignal(model.dataChanged) as told, qtbot.assertNotEmitted(model.modelReset):
        model.set_rows((A, replace(B, weeks=1), C))
    first, last = told.args[:2]
    assert (first.row(), last.row(), last.column()) == (1, 1, 2)


def test_the_mark_of_a_row_is_at_its_edge_and_behind_its_title_where_there_is_room() -> None:
    titled = replace(NAME, strong=True)
    model = TableModel((WEEKS, titled, STATUS), lambda row: row.key)
    model.set_rows((A,))
    secret = Mark("geheim", Shape.NONE, Tone.RED)
    model.set_edges({A.key: secret})
    cells = [model.index(0, column).data(CELL_ROLE) for column in range(3)]
    assert [cell.edge for cell in cells] == [secret, None, None]
    assert [cell.behind for cell in cells] == [None, secret, None]


def test_a_click_on_a_heading_sorts_by_the_key_and_not_by_the_words(qtbot: QtBot) -> None:
    view, model = _view(qtbot, A, B, C)
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert model.rows == (B, A, C)


def test_words_are_sorted_without_regard_to_capitals() -> None:
    model = _model(C, B, A)
    model.sort(0)
    assert model.rows == (A, B, C)


def test_new_rows_come_in_the_chosen_order() -> None:
    model = _model(A)
    model.sort(0)
    model.set_rows((C, B, A))
    assert model.rows == (A, B, C)


@pytest.mark.parametrize("rows", tuple(permutations((A, B, C))))
def test_the_chosen_row_stays_chosen_wherever_it_goes(qtbot: QtBot, rows: tuple[Row, ...]) -> None:
    view, model = _view(qtbot, A, B, C)
    view.choose(2)
    model.set_rows(rows)
    assert view.chosen() == B
    assert [index.row() for index in view.selectionModel().selectedRows()] == [rows.index(B)]


def test_sorting_keeps_the_chosen_row(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A, B, C)
    view.choose(1)
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert view.chosen() == A


def test_when_the_chosen_row_goes_its_neighbour_is_chosen(qtbot: QtBot) -> None:
    view, model = _view(qtbot, A, B, C)
    view.choose(3)
    with qtbot.waitSignal(view.row_chosen) as told:
        model.set_rows((A, B))
    assert told.args == [B]


def test_when_the_last_row_goes_nothing_is_chosen(qtbot: QtBot) -> None:
    view, model = _view(qtbot, A)
    view.choose(1)
    with qtbot.waitSignal(view.row_chosen) as told:
        model.set_rows(())
    assert told.args == [None]
    assert view.chosen() is None


@settings(max_examples=40, deadline=None)
@given(
    first=st.lists(st.integers(0, 9), unique=True, min_size=1),
    then=st.lists(st.integers(0, 9), unique=True),
    data=st.data(),
)
def test_whatever_rows_come_the_choice_follows_its_key(
    first: list[int], then: list[int], data: st.DataObject
) -> None:
    model = _model(*(Row(key, str(key)) for key in first))
    view = TableView(model, "Rijen")
    chosen = data.draw(st.sampled_from(first))
    view.choose(chosen)
    model.set_rows([Row(key, str(key)) for key in then])
    now = view.chosen()
    assert (now is None) == (not then)
    assert chosen not in then or (now is not None and now.key == chosen)
    view.deleteLater()


def test_down_and_enter_open_the_second_row(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A, B, C)
    view.setFocus()
    press(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.row_opened) as told:
        press(view, Qt.Key.Key_Return)
    assert told.args == [B]


def test_a_double_click_opens_a_row(qtbot: QtBot) -> None:
    view, model = _view(qtbot, A, B)
    place = view.visualRect(model.index(1, 0)).center()
    click(view.viewport(), place)
    with qtbot.waitSignal(view.row_opened) as told:
        double_click(view.viewport(), place)
    assert told.args == [B]


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A)
    assert not view.tabKeyNavigation()


def test_rows_are_32_pixels_high_and_48_with_a_second_line(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A)
    assert view.rowHeight(0) == ROW_HEIGHT
    model = TableModel([replace(NAME, second=lambda _row: "thema")], lambda row: row.key)
    two_lines = TableView(model, "Punten")
    qtbot.addWidget(two_lines)
    model.set_rows((A,))
    assert two_lines.rowHeight(0) == TWO_LINE_ROW_HEIGHT


def test_a_screen_reader_hears_the_whole_row(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A, B)
    table = QAccessible.queryAccessibleInterface(view)
    assert table.text(QAccessible.Text.Name) == "Rijen"
    texts = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert "Naam: Anna; Weken: 10; Stand: klaar" in texts


def test_the_remembered_widths_come_back_but_never_of_another_table(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A)
    view.set_widths((10, 140, 150))
    assert view.widths()[1:] == (140, 150)
    view.set_widths((1, 2))
    assert view.widths()[1:] == (140, 150)


def test_a_cell_without_a_row_is_nothing() -> None:
    model = _model(A)
    assert model.data(QModelIndex(), CELL_ROLE) is None


def test_every_cell_can_be_drawn(qtbot: QtBot) -> None:
    chip = Column[Row](
        header="Oordeel",
        value=lambda row: row.name,
        second=lambda _row: "tweede regel",
        icon=lambda _row: "check",
        mark=lambda _row: Mark("open", Shape.SQUARE, Tone.PLAIN),
        chip=True,
        tone=lambda _row: Tone.RED,
        strong=True,
    )
    model = TableModel((NAME, STATUS, chip), lambda row: row.key)
    view = TableView(model, "Rijen")
    qtbot.addWidget(view)
    model.set_rows((A, B, C))
    view.resize(700, 300)
    before = view.grab().toImage()
    model.set_rows((A, B, replace(C, name="Caro")))
    assert view.grab().toImage() != before


def test_the_row_under_a_place_is_found(qtbot: QtBot) -> None:
    view, _ = _view(qtbot, A, B)
    assert view.indexAt(QPoint(5, 40)).row() == 1


def _model(*rows: Row) -> TableModel[Row]:
    model = TableModel((NAME, WEEKS, STATUS), lambda row: row.key)
    model.set_rows(rows)
    return model


def _view(qtbot: QtBot, *rows: Row) -> tuple[TableView[Row], TableModel[Row]]:
    model = _model(*rows)
    view = TableView(model, "Rijen")
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(600, 300)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view, model


def test_an_open_column_stays_legible_where_the_table_is_narrow(qtbot: QtBot) -> None:
    model = TableModel(
        (
            Column[str](header="Open", value=str),
            Column[str](header="Vast", value=str, width=300),
        ),
        key=str,
    )
    view = TableView(model, "Smal")
    qtbot.addWidget(view)
    view.resize(360, 200)
    view.show()
    narrow = view.columnWidth(0)
    view.resize(900, 200)
    assert (narrow, view.columnWidth(0) > 500) == (200, True)


def _wide_view(qtbot: QtBot, width: int) -> TableView[str]:
    chip = Column[str](header="Stand", mark=lambda _row: Mark("open"), chip=True, width=120)
    columns = (
        Column[str](header="Open", value=str),
        chip,
        *(Column[str](header=name, value=str, width=200) for name in ("Van", "Tot")),
    )
    view = TableView(TableModel(columns, key=str), "Breed")
    view.model().setParent(view)
    qtbot.addWidget(view)
    view.resize(width, 200)
    view.show()
    return view


def _shown_widths(view: TableView[str]) -> list[int]:
    return [view.columnWidth(place) for place in range(4)]


def test_columns_give_way_before_a_table_scrolls_but_no_chip_and_no_further_than_legible(
    qtbot: QtBot,
) -> None:
    view = _wide_view(qtbot, 700)
    _open, chip, first, second = _shown_widths(view)
    assert view.horizontalScrollBar().maximum() == 0
    assert chip == 120
    assert first == second < 200
    view.resize(1200, 200)
    assert _shown_widths(view)[1:] == [120, 200, 200]
    view.resize(400, 200)
    assert _shown_widths(view) == [200, 120, 130, 130]
    assert view.horizontalScrollBar().maximum() > 0


def test_a_width_that_the_user_chose_is_kept_and_remembered_where_it_is_narrow(
    qtbot: QtBot,
) -> None:
    view = _wide_view(qtbot, 700)
    view.setColumnWidth(2, 240)
    view.resize(690, 200)
    assert view.columnWidth(2) == 240
    assert view.widths() == (0, 120, 240, 200)
    view.reset_columns()
    assert view.columnWidth(2) == view.columnWidth(3) < 200
    assert view.widths() == (0, 120, 200, 200)
