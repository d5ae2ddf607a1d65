"""Where the bars and moments of one row of a month grid stand: in lanes, with room for words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consultatie.overviews.figures import Bar, Fill, GridRow, Moment

_GAP = 2.5
_MOST = 9
SHAPE = 6.4


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark on its lane: its box from `left` to `right`, and where its words begin, if at all."""

    mark: Bar | Moment
    lane: int
    left: float
    right: float
    words_at: float | None = None


class Lanes:
    """Puts marks in the first lane that has room for them and for their words.

    :param width: of all days, in points. `measure` gives the width of words beside a mark.
    """

    def __init__(self, width: float, days: int, measure: Callable[[str], float]) -> None:
        self._width = width
        self._scale = width / max(days, 1)
        self._measure = measure
        self._ends: list[float] = []
        self._shapes: list[tuple[float, float]] = []
        self.placed: list[Placed] = []

    @property
    def used(self) -> int:
        """How many lanes there are."""
        return max(len(self._ends), 1)

    def take(self, row: GridRow) -> None:
        """Place all marks of a row: bars first, moments without words on top of those."""
        silent = [mark for mark in row.marks if isinstance(mark, Moment) and not mark.words]
        self._shapes = [self._sides(mark) for mark in silent]
        for mark in row.marks:
            if mark not in silent:
                self._put(mark)
        for mark, (left, right) in zip(silent, self._shapes, strict=True):
            self.placed.append(Placed(mark, 0, left, right))

    def _put(self, mark: Bar | Moment) -> None:
        left, right = self._sides(mark)
        wide = self._measure(mark.words)
        if isinstance(mark, Bar) and not mark.beside:
            self._put_bar(mark, (left, right), wide)
            return
        at, begin, reach = right + _GAP, left, right + 2 * _GAP + wide
        if reach > self._width + _GAP:
            at = left - _GAP - wide
            begin, reach = at - _GAP, right + _GAP
        if begin < 0:
            self._set(mark, self._lane(left, right), (left, right), None, right)
            return
        self._set(mark, self._lane(begin, reach), (left, right), at, reach)

    def _put_bar(self, mark: Bar, sides: tuple[float, float], wide: float) -> None:
        left, right = sides
        # A bar begins on the day on which the one before it ends, and shapes may stand on it.
        lane = self._lane(left + self._scale + 0.5)
        left = max(left, min(self._ends[lane] + 0.6, right - 2.0))
        begin = self._free_from(left, right, wide) if lane == 0 else left
        fits = right - begin > wide + 2 * _GAP
        self._set(mark, lane, (left, right), begin + _GAP if fits else None, right)

    def _free_from(self, left: float, right: float, wide: float) -> float:
        """From where on a bar has room for its words: before its first shape, or after its last."""
        on_it = [(a, b) for a, b in self._shapes if a < right and b > left]
        if not on_it or min(on_it)[0] - left > wide + 2 * _GAP:
            return left
        return max(on_it)[1]

    def _set(
        self,
        mark: Bar | Moment,
        lane: int,
        sides: tuple[float, float],
        words_at: float | None,
        reach: float,
    ) -> None:
        if lane == _MOST - 1 and self._ends[lane] > sides[0]:
            words_at = None
        self._ends[lane] = max(self._ends[lane], reach)
        self.placed.append(Placed(mark, lane, *sides, words_at))

    def _lane(self, left: float, reach: float | None = None) -> int:
        """The first lane with room, or a new one while there may be more.

        With words up to `reach` not the first, where a shape without words stands on them.
        """
        taken = reach is not None and any(a < reach and b > left for a, b in self._shapes)
        if taken and not self._ends:
            self._ends.append(0.0)
        for lane, end in enumerate(self._ends):
            if end <= left and not (taken and lane == 0):
                return lane
        if len(self._ends) < _MOST:
            self._ends.append(0.0)
        return len(self._ends) - 1

    def _sides(self, mark: Bar | Moment) -> tuple[float, float]:
        if isinstance(mark, Bar):
            left = max(mark.start, 0) * self._scale
            return left, max(min(mark.end * self._scale, self._width), left + 2.0)
        middle = (mark.day + 0.5) * self._scale
        middle = min(max(middle, SHAPE / 2), self._width - SHAPE / 2)
        return middle - SHAPE / 2, middle + SHAPE / 2


def is_dark(mark: Bar | Moment) -> bool:
    """Whether words on it must be light."""
    return isinstance(mark, Bar) and mark.fill is Fill.SOLID
