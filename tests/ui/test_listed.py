"""Every list of the window can be written to a file: the rows that are shown, in their order."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from consultatie.exports import Form, Order, write_export
from consultatie.register import OpenRegister
from consultatie.sight import Audience
from tests.cases import LAW
from tests.example_register import copy_of_example, rooms
from tests.issued import issue_in
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forgetting import forgetting_of
from ui.rounds import Round
from ui.shell.screens import screen_class
from ui.views.record_list import RecordList
from ui.views.request import RequestScreen

TODAY = date(2026, 11, 23)
# What shows a paper or one request lists nothing by itself.
NO_LIST = {ScreenName.PREVIEW}


@pytest.fixture(scope="module")
def sora(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenRegister]:
    path = copy_of_example(tmp_path_factory.mktemp("voorbeeld"))
    register = rooms().open_to_write(path, None)
    issue_in(register, TODAY)
    yield register
    register.close()


@pytest.fixture
def show(sora: OpenRegister, qtbot: QtBot) -> Callable[..., Screen]:
    def shown(name: ScreenName, tab: int = 0, inner: int = 0) -> Screen:
        desk = Desk(sora, LAW, lambda: TODAY)
        line = desk.dossier_lines()[0]
        screen = screen_class(name)(desk)
        qtbot.addWidget(screen)
        screen.resize(1200, 700)
        screen.show()
        desk.enter(line.dossier.id)
        record = sora.dossier_file(line.dossier.id).standing_requests()[0].id
        own = record if name is ScreenName.REQUEST else None
        screen.show_place(Place(name, line.dossier.id, own))
        for tabs in screen.findChildren(QTabWidget)[:1]:
            tabs.setCurrentIndex(tab)
        forgetting_of(desk).finish_now()
        for part in screen.findChildren(Round):
            part.finish_now()
        return screen

    return shown


def lines(screen: Screen, sora: OpenRegister, folder: Path) -> list[tuple[object, ...]]:
    """The rows of the workbook that the list of a screen is written to."""
    listed = screen.listed()
    assert listed is not None
    line = screen.desk.dossier_lines()[0]
    order = Order(Form.WORKBOOK, Audience.SECRETARIAT, line.dossier.id, listed)
    write_export(sora, order, folder / "uit.xlsx", LAW, TODAY)
    book = load_workbook(folder / "uit.xlsx", read_only=True)
    return [tuple(row) for row in book.worksheets[0].iter_rows(values_only=True)][1:]


LISTS = [
    *((name, 0) for name in ScreenName if name not in NO_LIST | {ScreenName.REQUEST}),
    *((ScreenName.PARTIES, tab) for tab in (1, 2, 3)),
    *((ScreenName.PLANNING, tab) for tab in (1, 2, 3)),
    (ScreenName.YEAR, 1),
    (ScreenName.TERMS, 1),
]


@pytest.mark.parametrize("name, tab", LISTS)
def test_every_row_that_is_shown_is_written(
    show: Callable[..., Screen], sora: OpenRegister, tmp_path: Path, name: ScreenName, tab: int
) -> None:
    screen = show(name, tab)
    listed = screen.listed()
    assert listed is not None
    wanted = listed.table.keys if listed.table else listed.keys
    assert wanted
    written = lines(screen, sora, tmp_path)
    # A request has a row for each council, a point of a joint advice one for each that gave it.
    if name in (ScreenName.REQUESTS, ScreenName.REACTIONS, ScreenName.MATRIX):
        assert len(written) >= len(wanted)
    else:
        assert len(written) == len(wanted)


def test_only_what_the_filter_lets_through_is_written(
    show: Callable[..., Screen], sora: OpenRegister, tmp_path: Path
) -> None:
    screen = show(ScreenName.COMMITMENTS)
    (shown, *_others) = screen.findChildren(RecordList)
    everything = len(lines(screen, sora, tmp_path))
    shown.filter.setText(shown.model.rows[1].record.text[:40])
    found = [row.record.text for row in shown.model.rows]
    assert 0 < len(found) < everything
    texts = [next(t for t in found if t in row) for row in lines(screen, sora, tmp_path)]
    assert texts == found


def test_what_a_council_asked_is_a_list_of_its_request(show: Callable[..., Screen]) -> None:
    screen = show(ScreenName.REQUEST)
    assert isinstance(screen, RequestScreen)
    screen.council.open_tab(screen.council.inquiries)
    listed = screen.listed()
    assert listed is not None
    assert listed.name == "vragen"


def test_a_paper_is_no_list(show: Callable[..., Screen]) -> None:
    assert show(ScreenName.PREVIEW).listed() is None
