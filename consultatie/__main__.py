"""The composition root: the one place where the register on disk, the window and the commands meet.

Everything is imported where it is needed: a command pays for no window, and the window is painted
before anything slow is loaded.
"""

import getpass
import platform
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from consultatie.commands import Rooms, run
from consultatie.register import Author, OpenRegister


def main() -> None:
    """Run the program and leave with its exit code."""
    sys.exit(run(sys.argv[1:], rooms()))


def rooms() -> Rooms:
    """The rooms of the house, joined."""
    return Rooms(
        create=_create,
        open_to_read=_open_to_read,
        open_to_write=_open_to_write,
        check=_check,
        show_window=_show_window,
        today=_today,
        synchronised=_synchronised,
    )


def _author() -> Author:
    try:
        person = getpass.getuser()
    except (OSError, KeyError):
        person = "onbekend"
    return Author(person=person, laptop=platform.node() or "onbekend")


def _today() -> date:
    return date.today()  # noqa: DTZ011  (the date on the user's own wall is meant)


def _create(path: Path, name: str, passphrase: str | None) -> OpenRegister:
    from db.register import create_register

    return create_register(path, name=name, author=_author(), passphrase=passphrase)


def _open_to_read(path: Path, passphrase: str | None) -> OpenRegister:
    from db.register import open_register

    return open_register(path, author=_author(), passphrase=passphrase, purpose="read")


def _open_to_write(path: Path, passphrase: str | None) -> OpenRegister:
    from db.register import open_register

    return open_register(path, author=_author(), passphrase=passphrase)


def _check(path: Path, passphrase: str | None) -> Sequence[str]:
    from db.check import check_register

    return [finding.sentence for finding in check_register(path, passphrase)]


def _synchronised(path: Path) -> str | None:
    from db.folders import synchronised_folder

    return synchronised_folder(path)


def _show_window(path: Path | None, passphrase: str | None) -> int:
    from ui.app import run_app

    return run_app(path, passphrase, rooms())


if __name__ == "__main__":
    main()
