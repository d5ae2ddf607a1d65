"""Where everything on the route stands: rows below each other, entries in lanes on their row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

from PySide6.QtCore import QRectF

from consultatie.routes.values import SUPPOSITIONS, Entry, Form, Group, Look, RouteMap, Row
from ui.views.planning.scale import TimeScale

Measure: TypeAlias = Callable[[str], float]

GROUP_HEIGHT = 28
LANE = 24
BAR = 18
SOFT = 10
SHAPE = 13
GAP = 6
_PADDING = 6
_TWO_LINES = 46
_MOST_LANES = 8
_LONGEST_LABEL = 230


class Side(Enum):
    """Where the words of an entry stand."""

    INSIDE = auto()
    LEFT = auto()
    RIGHT = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with the box of its shape, and the room for its words beside or inside it.

    Without `label` there is no room for words.
    """

    row: Row
    entry: Entry
    box: QRectF
    label: QRectF | None = None
    inside: bool = False

    @property
    def whole(self) -> QRectF:
        """Everything that is painted of it."""
        return self.box if self.label is None else self.box.united(self.label)


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row, or the heading of a group where there is none, from `top` on."""

    top: float
    height: float
    group: Group
    row: Row | None = None
    placed: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole route laid out."""

    boxes: tuple[RowBox, ...]
    height: float

    def between(self, top: float, bottom: float) -> Sequence[RowBox]:
        """The rows that are seen between two heights."""
        return [box for box in self.boxes if box.top < bottom and box.top + box.height > top]


def lay_out(route: RouteMap, scale: TimeScale, measure: Measure) -> Layout:
    """Lay the route out at a scale; `measure` gives the width of words."""
    boxes: list[RowBox] = []
    top = 0.0
    for group in Group:
        rows = route.rows_of(group)
        if rows:
            boxes.append(RowBox(top, GROUP_HEIGHT, group))
            top += GROUP_HEIGHT
        for row in rows:
            box = _row_box(row, top, scale, measure)
            boxes.append(box)
            top += box.height
    return Layout(tuple(boxes), top)


def _row_box(row: Row, top: float, scale: TimeScale, measure: Measure) -> RowBox:
    lanes = _Lanes(row, top + _PADDING, scale, measure)
    if row.group is Group.DECIDING:
        lanes.add_all(row.entries)
    else:
        lanes.add_course([entry for entry in row.entries if entry.look not in SUPPOSITIONS])
        lanes.add_course([entry for entry in row.entries if entry.look in SUPPOSITIONS])
    least = _TWO_LINES if row.second else LANE + 2 * _PADDING
    height = max(least, lanes.used * LANE + 2 * _PADDING)
    placed = sorted(lanes.placed, key=lambda each: (each.entry.first, each.box.left()))
    return RowBox(top, height, row.group, row, tuple(placed))


