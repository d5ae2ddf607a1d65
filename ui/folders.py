"""Where files are looked for."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """The user's folder for documents, or the home folder where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place) or Path.home())
    return found if found.is_dir() else Path.home()


def start_folder(preferred: Path | None) -> Path:
    """Where choosing a file begins: the preferred folder as long as it is there."""
    return preferred if preferred is not None and preferred.is_dir() else documents()
