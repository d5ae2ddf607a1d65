"""Searching the texts of a register."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from db import search
from db.register import SqliteRegister
from tests.db.samples import write_whole_dossier


def _kinds(register: SqliteRegister, words: str) -> list[str]:
    return [hit.kind for hit in register.search(words)]


@pytest.mark.parametrize(
    "words, kind",
    (
        ("samenvoegen cafe", "dossier"),
        ("WERKDRUK", "theme"),
        ("samenvoegi", "request"),
        ("werkdruk bij", "point"),
        ("dat doen", "reaction"),
        ("nodig", "reaction"),
        ("bijlage 1", "document"),
        ("or oost", "body"),
        ("gemeente o", "organisation"),
        ("z-2026-17", "reference"),
    ),
)
def test_texts_of_every_sort_are_found(register: SqliteRegister, words: str, kind: str) -> None:
    write_whole_dossier(register)
    assert kind in _kinds(register, words)


def test_a_hit_names_its_record_dossier_and_the_words_around_it(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    (hit,) = register.search("houd de werkdr")
    assert (hit.kind, hit.record, hit.dossier) == (
        "point", written["point"].id, written["dossier"].id,
    )  # fmt: skip
    assert hit.title == written["point"].title_line
    assert hit.snippet == "Houd de werkdruk bij."


def test_all_words_must_be_there(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    assert register.search("werkdruk ontbreekt") == []


def test_only_the_last_word_may_be_a_beginning(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    assert register.search("werk bij") == []


def test_a_title_comes_before_a_text(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    assert _kinds(register, "werkdruk") == ["theme", "point"]


def test_no_more_than_asked_for(register: SqliteRegister) -> None:
    for _ in range(5):
        write_whole_dossier(register)
    assert len(register.search("werkdruk", limit=3)) == 3


def test_what_was_withdrawn_is_not_found_until_it_is_restored(register: SqliteRegister) -> None:
    point = write_whole_dossier(register)["point"]
    with register.action("Punt ingetrokken") as work:
        work.put(replace(point, withdrawn="dubbel"))
    assert register.search("houd de") == []
    register.undo()
    assert _kinds(register, "houd de") == ["point"]


def test_what_was_undone_is_not_found(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    register.undo()
    assert register.search("werkdruk") == []
    register.redo()
    assert _kinds(register, "houd de") == ["point"]


def test_an_old_text_is_not_found_any_more(register: SqliteRegister) -> None:
    point = write_whole_dossier(register)["point"]
    with register.action("Punt herschreven") as work:
        work.put(replace(point, text="Bouw een fietsenstalling."))
    assert register.search("houd") == []
    assert _kinds(register, "fietsen") == ["point"]


def test_what_is_found_names_its_dossier_request_and_council(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    (hit,) = register.search("houd de werkdr")
    assert hit.where == ("Nieuwe organisatie", "Adviesaanvraag samenvoeging", "OR Oost")


def test_words_that_are_in_very_many_records_give_the_newest_first(
    register: SqliteRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_RANKED", 1)
    for _ in range(3):
        write_whole_dossier(register)
    found = [hit.record for hit in register.search("werkdruk")]
    assert found == sorted(found, reverse=True)


def test_a_register_is_searched_beside_itself_in_another_thread(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    beside = register.beside()
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(beside.search, "werkdruk").result()
    beside.close()
    assert found == register.search("werkdruk")
