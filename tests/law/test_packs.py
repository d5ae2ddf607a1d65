"""Rule packs beside the law that ships: one file or a folder, and who takes over from whom."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.book import LawBook
from consultatie.law.errors import WrongDataFile
from consultatie.law.packs import is_pack, succeeded
from consultatie.law.rules import Rule, Rulebook
from resources import folder

APPEAL = Rulebook.shipped().rule("wor-26-2")
NEWER = """
[[rule]]
id = "wor-26-2"
version = 2
article = "WOR art. 26 lid 2"
title = "Beroep bij de Ondernemingskamer"
text = "Proef: twee maanden."
trigger = "kennisgeving"
trigger_words = "kennisgeving"
length = 2
unit = "maanden"
direction = "vooruit"
source_class = "wet"
shift = "atw"
status = "vast"
consequence = "Proef."
source = "proef"
checked_on = 2026-01-01
valid_from = 2027-01-01
"""
DECREE = """
[[decree]]
from = 2029
until = 2031
days = [2029-05-11]
source = "proef"
"""


def pack(place: Path, text: str, name: str = "regels-2027.toml") -> Path:
    file = place / name
    file.write_text(text, encoding="utf-8")
    return file


def test_one_file_brings_rules_and_decrees_together(tmp_path: Path) -> None:
    law = LawBook.load(folder("law"), pack(tmp_path, NEWER + DECREE))
    assert law.rules.rule("wor-26-2").version == 2
    assert law.calendar.known_through == 2031


def test_the_newer_version_holds_from_its_own_day_and_the_older_one_until_then(
    tmp_path: Path,
) -> None:
    law = LawBook.load(folder("law"), pack(tmp_path, NEWER))
    older = law.rules.rule("wor-26-2", date(2026, 12, 31))
    assert (older.version, older.valid_until) == (1, date(2026, 12, 31))
    assert law.rules.rule("wor-26-2", date(2027, 1, 1)).version == 2


def test_a_folder_with_a_newer_version_works_as_well(tmp_path: Path) -> None:
    pack(tmp_path, NEWER, "rules.toml")
    assert LawBook.load(folder("law"), tmp_path).rules.rule("wor-26-2").version == 2


def test_a_newer_version_without_a_day_replaces_what_was_there(tmp_path: Path) -> None:
    text = NEWER.replace("valid_from = 2027-01-01\n", "")
    law = LawBook.load(folder("law"), pack(tmp_path, text))
    assert {rule.version for rule in law.rules if rule.id == "wor-26-2"} == {2}


def test_a_pack_that_repeats_what_ships_changes_nothing() -> None:
    assert list(LawBook.load(folder("law"), folder("law")).rules) == list(LawBook.shipped().rules)


def test_an_older_version_does_not_come_back() -> None:
    newer = replace(APPEAL, version=2)
    assert succeeded([newer], [APPEAL]) == [newer]


def test_the_same_version_with_other_words_is_a_mistake(tmp_path: Path) -> None:
    other = NEWER.replace("version = 2", "version = 1")
    with pytest.raises(WrongDataFile, match="geldt in dezelfde tijd als versie 1"):
        LawBook.load(folder("law"), pack(tmp_path, other))


def test_a_mistake_in_a_pack_names_its_own_file(tmp_path: Path) -> None:
    with pytest.raises(WrongDataFile, match=r"regels-2027\.toml, regel wor-26-2"):
        LawBook.load(folder("law"), pack(tmp_path, NEWER.replace("length = 2", "length = 0")))


def test_an_unknown_table_in_a_pack_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(WrongDataFile, match=r"\[\[grondslag\]\] is een onbekende tabel"):
        LawBook.load(folder("law"), pack(tmp_path, "[[grondslag]]\nid = 'x'\n"))


def test_what_is_a_pack(tmp_path: Path) -> None:
    assert not is_pack(tmp_path)
    assert not is_pack(tmp_path / "nergens.toml")
    assert is_pack(pack(tmp_path, NEWER))
    pack(tmp_path, DECREE, "holidays.toml")
    assert is_pack(tmp_path)


@given(st.lists(st.dates(date(2014, 1, 1), date(2040, 1, 1)), unique=True, min_size=1, max_size=5))
def test_on_every_day_exactly_one_version_holds(starts: list[date]) -> None:
    newer = [
        replace(APPEAL, version=number, valid_from=start)
        for number, start in enumerate(sorted(starts), start=2)
    ]
    found: list[Rule] = succeeded([APPEAL], newer)
    for start in starts:
        for day in (start, start - timedelta(1)):
            assert sum(rule.is_valid_on(day) for rule in found) == 1
