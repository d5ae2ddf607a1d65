"""Words ready to be drawn: measured and encoded once, however often they occur."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import normalize

from consultatie.overviews.characters import clusters, code_of, inked, is_plain
from consultatie.overviews.pdf.design import OWN_DYES, Dyes, Style
from consultatie.overviews.pdf.faces import REGULAR, chain, face
from consultatie.overviews.pdf.shaping import UsedFace

SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face: what sets the pen, the inside of a TJ array, and its rise in points.

    `actual` is the text it stands for, where the glyphs alone do not tell.
    """

    pen: str
    array: str
    rise: float = 0.0
    actual: str = ""


@dataclass(slots=True)
class Word:
    """A word with the space behind it.

    `width` is without that space, `advance` with it. An ordinary word has one run, which is
    `pen` and `array`; any other has `runs`.
    """

    width: float
    advance: float
    pen: str
    array: str
    text: str
    style: Style
    runs: tuple[Run, ...] = ()
    actual: bool = False
    level: int = 0


def fused(first: Word, second: Word) -> Word:
    """Two words without a space between them as one that is not parted."""
    runs = tuple(
        run for word in (first, second) for run in word.runs or (Run(word.pen, word.array),)
    )
    return Word(
        first.advance + second.width,
        first.advance + second.advance,
        "",
        "",
        first.text + second.text,
        first.style,
        runs,
        first.actual or second.actual,
    )


class Typesetter:
    """Makes words for one document, and knows what they took from which face."""

    def __init__(self, dyes: Dyes = OWN_DYES) -> None:
        self.dyes = dyes
        self.used: dict[str, UsedFace] = {}
        self._words: dict[tuple[Style, int], dict[str, Word]] = {}
        self._pens: dict[tuple[str, Style], str] = {}
        self._choices: dict[tuple[bool, bool, str], str | None] = {}

    def dictionary(self, style: Style, level: int = 0) -> dict[str, Word]:
        """The words made so far in this style; ask it before `word`, which is slower."""
        return self._words.setdefault((style, level), {})

    def word(self, style: Style, text: str, level: int = 0) -> Word:
        """The word with this text, made when it is not there yet."""
        known = self.dictionary(style, level)
        found = known.get(text)
        if found is None:
            found = known[text] = self._make(style, text, level)
        return found

    def hyphened(self, style: Style, text: str) -> Word:
        """The head of a broken word, with a hyphen that says that it is only there for that."""
        known = self.dictionary(style)
        key = text + SOFT_HYPHEN
        if key not in known:
            known[key] = self._hyphened(style, text)
        return known[key]

    def reaches(self, style: Style, text: str) -> list[float]:
        """How far the text reaches before each of its characters, about and in points."""
        name = chain(bold=style.bold, italic=style.italic)[0]
        scale = style.size / 1000
        reached, at = 0.0, 0
        found: list[float] = []
        for glyph in self.use(name).face.shape(text):
            found += [reached] * (glyph[1] + 1 - at)
            at = glyph[1] + 1
            reached += glyph[2] * scale
        return found + [reached] * (len(text) + 1 - at)

    def _hyphened(self, style: Style, text: str) -> Word:
        head = self.word(style, text)
        hyphen = self.word(style, "-")
        pieces = head.runs or (Run(head.pen, head.array),)
        mark = Run(hyphen.pen, hyphen.array, actual="" if head.actual else SOFT_HYPHEN)
        width = head.width + hyphen.width
        read = text + SOFT_HYPHEN
        return Word(width, width, "", "", read, style, (*pieces, mark), head.actual)

    def pen(self, name: str, style: Style) -> str:
        """The operators that set face, size and colour."""
        key = (name, style)
        if key not in self._pens:
            red, green, blue = self.dyes.of(style.colour)
            font = self.use(name).name
            self._pens[key] = f"/{font} {style.size:g} Tf {red:g} {green:g} {blue:g} rg"
        return self._pens[key]

    def use(self, name: str) -> UsedFace:
        """This face, taken into the document when it is not there yet."""
        if name not in self.used:
            self.used[name] = UsedFace(f"F{len(self.used) + 1}", face(name))
        return self.used[name]

    def _make(self, style: Style, text: str, level: int) -> Word:
        core = text.rstrip(" ")
        own = chain(bold=style.bold, italic=style.italic)[0]
        setting = _Setting(self, style, level)
        if is_plain(core) and face(own).characters.issuperset(core):
            setting.add(own, core)
        else:
            for name, stretch in self._stretches(style, core):
                setting.add(name, stretch)
        width = setting.width
        if len(core) < len(text):
            setting.add(own, " " * (len(text) - len(core)))
        return setting.word(text, width)

    def _stretches(self, style: Style, text: str) -> Iterator[tuple[str, str]]:
        """The text cut where another face takes over."""
        current, gathered = "", ""
        for name, cluster in self._faced(style, text):
            if name != current and gathered:
                yield current, gathered
                gathered = ""
            current = name
            gathered += cluster
        if gathered:
            yield current, gathered

    def _faced(self, style: Style, text: str) -> Iterator[tuple[str, str]]:
        last = chain(bold=style.bold, italic=style.italic)[0]
        for cluster in clusters(text):
            if not inked(cluster):
                yield last, cluster
                continue
            for name, drawn in self._drawable(style, cluster):
                last = name
                yield name, drawn

    def _drawable(self, style: Style, cluster: str) -> Iterator[tuple[str, str]]:
        """A cluster in the first face that has all of it, or its characters one by one."""
        for form in (cluster, normalize("NFC", cluster)):
            name = self._choose(style, form)
            if name:
                yield name, form
                return
        if len(cluster) > 1:
            for character in cluster:
                yield from self._drawable(style, character)
        elif inked(cluster):
            yield from self._faced(style, code_of(cluster))

    def _choose(self, style: Style, cluster: str) -> str | None:
        key = (style.bold, style.italic, cluster)
        if key not in self._choices:
            needed = inked(cluster)
            names = chain(bold=style.bold, italic=style.italic)
            self._choices[key] = next(
                (name for name in names if face(name).characters.issuperset(needed)), None
            )
        return self._choices[key]


