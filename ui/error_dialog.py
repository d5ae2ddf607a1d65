"""The one dialog that speaks of errors: what happened, what is safe, what to do."""

from pathlib import Path
from typing import Self

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from consultatie.errors import SurroundingsError
from consultatie.language import _
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import IconLabel, Role, text_label

_WIDTH = 560


class ErrorDialog(QDialog):
    """Shown with `open()`: the window waits, the program goes on."""

    def __init__(self, title: str, icon_name: str, tone: Tone, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Consultatie"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(_WIDTH)
        self._words = QVBoxLayout()
        self._words.setSpacing(Space.S)
        self._words.addWidget(text_label(title, Role.HEADING, wrap=True))
        self._words.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        self._buttons.addStretch(1)
        self._report: QPlainTextEdit | None = None
        self._lay_out(IconLabel(icon_name, tone, 28))
        self.setAccessibleName(title)

    @classmethod
    def for_surroundings(cls, error: SurroundingsError, parent: QWidget | None) -> Self:
        """Disk, file or another program stands in the way."""
        dialog = cls(error.happened(), "alert-triangle", Tone.AMBER, parent)
        dialog.setAccessibleDescription(str(error))
        for sentence, role in ((error.safe(), Role.STRONG), (error.to_do(), Role.BODY)):
            if sentence:
                dialog.add(sentence, role)
        dialog._add_close(_("Sluiten"))
        return dialog

    @classmethod
    def for_bug(cls, report: str, parent: QWidget | None) -> Self:
        """A mistake of ours, with a report to copy or save."""
        title = _("Er ging iets mis in Consultatie; uw gegevens zijn bewaard")
        dialog = cls(title, "alert-circle", Tone.RED, parent)
        dialog.add(
            _(
                "U kunt verder werken. Met dit rapport kunnen de makers de fout vinden; er staan "
                "geen namen of teksten uit uw register in."
            )
        )
        dialog._add_report(report)
        dialog._add_button(_("&Kopieer"), dialog.copy_report, "copy")
        dialog._add_button(_("&Bewaar…"), dialog.ask_where_to_save, "device-floppy")
        dialog._add_close(_("Verder werken"))
        return dialog

    @property
    def report(self) -> str:
        """The report, empty when this is no mistake of ours."""
        return self._report.toPlainText() if self._report else ""

    def add(self, words: str, role: Role = Role.BODY) -> None:
        """Add words to what is said; a further report goes below the first."""
        if self._report is not None:
            self._report.appendPlainText(f"\n{words}")
            return
        self._words.insertWidget(
            self._words.count() - 1, _selectable(text_label(words, role, wrap=True))
        )

    @Slot()
    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)

    @Slot()
    def ask_where_to_save(self) -> None:
        """Let the user choose a file for the report."""
        chooser = QFileDialog(self, _("Rapport bewaren"), "consultatie-rapport.txt")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("txt")
        chooser.fileSelected.connect(self.save_report)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @Slot(str)
    def save_report(self, path: str) -> None:
        """Write the report to a file."""
        Path(path).write_text(self.report, encoding="utf-8")

    def _lay_out(self, picture: IconLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.L)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        layout.setSpacing(Space.XL)
        layout.addLayout(top, 1)
        layout.addLayout(self._buttons)

    def _add_report(self, report: str) -> None:
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setMinimumHeight(160)
        self._report.setTabChangesFocus(True)
        self._report.setAccessibleName(_("Rapport"))
        self._words.insertWidget(self._words.count() - 1, self._report, 100)

    def _add_button(self, text: str, pressed: object, icon_name: str = "") -> QPushButton:
        button = push_button(text, Kind.PLAIN, icon_name)
        button.setAutoDefault(False)
        button.clicked.connect(pressed)
        self._buttons.addWidget(button)
        return button

    def _add_close(self, text: str) -> None:
        button = push_button(text, Kind.PRIMARY)
        button.clicked.connect(self.accept)
        button.setDefault(True)
        self._buttons.addWidget(button)
        button.setFocus()


def _selectable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
