"""Asks the passphrase of an encrypted register."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import stand_before
from ui.widgets.labels import Role, restyle, text_label


class PassphraseDialog(QDialog):
    """Stays open until the register opens or the user gives up; `typed` carries what was typed."""

    typed = Signal(str)

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        stand_before(self, _("Wachtwoord"))
        self.setFixedWidth(460)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(_("Wachtwoord"))
        self._wrong = text_label("", Role.ERROR, wrap=True)
        self._wrong.hide()
        self._open = push_button(_("&Openen"), Kind.PRIMARY)
        self._open.setDefault(True)
        self._lay_out()
        self._open.clicked.connect(self._tell)
        self.line.textChanged.connect(self._forgive)

    def refuse(self, sentence: str) -> None:
        """Say why it did not open, and let the user type again."""
        self._wrong.setText(sentence)
        self._wrong.show()
        restyle(self.line, "invalid", True)
        self.line.setAccessibleDescription(sentence)
        self.line.selectAll()
        self.line.setFocus()

    @Slot()
    def _tell(self) -> None:
        if self.line.text():
            self.typed.emit(self.line.text())

    @Slot()
    def _forgive(self) -> None:
        self._wrong.hide()
        restyle(self.line, "invalid", False)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        layout.setSpacing(Space.S)
        layout.addWidget(text_label(self.path.name, Role.HEADING, wrap=True))
        layout.addWidget(
            text_label(_("Dit register is versleuteld. Typ het wachtwoord."), wrap=True)
        )
        layout.addWidget(self.line)
        layout.addWidget(self._wrong)
        layout.addSpacing(Space.S)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = push_button(_("Annuleren"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._open)
        return row
