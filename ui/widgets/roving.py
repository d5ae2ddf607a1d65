"""Arrow keys within a group of widgets that is one stop for the Tab key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class Roving(QObject):
    """Moves the focus through a grid of widgets; Tab comes to the one that had it last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._grid: tuple[tuple[QWidget, ...], ...] = ()

    def take(self, grid: Sequence[Sequence[QWidget]]) -> None:
        """Look after these widgets from now on, row by row."""
        self._grid = tuple(tuple(row) for row in grid if row)
        for row in self._grid:
            for widget in row:
                widget.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
                widget.installEventFilter(self)
        if self._grid:
            self._grid[0][0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stop_at(self, widget: QWidget) -> None:
        """Make this the widget that Tab comes to."""
        for row in self._grid:
            for other in row:
                other.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def stop(self) -> QWidget | None:
        """Where Tab comes to."""
        every = (widget for row in self._grid for widget in row)
        return next((one for one in every if one.focusPolicy() is Qt.FocusPolicy.StrongFocus), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.FocusIn:
            self.stop_at(watched)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._go(watched, Qt.Key(event.key()))
        return False

    def _go(self, widget: QWidget, key: Qt.Key) -> bool:
        place = self._place_of(widget)
        if place is None:
            return False
        target = self._target(place, key)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _target(self, place: tuple[int, int], key: Qt.Key) -> QWidget | None:
        row, column = place
        if key is Qt.Key.Key_Home:
            return self._grid[row][0]
        if key is Qt.Key.Key_End:
            return self._grid[row][-1]
        if key not in _STEPS:
            return None
        down, right = _STEPS[key]
        row = min(max(row + down, 0), len(self._grid) - 1)
        column = min(max(column + right, 0), len(self._grid[row]) - 1)
        return self._grid[row][column]

    def _place_of(self, widget: QWidget) -> tuple[int, int] | None:
        for row, widgets in enumerate(self._grid):
            if widget in widgets:
                return row, widgets.index(widget)
        return None
