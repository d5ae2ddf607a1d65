"""Unfinished text lies in the register, and is no part of what the register says."""

from contextlib import closing
from pathlib import Path

import pytest

from consultatie.errors import ReadOnlyRegister
from consultatie.people import Person
from db.check import check_register
from db.driver import connect
from db.register import SqliteRegister, create_register, open_register
from tests.db.samples import NOON, SECRETARY, everything, opened, write_whole_dossier

WORDS = "De bestuurder zegt toe dat de reistijd"


def _texts(register: SqliteRegister) -> dict[str, str]:
    return {draft.key: draft.text for draft in register.drafts()}


def test_a_register_without_unfinished_text_has_no_place_for_it(path: Path) -> None:
    with opened(path) as register:
        register.drop_draft("regel")
        assert register.drafts() == ()
    with closing(connect(path)) as connection:
        names = {name for (name,) in connection.execute("select name from sqlite_master")}
    assert "draft" not in names


def test_what_is_kept_last_under_a_key_is_found_with_its_moment(register: SqliteRegister) -> None:
    register.keep_draft("regel", "De best")
    register.keep_draft("regel", WORDS)
    (draft,) = register.drafts()
    assert (draft.key, draft.text, draft.at) == ("regel", WORDS, NOON)


def test_what_is_dropped_is_gone(register: SqliteRegister) -> None:
    register.keep_draft("regel", WORDS)
    register.keep_draft("reactie", "Nee.")
    register.drop_draft("regel")
    assert _texts(register) == {"reactie": "Nee."}


def test_unfinished_text_survives_closing(path: Path) -> None:
    with opened(path) as register:
        register.keep_draft("regel", WORDS)
    with opened(path) as register:
        assert _texts(register) == {"regel": WORDS}
    assert check_register(path) == []


def test_another_connection_sees_it_while_the_first_is_still_open(
    register: SqliteRegister,
) -> None:
    register.keep_draft("regel", WORDS)
    with open_register(register.path, author=SECRETARY, purpose="read") as other:
        assert _texts(other) == {"regel": WORDS}


def test_keeping_is_no_act(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    heard: list[object] = []
    register.subscribe(heard.append)
    before = (everything(register), register.journal(), register.undo_label())
    register.keep_draft("regel", WORDS)
    assert (everything(register), register.journal(), register.undo_label()) == before
    assert heard == []


def test_undoing_leaves_unfinished_text(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    register.keep_draft("regel", WORDS)
    register.undo()
    assert _texts(register) == {"regel": WORDS}


def test_in_the_middle_of_an_act_it_waits_until_the_act_ended(register: SqliteRegister) -> None:
    with register.action("Persoon toegevoegd") as work:
        work.put(Person(id=work.new_id(), name="N."))
        register.keep_draft("regel", WORDS)
        assert register.drafts() == ()
    assert _texts(register) == {"regel": WORDS}


def test_an_act_that_fails_takes_no_unfinished_text_with_it(register: SqliteRegister) -> None:
    def fail() -> None:
        with register.action("Mislukt"):
            register.keep_draft("regel", WORDS)
            raise ValueError("halverwege")

    with pytest.raises(ValueError, match="halverwege"):
        fail()
    assert _texts(register) == {"regel": WORDS}


def test_half_a_character_does_not_stop_the_rest(register: SqliteRegister) -> None:
    register.keep_draft("regel", "toe \ud83d dat")
    assert _texts(register) == {"regel": "toe ? dat"}


def test_a_register_open_for_reading_keeps_nothing(path: Path) -> None:
    with (
        open_register(path, author=SECRETARY, purpose="read") as register,
        pytest.raises(ReadOnlyRegister),
    ):
        register.keep_draft("regel", WORDS)


def test_in_an_encrypted_register_it_is_not_readable(tmp_path: Path) -> None:
    path = tmp_path / "geheim.consultatie"
    with create_register(path, name="Geheim", author=SECRETARY, passphrase="woord") as register:
        register.keep_draft("regel", WORDS)
        there = [file.read_bytes() for file in tmp_path.iterdir()]
    assert all(b"bestuurder" not in content for content in (*there, path.read_bytes()))


def test_erasing_a_record_drops_unfinished_text_with_its_words(path: Path) -> None:
    with opened(path) as register:
        with register.action("Persoon toegevoegd") as work:
            person = Person(id=work.new_id(), name="Jans\nde Vries")
            work.put(person)
        register.keep_draft("regel", '{"text": "Jans\\nde Vries vraagt"}')
        register.keep_draft("reactie", "Nee.")
        register.erase([person], "verzoek")
        assert _texts(register) == {"reactie": "Nee."}
    assert b"Vries" not in path.read_bytes()
