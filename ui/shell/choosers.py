"""The dialog in which a file is chosen; shown with `open()`."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.language import _


def documents() -> Path:
    """The user's folder for documents, or the home folder where there is none."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place) or Path.home())
    return found if found.is_dir() else Path.home()


def start_folder(preferred: Path | None) -> Path:
    """Where choosing a file begins: the preferred folder as long as it is there."""
    return preferred if preferred is not None and preferred.is_dir() else documents()


def file_chooser(
    parent: QWidget, title: str, kind: str, ending: str, preferred: Path | None = None
) -> QFileDialog:
    """A dialog that shows files of one kind; it deletes itself when closed.

    :param preferred: the folder it begins in; without one that is the documents.
    """
    chooser = QFileDialog(parent, title, str(start_folder(preferred)), kind)
    chooser.setDefaultSuffix(ending.lstrip("."))
    # Qt's own Dutch leaves these two out.
    chooser.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoeken in:"))
    chooser.setLabelText(QFileDialog.DialogLabel.FileType, _("Soort bestand:"))
    chooser.finished.connect(chooser.deleteLater)
    return chooser
