"""Text into the glyphs of one face, written as PDF writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import normalize

from consultatie.overviews.characters import LOOSE, inked
from consultatie.overviews.pdf.faces import Face, Glyph

_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)", "\r": "\\r", "\n": "\\n"})


class Shaped(NamedTuple):
    """A text in one face: its pieces with the rise of each, and its advance, in 1/1000 em.

    `plain` when the glyphs, read back one by one, give the text again.
    """

    pieces: tuple[tuple[str, float], ...]
    advance: float
    plain: bool


class UsedFace:
    """A face in one document: the glyphs taken from it, and the text each of them stands for."""

    def __init__(self, name: str, face: Face) -> None:
        self.name = name
        self.face = face
        self.meaning: dict[int, str] = {}
        self._shaped: dict[tuple[str, bool], Shaped] = {}
        self._codes: dict[int, tuple[str, float]] = {}

    def shaped(self, text: str, *, backwards: bool) -> Shaped:
        """The glyphs of a text, found once."""
        key = (text, backwards)
        found = self._shaped.get(key)
        if found is None:
            quick = text.isascii() and not backwards and bool(text)
            found = self._simple(text) if quick else None
            found = found or self._shape(text, backwards=backwards)
            self._shaped[key] = found
        return found

    def _simple(self, text: str) -> Shaped | None:
        """An ordinary word in one go; nothing when its letters melt together or move."""
        glyphs = self.face.simple(text)
        if len(glyphs) != len(text):
            return None
        meaning, codes = self.meaning, self._codes
        array, reach, plain, shifted = "(", 0.0, True, False
        for (gid, advance, dx), character in zip(glyphs, text, strict=True):
            if dx:
                return None
            code, own = codes.get(gid) or self._code(gid)
            plain &= meaning.setdefault(gid, character) == character
            reach += advance
            shifted = advance != own
            array += f"{code}){own - advance:.4g}(" if shifted else code
        # A shift behind the last glyph left a string open that nothing comes in.
        return Shaped(((array[:-1] if shifted else f"{array})", 0.0),), reach, plain)

    def _code(self, gid: int) -> tuple[str, float]:
        """How a glyph is written, and its advance by itself."""
        written = f"{chr(gid >> 8)}{chr(gid & 255)}".translate(_ESCAPES)
        self._codes[gid] = found = (written, self.face.advance(gid))
        return found

    def _shape(self, text: str, *, backwards: bool) -> Shaped:
        glyphs = self.face.shape(text, backwards=backwards)
        # Back to the order in which it is read: readers of PDF turn such text round themselves.
        logical = glyphs[::-1] if backwards else glyphs
        plain = _speak_for_themselves(self.meaning, text, logical)
        advance = sum([glyph[2] for glyph in glyphs])
        return Shaped(tuple(_arrays(self.face, glyphs)), advance, plain)


def _speak_for_themselves(meaning: dict[int, str], text: str, glyphs: list[Glyph]) -> bool:
    """Note what each glyph stands for; false when reading them back would give another text."""
    if not glyphs:
        return not text
    read: list[str] = []
    ends = [glyph[1] for glyph in glyphs[1:]]
    ends.append(len(text))
    for glyph, end in zip(glyphs, ends, strict=True):
        stands_for = text[glyph[1] : end]
        if not stands_for.isascii():
            stands_for = normalize("NFC", stands_for.rstrip(LOOSE))
        read.append(meaning.setdefault(glyph[0], stands_for or "\u200b"))
    told = "".join(read)
    # Canonically the same text, or the same but for what has no ink, is told well enough.
    return told == text or normalize("NFC", inked(told)) == normalize("NFC", inked(text))


def _arrays(font: Face, glyphs: list[Glyph]) -> Iterator[tuple[str, float]]:
    """The glyphs as insides of TJ arrays, a new one at each change of height."""
    start = 0
    for at in range(1, len(glyphs) + 1):
        if at == len(glyphs) or glyphs[at][4] != glyphs[start][4]:
            yield _array(font, glyphs[start:at]), glyphs[start][4]
            start = at


def _array(font: Face, glyphs: list[Glyph]) -> str:
    """The inside of a TJ array: strings, which are Latin-1 bytes here, and shifts to the left."""
    parts: list[str] = []
    codes: list[str] = []
    due = 0.0
    for gid, _, advance, dx, _ in glyphs:
        due += dx
        if due > 0.05 or due < -0.05:
            parts.append(_string(codes))
            parts.append(f"{-due:.4g}")
            codes = []
            due = 0.0
        codes.append(chr(gid >> 8) + chr(gid & 255))
        due += advance - dx - font.advance(gid)
    parts.append(_string(codes))
    if due > 0.05 or due < -0.05:
        parts.append(f"{-due:.4g}")
    return "".join(parts)


def _string(codes: list[str]) -> str:
    return f"({''.join(codes).translate(_ESCAPES)})" if codes else ""
