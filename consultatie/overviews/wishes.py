"""What can be asked of a product beside its dossier: a council, point, meeting, year or days."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from consultatie.dossier_file import DossierFile
    from consultatie.ids import RecordId
    from consultatie.routes.supposed import Supposition


class Wish(StrEnum):
    """One thing that can be asked; the value is the name of the option of the command."""

    COUNCIL = "raad"
    POINT = "punt"
    MEETING = "vergadering"
    YEAR = "jaar"
    FIRST = "van"
    LAST = "tot"
    SCENARIO = "scenario"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked; None of what was not. A product looks only at what it takes.

    The days from `first` through `last`. `scenario` is drawn on a route beside what is real.
    `beside` are the other dossiers that a year counts along with this one.
    """

    council: RecordId | None = None
    point: RecordId | None = None
    meeting: RecordId | None = None
    year: int | None = None
    first: date | None = None
    last: date | None = None
    scenario: Supposition | None = None
    beside: tuple[DossierFile, ...] = ()

    def within(self, first: date, last: date) -> bool:
        """Whether any of these days lies in the days that were asked for."""
        begins = self.first is None or last >= self.first
        return begins and (self.last is None or first <= self.last)


NONE = Wishes()
