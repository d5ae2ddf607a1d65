"""The names that the user of this computer prefers in the journal, as the preferences have them.

Apart from the other preferences: to open a register takes the names, and not the law by which the
others know of terms.
"""

from pathlib import Path
from typing import Any

from consultatie.errors import SurroundingsError
from consultatie.files import read_bytes
from consultatie.register import Author

FILE_NAME = "voorkeuren.json"


def preferred_author(path: Path, system: Author) -> Author:
    """Who writes, by the preferences in a file, and by the system where they name nobody."""
    found = found_in(path)
    return author_named(words_in(found, "person"), words_in(found, "laptop"), system)


def author_named(person: str, laptop: str, system: Author) -> Author:
    """Who writes: the preferred names, and those of the system where there are none."""
    return Author(person.strip() or system.person, laptop.strip() or system.laptop)


def found_in(path: Path) -> dict[str, Any]:
    """What a file of preferences holds; nothing when it is missing or spoilt."""
    try:
        content = read_bytes(path)
    except SurroundingsError:
        return {}
    # Who prefers nothing does not wait for it.
    import json

    try:
        found = json.loads(content)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def words_in(found: dict[str, Any], name: str) -> str:
    """The words under a name; empty when they are missing or no words."""
    value = found.get(name)
    return value if isinstance(value, str) else ""
