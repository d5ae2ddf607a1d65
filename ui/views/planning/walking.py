"""From entry to entry with the arrow keys."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt

from ui.views.planning.laying import Layout, Placed

Test: TypeAlias = Callable[[Placed], bool]

_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


class Walk:
    """Where one is on the route: an entry of a row that has any."""

    def __init__(self) -> None:
        self._rows: tuple[Sequence[Placed], ...] = ()
        self._here: tuple[int, int] | None = None
        self._kept: tuple[object, object] | None = None

    @property
    def here(self) -> Placed | None:
        """The entry where one is."""
        if self._here is None:
            return None
        row, place = self._here
        return self._rows[row][place]

    def take(self, layout: Layout) -> None:
        """Walk through another layout; `again` comes back to the same entry."""
        here = self.here
        self._kept = (here.row.key, here.entry.key) if here else None
        self._rows = tuple(box.placed for box in layout.boxes if box.placed)
        self._here = None

    def again(self) -> Placed | None:
        """The same entry as before, if it is still there."""
        return self._stand(lambda placed: (placed.row.key, placed.entry.key) == self._kept)

    def find(self, key: object) -> Placed | None:
        """The entry with this key."""
        return self._stand(lambda placed: placed.entry.key == key)

    def stand_at(self, wanted: Placed) -> Placed | None:
        """This entry."""
        return self._stand(lambda placed: placed is wanted or placed == wanted)

    def nearest_to(self, place: QPointF) -> Placed | None:
        """The entry of the first row that is nearest to a place."""
        if self._rows:
            self._here = (0, self._nearest(0, place.x()))
        return self.here

    def takes(self, key: Qt.Key) -> bool:
        """Whether a key means going somewhere."""
        return bool(self._rows) and (key in _ALONG or key in _ACROSS or key in _ENDS)

    def go(self, key: Qt.Key, *, ends: bool = False) -> Placed | None:
        """Go a step; at an end one stays. With `ends` Home and End are of the whole route."""
        if self._here is None:
            self._here = (0, 0)
        elif key in _ALONG:
            self._along(_ALONG[key])
        elif key in _ACROSS:
            self._across(_ACROSS[key])
        else:
            self._to_end(last=key is Qt.Key.Key_End, whole=ends)
        return self.here

    def _along(self, step: int) -> None:
        row, place = self._here or (0, 0)
        self._here = (row, min(max(place + step, 0), len(self._rows[row]) - 1))

    def _across(self, step: int) -> None:
        here = self.here
        row = self._here[0] if self._here else 0
        other = min(max(row + step, 0), len(self._rows) - 1)
        if here is not None and other != row:
            self._here = (other, self._nearest(other, here.box.center().x()))

    def _to_end(self, *, last: bool, whole: bool) -> None:
        row = self._here[0] if self._here else 0
        if whole:
            row = len(self._rows) - 1 if last else 0
        self._here = (row, len(self._rows[row]) - 1 if last else 0)

    def _nearest(self, row: int, x: float) -> int:
        entries = self._rows[row]
        return min(range(len(entries)), key=lambda at: abs(entries[at].box.center().x() - x))

    def _stand(self, is_it: Test) -> Placed | None:
        for row, entries in enumerate(self._rows):
            for place, placed in enumerate(entries):
                if is_it(placed):
                    self._here = (row, place)
                    return placed
        return self.here
