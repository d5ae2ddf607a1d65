"""Outcomes as chips: shape, word and tone, readable in grey."""

from consultatie.language import _
from consultatie.overviews.content import Chip, Shape, Tone
from consultatie.reactions import Accordance, Verdict
from consultatie.standing import Standing

_VERDICT_MARKS = {
    Verdict.ADOPTED: (Shape.CHECK, Tone.GOOD),
    Verdict.PARTLY: (Shape.HALF, Tone.PARTLY),
    Verdict.NOT_ADOPTED: (Shape.CROSS, Tone.BAD),
    Verdict.NOTED: (Shape.DISC, Tone.NEUTRAL),
    Verdict.LATER: (Shape.RING, Tone.INFO),
    Verdict.OUTSIDE: (Shape.DASH, Tone.NEUTRAL),
}

_ACCORDANCE_MARKS = {
    Accordance.ACCORDS: (Shape.CHECK, Tone.GOOD),
    Accordance.DEVIATES: (Shape.DIAMOND, Tone.BAD),
    Accordance.UNKNOWN: (Shape.RING, Tone.NEUTRAL),
}


def verdict_chip(verdict: Verdict | None) -> Chip:
    """The chip of a verdict, or of a point that has none."""
    if verdict is None:
        return Chip(_("zonder reactie"), Shape.SQUARE, Tone.BAD)
    return Chip(str(verdict), *_VERDICT_MARKS[verdict])


def accordance_chip(standing: Standing) -> Chip:
    """Whether the decision accords with the advice, once there is a decision."""
    if standing.decision is None:
        return Chip(_("nog geen besluit"), Shape.RING, Tone.NEUTRAL)
    return Chip(_word(standing.accordance), *_ACCORDANCE_MARKS[standing.accordance])


def _word(accordance: Accordance) -> str:
    return {
        Accordance.ACCORDS: _("stemt overeen"),
        Accordance.DEVIATES: _("wijkt af"),
        Accordance.UNKNOWN: _("nog open"),
    }[accordance]
