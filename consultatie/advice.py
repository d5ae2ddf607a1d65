"""What a body gave: its advice, cut in numbered points, grouped by theme."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class Conclusion(Word):
    """The conclusion of an advice, in the words of the body. It never decides accordance."""

    POSITIVE = "positief"
    PROVIDED_THAT = "positief mits"
    NEGATIVE = "negatief"
    SPLIT = "gesplitst"
    NO_ADVICE = "geen advies"
    UNSOLICITED = "ongevraagd"


class PointKind(Word):
    """What a point is."""

    CONDITION = "voorwaarde"
    RECOMMENDATION = "aanbeveling"
    QUESTION = "vraag"
    OBJECTION = "bezwaar"
    PROCESS = "procesopmerking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Record):
    """An advice (advies) of one consultation. Sent means frozen: a change is a new version.

    Only objections that are in the advice count in court (art. 26 WOR), so a sent advice is
    evidence. `given_on` is the day it was sent.
    """

    kind: ClassVar[str] = "advice"

    consultation: RecordId
    conclusion: Conclusion
    given_on: date | None = None
    number: str = ""
    version: int = 1
    note: str = ""

    @property
    def sent(self) -> bool:
        """Sent to the board, and therefore frozen."""
        return self.given_on is not None

    @property
    def title_line(self) -> str:
        """Number and conclusion."""
        return _("advies {number} ({conclusion})").format(
            number=self.number or self.version, conclusion=self.conclusion
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A theme (thema) groups like points over councils; `place` is its order in the dossier."""

    kind: ClassVar[str] = "theme"

    dossier: RecordId
    name: str
    place: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Record):
    """One numbered point of an advice in the body's own words.

    `number` is the body's own ("3", "2a"); `place` orders them; `page` is that of the advice.
    `political` marks what art. 46d WOR may exclude: a label for discussion, never a verdict.
    """

    kind: ClassVar[str] = "point"

    advice: RecordId
    number: str
    text: str
    sort: PointKind = PointKind.RECOMMENDATION
    theme: RecordId | None = None
    page: str = ""
    place: int = 0
    political: bool = False

    @property
    def title_line(self) -> str:
        """The body's own number."""
        return _("punt {number}").format(number=self.number)


def check_advice(advice: Advice) -> list[Breach]:
    """What is wrong with an advice as typed."""
    if advice.version < 1:
        return [Breach("version", _("Het versienummer begint bij 1."))]
    return []


def check_theme(theme: Theme) -> list[Breach]:
    """What is wrong with a theme as typed."""
    return [] if theme.name.strip() else [Breach("name", _("Geef het thema een naam."))]


def check_point(point: Point, others: tuple[Point, ...] = ()) -> list[Breach]:
    """What is wrong with a point as typed, among the other points of its advice."""
    breaches = []
    number = point.number.strip()
    if not number:
        breaches.append(
            Breach("number", _("Geef het punt het nummer dat het in het advies heeft."))
        )
    if any(other.number.strip() == number and other.id != point.id for other in others):
        breaches.append(Breach("number", _("Dit nummer komt al voor in dit advies.")))
    if not point.text.strip():
        breaches.append(Breach("text", _("Neem het punt over in de woorden van de raad.")))
    return breaches
