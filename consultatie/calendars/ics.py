"""Entries as an iCalendar file (RFC 5545).

There is no METHOD: that of publishing asks for an organiser, which is a person. Whole days float:
they are the same day everywhere.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from consultatie.calendars.entries import Entry
from consultatie.language import _, in_dutch
from consultatie.visibility import Visibility

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_CLASS = {
    Visibility.PUBLIC: "PUBLIC",
    Visibility.BOARD: "PRIVATE",
    Visibility.COUNCIL: "CONFIDENTIAL",
    Visibility.CONFIDENTIAL: "CONFIDENTIAL",
}
_MORNING = timedelta(hours=9)
_ONE_DAY = timedelta(1)


@in_dutch()
def ics_bytes(entries: Iterable[Entry], changed: datetime, sequence: int) -> bytes:
    """The calendar. The same register gives the same bytes.

    :param changed: when the register changed last, in UTC. :param sequence: how many actions it
        has had: it grows with every change, so that a newer file wins from an older one.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Consultatie//Agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _("Consultatie"))
    for entry in sorted(entries, key=lambda one: (one.first, one.key)):
        calendar.add_component(_event(entry, changed, sequence))
    content: bytes = calendar.to_ical()
    return content


def uid_of(entry: Entry) -> str:
    """By which a calendar knows that it has this event already."""
    return f"{entry.key}@consultatie"


def printable(words: str) -> str:
    """The text without what RFC 5545 does not allow: control characters, except line ends."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c if c in "\n\t" or not _is_control(c) else " " for c in lines)


def _is_control(char: str) -> bool:
    return ord(char) < 0x20 or 0x7F <= ord(char) <= 0x9F or char in "\u2028\u2029\ufeff"


def _event(entry: Entry, changed: datetime, sequence: int) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", uid_of(entry))
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("sequence", sequence)
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + _ONE_DAY)
    event.add("summary", printable(entry.summary))
    event.add("description", printable(entry.text))
    event.add("categories", [entry.sort])
    event.add("class", _CLASS[entry.visibility])
    event.add("status", _status(entry))
    # Nobody is occupied by it the whole day.
    event.add("transp", "TRANSPARENT")
    if entry.warn_on and not entry.cancelled:
        event.add_component(_alarm(entry, entry.warn_on - entry.first + _MORNING))
    return event


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"


def _alarm(entry: Entry, before: timedelta) -> "Alarm":
    """At nine in the morning of the day on which to warn."""
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", printable(entry.summary))
    alarm.add("trigger", before)
    return alarm
