"""A letter cut in pieces: points, and what lies between them. Together they are the whole text."""

from dataclasses import dataclass, replace

from consultatie.advice import PointKind
from consultatie.cutting.letters import Letter
from consultatie.cutting.quoting import quote_of
from consultatie.language import Word


class PieceState(Word):
    """How far a piece is; the value is the word on the screen."""

    BETWEEN = "geen punt"
    PROPOSED = "voorstel"
    CONFIRMED = "bevestigd"
    TAKEN = "overgenomen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece, from `start` to before `end`; its words begin at `body`, behind its mark.

    `own_number` tells that the number stands in the letter. `page` is where the piece begins.
    """

    start: int
    end: int
    body: int
    state: PieceState = PieceState.BETWEEN
    number: str = ""
    own_number: bool = False
    sort: PointKind = PointKind.RECOMMENDATION
    page: str = ""

    @property
    def is_point(self) -> bool:
        """Whether it is a point that can still be taken over."""
        return self.state in (PieceState.PROPOSED, PieceState.CONFIRMED)


@dataclass(frozen=True, slots=True)
class Cutting:
    """A letter and its pieces, in order and without a gap from the first character to the last."""

    letter: Letter
    pieces: tuple[Piece, ...]

    def quote(self, piece: Piece) -> str:
        """The words of a piece as they are kept with the point."""
        return quote_of(self.letter, piece.body, piece.end)

    def raw(self, piece: Piece) -> str:
        """A piece as it stands in the letter, with its mark and its line ends."""
        return self.letter.text[piece.start : piece.end]

    def place_at(self, offset: int) -> int:
        """Which piece an offset lies in; the end of the text lies in the last."""
        low, high = 0, len(self.pieces) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.pieces[middle].start <= offset:
                low = middle
            else:
                high = middle - 1
        return low

    def with_piece(self, place: int, piece: Piece) -> "Cutting":
        """The same with another piece at a place."""
        pieces = (*self.pieces[:place], piece, *self.pieces[place + 1 :])
        return replace(self, pieces=pieces)
