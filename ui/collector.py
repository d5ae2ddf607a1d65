"""Python's collector of cycles, which rests while its work would only be in the way."""

import gc
from collections.abc import Hashable


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


# One for the process, as Python has one collector.
collector = Collector()
START = "the first paint"
