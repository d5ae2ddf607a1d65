"""The list of headings with their pages, drawn before the pages are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.overviews.content import Contents, Heading
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.flow import Flow, PageNumber
from consultatie.overviews.pdf.paragraphs import Compositor, Slug, height, seen_width
from consultatie.overviews.pdf.structure import Element

_INDENT = 14.0
_NUMBER = 34.0


@dataclass(frozen=True, slots=True)
class _Entry:
    number: int
    indent: float
    slugs: list[Slug]


class SetContents:
    """The contents list, ready to be placed; page numbers come when the pages are there."""

    def __init__(
        self, block: Contents, headings: Sequence[Heading], compositor: Compositor, width: float
    ) -> None:
        self._title = compositor.plain(block.title, design.HEADINGS[2], width)
        self._width = width
        self._entries = [
            _Entry(number, indent, compositor.plain(heading.text, _style(heading), room))
            for number, heading in enumerate(headings)
            if heading.level <= block.depth
            for indent in [_INDENT * (heading.level - 1)]
            for room in [width - indent - _NUMBER]
        ]

    @property
    def least(self) -> float:
        """The title and three entries."""
        return height(self._title) + sum(height(entry.slugs) for entry in self._entries[:3])

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw the titles, and leave holes for the pages."""
        flow.need(self.least)
        flow.run(self._title, [parent.add("P")], flow.frame.left)
        flow.skip(design.BODY_GAP / 2)
        element = parent.add("TOC")
        for entry in self._entries:
            self._place_entry(flow, element.add("TOCI").add("Reference").add("Link"), entry)
        flow.skip(2 * design.BODY_GAP)

    def _place_entry(self, flow: Flow, element: Element, entry: _Entry) -> None:
        if not entry.slugs:
            return
        flow.need(min(height(entry.slugs), flow.frame.height))
        x = flow.frame.left + entry.indent
        flow.run(entry.slugs[:-1], [element], x)
        flow.need(entry.slugs[-1].lead)
        page, last = flow.page, entry.slugs[-1]
        page.begin(element)
        baseline = flow.y - last.drop
        page.line(x + last.x, baseline, last.words, turned=last.turned)
        right = flow.frame.left + self._width
        start = x + last.x + seen_width(last.words) + 5
        page.shape(_dots(start, right - 20, baseline), design.MUTED)
        box = (x, flow.y - last.lead, right, flow.y)
        flow.holes.append(
            PageNumber(page, page.hole(), right, baseline, entry.number, element, box)
        )
        page.end()
        flow.y -= last.lead


def _dots(start: float, stop: float, y: float) -> str:
    """A row of dots; each row has them at the same distance from the right side."""
    if start >= stop:
        return "n"
    return f"0.6 w 1 J [0 3.6] 0 d {stop:.2f} {y:.2f} m {start:.2f} {y:.2f} l S [] 0 d 0 J"


def _style(heading: Heading) -> design.Style:
    return design.CONTENTS[min(max(heading.level, 1), 3)]
