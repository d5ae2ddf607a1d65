"""Registers of every released schema still open, with all that was in them."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from consultatie.dossiers import Dossier
from db.check import check_register
from db.driver import Connection, connect
from tests.db.samples import everything, opened, write_whole_dossier

KEPT = sorted((Path(__file__).parents[1] / "old_registers").glob("*.consultatie"))


@pytest.fixture(params=KEPT, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path))


def test_there_is_one_of_every_released_schema() -> None:
    assert {path.stem for path in KEPT} >= {"0.1.0", "0.2.0", "0.3.0"}


def test_an_old_register_holds_what_it_held(old: Path) -> None:
    content = (KEPT[0].parent / f"{old.stem}.json").read_text("utf-8")
    with opened(old) as register:
        now = everything(register)
    for kind, records in json.loads(content).items():
        assert [
            {name: value for name, value in record.items() if name in before}
            for before, record in zip(records, now[kind], strict=True)
        ] == records


def test_an_old_register_passes_the_check(old: Path) -> None:
    opened(old).close()
    assert check_register(old) == []


def test_an_old_register_can_be_worked_in(old: Path) -> None:
    with opened(old) as register:
        register.undo()
        assert register.records(Dossier) == ()
        register.redo()
        write_whole_dossier(register)
        assert len(register.dossier_lines()) == 2
    assert check_register(old) == []


def test_an_old_register_gets_the_schema_of_a_new_one(old: Path, path: Path) -> None:
    opened(old).close()
    with closing(connect(old)) as one, closing(connect(path)) as other:
        assert _schema(one) == _schema(other)


def _schema(connection: Connection) -> set[tuple[str, str]]:
    # Statistics come by themselves, with use.
    sql = "select type, name, sql from sqlite_master where name not like 'sqlite_stat%'"
    return {(f"{kind} {name}", text) for kind, name, text in connection.execute(sql)}
