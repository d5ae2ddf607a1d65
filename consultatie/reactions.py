"""The board's reaction to the points of an advice, and what follows from the verdicts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.records import Record


class Verdict(Word):
    """What the board does with a point."""

    ADOPTED = "overgenomen"
    PARTLY = "gedeeltelijk overgenomen"
    NOT_ADOPTED = "niet overgenomen"
    NOTED = "voor kennisgeving"
    LATER = "volgt later"
    OUTSIDE = "buiten bevoegdheid"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction(Record):
    """A reaction (reactie) of the board to one or more points.

    `reasons` are obligatory unless every point it answers is adopted (art. 25(5) WOR).
    `changes` says what changes in the decision (article, page), `counter_proposal` what the board
    offers instead. `round` counts reactions on reactions.
    """

    kind: ClassVar[str] = "reaction"

    dossier: RecordId
    text: str
    reasons: str = ""
    changes: str = ""
    round: int = 1
    given_on: date | None = None
    counter_proposal: str | None = None

    @property
    def title_line(self) -> str:
        """The beginning of the text."""
        return self.text[:60]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What one reaction says to one point (antwoord): its verdict and, if need be, own wording."""

    kind: ClassVar[str] = "answer"

    reaction: RecordId
    point: RecordId
    verdict: Verdict
    wording: str = ""


class Accordance(Word):
    """Does the decision accord with the advice? Derived from the verdicts, never typed."""

    ACCORDS = "in overeenstemming met het advies"
    DEVIATES = "wijkt af van het advies"
    UNKNOWN = "nog niet vast te stellen"


# With these verdicts the decision does not follow the point. A point taken note of leaves the
# decision as it is, which only follows a point that asked for nothing; see `accordance`.
NOT_FOLLOWED = frozenset({Verdict.PARTLY, Verdict.NOT_ADOPTED, Verdict.OUTSIDE})


def accordance(verdicts: Iterable[tuple[bool, Verdict | None]]) -> Accordance:
    """Whether a decision follows the advice, from (asks something, verdict) of each point.

    One point not followed makes the decision deviate, whatever is still open. A point that asks
    something (condition, recommendation, objection) and is only noted is not followed either.
    No verdict, or "volgt later", leaves it open.
    """
    pairs = list(verdicts)
    if any(not_followed(asks, verdict) for asks, verdict in pairs):
        return Accordance.DEVIATES
    if not pairs or any(verdict in (None, Verdict.LATER) for _asks, verdict in pairs):
        return Accordance.UNKNOWN
    return Accordance.ACCORDS


def not_followed(asks: bool, verdict: Verdict | None) -> bool:
    """Whether this verdict leaves the point unfollowed."""
    return verdict in NOT_FOLLOWED or (asks and verdict is Verdict.NOTED)


def check_wording(reaction: Reaction) -> list[Breach]:
    """What is wrong with a reaction by itself, whatever it answers."""
    breaches = []
    if not reaction.text.strip():
        breaches.append(Breach("text", _("Schrijf de reactie van het bestuur op.")))
    if reaction.round < 1:
        breaches.append(Breach("round", _("De eerste ronde is ronde 1.")))
    return breaches


def check_reaction(reaction: Reaction, verdicts: Iterable[Verdict]) -> list[Breach]:
    """What is wrong with a reaction as typed, given its verdict on each point."""
    breaches = check_wording(reaction)
    needing = [verdict for verdict in verdicts if verdict is not Verdict.ADOPTED]
    if needing and not reaction.reasons.strip():
        breaches.append(
            Breach(
                "reasons",
                _(
                    "Geef de redenen: die zijn verplicht als een punt niet geheel is overgenomen "
                    "(art. 25 lid 5 WOR)."
                ),
            )
        )
    return breaches
