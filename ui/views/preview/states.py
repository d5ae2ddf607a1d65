"""What stands in the place of the pages: that they are being made, or why there are none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import IconLabel, Role, text_label

_WIDTH = 460
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class FailedPage(QWidget):
    """Says why there are no pages; `retry_wanted` asks to try once more."""

    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._head = text_label("", Role.HEADING)
        self.words = text_label("", wrap=True, selectable=True)
        self.words.setAlignment(_MIDDLE)
        self.words.setFixedWidth(_WIDTH)
        self.again = push_button(_("Opnieuw proberen"), Kind.PRIMARY, "refresh")
        self.again.clicked.connect(self.retry_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(IconLabel("alert-triangle", Tone.AMBER, 40), 0, _MIDDLE)
        for widget in (self._head, self.words, self.again):
            column.addWidget(widget, 0, _MIDDLE)
        column.addStretch(3)

    def say(self, words: str, *, of_issue: bool) -> None:
        """Say it; the pages of an issue do not come back by trying."""
        head = _("Deze uitgave kan niet worden getoond") if of_issue else _("Er is geen voorbeeld")
        self._head.setText(head)
        self.again.setVisible(not of_issue)
        self.words.setText(words)
        self.words.setMinimumHeight(max(self.words.heightForWidth(_WIDTH), 0))


def waiting_page() -> QWidget:
    """That the pages are being made."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setSpacing(Space.M)
    column.addStretch(2)
    column.addWidget(text_label(_("Het voorbeeld wordt gemaakt…"), Role.HEADING), 0, _MIDDLE)
    progress = QProgressBar()
    progress.setRange(0, 0)
    progress.setTextVisible(False)
    progress.setFixedWidth(240)
    column.addWidget(progress, 0, _MIDDLE)
    column.addStretch(3)
    return page
