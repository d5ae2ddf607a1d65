"""How the states of a piece look, in the letter and in the list alike."""

from consultatie.cutting import PieceState
from ui.marks import Mark, Shape
from ui.tokens import Tone

_LOOKS = {
    PieceState.BETWEEN: (Shape.NONE, Tone.GREY),
    PieceState.PROPOSED: (Shape.RING, Tone.ACCENT),
    PieceState.CONFIRMED: (Shape.CHECK, Tone.GREEN),
    PieceState.TAKEN: (Shape.DISC, Tone.GREY),
}


def state_mark(state: PieceState) -> Mark:
    """Shape, word and colour of a state."""
    shape, tone = _LOOKS[state]
    return Mark(state.shown, shape, tone)
