"""Ids that two laptops never give twice: 63 bits, ordered by time, random at the end."""

import os
import time
from collections.abc import Callable
from typing import TypeAlias

RecordId: TypeAlias = int

# 1 January 2020 in milliseconds. 42 bits of milliseconds from here reach the year 2159.
EPOCH_MS = 1_577_836_800_000
RANDOM_BITS = 21
HIGHEST = (1 << 63) - 1


def clock_ms() -> int:
    """Milliseconds since 1970 by the clock of this machine."""
    return time.time_ns() // 1_000_000


def random_bits(number: int) -> int:
    """So many bits that nobody can guess, from the system."""
    return int.from_bytes(os.urandom((number + 7) // 8), "big") >> -number % 8


class IdMaker:
    """Makes ids that only ever rise, also when the clock is set back."""

    def __init__(
        self,
        now_ms: Callable[[], int] = clock_ms,
        random_bits: Callable[[int], int] = random_bits,
    ) -> None:
        self._now_ms = now_ms
        self._random_bits = random_bits
        self._last = 0

    def __call__(self) -> RecordId:
        """A new id, higher than every id this maker gave before."""
        time_part = max(self._now_ms() - EPOCH_MS, 1) << RANDOM_BITS
        fresh = time_part | self._random_bits(RANDOM_BITS)
        # Within one millisecond, or after the clock went back: go on from the last one.
        self._last = fresh if fresh > self._last else self._last + 1
        return self._last
