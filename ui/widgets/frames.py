"""Cards, headings of sections, and the popover."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.tokens import Space
from ui.widgets.labels import Role, text_label


class SectionHeader(QWidget):
    """The heading of a section, with a muted count behind it and widgets at the far end."""

    def __init__(self, title: str, note: str = "", *trailing: QWidget) -> None:
        super().__init__()
        self._title = text_label(title, Role.HEADING)
        self._note = text_label(note, Role.MUTED)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._title)
        layout.addWidget(self._note)
        layout.addStretch(1)
        for widget in trailing:
            layout.addWidget(widget)

    def set_words(self, title: str, note: str = "") -> None:
        """Show another title and note."""
        self._title.setText(title)
        self._note.setText(note)


class Card(QFrame):
    """A white ground with a hairline around it; `body` is the layout to fill."""

    def __init__(self, title: str = "", note: str = "", *trailing: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self.body.setSpacing(Space.S)
        if title:
            self.setAccessibleName(title)
            self.header = SectionHeader(title, note, *trailing)
            self.body.addWidget(self.header)


def scrolling(content: QWidget) -> QScrollArea:
    """Room to scroll for a page; the keyboard goes to what stands on it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def scrolling_down(content: QWidget) -> QScrollArea:
    """Room to scroll that only goes down: the page is as wide as its place."""
    area = scrolling(content)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


class Popover(QFrame):
    """Something shown on top, beside what it is about; Esc or a click elsewhere closes it."""

    closed = Signal()

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(content)
        self.setAccessibleName(content.accessibleName())

    def open_at(self, beside: QWidget) -> None:
        """Show it below a widget, or above it where there is no room below; never off screen."""
        room = beside.screen().availableGeometry()
        self._fit(room.height())
        place = beside.mapToGlobal(QPoint(0, beside.height() + Space.XS))
        if place.y() + self.height() > room.bottom():
            above = beside.mapToGlobal(QPoint(0, 0)).y() - self.height() - Space.XS
            place.setY(max(room.top(), above))
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        self.move(place)
        self.show()

    def _fit(self, highest: int) -> None:
        """As high as its words need at its width, which adjustSize() does not ask."""
        self.adjustSize()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.resize(self.width(), min(layout.totalHeightForWidth(self.width()), highest))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
