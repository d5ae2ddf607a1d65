"""Numbers for proposed points: the body's own, and a free one where it gave none."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import count

from consultatie.cutting.cuts import Piece, PieceState
from consultatie.cutting.letters import Letter


def with_numbers(
    letter: Letter, pieces: Sequence[Piece], taken: Collection[str]
) -> Iterator[Piece]:
    """The pieces, each point with a number.

    "Voorwaarde 1" beside "Aanbeveling 1" keep their word, for "1" would be two of them. A point
    without a mark of its own gets the first free number, below that of the point it belongs to.
    """
    doubles = _doubles(pieces)
    worded = [_worded(letter, piece, doubles) for piece in pieces]
    used = {number.strip() for number in taken}
    used |= {piece.number for piece in worded if piece.is_point and piece.own_number}
    free: dict[str, Iterator[str]] = {}
    for piece in worded:
        if piece.state is PieceState.PROPOSED and not piece.own_number:
            numbers = free.setdefault(piece.number, _free(piece.number, used))
            yield replace(piece, number=next(numbers))
        else:
            yield piece


def numbered(pieces: Sequence[Piece], taken: Collection[str]) -> Iterator[Piece]:
    """The pieces, with a free number for what was confirmed and has none."""
    used = {number.strip() for number in taken}
    used |= {piece.number.strip() for piece in pieces if piece.is_point}
    free = _free("", used)
    for piece in pieces:
        if piece.state is PieceState.CONFIRMED and not piece.number.strip():
            yield replace(piece, number=next(free), own_number=False)
        else:
            yield piece


def _doubles(pieces: Sequence[Piece]) -> frozenset[str]:
    counts = Counter(piece.number for piece in pieces if piece.is_point and piece.own_number)
    return frozenset(number for number, times in counts.items() if times > 1)


def _worded(letter: Letter, piece: Piece, doubles: frozenset[str]) -> Piece:
    if piece.number not in doubles:
        return piece
    mark = letter.text[piece.start : piece.body].strip().rstrip(".:)–- ")
    word, _space, number = mark.partition(" ")
    return replace(piece, number=mark) if word.isalpha() and number else piece


def _free(head: str, used: Collection[str]) -> Iterator[str]:
    return (number for n in count(1) if (number := f"{head}{n}") not in used)
