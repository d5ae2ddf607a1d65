"""Searching beside the window: the one who types never waits for what is found."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from consultatie.register import Hit, OpenRegister
from ui.jobs import Jobs


class Finder(QObject):
    """Answers the last words that were asked for, and leaves out what was overtaken.

    `found(words, hits)` carries the answer. It reads the register through a connection of its own,
    which it opens when it is first asked something and keeps, with what it read, until `rest`.
    """

    found = Signal(str, object)

    def __init__(self, register: OpenRegister, most: int, parent: QObject) -> None:
        super().__init__(parent)
        self._register = register
        self._most = most
        self._jobs = Jobs(self, _fail)
        self._beside: OpenRegister | None = None
        self._wanted = ""

    def find(self, words: str) -> None:
        """Ask what holds these words; at once when nothing is being looked for."""
        self._wanted = words
        if not self._jobs.running():
            self._look()

    def prepare(self) -> None:
        """Open the connection while the first letters are still to come."""
        if self._beside is None and not self._jobs.running():
            self._look()

    @property
    def looking(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._jobs.running())

    def forget(self) -> None:
        """Ask for nothing any more; what is still being looked for is not answered."""
        self._wanted = ""

    def rest(self) -> None:
        """Ask for nothing any more, and close the connection."""
        self.forget()
        self._jobs.stop_all()
        if self._beside is not None:
            self._beside.close()
            self._beside = None

    def _look(self) -> None:
        words = self._wanted
        job = self._jobs.run(
            lambda _progress: self._search(words), on_done=lambda hits: self._answer(words, hits)
        )
        job.settled.connect(lambda _job: self._go_on(words))

    def _search(self, words: str) -> Sequence[Hit]:
        """In the thread of the job: one is never begun before the one before it is over."""
        if self._beside is None:
            self._beside = self._register.beside()
        return self._beside.search(words, self._most)

    def _answer(self, words: str, hits: Sequence[Hit]) -> None:
        if words and words == self._wanted:
            self.found.emit(words, hits)

    def _go_on(self, words: str) -> None:
        if self._wanted and words != self._wanted:
            self._look()


def _fail(error: BaseException) -> None:
    """Raised in the thread of the window it takes the road of every error there."""
    raise error
