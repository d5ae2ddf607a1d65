"""A line of counters at the bottom of the window: each a shape, a number and a word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.marks import Mark, draw_shape
from ui.painting import draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import Space, Tone, tokens_of
from ui.widgets.labels import Role, text_label
from ui.widgets.painted_button import PaintedButton
from ui.widgets.roving import Roving

HEIGHT = 28
_SHAPE = 9
_SIDE = 8
_GAP = 6
_SMALLER = -1.0


@dataclass(frozen=True, slots=True)
class Counter:
    """One counter; `mark` gives its shape, word and tone. Nought is shown in grey.

    Without a number it only says its word.
    """

    key: str
    mark: Mark
    number: int | None
    tip: str = ""

    @property
    def matters(self) -> bool:
        """Whether it is more than nought."""
        return self.number != 0

    @property
    def words(self) -> str:
        """The number and what it counts."""
        return self.mark.word if self.number is None else f"{self.number} {self.mark.word}"


class CounterBar(QFrame):
    """Left and Right go from counter to counter, Enter opens its list; `counter_chosen(key)`.

    Where there is no room for the words of all, only those of what was counted stay; then none.
    """

    counter_chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self.setAccessibleName(title)
        self.setFixedHeight(HEIGHT)
        self._title = text_label(title, Role.SMALL)
        self._calm = text_label("", Role.SMALL)
        self._buttons: list[CounterButton] = []
        self._roving = Roving(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.M, 1, Space.M, 0)
        self._row.setSpacing(Space.XS)
        self._row.addWidget(self._title)
        self._row.addWidget(self._calm)
        self._row.addStretch(1)

    @property
    def buttons(self) -> Sequence["CounterButton"]:
        """What can be pressed, from left to right."""
        return self._buttons

    def say(self, words: str) -> None:
        """Show words and no counters: nothing was counted yet."""
        self.show_counters(())
        self._calm.setText(words)

    def show_counters(self, counters: Sequence[Counter]) -> None:
        """Show these counters; the one that has the keyboard keeps it."""
        self._calm.setText("")
        if [one.key for one in counters] == [button.counter.key for button in self._buttons]:
            for button, counter in zip(self._buttons, counters, strict=True):
                button.show_counter(counter)
        else:
            self._renew(counters)
        self._share_width()

    def _renew(self, counters: Sequence[Counter]) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(counter) for counter in counters]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(2 + place, button)
        self._roving.take([self._buttons])

    def _button(self, counter: Counter) -> "CounterButton":
        button = CounterButton(counter)
        button.clicked.connect(lambda: self.counter_chosen.emit(counter.key))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        room = self.width() - self._title.sizeHint().width() - 2 * Space.M - Space.S
        rules: tuple[Callable[[CounterButton], bool], ...] = (
            lambda _button: True,
            lambda button: button.counter.matters,
            lambda _button: False,
        )
        for worded in rules:
            for button in self._buttons:
                button.show_words(worded(button))
            if sum(button.sizeHint().width() + Space.XS for button in self._buttons) <= room:
                return


class CounterButton(PaintedButton):
    """One counter, to press."""

    def __init__(self, counter: Counter) -> None:
        super().__init__(counter.words)
        self.counter = counter
        self._worded = True
        # Narrower at need, so that the words never keep the window wide.
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        self.show_counter(counter)

    def show_counter(self, counter: Counter) -> None:
        """Show another number."""
        self.counter = counter
        self.setAccessibleName(counter.words)
        self.setAccessibleDescription(counter.tip)
        self.setToolTip(f"{counter.words}\n{counter.tip}" if counter.tip else counter.words)
        self.updateGeometry()
        self.update()

    def show_words(self, worded: bool) -> None:
        """Say what is counted, or show the shape and the number only."""
        if worded != self._worded:
            self._worded = worded
            self.updateGeometry()
            self.update()

    @property
    def _shown(self) -> str:
        bare = self.counter.number is not None and not self._worded
        return str(self.counter.number) if bare else self.counter.words

    def sizeHint(self) -> QSize:
        return self._size_for(self._shown)

    def minimumSizeHint(self) -> QSize:
        return self._size_for(str(self.counter.number or 0))

    def _size_for(self, words: str) -> QSize:
        font = sized(self.font(), _SMALLER, bold=bool(self.counter.number))
        wide = 2 * _SIDE + _SHAPE + _GAP + width_of(font, words) + 1
        return QSize(round(wide), HEIGHT - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        mark, some = self.counter.mark, self.counter.matters
        tone = mark.tone if some else Tone.GREY
        if self.underMouse():
            fill_rounded(painter, box, tokens.hover)
        shape = QRectF(_SIDE, box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
        draw_shape(painter, mark.shape, shape, tokens.tone(tone).mark)
        painter.setFont(sized(self.font(), _SMALLER, bold=bool(self.counter.number)))
        words = box.adjusted(_SIDE + _SHAPE + _GAP, 0, 0, 0)
        draw_words(painter, words, self._shown, tokens.tone(tone).ink if some else tokens.muted)
        if self.hasFocus():
            draw_focus(painter, box, tokens)
