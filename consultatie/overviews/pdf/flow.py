"""The flow of a document over its pages: where the next line comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from consultatie.overviews.content import Orientation, Paper
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.marks import draw_chip
from consultatie.overviews.pdf.pages import Page
from consultatie.overviews.pdf.paragraphs import Compositor, Slug
from consultatie.overviews.pdf.structure import Element
from consultatie.overviews.pdf.words import Typesetter
from consultatie.progress import UNWATCHED, Progress


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of the page and the room for text on it, in points."""

    page_width: float
    page_height: float

    @property
    def left(self) -> float:
        """Where text begins."""
        return design.MARGIN

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.page_width - 2 * design.MARGIN

    @property
    def top(self) -> float:
        """The height at which text hangs."""
        return self.page_height - design.TOP

    @property
    def height(self) -> float:
        """The height of the text on a full page."""
        return self.top - design.BOTTOM


def frame_of(paper: Paper) -> Frame:
    """The frame for the sheet of this paper."""
    short, long = design.SHEETS[paper.sheet]
    return Frame(long, short) if paper.orientation is Orientation.LANDSCAPE else Frame(short, long)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading, and where it came to stand: the index of its page, and the height on it."""

    level: int
    text: str
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A hole for the page of a heading: it ends at `right`; `box` is what leads there."""

    page: Page
    hole: int
    right: float
    baseline: float
    heading: int
    element: Element
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class Flow:
    """The pages so far. `y` is the height at which the next thing hangs."""

    frame: Frame
    setter: Typesetter
    compositor: Compositor
    root: Element
    progress: Progress = UNWATCHED
    pages: list[Page] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    holes: list[PageNumber] = field(default_factory=list)
    y: float = 0.0

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """The height that is left on this page."""
        return self.y - design.BOTTOM

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return self.y >= self.frame.top

    def new_page(self) -> None:
        """Go on at the top of a new page. :raises Stopped: nobody waits for it any more."""
        self.progress.step(len(self.pages), 0)
        page = Page(len(self.pages), self.setter.dyes)
        # What stands at the head of the page is known when all pages are; it is read first.
        page.hole()
        self.pages.append(page)
        self.y = self.frame.top

    def need(self, height: float) -> None:
        """Start a new page when there is not this much room left."""
        if height > self.room and not self.fresh:
            self.new_page()

    def skip(self, height: float) -> None:
        """Leave room, but never at the top of a page."""
        if not self.fresh:
            self.y -= height

    def down(self, height: float, *, changed: bool = False) -> None:
        """Go on below what was drawn; what `changed` gets a bar in the margin beside it."""
        self.y -= height
        if changed:
            x = self.frame.left - design.CHANGE_ROOM
            self.page.box(x, self.y, design.CHANGE_BAR, height, design.INK)

    def draw(
        self, slugs: Sequence[Slug], elements: Sequence[Element], x: float, top: float
    ) -> None:
        """Draw lines from `top` down; each belongs to the element of its part."""
        page = self.page
        part = -1
        for slug in slugs:
            if slug.part != part:
                if part >= 0:
                    page.end()
                part = slug.part
                page.begin(elements[part])
            if slug.turned:
                elements[part].spoken += "".join(word.text for word in slug.words)
            if slug.chip:
                draw_chip(page, slug.chip, slug, x, top)
            page.line(x + slug.x, top - slug.drop, slug.words, turned=slug.turned)
            top -= slug.lead
        if slugs:
            page.end()

    def run(
        self,
        slugs: Sequence[Slug],
        elements: Sequence[Element],
        x: float,
        *,
        changed: bool = False,
    ) -> None:
        """Draw lines one below the other, over as many pages as it takes."""
        start = 0
        while start < len(slugs):
            count = fitting(slugs, start, self.room, force=self.fresh)
            if count:
                piece = slugs[start : start + count]
                self.draw(piece, elements, x, self.y)
                self.down(sum(slug.lead for slug in piece), changed=changed)
                start += count
            if start < len(slugs):
                self.new_page()


def fitting(slugs: Sequence[Slug], start: int, room: float, *, force: bool) -> int:
    """How many lines from `start` go into `room` without a line left alone.

    With `force` at least one, even when that leaves a line alone.
    """
    count = 0
    for slug in slugs[start:]:
        room -= slug.lead
        # Heights are added up in another order elsewhere: allow for rounding.
        if room < -0.01:
            break
        count += 1
    good = count
    while good > 0 and start + good < len(slugs) and slugs[start + good].held:
        good -= 1
    if good or not force:
        return good
    return max(count, 1)
