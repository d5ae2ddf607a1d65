"""A part of a page that is filled anew after each change, without the keyboard losing its place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import IconLabel, Role, ground, text_label


class Section(QWidget):
    """Widgets below each other. Name a widget and it gets the keyboard back after filling."""

    def __init__(self, spacing: int = Space.M) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Show these widgets and no others."""
        focused = self._focused()
        empty(self._layout)
        for widget in widgets:
            self._layout.addWidget(widget)
            # At once: what is hidden cannot take the keyboard.
            widget.show()
        if focused and (again := _named(widgets, focused)):
            again.setFocus()

    def _focused(self) -> str:
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None and self.isAncestorOf(widget) else ""


def _named(widgets: Sequence[QWidget], name: str) -> QWidget | None:
    """The widget of that name among these; the section holds its old ones a moment longer."""
    for widget in widgets:
        found = widget if widget.objectName() == name else widget.findChild(QWidget, name)
        if isinstance(found, QWidget):
            return found
    return None


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def named_button(name: str, text: str, kind: Kind = Kind.QUIET, icon: str = "") -> QPushButton:
    """A button that is found again by its name when its section was filled anew."""
    button = push_button(text, kind, icon)
    button.setObjectName(name)
    return button


def row(*widgets: QWidget, widest: int | None = None) -> QWidget:
    """Widgets beside each other; what is left goes to the given one, or behind the last."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.S)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, 1 if place == widest else 0)
    if widest is None:
        layout.addStretch(1)
    return box


def note(sentence: str, icon: str = "info-circle", tone: Tone = Tone.AMBER) -> QWidget:
    """A calm remark: something to bear in mind, not an error."""
    box = ground("message")
    box.setProperty("tone", tone.value)
    layout = QHBoxLayout(box)
    layout.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
    layout.setSpacing(Space.S)
    layout.addWidget(IconLabel(icon, tone, 18))
    layout.addWidget(text_label(sentence, Role.BODY, wrap=True, selectable=True), 1)
    return box
