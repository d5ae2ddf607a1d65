"""What the row of a table becomes before it is written, and where it goes to."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from consultatie.advice import Point
from consultatie.commitments import Commitment
from consultatie.dossier_file import Parties
from consultatie.ids import RecordId
from consultatie.parties import Body, Organisation
from consultatie.tables.columns import Target


@dataclass(frozen=True, slots=True)
class PointDraft:
    """A point, and the name of the theme that it lies under."""

    point: Point
    theme: str


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """An organisation by name, and the body of it where the row names one."""

    organisation: Organisation
    body: Body | None


Draft: TypeAlias = PointDraft | PartyDraft | Commitment


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the rows go to, and what they can name: all that a job needs to know of a register.

    `home` is the advice or the dossier, `numbers` are those of the points that the advice has.
    """

    target: Target
    today: date
    parties: Parties
    home: RecordId = 0
    numbers: frozenset[str] = frozenset()