class _Lanes:
    """Puts entries in the first lane that has room for them and for their words."""

    def __init__(self, row: Row, top: float, scale: TimeScale, measure: Measure) -> None:
        self._row = row
        self._top = top
        self._scale = scale
        self._measure = measure
        self._ends: list[float] = []
        self.placed: list[Placed] = []

    @property
    def used(self) -> int:
        """How many lanes there are."""
        return max(len(self._ends), 1)

    def add_all(self, entries: Sequence[Entry]) -> None:
        """Every entry with its words beside it."""
        for entry in entries:
            self._put(entry, len(self._ends), _MOST_LANES)

    def add_course(self, entries: Sequence[Entry]) -> None:
        """Bars in lanes, and the moments on top of the bars of the same course.

        What clashes with a suspension has a lane and words of its own.
        """
        first = len(self._ends)
        moments = [entry for entry in entries if not (entry.is_bar or entry.clashes)]
        for entry in entries:
            if entry not in moments:
                self._put(entry, first, first + _MOST_LANES)
        if moments and len(self._ends) == first:
            self._ends.append(0.0)
        placed = [Placed(self._row, each, self._moment_box(each, first)) for each in moments]
        boxes = [each.box for each in placed]
        self.placed = [_beside(bar, boxes) for bar in self.placed] + placed

    def _put(self, entry: Entry, first: int, most: int) -> None:
        start = first if self._row.group is Group.ADVISING else 0
        longest = 2 * _LONGEST_LABEL if entry.clashes else _LONGEST_LABEL
        width = min(self._measure(words_of(entry)), longest)
        left, right = self._sides(entry)
        side = self._side(entry, right - left, width)
        begin = left - GAP - width if side is Side.LEFT else left
        reach = right + 2 * GAP + width if side is Side.RIGHT else right
        # A bar begins on the day on which the one before it ends.
        slack = self._scale.per_day if entry.form is Form.BAR else 0.0
        lane = self._lane(begin + slack, start, most)
        if lane is None:
            lane = min(range(start, len(self._ends)), key=self._ends.__getitem__)
            side, reach = Side.NONE, right
        box = self._box(entry, lane)
        if entry.form is Form.BAR and box.left() < self._ends[lane] < box.right() - 2:
            box.setLeft(self._ends[lane] + 1)
        self._ends[lane] = max(self._ends[lane], reach)
        label = _label(box, width, side)
        self.placed.append(Placed(self._row, entry, box, label, side is Side.INSIDE))

    def _side(self, entry: Entry, room: float, width: float) -> Side:
        """Where the words stand. On the row of a council what comes next is at the right."""
        if entry.form is Form.BAR:
            return Side.INSIDE if room > width + 2 * GAP else Side.NONE
        return Side.LEFT if self._row.group is Group.ADVISING else Side.RIGHT

    def _lane(self, left: float, start: int, most: int) -> int | None:
        """The first lane with room, or a new one while there may be more."""
        for lane in range(start, len(self._ends)):
            if self._ends[lane] <= left + 0.5:
                return lane
        if len(self._ends) < max(most, start + 1):
            self._ends.append(0.0)
            return len(self._ends) - 1
        return None

    def _sides(self, entry: Entry) -> tuple[float, float]:
        if entry.is_bar:
            return self._scale.x(entry.first), self._scale.end(entry.last)
        middle = self._scale.middle(entry.first)
        return middle - SHAPE / 2, middle + SHAPE / 2

    def _box(self, entry: Entry, lane: int) -> QRectF:
        if not entry.is_bar:
            return self._moment_box(entry, lane)
        left, right = self._sides(entry)
        high = BAR if entry.form is Form.BAR else SOFT
        top = self._top + lane * LANE + (LANE - high) / 2
        return QRectF(left, top, max(right - left, 3.0), high)

    def _moment_box(self, entry: Entry, lane: int) -> QRectF:
        left, right = self._sides(entry)
        top = self._top + lane * LANE + (LANE - SHAPE) / 2
        return QRectF(left, top, right - left, SHAPE)


def words_of(entry: Entry) -> str:
    """What stands beside an entry: one that is not exact says first when, as it was written."""
    if entry.form is Form.BAR:
        return entry.words
    if not entry.exact:
        return f"{entry.when} · {entry.told}"
    return entry.told


def _beside(bar: Placed, moments: Sequence[QRectF]) -> Placed:
    """The bar with its words where no moment stands on top of them, or without words."""
    if not bar.inside or bar.label is None:
        return bar
    left, width = bar.label.left(), bar.label.width()
    for moment in sorted(moments, key=QRectF.left):
        over = moment.left() < left + width and moment.right() > left
        if over and moment.intersects(bar.box):
            left = moment.right() + GAP
    if left + width > bar.box.right() - 2:
        return replace(bar, label=None)
    return replace(bar, label=QRectF(left, bar.label.top(), width, bar.label.height()))


def _label(box: QRectF, width: float, side: Side) -> QRectF | None:
    if side is Side.NONE:
        return None
    left = {
        Side.INSIDE: box.left() + GAP,
        Side.RIGHT: box.right() + GAP,
        Side.LEFT: box.left() - GAP - width,
    }[side]
    return QRectF(left, box.center().y() - LANE / 2, width + 2, LANE)


def is_hatched(entry: Entry) -> bool:
    """Whether it is a suspension, real or supposed."""
    return entry.look in (Look.SUSPENDED, Look.SUPPOSED_SUSPENSION)
