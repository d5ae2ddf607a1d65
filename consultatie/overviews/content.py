"""The content of a printed product as one value, which PDF and Word write in their own way.

A text in here is text: no character in it is markup for any writer. What is `changed` since an
earlier issue gets a bar in the margin; that is no part of what the paper says, nor of its code.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.overviews.figures import BarChart, MonthGrid
from consultatie.overviews.letterhead import PLAIN, Letterhead

# Of a field that is left out of what is kept of an issue.
NOT_KEPT = {"kept": False}


class Shape(StrEnum):
    """The form beside an outcome, by which it is known where there is no colour."""

    DISC = "disc"
    HALF = "half"
    RING = "ring"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DASH = "dash"
    CHECK = "check"
    CROSS = "cross"


class Tone(StrEnum):
    """What an outcome or a note feels like; each writer has its own colour for it."""

    GOOD = "good"
    PARTLY = "partly"
    BAD = "bad"
    NEUTRAL = "neutral"
    INFO = "info"


class Orientation(StrEnum):
    """Which way the sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Sheet(StrEnum):
    """The size of the sheet."""

    A4 = "A4"
    A3 = "A3"


class Unit(StrEnum):
    """How a column's width is meant: millimetres, or a share of what those leave."""

    MM = "mm"
    SHARE = "share"


class Align(StrEnum):
    """To which side the lines of a column stand."""

    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one manner."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; a line break in its text is kept."""

    spans: tuple[Span, ...]
    changed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Chip:
    """An outcome: shape, word and tone, of which any one suffices to read it."""

    word: str
    shape: Shape
    tone: Tone


Part = Text | Chip


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell of a table: paragraphs and chips, one below the other."""

    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1, 2 or 3; it is also a bookmark and a line of the contents."""

    level: int
    text: str
    changed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with its value."""

    label: str
    value: Cell
    changed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """Labels and values under each other in aligned columns, `across` pairs in a row."""

    facts: tuple[Fact, ...]
    across: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, and its width in `unit`."""

    heading: str
    width: float = 1.0
    unit: Unit = Unit.SHARE
    align: Align = Align.START


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; one with `total` is set apart as a sum.

    `points` are those of an advice that the row tells of: by them a screen finds what has a bar.
    They are no part of what the paper says, and are not kept with an issue.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    changed: bool = field(default=False, compare=False)
    points: tuple[RecordId, ...] = field(default=(), compare=False, repr=False, metadata=NOT_KEPT)


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose heading row returns on each page.

    `summary` is what a screen reader says of it; with `row_headings` the first cell of a row
    is the heading of that row.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str = ""
    row_headings: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A remark set apart from the running text, such as a caution."""

    title: str
    texts: tuple[Text, ...]
    tone: Tone = Tone.INFO
    changed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room, in millimetres."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings through `depth`, each with its page."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together under one heading, such as the points of a theme."""

    heading: Heading
    blocks: tuple[Block, ...]


