"""The rooms that commands work in."""

import pytest

from consultatie.commands.rooms import Rooms
from tests.example_register import rooms


@pytest.fixture(scope="session")
def house() -> Rooms:
    return rooms()
