"""What other programs open: copies of files, and folders."""

from pathlib import Path

from platformdirs import PlatformDirs
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from consultatie.private_copies import PrivateCopies

_FOLDER = "inzage"


def own_copies(folder: Path | None = None) -> PrivateCopies:
    """The copies below a folder of this user, after taking away what earlier runs left there."""
    place = folder or PlatformDirs("consultatie", appauthor=False).user_state_path
    copies = PrivateCopies(place / _FOLDER)
    copies.sweep()
    return copies


def show_folder(file: Path) -> None:
    """Open the folder of a file in the program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
