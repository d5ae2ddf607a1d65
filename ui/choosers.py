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


def file_chooser(parent: QWidget, title: str, kind: str, ending: str) -> QFileDialog:
    """A dialog on the documents that shows files of one kind; it deletes itself when closed."""
    chooser = QFileDialog(parent, title, str(documents()), kind)
    chooser.setDefaultSuffix(ending.lstrip("."))
    # Qt's own Dutch leaves these two out.
    chooser.setLabelText(QFileDialog.DialogLabel.LookIn, _("Zoeken in:"))
    chooser.setLabelText(QFileDialog.DialogLabel.FileType, _("Soort bestand:"))
    chooser.finished.connect(chooser.deleteLater)
    return chooser
