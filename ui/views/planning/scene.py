"""The route as a scene: one item per entry, which stays as long as the entry does."""

from collections.abc import Hashable
from datetime import date
from html import escape
from typing import TypeAlias

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from consultatie.routes.values import RouteMap
from ui.painting import draw_focus
from ui.tokens import Tokens
from ui.views.planning.drawing import draw_ground, draw_placed, label_font
from ui.views.planning.laying import Layout, Placed, lay_out
from ui.views.planning.scale import PER_DAY, TimeScale, Zoom

_Key: TypeAlias = tuple[Hashable, Hashable]
_ROOM = 4.0
_NEVER = date(2000, 1, 1)


class EntryItem(QGraphicsItem):
    """An entry on the route; `chosen` gives it the frame of the keyboard."""

    def __init__(self, placed: Placed, scene: "RouteScene") -> None:
        super().__init__()
        self._scene = scene
        self.placed = placed
        self.chosen = False
        self.place(placed)

    def place(self, placed: Placed) -> None:
        """Stand elsewhere, or show another version of the same entry."""
        self.prepareGeometryChange()
        self.placed = placed
        entry = placed.entry
        self.setZValue(0 if entry.is_bar else 1)
        # As markup, in which nothing that was typed is markup; Qt breaks the lines of that.
        self.setToolTip(f"<qt>{escape(entry.sentence)}</qt>")

    def boundingRect(self) -> QRectF:
        return self.placed.whole.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        draw_placed(painter, self.placed, self._scene.tokens)
        if self.chosen:
            box = self.placed.box.adjusted(-_ROOM, -_ROOM, _ROOM, _ROOM)
            draw_focus(painter, box, self._scene.tokens)


class RouteScene(QGraphicsScene):
    """Shows a route at a scale. The ground is painted for what is exposed and nothing more."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens
        self.route = RouteMap((), _NEVER)
        self.scale = TimeScale(_NEVER, _NEVER, PER_DAY[Zoom.MONTH])
        self.laid_out = Layout((), 0.0)
        self._items: dict[_Key, EntryItem] = {}
        self._widths: dict[str, float] = {}
        self._metrics = QFontMetricsF(label_font())
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)

    def show_route(self, route: RouteMap) -> None:
        """Show another route, or another version of it."""
        self.route = route
        self.scale = TimeScale(route.first, route.last, self.scale.per_day)
        self._lay_out()

    def zoom(self, per_day: float) -> None:
        """Make a day so many pixels wide."""
        self.scale = self.scale.zoomed(per_day)
        self._lay_out()

    def show_tokens(self, tokens: Tokens) -> None:
        """Take the colours of another theme."""
        self.tokens = tokens
        self.update()

    def item_of(self, placed: Placed) -> EntryItem | None:
        """The item of an entry."""
        return self._items.get(_key(placed))

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        exposed = QRectF(rect)
        draw_ground(painter, exposed, self.laid_out, self.scale, self.route.today, self.tokens)

    def _lay_out(self) -> None:
        self.laid_out = lay_out(self.route, self.scale, self._width)
        placed = {_key(each): each for box in self.laid_out.boxes for each in box.placed}
        for key in self._items.keys() - placed.keys():
            self.removeItem(self._items.pop(key))
        for key, each in placed.items():
            item = self._items.get(key)
            if item is None:
                self._items[key] = item = EntryItem(each, self)
                self.addItem(item)
            elif item.placed != each:
                item.place(each)
        self.setSceneRect(0, 0, self.scale.width, self.laid_out.height)
        self.update()

    def _width(self, words: str) -> float:
        if words not in self._widths:
            self._widths[words] = self._metrics.horizontalAdvance(words)
        return self._widths[words]


def _key(placed: Placed) -> _Key:
    return (placed.row.key, placed.entry.key)
