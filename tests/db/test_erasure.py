"""A real erasure: the words are nowhere any more, and all the rest is as it was."""

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consultatie.advice import Point
from consultatie.catalogue import record_types
from consultatie.dossiers import Dossier
from consultatie.erasure import ERASED, erased, texts_of
from consultatie.errors import NotFound, ReadOnlyRegister
from consultatie.people import Person
from consultatie.reactions import Reaction
from consultatie.records import Record
from db.check import check_register
from db.driver import IntegrityError, connect
from db.erasure import TracesLeft
from db.register import SqliteRegister, create_register, open_register
from tests.db.samples import NOON, SECRETARY, everything, opened, write_whole_dossier

SECRET = "Vertrouwelijkverhaal"


def add(register: SqliteRegister, name: str = SECRET) -> Person:
    with register.action(f"Persoon ‘{name}’ toevoegen") as work:
        person = Person(id=work.new_id(), name=name, note=f"Ziek sinds mei, zegt {name}.")
        work.put(person)
    return person


def rename(register: SqliteRegister, person: Person, name: str) -> None:
    with register.action("Persoon wijzigen", f"heet eigenlijk {name}") as work:
        work.put(replace(person, name=name))


def bytes_of(folder: Path) -> bytes:
    """All that lies in the folder of a register, its log included."""
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()))


def test_the_words_are_gone_from_the_record_and_from_its_history(register: SqliteRegister) -> None:
    person = add(register)
    rename(register, person, "Andere naam")
    assert register.erase([person], "verzoek van betrokkene") == 1
    after = register.get(Person, person.id)
    assert (after.name, after.note) == (ERASED, ERASED)
    texts = {
        value
        for change in register.history(person.id)
        for value in (change.old, change.new)
        if isinstance(value, str)
    }
    assert texts == {ERASED}


def test_the_journal_says_that_by_whom_when_why_and_how_many(register: SqliteRegister) -> None:
    people = [add(register), add(register, "Tweede verhaal")]
    register.erase(people, "verzoek van betrokkenen")
    line = register.journal()[0]
    assert line.label == "Gegevens van 2 records gewist"
    assert (line.reason, line.erases) == ("verzoek van betrokkenen", 2)
    assert (line.person, line.laptop, line.at) == (SECRETARY.person, SECRETARY.laptop, NOON)


def test_labels_and_reasons_lose_the_words_too(register: SqliteRegister) -> None:
    person = add(register)
    rename(register, person, "Andere naam")
    register.undo()
    register.erase([person], "verzoek")
    said = [(line.label, line.reason) for line in register.journal()]
    assert said[1:4] == [
        ("Ongedaan gemaakt: Persoon wijzigen", ""),
        ("Persoon wijzigen", f"heet eigenlijk {ERASED}"),
        (f"Persoon ‘{ERASED}’ toevoegen", ""),
    ]


def test_a_label_that_quotes_the_beginning_of_a_text_loses_it(register: SqliteRegister) -> None:
    text = f"{SECRET} over iemand die al jaren ziek is en daarom niet meer op kantoor komt."
    written = write_whole_dossier(register)
    with register.action(f"Reactie ‘{text[:60]}’ wijzigen") as work:
        work.put(replace(written["reaction"], text=text))
    register.erase([register.get(Reaction, written["reaction"].id)], "verzoek")
    assert register.journal()[1].label == f"Reactie ‘{ERASED}’ wijzigen"


