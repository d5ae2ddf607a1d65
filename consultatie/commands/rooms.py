"""What the commands are given by the composition root: the register on disk and the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from consultatie.preferences import Preferences
    from consultatie.register import Author, OpenRegister


class OpenFile(Protocol):
    """Opens the register at a path, with its passphrase if it has one."""

    def __call__(self, path: Path, passphrase: str | None) -> "OpenRegister": ...


class CreateFile(Protocol):
    """Makes a new register at a path."""

    def __call__(self, path: Path, name: str, passphrase: str | None) -> "OpenRegister": ...


def _not_synchronised(_path: Path) -> None:
    """A folder of this computer only."""


def _nothing_preferred() -> "Preferences":
    from consultatie.preferences import Preferences

    return Preferences()


def _not_kept(_wanted: "Preferences") -> None:
    """Of a computer that remembers nothing."""


def _no_templates() -> None:
    """Of a computer without templates of the user's own."""


def _nobody() -> "Author":
    from consultatie.register import Author

    return Author("onbekend", "onbekend")


@dataclass(frozen=True, slots=True)
class Rooms:
    """The functions behind the commands; fakes of these are all that a test needs.

    `now` is the time on the user's own wall, without a zone. `synchronised` names the program that
    synchronises the folder of a path, such as "OneDrive". `storage` names what keeps a
    register, with its version. `system_author` is who writes as the
    computer knows it, where the preferences name nobody. `templates` is the folder of the user's
    own templates of letters, which need not be there yet.
    """

    create: CreateFile
    open_to_read: OpenFile
    open_to_write: OpenFile
    check: Callable[[Path, str | None], Sequence[str]]
    show_window: Callable[[Path | None, str | None], int]
    today: Callable[[], date]
    synchronised: Callable[[Path], str | None] = _not_synchronised
    now: Callable[[], datetime] = datetime.now
    preferences: "Callable[[], Preferences]" = _nothing_preferred
    keep_preferences: "Callable[[Preferences], None]" = _not_kept
    storage: Callable[[], str] = str
    system_author: "Callable[[], Author]" = _nobody
    templates: Callable[[], Path | None] = _no_templates


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
