"""The promises of the ports, kept on disk."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path

import pytest

from consultatie.advice import Point
from consultatie.catalogue import record_types
from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Dossier, Register
from consultatie.errors import NotFound, ReadOnlyRegister, RegisterExists
from consultatie.procedure_file import ProcedureFile
from consultatie.records import Record
from consultatie.register import ChangeNotice, OpenRegister
from db.check import check_register
from db.dossier_lines import _COUNTS as COUNTS
from db.driver import IntegrityError, connect
from db.register import SqliteRegister, create_register, open_register
from tests.db.samples import SECRETARY, everything, opened, whole_dossier, write_whole_dossier

# mypy shows here whether the port is kept.
_KEEPS_THE_PORT: Callable[[Path], OpenRegister] = opened


def test_a_new_register_has_its_name_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.consultatie"
    with create_register(path, name="OR Oost", author=SECRETARY, secretariat="Oost") as register:
        assert register.name() == "OR Oost"
        assert [r.secretariat for r in register.records(Register)] == ["Oost"]
        assert register.dossier_lines() == []
    assert check_register(path) == []
    assert [file.name for file in tmp_path.iterdir()] == ["nieuw.consultatie"]


def test_a_new_register_never_overwrites_a_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.consultatie"
    path.write_text("een brief")
    with pytest.raises(RegisterExists):
        create_register(path, name="OR", author=SECRETARY)
    assert path.read_text() == "een brief"


def test_every_sort_of_record_comes_back_as_it_was_written(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    for cls in record_types()[1:]:
        assert register.records(cls)[-1] == written[cls.kind]
        assert register.get(cls, written[cls.kind].id) == written[cls.kind]


def test_a_dossier_is_read_whole(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    file = register.dossier_file(written["dossier"].id)
    assert file.dossier == written["dossier"]
    assert file.parties.bodies[-1] == written["body"]
    assert file.parties.services == (written["service"],)
    found = {record.id for record in (*held_by(file), *held_by(file.procedure))}
    parties = {"organisation", "body", "service", "dossier", "person", "seat"}
    assert found == {r.id for k, r in written.items() if k not in parties}


def held_by(part: DossierFile | ProcedureFile) -> list[Record]:
    lists = (getattr(part, field.name) for field in fields(part))
    return [record for held in lists if isinstance(held, tuple) for record in held]


def test_a_dossier_file_holds_nothing_of_another_dossier(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    second = write_whole_dossier(register)
    file = register.dossier_file(second["dossier"].id)
    assert file.points == (second["point"],)
    assert file.answers == (second["answer"],)
    assert file.references == (second["reference"],)
    procedure = file.procedure
    assert procedure.markings == (second["marking"],)
    for held in (procedure.captures, procedure.appraisals, procedure.hand_overs):
        assert held == (second[held[0].kind],)


def test_the_list_of_dossiers_counts_points_without_an_answer(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Punt toegevoegd") as work:
        work.put(replace(written["point"], id=work.new_id(), number="3"))
    (line,) = register.dossier_lines()
    assert (line.requests, line.points, line.unanswered) == (1, 2, 1)
    assert line.last_change == register.journal()[0].at


def test_counting_the_points_reads_none_of_their_texts(path: Path) -> None:
    opened(path).close()
    with closing(connect(path)) as connection:
        plan = connection.execute(f"explain query plan {COUNTS}").fetchall()
    read = [line for *_numbers, line in plan if line.split()[1] == "point"]
    assert read == ["SCAN point USING COVERING INDEX point_of_advice"]


def test_only_the_advice_that_counts_is_counted(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Concept van een tweede versie") as work:
        draft = replace(written["advice"], id=work.new_id(), version=2, given_on=None)
        work.put(draft)
        for number in "123":
            point = replace(written["point"], id=work.new_id(), advice=draft.id, number=number)
            work.put(point)
    (line,) = register.dossier_lines()
    file = register.dossier_file(written["dossier"].id)
    assert line.points == len(file.points_of_consultation(written["consultation"].id)) == 1


def test_an_answer_counts_while_its_reaction_stands(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Reactie ingetrokken") as work:
        work.put(replace(written["reaction"], withdrawn="vergissing"))
    (line,) = register.dossier_lines()
    assert (line.points, line.unanswered) == (1, 1)
    assert register.dossier_file(line.dossier.id).answer_to(written["point"].id) is None


def test_nobody_owes_a_reaction_to_a_draft(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Nog niet verzonden") as work:
        work.put(replace(written["advice"], given_on=None))
        work.put(replace(written["answer"], withdrawn="vergissing"))
    (line,) = register.dossier_lines()
    assert (line.points, line.unanswered) == (1, 0)


def test_a_withdrawn_consultation_does_not_count(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Raadpleging ingetrokken") as work:
        work.put(replace(written["consultation"], withdrawn="vergissing"))
    (line,) = register.dossier_lines()
    assert (line.requests, line.points, line.unanswered) == (1, 0, 0)


def test_withdrawn_dossiers_are_not_in_the_list(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Dossier ingetrokken") as work:
        work.put(replace(written["dossier"], withdrawn="dubbel"))
    assert register.dossier_lines() == []
    assert register.get(Dossier, written["dossier"].id).withdrawn == "dubbel"


def test_what_is_not_there_is_not_found(register: SqliteRegister) -> None:
    with pytest.raises(NotFound):
        register.get(Dossier, 7)
    with pytest.raises(NotFound):
        register.dossier_file(7)


def test_an_act_that_fails_changes_nothing(register: SqliteRegister) -> None:
    before = everything(register), register.journal()
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(register)
    assert (everything(register), register.journal()) == before


def _write_and_fail(register: SqliteRegister) -> None:
    with register.action("Mislukt") as work:
        for record in whole_dossier(work.new_id):
            work.put(record)
        raise ZeroDivisionError


def test_a_record_cannot_name_one_that_is_not_there(register: SqliteRegister) -> None:
    with pytest.raises(IntegrityError), register.action("Punt zonder advies") as work:
        work.put(Point(id=work.new_id(), advice=123, number="1", text="Los punt."))
    assert register.records(Point) == ()


def test_within_an_act_the_order_of_writing_is_free(register: SqliteRegister) -> None:
    with register.action("Achterstevoren") as work:
        for record in reversed(whole_dossier(work.new_id)):
            work.put(record)
    assert len(register.records(Point)) == 1


def test_an_act_that_changed_nothing_leaves_no_trace(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    journal, heard = register.journal(), list[ChangeNotice]()
    register.subscribe(heard.append)
    with register.action("Niets") as work:
        work.put(written["point"])
    with register.action("Heen en terug") as work:
        work.put(replace(written["point"], text="Anders."))
        work.put(written["point"])
    assert register.journal() == journal
    assert heard == []


def test_inside_an_act_one_sees_what_it_wrote(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Punt gewijzigd") as work:
        work.put(replace(written["point"], text="Anders."))
        assert work.get(Point, written["point"].id).text == "Anders."


def test_records_are_found_by_a_field_while_they_stand(register: SqliteRegister) -> None:
    written = write_whole_dossier(register)
    with register.action("Zoeken en intrekken") as work:
        dossier = written["dossier"].id
        assert work.find(Consultation, "dossier", dossier) == (written["consultation"],)
        assert work.find(Consultation, "ground", None) == (written["consultation"],)
        work.put(replace(written["consultation"], withdrawn="vergissing"))
        assert work.find(Consultation, "dossier", dossier) == ()


def test_an_act_within_an_act_is_refused(register: SqliteRegister) -> None:
    with register.action("Buitenste"), pytest.raises(RuntimeError), register.action("Binnenste"):
        pass


def test_a_subscriber_hears_each_act_once_and_what_it_touched(register: SqliteRegister) -> None:
    heard = list[ChangeNotice]()
    end = register.subscribe(heard.append)
    written = write_whole_dossier(register)
    with register.action("Punt gewijzigd") as work:
        work.put(replace(written["point"], text="Een."))
        work.put(replace(written["point"], text="Twee."))
    end()
    end()
    write_whole_dossier(register)
    assert [notice.action.label for notice in heard] == ["Alles toegevoegd", "Punt gewijzigd"]
    assert heard[1].records == {("point", written["point"].id)}
    assert heard[1].action in register.journal()


def test_undo_and_redo_are_heard_too(register: SqliteRegister) -> None:
    write_whole_dossier(register)
    heard = list[ChangeNotice]()
    register.subscribe(heard.append)
    register.undo()
    register.redo()
    assert len(heard) == 2
    assert heard[0].records == heard[1].records


def test_a_failing_subscriber_stops_neither_the_act_nor_the_others(
    register: SqliteRegister, caplog: pytest.LogCaptureFixture
) -> None:
    heard = list[ChangeNotice]()

    def fail(_notice: ChangeNotice) -> None:
        raise ZeroDivisionError

    register.subscribe(fail)
    register.subscribe(heard.append)
    written = write_whole_dossier(register)
    assert register.get(Point, written["point"].id) == written["point"]
    assert len(heard) == 1
    assert "subscriber failed" in caplog.text


def test_closing_and_reopening_keeps_everything(path: Path) -> None:
    with opened(path) as register:
        write_whole_dossier(register)
        before = everything(register), register.journal()
    with opened(path) as register:
        assert (everything(register), register.journal()) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_ids_rise_after_reopening_with_a_clock_that_was_set_back(path: Path) -> None:
    with open_register(path, author=SECRETARY, new_id=lambda: 1 << 62) as register:
        first = write_whole_dossier(register)["point"].id
    with open_register(path, author=SECRETARY, new_id=lambda: 5) as register:
        second = write_whole_dossier(register)["point"].id
        assert second > first
        assert register.undo_label() == "Alles toegevoegd"
        register.undo()
        assert [point.id for point in register.records(Point)] == [first]
    assert check_register(path) == []


def test_a_register_opened_to_read_cannot_be_written(path: Path) -> None:
    with (
        open_register(path, author=SECRETARY, purpose="read") as register,
        pytest.raises(ReadOnlyRegister),
        register.action("Schrijven"),
    ):
        pass


def test_closing_twice_is_once(register: SqliteRegister) -> None:
    register.close()
    register.close()
