"""The screen of what is forgotten, and counting it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from consultatie.acts.records import NEW, add, change
from consultatie.commitments import Commitment
from consultatie.dossiers import Dossier
from consultatie.forgotten import forgotten_in
from consultatie.parties import Body
from consultatie.register import OpenRegister
from tests.example_register import open_example
from tests.fakes import FakeRegister
from tests.keys import press
from tests.ui.hand import shown
from tests.ui.views.desks import TODAY, desk_on
from ui.desk import Desk, Place, ScreenName
from ui.forgetting import forgetting_of
from ui.views.forgotten import ForgottenScreen


class CountingRegister:
    """Passes everything on, and remembers which dossiers were read."""

    def __init__(self, register: OpenRegister) -> None:
        self._register = register
        self.read: list[int] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._register, name)

    def dossier_file(self, dossier: int) -> object:
        self.read.append(dossier)
        return self._register.dossier_file(dossier)

    def dossier_files(self, dossiers: Sequence[int]) -> Sequence[object]:
        return [self.dossier_file(dossier) for dossier in dossiers]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


@pytest.fixture
def desk(register: OpenRegister) -> Desk:
    return desk_on(register)


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> ForgottenScreen:
    screen = ForgottenScreen(desk)
    desk.setParent(screen)
    shown(qtbot, screen)
    forgetting_of(desk).finish_now()
    return screen


def at(screen: ForgottenScreen, part: str = "") -> ForgottenScreen:
    screen.show_place(Place(ScreenName.FORGOTTEN, part=part))
    forgetting_of(screen.desk).finish_now()
    return screen


def missing(screen: ForgottenScreen) -> list[str]:
    return [row.missing for row in screen.list.model.rows]


def test_the_counts_are_those_of_all_dossiers_together(desk: Desk) -> None:
    files = [desk.register.dossier_file(line.dossier.id) for line in desk.register.dossier_lines()]
    assert forgetting_of(desk).finish_now() == forgotten_in(files, desk.law, TODAY)


def test_a_change_counts_again_by_itself(desk: Desk, register: OpenRegister, qtbot: QtBot) -> None:
    before = forgetting_of(desk).finish_now()
    dossier = register.records(Dossier)[0]
    with qtbot.waitSignal(forgetting_of(desk).counted):
        add(register, Commitment(id=NEW, dossier=dossier.id, text="Een borrel"))
    after = forgetting_of(desk).found
    assert after is not None
    assert len(after.incomplete_commitments) == len(before.incomplete_commitments) + 1


def test_only_the_dossier_that_changed_is_read_again(register: OpenRegister) -> None:
    add(register, Dossier(id=NEW, name="Nieuwe huisvesting"))
    other = add(register, Dossier(id=NEW, name="Reorganisatie"))
    counting = CountingRegister(register)
    desk = desk_on(cast("OpenRegister", counting))
    forgetting_of(desk).finish_now()
    counting.read.clear()
    add(register, Commitment(id=NEW, dossier=other.id, text="Een borrel"))
    forgetting_of(desk).finish_now()
    assert counting.read == [other.id]


def test_a_change_of_a_council_is_counted_in_every_dossier(register: OpenRegister) -> None:
    add(register, Dossier(id=NEW, name="Nieuwe huisvesting"))
    counting = CountingRegister(register)
    desk = desk_on(cast("OpenRegister", counting))
    forgetting_of(desk).finish_now()
    counting.read.clear()
    council = register.records(Body)[0]
    change(register, replace(council, name="Ondernemingsraad"))
    forgetting_of(desk).finish_now()
    assert len(counting.read) == len(register.dossier_lines()) == 3


def test_the_screen_opens_on_the_first_list_that_has_anything(screen: ForgottenScreen) -> None:
    at(screen)
    assert screen.chips["overdue"].isChecked()
    assert set(missing(screen)) == {"toezegging nog niet uitgevoerd"}


def test_a_counter_opens_its_own_list(screen: ForgottenScreen) -> None:
    at(screen, "without_reaction")
    assert set(missing(screen)) == {"reactie van het bestuur"}


def test_a_chip_chooses_its_list_and_says_how_many(screen: ForgottenScreen) -> None:
    at(screen)
    chip = screen.chips["incomplete_commitments"]
    chip.click()
    assert chip.text() == f"Toezeggingen onvolledig · {len(screen.list.model.rows)}"
    assert "bewijs" in missing(screen)


def test_enter_goes_to_where_it_is_mended(screen: ForgottenScreen, qtbot: QtBot) -> None:
    at(screen, "without_reaction")
    row = screen.list.model.rows[0]
    with qtbot.waitSignal(screen.desk.place_wanted) as told:
        screen.list.table.setFocus()
        press("Return")
    assert told.args == [Place(ScreenName.REACTIONS, row.dossier_id, row.record.id)]


def test_ctrl_c_copies_the_list_as_a_table(screen: ForgottenScreen, qtbot: QtBot) -> None:
    at(screen, "without_reaction")
    screen.list.table.setFocus()
    with qtbot.waitSignal(screen.desk.said) as told:
        press("Ctrl+C")
    lines = QGuiApplication.clipboard().text().split("\n")
    assert told.args == [f"{len(lines) - 1} regels gekopieerd."]
    assert [line.count("\t") for line in lines] == [3] * len(lines)
    assert lines[0].startswith("Wat\tWat er ontbreekt")


def test_an_empty_register_has_nothing_forgotten(qtbot: QtBot) -> None:
    desk = desk_on(FakeRegister())
    screen = ForgottenScreen(desk)
    desk.setParent(screen)
    shown(qtbot, screen)
    at(screen)
    assert not screen.list.isVisible()


def test_the_model_keeps_the_rules_of_qt(screen: ForgottenScreen) -> None:
    QAbstractItemModelTester(screen.list.model)
    for part in screen.chips:
        at(screen, part)
