"""The example: on real disk, for the whole window; or without, for one part of it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from consultatie import example
from consultatie.commands.rooms import Rooms
from consultatie.register import Author, OpenRegister
from db.folders import synchronised_folder
from db.register import create_register, open_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WALL_CLOCK = time(10, 42)
SECRETARY = Author("ambtelijk secretaris", "laptop-1")


def rooms(today: date = TODAY) -> Rooms:
    """The rooms of the house, on a fixed day and with a made-up author."""
    return Rooms(
        create=_create,
        open_to_read=_open_to_read,
        open_to_write=_open_to_write,
        check=lambda _path, _passphrase: (),
        show_window=lambda _path, _passphrase: 0,
        today=lambda: today,
        synchronised=lambda path: synchronised_folder(path, {}),
        now=lambda: datetime.combine(today, WALL_CLOCK),
    )


def filled_register(name: str = "Proefregister") -> FakeRegister:
    """A register with the example that needs no disk."""
    register = FakeRegister(name)
    example.fill(register, TODAY)
    return register


def copy_of_example(folder: Path) -> Path:
    """A register with the example, in a folder of one's own."""
    path = folder / "Voorbeeld SORA.consultatie"
    shutil.copyfile(_example(), path)
    return path


@contextmanager
def open_example(folder: Path) -> Iterator[OpenRegister]:
    """A copy of the example, open to write."""
    register = _open_to_write(copy_of_example(folder), None)
    yield register
    register.close()


@cache
def _example() -> Path:
    """Filled once in a process; copying it is a hundred times faster."""
    path = Path(mkdtemp(prefix="consultatie-voorbeeld-")) / "sora.consultatie"
    register = _create(path, example.name(), None)
    example.fill(register, TODAY)
    register.close()
    return path


def _create(path: Path, name: str, passphrase: str | None) -> OpenRegister:
    return create_register(
        path, name=name, author=SECRETARY, passphrase=passphrase, clock=lambda: NOON
    )


def _open_to_read(path: Path, passphrase: str | None) -> OpenRegister:
    return open_register(path, author=SECRETARY, passphrase=passphrase, purpose="read")


def _open_to_write(path: Path, passphrase: str | None) -> OpenRegister:
    return open_register(path, author=SECRETARY, passphrase=passphrase, clock=lambda: NOON)
