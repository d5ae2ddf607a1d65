"""What a secretary does with proposed pieces; each gives a new cutting with the same whole text."""

from collections.abc import Collection
from dataclasses import replace

from consultatie.advice import PointKind
from consultatie.cutting.cuts import Cutting, Piece, PieceState
from consultatie.cutting.numbering import numbered
from consultatie.cutting.proposing import piece_at


def join(cutting: Cutting, place: int) -> Cutting:
    """Join a piece with the next one, under its own number and kind; the last stays as it is."""
    if not _can_join(cutting, place):
        return cutting
    first, second = cutting.pieces[place], cutting.pieces[place + 1]
    state = PieceState.PROPOSED if first.is_point or second.is_point else PieceState.BETWEEN
    leads = first.is_point or first.own_number or not second.is_point
    lead = first if leads else replace(second, body=first.body)
    joined = replace(lead, start=first.start, end=second.end, state=state, page=first.page)
    pieces = (*cutting.pieces[:place], joined, *cutting.pieces[place + 2 :])
    return replace(cutting, pieces=pieces)


def split(cutting: Cutting, offset: int) -> Cutting:
    """Cut the piece that lies around an offset in two; on an edge, or in a taken one, nothing.

    The second piece takes the mark that stands there, and else the kind of the first.
    """
    place = cutting.place_at(offset)
    whole = cutting.pieces[place]
    if whole.state is PieceState.TAKEN or not _divides(cutting, whole, offset):
        return cutting
    first = replace(whole, end=offset)
    second = piece_at(cutting.letter, offset, whole.end, whole.sort)
    if whole.is_point:
        first = replace(first, state=PieceState.PROPOSED)
        second = replace(second, state=PieceState.PROPOSED)
    pieces = (*cutting.pieces[:place], first, second, *cutting.pieces[place + 1 :])
    return replace(cutting, pieces=pieces)


def confirm(cutting: Cutting, place: int, taken: Collection[str] = ()) -> Cutting:
    """This is a point, right as it stands; also of what was none.

    One without a number gets one that is free; `taken` are those that the advice has already.
    """
    confirmed = _in_state(cutting, place, PieceState.CONFIRMED)
    return replace(confirmed, pieces=tuple(numbered(confirmed.pieces, taken)))


def confirm_all(cutting: Cutting, taken: Collection[str] = ()) -> Cutting:
    """Every proposal is right as it stands."""
    pieces = [
        replace(piece, state=PieceState.CONFIRMED) if piece.is_point else piece
        for piece in cutting.pieces
    ]
    return replace(cutting, pieces=tuple(numbered(pieces, taken)))


def drop(cutting: Cutting, place: int) -> Cutting:
    """This is no point; its text stays where it is."""
    return _in_state(cutting, place, PieceState.BETWEEN)


def mark_taken(cutting: Cutting, places: Collection[int]) -> Cutting:
    """These pieces are points of the advice now."""
    pieces = tuple(
        replace(piece, state=PieceState.TAKEN) if place in places else piece
        for place, piece in enumerate(cutting.pieces)
    )
    return replace(cutting, pieces=pieces)


def change(
    cutting: Cutting,
    place: int,
    *,
    number: str | None = None,
    page: str | None = None,
    sort: PointKind | None = None,
) -> Cutting:
    """Give a piece another number, page or kind; None keeps what it has."""
    piece = cutting.pieces[place]
    if piece.state is PieceState.TAKEN:
        return cutting
    changed = replace(
        piece,
        number=piece.number if number is None else number,
        own_number=piece.own_number or (number is not None and number != piece.number),
        page=piece.page if page is None else page,
        sort=sort or piece.sort,
    )
    return cutting.with_piece(place, changed)


def _in_state(cutting: Cutting, place: int, state: PieceState) -> Cutting:
    piece = cutting.pieces[place]
    if piece.state is PieceState.TAKEN:
        return cutting
    return cutting.with_piece(place, replace(piece, state=state))


def _can_join(cutting: Cutting, place: int) -> bool:
    both = cutting.pieces[place : place + 2]
    return len(both) == 2 and all(piece.state is not PieceState.TAKEN for piece in both)


def _divides(cutting: Cutting, piece: Piece, offset: int) -> bool:
    """Whether words stand on both sides."""
    text = cutting.letter.text
    if not piece.body < offset < piece.end:
        return False
    return bool(text[piece.body : offset].strip() and text[offset : piece.end].strip())
