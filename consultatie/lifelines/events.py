"""One thing that happened to a point, as a dated sentence."""

from dataclasses import dataclass
from datetime import date

from consultatie.dates import PreciseDate
from consultatie.dates import format as words_of
from consultatie.finding_points import Place
from consultatie.ids import RecordId
from consultatie.language import Word, _


class Happening(Word):
    """What sort of thing a line tells."""

    RAISED = "ingebracht"
    ADOPTED = "vastgesteld"
    THEME = "thema"
    QUESTION = "vraag"
    MEETING = "vergadering"
    REACTION = "reactie"
    APPRAISAL = "oordeel van de raad"
    DECISION = "besluit"
    NOTICE = "kennisgeving"
    COMMITMENT = "toezegging"
    HAND_OVER = "overdracht"
    PROOF = "uitgevoerd"
    REPORTED = "gemeld"
    ACCEPTED = "aanvaard"


@dataclass(frozen=True, slots=True)
class LifeEvent:
    """One sentence of a life line; `when` is its date as exact as it is known, or nothing."""

    sort: Happening
    sentence: str
    when: PreciseDate | None = None

    @property
    def line(self) -> str:
        """The sentence behind its date."""
        when = words_of(self.when) if self.when else _("zonder datum")
        return f"{when[:1].upper()}{when[1:]}: {self.sentence}"


def on_day(day: date | None) -> PreciseDate | None:
    """A day as a date with a precision, where there is one."""
    return PreciseDate.day(day) if day else None


def council(place: Place) -> str:
    """The name of the council whose point it is."""
    return place.file.body_of(place.consultation).name


def name_of(place: Place, body: RecordId | None) -> str:
    """The name of a body, empty for none."""
    return place.file.parties.body(body).name if body is not None else ""
