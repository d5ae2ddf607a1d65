"""The left menu: places to go, with a counter only where something is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from consultatie.language import _
from ui.icons import icon, paint_icon
from ui.painting import CENTRE, draw_focus, draw_words, fill_rounded, sized, width_of
from ui.tokens import Space, Tokens, Tone, tokens_of
from ui.widgets.painted_button import PaintedButton
from ui.widgets.roving import Roving

WIDTH = 212
_HEIGHT = 36
_LOWEST = 25
_HEADING = 30
_LOWEST_HEADING = 22
_ICON = 20
# The icon, and a counter of two figures with the air around it.
_BESIDE = 40 + 30 + Space.L


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the menu, under the heading of its group; places of one group stand together."""

    key: str
    label: str
    icon: str
    group: str = ""


class Navigation(QFrame):
    """Up and Down go from place to place, Enter goes there; `place_chosen(key)`."""

    place_chosen = Signal(str)
    rename_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Navigatie"))
        self.setFixedWidth(_width(places))
        self._buttons = {place.key: self._button(place) for place in places}
        self._own: dict[str, _PlaceButton] = {}
        self._own_places = QVBoxLayout()
        self._own_places.setSpacing(1)
        self._area = self._scrolling(self._column(places))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._roving = Roving(self)
        self._take_keys()

    def set_own(self, heading: str, places: Sequence[Place]) -> None:
        """Show the user's own places below the others; F2 renames one and Ctrl+Del removes it."""
        kept = next((key for key, one in self._own.items() if one.hasFocus()), None)
        while (item := self._own_places.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._own = {place.key: self._own_button(place) for place in places}
        if places:
            self._own_places.addWidget(_Heading(heading))
        for button in self._own.values():
            self._own_places.addWidget(button)
        self._take_keys()
        if kept is not None:
            last = list(self._own.values())[-1:] or [next(iter(self._buttons.values()))]
            self._own.get(kept, last[0]).setFocus()

    def choose(self, key: str) -> None:
        """Show a place as the one where we are, without telling anybody."""
        for other, button in self._buttons.items():
            button.setChecked(other == key)
        self._roving.stop_at(self._buttons[key])

    def count(self, key: str, number: int, tone: Tone = Tone.RED, what: str = "") -> None:
        """Show how many things are wrong at a place; 0 shows nothing."""
        button = self._buttons.get(key) or self._own.get(key)
        if button is not None:
            button.count(number, tone, what)

    def button(self, key: str) -> QWidget:
        """The button of one place."""
        return self._own.get(key) or self._buttons[key]

    def _take_keys(self) -> None:
        every = (*self._buttons.values(), *self._own.values())
        self._roving.take([[button] for button in every])

    def _column(self, places: Sequence[Place]) -> QWidget:
        column = QWidget()
        column.setProperty("role", "page")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        layout.setSpacing(1)
        group = ""
        for place in places:
            if place.group != group:
                group = place.group
                layout.addWidget(_Heading(group))
            layout.addWidget(self._buttons[place.key])
        layout.addLayout(self._own_places)
        layout.addStretch(1)
        return column

    def _scrolling(self, column: QWidget) -> QScrollArea:
        """The places give way first; only a very low window scrolls them."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(column)
        for button in self._buttons.values():
            button.focused.connect(lambda shown=button: area.ensureWidgetVisible(shown))
        return area

    def _own_button(self, place: Place) -> "_OwnButton":
        button = _OwnButton(place)
        button.setCheckable(False)
        button.clicked.connect(lambda: self.place_chosen.emit(place.key))
        button.rename_wanted.connect(lambda: self.rename_wanted.emit(place.key))
        button.remove_wanted.connect(lambda: self.remove_wanted.emit(place.key))
        button.focused.connect(lambda: self._area.ensureWidgetVisible(button))
        return button

    def _button(self, place: Place) -> "_PlaceButton":
        button = _PlaceButton(place)
        button.clicked.connect(lambda: self._go(place.key))
        return button

    def _go(self, key: str) -> None:
        self.choose(key)
        self.place_chosen.emit(key)


def _width(places: Sequence[Place]) -> int:
    """So wide that every place shows its whole name, also chosen and with a counter."""
    font = sized(QApplication.font(), bold=True)
    longest = max((width_of(font, place.label) for place in places), default=0.0)
    return max(WIDTH, ceil(longest) + _BESIDE + 2 * Space.S)


class _Heading(QWidget):
    """The name of a group, with a hairline above it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(0, _HEADING)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LOWEST_HEADING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        top = self.height() - _LOWEST_HEADING + 4
        painter.fillRect(10, max(top // 2, 2), self.width() - 20, 1, QColor(tokens.line))
        painter.setFont(sized(self.font(), -1.5))
        words = QRectF(self.rect()).adjusted(10, self.height() - 18, 0, 0)
        draw_words(painter, words, self._words, tokens.muted)


class _PlaceButton(PaintedButton):
    focused = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__(place.label)
        self._place = place
        self._count = (0, Tone.RED)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def count(self, number: int, tone: Tone, what: str) -> None:
        self._count = (number, tone)
        spoken = f"{self._place.label}, {number} {what}".strip() if number else self._place.label
        self.setAccessibleName(spoken)
        self.setToolTip(f"{number} {what}".strip() if number else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LOWEST)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        box = QRectF(self.rect())
        here = self.isChecked()
        if here or self.underMouse():
            fill_rounded(painter, box, tokens.selected if here else tokens.hover)
        colour = tokens.accent.ink if here else tokens.text
        square = QRectF(10, (box.height() - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, self._place.icon, square, colour if here else tokens.muted)
        painter.setFont(sized(self.font(), bold=here))
        room = self._draw_count(painter, box, tokens)
        draw_words(painter, box.adjusted(40, 0, -room, 0), self._place.label, colour)
        if self.hasFocus():
            draw_focus(painter, box, tokens)

    def _draw_count(self, painter: QPainter, box: QRectF, tokens: Tokens) -> float:
        number, tone = self._count
        if not number:
            return Space.S
        painter.save()
        painter.setFont(sized(self.font(), -1.5, bold=True))
        width = max(22.0, width_of(painter.font(), str(number)) + 12)
        pill = QRectF(box.right() - width - 8, box.center().y() - 10, width, 20)
        fill_rounded(painter, pill, tokens.tone(tone).tint, None, 10)
        draw_words(painter, pill, str(number), tokens.tone(tone).ink, CENTRE)
        painter.restore()
        return width + Space.L


_RENAME = QKeyCombination(Qt.Key.Key_F2)
_REMOVE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Delete)


class _OwnButton(_PlaceButton):
    """A place that the user made; its menu and two keys change it."""

    rename_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        rename = QAction(icon("pencil"), _("&Hernoemen…"), self)
        rename.triggered.connect(self.rename_wanted)
        remove = QAction(icon("trash"), _("&Verwijderen"), self)
        remove.triggered.connect(self.remove_wanted)
        self.addActions([rename, remove])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setAccessibleDescription(_("F2 hernoemt, Ctrl+Del verwijdert"))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and self._signal_for(event) is not None:
            # Here the keys are about this place, and not about the screen beside it.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._signal_for(event)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            wanted.emit()

    def _signal_for(self, event: QEvent) -> SignalInstance | None:
        keys = event.keyCombination() if isinstance(event, QKeyEvent) else None
        if keys == _RENAME:
            return self.rename_wanted
        return self.remove_wanted if keys == _REMOVE else None
