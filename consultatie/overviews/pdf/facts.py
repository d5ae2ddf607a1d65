"""Labels and values in aligned columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.overviews.content import Fact, KeyFacts
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.flow import Flow
from consultatie.overviews.pdf.paragraphs import Compositor, Slug, height, seen_width
from consultatie.overviews.pdf.structure import Element

_BETWEEN = 3.0
_WIDEST_LABEL = 0.36


@dataclass(frozen=True, slots=True)
class _SetFact:
    label: list[Slug]
    value: list[Slug]
    parts: int
    changed: bool

    @property
    def height(self) -> float:
        return max(height(self.label), height(self.value))


class SetFacts:
    """Key facts, ready to be placed."""

    def __init__(self, block: KeyFacts, compositor: Compositor, width: float) -> None:
        self._across = max(block.across, 1)
        self._lane = (width + design.GUTTER) / self._across
        own = self._lane - design.GUTTER
        labels = [compositor.plain(fact.label, design.LABEL, own) for fact in block.facts]
        widest = max((seen_width(slug.words) for label in labels for slug in label), default=0.0)
        self._indent = min(widest, _WIDEST_LABEL * own) + 1.4 * design.GUTTER
        self._facts = [self._set(fact, compositor, own) for fact in block.facts]

    @property
    def least(self) -> float:
        """The first row."""
        first = self._facts[: self._across]
        return min(max((fact.height for fact in first), default=0.0), 60.0)

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it row by row."""
        if not self._facts:
            return
        element = parent.add("L", "/A<</O/List/ListNumbering/None>>")
        for start in range(0, len(self._facts), self._across):
            self._place_row(flow, element, self._facts[start : start + self._across])
        flow.skip(design.BODY_GAP)

    def _set(self, fact: Fact, compositor: Compositor, width: float) -> _SetFact:
        label = compositor.plain(fact.label, design.LABEL, self._indent - design.GUTTER * 0.9)
        value = compositor.cell(fact.value, design.VALUE, width - self._indent)
        return _SetFact(label, value, len(fact.value.parts), fact.changed)

    def _place_row(self, flow: Flow, parent: Element, facts: Sequence[_SetFact]) -> None:
        tall = max(fact.height for fact in facts)
        if tall > flow.frame.height:
            for fact in facts:
                self._place_long(flow, parent, fact)
            return
        flow.need(tall)
        for number, fact in enumerate(facts):
            label, value = _elements(parent, fact)
            x = flow.frame.left + number * self._lane
            flow.draw(fact.label, [label], x, flow.y)
            flow.draw(fact.value, value, x + self._indent, flow.y)
        flow.down(tall, changed=any(fact.changed for fact in facts))
        flow.y -= _BETWEEN

    def _place_long(self, flow: Flow, parent: Element, fact: _SetFact) -> None:
        """A fact that no page can hold: its value runs on."""
        label, value = _elements(parent, fact)
        flow.run(fact.label, [label], flow.frame.left, changed=fact.changed)
        flow.run(fact.value, value, flow.frame.left + self._indent, changed=fact.changed)
        flow.skip(_BETWEEN)


def _elements(parent: Element, fact: _SetFact) -> tuple[Element, list[Element]]:
    item = parent.add("LI")
    label, body = item.add("Lbl"), item.add("LBody")
    return label, [body] if fact.parts <= 1 else [body.add("P") for _ in range(fact.parts)]
