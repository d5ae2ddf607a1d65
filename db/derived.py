"""What follows from the tables: all triggers, and the index for searching."""

from consultatie.catalogue import TYPE_OF_KIND
from db import search
from db.driver import Connection
from db.triggers import columns_of, guards, journal_triggers


def remake(connection: Connection) -> None:
    """Make all triggers and the search index anew: making a table over silently drops its own."""
    existing = connection.execute("select name from sqlite_master where type = 'trigger'")
    for (name,) in existing.fetchall():
        connection.execute(f'drop trigger "{name}"')
    search.build(connection)
    for sql in expected_triggers(connection).values():
        connection.execute(sql)


def expected_triggers(connection: Connection) -> dict[str, str]:
    """Every trigger that a register has, by name."""
    triggers = guards() | search.page_triggers()
    for table in TYPE_OF_KIND:
        triggers |= journal_triggers(table, columns_of(connection, table))
        triggers |= search.search_triggers(table)
    return triggers
