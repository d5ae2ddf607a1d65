"""How verdicts, accordance and stages look: shape, word and colour."""

from consultatie.reactions import Accordance, Verdict
from ui.marks import Mark, Shape, unanswered
from ui.tokens import Tone

_LOOKS = {
    Verdict.ADOPTED: (Shape.CHECK, Tone.GREEN),
    Verdict.PARTLY: (Shape.HALF, Tone.AMBER),
    Verdict.NOT_ADOPTED: (Shape.CROSS, Tone.RED),
    Verdict.NOTED: (Shape.DISC, Tone.GREY),
    Verdict.LATER: (Shape.RING, Tone.ORANGE),
    Verdict.OUTSIDE: (Shape.DIAMOND, Tone.GREY),
}


def verdict_mark(verdict: Verdict | None) -> Mark:
    """The chip of a verdict; without one the point has no reaction yet."""
    if verdict is None:
        return unanswered()
    shape, tone = _LOOKS[verdict]
    return Mark(verdict.value, shape, tone)


def accordance_mark(accordance: Accordance) -> Mark:
    """The chip of what follows from the verdicts."""
    shape, tone = {
        Accordance.ACCORDS: (Shape.CHECK, Tone.GREEN),
        Accordance.DEVIATES: (Shape.CROSS, Tone.RED),
        Accordance.UNKNOWN: (Shape.RING, Tone.GREY),
    }[accordance]
    return Mark(accordance.value, shape, tone)
