"""Work over the whole register in small steps between the events of the window.

A register belongs to the thread of the window, and reading a heavy one whole takes too long to
wait for. So it is read a dossier at a time, and the window has its turn after each few.
"""

import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desk import Desk

Steps: TypeAlias = Callable[[], Iterator[object]]

# Seconds of work after which the window has its turn: half of what one picture takes.
_TURN = 0.008


class Round(QObject):
    """Goes through steps until they end; `finished` tells of that.

    `steps` gives a new iterator for each start. Leaving the desk ends it.
    """

    finished = Signal()

    def __init__(self, desk: Desk, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent or desk)
        self._steps = steps
        self._left: Iterator[object] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take_turn)
        desk.left.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether there are steps left."""
        return self._left is not None

    @Slot()
    def start(self) -> None:
        """Begin, or begin anew."""
        self._left = self._steps()
        self._timer.start(0)

    def start_at_once(self) -> None:
        """Begin with a turn now: what is small is done before anything is painted."""
        self.start()
        self._take_turn()

    @Slot()
    def stop(self) -> None:
        """Leave it at this; nobody is told."""
        self._left = None
        self._timer.stop()

    def finish_now(self) -> None:
        """Take all steps that are left at once."""
        while self._left is not None:
            self._take_turn()

    @Slot()
    def _take_turn(self) -> None:
        until = time.perf_counter() + _TURN
        steps = self._left
        try:
            while steps is not None and time.perf_counter() < until:
                next(steps)
        except StopIteration:
            self.stop()
            self.finished.emit()
        except BaseException:
            # It would fail again at every turn.
            self.stop()
            raise
