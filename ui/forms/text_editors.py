"""Editors for words and numbers."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from consultatie.language import _
from ui.forms.editor import Editor
from ui.forms.fields import Field
from ui.spelling.checking import check_spelling
from ui.widgets.growing_text import GrowingText

_MOST_LINES = 8
_NUMBER_WIDTH = 120


class LineEditor(Editor):
    """One line."""

    def __init__(self, field: Field) -> None:
        self._line = QLineEdit()
        super().__init__(self._line)
        self._line.setPlaceholderText(field.placeholder)
        self._line.textChanged.connect(self.changed)
        self.fill(self._line)

    def value(self) -> Any:
        return self._line.text().strip()

    def set_value(self, value: Any) -> None:
        self._line.setText(value or "")
        self._line.setCursorPosition(0)


class TextEditor(Editor):
    """More lines, without markup; Tab goes on to the next field."""

    def __init__(self, field: Field) -> None:
        self._text = GrowingText(field.lines, max(field.lines * 2, _MOST_LINES))
        super().__init__(self._text)
        self._text.setProperty("large", field.large)
        self._text.setPlaceholderText(field.placeholder)
        self._before = ""
        self._text.textChanged.connect(self._tell)
        self.fill(self._text)
        check_spelling(self._text)

    def value(self) -> Any:
        return self._text.toPlainText().strip()

    def set_value(self, value: Any) -> None:
        self._text.setPlainText(value or "")

    def kept(self) -> Any:
        return self._text.toPlainText()

    @Slot()
    def _tell(self) -> None:
        """Tell of other words only: Qt also tells when a wave is drawn below one."""
        words = self._text.toPlainText()
        if words != self._before:
            self._before = words
            self.changed.emit()


class NumberEditor(Editor):
    """A whole number, typed."""

    def __init__(self, field: Field) -> None:
        self._line = QLineEdit()
        super().__init__(self._line)
        self._line.setPlaceholderText(field.placeholder)
        self._line.setMaximumWidth(_NUMBER_WIDTH)
        self._line.textChanged.connect(self.changed)
        self.fill(self._line)

    def value(self) -> Any:
        text = self.typed()
        return int(text) if _is_number(text) else None

    def set_value(self, value: Any) -> None:
        self._line.setText("" if value is None else str(value))

    def typed(self) -> Any:
        return self._line.text().strip()

    def take_up(self, kept: Any) -> None:
        self._line.setText(str(kept))

    def problem(self) -> str:
        text = self.typed()
        return "" if not text or _is_number(text) else _("Vul een heel getal in, zoals 6.")


def _is_number(text: str) -> bool:
    # No longer than fits in the register.
    return text.removeprefix("-").isdecimal() and len(text) <= 9
