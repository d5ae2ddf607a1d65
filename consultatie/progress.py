"""How long work tells how far it is, and hears that it must stop."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import TypeAlias

from consultatie.errors import Stopped

Report: TypeAlias = Callable[[int, int, str], None]


def _nobody(done: int, total: int, text: str) -> None:
    """Hear nothing."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Given to long work, which calls `step` between its pieces; `stop` may come from any thread.

    ``Progress()`` is for work that nobody watches.
    """

    report: Report = _nobody
    _stop: Event = field(default_factory=Event)

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say that `done` of `total` pieces are finished; a total of 0 means unknown.

        :raises Stopped: the user asked to stop. Leave everything as it was before the work.
        """
        if self._stop.is_set():
            raise Stopped
        self.report(done, total, text)

    def part(self, number: int, total: int, text: str = "") -> "Progress":
        """For one of `total` pieces of this work: its own steps hear whether to stop, no more."""
        return Progress(lambda _done, _total, _text: self.step(number, total, text))

    def stop(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether a stop was asked for."""
        return self._stop.is_set()


# For work that nobody watches; nobody may stop it either.
UNWATCHED = Progress()
