"""Python's collector of cycles, which rests while its work would only be in the way."""

import gc
from collections.abc import Hashable

# Python's own first two; the third, which looks through everything, only in great need.
_THRESHOLDS = (700, 10, 1_000)
# After so many looks through what is new, a look through everything pays.
_WORTH_IT = 10


class Collector:
    """Rests as long as anybody wants it to."""

    def __init__(self) -> None:
        self._wanted_by: set[Hashable] = set()

    def rest(self, who: Hashable) -> None:
        """Let nothing be collected until this one has said `wake`."""
        self._wanted_by.add(who)
        gc.disable()

    def wake(self, who: Hashable) -> None:
        """This one no longer needs the rest; nothing when it asked for none."""
        if who in self._wanted_by:
            self._wanted_by.remove(who)
            if not self._wanted_by:
                gc.enable()

    def spare_acts(self) -> None:
        """Look through everything only when that is asked; once for the process.

        With a large register that takes fifty milliseconds, in the middle of any act.
        """
        gc.set_threshold(*_THRESHOLDS)

    def tidy(self) -> None:
        """Look through everything now, when that is worth it and nobody wants rest."""
        if not self._wanted_by and gc.get_count()[2] >= _WORTH_IT:
            gc.collect()


# One for the process, as Python has one collector.
collector = Collector()
START = "the first paint"
