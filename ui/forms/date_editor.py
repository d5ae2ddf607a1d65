"""A date, typed as people type dates, with what was understood in words beside it."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy

from consultatie import dates
from consultatie.dates import DateNotUnderstood, PreciseDate
from consultatie.language import _
from ui.day_notes import DayNotes, no_notes
from ui.desk import notes_around
from ui.forms.calendar_popup import CalendarPanel
from ui.forms.editor import Editor
from ui.forms.fields import Field, FieldKind
from ui.tokens import Space
from ui.widgets.buttons import icon_button
from ui.widgets.frames import Popover
from ui.widgets.labels import Role, restyle, text_label

_LINE_WIDTH = 190


class _Line(QLineEdit):
    """Alt+Down opens the calendar, as in a list that folds open."""

    def __init__(self, editor: "DateEditor") -> None:
        super().__init__()
        self._editor = editor

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self._editor.open_calendar()
            return
        super().keyPressEvent(event)


class DateEditor(Editor):
    """Holds a day, or a date with a precision, by the kind of its field."""

    def __init__(self, field: Field, today: date, notes: DayNotes = no_notes) -> None:
        self._line = _Line(self)
        super().__init__(self._line)
        self._exact = field.kind is FieldKind.DATE
        self._today = today
        self._notes = notes
        self._shown: tuple[str, PreciseDate | None] = ("", None)
        self._line.setPlaceholderText(field.placeholder or self._example())
        self._line.setFixedWidth(_LINE_WIDTH)
        self._words = text_label("", Role.MUTED, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._button = icon_button("calendar", _("Kalender openen (Alt+↓)"))
        # For the mouse: Tab goes from field to field, and the field has a key for it.
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._line.textChanged.connect(self._say_what_is_understood)
        self._line.editingFinished.connect(self._write_out)
        self._button.clicked.connect(self.open_calendar)

    @property
    def sentence(self) -> str:
        """What stands beside the field."""
        return self._words.text()

    def value(self) -> Any:
        value = self._understood()
        if value is None:
            return None
        return value.as_day if self._exact else value

    def set_value(self, value: Any) -> None:
        precise = PreciseDate.day(value) if isinstance(value, date) else value
        text = dates.as_typed(precise) if precise else ""
        self._shown = (text, precise)
        self._line.setText(text)
        self._line.setCursorPosition(0)
        self._say_what_is_understood()

    def typed(self) -> Any:
        return self._line.text().strip()

    def kept(self) -> Any:
        # "+6w" would be another day tomorrow.
        value = self._understood()
        return dates.as_typed(value) if value else self.typed()

    def take_up(self, kept: Any) -> None:
        self._line.setText(str(kept))

    def problem(self) -> str:
        if not self.typed():
            return ""
        try:
            value = self._read()
        except DateNotUnderstood as error:
            return str(error)
        if self._exact and not value.is_day:
            return _("Vul een precieze dag in, zoals {example}.").format(
                example=dates.medium(self._today)
            )
        return ""

    @Slot()
    def open_calendar(self) -> None:
        """Fold the calendar open."""
        understood = self._understood()
        chosen = understood.first if understood else self._today
        # Asked for only now: of most dates the calendar is never opened.
        notes = notes_around(self) if self._notes is no_notes else self._notes
        panel = CalendarPanel(chosen, self._today, notes)
        popover = Popover(panel, self)
        calendar = panel.calendar
        calendar.day_taken.connect(self._take)
        calendar.day_taken.connect(popover.close)
        popover.open_at(self._line)
        calendar.setFocus()

    @Slot(object)
    def _take(self, day: date) -> None:
        self._line.setText(dates.medium(day))
        self._line.setFocus()

    def _read(self) -> PreciseDate:
        """What was typed as a date; a text that was set means the value it was set with."""
        text, value = self._shown
        if value is not None and text == self.typed():
            return value
        return dates.understand(self.typed(), self._today).value

    def _understood(self) -> PreciseDate | None:
        if not self.typed():
            return None
        try:
            return self._read()
        except DateNotUnderstood:
            return None

    @Slot()
    def _say_what_is_understood(self) -> None:
        value = self._understood()
        words = dates.in_words(value) if value else ""
        if self.typed() and value is None:
            words = _("nog geen datum")
        elif self._exact and value is not None and not value.is_day:
            words = _("{words} – een precieze dag is nodig").format(words=words)
        restyle(self._words, "role", Role.ACCENT if value else Role.MUTED)
        self._words.setText(words)
        self.changed.emit()

    @Slot()
    def _write_out(self) -> None:
        """Make of "+6w" the day it means, before tomorrow gives it another meaning."""
        value = self._understood()
        if value is not None and dates.as_typed(value) != self.typed():
            text = dates.as_typed(value)
            self._shown = (text, value)
            self._line.setText(text)

    def _example(self) -> str:
        return _("bijv. 7 sep of +6w") if self._exact else _("bijv. medio april 2021")

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._line)
        layout.addWidget(self._button)
        layout.addSpacing(Space.XS)
        layout.addWidget(self._words, 1)
