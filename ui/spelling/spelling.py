"""What is known of words: right, wrong or asked; the engine answers from a process of its own."""

import sys
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtCore import QProcess

COMMAND = (sys.executable, "-m", "ui.spelling.engine")


class Spelling(QObject):
    """Asks of each word once.

    `answered` tells that more is known, `suggested` what may be meant by a wrong word, `added`
    that a word came into the own list.
    The engine starts with the first question. Where it cannot start, or when it stops, every word
    is right.
    """

    answered = Signal()
    added = Signal()
    suggested = Signal(str, object)

    def __init__(self, parent: QObject, command: Sequence[str] = COMMAND) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._on = True
        self._known: dict[str, bool] = {}
        self._own: set[str] = set()
        self._process: QProcess | None = None

    @property
    def on(self) -> bool:
        """Whether wrong words are shown."""
        return self._on

    def switch(self, on: bool) -> None:
        """Show wrong words, or no longer."""
        self._on = on
        self.answered.emit()

    def wrong(self, words: Sequence[str]) -> set[str]:
        """Which of these words are wrong; of those not known yet the answer comes later."""
        if not self._on:
            return set()
        asked = {word for word in words if word not in self._known}
        if asked:
            self._known |= dict.fromkeys(asked, True)
            self._ask({"words": sorted(asked)})
        return {word for word in words if not self._known[word] and word not in self._own}

    def suggest(self, word: str) -> None:
        """Ask what may be meant by a wrong word; `suggested` brings it."""
        self._ask({"wrong": word})

    def add(self, word: str) -> None:
        """Take a word for right."""
        self._own.add(word)
        self.added.emit()
        self.answered.emit()

    @property
    def own_words(self) -> frozenset[str]:
        """The words that were taken for right."""
        return frozenset(self._own)

    def take_own(self, words: Iterable[str]) -> None:
        """Take these words for right, and no others than the dictionary's."""
        self._own = set(words)
        self.answered.emit()

    def stop(self) -> None:
        """End the engine."""
        if self._process is not None:
            self._process.closeWriteChannel()
            self._process.waitForFinished(1000)

    def _ask(self, question: dict[str, object]) -> None:
        import json

        if self._process is None:
            self._process = self._started()
        self._process.write(f"{json.dumps(question)}\n".encode())

    def _started(self) -> "QProcess":
        # Loaded with the first word: the first window has none that is checked.
        from PySide6.QtCore import QProcess

        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.start(self._command[0], list(self._command[1:]))
        return process

    @Slot()
    def _read(self) -> None:
        import json

        while self._process is not None and self._process.canReadLine():
            answer = json.loads(bytes(self._process.readLine().data()))
            if "wrong" in answer:
                self.suggested.emit(answer["wrong"], answer["better"])
                continue
            self._known |= answer["words"]
            if not all(answer["words"].values()):
                self.answered.emit()


def is_possible() -> bool:
    """Whether there is an engine: not on every computer, and not in a program in one piece."""
    return find_spec("hunspell") is not None and not getattr(sys, "frozen", False)


def spelling_of_program() -> Spelling | None:
    """The spelling of the program that runs, if it has one."""
    program = QCoreApplication.instance()
    return program.findChild(Spelling) if program is not None else None
