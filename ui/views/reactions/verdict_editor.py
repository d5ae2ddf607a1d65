"""What the board does with a point: six verdicts, each with its shape, word, colour and key."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from consultatie.language import _
from consultatie.reactions import Verdict
from ui.forms.editor import Editor
from ui.marks import Mark, draw_shape
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import tokens_of
from ui.verdicts import verdict_mark
from ui.widgets.flow import Flow
from ui.widgets.painted_button import PaintedButton
from ui.widgets.roving import Roving

_HEIGHT = 32
_SHAPE = 10


class VerdictEditor(Editor):
    """One of the verdicts, or none yet. The arrow keys go along them."""

    def __init__(self) -> None:
        self._group = Flow()
        super().__init__(self._group)
        self._buttons = {
            verdict: _VerdictButton(verdict, place) for place, verdict in enumerate(Verdict, 1)
        }
        self._group.show_widgets(*self._buttons.values())
        self._roving = Roving(self)
        self._roving.take([self._widgets()])
        self._group.setFocusProxy(self._widgets()[0])
        for verdict, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, v=verdict: self.choose(v))
        self.fill(self._group)

    def choose(self, verdict: Verdict | None) -> None:
        """Take a verdict."""
        if self.value() is verdict:
            self.set_value(verdict)
            return
        self.set_value(verdict)
        self.changed.emit()

    def value(self) -> Any:
        return next((v for v, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        for verdict, button in self._buttons.items():
            button.setChecked(verdict is value)
        if value is not None:
            # The keyboard goes along, so that Tab leaves the verdicts.
            if any(button.hasFocus() for button in self._buttons.values()):
                self._buttons[value].setFocus()
            self._roving.stop_at(self._buttons[value])
            self._group.setFocusProxy(self._buttons[value])

    def _widgets(self) -> Sequence[QWidget]:
        return tuple(self._buttons.values())


class _VerdictButton(PaintedButton):
    def __init__(self, verdict: Verdict, place: int) -> None:
        super().__init__(verdict.value)
        self._mark: Mark = verdict_mark(verdict)
        self._key = str(place)
        self.setCheckable(True)
        self.setToolTip(_("{verdict} (Ctrl+{key})").format(verdict=verdict.value, key=place))
        self.setAccessibleDescription(f"Ctrl+{place}")

    def sizeHint(self) -> QSize:
        words = width_of(sized(self.font(), bold=True), self._mark.word)
        return QSize(round(10 + _SHAPE + 7 + words + 8 + 10 + 9), _HEIGHT)

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
        words = QRectF(self.rect()).adjusted(10 + _SHAPE + 7, 0, -18, 0)
        painter.setFont(sized(self.font(), bold=chosen))
        draw_words(painter, words, self._mark.word, colours.ink if chosen else tokens.text)
        painter.setFont(sized(self.font(), -1.5))
        key = QRectF(self.rect()).adjusted(self.width() - 17, 0, -4, 0)
        draw_words(painter, key, self._key, tokens.muted)
        if self.hasFocus():
            draw_focus(painter, self.rect(), tokens)