def test_other_records_and_other_labels_stay_as_they_were(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    person = add(register)
    before = everything(register)
    labels = [line.label for line in register.journal()]
    register.erase([person], "verzoek")
    after = everything(register)
    assert {kind for kind in before if before[kind] != after[kind]} == {"person"}
    assert register.get(Person, written["person"].id) == written["person"]
    assert [line.label for line in register.journal()][2:] == labels[1:]


@pytest.mark.parametrize("cls", record_types()[1:], ids=lambda cls: cls.kind)
def test_every_sort_of_record_can_be_erased_and_the_check_finds_nothing(
    path: Path, cls: type[Record]
) -> None:
    with opened(path) as register:
        record = write_whole_dossier(register)[cls.kind]
        worded = any(getattr(record, name) for name in texts_of(cls))
        assert register.erase([record], "verzoek") == worded
        assert register.get(cls, record.id) == erased(record)
    assert check_register(path) == []


def test_undo_goes_no_further_back_than_an_erasure(register: SqliteRegister) -> None:
    person = add(register)
    rename(register, person, "Andere naam")
    register.undo()
    register.erase([person], "verzoek")
    assert (register.undo_label(), register.redo_label()) == (None, None)
    register.undo()
    register.redo()
    assert register.get(Person, person.id).name == ERASED


def test_what_is_done_after_an_erasure_can_be_undone(register: SqliteRegister) -> None:
    person = add(register)
    register.erase([person], "verzoek")
    rename(register, replace(person, name=ERASED, note=ERASED), "Nieuwe naam")
    register.undo()
    assert register.get(Person, person.id).name == ERASED
    register.redo()
    assert register.get(Person, person.id).name == "Nieuwe naam"


def test_words_that_an_undo_took_away_can_be_erased_from_the_journal(path: Path) -> None:
    with opened(path) as register:
        person = add(register)
        register.undo()
        assert register.erase([person], "verzoek") == 1
        assert register.records(Person) == ()
        assert {c.new for c in register.history(person.id) if c.field == "name"} == {ERASED, None}
    assert check_register(path) == []
    assert SECRET.encode() not in bytes_of(path.parent)


def test_nothing_is_found_any_more(register: SqliteRegister) -> None:
    person = add(register)
    assert register.search(SECRET)
    register.erase([person], "verzoek")
    assert register.search(SECRET) == []
    assert [hit.record for hit in register.search("gewist")] == [person.id]


def test_no_byte_of_the_words_is_left_in_the_file_or_beside_it(path: Path) -> None:
    with opened(path) as register:
        people = [add(register, f"{SECRET}{number:03}") for number in range(200)]
        # Texts that grow and shrink split pages, and a page that was split keeps a copy.
        chance = Random(7)
        with register.action("Personen wijzigen") as work:
            for _ in range(400):
                name = f"{SECRET}anders" * chance.randint(1, 40)
                work.put(replace(chance.choice(people), name=name))
        with register.action("Ingetrokken", SECRET) as work:
            work.put(replace(people[1], withdrawn=f"{SECRET} klopt niet"))
        register.search(SECRET)
        assert SECRET.encode() in bytes_of(path.parent)
        assert register.erase(people, "verzoek") == 200
        assert SECRET.encode() not in bytes_of(path.parent)
        assert SECRET.casefold().encode() not in bytes_of(path.parent)
    assert check_register(path) == []


def test_no_byte_is_left_in_the_statistics(path: Path) -> None:
    with opened(path) as register:
        written = write_whole_dossier(register)
        with register.action("Ingetrokken") as work:
            work.put(replace(written["point"], withdrawn=SECRET))
        register._connection.execute("analyze")
        register.erase([register.get(Point, written["point"].id)], "verzoek")
        assert SECRET.encode() not in bytes_of(path.parent)


def test_erasing_again_only_cleans_the_file(register: SqliteRegister) -> None:
    person = add(register)
    register.erase([person], "verzoek")
    lines = register.journal()
    assert register.erase([person], "verzoek") == 0
    assert register.journal() == lines


def test_a_record_that_never_was_is_not_erased(register: SqliteRegister) -> None:
    with pytest.raises(NotFound):
        register.erase([Person(id=5, name="Niemand")], "verzoek")


def test_who_only_reads_erases_nothing(path: Path) -> None:
    with opened(path) as register:
        person = add(register)
    with (
        open_register(path, author=SECRETARY, purpose="read") as reader,
        pytest.raises(ReadOnlyRegister),
    ):
        reader.erase([person], "verzoek")


def test_a_reader_who_still_sees_the_words_is_told_of(path: Path) -> None:
    with opened(path) as register:
        person = add(register)
        reader = connect(path)
        reader.execute("begin")
        reader.execute("select * from person").fetchall()
        register._connection.execute("pragma busy_timeout = 10")
        with pytest.raises(TracesLeft, match="ook door een ander gelezen"):
            register.erase([person], "verzoek")
        assert register.get(Person, person.id).name == ERASED
        reader.close()
        assert register.erase([person], "verzoek") == 0
        assert SECRET.encode() not in bytes_of(path.parent)


def test_an_encrypted_register_can_be_erased_in(tmp_path: Path) -> None:
    path = tmp_path / "geheim.consultatie"
    made = create_register(path, name="Geheim", author=SECRETARY, passphrase="een twee drie")
    with made as register:
        person = add(register)
        register.erase([person], "verzoek")
    with opened(path, "een twee drie") as register:
        assert register.get(Person, person.id).name == ERASED
    assert check_register(path, "een twee drie") == []


@pytest.mark.parametrize(
    "statement",
    (
        "update change set old = 'iets anders'",
        "update change set record = 5",
        "update action set at = '2020-01-01T00:00:00.000+00:00' where at is not null",
        "delete from change",
    ),
)
def test_not_even_an_erasure_may_write_anything_else_in_the_journal(
    register: SqliteRegister, statement: str
) -> None:
    add(register)
    connection = register._connection
    connection.execute("begin")
    connection.execute(
        "insert into action (id, label, person, laptop, reason, erases)"
        " values ((select max(id) + 1 from change), 'Gewist', '', '', '', 1)"
    )
    with pytest.raises(IntegrityError):
        connection.execute(statement)
    connection.rollback()


def test_outside_an_erasure_no_mark_is_put_in_the_journal(register: SqliteRegister) -> None:
    add(register)
    with pytest.raises(IntegrityError):
        register._connection.execute(f"update change set new = '{ERASED}' where field = 'name'")


STEPS = st.lists(
    st.sampled_from(["add", "reword", "withdraw", "undo", "redo", "erase"]), min_size=1, max_size=9
)


def _reword(register: SqliteRegister) -> None:
    with register.action("Herschreven") as work:
        for dossier in register.records(Dossier):
            work.put(replace(dossier, name="Nieuw", note=dossier.note + "x"))
        for point in register.records(Point):
            work.put(replace(point, text=point.text + "!", theme=None))


def _withdraw(register: SqliteRegister) -> None:
    with register.action("Ingetrokken", "omdat") as work:
        for dossier in register.records(Dossier):
            work.put(replace(dossier, withdrawn="omdat"))


def _erase(register: SqliteRegister) -> None:
    found: list[Any] = [*register.records(Dossier)[:1], *register.records(Point)[-1:]]
    if found:
        register.erase(found, "verzoek")


DO = {"add": write_whole_dossier, "reword": _reword, "withdraw": _withdraw, "erase": _erase}


@settings(max_examples=20, deadline=None)
@given(steps=STEPS)
def test_after_any_row_of_acts_an_erasure_leaves_a_sound_register(
    empty_register: Path, steps: list[str]
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_register, folder))
        with opened(path) as register:
            for step in [*steps, "erase"]:
                getattr(register, step)() if step in ("undo", "redo") else DO[step](register)
            words = {erased(r) == r for r in register.records(Dossier)[:1]}
            assert words <= {True}
            while register.undo_label():
                register.undo()
        assert check_register(path) == []
