"""How verdicts, opinions, accordance and stages look: shape, word and colour."""

from consultatie.appraisals import Opinion
from consultatie.language import _
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
    return Mark(verdict.shown, shape, tone)


def opinion_mark(opinion: Opinion) -> Mark:
    """The chip of what the council thinks of a reaction."""
    shape, tone = {
        Opinion.ENOUGH: (Shape.CHECK, Tone.GREEN),
        Opinion.NOT_ENOUGH: (Shape.CROSS, Tone.RED),
        Opinion.FOR_NOW: (Shape.HALF, Tone.AMBER),
        Opinion.NOT_DISCUSSED: (Shape.RING, Tone.GREY),
    }[opinion]
    return Mark(opinion.shown, shape, tone)


def rendering_mark(agreed: bool) -> Mark:
    """The chip of whether the council agrees with how its point is rendered."""
    if agreed:
        return Mark(_("weergave akkoord"), Shape.CHECK, Tone.GREEN)
    return Mark(_("weergave niet akkoord"), Shape.CROSS, Tone.RED)


def accordance_mark(accordance: Accordance) -> Mark:
    """The chip of what follows from the verdicts."""
    shape, tone = {
        Accordance.ACCORDS: (Shape.CHECK, Tone.GREEN),
        Accordance.DEVIATES: (Shape.CROSS, Tone.RED),
        Accordance.UNKNOWN: (Shape.RING, Tone.GREY),
    }[accordance]
    return Mark(accordance.shown, shape, tone)
