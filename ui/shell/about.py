"""A dialog with words: what this program is, of what it is made, and under which licences."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from consultatie import __version__
from consultatie.language import _
from ui.shell.licences import licences
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import stand_before
from ui.widgets.labels import IconLabel, Role, text_label


class Sheet(QDialog):
    """Words to read and a button to close; shown with `open()`."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        stand_before(self, title)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        layout.addLayout(self.body, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        close = push_button(_("Sluiten"), Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        return row


def about(parent: QWidget, storage: str = "") -> Sheet:
    """What the program is, what it is made of, and under which licences.

    :param storage: the name and version of what keeps the register.
    """
    sheet = Sheet(_("Over Consultatie"), parent)
    sheet.resize(860, 640)
    head = QHBoxLayout()
    head.setSpacing(Space.M)
    head.addWidget(IconLabel("consultatie", size=44))
    head.addWidget(text_label(_("Consultatie {version}").format(version=__version__), Role.TITLE))
    head.addStretch(1)
    sheet.body.addLayout(head)
    for words in (
        _("Register voor advies- en instemmingsaanvragen aan ondernemingsraden en cliëntenraden."),
        _("Alles staat in één bestand op uw eigen schijf. Het programma gebruikt geen netwerk."),
        _("Termijnen worden berekend en uitgelegd; controleer ze, ze zijn geen juridisch advies."),
        _("Vrije software onder de EUPL-1.2."),
    ):
        sheet.body.addWidget(text_label(words, wrap=True))
    made_of = text_label(" · ".join(versions(storage)), Role.SMALL, wrap=True, selectable=True)
    made_of.setAccessibleName(_("Versies"))
    sheet.body.addWidget(made_of)
    sheet.body.addSpacing(Space.S)
    sheet.body.addWidget(text_label(_("Licenties"), Role.HEADING))
    sheet.body.addWidget(LicenceReader(), 1)
    return sheet


def versions(storage: str) -> Sequence[str]:
    """What the program is made of, for somebody who helps from afar."""
    found = (f"Python {platform.python_version()}", f"Qt {qVersion()}", storage)
    return [*filter(None, found), f"{platform.system()} {platform.machine()}"]


class LicenceReader(QWidget):
    """Whose work at the left, its licence word for word at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._licences = licences()
        self.list = QListWidget()
        self.text = QPlainTextEdit()
        self.list.setAccessibleName(_("Werk van anderen"))
        self.text.setAccessibleName(_("Tekst van de licentie"))
        self.list.addItems([f"{one.owner}\n{one.name}" for one in self._licences])
        self.list.setFixedWidth(290)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setReadOnly(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    @Slot(int)
    def _show(self, row: int) -> None:
        self.text.setPlainText(self._licences[row].text() if row >= 0 else "")
