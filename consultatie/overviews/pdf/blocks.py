"""The blocks of a paper, each broken into lines and ready to be placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from consultatie.overviews.content import (
    Block,
    Contents,
    Group,
    Heading,
    KeyFacts,
    Note,
    PageBreak,
    Spacer,
    Table,
    Text,
)
from consultatie.overviews.figures import BarChart, MonthGrid
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.charts import SetChart
from consultatie.overviews.pdf.contents import SetContents
from consultatie.overviews.pdf.facts import SetFacts
from consultatie.overviews.pdf.flow import Bookmark, Flow, Frame
from consultatie.overviews.pdf.grid import SetGrid
from consultatie.overviews.pdf.notes import SetNote
from consultatie.overviews.pdf.paragraphs import Compositor, Slug, height
from consultatie.overviews.pdf.structure import Element
from consultatie.overviews.pdf.tables import SetTable


class SetBlock(Protocol):
    """A block that is ready to be placed."""

    @property
    def least(self) -> float:
        """The room without which it had better begin on a new page."""

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it from here on, over as many pages as it takes."""


class SetText:
    """A paragraph of the running text."""

    def __init__(self, block: Text, compositor: Compositor, width: float) -> None:
        self._slugs = compositor.paragraph(block.spans, design.BODY, width)
        self._changed = block.changed

    @property
    def least(self) -> float:
        """Two lines."""
        return height(self._slugs[:2])

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it."""
        if self._slugs:
            element = parent.add("P")
            flow.run(self._slugs, [element], flow.frame.left, changed=self._changed)
            flow.skip(design.BODY_GAP)


@dataclass(slots=True)
class SetHeading:
    """A heading; `after` is the room it asks for below it, so that it never ends a page."""

    heading: Heading
    slugs: list[Slug]
    after: float = 0.0

    @property
    def least(self) -> float:
        """The heading and the beginning of what it is the heading of."""
        above, below = design.HEADING_ROOM[_level(self.heading)]
        return above + height(self.slugs) + below + self.after

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it and note its bookmark."""
        level = _level(self.heading)
        above, below = design.HEADING_ROOM[level]
        # What asks for more than a page gets a new one all the same.
        flow.need(min(self.least, flow.frame.height))
        flow.skip(above)
        flow.bookmarks.append(Bookmark(level, self.heading.text, flow.page.index, flow.y))
        element = parent.add(f"H{level + 1}")
        flow.run(self.slugs, [element], flow.frame.left, changed=self.heading.changed)
        flow.skip(below)


@dataclass(frozen=True, slots=True)
class SetSpacer:
    """Empty room, in points."""

    least: float

    def place(self, flow: Flow, parent: Element) -> None:  # noqa: ARG002
        """Leave it, unless a page ends here."""
        flow.skip(min(self.least, max(flow.room, 0.0)))


@dataclass(frozen=True, slots=True)
class SetBreak:
    """The end of a page."""

    least: float = 0.0

    def place(self, flow: Flow, parent: Element) -> None:  # noqa: ARG002
        """Begin a new page where this one has something on it."""
        if not flow.fresh:
            flow.new_page()


@dataclass(frozen=True, slots=True)
class SetGroup:
    """A heading with what belongs to it."""

    blocks: list[SetBlock]

    @property
    def least(self) -> float:
        """What its heading asks for."""
        return self.blocks[0].least

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw one after the other, as one section."""
        section = parent.add("Sect")
        for block in self.blocks:
            block.place(flow, section)


def set_figure(
    figure: MonthGrid | BarChart, compositor: Compositor, frame: Frame
) -> SetGrid | SetChart:
    """A drawing, ready to be placed."""
    if isinstance(figure, MonthGrid):
        return SetGrid(figure, compositor, frame)
    return SetChart(figure, compositor, frame)


class Maker:
    """Breaks the blocks of one paper."""

    def __init__(self, compositor: Compositor, frame: Frame, headings: list[Heading]) -> None:
        self._compositor = compositor
        self._frame = frame
        self._width = frame.width
        self._headings = headings

    def set_all(self, blocks: Sequence[Block]) -> list[SetBlock]:
        """All of them; each heading knows what the block after it asks for."""
        done = [self._set(block) for block in blocks]
        # From the last to the first, for a heading may be followed by a heading.
        for block, following in zip(reversed(done[:-1]), reversed(done), strict=False):
            if isinstance(block, SetHeading):
                block.after = following.least
        return done

    def _set(self, block: Block) -> SetBlock:
        match block:
            case Heading():
                return self._heading(block)
            case Group():
                return SetGroup(self.set_all((block.heading, *block.blocks)))
            case Contents():
                return SetContents(block, self._headings, self._compositor, self._width)
            case Spacer():
                return SetSpacer(block.height * design.MM)
            case PageBreak():
                return SetBreak()
            case _:
                return self._as_wide(block)

    def _as_wide(self, block: Text | KeyFacts | Table | Note | MonthGrid | BarChart) -> SetBlock:
        """What takes the width of the page."""
        match block:
            case MonthGrid() | BarChart():
                return set_figure(block, self._compositor, self._frame)
            case Text():
                return SetText(block, self._compositor, self._width)
            case KeyFacts():
                return SetFacts(block, self._compositor, self._width)
            case Table():
                return SetTable(block, self._compositor, self._frame)
            case Note():
                return SetNote(block, self._compositor, self._width)

    def _heading(self, block: Heading) -> SetHeading:
        style = design.HEADINGS[_level(block)]
        return SetHeading(block, self._compositor.plain(block.text, style, self._width))


def headings(blocks: Sequence[Block]) -> Iterator[Heading]:
    """All headings in reading order."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, Group):
            yield block.heading
            yield from headings(block.blocks)


def _level(heading: Heading) -> int:
    return min(max(heading.level, 1), 3)
