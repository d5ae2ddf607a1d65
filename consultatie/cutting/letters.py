"""The text of an advice letter with its pages and lines; every place in it is an offset."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from consultatie.cutting.marks import marks_of

# Texts whose usual line is longer than this have a paragraph on each line.
_LONGEST_LINE = 150
# So full is a line after which the next word had no room, in a letter that is not evenly spaced.
_FULL = 0.8
_LONGEST_FURNITURE = 120
_PAGE_NUMBER = re.compile(
    r"[\s|–—-]{0,8}(?:pagina|blad(?:zijde)?|blz\.?|p\.)?\s{0,8}\d{1,4}"
    r"(?:\s{0,8}(?:van|/|-)\s{0,8}\d{1,4})?[\s|–—-]{0,8}",
    re.IGNORECASE,
)
# So many lines at the top and at the bottom of a page can belong to the paper.
_EDGE = 3
HYPHENS = ("-", "\u2010", "\u00ad")
SENTENCE_ENDS = ".:;?!…。؟।"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins and ends (without its line end), and on which page it stands."""

    start: int
    end: int
    page: int


@dataclass(frozen=True)
class Letter:
    """The text of a letter. `page_starts` are the offsets of its pages; one page is no pages.

    `wrapped` tells whether a paragraph goes on over lines; None asks the lengths of the lines.
    """

    text: str
    page_starts: tuple[int, ...] = (0,)
    wrapped: bool | None = None

    @classmethod
    def of_text(cls, text: str) -> "Letter":
        """A letter that was pasted; a form feed parts its pages."""
        return cls.of_pages(text.split("\f"))

    @classmethod
    def of_pages(cls, pages: Sequence[str], wrapped: bool | None = None) -> "Letter":
        """A letter of the texts of its pages."""
        starts, parts, place = [], [], 0
        for page in pages or ("",):
            text = _with_one_line_end(page)
            starts.append(place)
            parts.append(text)
            place += len(text) + 1
        return cls("\n".join(parts), tuple(starts), wrapped)

    def page_of(self, place: int) -> str:
        """The number of the page on which this offset stands; empty without pages."""
        if len(self.page_starts) < 2:
            return ""
        return str(bisect_right(self.page_starts, place))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line, empty ones too."""
        return tuple(self._lines())

    @cached_property
    def lines_with_words(self) -> tuple[Line, ...]:
        """The lines that say something, without the furniture of the pages."""
        furniture = self.furniture
        return tuple(
            line for line in self.lines if line.start not in furniture and self.words_of(line)
        )

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The starts of the lines that belong to the paper: page numbers, repeated heads and feet.

        They stand between the words of a point that goes on over two pages.
        """
        if len(self.page_starts) < 2:
            return frozenset()
        edges = list(self._edges())
        seen: Counter[tuple[int, str]] = Counter()
        for page in edges:
            seen.update((place, shape) for place, line in page for shape in self._shapes(line))
        often = max(2, (len(self.page_starts) + 1) // 2)
        return frozenset(
            line.start for page in edges for line in self._furniture_of(page, seen, often)
        )

    @cached_property
    def full_line(self) -> int:
        """How long the lines are where a paragraph goes on; 0 where each paragraph is one line."""
        if self.wrapped is False:
            return 0
        lengths = sorted(line.end - line.start for line in self.lines if line.end > line.start)
        usual = lengths[len(lengths) * 9 // 10] if len(lengths) > 1 else 0
        return usual if usual <= _LONGEST_LINE else 0

    def words_of(self, line: Line) -> str:
        """The words of a line, without the spaces around them."""
        return self.text[line.start : line.end].strip()

    def goes_on(self, line: Line, after: Line) -> bool:
        """Whether a paragraph goes on from a line to the next one."""
        here, there = self.words_of(line), self.words_of(after)
        if not self.full_line or not here or not there:
            return False
        if here[-1] in HYPHENS and here[-2:-1].isalnum() and there[0].isalnum():
            return True
        if there[0].islower() and here[-1] not in SENTENCE_ENDS:
            return True
        needed = line.end - line.start + 1 + len(there.split(maxsplit=1)[0])
        return needed > self.full_line * _FULL

    def _lines(self) -> Iterator[Line]:
        start, page, starts = 0, 0, (*self.page_starts[1:], len(self.text) + 2)
        for words in self.text.split("\n"):
            while start >= starts[page]:
                page += 1
            yield Line(start, start + len(words), page)
            start += len(words) + 1

    def _edges(self) -> Iterator[list[tuple[int, Line]]]:
        """Of each page the lines from the top down, and from the bottom up: -1 is the last."""
        pages: dict[int, list[Line]] = {}
        for line in self.lines:
            if self.words_of(line):
                pages.setdefault(line.page, []).append(line)
        for lines in pages.values():
            yield list(enumerate(lines[:_EDGE]))
            yield [(-place, line) for place, line in enumerate(lines[: -_EDGE - 1 : -1], 1)]

    def _shapes(self, line: Line) -> set[str]:
        """The words of a line, and what they are on the other pages when the page is in them."""
        words = self.words_of(line)[: _LONGEST_FURNITURE + 1]
        return {words, re.sub(rf"\b{line.page + 1}\b", "#", words)}

    def _furniture_of(
        self, edge: Sequence[tuple[int, Line]], seen: Counter[tuple[int, str]], often: int
    ) -> Iterator[Line]:
        """From the edge inwards, until the first line that is not on the other pages too."""
        for place, line in edge:
            words = self.words_of(line)
            repeated = any(seen[place, shape] >= often for shape in self._shapes(line))
            fits = len(words) <= _LONGEST_FURNITURE and repeated and not marks_of(words)
            if not fits and not _PAGE_NUMBER.fullmatch(words[:_LONGEST_FURNITURE]):
                return
            yield line


def _with_one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
