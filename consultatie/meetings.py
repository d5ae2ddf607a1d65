"""Meetings with their agenda, and what was captured in them."""

from dataclasses import dataclass
from typing import ClassVar

from consultatie.dates import PreciseDate
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class MeetingKind(Word):
    """What sort of meeting."""

    CONSULTATION = "overlegvergadering"
    COUNCIL = "vergadering van de raad"
    COMMITTEE = "commissievergadering"
    BOARD = "bestuursvergadering"
    POLITICAL = "raadsvergadering"
    OTHER = "overig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting (vergadering) of a body, planned or held."""

    kind: ClassVar[str] = "meeting"
    titled_by: ClassVar[str] = "title"

    dossier: RecordId
    body: RecordId | None = None
    title: str
    sort: MeetingKind = MeetingKind.CONSULTATION
    planned: PreciseDate | None = None
    held: PreciseDate | None = None
    where: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """An item on the agenda, which can be about a consultation or one point."""

    kind: ClassVar[str] = "agenda_item"
    titled_by: ClassVar[str] = "title"

    meeting: RecordId
    place: int = 0
    title: str
    consultation: RecordId | None = None
    point: RecordId | None = None


class CaptureKind(Word):
    """What was said; each has one key in a meeting."""

    COMMITMENT = "toezegging"
    POSITION = "standpunt"
    QUESTION = "vraag"
    DECISION = "besluit"
    ACTION = "actie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture(Record):
    """What was captured in a meeting, in the words that were said, with the time.

    `at` is the time on the wall, "10:42". `settled` says that it was worked out afterwards,
    `decision` what it became in the register where it was one.
    """

    kind: ClassVar[str] = "capture"
    titled_by: ClassVar[str] = "text"

    meeting: RecordId
    item: RecordId | None = None
    sort: CaptureKind
    text: str
    at: str = ""
    who: str = ""
    due: PreciseDate | None = None
    settled: bool = False
    decision: RecordId | None = None


def check_meeting(meeting: Meeting) -> list[Breach]:
    """What is wrong with a meeting as typed."""
    breaches = []
    if not meeting.title.strip():
        breaches.append(Breach("title", _("Geef de vergadering een naam.")))
    if meeting.held and not meeting.held.is_day:
        breaches.append(Breach("held", _("Vul de dag in waarop de vergadering was.")))
    return breaches


def check_agenda_item(item: AgendaItem) -> list[Breach]:
    """What is wrong with an item of an agenda as typed."""
    return [] if item.title.strip() else [Breach("title", _("Omschrijf het agendapunt."))]


def check_capture(capture: Capture) -> list[Breach]:
    """What is wrong with a capture as typed."""
    return [] if capture.text.strip() else [Breach("text", _("Schrijf op wat er is gezegd."))]
