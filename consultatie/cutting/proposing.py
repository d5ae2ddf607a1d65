"""Cuts proposed from numbering, bullets, headings and wording; the secretary decides."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from consultatie.advice import PointKind
from consultatie.cutting.cuts import Cutting, Piece, PieceState
from consultatie.cutting.letters import Letter
from consultatie.cutting.marks import Mark, Style, marks_of
from consultatie.cutting.numbering import with_numbers
from consultatie.cutting.units import Unit, units_of
from consultatie.cutting.wording import (
    advises,
    closes,
    sentence_starts,
    sort_of,
    sort_of_heading,
)

_MARK_WITHIN = 80
_SUB_STYLES = (Style.LETTER, Style.ROMAN)


def propose(letter: Letter, taken: Collection[str] = ()) -> Cutting:
    """The pieces of a letter as they seem to be; `taken` are numbers that the advice has already.

    A point without a number of its own gets one that is free, to be looked at.
    """
    pieces = _merged(list(_Reader(letter).pieces()))
    return Cutting(letter, tuple(with_numbers(letter, pieces, taken)))


def piece_at(letter: Letter, start: int, end: int, sort: PointKind) -> Piece:
    """The piece between two offsets, with the mark that stands at its beginning."""
    words = letter.text[start : min(end, start + _MARK_WITHIN)]
    blank = len(words) - len(words.lstrip())
    marks = marks_of(words.lstrip())
    mark = marks[0] if marks else None
    body = start + (blank + mark.length if mark else 0)
    found = sort_of(letter.text[body:end]) or sort
    return Piece(
        start=start,
        end=end,
        body=body,
        number=mark.number if mark else "",
        own_number=bool(mark and mark.number),
        sort=found,
        page=letter.page_of(start),
    )


@dataclass(slots=True)
class _Row:
    """A row of marks of one style: what was said above it, and the number that it stands below.

    `wanted` tells whether its items are points, `sort` what they are where they do not say.
    """

    style: Style
    depth: int
    sort: PointKind | None
    wanted: bool
    above: str
    last: str = ""


@dataclass(slots=True)
class _Reader:
    """Reads units from top to bottom and remembers what was said above them.

    `chapter` is what the heading says that its points are; below a `background` heading there are
    none. `intro` is what the words before a list ("onder de voorwaarde dat:") make of its items;
    a list with nothing `spoken` before it is one of points.
    """

    letter: Letter
    chapter: PointKind | None = None
    background: bool = False
    closed: bool = False
    intro: tuple[bool, PointKind | None] | None = None
    spoken: bool = False
    rows: list[_Row] = field(default_factory=list)

    def pieces(self) -> Iterator[Piece]:
        """Every piece, from the first character to the last."""
        units = units_of(self.letter)
        if not units or units[0].start:
            yield self._between(0, units[0].start if units else len(self.letter.text))
        for unit, after in zip_longest(units, units[1:]):
            yield from self._of_unit(unit, after)

    def _of_unit(self, unit: Unit, after: Unit | None) -> Iterator[Piece]:
        words = self._words(unit)
        self.spoken = self.spoken or unit.mark is None
        self.closed = self.closed or (unit.mark is None and closes(words))
        if unit.mark is not None:
            yield self._marked(unit, unit.mark, words, after)
        elif self.closed:
            yield self._between(unit.start, unit.end)
        elif unit.title and not advises(words):
            self._begin_chapter(words)
            self.rows.clear()
            yield self._between(unit.start, unit.end)
        else:
            yield from self._paragraph(unit, words, after)

    # -- what has a mark -----------------------------------------------------------------------

    def _marked(self, unit: Unit, mark: Mark, words: str, after: Unit | None) -> Piece:
        row = self._row_of(mark)
        self.intro = None
        piece = self._piece(unit, mark, words, row)
        below = after is not None and after.mark is not None and self._is_below(after.mark)
        if below and words.endswith(":"):
            self.intro = (advises(words) or row.wanted, sort_of(words) or row.sort)
            return piece
        if unit.title and not unit.section and (below or self._is_chapter(words, after)):
            self._begin_chapter(words)
            return piece
        is_point = self._is_point(unit, words, row)
        if is_point:
            return replace(piece, state=PieceState.PROPOSED)
        return self._between(unit.start, unit.end) if self.closed else piece

    def _is_below(self, mark: Mark) -> bool:
        """Whether a mark begins a list inside the item that was read last."""
        return all((row.style, row.depth) != (mark.style, mark.depth) for row in self.rows)

    def _is_chapter(self, words: str, after: Unit | None) -> bool:
        """A numbered heading with unmarked text below that is not part of it."""
        return after is not None and after.mark is None and sort_of_heading(words)[0]

    def _is_point(self, unit: Unit, words: str, row: _Row) -> bool:
        if advises(words):
            return True
        if self.closed:
            # Below the greeting an initial looks like a letter of a list: "A. Jansen".
            return False
        if unit.section:
            return self.chapter is not None and not self.background
        return row.wanted and not self.background

    def _piece(self, unit: Unit, mark: Mark, words: str, row: _Row) -> Piece:
        sort = mark.sort or sort_of(words) or row.sort or self.chapter
        return Piece(
            start=unit.start,
            end=unit.end,
            body=unit.start + unit.indent + mark.length,
            number=row.last or (f"{row.above}." if row.above else ""),
            own_number=bool(row.last),
            sort=sort or PointKind.RECOMMENDATION,
            page=self.letter.page_of(unit.start),
        )

    def _row_of(self, mark: Mark) -> _Row:
        """The row that this mark stands in; a new one where its style is new here."""
        there = [(row.style, row.depth) for row in self.rows]
        if (mark.style, mark.depth) in there:
            del self.rows[there.index((mark.style, mark.depth)) + 1 :]
        else:
            self.rows.append(self._new_row(mark))
        row = self.rows[-1]
        row.last = row.above + mark.number if mark.style in _SUB_STYLES else mark.number
        return row

    def _new_row(self, mark: Mark) -> _Row:
        parent = self.rows[-1] if self.rows else None
        wanted, sort = self._said_above(mark, parent)
        above = (parent.last or parent.above) if parent else ""
        return _Row(mark.style, mark.depth, sort, wanted or mark.style is Style.WORD, above)

    def _said_above(self, mark: Mark, parent: _Row | None) -> tuple[bool, PointKind | None]:
        if self.intro is not None:
            return self.intro
        sort = (parent.sort if parent else None) or self.chapter
        if mark.style is Style.BULLET and self.spoken:
            return self.chapter is not None or bool(parent and parent.wanted), sort
        return True, sort

    # -- what has none -------------------------------------------------------------------------

    def _paragraph(self, unit: Unit, words: str, after: Unit | None) -> Iterator[Piece]:
        self.rows.clear()
        self.intro = None
        if words.endswith(":") and after is not None and after.mark is not None:
            wanted = advises(words) or (self.chapter is not None and not self.background)
            self.intro = (wanted, sort_of(words) or self.chapter)
            yield self._between(unit.start, unit.end)
            return
        starts = list(self._cuts_in(unit))
        for start, end in pairwise([*starts, unit.end]):
            yield self._sentence(start, end)

    def _cuts_in(self, unit: Unit) -> Iterator[int]:
        """The start of a paragraph, and of each further sentence in it that advises."""
        text = self.letter.text[unit.start : unit.end]
        starts = [0, *sentence_starts(text)]
        yield unit.start
        for start, end in pairwise([*starts, len(text)]):
            if start and advises(text[start:end]):
                yield unit.start + start

    def _sentence(self, start: int, end: int) -> Piece:
        words = self.letter.text[start:end]
        piece = self._between(start, end)
        if not advises(words):
            return piece
        sort = sort_of(words) or self.chapter or PointKind.RECOMMENDATION
        return replace(piece, state=PieceState.PROPOSED, sort=sort)

    # -- helpers -------------------------------------------------------------------------------

    def _begin_chapter(self, words: str) -> None:
        known, sort = sort_of_heading(words)
        self.chapter, self.background, self.intro = sort, known and sort is None, None

    def _between(self, start: int, end: int) -> Piece:
        return Piece(start=start, end=end, body=start, page=self.letter.page_of(start))

    def _words(self, unit: Unit) -> str:
        return " ".join(self.letter.text[unit.start : unit.end].split())


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """What lies between two points as one piece, but a numbered one by itself."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and _is_plain(last) and _is_plain(piece):
            merged[-1] = replace(last, end=piece.end)
        else:
            merged.append(piece)
    return merged


def _is_plain(piece: Piece) -> bool:
    return piece.state is PieceState.BETWEEN and not piece.own_number
