"""What changed between two contents of the same product: paragraph by paragraph, row by row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from consultatie.overviews.content import (
    Block,
    Cell,
    Contents,
    Fact,
    Group,
    Heading,
    KeyFacts,
    Note,
    PageBreak,
    Paper,
    Row,
    Spacer,
    Table,
    Text,
    cell_lines,
    lines_of,
)
from consultatie.overviews.figures import BarChart, MonthGrid

_NUMBER = re.compile(r"\d{1,4}\.?")
_HEADING = "heading"
# Of two texts without a name in common: how much of their words makes the one out of the other.
_ALIKE = 0.5
# Looking at every pair takes time; past this many pairs what is new and what is gone stay apart.
_MOST_PAIRS = 40_000


class ChangeSort(StrEnum):
    """What became of a part of a paper."""

    NEW = "nieuw"
    CHANGED = "gewijzigd"
    MOVED = "verplaatst"
    GONE = "vervallen"


@dataclass(frozen=True, slots=True)
class Piece:
    """The least part that is compared: a heading, a paragraph, a fact, a row or a remark.

    `trail` are the headings above it, `label` names it among those, `columns` are those of a row.
    """

    sort: str
    trail: tuple[str, ...]
    label: str
    words: tuple[str, ...]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One change; of a row only the columns that say something else.

    `was` is for the secretariat only: others may not be allowed to see it any more.
    """

    sort: ChangeSort
    trail: tuple[str, ...]
    label: str
    columns: tuple[str, ...] = ()
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paper with a mark at what changed, and the changes in reading order, what went last."""

    paper: Paper
    changes: tuple[Change, ...]


def compared(paper: Paper, before: Paper) -> Comparison:
    """A paper beside an earlier one of the same product for the same readers.

    A number in front of a row is not compared: one new row would change all rows below it.
    """
    old, new = list(pieces_of(before)), list(pieces_of(paper))
    sorts, origins, gone = _matched(old, new)
    flags = iter([sorts.get(place) is not None for place in range(len(new))])
    blocks = _through(paper.blocks, [], lambda _piece: next(flags))
    changes = [
        _change(
            sort, new[place], old[origin] if (origin := origins.get(place)) is not None else None
        )
        for place, sort in sorted(sorts.items())
    ]
    changes += [_change(ChangeSort.GONE, None, old[place]) for place in gone]
    return Comparison(replace(paper, blocks=blocks), tuple(_without_idle_headings(changes)))


def pieces_of(paper: Paper) -> Iterator[Piece]:
    """The parts of a paper that are compared, in reading order."""
    found: list[Piece] = []

    def take(piece: Piece) -> bool:
        found.append(piece)
        return False

    _through(paper.blocks, [], take)
    yield from found


# -- the parts -----------------------------------------------------------------------------------

_Visit = Callable[[Piece], bool]


def _through(blocks: Iterable[Block], trail: list[Heading], visit: _Visit) -> tuple[Block, ...]:
    """The blocks with each part marked for which `visit` says so; `trail` goes along."""
    return tuple(_visited(block, trail, visit) for block in blocks)


def _visited(block: Block, trail: list[Heading], visit: _Visit) -> Block:
    match block:
        case Heading():
            return _heading(block, trail, visit)
        case Group():
            heading = _heading(block.heading, trail, visit)
            return replace(block, heading=heading, blocks=_through(block.blocks, trail, visit))
        case KeyFacts():
            facts = tuple(_fact(one, trail, visit) for one in block.facts)
            return replace(block, facts=facts)
        case Table():
            columns = tuple(column.heading for column in block.columns)
            rows = tuple(_row(one, columns, trail, visit) for one in block.rows)
            return replace(block, rows=rows)
        case Text() | Note():
            label = block.title if isinstance(block, Note) else ""
            words = tuple(lines_of(block))
            piece = Piece(type(block).__name__, _words(trail), label, words)
            return replace(block, changed=any(words) and visit(piece))
        # What a drawing shows, a table beside it says.
        case Spacer() | PageBreak() | Contents() | MonthGrid() | BarChart():
            return block


def _heading(heading: Heading, trail: list[Heading], visit: _Visit) -> Heading:
    while trail and trail[-1].level >= heading.level:
        trail.pop()
    piece = Piece(_HEADING, _words(trail), heading.text, (heading.text,))
    trail.append(heading)
    return replace(heading, changed=visit(piece))


def _fact(fact: Fact, trail: list[Heading], visit: _Visit) -> Fact:
    words = (fact.label, *cell_lines(fact.value))
    return replace(fact, changed=visit(Piece("Fact", _words(trail), fact.label, words)))


def _row(row: Row, columns: tuple[str, ...], trail: list[Heading], visit: _Visit) -> Row:
    cells = [_joined(one) for one in row.cells]
    if cells and _NUMBER.fullmatch(cells[0]):
        cells, columns = cells[1:], columns[1:]
    label = next((one for one in cells if one), "")
    piece = Piece("Row", _words(trail), label, tuple(cells), columns)
    return replace(row, changed=visit(piece))


def _joined(cell: Cell) -> str:
    return "\n".join(line for line in cell_lines(cell) if line)


def _words(trail: Sequence[Heading]) -> tuple[str, ...]:
    return tuple(heading.text for heading in trail)


# -- which is which ------------------------------------------------------------------------------


def _matched(
    old: Sequence[Piece], new: Sequence[Piece]
) -> tuple[dict[int, ChangeSort], dict[int, int], list[int]]:
    """What became of each new part that is not as it was, from which old one, and what is gone."""
    left, right = _unmatched(old, new)
    origins: dict[int, int] = {}
    sorts: dict[int, ChangeSort] = {}
    for sort, key in (
        (ChangeSort.MOVED, _same),
        (ChangeSort.CHANGED, _in_place),
        (ChangeSort.CHANGED, _by_name),
    ):
        for one, other in _paired(old, new, left, right, key):
            origins[other], sorts[other] = one, sort
        left = [place for place in left if place not in origins.values()]
        right = [place for place in right if place not in origins]
    for one, other in _alike(old, new, left, right):
        origins[other], sorts[other] = one, ChangeSort.CHANGED
    sorts |= dict.fromkeys((place for place in right if place not in origins), ChangeSort.NEW)
    taken = set(origins.values())
    return sorts, origins, [place for place in left if place not in taken]


def _unmatched(old: Sequence[Piece], new: Sequence[Piece]) -> tuple[list[int], list[int]]:
    matcher = SequenceMatcher(
        None, [_same(one) for one in old], [_same(one) for one in new], autojunk=False
    )
    left: list[int] = []
    right: list[int] = []
    for tag, first, last, start, stop in matcher.get_opcodes():
        if tag != "equal":
            left += range(first, last)
            right += range(start, stop)
    return left, right


def _same(piece: Piece) -> tuple[object, ...]:
    return (piece.sort, piece.words)


def _in_place(piece: Piece) -> tuple[object, ...]:
    return (piece.sort, piece.trail, piece.label, len(piece.columns)) if piece.label else ()


def _by_name(piece: Piece) -> tuple[object, ...]:
    return (piece.sort, piece.label, len(piece.columns)) if piece.label else ()


def _paired(
    old: Sequence[Piece],
    new: Sequence[Piece],
    left: Iterable[int],
    right: Iterable[int],
    key: Callable[[Piece], tuple[object, ...]],
) -> Iterator[tuple[int, int]]:
    """Each new part with the first old one that has the same key and is not taken."""
    waiting: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for place in left:
        waiting[key(old[place])].append(place)
    for place in right:
        name = key(new[place])
        if name and waiting.get(name):
            yield waiting[name].pop(0), place


def _alike(
    old: Sequence[Piece], new: Sequence[Piece], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Parts that share most of their words, in their order."""
    if len(left) * len(right) > _MOST_PAIRS:
        return
    bags = {place: _bag(old[place]) for place in left}
    for place in right:
        own = _bag(new[place])
        for other, bag in bags.items():
            same_form = _form(old[other]) == _form(new[place])
            if same_form and len(own & bag) >= _ALIKE * len(own | bag) > 0:
                del bags[other]
                yield other, place
                break


