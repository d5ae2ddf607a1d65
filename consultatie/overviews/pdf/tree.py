"""The structure tree in the file: elements, their parents, and the links that belong to them."""

from __future__ import annotations

from collections.abc import Sequence

from consultatie.overviews.pdf.metadata import said, text_string
from consultatie.overviews.pdf.objects import Objects, Slot
from consultatie.overviews.pdf.pages import Link, Page
from consultatie.overviews.pdf.structure import Element, LinkMark, Mark


class Tree:
    """Writes the structure of one document; afterwards `links` has the annotations of each page."""

    def __init__(
        self, objects: Objects, root: Element, pages: Sequence[Page], slots: Sequence[Slot]
    ) -> None:
        self._objects = objects
        self._pages = pages
        self._page_slots = slots
        self._root = root
        self._slots = {element: objects.slot() for element in root.walk()}
        self.root = objects.slot()
        self.links: list[list[Slot]] = []

    def write(self) -> None:
        """Fill everything in."""
        owners = self._write_links()
        self._write_elements(self._root, self.root)
        self._write_root(owners)

    def _write_links(self) -> list[Element]:
        owners: list[Element] = []
        for page in self._pages:
            own: list[Slot] = []
            for link in page.links:
                own.append(self._link(link, len(self._pages) + len(owners)))
                owners.append(link.element)
            self.links.append(own)
        return owners

    def _link(self, link: Link, key: int) -> Slot:
        box = " ".join(f"{edge:.2f}" for edge in link.box)
        return self._objects.add(
            f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]/F 4/StructParent {key}"
            f"/Contents {text_string(said(link.label))}"
            f"/Dest[{self._page_slots[link.target]}/XYZ null {link.top:.2f} null]>>"
        )

    def _write_elements(self, element: Element, parent: Slot) -> None:
        slot = self._slots[element]
        home = next((kid.page for kid in element.children if isinstance(kid, Mark)), -1)
        kids = " ".join([self._kid(child, home) for child in element.children])
        page = f"/Pg {self._page_slots[home]}" if home >= 0 else ""
        spoken = f"/ActualText {text_string(element.spoken)}" if element.spoken else ""
        slot.fill(
            f"<</Type/StructElem/S/{element.tag}/P {parent}{page}{element.extra}{spoken}"
            f"/K[{kids}]>>"
        )
        for child in element.children:
            if isinstance(child, Element):
                self._write_elements(child, slot)

    def _kid(self, child: Element | Mark | LinkMark, home: int) -> str:
        match child:
            case Element():
                return str(self._slots[child])
            case Mark():
                if child.page == home:
                    return str(child.number)
                page = self._page_slots[child.page]
                return f"<</Type/MCR/Pg {page}/MCID {child.number}>>"
            case LinkMark():
                link = self.links[child.page][child.number]
                return f"<</Type/OBJR/Pg {self._page_slots[child.page]}/Obj {link}>>"

    def _write_root(self, owners: Sequence[Element]) -> None:
        slots, count = self._slots, len(self._pages)
        entries = [
            f"{page.index}[{' '.join([str(slots[element]) for element in page.owners])}]"
            for page in self._pages
        ]
        entries += [f"{count + at} {slots[element]}" for at, element in enumerate(owners)]
        parents = self._objects.add(f"<</Nums[{' '.join(entries)}]>>")
        self.root.fill(
            f"<</Type/StructTreeRoot/K {slots[self._root]}/ParentTree {parents}"
            f"/ParentTreeNextKey {count + len(owners)}>>"
        )
