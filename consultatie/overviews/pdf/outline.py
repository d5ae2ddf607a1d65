"""The bookmarks of the file, nested by the level of their headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from consultatie.overviews.pdf.flow import Bookmark
from consultatie.overviews.pdf.metadata import said, text_string
from consultatie.overviews.pdf.objects import Objects, Slot


@dataclass(slots=True)
class _Node:
    """A bookmark in the tree; the root has none, and level 0."""

    slot: Slot
    mark: Bookmark | None = None
    children: list[_Node] = field(default_factory=list)

    @property
    def level(self) -> int:
        return self.mark.level if self.mark else 0


def outline(objects: Objects, marks: Sequence[Bookmark], pages: Sequence[Slot]) -> Slot | None:
    """The outline dictionary, or nothing where there are no headings."""
    if not marks:
        return None
    root = _Node(objects.slot())
    path = [root]
    for mark in marks:
        while path[-1].level >= mark.level:
            path.pop()
        node = _Node(objects.slot(), mark)
        path[-1].children.append(node)
        path.append(node)
    root.slot.fill(f"<</Type/Outlines{_family(root)}>>")
    _write_children(root, pages)
    return root.slot


def _write_children(node: _Node, pages: Sequence[Slot]) -> None:
    own = node.children
    for at, child in enumerate(own):
        before = own[at - 1] if at else None
        after = own[at + 1] if at + 1 < len(own) else None
        beside = f"/Prev {before.slot}" if before else ""
        beside += f"/Next {after.slot}" if after else ""
        child.slot.fill(
            f"<<{_target(child.mark, pages)}/Parent {node.slot}{beside}{_family(child)}>>"
        )
        _write_children(child, pages)


def _target(mark: Bookmark | None, pages: Sequence[Slot]) -> str:
    if mark is None:
        return ""
    # A viewer shows nothing for a bookmark without a word.
    title = text_string(said(mark.text) or "–")
    return f"/Title {title}/Dest[{pages[mark.page]}/XYZ null {mark.top:.2f} null]"


def _family(node: _Node) -> str:
    if not node.children:
        return ""
    first, last = node.children[0].slot, node.children[-1].slot
    return f"/First {first}/Last {last}/Count {_count(node)}"


def _count(node: _Node) -> int:
    return sum(1 + _count(child) for child in node.children)
