"""Two small dialogs: what this program is, and all of its keys."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from consultatie import __version__
from consultatie.language import _
from ui.actions import action_specs
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import IconLabel, Role, text_label


class Sheet(QDialog):
    """Words to read and a button to close; shown with `open()`."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        layout.addLayout(self.body)
        layout.addStretch(1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        close = push_button(_("Sluiten"), Kind.PRIMARY)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        return row


def about(parent: QWidget) -> Sheet:
    """What the program is, and under which licence."""
    sheet = Sheet(_("Over Consultatie"), parent)
    sheet.setFixedWidth(480)
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
    return sheet


def keys(parent: QWidget) -> Sheet:
    """All keys, from the actions themselves and from the screens."""
    sheet = Sheet(_("Sneltoetsen"), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.XL)
    grid.setVerticalSpacing(Space.XS)
    rows = [*_of_actions(), *_of_screens()]
    half = (len(rows) + 1) // 2
    for place, (key, words) in enumerate(rows):
        column = 2 * (place // half)
        grid.addWidget(text_label(_native(key), Role.STRONG), place % half, column)
        grid.addWidget(text_label(words), place % half, column + 1)
    sheet.body.addWidget(text_label(_("Sneltoetsen"), Role.TITLE))
    sheet.body.addLayout(grid)
    return sheet


def _of_actions() -> Iterable[tuple[str, str]]:
    for spec in action_specs():
        if spec.shortcut:
            yield spec.shortcut, spec.text.replace("&", "").rstrip("…")


def _of_screens() -> Iterable[tuple[str, str]]:
    return (
        ("Ctrl+F", _("Filter in deze lijst")),
        ("Enter", _("Openen wat gekozen is")),
        ("Space", _("Een punt in de matrix markeren")),
        ("Ctrl+M", _("Gemarkeerde punten één reactie geven")),
        ("Ctrl+1", _("Uitkomst geven (tot en met Ctrl+6)")),
        ("Ctrl+Enter", _("Formulier opslaan")),
        ("Alt+Down", _("Kalender openen bij een datum")),
        ("+", _("Routekaart: inzoomen; − zoomt uit")),
        ("T", _("Routekaart: naar vandaag")),
        ("Esc", _("Formulier of melding sluiten")),
    )


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
