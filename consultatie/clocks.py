"""What moves or stops a clock: agreed extensions, pauses, recess; a statutory date never moves."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension(Record):
    """An extension (verlenging) of the agreed advice date: the log of who agreed to what."""

    kind: ClassVar[str] = "extension"
    titled_by: ClassVar[str] = "reason"

    consultation: RecordId
    old_day: date | None = None
    new_day: date
    agreed_on: date | None = None
    agreed_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Record):
    """A pause (pauze) of the agreed advice term, from and through a day; open without a last day.

    `planned_end` is the last day that was agreed beforehand, `end` the real last day once it was
    recorded: a pause can take shorter or longer than was agreed.
    """

    kind: ClassVar[str] = "pause"
    titled_by: ClassVar[str] = "reason"

    consultation: RecordId
    start: date
    planned_end: date | None = None
    end: date | None = None
    agreed_by: str = ""
    reason: str

    @property
    def last_day(self) -> date | None:
        """The last day that it covers: the real one, else the one that was agreed."""
        return self.end or self.planned_end


@dataclass(frozen=True, slots=True)
class PauseLength:
    """How many days a pause was planned to take, and how many it took or has taken so far.

    `planned` is None while no last day was agreed.
    """

    planned: int | None
    actual: int
    over: bool


class Clock(Word):
    """Whether the agreed term runs while the request is incomplete."""

    RUNS = "loopt"
    RESERVED = "loopt onder voorbehoud"
    NOT_YET = "loopt nog niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockChoice(Record):
    """The choice what an incomplete request does to the clock, and who agreed. The last counts."""

    kind: ClassVar[str] = "clock_choice"
    titled_by: ClassVar[str] = "choice"

    consultation: RecordId
    choice: Clock
    chosen_on: date | None = None
    agreed_by: str = ""
    note: str = ""


class AbsenceKind(Word):
    """Why a body cannot meet."""

    RECESS = "reces"
    ABSENCE = "afwezigheid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence(Record):
    """Days, first and last included, on which a body does not meet."""

    kind: ClassVar[str] = "absence"

    body: RecordId
    name: str
    sort: AbsenceKind = AbsenceKind.RECESS
    start: date
    end: date


def check_extension(extension: Extension) -> list[Breach]:
    """What is wrong with an extension as typed."""
    breaches = []
    if extension.old_day and extension.new_day <= extension.old_day:
        breaches.append(Breach("new_day", _("De nieuwe datum ligt niet na de oude.")))
    if not extension.agreed_by.strip():
        breaches.append(Breach("agreed_by", _("Noem wie met de verlenging heeft ingestemd.")))
    return breaches


def check_pause(pause: Pause) -> list[Breach]:
    """What is wrong with a pause as typed."""
    breaches = _check_order(pause.start, pause.end)
    if pause.planned_end:
        breaches += _check_order(pause.start, pause.planned_end, "planned_end")
    if not pause.reason.strip():
        breaches.append(Breach("reason", _("Geef de reden van de pauze.")))
    if not pause.agreed_by.strip():
        breaches.append(Breach("agreed_by", _("Noem wie met de pauze heeft ingestemd.")))
    return breaches


def length_of(pause: Pause, today: date) -> PauseLength:
    """The planned and the actual length of a pause, seen from a day."""
    # Of a pause that was recorded before plans were kept apart, the one day it has is the plan.
    agreed, last = pause.planned_end or pause.end, pause.last_day
    planned = _days(pause.start, agreed) if agreed else None
    actual = _days(pause.start, min(today, last or today))
    return PauseLength(planned, max(actual, 0), last is not None and last < today)


def check_absence(absence: Absence) -> list[Breach]:
    """What is wrong with a recess or absence as typed."""
    breaches = _check_order(absence.start, absence.end)
    if not absence.name.strip():
        breaches.append(Breach("name", _("Geef het reces of de afwezigheid een naam.")))
    return breaches


def _days(first: date, last: date) -> int:
    return (last - first).days + 1


def _check_order(start: date, end: date | None, field: str = "end") -> list[Breach]:
    if end and end < start:
        return [Breach(field, _("De laatste dag ligt vóór de eerste."))]
    return []
