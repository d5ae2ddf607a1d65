"""What every editor of a field can do."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import restyle
from ui.widgets.leading import Leading


class Editor(Leading):
    """The widget of one field. `input` takes the keyboard and is the buddy of the label."""

    changed = Signal()

    def __init__(self, input_: QWidget) -> None:
        super().__init__()
        self.input = input_
        self.lead_to(input_)

    def value(self) -> Any:
        """The value as the record wants it; nothing usable gives the empty one."""
        raise TypeError(type(self))

    def set_value(self, value: Any) -> None:
        """Show a value."""
        raise TypeError(type(self), value)

    def typed(self) -> Any:
        """What stands there literally; two equal ones mean that nothing changed."""
        return self.value()

    def kept(self) -> Any:
        """What stands there, of what JSON can hold; `take_up` shows it again on another day."""
        return self.typed()

    def take_up(self, kept: Any) -> None:
        """Show what was kept; what makes no sense any more changes nothing."""
        self.set_value(kept)

    def problem(self) -> str:
        """Why what was typed is no value, in one sentence; empty when it is one."""
        return ""

    def is_empty(self) -> bool:
        """Whether nothing was filled in."""
        return self.value() in ("", None, frozenset())

    def set_invalid(self, invalid: bool) -> None:
        """Show that something is wrong here."""
        restyle(self.input, "invalid", invalid)

    def describe(self, words: str) -> None:
        """What a screen reader says after the name: help, or what is wrong."""
        self.input.setAccessibleDescription(words)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard here, in its order."""
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and widget.focusProxy() is None
            and widget.window() is self.window()
        ]

    def fill(self, *widgets: QWidget) -> None:
        """Put widgets below each other in this editor."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in widgets:
            layout.addWidget(widget)
