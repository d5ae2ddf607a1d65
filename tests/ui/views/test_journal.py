from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from consultatie.acts.records import change, withdraw
from consultatie.advice import Advice
from consultatie.consultations import Step
from consultatie.dossiers import Dossier, Milestone
from consultatie.law.book import LawBook
from consultatie.register import OpenRegister
from tests.example_register import open_example
from tests.ui.views.desks import desk_on
from ui.desk import Place, ScreenName
from ui.views.change_list import ChangeRow, ChangeWords
from ui.views.hit_place import place_of, place_of_record
from ui.views.journal import JournalScreen


@pytest.fixture
def register(tmp_path: Path) -> Iterator[OpenRegister]:
    with open_example(tmp_path) as register:
        yield register


def last_changes(register: OpenRegister) -> list[ChangeRow]:
    words = ChangeWords(register, LawBook.shipped().grounds)
    return list(words.rows(register.changes(register.journal()[0].id)))


def test_a_changed_field_is_told_in_dutch_with_old_and_new(register: OpenRegister) -> None:
    dossier = register.records(Dossier)[0]
    change(register, replace(dossier, name="SORA 2"))
    (row,) = last_changes(register)
    assert (row.record, row.field, row.old, row.new) == (
        "dossier ‘SORA 2’",
        "naam",
        "SORA",
        "SORA 2",
    )


def test_a_withdrawal_is_told_with_its_reason(register: OpenRegister) -> None:
    milestone = register.records(Milestone)[0]
    withdraw(register, milestone, "ging niet door")
    (row,) = last_changes(register)
    assert (row.field, row.new) == ("ingetrokken omdat", "ging niet door")


def test_imprecise_dates_and_links_are_told_in_words(register: OpenRegister) -> None:
    action = next(
        line
        for line in register.journal()
        if "Mijlpaal" in line.label and "toevoegen" in line.label
    )
    words = ChangeWords(register, LawBook.shipped().grounds)
    rows = {row.field: row.new for row in words.rows(register.changes(action.id))}
    assert (rows["dossier"], rows["wanneer"].startswith("P")) == (
        "dossier ‘Voorbeeldstad: overige medezeggenschap’", False,
    )  # fmt: skip


def test_every_action_of_the_example_can_be_told(register: OpenRegister) -> None:
    words = ChangeWords(register, LawBook.shipped().grounds)
    silent = [
        line.label for line in register.journal() if not words.rows(register.changes(line.id))
    ]
    assert silent == []


def test_the_screen_shows_what_the_chosen_action_changed(
    register: OpenRegister, qtbot: QtBot
) -> None:
    dossier = register.records(Dossier)[0]
    change(register, replace(dossier, name="SORA 2"))
    screen = JournalScreen(desk_on(register))
    screen.desk.setParent(screen)
    qtbot.addWidget(screen)
    screen.show_place(Place(ScreenName.JOURNAL))
    assert [row.new for row in screen.changes.rows] == ["SORA 2"]


@pytest.mark.parametrize(
    "words, screen",
    (
        ("berenschot", ScreenName.PARTIES),
        ("portefeuillehouder langedijk", ScreenName.PARTIES),
        ("zomerreces", ScreenName.PARTIES),
        ("informatieavond", ScreenName.PLANNING),
        ("Cbb210045", ScreenName.DOCUMENTS),
        ("transitieplan huisvesting", ScreenName.REQUEST),
        ("drie kwartier", ScreenName.REACTIONS),
    ),
)
def test_what_is_found_is_shown_on_its_own_screen(
    register: OpenRegister, words: str, screen: ScreenName
) -> None:
    hit = register.search(words)[0]
    assert place_of(register, hit).screen is screen


@pytest.mark.parametrize("cls", (Advice, Step))
def test_a_part_of_a_consultation_is_shown_on_the_page_of_its_request(
    register: OpenRegister, cls: type[Advice] | type[Step]
) -> None:
    part = register.records(cls)[0]
    place = place_of_record(register, cls.kind, part.id, None)
    assert (place.screen, place.record) == (ScreenName.REQUEST, part.consultation)
