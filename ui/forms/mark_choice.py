"""One of a few statuses, all in sight: each a button with its shape, word and colour."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.forms.editor import Editor
from ui.marks import Mark, draw_shape
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import tokens_of
from ui.widgets.flow import Flow
from ui.widgets.painted_button import PaintedButton
from ui.widgets.roving import Roving

_HEIGHT = 32
_SHAPE = 10
_KEY_ROOM = 10


class MarkChoiceEditor(Editor):
    """One of the values, or none yet. The arrow keys go along them, Space takes one.

    `keyed` numbers the buttons; the window gives those numbers their keys.
    """

    def __init__(self, marks: Mapping[Any, Mark], *, keyed: bool = False) -> None:
        self._group = Flow()
        super().__init__(self._group)
        self._buttons: dict[Hashable, MarkButton] = {
            value: MarkButton(mark, str(place) if keyed else "")
            for place, (value, mark) in enumerate(marks.items(), 1)
        }
        self._group.show_widgets(*self._buttons.values())
        self._roving = Roving(self)
        self._roving.take([self.buttons()])
        self._group.setFocusProxy(self.buttons()[0])
        for value, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, v=value: self.choose(v))
        self.fill(self._group)

    def choose(self, value: Any) -> None:
        """Take a value."""
        if self.value() == value:
            self.set_value(value)
            return
        self.set_value(value)
        self.changed.emit()

    def value(self) -> Any:
        return next((v for v, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        for own, button in self._buttons.items():
            button.setChecked(own == value)
        if value is not None:
            # The keyboard goes along, so that Tab leaves the choice.
            if any(button.hasFocus() for button in self._buttons.values()):
                self._buttons[value].setFocus()
            self._roving.stop_at(self._buttons[value])
            self._group.setFocusProxy(self._buttons[value])

    def buttons(self) -> Sequence[QWidget]:
        """The buttons in their order."""
        return tuple(self._buttons.values())


class MarkButton(PaintedButton):
    """One status to choose, with a small key behind its word if it has one."""

    def __init__(self, mark: Mark, key: str = "") -> None:
        super().__init__(mark.word)
        self._mark = mark
        self._key = key
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        words = width_of(sized(self.font(), bold=True), self._mark.word)
        room = 8 + _KEY_ROOM if self._key else 0
        return QSize(round(10 + _SHAPE + 7 + words + room + 9), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        colours = tokens.tone(self._mark.tone)
        painter = QPainter(self)
        chosen = self.isChecked()
        ground = tokens.hover if self.underMouse() else tokens.surface
        fill_rounded(
            painter,
            self.rect(),
            colours.tint if chosen else ground,
            colours.mark if chosen else tokens.soft_edge,
        )
        square = QRectF(10, (self.height() - _SHAPE) / 2, _SHAPE, _SHAPE)
        draw_shape(painter, self._mark.shape, square, colours.mark)
        room = 8 + _KEY_ROOM if self._key else 0
        words = QRectF(self.rect()).adjusted(10 + _SHAPE + 7, 0, -room, 0)
        painter.setFont(sized(self.font(), bold=chosen))
        draw_words(painter, words, self._mark.word, colours.ink if chosen else tokens.text)
        painter.setFont(sized(self.font(), -1.5))
        key = QRectF(self.rect()).adjusted(self.width() - 17, 0, -4, 0)
        draw_words(painter, key, self._key, tokens.muted)
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)
