"""The buttons above a list that act on its chosen row, and what they give up where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from ui.tokens import Space
from ui.widgets.buttons import ActionButton, Kind
from ui.widgets.labels import restyle


class RowTools:
    """Those that change a row give up their words first, then those of the screen itself.

    Where even the icons have no room, who may see a row is asked in the menu behind the buttons.
    """

    def __init__(self, changing: Sequence[QAction], own: Sequence[QAction], sight: QAction) -> None:
        self._changing = [Tool(action) for action in changing]
        self._own = [Tool(action, Kind.PLAIN) for action in own]
        self._sight = next((tool for tool in self._changing if tool.action is sight), None)

    @property
    def all(self) -> Sequence["Tool"]:
        """From left to right."""
        return (*self._changing, *self._own)

    @property
    def sight_is_away(self) -> bool:
        """Whether the menu must offer it."""
        return self._sight is not None and self._sight.is_away

    @property
    def least(self) -> int:
        """How wide they are at their narrowest."""
        return _width([tool for tool in self.all if tool is not self._sight], worded=False)

    def fit(self, room: int) -> None:
        """Show what fits in so many pixels."""
        own = _width(self._own, worded=True)
        icons = _width(self._changing, worded=False)
        all_worded = own + _width(self._changing, worded=True) <= room
        for tool in self._changing:
            tool.show_words(all_worded)
        for tool in self._own:
            tool.show_words(all_worded or own + icons <= room)
        if self._sight is not None:
            self._sight.put_away(_width(self._own, worded=False) + icons > room)


def _width(tools: Sequence["Tool"], *, worded: bool) -> int:
    return sum(tool.room(worded=worded) for tool in tools)


class Tool(ActionButton):
    """A button of a list that can show its icon only."""

    def __init__(self, action: QAction, kind: Kind = Kind.QUIET) -> None:
        self.action = action
        self._worded = True
        self._away = False
        self._rooms: dict[str, int] = {}
        super().__init__(action, kind)
        action.visibleChanged.connect(self._follow)
        if not action.isVisible():
            # Only hidden: showing a button before it has a parent would open a window for it.
            self.hide()

    def room(self, *, worded: bool) -> int:
        """How wide it is with its words or without, and the distance to the next; 0 unseen."""
        if not self._action.isVisible():
            return 0
        words = self._action.text() if worded else ""
        if words not in self._rooms:
            self.setText(words)
            self._bare(not words)
            self._rooms[words] = self.sizeHint().width()
            self._follow()
        return self._rooms[words] + Space.S

    @property
    def is_away(self) -> bool:
        """Whether it is only in a menu now."""
        return self._away and self.action.isVisible()

    def put_away(self, away: bool) -> None:
        """Leave what it does to a menu, or not."""
        if away is not self._away:
            self._away = away
            self._follow()

    def _bare(self, bare: bool) -> None:
        """Without words there is less air at the sides."""
        if bare:
            self.setText("")
        if bool(self.property("bare")) is not bare:
            restyle(self, "bare", bare)

    def show_words(self, shown: bool) -> None:
        """Show the words beside the icon, or not."""
        if shown is not self._worded:
            self._worded = shown
            self._follow()

    @Slot()
    def _follow(self) -> None:
        super()._follow()
        self.setAccessibleName(self._action.toolTip())
        self._bare(not self._worded)
        if self.parentWidget() is not None:
            self.setVisible(self._action.isVisible() and not self._away)
