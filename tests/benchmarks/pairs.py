"""Two jobs that take turns in one process; the median of their pairwise ratios counts."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Job = Callable[[], object]
PAIRS = 15


@dataclass(frozen=True, slots=True)
class Ratio:
    """What ours costs beside the other job; both in milliseconds, the median of the pairs."""

    ours: float
    other: float
    ratio: float

    def line(self, what: str, goal: float) -> str:
        """The sentence that a person reads."""
        return (
            f"{what}: {self.ours:.2f} / {self.other:.2f} ms"
            f" ratio {self.ratio:.2f} (goal {goal:.2f})\n"
        )


def measure(
    ours: Job, other: Job, pairs: int = PAIRS, clock: Callable[[], float] = time.perf_counter
) -> Ratio:
    """Run both once to warm up, then in turns.

    :param clock: `time.process_time` where only computing counts: others may use the cores too.
    """
    ours()
    other()
    times = [(_seconds(ours, clock), _seconds(other, clock)) for _ in range(pairs)]
    mine, theirs = (statistics.median(column) * 1_000 for column in zip(*times, strict=True))
    return Ratio(mine, theirs, statistics.median(one / two for one, two in times))


def _seconds(job: Job, clock: Callable[[], float]) -> float:
    start = clock()
    job()
    return clock() - start
