"""Work that goes on beside the window: what it is, how far it is, and Stop."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import ElidedLabel, Role

_BAR_WIDTH = 160


class WorkStrip(QFrame):
    """Hidden until work begins. `stop_wanted` comes from the button."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "message")
        self.words = ElidedLabel("", Role.MUTED)
        self._title = ""
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(_BAR_WIDTH)
        self.progress.setAccessibleName(_("Voortgang"))
        self.stop_button = push_button(_("Stoppen"), Kind.QUIET, "player-stop")
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    @Slot(str)
    def begin(self, title: str) -> None:
        """Show that work begins."""
        self._title = title
        self._show_work(True)
        self.words.setText(f"{title}…")
        self.progress.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.show()

    def invite(self, words: str) -> None:
        """Say what happens on letting go of what is dragged, unless work goes on."""
        if self.isHidden():
            self._show_work(False)
            self.words.setText(words)
            self.show()

    def uninvite(self) -> None:
        """Take the invitation back."""
        if self.progress.isHidden():
            self.hide()

    def _show_work(self, shown: bool) -> None:
        self.progress.setVisible(shown)
        self.stop_button.setVisible(shown)

    @Slot(int, int, str)
    def tell(self, done: int, total: int, text: str) -> None:
        """Show how far it is; a total of 0 means unknown."""
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        if total and text:
            words = _("{title}: {text} ({number} van {total})")
            self.words.setText(
                words.format(title=self._title, text=text, number=done + 1, total=total)
            )

    @Slot()
    def end(self) -> None:
        """Hide it: nothing goes on."""
        self.hide()

    @Slot()
    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.words.setText(_("Wordt gestopt…"))
        self.stop_wanted.emit()
