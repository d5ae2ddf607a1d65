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

    @property
    def key(self) -> str:
        """What was asked as one short text, the same for the same; issues are numbered by it.

        Without the dossiers beside, of which there may be more each year.
        """
        asked = (
            (Wish.COUNCIL, self.council),
            (Wish.POINT, self.point),
            (Wish.MEETING, self.meeting),
            (Wish.YEAR, self.year),
            (Wish.FIRST, self.first),
            (Wish.LAST, self.last),
            (Wish.SCENARIO, getattr(self.scenario, "id", self.scenario)),
        )
        return " ".join(f"{wish}={value}" for wish, value in asked if value is not None)

    def within(self, first: date, last: date) -> bool:
        """Whether any of these days lies in the days that were asked for."""
        begins = self.first is None or last >= self.first
        return begins and (self.last is None or first <= self.last)


NONE = Wishes()


def wishes_of(key: str) -> Wishes:
    """What was asked, of its key; a scenario that was kept nowhere is not known any more."""
    told = dict(part.split("=", 1) for part in key.split(" ") if "=" in part)
    numbers = {wish: int(told[wish]) for wish in _NUMBERS if told.get(wish, "").isdecimal()}
    return Wishes(
        council=numbers.get(Wish.COUNCIL),
        point=numbers.get(Wish.POINT),
        meeting=numbers.get(Wish.MEETING),
        year=numbers.get(Wish.YEAR),
        first=_day(told.get(Wish.FIRST)),
        last=_day(told.get(Wish.LAST)),
        scenario=numbers.get(Wish.SCENARIO),
    )


_NUMBERS = (Wish.COUNCIL, Wish.POINT, Wish.MEETING, Wish.YEAR, Wish.SCENARIO)


def _day(written: str | None) -> date | None:
    from datetime import date

    return date.fromisoformat(written) if written else None
