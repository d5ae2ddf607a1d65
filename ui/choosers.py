"""The dialog in which a file is chosen; shown with `open()`."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.language import _
from ui.folders import start_folder


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
