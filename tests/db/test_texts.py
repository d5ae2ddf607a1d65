"""Whatever people type comes back as it was, and can be searched for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultatie.advice import Point
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from db.check import check_register
from db.register import SqliteRegister
from tests.db.samples import opened, write_whole_dossier

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)
ANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def open_register(
    empty_register: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SqliteRegister]:
    path = tmp_path_factory.mktemp("teksten") / "teksten.consultatie"
    path.write_bytes(empty_register.read_bytes())
    with opened(path) as register:
        write_whole_dossier(register)
        yield register
    assert check_register(path) == []


@ANY
@given(text=TEXT)
def test_any_text_comes_back_as_it_was(open_register: SqliteRegister, text: str) -> None:
    with open_register.action("Dossier toegevoegd") as work:
        dossier = Dossier(id=work.new_id(), name=text, note=text + "\0" + text)
        work.put(dossier)
    assert open_register.get(Dossier, dossier.id) == dossier
    assert open_register.history(dossier.id)[-1].new == dossier.note


@ANY
@given(words=st.text(max_size=40))
def test_no_words_to_search_for_ever_fail(open_register: SqliteRegister, words: str) -> None:
    assert open_register.search(words) is not None


@pytest.mark.parametrize(
    "words", ("art. 25", '"x', "-x", "a AND", "NEAR(", "*", "title:x", "'", "\0", "\ud800", "(")
)
def test_signs_of_a_query_language_are_only_words(
    open_register: SqliteRegister, words: str
) -> None:
    assert open_register.search(words) is not None


@ANY
@given(changes=st.lists(TEXT, min_size=1, max_size=5))
def test_the_index_follows_the_texts(open_register: SqliteRegister, changes: list[str]) -> None:
    (point,) = open_register.records(Point)
    for text in changes:
        with open_register.action("Punt herschreven") as work:
            work.put(replace(point, text=f"{text} kwartaalrapportage"))
    assert [hit.record for hit in open_register.search("kwartaalrap")] == [point.id]
    # FTS5 compares its index with the texts themselves, and says so when they differ.
    connection = open_register._connection
    connection.execute("insert into search (search, rank) values ('integrity-check', 1)")


def test_half_a_character_is_refused_beside_its_field(open_register: SqliteRegister) -> None:
    with pytest.raises(RuleBroken) as refusal, open_register.action("Half teken") as work:
        work.put(Dossier(id=work.new_id(), name="goed", note="half \ud83d"))
    assert [breach.field for breach in refusal.value.breaches] == ["note"]


def test_a_number_that_does_not_fit_is_refused_beside_its_field(
    open_register: SqliteRegister,
) -> None:
    (point,) = open_register.records(Point)
    with pytest.raises(RuleBroken) as refusal, open_register.action("Te groot") as work:
        work.put(replace(point, place=1 << 70))
    assert [breach.field for breach in refusal.value.breaches] == ["place"]
