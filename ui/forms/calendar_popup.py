"""The calendar that folds open at a date: weekends, and marks below what a day is besides."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from consultatie import dates
from consultatie.language import _, ngettext
from ui.day_notes import DayKind, DayNote, DayNotes, no_notes
from ui.icons import icon
from ui.marks import Mark, draw_shape
from ui.painting import CENTRE, draw_words, fill_rounded, sized
from ui.speech import locale
from ui.tokens import Space, Tokens, tokens_of
from ui.widgets.labels import Role, text_label

__all__ = ["Calendar", "CalendarPanel", "DayKind", "DayNote", "DayNotes", "no_notes"]

_SIDE = 3
# Room below the calendar for a day with a term, a meeting and a recess, so that nothing moves.
_LINES = 4
_MARK = 7
# Marks stand free of the numbers, unless the screen is low.
_ROOMY, _LEAST = QSize(344, 330), QSize(344, 264)
_SATURDAY = 5
_YEARS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


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
        self.setMinimumSize(_LEAST)
        # Typing a day is for the field: what is typed here would show in a box of Qt's own.
        self.setDateEditEnabled(False)
        self._dress_arrows()
        self._dress_heads()
        self.activated.connect(self._take)
        self.clicked.connect(self._take)
        for view in self.findChildren(QTableView):
            view.installEventFilter(self)
            view.viewport().installEventFilter(self)

    def sizeHint(self) -> QSize:
        return _ROOMY

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        tokens = tokens_of(self.palette())
        when = _plain(day)
        inside = when.month == self.monthShown()
        chosen = when == _plain(self.selectedDate())
        painter.save()
        # Days of the months beside it can be chosen too: smaller, and as legible.
        size, bold = 0.0 if inside else -1.5, chosen or when == self._today
        painter.setFont(sized(self.font(), size, bold=bold))
        _draw_day_ground(painter, rect, tokens, when, (chosen, when == self._today))
        colour = tokens.on_accent if chosen else self._colour(when, inside, tokens)
        draw_words(painter, rect, str(when.day), colour, CENTRE)
        note = self._notes(when)
        if note is not None and inside:
            _draw_marks(painter, rect, note, tokens, chosen=chosen)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T is today, and with Ctrl a page is a year; Page Up and Down are months by themselves."""
        if not self._goes(event):
            super().keyPressEvent(event)

    def _goes(self, event: QKeyEvent) -> bool:
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if with_ctrl and event.key() in _YEARS:
            self.setSelectedDate(self.selectedDate().addYears(_YEARS[event.key()]))
            return True
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.setSelectedDate(QDate(self._today.year, self._today.month, self._today.day))
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._goes(event)
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
        return tokens.muted if when.weekday() >= _SATURDAY else tokens.text

    def _dress_arrows(self) -> None:
        for name, picture, words in (
            ("qt_calendar_prevmonth", "chevron-left", _("Vorige maand")),
            ("qt_calendar_nextmonth", "chevron-right", _("Volgende maand")),
            ("qt_calendar_monthbutton", "", _("Maand kiezen")),
            ("qt_calendar_yearbutton", "", _("Jaar kiezen")),
            ("qt_calendar_yearedit", "", _("Jaar")),
        ):
            button = self.findChild(QWidget, name)
            if button is not None:
                if picture:
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
    """A calendar with the words of its chosen day below it, for who does not point with a mouse.

    With `notes` the marks are explained at the bottom; the keys always are.
    """

    def __init__(self, chosen: date, today: date, notes: DayNotes = no_notes) -> None:
        super().__init__()
        self.calendar = Calendar(chosen, today, notes)
        self._notes = notes
        self._today = today
        self._words = text_label("", Role.SMALL, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setFixedHeight(_LINES * self._words.fontMetrics().lineSpacing() + Space.S)
        if notes is no_notes:
            # Only hidden: shown before it stands in something it would be a window of its own.
            self._words.hide()
        self._lay_out()
        self.setAccessibleName(self.calendar.accessibleName())
        self.setFocusProxy(self.calendar)
        self.calendar.selectionChanged.connect(self._say_day)
        self._say_day()

    @property
    def words(self) -> str:
        """What is said of the chosen day."""
        return self._told

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    @Slot()
    def _say_day(self) -> None:
        day = _plain(self.calendar.selectedDate())
        note = self._notes(day)
        first = _("{day} (vandaag)") if day == self._today else "{day}"
        self._told = "\n".join(
            filter(None, (first.format(day=dates.long(day)), note.text if note else ""))
        )
        self._fit_words()
        self.calendar.setAccessibleDescription(self._told)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.calendar, self._told))

    def _fit_words(self) -> None:
        """As many lines as there is room for, and then how many more there are."""
        lines = self._told.split("\n")
        shown = len(lines)
        while shown > 1 and self._height_of(_cut(lines, shown)) > self._words.height():
            shown -= 1
        self._words.setText(_cut(lines, shown))
        self._words.setToolTip(self._told if shown < len(lines) else "")

    def _height_of(self, words: str) -> int:
        room = QRect(0, 0, self._words.width(), 10_000)
        wrapped = int(Qt.TextFlag.TextWordWrap)
        return self._words.fontMetrics().boundingRect(room, wrapped, words).height()

    def _lay_out(self) -> None:
        below = QVBoxLayout()
        below.setContentsMargins(Space.M, 0, Space.M, Space.S)
        below.setSpacing(Space.XS)
        below.addWidget(self._words)
        if self._notes is not no_notes:
            below.addWidget(_legend())
        below.addWidget(
            text_label(
                _("PgUp en PgDown: maand · T: vandaag · Enter: kiezen"), Role.SMALL, wrap=True
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self.calendar)
        layout.addLayout(below)


def _legend() -> QWidget:
    """What the marks below the days are."""
    legend = QWidget()
    legend.setAccessibleName(_("Legenda"))
    row = QHBoxLayout(legend)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    for kind in DayKind:
        row.addWidget(_Sample(kind.mark))
        row.addWidget(text_label(kind.mark.word, Role.SMALL))
        row.addSpacing(Space.S)
    row.addStretch(1)
    return legend


class _Sample(QWidget):
    """One mark as it stands below a day; the words beside it say what it is."""

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(_MARK + 4, _MARK + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(2, 2, _MARK, _MARK)
        colour = tokens_of(self.palette()).tone(self._mark.tone).mark
        draw_shape(QPainter(self), self._mark.shape, box, colour)


def _cut(lines: Sequence[str], shown: int) -> str:
    more = len(lines) - shown
    if not more:
        return "\n".join(lines)
    rest = ngettext("en nog één", "en nog {n}", more).format(n=more)
    return "\n".join((*lines[:shown], rest))


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
    painter: QPainter, rect: QRect, tokens: Tokens, when: date, state: tuple[bool, bool]
) -> None:
    """:param state: whether the day is chosen, and whether it is today."""
    chosen, is_today = state
    painter.fillRect(rect, tokens.hover if when.weekday() >= _SATURDAY else tokens.raised)
    box = QRectF(rect).adjusted(_SIDE, 2, -_SIDE, -2)
    if chosen:
        fill_rounded(painter, box, tokens.accent.ink)
    elif is_today:
        fill_rounded(painter, box, tokens.accent.tint, tokens.accent.mark)


def _draw_marks(
    painter: QPainter, rect: QRect, note: DayNote, tokens: Tokens, *, chosen: bool
) -> None:
    """A shape for each thing that the day is, beside each other below its number."""
    step = _MARK + 2
    left = rect.center().x() + 0.5 - (len(note.kinds) * step - 2) / 2
    for place, kind in enumerate(note.kinds):
        box = QRectF(left + place * step, rect.bottom() - _MARK - 2, _MARK, _MARK)
        colour = tokens.on_accent if chosen else tokens.tone(kind.mark.tone).mark
        draw_shape(painter, kind.mark.shape, box, colour)
