"""Pages while they are drawn: the words in reading order, behind them what is only there to see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from consultatie.overviews.pdf.bidi import visual_order
from consultatie.overviews.pdf.breaking import Line
from consultatie.overviews.pdf.design import Dyes, Ink
from consultatie.overviews.pdf.metadata import utf16
from consultatie.overviews.pdf.structure import Element, LinkMark, Mark
from consultatie.overviews.pdf.words import Run, Word

# Stands for no word's pen, not even for that of a word with several.
_NO_PEN = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page that leads to a height on another; `label` says where to."""

    box: tuple[float, float, float, float]
    target: int
    top: float
    label: str
    element: Element


@dataclass(slots=True)
class Page:
    """One page; x and y in points from its lower left corner."""

    index: int
    dyes: Dyes
    ground: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    _pen: str = _NO_PEN

    def begin(self, element: Element) -> None:
        """What follows belongs to this element."""
        self.words.append(self._marked(element))

    def begin_artifact(self, kind: str) -> None:
        """What follows is repeated or decorative: `Header`, `Footer`, or a heading that returns."""
        self.words.append(f"/Artifact <</Type/Pagination/Subtype/{kind}>> BDC")

    def end(self) -> None:
        """What began, ends."""
        self.words.append("EMC")

    def line(self, x: float, y: float, words: Line, *, turned: bool = False) -> None:
        """Draw the words of one line, the baseline starting at x and y.

        In a line that is `turned` there are words read from right to left.
        """
        out = self.words
        out.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
        if turned:
            self._turned_line(words)
            return
        arrays: list[str] = []
        for word in words:
            if word.pen is self._pen:
                arrays.append(word.array)
                continue
            if arrays:
                out.append(f"[{''.join(arrays)}] TJ")
                arrays = []
            if word.runs:
                self._special(word)
            else:
                self._take(word.pen)
                arrays.append(word.array)
        if arrays:
            out.append(f"[{''.join(arrays)}] TJ")

    def hole(self) -> int:
        """A place in the reading order that is filled later; the answer tells where."""
        self.words.append("")
        self._pen = _NO_PEN
        return len(self.words) - 1

    def fill(self, hole: int, pieces: Iterable[tuple[float, float, Line]], kind: str = "") -> None:
        """Draw lines in a hole: x, y and words of each; of an artifact when it has a `kind`."""
        kept, self.words, self._pen = self.words, [], _NO_PEN
        if kind:
            self.begin_artifact(kind)
        for x, y, words in pieces:
            self.line(x, y, words, turned=any(word.level for word in words))
        if kind:
            self.end()
        kept[hole] = "\n".join(self.words)
        self.words = kept

    def link(self, link: Link) -> None:
        """Lay a link over the page."""
        link.element.children.append(LinkMark(self.index, len(self.links)))
        self.links.append(link)

    def rule(self, x: float, y: float, width: float, weight: float, colour: Ink) -> None:
        """A horizontal line, hanging from y."""
        self.box(x, y - weight, width, weight, colour)

    def box(self, x: float, y: float, width: float, height: float, colour: Ink) -> None:
        """A filled rectangle."""
        self.shape(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f", colour)

    def shape(self, path: str, colour: Ink) -> None:
        """Any path with its painting operator, for filling and for stroking in this colour."""
        red, green, blue = self.dyes.of(colour)
        shade = f"{red:g} {green:g} {blue:g}"
        self.ground.append(f"{shade} rg {shade} RG {path}")

    def picture(self, element: Element, name: str, box: tuple[float, float, float, float]) -> None:
        """Draw the picture that the page knows by this name: left, lower side, width, height."""
        x, y, width, height = box
        drawn = f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q"
        self.pictures += [self._marked(element), drawn, "EMC"]

    def content(self) -> bytes:
        """The content stream: first what lies behind, then all words in one text object."""
        ground = ["/Artifact BMC", *self.ground, "EMC"] if self.ground else []
        return "\n".join([*ground, *self.pictures, "BT", *self.words, "ET"]).encode("latin-1")

    def _marked(self, element: Element) -> str:
        number = len(self.owners)
        self.owners.append(element)
        element.children.append(Mark(self.index, number))
        return f"/{element.tag} <</MCID {number}>> BDC"

    def _take(self, pen: str) -> None:
        if pen is not self._pen:
            self.words.append(pen)
            self._pen = pen

    def _special(self, word: Word) -> None:
        if not word.actual:
            self._runs(word.runs)
            return
        text = word.text.rstrip(" ")
        inner = len(word.runs) - (text != word.text)
        self._begin_actual(text)
        self._runs(word.runs[:inner])
        self.end()
        self._runs(word.runs[inner:])

    def _turned_line(self, words: Line) -> None:
        """A line with words read from right to left, as seen; how it is read, its element tells."""
        for word in visual_order(_trailing_space_last(words)):
            self._runs(word.runs or (Run(word.pen, word.array),))

    def _begin_actual(self, text: str) -> None:
        self.words.append(f"/Span <</ActualText <FEFF{utf16(text)}>>> BDC")

    def _runs(self, runs: Iterable[Run]) -> None:
        for run in runs:
            self._take(run.pen)
            drawn = f"[{run.array}] TJ"
            if run.rise:
                drawn = f"{run.rise:.2f} Ts {drawn} 0 Ts"
            if run.actual:
                self._begin_actual(run.actual)
            self.words.append(drawn)
            if run.actual:
                self.end()


def _trailing_space_last(words: Line) -> Line:
    """Spaces at the end of a line take no part in the turning (rule L1): they are not drawn."""
    end = len(words)
    while end and not words[end - 1].text.strip(" "):
        end -= 1
    return words[:end]
