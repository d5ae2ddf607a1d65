"""What there is to say of a day in a calendar."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import TypeAlias

from consultatie.language import _
from ui.marks import Mark, Shape
from ui.tokens import Tone


class DayKind(Enum):
    """What a day can be; what matters most comes first."""

    TERM = auto()
    MEETING = auto()
    HOLIDAY = auto()
    RECESS = auto()

    @property
    def mark(self) -> Mark:
        """Its word, and the shape and tone below a day."""
        return {
            DayKind.TERM: Mark(_("termijn"), Shape.DIAMOND, Tone.RED),
            DayKind.MEETING: Mark(_("overleg"), Shape.DISC, Tone.ACCENT),
            DayKind.HOLIDAY: Mark(_("feestdag"), Shape.SQUARE, Tone.GREEN),
            DayKind.RECESS: Mark(_("reces"), Shape.RING, Tone.AMBER),
        }[self]


@dataclass(frozen=True, slots=True)
class DayNote:
    """What there is to say of a day, a line for each thing, and all that it is."""

    text: str
    kinds: tuple[DayKind, ...]


DayNotes: TypeAlias = Callable[[date], DayNote | None]


def no_notes(_day: date) -> DayNote | None:
    """A calendar that knows of weekends only."""
    return None
