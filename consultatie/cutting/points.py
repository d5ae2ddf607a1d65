"""Pieces as points of an advice, and what still stands in the way of that."""

from collections import Counter
from collections.abc import Collection

from consultatie.advice import Point, check_point
from consultatie.cutting.cuts import Cutting, Piece, PieceState
from consultatie.language import _

_FEW = 40


def point_of(cutting: Cutting, piece: Piece) -> Point:
    """A piece as a point that was not written yet, in no advice."""
    return Point(
        id=0,
        advice=0,
        number=piece.number.strip(),
        text=cutting.quote(piece),
        sort=piece.sort,
        page=piece.page.strip(),
    )


def confirmed_of(cutting: Cutting) -> list[int]:
    """The places of the pieces that wait to be taken over."""
    return [
        place for place, piece in enumerate(cutting.pieces) if piece.state is PieceState.CONFIRMED
    ]


def troubles_of(cutting: Cutting, taken: Collection[str]) -> dict[int, str]:
    """What is wrong with the points, by the place of their piece; `taken` are numbers in use."""
    numbers = Counter(piece.number.strip() for piece in cutting.pieces if piece.is_point)
    numbers.update(number.strip() for number in taken)
    found = {
        place: _trouble(cutting, piece, numbers)
        for place, piece in enumerate(cutting.pieces)
        if piece.is_point
    }
    return {place: sentence for place, sentence in found.items() if sentence}


def _trouble(cutting: Cutting, piece: Piece, numbers: Counter[str]) -> str:
    number = piece.number.strip()
    begin = cutting.letter.text[piece.body : min(piece.body + _FEW, piece.end)]
    if number and numbers[number] == 1 and begin.strip():
        return ""
    words = cutting.letter.text[piece.body : piece.end].strip()
    breaches = check_point(Point(id=0, advice=0, number=number, text=words))
    sentences = [breach.sentence for breach in breaches]
    if number and numbers[number] > 1:
        sentences.append(_("Nummer {number} komt vaker voor.").format(number=number))
    return " ".join(sentences)