Block = (
    Heading
    | Text
    | KeyFacts
    | Table
    | Note
    | Spacer
    | PageBreak
    | Contents
    | MonthGrid
    | BarChart
    | Group
)


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the head of every page: whose paper it is, its status, its date."""

    organisation: str
    status: str
    date: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which issue a paper is, as the foot of every page says: its number, status and day."""

    number: int
    status: str
    day: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed product.

    `made_at` is the moment that goes into the file's own data; it is not printed and is no
    part of the content code. `pre_print` is for who prints it and stands nowhere on or in the
    file: how many parts were left out for these readers. `language` is a BCP 47 tag. `stamp` is
    there on a numbered issue; two issues that say the same have the same content code. What is
    said is the same under any `letterhead`, so that is no part of the code either.
    """

    title: str
    subtitle: str
    running: Running
    blocks: tuple[Block, ...]
    made_at: datetime = field(compare=False)
    pre_print: str = field(default="", compare=False)
    language: str = "nl-NL"
    orientation: Orientation = Orientation.PORTRAIT
    sheet: Sheet = Sheet.A4
    stamp: Stamp | None = field(default=None, compare=False)
    letterhead: Letterhead = field(default=PLAIN, compare=False)


def text(words: str, *, bold: bool = False, italic: bool = False, muted: bool = False) -> Text:
    """A paragraph in one manner."""
    return Text((Span(words, bold, italic, muted),))


def cell(*parts: str | Part) -> Cell:
    """A cell of these parts; a string is a plain paragraph."""
    return Cell(tuple(text(part) if isinstance(part, str) else part for part in parts))


def row(*cells: str | Cell, total: bool = False, points: Iterable[RecordId] = ()) -> Row:
    """A row of these cells; a string is a cell with one plain paragraph."""
    made = tuple(cell(one) if isinstance(one, str) else one for one in cells)
    return Row(made, total, points=tuple(points))


def content_code(paper: Paper) -> str:
    """A short code that two papers share only when they say the same, such as `3f9a2-b81c0`."""
    content = [getattr(paper, one.name) for one in fields(paper) if one.compare]
    # Escaped to ASCII, so that half a surrogate pair can be hashed like anything else.
    written = json.dumps(content, default=_as_list, ensure_ascii=True, separators=(",", ":"))
    digest = hashlib.sha256(written.encode("ascii")).hexdigest()
    return f"{digest[:5]}-{digest[5:10]}"


def _as_list(value: object) -> list[object]:
    """A block with its kind and its fields in order; the fields of a frozen value never move."""
    cls: Any = type(value)
    return [cls.__name__, *(getattr(value, name) for name in _said(cls))]


@cache
def _said(cls: Any) -> tuple[str, ...]:
    """The fields of a sort of block that are part of what the paper says."""
    return tuple(one.name for one in fields(cls) if one.compare)


def foot_of(paper: Paper, code: str) -> str:
    """What stands in the foot of every page, beside its number."""
    told = _("inhoudscode {code}").format(code=code)
    stamp = paper.stamp
    if stamp is None:
        return told
    issue = _("uitgave {number}").format(number=stamp.number)
    return f"{issue} · {stamp.status} · {stamp.day} · {told}"


def plain_text(paper: Paper) -> str:
    """All words of the paper in reading order, a paragraph to a line.

    Without what each page repeats, without the contents list, which says headings again, and
    without drawings, which show again what tables say.
    """
    head = (paper.running.organisation, paper.running.status, paper.running.date)
    lines = [*paper.letterhead.sender, *head, paper.title, paper.subtitle]
    for block in paper.blocks:
        lines.extend(lines_of(block))
    return "\n".join(line for line in lines if line)


def lines_of(block: Block) -> Iterator[str]:
    """The words of one block in reading order, a paragraph to a line."""
    match block:
        case Heading():
            yield block.text
        case Text():
            yield _joined(block)
        case Contents():
            yield block.title
        case Spacer() | PageBreak() | MonthGrid() | BarChart():
            return
        case _:
            yield from _lines_within(block)


def _lines_within(block: KeyFacts | Table | Note | Group) -> Iterator[str]:
    match block:
        case KeyFacts():
            for fact in block.facts:
                yield from (fact.label, *cell_lines(fact.value))
        case Table():
            yield from _table_lines(block)
        case Note():
            yield from (block.title, *map(_joined, block.texts))
        case Group():
            for inner in (block.heading, *block.blocks):
                yield from lines_of(inner)


def _table_lines(table: Table) -> Iterator[str]:
    for column in table.columns:
        yield column.heading
    for line in table.rows:
        for one in line.cells:
            yield from cell_lines(one)


def cell_lines(one: Cell) -> Iterator[str]:
    """The words of one cell in reading order, a paragraph to a line."""
    for part in one.parts:
        yield part.word if isinstance(part, Chip) else _joined(part)


def _joined(paragraph: Text) -> str:
    return "".join(span.text for span in paragraph.spans)
