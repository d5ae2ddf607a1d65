"""The calendar that folds open at a date: weekends and days with something to say are coloured."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolTip, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.language import _
from ui.day_notes import DayNote, DayNotes, no_notes
from ui.icons import icon
from ui.painting import CENTRE, draw_words, fill_rounded, sized
from ui.speech import locale
from ui.tokens import Space, Tokens, tokens_of
from ui.widgets.labels import Role, text_label

__all__ = ["Calendar", "CalendarPanel", "DayNote", "DayNotes", "no_notes"]

_SIDE = 3
# Room below the calendar for a day with a term, a meeting and a recess, so that nothing moves.
_LINES = 4


class Calendar(QCalendarWidget):
    """A month. Enter or a click takes a day; what a day is shows as its tip."""

    day_taken = Signal(object)

    def __init__(
        self, chosen: date, today: date, notes: DayNotes = no_notes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._notes = notes
        self.setAccessibleName(_("Kalender"))
        self.setLocale(locale())
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        # Typing a day is for the field: what is typed here would show in a box of Qt's own.
        self.setDateEditEnabled(False)
        self.setMinimumSize(330, 270)
        self._dress_arrows()
        self._dress_heads()
        self.activated.connect(self._take)
        self.clicked.connect(self._take)
        for view in self.findChildren(QTableView):
            view.viewport().installEventFilter(self)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        tokens = tokens_of(self.palette())
        when = _plain(day)
        inside = when.month == self.monthShown()
        chosen = when == _plain(self.selectedDate())
        painter.save()
        # Days of the months beside it can be chosen too: smaller, and as legible.
        size, bold = 0.0 if inside else -1.5, chosen or when == self._today
        painter.setFont(sized(self.font(), size, bold=bold))
        _draw_day_ground(painter, rect, tokens, chosen, when == self._today)
        colour = tokens.on_accent if chosen else self._colour(when, inside, tokens)
        draw_words(painter, rect, str(when.day), colour, CENTRE)
        note = self._notes(when)
        if note is not None and inside and not chosen:
            dot = QRectF(rect.center().x() - 1.5, rect.bottom() - 7, 5, 5)
            fill_rounded(painter, dot, tokens.tone(note.tone).mark, None, 2.5)
        painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            day = self._day_under(event)
            note = self._notes(day) if day else None
            QToolTip.showText(event.globalPos(), note.text if note else "")
            return True
        return bool(super().eventFilter(watched, event))

    def _day_under(self, event: QHelpEvent) -> date | None:
        for view in self.findChildren(QTableView):
            index = view.indexAt(event.pos())
            number = index.data()
            if isinstance(number, int) and index.column() > 0:
                return _nearest(number, index.row(), self.yearShown(), self.monthShown())
        return None

    def _colour(self, when: date, inside: bool, tokens: Tokens) -> str:
        if not inside:
            return tokens.muted
        note = self._notes(when)
        if note is not None:
            return tokens.tone(note.tone).ink
        return tokens.muted if when.weekday() >= 5 else tokens.text

    def _dress_arrows(self) -> None:
        for name, picture, words in (
            ("qt_calendar_prevmonth", "chevron-left", _("Vorige maand")),
            ("qt_calendar_nextmonth", "chevron-right", _("Volgende maand")),
        ):
            button = self.findChild(QWidget, name)
            if button is not None:
                button.setProperty("icon", icon(picture))
                button.setAccessibleName(words)
                button.setToolTip(words)

    def _dress_heads(self) -> None:
        days = self.findChild(QTableView)
        if days is not None:
            days.setAccessibleName(self.accessibleName())
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(tokens_of(self.palette()).muted))
        self.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, quiet)

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.day_taken.emit(_plain(day))


class CalendarPanel(QWidget):
    """A calendar with the words of its chosen day below it, for who does not point with a mouse."""

    def __init__(self, chosen: date, today: date, notes: DayNotes = no_notes) -> None:
        super().__init__()
        self.calendar = Calendar(chosen, today, notes)
        self._notes = notes
        self._words = text_label("", Role.SMALL, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setContentsMargins(Space.M, 0, Space.M, Space.S)
        self._words.setFixedHeight(_LINES * self._words.fontMetrics().lineSpacing() + Space.S)
        self._words.setVisible(notes is not no_notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.calendar)
        layout.addWidget(self._words)
        self.setAccessibleName(self.calendar.accessibleName())
        self.setFocusProxy(self.calendar)
        self.calendar.selectionChanged.connect(self._say_day)
        self._say_day()

    @property
    def words(self) -> str:
        """What is said of the chosen day."""
        return self._words.text()

    @Slot()
    def _say_day(self) -> None:
        day = _plain(self.calendar.selectedDate())
        note = self._notes(day)
        words = f"{dates.long(day)}\n{note.text}" if note else dates.long(day)
        self._words.setText(words)
        self.calendar.setAccessibleDescription(words)


def _plain(day: QDate | date) -> date:
    return day if isinstance(day, date) else date(day.year(), day.month(), day.day())


def _nearest(number: int, row: int, year: int, month: int) -> date | None:
    """The day with this number in the grid of a month, where its neighbours show too."""
    shift = -1 if row <= 1 and number > 20 else 1 if row >= 4 and number < 15 else 0
    months = year * 12 + month - 1 + shift
    try:
        return date(months // 12, months % 12 + 1, number)
    except ValueError:
        return None


def _draw_day_ground(
    painter: QPainter, rect: QRect, tokens: Tokens, chosen: bool, is_today: bool
) -> None:
    painter.fillRect(rect, tokens.raised)
    box = QRectF(rect).adjusted(_SIDE, 2, -_SIDE, -2)
    if chosen:
        fill_rounded(painter, box, tokens.accent.ink)
    elif is_today:
        fill_rounded(painter, box, tokens.accent.tint)
