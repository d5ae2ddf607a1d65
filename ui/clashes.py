"""How an act of execution lies to the suspension, as a mark."""

from consultatie.suspension import Clash
from ui.marks import Mark, Shape
from ui.tokens import Tone


def clash_mark(clash: Clash) -> Mark:
    """How an act lies to the suspension, as shape, word and colour."""
    shape, tone = {
        Clash.DONE_INSIDE: (Shape.CROSS, Tone.RED),
        Clash.INSIDE: (Shape.CROSS, Tone.RED),
        Clash.PERHAPS: (Shape.TRIANGLE, Tone.ORANGE),
        Clash.FREE: (Shape.CHECK, Tone.GREEN),
    }[clash]
    return Mark(clash.shown, shape, tone)
