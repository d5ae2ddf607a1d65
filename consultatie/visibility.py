"""Who may see what: marks on records, inherited downward and never widened silently."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class Visibility(Word):
    """Who may see a record, from the fewest to the most."""

    CONFIDENTIAL = "geheim"
    COUNCIL = "intern raad"
    BOARD = "gedeeld met bestuur"
    PUBLIC = "openbaar"


class Audience(Word):
    """For whom a paper or a file is meant."""

    SECRETARIAT = "secretariaat"
    COUNCIL = "raad"
    BOARD = "bestuur"
    PUBLIC = "iedereen"


NARROWEST_FIRST = tuple(Visibility)


def narrowest(found: Iterable[Visibility]) -> Visibility:
    """The one that fewest may see."""
    return min(found, key=NARROWEST_FIRST.index)


def is_wider(one: Visibility, other: Visibility) -> bool:
    """Whether more people may see the one than the other."""
    return NARROWEST_FIRST.index(one) > NARROWEST_FIRST.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking(Record):
    """Who may see a record and what lies below it. For secrecy also what art. 20 WOR asks.

    Whoever imposes secrecy says which data, until when, and who is exempt.
    """

    kind: ClassVar[str] = "marking"
    titled_by: ClassVar[str] = "visibility"

    subject: RecordId
    visibility: Visibility
    imposed_by: str = ""
    imposed_on: date | None = None
    scope: str = ""
    until: date | None = None
    exempt: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the mark holds on a day; secrecy may end."""
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention(Record):
    """Until when a dossier is kept and why: a proposal, nothing is removed by itself."""

    kind: ClassVar[str] = "retention"
    titled_by: ClassVar[str] = "ground"

    dossier: RecordId
    until: date
    ground: str


def check_marking(marking: Marking) -> list[Breach]:
    """What is wrong with a mark as typed."""
    if marking.visibility is not Visibility.CONFIDENTIAL:
        return []
    return [
        Breach(field, sentence)
        for field, sentence in (
            ("imposed_by", _("Noem wie de geheimhouding oplegt (art. 20 WOR).")),
            ("scope", _("Omschrijf waarover de geheimhouding gaat (art. 20 WOR).")),
        )
        if not getattr(marking, field).strip()
    ]


def check_retention(retention: Retention) -> list[Breach]:
    """What is wrong with a retention date as typed."""
    return [] if retention.ground.strip() else [Breach("ground", _("Noem de grond."))]
