"""The figures of a year, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from consultatie.advice import Conclusion
from consultatie.ids import RecordId
from consultatie.law.grounds import Ground
from consultatie.meetings import MeetingKind


@dataclass(frozen=True, slots=True)
class Flow:
    """Of one ground: what came in, what was handled, and what still ran at the end."""

    received: int = 0
    handled: int = 0
    running: int = 0


@dataclass(frozen=True, slots=True)
class Followed:
    """How decisions of the year followed the advice: a decision counts once for each council."""

    wholly: int = 0
    partly: int = 0
    not_at_all: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class OnTime:
    """How much was done by its last day: of what had a day; the rest had none to be kept."""

    with_day: int = 0
    in_time: int = 0
    without_day: int = 0


@dataclass(frozen=True, slots=True)
class CouncilYear:
    """The figures of one council; days are medians, None of nothing."""

    body: RecordId
    name: str
    flow: Flow
    advice_on_time: OnTime
    followed: Followed
    days_to_advice: float | None


@dataclass(frozen=True, slots=True)
class Secrecy:
    """How often secrecy was imposed, and over what."""

    times: int = 0
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearFigures:
    """The figures of a year up to `until`: its last day, or today while it runs.

    A consultation counts for each council by itself. It is received by its receipt, or by its
    advice when nothing was asked, and handled once the council gave its advice. Days are counted
    between dates that are known to the day; a median of nothing is None.
    """

    year: int
    until: date
    flows: Mapping[Ground, Flow]
    conclusions: Mapping[Conclusion, int]
    followed: Followed
    meetings: Mapping[MeetingKind, int]
    experts: int
    soundings: int
    secrecy: Secrecy
    days_to_advice: float | None
    days_to_decision: float | None
    extensions: int
    commitments_made: int
    commitments_kept: int
    commitments_open: int
    advice_on_time: OnTime
    reply_on_time: OnTime
    councils: tuple[CouncilYear, ...]
