"""The window of the meeting mode: agenda, item, line; nothing in it ever opens by itself."""

import json
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.errors import ConsultatieError
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.meetings import Capture, CaptureKind
from ui.desk import Desk, Place, ScreenName
from ui.drafts import DraftSlot
from ui.tokens import Space, Tone
from ui.views.meeting_mode.agenda_list import AgendaList
from ui.views.meeting_mode.capture_bar import CaptureBar
from ui.views.meeting_mode.closing import ClosingPage
from ui.views.meeting_mode.item_page import ItemPage
from ui.views.meeting_mode.read_back import ReadBack
from ui.views.meeting_mode.room_switch import RoomSwitch
from ui.views.meeting_mode.session import Said, Session
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.reading_order import ReadInOrder

_CLOCK_MS = 5000
_ROOMY = 1100


class MeetingWindow(ReadInOrder):
    """One meeting, full screen. `left` tells that it is over; only a second F9 or a click leaves.

    Esc asks in the bar. Letters that no field takes choose the sort, wherever the keyboard is.
    """

    left = Signal()

    def __init__(self, desk: Desk, meeting: RecordId, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty("role", "meeting")
        self._session = Session(desk, meeting, self)
        self._asking = False
        self._reading = False
        self.agenda = AgendaList()
        self.item = ItemPage()
        self.read_back = ReadBack(_("Ctrl+L gaat terug naar het agendapunt"))
        self.closing = ClosingPage(self._session)
        self.line = CaptureBar(desk)
        self.bar = MessageBar()
        self.room = RoomSwitch(self)
        self._title = ElidedLabel("", Role.TITLE)
        self._clock = text_label("", Role.TITLE)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._bind_keys()
        self._slot = self._keep_line()
        self._show()
        self._show_time()

    @property
    def unfinished(self) -> bool:
        """Whether something stands in the line that was not saved."""
        return bool(self.line.text)

    def begin(self) -> None:
        """Take the whole screen, and give the line the keyboard."""
        self.showFullScreen()
        self.activateWindow()
        self.line.setFocus()

    # -- going through the agenda --------------------------------------------------------------

    def go(self, place: int) -> None:
        """Go to an item; behind the last one is what has to be confirmed."""
        self._reading = False
        self._session.go(place)
        self._show()
        self._announce()
        if not (self._session.at_closing and self.closing.focus_first()):
            self.line.setFocus()

    @Slot()
    def next_item(self) -> None:
        """Go to the next item."""
        self.go(self._session.place + 1)

    @Slot()
    def previous_item(self) -> None:
        """Go to the item before this one."""
        self.go(self._session.place - 1)

    @Slot()
    def close_meeting(self) -> None:
        """Go to what has to be confirmed aloud."""
        self.go(len(self._session.items))

    def _announce(self) -> None:
        """Tell a screen reader where we are: the keyboard is in the line and stays there."""
        item = self._session.item
        words = f"{item.item.place} {item.item.title}" if item else _("Vast te stellen")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # -- what is said --------------------------------------------------------------------------

    @Slot(object)
    def save(self, said: Said) -> None:
        """Save a line; when that fails it stays where it is, and the bar says why."""
        try:
            saved = self._session.capture(said)
        except ConsultatieError as error:
            self._say(str(error), Tone.RED)
            return
        self.line.clear()
        words = _("{time} {sort} vastgelegd. Ctrl+Z haalt terug.")
        self._say(words.format(time=saved.at, sort=saved.sort.shown), Tone.GREEN)

    @Slot()
    def toggle_reading(self) -> None:
        """Show the words of now at 28 points, or go back to the item."""
        if not self._reading and not self._words_to_read()[0]:
            self._say(_("Er is nog niets om voor te lezen."), Tone.GREY)
            return
        self._reading = not self._reading
        self._show()

    @Slot()
    def undo(self) -> None:
        """Undo the last act of this meeting."""
        self._try(self._session.undo, _("In deze vergadering is niets meer terug te halen."))

    @Slot()
    def redo(self) -> None:
        """Do again what was undone."""
        self._try(self._session.redo, _("Er is niets om opnieuw te doen."))

    def _try(self, act: Callable[[], bool], otherwise: str) -> None:
        try:
            done = act()
        except ConsultatieError as error:
            self._say(str(error), Tone.RED)
            return
        if not done:
            self._say(otherwise, Tone.GREY)

    @Slot(object)
    def _taken_back(self, captured: Capture) -> None:
        self.line.take_back(captured)
        self._say(_("Teruggehaald; pas aan en druk op Enter."), Tone.GREY)

    @Slot(object)
    def _done_again(self, captured: Capture) -> None:
        if self.line.text == captured.text:
            self.line.clear()
        self._say(_("Opnieuw vastgelegd."), Tone.GREEN)

    def _words_to_read(self) -> tuple[str, str, RecordId | None]:
        """Words, their sort, and the record that says who may see them.

        What is being typed comes first, then what has the keyboard in the closing, then the last
        capture: at this item, else of all.
        """
        item = self._session.item
        if self.line.text:
            return self.line.text, self.line.sort.shown, item.item.id if item else None
        captured = self.closing.focused() if self._session.at_closing else None
        here = item.captures if item else ()
        said = captured or next(iter(reversed(here or self._session.captures())), None)
        return (said.text, said.sort.shown, said.id) if said else ("", "", None)

    def _keep_line(self) -> DraftSlot:
        """Keep what stands in the line, and put back what stood there when the program stopped."""
        meeting = self._session.meeting
        place = Place(ScreenName.MEETINGS, meeting.dossier, meeting.id)
        key = f"meeting/{meeting.id}"
        slot = DraftSlot(self, self._session.desk, key, meeting.title, place)
        found = slot.take_up()
        if found is not None:
            kept = json.loads(found.text)
            self._session.go_to(kept["item"])
            self.line.take_up(kept["line"])
            self._say(_("De regel die nog niet was vastgelegd staat er weer."), Tone.AMBER)
        self.line.changed.connect(self._follow_line)
        self._session.changed.connect(self._follow_line)
        return slot

    @Slot()
    def _follow_line(self) -> None:
        line, item = self.line.kept(), self._session.item
        kept = {"item": item.item.id if item else None, "line": line}
        self._slot.follow(json.dumps(kept, ensure_ascii=False) if line else "")

    # -- the end -------------------------------------------------------------------------------

    @Slot(object, bool)
    def settle(self, confirmed: Sequence[RecordId], held: bool) -> None:
        """Settle what was confirmed aloud."""
        try:
            made = self._session.conclude(confirmed, held)
        except ConsultatieError as error:
            self._say(str(error), Tone.RED)
            return
        words = _("Vastgesteld. {number} in het register als toezegging.").format(number=len(made))
        self._say(" ".join(filter(None, (words, self._of_decisions(confirmed)))), Tone.GREEN)
        if not self.closing.focus_first():
            self.line.setFocus()

    def _of_decisions(self, confirmed: Sequence[RecordId]) -> str:
        """That what was decided can become a decision in the register, after the meeting."""
        decided = [
            captured
            for captured in self._session.captures()
            if captured.id in confirmed and captured.sort is CaptureKind.DECISION
        ]
        return (
            ngettext(
                "Van {number} besluit kunt u na de vergadering een besluit in het register maken.",
                "Van {number} besluiten kunt u na de vergadering besluiten in het register maken.",
                len(decided),
            ).format(number=len(decided))
            if decided
            else ""
        )

    @Slot()
    def ask_to_leave(self) -> None:
        """Ask in the bar whether to leave; F9 once more leaves, Esc stays."""
        if self._reading:
            self.toggle_reading()
        elif self._asking and self.bar.words:
            self._stay()
        else:
            self._ask()

    @Slot()
    def leave_or_ask(self) -> None:
        """Leave when that was asked already, and save a line that still stands there."""
        if not (self._asking and self.bar.words):
            self._ask()
            return
        self.line.submit()
        if not self.unfinished:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """End the meeting mode; a line that was not saved is thrown away."""
        self.line.clear()
        self.close()

    def _ask(self) -> None:
        self._asking = True
        if self.unfinished:
            self.bar.say(
                _("De regel is nog niet vastgelegd. F9 legt haar vast en verlaat, Esc blijft."),
                Tone.AMBER,
                (_("Vastleggen en verlaten"), self._save_and_leave),
                (_("Weggooien en verlaten"), self.leave),
            )
        else:
            self.bar.say(
                _("Vergadermodus verlaten? F9 verlaat, Esc blijft."),
                Tone.AMBER,
                (_("Verlaten"), self.leave),
                (_("Blijven"), self._stay),
            )

    def _save_and_leave(self) -> None:
        self.line.submit()
        if not self.unfinished:
            self.leave()

    def _say(self, words: str, tone: Tone) -> None:
        """Say something; a question whether to leave is off the table by it."""
        self._asking = False
        self.bar.say(words, tone)

    def _stay(self) -> None:
        self._asking = False
        self.bar.quiet()
        self.line.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.unfinished:
            event.ignore()
            self._ask()
            return
        super().closeEvent(event)
        self.left.emit()

    # -- showing -------------------------------------------------------------------------------

    @Slot()
    def _show(self) -> None:
        self.agenda.show_session(self._session)
        self.line.offer([*_usual_functions(), *(c.who for c in self._session.captures())])
        self.closing.refresh()
        if self._session.item is not None:
            self.item.show_item(self._session.item)
        words, sort, _of = self._words_to_read()
        if self._reading:
            self.read_back.show_words(words, sort)
        page = self.closing if self._session.at_closing else self.item
        self._stack.setCurrentWidget(self.read_back if self._reading else page)
        self._show_in_room()

    @Slot()
    def _say_one_screen(self) -> None:
        words = _("Er is maar één scherm: dat voor de zaal ligt erachter. Sluit een beamer aan.")
        self._say(words, Tone.AMBER)

    def _show_in_room(self) -> None:
        if not self.room.is_on:
            return
        sight, item = self._session.room_sight(), self._session.item
        view = sight.item(item.item) if item else sight.closing()
        words, _sort, of = self._words_to_read()
        read = sight.words(words, of) if self._reading and of is not None else ""
        self.room.show_view(view, read)

    @Slot()
    def _show_time(self) -> None:
        meeting, now = self._session.meeting, self._session.desk.now()
        self._title.setText(meeting.title)
        self._clock.setText(f"{dates.with_weekday_short(now.date())} · {now:%H:%M}")
        self.setWindowTitle(_("Vergadermodus: {title}").format(title=meeting.title))

    @Slot()
    def tell_keys(self) -> None:
        """Say in the bar what every key does."""
        self._say(
            _(
                "PageUp en PageDown: agendapunt · Shift+PageDown: verder lezen · Alt+T, V, S, B of "
                "A: soort · Ctrl+L: voorlezen · Ctrl+Z: terughalen · Ctrl+E: vaststellen · F8: "
                "scherm voor de zaal · F9: verlaten"
            ),
            Tone.AMBER,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.room.shorten(self.width() < _ROOMY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ask_to_leave()
        elif not self.line.takes_letter(event):
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._session.changed.connect(self._show)
        self._session.taken_back.connect(self._taken_back)
        self._session.done_again.connect(self._done_again)
        self.agenda.place_chosen.connect(self.go)
        self.line.captured.connect(self.save)
        self.line.refused.connect(lambda words: self._say(words, Tone.AMBER))
        self.line.escaped.connect(self.ask_to_leave)
        self.line.undo_wanted.connect(self.undo)
        self.line.redo_wanted.connect(self.redo)
        self.closing.settled.connect(self.settle)
        self.room.button.toggled.connect(self._show_in_room)
        self.room.hidden.connect(self._say_one_screen)
        timer = QTimer(self)
        timer.timeout.connect(self._show_time)
        timer.start(_CLOCK_MS)

    def _bind_keys(self) -> None:
        for keys, act in (
            ("PgDown", self.next_item),
            ("Ctrl+Down", self.next_item),
            ("PgUp", self.previous_item),
            ("Ctrl+Up", self.previous_item),
            ("Shift+PgDown", self.item.page_down),
            ("Shift+PgUp", self.item.page_up),
            ("Ctrl+E", self.close_meeting),
            ("Ctrl+L", self.toggle_reading),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("F1", self.tell_keys),
            ("F8", self.room.button.toggle),
            ("F9", self.leave_or_ask),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (self.item, self.closing, self.read_back):
            self._stack.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.agenda)
        middle.addWidget(self._stack, 1)
        low = QVBoxLayout()
        low.setContentsMargins(Space.S, 0, Space.S, 0)
        low.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addLayout(middle, 1)
        layout.addLayout(low)
        layout.addWidget(self.line)

    def _header(self) -> QWidget:
        header = ground("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._title, 1)
        row.addWidget(self._clock)
        close = push_button(_("Vaststellen (Ctrl+E)"), Kind.QUIET)
        close.clicked.connect(self.close_meeting)
        leave = push_button(_("Verlaten (F9)"), Kind.QUIET)
        leave.clicked.connect(self.leave_or_ask)
        for button in (self.room.button, close, leave):
            # The keyboard stays in the line; each of these has a key of its own.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        return header


def _usual_functions() -> tuple[str, ...]:
    return (_("bestuurder"), _("voorzitter van de raad"), _("lid van de raad"), _("secretaris"))
