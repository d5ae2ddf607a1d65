"""Paragraphs and chips, broken into slugs: lines that know how high they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from consultatie.overviews.characters import lines_of, reads_backwards
from consultatie.overviews.content import Cell, Chip, Span
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.bidi import base_level, levels
from consultatie.overviews.pdf.breaking import Breaker, Line
from consultatie.overviews.pdf.design import Style
from consultatie.overviews.pdf.words import Typesetter, Word, fused

# What is longer than this without a space is handled in pieces, so that time stays linear.
_LONGEST = 400
_PIECE = 120
_TOKEN = re.compile(r"[^ ]+ ?| ")
_LONG_TOKEN = re.compile(f"[^ ]{{{_LONGEST},}}")
_PIECES = re.compile(f"[^ ]{{1,{_PIECE}}} ?")
_CHIP_INSET = 12.5
_CHIP_PAD = 4.0


class Slug(NamedTuple):
    """A line of type. `held` means that it does not stand at the top of a page by choice.

    A line that is `turned` has words read from right to left, or stands beside one that has.
    """

    words: Line
    lead: float
    drop: float
    x: float
    part: int
    held: bool = False
    turned: bool = False
    chip: ChipMark | None = None


@dataclass(frozen=True, slots=True)
class ChipMark:
    """What is drawn behind the first line of a chip: its ground, and its shape."""

    chip: Chip
    width: float
    lines: int


class Compositor:
    """Breaks texts for one document."""

    def __init__(self, setter: Typesetter, language: str) -> None:
        self._setter = setter
        self._breaker = Breaker(setter, language)

    def word(self, style: Style, text: str) -> Word:
        """A word by itself."""
        return self._setter.word(style, text)

    def plain(self, text: str, style: Style, width: float, part: int = 0) -> list[Slug]:
        """A text in one manner."""
        return self.paragraph((Span(text),), style, width, part)

    def paragraph(
        self, spans: Sequence[Span], style: Style, width: float, part: int = 0, *, end: bool = False
    ) -> list[Slug]:
        """A paragraph of spans; `end` sets its lines against the right side."""
        slugs: list[Slug] = []
        gap = 0.0
        for words, turned in self._hard_lines(spans, style):
            if not words:
                gap = design.PART_GAP if slugs else 0.0
            for line in self._breaker.lines(words, width):
                x = width - seen_width(line) if end or turned else 0.0
                slugs.append(Slug(line, style.leading + gap, _drop(style) + gap, x, part))
                gap = 0.0
        if any(reads_backwards(span.text) for span in spans):
            slugs = [slug._replace(turned=True) for slug in slugs]
        return _held_together(slugs)

    def cell(self, cell: Cell, style: Style, width: float, *, end: bool = False) -> list[Slug]:
        """The parts of a cell one below the other."""
        slugs: list[Slug] = []
        for number, part in enumerate(cell.parts):
            added = (
                self._chip(part, width, number)
                if isinstance(part, Chip)
                else self.paragraph(part.spans, style, width, number, end=end)
            )
            slugs += _lowered(added, design.PART_GAP) if slugs else added
        return slugs

    def _chip(self, chip: Chip, width: float, part: int) -> list[Slug]:
        style = design.CHIPS[chip.tone]
        room = max(width - _CHIP_INSET - _CHIP_PAD, style.size)
        word = " ".join(chip.word.split())
        slugs = [
            slug._replace(x=slug.x + _CHIP_INSET, held=number > 0)
            for number, slug in enumerate(self.plain(word, style, room, part))
        ]
        if slugs:
            widest = max(seen_width(slug.words) for slug in slugs)
            mark = ChipMark(chip, widest + _CHIP_INSET + _CHIP_PAD, len(slugs))
            slugs[0] = slugs[0]._replace(chip=mark)
        return slugs

    def _hard_lines(self, spans: Sequence[Span], style: Style) -> Iterator[tuple[list[Word], bool]]:
        """The words of each line that the writer ended, and whether it reads from the right."""
        if len(spans) == 1:
            span = spans[0]
            manner = design.like(style, span.bold, span.italic, span.muted)
            for line in lines_of(span.text):
                yield self._words([(manner, line)])
            return
        for pieces in _lines_of_spans(spans, style):
            yield self._words(pieces)

    def _words(self, pieces: list[tuple[Style, str]]) -> tuple[list[Word], bool]:
        # The space at the end keeps the words of two paragraphs apart for whoever copies them.
        whole = "".join(text for _, text in pieces)
        if not whole.strip(" "):
            return [], False
        style, text = pieces[0]
        pieces[0] = (style, text.lstrip(" "))
        style, text = pieces[-1]
        pieces[-1] = (style, f"{text} ")
        whole = "".join(text for _, text in pieces)
        if reads_backwards(whole):
            return self._levelled_words(pieces, whole), bool(base_level(whole))
        words: list[Word] = []
        for style, text in pieces:
            own = self._plain_words(style, text)
            if words and own and not words[-1].text.endswith(" "):
                own[0] = fused(words.pop(), own[0])
            words += own
        return words, False

    def _plain_words(self, style: Style, text: str) -> list[Word]:
        known = self._setter.dictionary(style)
        make = self._setter.word
        return [known.get(token) or make(style, token) for token in _tokens(text)]

    def _levelled_words(self, pieces: list[tuple[Style, str]], whole: str) -> list[Word]:
        """Words of one level each; spaces stand by themselves, for they may change sides."""
        found = iter(levels(whole))
        words: list[Word] = []
        for style, text in pieces:
            own = [next(found) for _ in text]
            for start, stop in _stretches(text, own):
                words.append(self._setter.word(style, text[start:stop], own[start]))
        return words


def _tokens(text: str) -> list[str]:
    if _LONG_TOKEN.search(text):
        return [
            piece
            for token in _TOKEN.findall(text)
            for piece in (_PIECES.findall(token) if len(token) > _LONGEST else [token])
        ]
    return _TOKEN.findall(text)


def _lines_of_spans(spans: Sequence[Span], style: Style) -> Iterator[list[tuple[Style, str]]]:
    pieces: list[tuple[Style, str]] = []
    for span in spans:
        manner = design.like(style, span.bold, span.italic, span.muted)
        first, *others = lines_of(span.text)
        pieces.append((manner, first))
        for other in others:
            yield pieces
            pieces = [(manner, other)]
    yield pieces


def _stretches(text: str, found: list[int]) -> Iterator[tuple[int, int]]:
    """Where words and spaces begin and end, also cut where the level changes."""
    start = 0
    for at in range(1, len(text) + 1):
        if (
            at == len(text)
            or found[at] != found[start]
            or (text[at] == " ") != (text[start] == " ")
            or at - start >= _PIECE
        ):
            yield start, at
            start = at


def seen_width(line: Line) -> float:
    """The width of a line without the space at its end."""
    width = 0.0
    seen = 0.0
    for word in line:
        if word.width:
            seen = width + word.width
        width += word.advance
    return seen


def _drop(style: Style) -> float:
    """How far the baseline hangs below the top of its line: capitals stand in the middle."""
    return style.leading / 2 + 0.33 * style.size


def _lowered(slugs: list[Slug], gap: float) -> list[Slug]:
    if slugs:
        first = slugs[0]
        slugs[0] = first._replace(lead=first.lead + gap, drop=first.drop + gap)
    return slugs


def _held_together(slugs: list[Slug]) -> list[Slug]:
    """No first or last line of a paragraph alone on a page."""
    if len(slugs) > 1:
        slugs[1] = slugs[1]._replace(held=True)
        slugs[-1] = slugs[-1]._replace(held=True)
    return slugs


def height(slugs: Sequence[Slug]) -> float:
    """The height of these lines together."""
    return sum([slug.lead for slug in slugs])
