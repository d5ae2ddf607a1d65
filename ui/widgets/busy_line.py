"""One line that says what a window is busy with, how far it is, and lets it be stopped."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label


class BusyLine(QWidget):
    """Hidden while nothing is done."""

    def __init__(self) -> None:
        super().__init__()
        self._words = text_label("", Role.MUTED)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.stop_button = push_button(_("&Stoppen"), Kind.QUIET, "player-stop")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._words)
        row.addWidget(self._progress, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what begins; nothing for what takes no time."""
        self._words.setText(words)
        self._progress.setAccessibleName(words)
        self._progress.setRange(0, 0)
        self.setVisible(bool(words))

    def end(self) -> None:
        """It is over."""
        self.hide()

    @Slot(int, int, str)
    def show_progress(self, done: int, total: int, _text: str) -> None:
        """Show how far it is."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
