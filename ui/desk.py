"""What every screen is given: the open register, the law, today, and a way to go elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.leading import Leading

if TYPE_CHECKING:
    from pathlib import Path

    from consultatie.dossier_file import DossierFile
    from consultatie.early_warnings import Leads
    from consultatie.exports import Listed
    from consultatie.ids import RecordId
    from consultatie.law.book import LawBook
    from consultatie.overviews.wishes import Wishes
    from consultatie.preferences import Preferences
    from consultatie.private_copies import PrivateCopies
    from consultatie.register import ChangeNotice, DossierLine, OpenRegister
    from ui.day_notes import DayNotes
    from ui.filtering import Filtering


class ScreenName(StrEnum):
    """The screens of the main window."""

    DOSSIERS = "dossiers"
    REQUESTS = "requests"
    REQUEST = "request"
    TERMS = "terms"
    REACTIONS = "reactions"
    MATRIX = "matrix"
    COMMITMENTS = "commitments"
    MEETINGS = "meetings"
    DECISIONS = "decisions"
    PLANNING = "planning"
    DOCUMENTS = "documents"
    PARTIES = "parties"
    ABBREVIATIONS = "abbreviations"
    JOURNAL = "journal"
    FORGOTTEN = "forgotten"
    YEAR = "year"
    ISSUES = "issues"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is: a screen, in which dossier, at which record, and a part of that.

    `wishes` is what was asked of the paper that is shown.
    """

    screen: ScreenName
    dossier: "RecordId | None" = None
    record: "RecordId | None" = None
    part: str = ""
    wishes: "Wishes | None" = None


class Desk(QObject):
    """The desk of one open register; it lives as long as the register is open.

    Without a law book the shipped one is read when it is first asked for, which is after the first
    window was painted. `here` is the place that is shown. `place_wanted` asks the window to go
    somewhere; `register_changed` tells of every finished action; `said` is a line for the message
    bar, `offered` one with a way back; `left` comes just before the register closes. The copies
    that other programs were given to open lie below `copies_in`, the user's own templates of
    letters in `templates_in`, if any.
    """

    place_wanted = Signal(object)
    register_changed = Signal(object)
    said = Signal(str)
    offered = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        register: "OpenRegister",
        law: "LawBook | None",
        today: Callable[[], date],
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
        copies_in: "Path | None" = None,
        preferences: "Callable[[], Preferences] | None" = None,
    ) -> None:
        super().__init__(parent)
        self.register = register
        self._copies_in = copies_in
        self.templates_in: Path | None = None
        self._copies: PrivateCopies | None = None
        self._law = law
        self._dossier: RecordId | None = None
        self._days: DayNotes | None = None
        self._today = today
        self._lines: Sequence[DossierLine] | None = None
        self._file: DossierFile | None = None
        self._now = now
        self.here: Place | None = None
        self._ask_preferences = preferences
        self._preferences: Preferences | None = None
        self._stop_hearing = register.subscribe(self._hear)

    @property
    def law(self) -> "LawBook":
        """What the program knows of the law."""
        if self._law is None:
            from consultatie.law.book import LawBook

            self._law = LawBook.shipped()
        return self._law

    def dossier_lines(self) -> "Sequence[DossierLine]":
        """The dossiers that were not withdrawn, by name; read once after each change."""
        if self._lines is None:
            self._lines = self.register.dossier_lines()
        return self._lines

    def dossier_file(self, dossier: "RecordId") -> "DossierFile":
        """Everything of one dossier; of the last one asked for read once after each change."""
        if self._file is None or self._file.dossier.id != dossier:
            self._file = self.register.dossier_file(dossier)
        return self._file

    @property
    def copies(self) -> "PrivateCopies":
        """The copies of files that other programs are given to open."""
        if self._copies is None:
            from ui.opening import own_copies

            self._copies = own_copies(self._copies_in)
        return self._copies

    @property
    def preferences(self) -> "Preferences":
        """What the user prefers, as it was when this was first asked."""
        if self._preferences is None:
            from consultatie.preferences import Preferences

            self._preferences = (self._ask_preferences or Preferences)()
        return self._preferences

    @property
    def leads(self) -> "Leads":
        """How many days ahead the user wants to be warned of each kind of term."""
        return self.preferences.leads

    def prefer(self, preferences: "Preferences") -> None:
        """The user prefers something else from now on."""
        self._preferences = preferences

    def today(self) -> date:
        """The day on the user's own wall."""
        return self._today()

    def now(self) -> datetime:
        """The time on the user's own wall, without a zone."""
        return self._now()

    @property
    def dossier(self) -> "RecordId | None":
        """The dossier the user is in."""
        return self._dossier

    def enter(self, dossier: "RecordId | None") -> None:
        """Tell in which dossier the user is now."""
        if dossier != self._dossier:
            self._dossier, self._days = dossier, None

    @property
    def day_notes(self) -> "DayNotes":
        """What calendars say of days; read when one is opened and kept until something changes."""
        if self._days is None:
            from ui.dossier_days import days_of

            file = self.dossier_file(self._dossier) if self._dossier is not None else None
            self._days = days_of(self.register, self.law, self.today(), file, self.leads)
        return self._days

    def go(self, place: Place) -> None:
        """Go to a place."""
        self.place_wanted.emit(place)

    def say(self, sentence: str) -> None:
        """Put a line in the message bar."""
        self.said.emit(sentence)

    def offer(self, sentence: str, take_back: Callable[[], object]) -> None:
        """Put in the message bar what was done beside the register, and the way to undo it."""
        self.offered.emit(sentence, take_back)

    def leave(self) -> None:
        """Stop hearing of changes, take copies away, and close the register."""
        self.stand_up()
        self.register.close()

    def stand_up(self) -> None:
        """Leave the register open for another desk, and hear of it no more."""
        self._stop_hearing()
        self.left.emit()
        if self._copies is not None:
            self._copies.clear()

    def _hear(self, notice: "ChangeNotice") -> None:
        self._lines = self._days = self._file = None
        self.register_changed.emit(notice)


class Screen(Leading):
    """One screen of the main window. It shows a place and reloads when the register changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_place(self, _place: Place) -> None:
        """Show this place; called each time the user goes there."""
        self.reload()

    def reload(self) -> None:
        """Read again what is shown, keeping selection, scroll position and what is being typed."""

    def listed(self) -> "Listed | None":
        """The list that is shown and which rows of it, to write to a file; None for no list."""
        return None

    def filtering(self) -> "Filtering | None":
        """The list whose filter can be kept under a name; None where there is none."""
        return None

    def unsaved(self) -> str:
        """Where something typed is not saved yet, in words; empty when nothing is."""
        return ""


def notes_around(widget: QWidget) -> "DayNotes":
    """What the calendars of the screen around a widget say of days.

    A form is shown by a screen, also as a dialog of it, so that every date in every form comes to
    the desk by the way it is shown and no form has to hand it on.
    """
    desk = desk_around(widget)
    if desk is None:
        from ui.day_notes import no_notes

        return no_notes
    return desk.day_notes


def desk_around(widget: QWidget) -> Desk | None:
    """The desk of the screen around a widget, also of a dialog of it; None where there is none."""
    around: QWidget | None = widget
    while around is not None and not isinstance(around, Screen):
        around = around.parentWidget()
    return None if around is None else around.desk
