"""Every change of the schema, oldest first, and what is made anew after each of them.

Importing this module imports sqlite-utils; opening a register that is up to date does not need it.
"""

from sqlite_utils import Database, Migrations

from db.derived import remake
from db.driver import APPLICATION_ID, Connection, database_on
from db.schema import (
    FIRST_TABLES,
    HOUSE_STYLE,
    MIGRATION_SET,
    NUMBERED_ISSUES,
    PROCEDURE_COMPLETE,
    SCENARIOS_PACKS_AND_FILES,
    WHOLE_PROCEDURE,
)

MIGRATIONS = Migrations(MIGRATION_SET)


@MIGRATIONS()
def m0001_first_register(database: Database) -> None:
    """The tables of version 0.1."""
    database.executescript(FIRST_TABLES)
    database.execute(f"pragma application_id = {APPLICATION_ID}")


@MIGRATIONS()
def m0002_whole_procedure(database: Database) -> None:
    """The tables of version 0.2: everything else that happens in a procedure."""
    database.executescript(WHOLE_PROCEDURE)


@MIGRATIONS()
def m0003_scenarios_packs_and_files(database: Database) -> None:
    """The tables of version 0.3: scenarios, rule packs with their choices, and files."""
    database.executescript(SCENARIOS_PACKS_AND_FILES)


@MIGRATIONS()
def m0004_numbered_issues(database: Database) -> None:
    """The numbered issues of overviews."""
    database.executescript(NUMBERED_ISSUES)


@MIGRATIONS()
def m0005_house_style(database: Database) -> None:
    """The table of the house style, which came with version 0.3 as well."""
    database.executescript(HOUSE_STYLE)


@MIGRATIONS()
def m0006_whole_procedure_complete(database: Database) -> None:
    """Which council serves which boards, and what acts said that no field kept."""
    database.executescript(PROCEDURE_COMPLETE)


def migrate(connection: Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Bring a register up to date, whole or not at all.

    Foreign keys are off while tables are made over, and are all checked before the end.
    """
    database = database_on(connection)
    connection.execute("pragma foreign_keys = off")
    connection.execute("begin immediate")
    try:
        migrations.apply(database)
        remake(connection)
        _check_foreign_keys(connection)
        connection.execute("commit")
    finally:
        connection.rollback()
        connection.execute("pragma foreign_keys = on")


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.execute("pragma foreign_key_check").fetchall()
    if broken:
        raise ValueError(f"broken foreign keys after migration: {broken[:5]}")
