"""How columns are written that many tables have."""

ID = "id integer primary key check (id > 0),\n    withdrawn text"

# A day as it is stored, and the beginning of a date with a precision.
_DAY = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
_SPAN = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]/*'"


def day(name: str) -> str:
    """A column with a day."""
    return f'"{name}" text check ("{name}" glob {_DAY})'


def precise(name: str) -> str:
    """A column with a date of any precision."""
    return f'"{name}" text check ("{name}" glob {_DAY} or "{name}" glob {_SPAN})'


def days(name: str) -> str:
    """A column with a number of days."""
    return f"{name} integer check ({name} between 0 and 366)"


def to(table: str) -> str:
    """A link to a record of this table, judged at the end of an act."""
    return f"references {table} (id) deferrable initially deferred"
