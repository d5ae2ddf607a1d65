"""A desk on a register, for tests of one screen."""

from datetime import date, datetime

from consultatie.law.book import LawBook
from consultatie.register import OpenRegister
from ui.desk import Desk

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 10, 42)  # noqa: DTZ001  (the clock on the wall)


def desk_on(register: OpenRegister) -> Desk:
    """A desk on the day of the example."""
    return Desk(register, LawBook.shipped(), lambda: TODAY, now=lambda: NOW)
