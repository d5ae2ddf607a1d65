"""The meeting mode on a register on disk, with a clock of its own."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from consultatie.law.book import LawBook
from consultatie.meetings import Capture, Meeting
from consultatie.register import OpenRegister
from tests.example_register import copy_of_example, rooms
from tests.ui.views.desks import NOW, TODAY
from ui.desk import Desk
from ui.views.meeting_mode import MeetingWindow

COMING = "Tweede overlegvergadering OR BUCH"
WITH_POINTS = "Overlegvergadering OR WNK [voor"


@dataclass
class Clock:
    """Stands still until a test lets time go by."""

    time: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.time

    def go_on(self, minutes: int) -> None:
        self.time += timedelta(minutes=minutes)


class Table:
    """A meeting that is going on, and the register below it."""

    def __init__(self, folder: Path, qtbot: QtBot, title: str = COMING) -> None:
        self.path = copy_of_example(folder)
        self.register: OpenRegister = rooms().open_to_write(self.path, None)
        self.clock = Clock()
        self.owner = QObject()
        self.desk = Desk(self.register, LawBook.shipped(), lambda: TODAY, self.owner, self.clock)
        self.window = MeetingWindow(self.desk, self.meeting(title).id)
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.begin()

    def meeting(self, title: str = COMING) -> Meeting:
        """A meeting of the example by the beginning of its title."""
        found = self.register.records(Meeting)
        return next(meeting for meeting in found if meeting.title.startswith(title))

    def said(self) -> list[Capture]:
        """What was captured in the meeting to come, as a second connection reads it from disk."""
        other = rooms().open_to_read(self.path, None)
        captures = other.records(Capture)
        other.close()
        of = self.meeting().id
        return [c for c in captures if c.meeting == of and c.stands]
