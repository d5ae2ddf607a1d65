"""What there is to say of a day in a calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ui.tokens import Tone


@dataclass(frozen=True, slots=True)
class DayNote:
    """What there is to say of a day: a holiday, a recess, a meeting, a term."""

    text: str
    tone: Tone = Tone.RED


DayNotes: TypeAlias = Callable[[date], DayNote | None]


def no_notes(_day: date) -> DayNote | None:
    """A calendar that knows of weekends only."""
    return None
