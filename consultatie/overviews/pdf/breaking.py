"""Lines: where a paragraph turns, and where a word may be cut when it does not fit."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from consultatie.overviews.characters import clusters
from consultatie.overviews.pdf.design import Style
from consultatie.overviews.pdf.words import SOFT_HYPHEN, Typesetter, Word

if TYPE_CHECKING:
    from pyphen import Pyphen

Line = list[Word]

# A word is only cut for looks when this part of the line would stay empty otherwise.
_RAGGED = 0.24
_LETTERS = re.compile(r"[^\W\d_]{6,}")
# After a hyphen or slash between letters, at a soft hyphen or a zero-width space.
_SEAM = re.compile("(?<=[^\\W\\d]{2}[-/\u2013])(?=[^\\W\\d]{2})|(?<=[\u00ad\u200b])(?=.)")
# Scripts without spaces turn anywhere.
_IDEOGRAPHS = re.compile(
    "[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff9f\U00020000-\U0003ffff]"
)


class Breaker:
    """Breaks paragraphs for one document in one language."""

    def __init__(self, setter: Typesetter, language: str) -> None:
        self._setter = setter
        self._language = language
        self._known: dict[tuple[Style, str], list[tuple[int, bool, float]]] = {}

    def lines(self, words: list[Word], limit: float) -> list[Line]:
        """The words in lines of at most `limit` points; a word wider than that is cut."""
        done: list[Line] = []
        line: Line = []
        x = 0.0
        for word in words:
            rest = word
            if x + word.width > limit:
                rest = self._spread(word, line, limit - x, limit, done)
                line, x = [], 0.0
            line.append(rest)
            x += rest.advance
        if line:
            done.append(line)
        return done

    def _spread(self, word: Word, line: Line, room: float, limit: float, done: list[Line]) -> Word:
        """Lay a word that does not fit over the rest of this line and as many as it takes.

        Finished lines go to `done`; the answer is what begins the next.
        """
        rest = word
        while True:
            head, rest = self._cut(rest, room, limit)
            if head or line:
                done.append([*line, head] if head else line)
            if rest.width <= limit or (not head and not line):
                return rest
            line, room = [], limit

    def _cut(self, word: Word, room: float, limit: float) -> tuple[Word | None, Word]:
        """The part of the word that fits in `room`, and what is left for the next line."""
        fits = word.width <= limit
        if fits and (room < _RAGGED * limit or not word.style.hyphens):
            return None, word
        for at, hyphen, about in self._cuts(word):
            head = self._head(word, at, hyphen=hyphen) if about <= room + 1 else None
            if head and head.width <= room:
                return head, self._tail(word, at)
        if fits or room < limit / 3:
            return None, word
        return self._by_force(word, room, limit)

    def _cuts(self, word: Word) -> list[tuple[int, bool, float]]:
        """Where it may be cut, last first: the place, whether with a hyphen, about how wide."""
        key = (word.style, word.text)
        found = self._known.get(key)
        if found is None:
            chances = _chances(word.text, self._language)
            reaches = self._setter.reaches(word.style, word.text) if chances else []
            found = [(at, hyphen, reaches[at]) for at, hyphen in reversed(chances)]
            self._known[key] = found
        return found

    def _by_force(self, word: Word, room: float, limit: float) -> tuple[Word | None, Word]:
        """As many characters as fit, and on a line of its own always at least one."""
        at, width = 0, 0.0
        # Never the last one too; and no line holds more than so many.
        for cluster in clusters(word.text.rstrip(" ")[:1000])[:-1]:
            width += self._setter.word(word.style, cluster, word.level).width
            if width > room and (at or room < limit):
                break
            at += len(cluster)
        if not at:
            return None, word
        return self._head(word, at, hyphen=False), self._tail(word, at)

    def _head(self, word: Word, at: int, *, hyphen: bool) -> Word:
        if hyphen and not word.level:
            return self._setter.hyphened(word.style, word.text[:at])
        return self._setter.word(word.style, word.text[:at], word.level)

    def _tail(self, word: Word, at: int) -> Word:
        return self._setter.word(word.style, word.text[at:], word.level)


@lru_cache(maxsize=4096)
def _chances(text: str, language: str) -> tuple[tuple[int, bool], ...]:
    """Where a word may be cut, and whether a hyphen is to be drawn there."""
    core = text.rstrip(" ")
    if len(core) > 100:
        return ()
    found = {
        match.start(): core[match.start() - 1] == SOFT_HYPHEN for match in _SEAM.finditer(core)
    }
    for match in _IDEOGRAPHS.finditer(core):
        found.setdefault(match.start(), False)
        found.setdefault(match.end(), False)
    # Who put in soft hyphens knows best.
    for at in () if SOFT_HYPHEN in core else _syllables(core, language):
        found.setdefault(at, True)
    return tuple(sorted((at, hyphen) for at, hyphen in found.items() if 0 < at < len(core)))


def _syllables(core: str, language: str) -> list[int]:
    hyphener = _hyphener(language)
    return [
        match.start() + position
        for match in _LETTERS.finditer(core)
        for position in hyphener.positions(match[0])
        # Some cuts change the spelling ("cafeetje"); those are left alone.
        if not position.data and 3 <= position <= len(match[0]) - 3
    ]


@cache
def _hyphener(language: str) -> Pyphen:
    # Imported when the first word does not fit: reading the patterns takes a while.
    import pyphen

    return pyphen.Pyphen(lang=pyphen.language_fallback(language.replace("-", "_")) or "nl_NL")
