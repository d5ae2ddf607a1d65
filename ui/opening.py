"""Where the copies lie that other programs open."""

from pathlib import Path

from platformdirs import PlatformDirs

from consultatie.private_copies import PrivateCopies

_FOLDER = "inzage"


def own_copies(folder: Path | None = None) -> PrivateCopies:
    """The copies below a folder of this user, after taking away what earlier runs left there."""
    place = folder or PlatformDirs("consultatie", appauthor=False).user_state_path
    copies = PrivateCopies(place / _FOLDER)
    copies.sweep()
    return copies
