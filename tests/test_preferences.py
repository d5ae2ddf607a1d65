import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.early_warnings import LEADS
from consultatie.errors import RuleBroken
from consultatie.law.grounds import TermKind
from consultatie.preferences import (
    LONGEST_LEAD,
    Preferences,
    check_preferences,
    read_preferences,
    write_preferences,
)
from consultatie.register import Author

CHECKOUT = Path(__file__).parents[1]
SYSTEM = Author("jansen", "pc-12")
# What warns, and behind how many arguments the leads stand.
WARNERS = {"deadlines_of": 3, "terms_of": 3, "coming_in": 3, "forgotten_of": 3, "forgotten_in": 3}

leads = st.fixed_dictionaries(dict.fromkeys(TermKind, st.integers(0, LONGEST_LEAD)))
names = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@given(names, names, leads)
def test_what_was_kept_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, person: str, laptop: str, own: dict[TermKind, int]
) -> None:
    path = tmp_path_factory.getbasetemp() / "map" / "voorkeuren.json"
    wanted = Preferences(person, laptop, own, Path("Médezeggenschap"))
    write_preferences(path, wanted)
    assert read_preferences(path) == wanted


@pytest.mark.parametrize(
    "words", ("", "{", "[]", "null", '{"leads": 3, "person": 4, "folder": []}', "\x00\xff")
)
def test_a_spoilt_file_gives_what_the_program_prefers(tmp_path: Path, words: str) -> None:
    path = tmp_path / "voorkeuren.json"
    path.write_text(words, encoding="latin-1")
    assert read_preferences(path) == Preferences()


def test_without_a_file_the_program_prefers(tmp_path: Path) -> None:
    assert read_preferences(tmp_path / "voorkeuren.json") == Preferences()


@pytest.mark.parametrize("lead", (-1, LONGEST_LEAD + 1, True, "7", 2.5))
def test_one_wrong_lead_leaves_the_others(tmp_path: Path, lead: object) -> None:
    path = tmp_path / "voorkeuren.json"
    plain = str({"leads": {"beroep": lead, "advies": 30}})
    path.write_text(plain.replace("'", '"').replace("True", "true"), encoding="utf-8")
    read = read_preferences(path).leads
    assert (read[TermKind.APPEAL], read[TermKind.ADVICE]) == (LEADS[TermKind.APPEAL], 30)


def test_the_preferred_name_goes_before_that_of_the_system() -> None:
    assert Preferences(person="  A. de Vries ").author(SYSTEM) == Author("A. de Vries", "pc-12")


def test_without_preferred_names_the_system_says_who_writes() -> None:
    assert Preferences(person=" ").author(SYSTEM) == SYSTEM


def test_what_cannot_be_kept_is_said_at_its_field(tmp_path: Path) -> None:
    wrong = Preferences(
        person="x" * 81, leads={**LEADS, TermKind.APPEAL: 400}, folder=tmp_path / "weg"
    )
    with pytest.raises(RuleBroken) as refused:
        check_preferences(wrong)
    fields = [breach.field for breach in refused.value.breaches]
    assert fields == ["person", "lead_appeal", "folder"]


def test_an_existing_folder_is_accepted(tmp_path: Path) -> None:
    check_preferences(Preferences(folder=tmp_path))


def test_everything_that_warns_is_told_how_early_the_user_wants_it() -> None:
    rooms = (CHECKOUT / "ui", CHECKOUT / "consultatie" / "commands")
    silent = [
        f"{file.relative_to(CHECKOUT)}:{call.lineno}"
        for room in rooms
        for file in room.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and len(call.args) <= WARNERS.get(call.func.id, -1)
        and not any(keyword.arg == "leads" for keyword in call.keywords)
    ]
    assert silent == []
