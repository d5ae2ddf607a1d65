"""What every screen is given: the open register, the law, today, and a way to go elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from consultatie.ids import RecordId
    from consultatie.law.book import LawBook
    from consultatie.register import ChangeNotice, DossierLine, OpenRegister


class ScreenName(StrEnum):
    """The screens of the main window."""

    DOSSIERS = "dossiers"
    REQUESTS = "requests"
    REQUEST = "request"
    TERMS = "terms"
    REACTIONS = "reactions"
    COMMITMENTS = "commitments"
    DECISIONS = "decisions"
    DOCUMENTS = "documents"
    PARTIES = "parties"
    ABBREVIATIONS = "abbreviations"
    JOURNAL = "journal"
    FORGOTTEN = "forgotten"
    YEAR = "year"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is: a screen, in which dossier, at which record, and a part of that."""

    screen: ScreenName
    dossier: "RecordId | None" = None
    record: "RecordId | None" = None
    part: str = ""


class Desk(QObject):
    """The desk of one open register; it lives as long as the register is open.

    Without a law book the shipped one is read when it is first asked for, which is after the first
    window was painted. `place_wanted` asks the window to go somewhere; `register_changed` tells of
    every finished action; `said` is a line for the message bar; `left` comes before the register
    is closed.
    """

    place_wanted = Signal(object)
    register_changed = Signal(object)
    said = Signal(str)
    left = Signal()

    def __init__(
        self,
        register: "OpenRegister",
        law: "LawBook | None",
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.register = register
        self._law = law
        self._today = today
        self._lines: Sequence[DossierLine] | None = None
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

    def today(self) -> date:
        """The day on the user's own wall."""
        return self._today()

    def go(self, place: Place) -> None:
        """Go to a place."""
        self.place_wanted.emit(place)

    def say(self, sentence: str) -> None:
        """Put a line in the message bar."""
        self.said.emit(sentence)

    def leave(self) -> None:
        """Stop hearing of changes and close the register."""
        self._stop_hearing()
        self.left.emit()
        self.register.close()

    def _hear(self, notice: "ChangeNotice") -> None:
        self._lines = None
        self.register_changed.emit(notice)


class Screen(QWidget):
    """One screen of the main window. It shows a place and reloads when the register changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_place(self, _place: Place) -> None:
        """Show this place; called each time the user goes there."""
        self.reload()

    def reload(self) -> None:
        """Read again what is shown, keeping selection, scroll position and what is being typed."""

    def unsaved(self) -> str:
        """Where something typed is not saved yet, in words; empty when nothing is."""
        return ""
