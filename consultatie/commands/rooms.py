"""What the commands are given by the composition root: the register on disk and the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from consultatie.register import OpenRegister


class OpenFile(Protocol):
    """Opens the register at a path, with its passphrase if it has one."""

    def __call__(self, path: Path, passphrase: str | None) -> "OpenRegister": ...


class CreateFile(Protocol):
    """Makes a new register at a path."""

    def __call__(self, path: Path, name: str, passphrase: str | None) -> "OpenRegister": ...


def _not_synchronised(_path: Path) -> None:
    """A folder of this computer only."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """The functions behind the commands; fakes of these are all that a test needs.

    `now` is the time on the user's own wall, without a zone. `synchronised` names the program that
    synchronises the folder of a path, such as "OneDrive".
    """

    create: CreateFile
    open_to_read: OpenFile
    open_to_write: OpenFile
    check: Callable[[Path, str | None], Sequence[str]]
    show_window: Callable[[Path | None, str | None], int]
    today: Callable[[], date]
    synchronised: Callable[[Path], str | None] = _not_synchronised
    now: Callable[[], datetime] = datetime.now


@dataclass(frozen=True, slots=True)
class Session:
    """One run of a command: its rooms and whether to ask for a passphrase."""

    rooms: Rooms
    ask_passphrase: bool = False

    def passphrase(self) -> str | None:
        """The passphrase that the user types, or None for a register without one."""
        if not self.ask_passphrase:
            return None
        import click

        typed: str = click.prompt("Wachtwoord", hide_input=True, err=True)
        return typed
