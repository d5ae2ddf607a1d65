"""What the step rail shows: a row of stages per council."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from consultatie.language import _
from ui.tokens import Tone


class StageState(StrEnum):
    """How far a stage is."""

    DONE = "done"
    CURRENT = "current"
    PLANNED = "planned"
    SKIPPED = "skipped"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of one council. `note` is a tip: the reason of a skip, or what is overdue.

    `short` is the date in less room, drawn where `date` does not fit.
    """

    key: Hashable
    label: str
    state: StageState = StageState.NONE
    date: str = ""
    tone: Tone = Tone.PLAIN
    note: str = ""
    short: str = ""

    def spoken(self, row_name: str) -> str:
        """The stage as a screen reader says it."""
        parts = (row_name, self.label, state_word(self.state), self.date, self.note)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class RailRow:
    """The stages of one council, with its name and a muted line below that."""

    key: Hashable
    name: str
    note: str = ""
    stages: tuple[Stage, ...] = ()


def state_word(state: StageState) -> str:
    """The word for a state."""
    return {
        StageState.DONE: _("gedaan"),
        StageState.CURRENT: _("nu aan de orde"),
        StageState.PLANNED: _("gepland"),
        StageState.SKIPPED: _("overgeslagen"),
        StageState.NONE: _("nog niet gepland"),
    }[state]
