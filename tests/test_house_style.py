"""The house style: what may be in it, how it is kept, and which one holds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from consultatie.acts.house_style import keep_house_style
from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.exchange.reading import import_file, read_document
from consultatie.exchange.writing import dossier_as_json, register_as_json, register_for
from consultatie.house_style import HouseStyle, check_house_style, current_style, sender_lines
from consultatie.journal_values import value_words
from consultatie.sight import Audience
from db.register import SqliteRegister, create_register
from tests.db.samples import LOGO, SECRETARY
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
STYLE = HouseStyle(
    id=NEW,
    name=" Gemeente Oost ",
    sender="Secretariaat\n\n Postbus 1 ",
    main_colour="#7a1f5c",
    second_colour="2E7D6B",
    logo=LOGO,
)


@pytest.fixture
def register(tmp_path: Path) -> Callable[[], SqliteRegister]:
    return lambda: create_register(tmp_path / "x.consultatie", name="Oost", author=SECRETARY)


def test_it_is_kept_as_a_person_means_it(register: Callable[[], SqliteRegister]) -> None:
    with register() as there:
        kept = keep_house_style(there, STYLE)
        assert (kept.name, kept.main_colour) == ("Gemeente Oost", "7A1F5C")
        assert sender_lines(kept) == ("Secretariaat", "Postbus 1")
        assert there.records(HouseStyle) == (kept,)


def test_there_is_one_and_undo_brings_the_one_before_back(
    register: Callable[[], SqliteRegister],
) -> None:
    with register() as there:
        first = keep_house_style(there, STYLE)
        keep_house_style(there, replace(STYLE, name="Andere naam", logo=""))
        assert [style.name for style in there.records(HouseStyle)] == ["Andere naam"]
        there.undo()
        assert there.records(HouseStyle) == (first,)
        there.undo()
        assert there.records(HouseStyle) == ()
        assert current_style(there.records(HouseStyle)) == HouseStyle(id=0)


def test_a_dossier_as_read_brings_it_along(register: Callable[[], SqliteRegister]) -> None:
    with register() as there:
        dossier = add(there, Dossier(id=NEW, name="SORA"))
        kept = keep_house_style(there, STYLE)
        assert there.dossier_file(dossier.id).house_style == kept


@pytest.mark.parametrize(
    "changed, field, told",
    (
        ({"main_colour": "F2C14E"}, "main_colour", "Neem #936A0A"),
        ({"second_colour": "EEEEEE"}, "second_colour", "contrast 1,1; nodig is 3,0"),
        ({"main_colour": "rood"}, "main_colour", "geen kleurcode"),
        ({"sender": "regel\n" * 7}, "sender", "6 regels"),
        ({"sender": "x" * 71}, "sender", "70 tekens"),
        ({"name": "x" * 121}, "name", "120 tekens"),
        ({"name": "een\ntwee"}, "name", "één regel"),
        ({"logo": "kapot"}, "logo", "beschadigd"),
    ),
)
def test_what_cannot_be_on_paper_is_refused_beside_its_field(
    changed: dict[str, Any], field: str, told: str
) -> None:
    with pytest.raises(RuleBroken, match=told) as caught:
        keep_house_style(FakeRegister(), replace(STYLE, **changed))
    assert [breach.field for breach in caught.value.breaches] == [field]


def test_the_colour_that_is_offered_is_taken() -> None:
    assert check_house_style(HouseStyle(id=NEW, main_colour="936A0A")) == []


def test_it_travels_with_the_register_and_not_with_a_dossier_nor_to_others(tmp_path: Path) -> None:
    there = FakeRegister()
    dossier = add(there, Dossier(id=NEW, name="SORA"))
    kept = keep_house_style(there, STYLE)
    file = tmp_path / "a.json"
    file.write_text(register_as_json(there), "utf-8")
    other = FakeRegister("leeg", first_id=5_000_000)
    import_file(other, file, read_document(file))
    assert other.records(HouseStyle) == [kept]
    assert "Postbus 1" not in dossier_as_json(there, dossier.id)
    assert "Postbus 1" not in register_for(there, Audience.BOARD, TODAY).text


def test_the_journal_says_that_there_is_a_picture_and_not_its_bytes() -> None:
    assert value_words("house_style", "logo", LOGO) == "afbeelding van 1 kB"
    assert value_words("house_style", "logo", "") == ""
