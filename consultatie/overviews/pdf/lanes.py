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
        self.placed: list[Placed] = []

    @property
    def used(self) -> int:
        """How many lanes there are."""
        return max(len(self._ends), 1)

    def take(self, row: GridRow) -> None:
        """Place all marks of a row: bars first, moments without words on top of those."""
        silent = [mark for mark in row.marks if isinstance(mark, Moment) and not mark.words]
        for mark in row.marks:
            if mark not in silent:
                self._put(mark)
        for mark in silent:
            left, right = self._sides(mark)
            self.placed.append(Placed(mark, 0, left, right))

    def _put(self, mark: Bar | Moment) -> None:
        left, right = self._sides(mark)
        wide = self._measure(mark.words)
        if isinstance(mark, Bar) and not mark.beside:
            inside = right - left > wide + 2 * _GAP
            # A bar begins on the day on which the one before it ends.
            lane = self._lane(left + self._scale + 0.5)
            left = max(left, min(self._ends[lane] + 0.6, right - 2.0))
            self._set(mark, lane, (left, right), left + _GAP if inside else None, right)
            return
        at, begin, reach = right + _GAP, left, right + 2 * _GAP + wide
        if reach > self._width + _GAP:
            at = left - _GAP - wide
            begin, reach = at - _GAP, right + _GAP
        if begin < 0:
            self._set(mark, self._lane(left), (left, right), None, right)
            return
        self._set(mark, self._lane(begin), (left, right), at, reach)

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

    def _lane(self, left: float) -> int:
        """The first lane with room, or a new one while there may be more."""
        for lane, end in enumerate(self._ends):
            if end <= left:
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
