"""Remarks set apart from the running text."""

from __future__ import annotations

from collections.abc import Sequence

from consultatie.overviews.content import Note, Span, Text
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.flow import Flow, fitting
from consultatie.overviews.pdf.paragraphs import Compositor, Slug, height
from consultatie.overviews.pdf.structure import Element

_INSET = 11.0
_PAD = 7.0
_BAR = 2.6


class SetNote:
    """A remark on a tinted ground with a bar beside it."""

    def __init__(self, note: Note, compositor: Compositor, width: float) -> None:
        self._tint = design.TINTS[note.tone]
        self._changed = note.changed
        room = width - 2 * _INSET
        title = Text((Span(note.title, bold=True),))
        texts = [text.spans for text in ((title,) if note.title else ()) + note.texts]
        self._count = len(texts)
        self._slugs: list[Slug] = []
        for number, spans in enumerate(texts):
            added = compositor.paragraph(spans, design.NOTE_TEXT, room, number)
            if number == 1 and note.title and added:
                added[0] = added[0]._replace(held=True)
            self._slugs += added

    @property
    def least(self) -> float:
        """The title and two lines."""
        return height(self._slugs[:3]) + 2 * _PAD

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it, its ground on each page anew."""
        box = parent.add("Div")
        elements = [box.add("P") for _ in range(self._count)]
        flow.skip(design.PART_GAP)
        flow.need(self.least)
        start = 0
        while start < len(self._slugs):
            room = flow.room - 2 * _PAD
            count = fitting(self._slugs, start, room, force=flow.fresh)
            if count:
                self._draw(flow, elements, self._slugs[start : start + count])
                start += count
            if start < len(self._slugs):
                flow.new_page()
        flow.skip(design.BODY_GAP + design.PART_GAP)

    def _draw(self, flow: Flow, elements: Sequence[Element], slugs: list[Slug]) -> None:
        tall = height(slugs) + 2 * _PAD
        left, width, page = flow.frame.left, flow.frame.width, flow.page
        page.box(left, flow.y - tall, width, tall, self._tint.ground)
        page.box(left, flow.y - tall, _BAR, tall, self._tint.strong)
        flow.draw(slugs, elements, left + _INSET, flow.y - _PAD)
        flow.down(tall, changed=self._changed)
