"""Reading a data file of law entry by entry, and collecting every mistake in it.

A file is TOML, so that it can be read, commented and extended by people. Mistakes never stop the
reading: they are gathered in one list, which the caller raises as `WrongDataFile`.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from consultatie.language import _
from consultatie.law.errors import Problem

AnyEnum = TypeVar("AnyEnum", bound=StrEnum)
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)")


class Entry:
    """One table of a data file. What is missing or wrong becomes a problem, and a default."""

    def __init__(
        self, file: str, name: str, fields: Mapping[str, object], problems: list[Problem]
    ) -> None:
        self.file = file
        self.name = name
        self._fields = fields
        self._problems = problems
        self._asked: set[str] = set()

    def complain(self, field: str, sentence: str) -> None:
        """Add a problem with one field of this entry."""
        self._problems.append(Problem(self.file, self.name, field, sentence))

    def has(self, field: str) -> bool:
        """Whether the field is there at all."""
        self._asked.add(field)
        return field in self._fields

    def text(self, field: str, default: str | None = None) -> str:
        """A text that is not blank; obligatory without a default."""
        if not self._present(field, obligatory=default is None):
            return default or ""
        value = self._fields[field]
        if isinstance(value, str) and value.strip():
            return value
        self.complain(field, _("moet een tekst zijn die niet leeg is"))
        return ""

    def number(self, field: str, default: int | None = None) -> int:
        """A whole number; obligatory without a default."""
        if not self._present(field, obligatory=default is None):
            return default or 0
        value = self._fields[field]
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.complain(field, _("moet een geheel getal zijn"))
        return 0

    def truth(self, field: str) -> bool:
        """Yes or no, obligatory."""
        if not self._present(field, obligatory=True):
            return False
        value = self._fields[field]
        if not isinstance(value, bool):
            self.complain(field, _("moet true of false zijn"))
        return value is True

    def day(self, field: str) -> date | None:
        """A day, which may be absent."""
        if not self._present(field, obligatory=False):
            return None
        return self._as_day(field, self._fields[field])

    def days(self, field: str) -> tuple[date, ...]:
        """A list of days, obligatory."""
        if not self._present(field, obligatory=True):
            return ()
        value = self._fields[field]
        if not isinstance(value, list):
            self.complain(field, _("moet een lijst van datums zijn"))
            return ()
        return tuple(day for item in value if (day := self._as_day(field, item)))

    def choice(self, field: str, choices: type[AnyEnum]) -> AnyEnum | None:
        """One of the words of an enumeration, obligatory; None after a problem."""
        if not self._present(field, obligatory=True):
            return None
        value = self._fields[field]
        found = next((choice for choice in choices if choice.value == value), None)
        if found is None:
            words = ", ".join(choices)
            self.complain(field, _("moet een van deze woorden zijn: {words}").format(words=words))
        return found

    def table(self, field: str) -> "Entry":
        """A table inside this one, obligatory; an empty one after a problem."""
        value = self._fields[field] if self._present(field, obligatory=True) else {}
        if not isinstance(value, dict):
            self.complain(field, _("moet een tabel zijn"))
            value = {}
        return Entry(self.file, f"{self.name}, {field}", value, self._problems)

    def names(self) -> tuple[str, ...]:
        """The names of the fields, in the order of the file."""
        return tuple(self._fields)

    def close(self) -> None:
        """Complain of every field that nobody asked for: mostly a typing error in its name."""
        for field in self._fields:
            if field not in self._asked:
                self.complain(field, _("is een onbekend veld"))

    def _present(self, field: str, *, obligatory: bool) -> bool:
        if self.has(field):
            return True
        if obligatory:
            self.complain(field, _("ontbreekt"))
        return False

    def _as_day(self, field: str, value: object) -> date | None:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self.complain(field, _("moet een datum zijn, zoals 2026-05-15 zonder aanhalingstekens"))
        return None


def entries(
    path: Path, tables: Mapping[str, str], key: str, problems: list[Problem]
) -> dict[str, list[Entry]]:
    """The entries of a file by table, such as ``{"rule": [...]}``.

    `tables` gives the Dutch word for an entry of each table that may be there; an entry is named
    by that word, its number and its `key`.
    """
    text = text_of(path, problems)
    return (
        {table: [] for table in tables}
        if text is None
        else entries_in(text, path.name, tables, key, problems)
    )


def entries_in(
    text: str, name: str, tables: Mapping[str, str], key: str, problems: list[Problem]
) -> dict[str, list[Entry]]:
    """The entries of a text as `entries` gives those of a file; `name` is what to call it."""
    content = _content(text, name, problems)
    for table in sorted(content.keys() - tables.keys()):
        sentence = _("[[{table}]] is een onbekende tabel").format(table=table)
        problems.append(Problem(name, "", "", sentence))
    return {
        table: list(_entries_of(name, word, key, content.get(table, []), problems))
        for table, word in tables.items()
    }


def _entries_of(
    file: str, word: str, key: str, rows: object, problems: list[Problem]
) -> Iterator[Entry]:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        sentence = _("elke {word} begint met dubbele vierkante haken").format(word=word)
        problems.append(Problem(file, "", "", sentence))
        return
    for number, row in enumerate(rows, start=1):
        name = row.get(key)
        yield Entry(file, f"{word} {name if isinstance(name, str) else number}", row, problems)


def text_of(path: Path, problems: list[Problem]) -> str | None:
    """What is in a file; None, and a problem, when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        sentence = _("het bestand ontbreekt")
    except OSError as error:
        sentence = _("het bestand kan niet worden gelezen ({why})").format(why=error.strerror)
    except UnicodeDecodeError:
        sentence = _("het bestand is niet in UTF-8 opgeslagen")
    problems.append(Problem(path.name, "", "", sentence))
    return None


def _content(text: str, name: str, problems: list[Problem]) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(name, "", "", _not_toml(str(error))))
    return {}


def _not_toml(complaint: str) -> str:
    place = _POSITION.search(complaint)
    if place is None:
        return _("het bestand breekt halverwege af of is geen geldige TOML")
    line, column = place.groups()
    return _("regel {line}, kolom {column}: dit is geen geldige TOML").format(
        line=line, column=column
    )
