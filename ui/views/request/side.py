"""The place beside a page where a form or something to read opens."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from consultatie.language import _
from ui.forms.sheet import FormSheet, keep_in_screen
from ui.tokens import Space
from ui.widgets.buttons import Kind, icon_button
from ui.widgets.frames import scrolling
from ui.widgets.labels import Role, ground, text_label

WIDTH = 420


class ReadPanel(QFrame):
    """A panel with nothing to fill in; Esc closes it."""

    closed = Signal()

    def __init__(self, title: str, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.setAccessibleName(title)
        close = icon_button("x", _("Sluiten (Esc)"))
        close.clicked.connect(self.closed)
        self._first: QWidget = close
        head = ground("header")
        line = QHBoxLayout(head)
        line.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        line.addWidget(text_label(title, Role.TITLE, wrap=True), 1)
        line.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(_scrolling(widgets), 1)

    def lead_to(self, first: QWidget) -> None:
        """Give the keyboard to this part whenever it comes here."""
        self._first = first

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self._first.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # No focus proxy: Tab would step over all other parts.
        self._first.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class SidePane(QFrame):
    """Holds one panel, or nothing and is hidden. What was typed is never thrown away silently."""

    opened = Signal()
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._panel: FormSheet | ReadPanel | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def panel(self) -> FormSheet | ReadPanel | None:
        """What stands here now."""
        return self._panel

    @property
    def busy(self) -> bool:
        """Whether something was typed here that is not saved."""
        return isinstance(self._panel, FormSheet) and self._panel.page.dirty

    def show_panel(self, panel: FormSheet | ReadPanel, *, take_keyboard: bool = True) -> bool:
        """Put a panel here; refused, with the question what to do, while something is unsaved."""
        if self.busy:
            panel.deleteLater()
            self._ask()
            return False
        self._drop()
        self._panel = panel
        panel.closed.connect(self.close_panel)
        self._layout.addWidget(panel)
        if isinstance(panel, FormSheet):
            keep_in_screen(panel, self)
        self.show()
        self.opened.emit()
        if take_keyboard:
            _give_keyboard(panel)
        return True

    @Slot()
    def close_panel(self) -> None:
        """Empty the place."""
        self._drop()
        self.hide()
        self.emptied.emit()

    def _ask(self) -> None:
        if isinstance(self._panel, FormSheet) and not self._panel.bar.words:
            self._panel.cancel()
            self._panel.page.focus_first()

    def _drop(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.closed.disconnect(self.close_panel)
            panel.hide()
            panel.deleteLater()


def _give_keyboard(panel: FormSheet | ReadPanel) -> None:
    """To what is to be done here, such as to record the advice; else to the first field."""
    if not isinstance(panel, FormSheet):
        panel.setFocus()
        return
    buttons = panel.page.findChildren(QPushButton)
    deed = next((one for one in buttons if one.property("kind") == Kind.PRIMARY.value), None)
    if deed is not None:
        deed.setFocus()
    else:
        panel.page.focus_first()


def _scrolling(widgets: Sequence[QWidget]) -> QScrollArea:
    page = QWidget()
    page.setProperty("role", "page")
    column = QVBoxLayout(page)
    column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
    column.setSpacing(Space.S)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return scrolling(page)
