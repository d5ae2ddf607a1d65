"""One line that runs a job, says how far it is, and lets it be stopped."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from consultatie.language import _
from ui.jobs import HearError, Job, Jobs, Work
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label

T = TypeVar("T")


class BusyLine(QWidget):
    """Hidden while nothing is done. A new job stops the one before it, of which nobody hears more.

    `changed` comes when a job has begun, and when whoever waited for it has heard of its end.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._turn = 0
        self._words = text_label("", Role.MUTED)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.stop_button = push_button(_("&Stoppen"), Kind.QUIET, "player-stop")
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._words)
        row.addWidget(self._progress, 1)
        row.addWidget(self.stop_button)
        self.hide()

    @property
    def running(self) -> bool:
        """Whether a job is not over yet."""
        return self._job is not None

    def run(
        self, work: Work[T], on_done: Callable[[T], object], on_error: HearError, words: str
    ) -> None:
        """Start a job and say so; nothing for what takes no time."""
        self.stop()
        self._turn += 1
        self._words.setText(words)
        self._progress.setAccessibleName(words)
        self._progress.setRange(0, 0)
        self.setVisible(bool(words))
        self._job = self._jobs.run(
            work,
            partial(self._end, self._turn, on_done),
            partial(self._end, self._turn, on_error),
            self._show_progress,
            words,
        )
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Stop what is being done."""
        if self._job is not None:
            self._job.stop()

    @Slot()
    def leave(self) -> None:
        """Stop and wait; for closing the dialog."""
        self._jobs.stop_all()

    def _end(self, turn: int, then: Callable[[Any], object], found: Any) -> None:
        if turn != self._turn:
            return
        self._job = None
        self.hide()
        try:
            then(found)
        finally:
            self.changed.emit()

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, _text: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
