"""Bringing an older register up to date: copied first, whole or not at all."""

from contextlib import closing
from pathlib import Path

import pytest

from consultatie import __version__
from consultatie.errors import CannotWrite
from db.check import check_register
from db.driver import APPLICATION_ID, Connection, SqlError, connect
from db.gate import applied_migrations
from db.register import open_register
from db.schema import KNOWN_MIGRATIONS
from tests.db.samples import NOON, SECRETARY, opened, traces

COPY = f"oud – kopie voor versie {__version__} ({NOON.astimezone():%Y-%m-%d %H.%M.%S}).consultatie"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A register from before the first version: it has no tables yet, and something in its log."""
    path = tmp_path / "oud.consultatie"
    with closing(connect(path, how="mode=rwc")) as connection:
        connection.execute(f"pragma application_id = {APPLICATION_ID}")
        connection.execute(
            "create table _sqlite_migrations"
            " (id integer primary key, migration_set text, name text, applied_at text)"
        )
        connection.execute("create table oudheid (tekst text) strict")
        connection.execute("insert into oudheid values ('uit de oude doos')")
        connection.execute("pragma journal_mode = wal")
    return path


def _tables(connection: Connection) -> set[str]:
    rows = connection.execute("select name from sqlite_master where type = 'table'")
    return {name for (name,) in rows}


def test_an_older_register_is_brought_up_to_date(old: Path) -> None:
    with opened(old) as register:
        assert applied_migrations(register._connection) == [*KNOWN_MIGRATIONS]
        assert "point" in _tables(register._connection)


def test_before_that_it_is_copied_beside_itself(old: Path) -> None:
    opened(old).close()
    assert {file.name for file in old.parent.iterdir()} == {"oud.consultatie", COPY}
    with closing(connect(old.with_name(COPY))) as copy:
        assert _tables(copy) == {"_sqlite_migrations", "oudheid"}
        assert copy.execute("select tekst from oudheid").fetchall() == [("uit de oude doos",)]


def test_an_up_to_date_register_is_not_copied(path: Path) -> None:
    opened(path).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_without_a_copy_there_is_no_migration(old: Path) -> None:
    old.with_name(COPY).write_text("in de weg")
    before = traces(old.parent)
    with pytest.raises(CannotWrite):
        opened(old)
    assert traces(old.parent) == before


def test_a_failed_migration_leaves_the_register_as_it_was(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("create table reaction (in_de_weg text) strict")
    before = old.read_bytes()
    with pytest.raises(SqlError, match="reaction already exists"):
        opened(old)
    assert old.read_bytes() == before
    assert {file.name for file in old.parent.iterdir()} == {"oud.consultatie", COPY}


def test_reading_an_older_register_brings_it_up_to_date_first(old: Path) -> None:
    with open_register(old, author=SECRETARY, purpose="read", clock=lambda: NOON) as register:
        assert register.dossier_lines() == []
    assert {file.name for file in old.parent.iterdir()} == {"oud.consultatie", COPY}


def test_checking_an_older_register_changes_nothing(old: Path) -> None:
    before = traces(old.parent)
    (finding,) = check_register(old)
    assert "0 registers" in finding.sentence
    assert traces(old.parent) == before


def test_the_copy_has_what_was_still_in_the_log(old: Path) -> None:
    with closing(connect(old)) as connection:
        connection.execute("insert into oudheid values ('nog in het log')")
        assert Path(f"{old}-wal").stat().st_size > 0
        opened(old).close()
    with closing(connect(old.with_name(COPY))) as copy:
        assert copy.execute("select count(*) from oudheid").fetchone() == (2,)
