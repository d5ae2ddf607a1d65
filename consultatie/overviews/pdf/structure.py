"""The structure of a tagged document: what each piece of ink belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

COLUMN_HEADING = "/A<</O/Table/Scope/Column>>"
ROW_HEADING = "/A<</O/Table/Scope/Row>>"


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of content: the page's index and its number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class LinkMark:
    """A link annotation of a page, by the page's index and its own on that page."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """An element of the structure tree; `extra` are ready-made entries of its dictionary.

    `spoken` is what it says in reading order, where its ink stands in another order.
    """

    tag: str
    extra: str = ""
    children: list[Element | Mark | LinkMark] = field(default_factory=list)
    spoken: str = ""

    def add(self, tag: str, extra: str = "") -> Element:
        """A new element within this one, after what is there."""
        child = Element(tag, extra)
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Element]:
        """This element and all within it, in reading order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()