class _Setting:
    """One word while it is being set."""

    def __init__(self, setter: Typesetter, style: Style, level: int) -> None:
        self._setter = setter
        self._style = style
        self._level = level
        self._runs: list[Run] = []
        self._actual = False
        self.width = 0.0

    def add(self, name: str, text: str) -> None:
        """Set a stretch of text in one face."""
        backwards = bool(self._level % 2)
        shaped = self._setter.use(name).shaped(text, backwards=backwards)
        self._actual |= not shaped.plain
        pen = self._setter.pen(name, self._style)
        scale = self._style.size / 1000
        added = [Run(pen, array, rise * scale) for array, rise in shaped.pieces]
        # Within the word too, what is read from right to left is drawn from the left.
        self._runs = added + self._runs if backwards else self._runs + added
        self.width += shaped.advance * scale

    def word(self, text: str, width: float) -> Word:
        """The finished word, `width` being that without the space behind it."""
        # A space that is told as part of a longer text is overlooked by some readers.
        space = [self._runs.pop()] if self._actual and text.endswith(" ") else []
        runs = _merged(self._runs) + space or [Run(self._setter.pen(REGULAR, self._style), "")]
        simple = len(runs) == 1 and not runs[0].rise and not self._actual
        pen, array = (runs[0].pen, runs[0].array) if simple else ("", "")
        rest = () if simple else tuple(runs)
        return Word(
            width, self.width, pen, array, text, self._style, rest, self._actual, self._level
        )


def _merged(runs: list[Run]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and merged[-1].pen == run.pen and merged[-1].rise == run.rise:
            merged[-1] = Run(run.pen, merged[-1].array + run.array, run.rise)
        else:
            merged.append(run)
    return merged
