"""From the file of preferences to the journal: the composition root joins them."""

from pathlib import Path

import pytest

from consultatie import __main__ as root
from consultatie.acts.records import NEW, add
from consultatie.dossiers import Dossier
from consultatie.early_warnings import LEADS
from consultatie.law.grounds import TermKind
from consultatie.preferences import Preferences


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(root, "_preferences_file", lambda: tmp_path / "map" / "voorkeuren.json")


def test_who_is_preferred_stands_in_the_journal_and_else_the_system(tmp_path: Path) -> None:
    rooms = root.rooms()
    register = rooms.create(tmp_path / "a.consultatie", "A", None)
    rooms.keep_preferences(Preferences(person="A. de Vries"))
    register.sign_as(rooms.preferences().author(rooms.system_author()))
    add(register, Dossier(id=NEW, name="Samenvoegen"))
    register.close()
    again = rooms.open_to_read(tmp_path / "a.consultatie", None)
    after, before = again.journal()[:2]
    again.close()
    assert (after.person, before.person) == ("A. de Vries", rooms.system_author().person)
    assert after.laptop == rooms.system_author().laptop


def test_a_register_that_is_opened_is_signed_with_the_preferred_name(tmp_path: Path) -> None:
    rooms = root.rooms()
    rooms.keep_preferences(Preferences(person="A. de Vries", laptop="balie"))
    register = rooms.create(tmp_path / "a.consultatie", "A", None)
    (first, *_rest) = register.journal()
    register.close()
    assert (first.person, first.laptop) == ("A. de Vries", "balie")


def test_the_commands_are_given_the_preferred_leads() -> None:
    rooms = root.rooms()
    rooms.keep_preferences(Preferences(leads={**LEADS, TermKind.APPEAL: 30}))
    assert root.rooms().preferences().leads[TermKind.APPEAL] == 30


def test_what_keeps_the_register_is_named_with_its_versions() -> None:
    assert root.rooms().storage().startswith("SQLite 3.")
