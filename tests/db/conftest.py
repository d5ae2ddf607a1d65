"""A new register for each test, on a real disk."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.register import SqliteRegister, create_register
from tests.db.samples import SECRETARY, at_noon, opened


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed register with nothing in it; copy it."""
    path = tmp_path_factory.mktemp("leeg") / "leeg.consultatie"
    create_register(path, name="Medezeggenschap", author=SECRETARY, clock=at_noon).close()
    return path


@pytest.fixture
def path(empty_register: Path, tmp_path: Path) -> Path:
    """A closed register in a folder of its own."""
    folder = tmp_path / "map"
    folder.mkdir()
    return Path(shutil.copy(empty_register, folder / "proef.consultatie"))


@pytest.fixture
def register(path: Path) -> Iterator[SqliteRegister]:
    """The register, open for writing."""
    with opened(path) as register:
        yield register
