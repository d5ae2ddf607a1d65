"""The journal: what was done, the history of a record, undoing and doing again."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from consultatie.advice import Point
from consultatie.dossiers import Dossier
from db.check import check_register
from db.driver import IntegrityError
from db.register import SqliteRegister, open_register
from tests.db.samples import NOON, SECRETARY, everything, opened, write_whole_dossier


def _rename(register: SqliteRegister, dossier: Dossier, name: str) -> None:
    with register.action(f"Hernoemd in {name}") as work:
        work.put(replace(dossier, name=name))


def test_the_journal_says_what_was_done_by_whom_where_when_and_why(
    register: SqliteRegister,
) -> None:
    with register.action("Dossier toegevoegd", "op verzoek van het bestuur") as work:
        work.put(Dossier(id=work.new_id(), name="Huisvesting"))
    newest = register.journal()[0]
    assert (newest.label, newest.reason) == ("Dossier toegevoegd", "op verzoek van het bestuur")
    assert (newest.person, newest.laptop) == (SECRETARY.person, SECRETARY.laptop)
    assert newest.at == NOON


def test_the_journal_begins_at_a_day(path: Path) -> None:
    with open_register(path, author=SECRETARY, clock=lambda: NOON + timedelta(days=3)) as later:
        _rename(later, Dossier(id=5, name="A"), "B")
        assert [line.label for line in later.journal(date(2026, 11, 25))] == ["Hernoemd in B"]
        assert len(later.journal()) == 2
        assert later.journal(date(2026, 11, 28)) == []


def test_only_changed_fields_are_in_the_journal(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    _rename(register, written["dossier"], "Nieuw")
    change = register.history(written["dossier"].id)[-1]
    assert (change.kind, change.field) == ("dossier", "name")
    assert (change.old, change.new) == ("Nieuwe organisatie", "Nieuw")
    assert change.action == register.journal()[0]
    assert register.changes(change.action.id) == [change]


def test_a_record_comes_into_being_by_its_id(register: SqliteRegister) -> None:
    point = write_whole_dossier(register)["point"]
    first = register.history(point.id)[0]
    assert (first.field, first.old, first.new) == ("id", None, point.id)
    plain = {change.field: change.new for change in register.history(point.id)}
    assert plain == {name: value for name, value in point.to_plain().items() if value is not None}
    assert plain["political"] is False


def test_undo_takes_away_what_an_act_added(register: SqliteRegister) -> None:
    before = everything(register)
    write_whole_dossier(register)
    assert register.undo_label() == "Alles toegevoegd"
    register.undo()
    assert everything(register) == before
    assert register.journal()[0].label == "Ongedaan gemaakt: Alles toegevoegd"
    assert register.journal()[0].undoes == register.journal()[1].id


def test_redo_does_it_again(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    after = everything(register)
    register.undo()
    assert register.redo_label() == "Alles toegevoegd"
    register.redo()
    assert everything(register) == after
    assert register.redo_label() is None
    assert register.undo_label() == "Alles toegevoegd"


def test_undo_goes_back_one_act_at_a_time(register: SqliteRegister) -> None:
    dossier = write_whole_dossier(register)["dossier"]
    for name in ("Een", "Twee", "Drie"):
        _rename(register, replace(dossier), name)
    seen = []
    for _ in range(3):
        register.undo()
        seen.append(register.get(Dossier, dossier.id).name)
    assert seen == ["Twee", "Een", dossier.name]
    for _ in range(3):
        register.redo()
    assert register.get(Dossier, dossier.id).name == "Drie"


def test_a_new_act_ends_redo(register: SqliteRegister) -> None:
    dossier = write_whole_dossier(register)["dossier"]
    _rename(register, dossier, "Een")
    register.undo()
    _rename(register, dossier, "Twee")
    assert register.redo_label() is None
    register.redo()
    assert register.get(Dossier, dossier.id).name == "Twee"
    register.undo()
    assert register.undo_label() == "Alles toegevoegd"


def test_undo_and_redo_survive_closing(path: Path) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
        after = everything(register)
    with opened(path) as register:
        register.undo()
    with opened(path) as register:
        assert register.redo_label() == "Alles toegevoegd"
        assert register.undo_label() is None
        register.redo()
        assert everything(register) == after


def test_the_making_of_the_register_cannot_be_undone(register: SqliteRegister) -> None:
    assert register.undo_label() is None
    register.undo()
    assert register.name() == "Medezeggenschap"
    assert len(register.journal()) == 1


def test_undo_and_redo_many_times_keep_their_label(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    for _ in range(100):
        register.undo()
        register.redo()
    assert register.undo_label() == "Alles toegevoegd"
    register.undo()
    assert register.undo_label() is None
    assert register.redo_label() == "Alles toegevoegd"


def test_withdrawing_is_an_ordinary_change(register: SqliteRegister) -> None:
    point = write_whole_dossier(register)["point"]
    with register.action("Punt ingetrokken", "dubbel") as work:
        work.put(replace(point, withdrawn="dubbel"))
    assert register.get(Point, point.id).withdrawn == "dubbel"
    register.undo()
    assert register.get(Point, point.id) == point


@pytest.mark.parametrize(
    "statement",
    (
        "update point set text = 'stiekem'",
        "delete from answer",
        "insert into dossier (id, name, subject, note) values (9, 'stiekem', '', '')",
        "update action set label = 'niets'",
        "delete from change",
        "update change set new = 'niets'",
        "insert or replace into abbreviation select id, null, 'X', 'Y' from abbreviation",
    ),
)
def test_nothing_is_written_outside_an_act(register: SqliteRegister, statement: str) -> None:
    write_whole_dossier(register)
    before = everything(register)
    with pytest.raises(IntegrityError):
        register._connection.execute(statement)
    assert everything(register) == before


def test_what_undo_and_redo_leave_passes_the_check(path: Path) -> None:
    with opened(path) as register:
        dossier = write_whole_dossier(register)["dossier"]
        _rename(register, dossier, "Een")
        for _ in range(2):
            register.undo()
        register.redo()
    assert check_register(path) == []
