"""The law that ships, read once for all tests of it."""

from pathlib import Path

import pytest

from consultatie.law.book import LawBook
from consultatie.law.calendar import Calendar
from consultatie.law.rules import Rulebook
from resources import folder


@pytest.fixture(scope="session")
def law() -> LawBook:
    return LawBook.shipped()


@pytest.fixture(scope="session")
def calendar(law: LawBook) -> Calendar:
    return law.calendar


@pytest.fixture(scope="session")
def rules(law: LawBook) -> Rulebook:
    return law.rules


@pytest.fixture
def own_law(tmp_path: Path) -> Path:
    """A copy of the shipped files that a test may spoil."""
    for file in folder("law").glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path
