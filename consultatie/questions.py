"""Questions with their answers, experts, and soundings of the staff or clients."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """A numbered question of a council in a round, with the board's answer once it came.

    `point` is the point of the advice that grew out of it.
    """

    kind: ClassVar[str] = "question"

    consultation: RecordId
    round: int = 1
    number: str
    text: str
    asked_on: date | None = None
    answer: str = ""
    answered_on: date | None = None
    point: RecordId | None = None

    @property
    def title_line(self) -> str:
        """Its number, and the round when that is not the first."""
        if self.round == 1:
            return _("vraag {number}").format(number=self.number)
        return _("vraag {number} (ronde {round})").format(number=self.number, round=self.round)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert(Record):
    """An expert of the council (art. 16 WOR).

    The costs bind the ondernemer only if they were announced beforehand (art. 22(2) WOR).
    """

    kind: ClassVar[str] = "expert"
    titled_by: ClassVar[str] = "who"

    consultation: RecordId
    who: str
    subject: str = ""
    costs: str = ""
    costs_announced_on: date | None = None
    engaged_on: date | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounding(Record):
    """What the staff or clients were asked (achterbanraadpleging): anonymous by design."""

    kind: ClassVar[str] = "sounding"
    titled_by: ClassVar[str] = "how"

    consultation: RecordId
    held_on: date | None = None
    how: str
    participants: int | None = None
    summary: str = ""


def check_question(question: Question, others: tuple[Question, ...] = ()) -> list[Breach]:
    """What is wrong with a question as typed, among the others of its consultation."""
    breaches = []
    same = (question.round, question.number.strip())
    if not question.number.strip():
        breaches.append(Breach("number", _("Geef de vraag een nummer.")))
    if any((o.round, o.number.strip()) == same and o.id != question.id for o in others):
        breaches.append(Breach("number", _("Dit nummer komt al voor in deze ronde.")))
    if question.round < 1:
        breaches.append(Breach("round", _("De eerste ronde is ronde 1.")))
    if not question.text.strip():
        breaches.append(Breach("text", _("Schrijf de vraag op.")))
    asked, answered = question.asked_on, question.answered_on
    if asked and answered and answered < asked:
        breaches.append(Breach("answered_on", _("Het antwoord ligt vóór de vraag.")))
    return breaches


def check_expert(expert: Expert) -> list[Breach]:
    """What is wrong with an expert as typed."""
    return [] if expert.who.strip() else [Breach("who", _("Noem het bureau of de functie."))]


def expert_caution(expert: Expert) -> str:
    """What to warn of: costs that were not announced before the expert was engaged, or nothing."""
    engaged, announced = expert.engaged_on, expert.costs_announced_on
    if engaged is None or (announced is not None and announced <= engaged):
        return ""
    return _(
        "De kosten van {who} zijn niet gemeld vóór de inschakeling; ze komen alleen voor rekening "
        "van de ondernemer als ze vooraf zijn meegedeeld (art. 22 lid 2 WOR)."
    ).format(who=expert.who)


def check_sounding(sounding: Sounding) -> list[Breach]:
    """What is wrong with a sounding as typed."""
    breaches = []
    if not sounding.how.strip():
        breaches.append(Breach("how", _("Schrijf op hoe de achterban is geraadpleegd.")))
    if sounding.participants is not None and sounding.participants < 0:
        breaches.append(Breach("participants", _("Een aantal is niet negatief.")))
    return breaches
