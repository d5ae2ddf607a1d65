"""The composition root: the one place where the register on disk, the window and the commands meet.

Everything is imported where it is needed: a command pays for no window, and the window is painted
before anything slow is loaded.
"""

import getpass
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from consultatie.commands.rooms import Rooms

if TYPE_CHECKING:
    from consultatie.preferences import Preferences
    from consultatie.register import Author, OpenRegister


def main() -> None:
    """Run the program and leave with its exit code."""
    if getattr(sys, "frozen", False):
        # In a bundle the program itself is started to read a file apart.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:]
    if _asks_for_window(arguments):
        sys.exit(_open_window(Path(arguments[0]) if arguments else None))
    from consultatie.commands import run

    sys.exit(run(arguments, rooms()))


def _asks_for_window(arguments: Sequence[str]) -> bool:
    """Nothing, or one register: the window opens without waiting for the commands to load."""
    return not arguments or (len(arguments) == 1 and arguments[0].endswith(".consultatie"))


def _open_window(path: Path | None) -> int:
    try:
        return _show_window(path, None)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  (no user sees a traceback)
        from consultatie.commands.running import leave

        return leave(error)


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
        preferences=_preferences,
        keep_preferences=_keep_preferences,
        storage=_storage,
        system_author=_system_author,
        templates=_templates,
    )


def _author() -> "Author":
    from consultatie.preferred_names import preferred_author

    return preferred_author(_preferences_file(), _system_author())


def _preferences_file() -> Path:
    from platformdirs import user_config_path

    from consultatie.preferred_names import FILE_NAME

    return user_config_path("consultatie", appauthor=False) / FILE_NAME


def _preferences() -> "Preferences":
    from consultatie.preferences import read_preferences

    return read_preferences(_preferences_file())


def _keep_preferences(wanted: "Preferences") -> None:
    from consultatie.preferences import write_preferences

    write_preferences(_preferences_file(), wanted)


def _templates() -> Path:
    from platformdirs import user_data_path

    from consultatie.letters import FOLDER

    return user_data_path("consultatie", appauthor=False) / FOLDER


def _storage() -> str:
    from db.driver import storage_words

    return storage_words()


def _system_author() -> "Author":
    from consultatie.register import Author

    try:
        person = getpass.getuser()
    except (OSError, KeyError):
        person = "onbekend"
    return Author(person=person, laptop=platform.node() or "onbekend")


def _has_screen(system: str, surroundings: Mapping[str, str]) -> bool:
    """Whether a window can be shown: on Linux something has to name a screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return system != "linux" or any(surroundings.get(name) for name in names)


def _today() -> date:
    return date.today()  # noqa: DTZ011  (the date on the user's own wall is meant)


def _create(path: Path, name: str, passphrase: str | None) -> "OpenRegister":
    from db.register import create_register

    return create_register(path, name=name, author=_author(), passphrase=passphrase)


def _open_to_read(path: Path, passphrase: str | None) -> "OpenRegister":
    from db.register import open_register

    return open_register(path, author=_author(), passphrase=passphrase, purpose="read")


def _open_to_write(path: Path, passphrase: str | None) -> "OpenRegister":
    from db.register import open_register

    return open_register(path, author=_author(), passphrase=passphrase)


def _check(path: Path, passphrase: str | None) -> Sequence[str]:
    from db.check import check_register

    return [finding.sentence for finding in check_register(path, passphrase)]


def _synchronised(path: Path) -> str | None:
    from db.folders import synchronised_folder

    return synchronised_folder(path)


def _show_window(path: Path | None, passphrase: str | None) -> int:
    if not _has_screen(sys.platform, os.environ):
        from consultatie.errors import NoScreen

        raise NoScreen
    from ui.collector import START, collector

    # Nothing of what is made before the first paint is garbage; the window wakes the collector.
    collector.rest(START)
    from ui.qt import load_qt

    load_qt()
    from ui.app import run_app

    return run_app(path, passphrase, rooms())


if __name__ == "__main__":
    main()
