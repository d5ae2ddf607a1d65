"""The tables are the records, and every table keeps its journal."""

from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from consultatie.catalogue import LINKS, record_types
from consultatie.records import Record, codecs_of
from db import schema
from db.derived import expected_triggers, remake
from db.driver import APPLICATION_ID, Connection, connect, database_on, single
from db.migrations import MIGRATIONS, migrate
from db.register import SqliteRegister
from db.schema import KNOWN_MIGRATIONS
from db.search import SEARCHED
from tests.db.samples import whole_dossier

# The beginning of the SHA-256 of each schema as it was released.
RELEASED = {
    "FIRST_TABLES": "a743b68436e48499",
    "WHOLE_PROCEDURE": "2b9590d4c78e144f",
    "SCENARIOS_PACKS_AND_FILES": "daa2968db4cd7588",
    "NUMBERED_ISSUES": "6e4cf3e1bae4b725",
    "HOUSE_STYLE": "adc87ab5775a311f",
    "PROCEDURE_COMPLETE": "0db8abccfbb62a6d",
}


@pytest.fixture
def connection(register: SqliteRegister) -> Connection:
    return register._connection


@pytest.mark.parametrize("cls", record_types(), ids=lambda cls: cls.kind)
def test_a_table_has_exactly_the_fields_of_its_record(
    connection: Connection, cls: type[Record]
) -> None:
    rows = connection.execute(
        'select name, type, "notnull" from pragma_table_info(?)', (cls.kind,)
    ).fetchall()
    codecs = codecs_of(cls)
    assert {name for name, _type, _filled in rows} == set(codecs)
    for name, kind, filled in rows:
        _write, read, optional = codecs[name]
        assert kind == ("INTEGER" if read in (int, bool) else "TEXT")
        # The key is never empty without saying so.
        assert name == "id" or bool(filled) is not optional


@pytest.mark.parametrize("name", RELEASED)
def test_a_schema_stays_to_the_letter_as_it_was_released(name: str) -> None:
    text: str = getattr(schema, name)
    assert sha256(text.encode()).hexdigest().startswith(RELEASED[name])


def test_every_table_is_strict(connection: Connection) -> None:
    sql = "select name, strict from pragma_table_list where type = 'table' and schema = 'main'"
    strict: dict[str, int] = dict(connection.execute(sql).fetchall())
    own = {cls.kind for cls in record_types()} | {"action", "change", "touched"}
    assert {name for name in own if strict[name] != 1} == set()


def test_foreign_keys_are_the_links_of_the_domain(connection: Connection) -> None:
    found = {
        (cls.kind, field): table
        for cls in record_types()
        for field, table in connection.execute(
            'select "from", "table" from pragma_foreign_key_list(?)', (cls.kind,)
        )
    }
    assert found == {link: kind for link, kind in LINKS.items() if kind is not None}


def test_every_table_has_its_triggers(connection: Connection) -> None:
    rows = connection.execute("select name, tbl_name from sqlite_master where type = 'trigger'")
    names: dict[str, str] = dict(rows.fetchall())
    assert set(names) == set(expected_triggers(connection))
    for cls in record_types():
        for moment in ("insert", "update", "delete"):
            assert names[f"{cls.kind}_journal_{moment}"] == cls.kind
            assert (f"{cls.kind}_search_{moment}" in names) == (cls.kind in SEARCHED)


def test_triggers_that_a_made_over_table_lost_come_back(path: Path) -> None:
    with closing(connect(path)) as connection:
        before = _schema(connection)
        database_on(connection).table("abbreviation").transform(rename={"short": "short"})
        assert _schema(connection) != before
        remake(connection)
        triggers = [name for kind, name, _sql in _schema(connection) if kind == "trigger"]
        assert triggers == [name for kind, name, _sql in before if kind == "trigger"]


def _schema(connection: Connection) -> list[tuple[str, str, str]]:
    sql = "select type, name, sql from sqlite_master order by type, name"
    return [(kind, name, text) for kind, name, text in connection.execute(sql)]


def test_the_known_migrations_are_the_migrations(connection: Connection) -> None:
    database = database_on(connection)
    assert [migration.name for migration in MIGRATIONS.applied(database)] == [*KNOWN_MIGRATIONS]
    assert MIGRATIONS.pending(database) == []


def test_the_file_says_which_program_it_is_of(path: Path) -> None:
    assert int.from_bytes(path.read_bytes()[68:72], "big") == APPLICATION_ID == 0x4F72436F


def test_every_search_column_is_a_text(connection: Connection) -> None:
    for kind, texts in SEARCHED.items():
        types: dict[str, str] = dict(
            connection.execute("select name, type from pragma_table_info(?)", (kind,)).fetchall()
        )
        assert {types[name] for name in (*texts.title, *texts.text)} == {"TEXT"}


def test_migrating_twice_changes_nothing(path: Path) -> None:
    with closing(connect(path)) as connection:
        before = _schema(connection)
        migrate(connection)
        assert _schema(connection) == before


@pytest.mark.parametrize(
    "pragma, value",
    (
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("recursive_triggers", 1),
        ("busy_timeout", 5000),
        ("cache_size", -65536),
        ("temp_store", 2),
        ("application_id", APPLICATION_ID),
    ),
)
def test_a_register_is_opened_with_care(
    connection: Connection, pragma: str, value: int | str
) -> None:
    assert single(connection, f"pragma {pragma}") == value


def test_sqlite_utils_leaves_the_care_as_it_is(register: SqliteRegister) -> None:
    register.warm()
    with register.action("Iets geschreven") as work:
        for record in whole_dossier(work.new_id):
            work.put(record)
    assert single(register._connection, "pragma recursive_triggers") == 1
    assert single(register._connection, "pragma foreign_keys") == 1
