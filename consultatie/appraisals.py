"""What a body does with what it got: adoption of a joint advice, reservations, appraisal."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining(Record):
    """That an advice is given in another consultation too, and how that body adopted it.

    A joint text is one advice of several bodies, but each body adopts it for itself.
    """

    kind: ClassVar[str] = "joining"
    titled_by: ClassVar[str] = "votes"

    advice: RecordId
    consultation: RecordId
    adopted_on: date | None = None
    votes: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation(Record):
    """A part on which the body keeps its advice for later, and the request it led to."""

    kind: ClassVar[str] = "reservation"
    titled_by: ClassVar[str] = "text"

    advice: RecordId
    text: str
    follow_up: RecordId | None = None


class Opinion(Word):
    """What the body thinks of the reaction to its point."""

    ENOUGH = "voldoende"
    NOT_ENOUGH = "onvoldoende"
    FOR_NOW = "voorlopig akkoord"
    NOT_DISCUSSED = "nog niet besproken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal(Record):
    """The body's opinion of the reaction to a point (oordeel van de raad). The last one counts.

    `body` is who judged: the point of a joint advice is judged by each body for itself. Empty in
    what was recorded before that was asked: then it is the body whose advice it is.
    `rendering_agreed` says whether it agrees with how its point was rendered; None is not asked.
    """

    kind: ClassVar[str] = "appraisal"
    titled_by: ClassVar[str] = "opinion"

    point: RecordId
    body: RecordId | None = None
    opinion: Opinion
    given_on: date | None = None
    meeting: RecordId | None = None
    rendering_agreed: bool | None = None
    note: str = ""


def check_reservation(reservation: Reservation) -> list[Breach]:
    """What is wrong with a reservation as typed."""
    if reservation.text.strip():
        return []
    return [Breach("text", _("Schrijf op waarover de raad later adviseert."))]