def _form(piece: Piece) -> tuple[object, ...]:
    return (piece.sort, len(piece.columns))


def _bag(piece: Piece) -> set[str]:
    return {word for line in piece.words for word in line.casefold().split()}


# -- what is told --------------------------------------------------------------------------------


def _change(sort: ChangeSort, new: Piece | None, old: Piece | None) -> Change:
    shown = new or old
    if shown is None:
        raise ValueError("a change is of something")
    pairs = list(_differing(new, old)) if new and old else []
    return Change(
        sort,
        shown.trail,
        shown.label,
        tuple(column for column, _was, _now in pairs),
        "\n".join(was for _column, was, _now in pairs) or _all(old),
        "\n".join(now for _column, _was, now in pairs) or _all(new),
    )


def _all(piece: Piece | None) -> str:
    return "\n".join(filter(None, piece.words)) if piece else ""


def _differing(new: Piece, old: Piece) -> Iterator[tuple[str, str, str]]:
    """The columns of a row in which it says something else than before, with what it said."""
    if len(new.columns) == len(old.columns) == len(new.words) == len(old.words):
        for column, now, was in zip(new.columns, new.words, old.words, strict=True):
            if now != was:
                yield column, was, now


def _without_idle_headings(changes: Sequence[Change]) -> Iterator[Change]:
    """Without the headings of which something below is told: that says enough."""
    told = {(one.sort, heading) for one in changes for heading in one.trail}
    for one in changes:
        is_heading = one.label in (one.was, one.now) and not one.columns
        if not (is_heading and (one.sort, one.label) in told):
            yield one
