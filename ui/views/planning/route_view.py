"""The route on the screen: zoom, scroll, and from entry to entry with the arrow keys."""

from collections.abc import Callable
from datetime import date
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsView, QToolTip, QWidget

from consultatie.language import _
from consultatie.routes.values import Entry, RouteMap
from ui.tokens import tokens_of
from ui.views.planning.edges import HEAD_HEIGHT, NAMES_WIDTH, draw_head, draw_names
from ui.views.planning.laying import Placed
from ui.views.planning.scale import PER_DAY, Zoom
from ui.views.planning.scene import EntryItem, RouteScene
from ui.views.planning.walking import Walk

_STEP = 1.25
_LEFT_OF_TODAY, _LEFT_OF_TARGET = 0.62, 0.8
_ROW = 40
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RouteView(QGraphicsView):
    """Arrows go from entry to entry, Enter opens one; + and - zoom, T goes to today.

    `opened` carries the entry, `told` says the chosen one in words, `zoomed` tells that the scale
    changed.
    """

    opened = Signal(object)
    told = Signal(str)
    zoomed = Signal()

    def __init__(self) -> None:
        self._scene = RouteScene(tokens_of(QApplication.palette()))
        super().__init__(self._scene)
        self._walk = Walk()
        self._item: EntryItem | None = None
        self._moved = False
        self.setAccessibleName(_("Routekaart"))
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewportMargins(NAMES_WIDTH, HEAD_HEIGHT, 0, 0)
        self._anchor_widget = QWidget(self.viewport())
        self._anchor_widget.hide()
        self._head = _Edge(self)
        self._names = _Edge(self)
        self._corner = _Edge(self)
        self._head.painted = self._paint_head
        self._names.painted = self._paint_names
        self._names.told = self._name_at
        self._tell()

    # -- what is shown -------------------------------------------------------------------------

    def show_route(self, route: RouteMap) -> None:
        """Show a route; the days in view and the chosen entry stay where they are."""
        middle = self._middle_day()
        first = not self._scene.route.rows
        self._scene.show_route(route)
        self._walk.take(self._scene.laid_out)
        self._choose(self._walk.again())
        if first or not self._moved:
            self.go_to_today()
        else:
            self._centre(middle)
        self._refresh_edges()

    @property
    def per_day(self) -> float:
        """How many pixels a day is wide."""
        return self._scene.scale.per_day

    @property
    def drawn(self) -> RouteScene:
        """The scene that is shown."""
        return self._scene

    @property
    def chosen(self) -> Entry | None:
        """The entry that has the frame of the keyboard."""
        here = self._walk.here
        return here.entry if here else None

    def days_in_view(self) -> tuple[date, date]:
        """The first and the last day that are seen."""
        offset = self.horizontalScrollBar().value()
        scale = self._scene.scale
        return scale.day_at(offset), scale.day_at(offset + self.viewport().width())

    # -- zooming and going ---------------------------------------------------------------------

    def zoom_to(self, zoom: Zoom) -> None:
        """Take one of the three sizes; the middle day stays in the middle."""
        self._zoom(PER_DAY[zoom], QPointF(self.viewport().rect().center()))

    @Slot()
    def go_to_today(self) -> None:
        """Show today, with more of what was than of what comes."""
        x = self._scene.scale.middle(self._scene.route.today)
        left = x - self.viewport().width() * _LEFT_OF_TODAY
        self.horizontalScrollBar().setValue(round(left))

    def look_at(self, day: date, key: object) -> None:
        """Bring a day in view, and the row of an entry, without choosing it."""
        placed = next(
            (it for box in self._scene.laid_out.boxes for it in box.placed if it.entry.key == key),
            None,
        )
        left = self._scene.scale.end(day) - self.viewport().width() * _LEFT_OF_TARGET
        self.horizontalScrollBar().setValue(round(left))
        if placed is not None:
            seen = self.mapToScene(self.viewport().rect()).boundingRect()
            if not seen.top() <= placed.box.top() <= seen.bottom() - _ROW:
                self.verticalScrollBar().setValue(round(placed.box.top()) - _ROW)
        self._moved = True

    def choose_entry(self, key: object) -> None:
        """Choose an entry by its key, and bring it in view."""
        self._choose(self._walk.find(key), seen=True)

    def _zoom(self, per_day: float, at: QPointF) -> None:
        offset = self.horizontalScrollBar().value() + at.x()
        day = self._scene.scale.day_at(offset)
        self._scene.zoom(per_day)
        self._walk.take(self._scene.laid_out)
        self._choose(self._walk.again())
        self.horizontalScrollBar().setValue(round(self._scene.scale.middle(day) - at.x()))
        self._moved = True
        self._refresh_edges()
        self.zoomed.emit()

    def _middle_day(self) -> date:
        middle = self.horizontalScrollBar().value() + self.viewport().width() / 2
        return self._scene.scale.day_at(middle)

    def _centre(self, day: date) -> None:
        x = self._scene.scale.middle(day) - self.viewport().width() / 2
        self.horizontalScrollBar().setValue(round(x))

    # -- keyboard and mouse --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ENTER and self.chosen is not None:
            self.opened.emit(self.chosen)
        elif self._walk.takes(key):
            ends = bool(held & Qt.KeyboardModifier.ControlModifier)
            self._choose(self._walk.go(key, ends=ends), seen=True)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom(self.per_day * _STEP, self._anchor())
        elif key is Qt.Key.Key_Minus:
            self._zoom(self.per_day / _STEP, self._anchor())
        elif key is Qt.Key.Key_T and not held:
            self.go_to_today()
        else:
            super().keyPressEvent(event)

    def _anchor(self) -> QPointF:
        """What stays in place while zooming: the chosen entry, or else the middle."""
        middle = QPointF(self.viewport().rect().center())
        here = self._walk.here
        if here is None:
            return middle
        x = here.box.center().x() - self.horizontalScrollBar().value()
        return QPointF(x, middle.y()) if 0 <= x <= self.viewport().width() else middle

    def wheelEvent(self, event: QWheelEvent) -> None:
        held, turned = event.modifiers(), event.angleDelta()
        if held & Qt.KeyboardModifier.ControlModifier:
            factor = _STEP if turned.y() > 0 else 1 / _STEP
            self._zoom(self.per_day * factor, event.position())
            event.accept()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (turned.y() or turned.x()))
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, EntryItem):
            self._choose(self._walk.stand_at(item.placed))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, EntryItem):
            self.opened.emit(item.placed.entry)

    def anchor(self) -> QWidget:
        """A widget where the chosen entry is, for what opens beside it."""
        here = self._walk.here
        if here is not None:
            corner = self.mapFromScene(here.box.topLeft())
            self._anchor_widget.setGeometry(QRect(corner, here.box.size().toSize()))
        return self._anchor_widget

    def _choose(self, placed: Placed | None, *, seen: bool = False) -> None:
        if self._item is not None:
            self._item.chosen = False
            self._item.update()
        self._item = self._scene.item_of(placed) if placed else None
        if self._item is not None and placed is not None:
            self._item.chosen = self.hasFocus()
            self._item.update()
            if seen:
                self._moved = True
                self.ensureVisible(placed.box, 60, 40)
        if seen:
            self._tell()

    def _tell(self) -> None:
        """Say the chosen entry to a screen reader; the whole is a list beside this."""
        here = self._walk.here
        words = _spoken(here) if here else _("Kies met de pijltoetsen; Enter opent.")
        self.setAccessibleDescription(words)
        self.told.emit(words)
        if here and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._walk.here is None:
            self._choose(self._walk.nearest_to(self._seen()))
        self._show_focus()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def _show_focus(self) -> None:
        if self._item is not None:
            self._item.chosen = self.hasFocus()
            self._item.update()

    def _seen(self) -> QPointF:
        return self.mapToScene(self.viewport().rect().center().x(), 0)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self.itemAt(event.pos()) is None:
            words = self._band_at(self.mapToScene(event.pos()))
            QToolTip.showText(event.globalPos(), f"<qt>{escape(words)}</qt>" if words else "", self)
            return True
        return super().viewportEvent(event)

    def _band_at(self, place: QPointF) -> str:
        """Whose recess, or which pause, there is at a place."""
        day = self._scene.scale.day_at(place.x())
        rows = (box.row for box in self._scene.laid_out.between(place.y(), place.y() + 1))
        found = [
            f"{row.name}: {band.words}"
            for row in rows
            if row
            for band in row.bands
            if band.first <= day <= band.last
        ]
        return "; ".join(found)

    # -- the edges that stay -------------------------------------------------------------------

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._refresh_edges()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        frame = self.viewport().geometry()
        self._corner.setGeometry(0, 0, NAMES_WIDTH, HEAD_HEIGHT)
        self._head.setGeometry(NAMES_WIDTH, 0, frame.width(), HEAD_HEIGHT)
        self._names.setGeometry(0, HEAD_HEIGHT, NAMES_WIDTH, frame.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._moved:
            self.go_to_today()
            self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._scene.show_tokens(tokens_of(self.palette()))
            self._refresh_edges()

    def _refresh_edges(self) -> None:
        for edge in (self._head, self._names, self._corner):
            edge.update()

    def _paint_head(self, painter: QPainter, rect: QRectF) -> None:
        scene, offset = self._scene, self.horizontalScrollBar().value()
        draw_head(painter, rect, offset, scene.scale, scene.route.today, scene.tokens)

    def _paint_names(self, painter: QPainter, rect: QRectF) -> None:
        offset = self.verticalScrollBar().value()
        draw_names(painter, rect, offset, self._scene.laid_out, self._scene.tokens)

    def _name_at(self, place: QPoint) -> str:
        height = place.y() + self.verticalScrollBar().value()
        found = self._scene.laid_out.between(height, height + 1)
        row = found[0].row if found else None
        if row is None:
            return ""
        away = "\n".join(band.words for band in row.bands)
        return "\n".join(filter(None, (row.name, row.second, away)))


def _spoken(placed: Placed) -> str:
    """An entry with whose it is: `OR WNK (Transitieplan): Opschorting: …`."""
    row = placed.row
    whose = f"{row.name} ({row.second})" if row.second else row.name
    return f"{whose}: {placed.entry.sentence}"


class _Edge(QWidget):
    """One of the edges; what it paints and tells is given to it."""

    def __init__(self, view: RouteView) -> None:
        super().__init__(view)
        self.painted: Callable[[QPainter, QRectF], None] = _plain
        self.told: Callable[[QPoint], str] = _nothing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens_of(self.palette()).surface))
        self.painted(painter, QRectF(self.rect()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.told(event.pos())
            tip = escape(words).replace("\n", "<br>")
            QToolTip.showText(event.globalPos(), f"<qt>{tip}</qt>" if words else "", self)
            return True
        return super().event(event)


def _plain(_painter: QPainter, _rect: QRectF) -> None:
    """The corner holds nothing."""


def _nothing(_place: QPoint) -> str:
    return ""
