"""The fonts on disk, as HarfBuzz sees them; read once and never changed."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import uharfbuzz as hb

from consultatie.errors import SurroundingsError
from consultatie.language import _
from resources import folder

REGULAR = "SourceSans3-Regular.ttf"
BOLD = "SourceSans3-Bold.ttf"
_STYLES = {
    (False, False): REGULAR,
    (True, False): BOLD,
    (False, True): "SourceSans3-Italic.ttf",
    (True, True): "SourceSans3-BoldItalic.ttf",
}
# Who is asked next for a character that the face of the style does not have.
_HELPERS = (
    "NotoSansDevanagari-Regular.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoEmoji-Regular.ttf",
    "DroidSansFallbackFull.ttf",
)
_DROPPED = ("GSUB", "GPOS", "GDEF", "cmap", "name", "post", "OS/2", "kern", "gasp", "FFTM", "DSIG")


# A shaped glyph: its number, where in the text it comes from, and its advance, shift to the right
# and rise in 1/1000 em. A bare tuple, for there are many.
Glyph = tuple[int, int, float, float, float]

# Each character for itself, so that every glyph can be told what it stands for.
_CLUSTERS = hb.BufferClusterLevel.MONOTONE_CHARACTERS
_FLAGS = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES | hb.BufferFlags.DO_NOT_INSERT_DOTTED_CIRCLE


@dataclass(frozen=True, slots=True)
class Measures:
    """What a PDF font descriptor tells of a face, in 1/1000 em."""

    ascent: int
    descent: int
    box: tuple[int, int, int, int]
    italic_angle: float
    cap_height: int


class FontGone(SurroundingsError):
    """A font that ships with the program is not there, or is damaged."""

    def happened(self) -> str:
        return _("Het lettertype {name} van het programma ontbreekt of is beschadigd.").format(
            name=self.path.name
        )

    def safe(self) -> str:
        return _("Uw register is veilig; er is geen stuk gemaakt.")

    def to_do(self) -> str:
        return _("Installeer Consultatie opnieuw. Als Word-document kunt u het stuk wel opslaan.")


class Face:
    """One font file."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        if not self._face.glyph_count:
            # HarfBuzz takes any file for a font, and draws nothing with one that is none.
            raise FontGone(path)
        self._font = hb.Font(self._face)
        self._scale = 1000 / self._face.upem
        self._advances: dict[int, float] = {}

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters that this face can draw."""
        nominal = self._font.get_nominal_glyph
        return frozenset(chr(code) for code in self._face.unicodes if nominal(code))

    @cached_property
    def measures(self) -> Measures:
        """The measures of the face as a whole."""
        extents = self._font.get_font_extents("ltr")
        box = struct.unpack(">4h", self._table("head")[36:44])
        (angle,) = struct.unpack(">i", self._table("post")[4:8])
        a, b, c, d = (round(edge * self._scale) for edge in box)
        return Measures(
            round(extents.ascender * self._scale),
            round(extents.descender * self._scale),
            (a, b, c, d),
            angle / 65536,
            660,
        )

    def advance(self, gid: int) -> float:
        """The width of a glyph by itself, in 1/1000 em."""
        found = self._advances.get(gid)
        if found is None:
            found = self._advances[gid] = self._font.get_glyph_h_advance(gid) * self._scale
        return found

    def simple(self, text: str) -> list[tuple[int, float, int]]:
        """The glyphs of an ASCII text: number, advance in 1/1000 em, and shift in font units."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        scale = self._scale
        return [
            (info.codepoint, place.x_advance * scale, place.x_offset)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    def shape(self, text: str, *, backwards: bool = False) -> list[Glyph]:
        """The glyphs of a text in this face, from left to right."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if backwards:
            buffer.direction = "rtl"
        if not text.isascii():
            buffer.cluster_level = _CLUSTERS
            buffer.flags = _FLAGS
        hb.shape(self._font, buffer, {})
        if not buffer.glyph_infos:
            return []
        scale = self._scale
        return [
            (
                info.codepoint,
                info.cluster,
                place.x_advance * scale,
                place.x_offset * scale,
                place.y_offset * scale,
            )
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    def subset(self, gids: Iterable[int]) -> bytes:
        """The font file with only these glyphs in it, each under its own number."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(set(gids))
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        dropped.update({int.from_bytes(tag.encode("ascii"), "big") for tag in _DROPPED})
        wanted.flags = (
            hb.SubsetFlags.RETAIN_GIDS
            | hb.SubsetFlags.NO_LAYOUT_CLOSURE
            | hb.SubsetFlags.NOTDEF_OUTLINE
            | hb.SubsetFlags.NO_HINTING
        )
        return bytes(hb.subset(self._face, wanted).blob.data)

    def _table(self, tag: str) -> bytes:
        return bytes(self._face.reference_table(tag).data)


@cache
def face(name: str) -> Face:
    """The face in this file of the fonts folder; each file is opened once, when first needed.

    :raises FontGone: the file is not there, cannot be read, or is no font.
    """
    path = folder("fonts") / name
    try:
        return Face(path)
    except (OSError, hb.HarfBuzzError) as error:
        raise FontGone(path, str(error)) from error


def chain(*, bold: bool, italic: bool) -> tuple[str, ...]:
    """The files in which to look for a character of this style, best first."""
    sans = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    return (_STYLES[bold, italic], sans, *_HELPERS)
