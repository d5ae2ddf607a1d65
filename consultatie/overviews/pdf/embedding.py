"""Fonts inside the file: the glyphs that were used, their widths, and what they stand for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from consultatie.overviews.pdf.faces import Face, Measures
from consultatie.overviews.pdf.metadata import utf16
from consultatie.overviews.pdf.objects import Objects, Slot
from consultatie.overviews.pdf.shaping import UsedFace

_LETTERS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")
_SYMBOLIC, _ITALIC = 4, 64
# A CMap names at most this many characters in one breath.
_MOST = 100


def font_dictionary(objects: Objects, used: Iterable[UsedFace]) -> str:
    """The entries of a page's font resources; every page has the same."""
    return "".join(f"/{each.name} {_font(objects, each)}" for each in used)


def _font(objects: Objects, used: UsedFace) -> Slot:
    gids = sorted(used.meaning)
    program = used.face.subset(gids)
    tag = hashlib.sha256(program).hexdigest()[:6].translate(_LETTERS)
    name = f"{tag}+{used.face.name}"
    file = objects.stream(program, f"/Length1 {len(program)}")
    descriptor = objects.add(_descriptor(name, used.face.measures, file))
    descendant = objects.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDToGIDMap/Identity"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor}/DW 0/W[{_widths(used.face, gids)}]>>"
    )
    meaning = objects.stream(_meanings(used.meaning))
    return objects.add(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant}]/ToUnicode {meaning}>>"
    )


def _descriptor(name: str, measures: Measures, file: Slot) -> str:
    box = " ".join(str(edge) for edge in measures.box)
    flags = _SYMBOLIC | (_ITALIC if measures.italic_angle else 0)
    return (
        f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
        f"/ItalicAngle {measures.italic_angle:g}/Ascent {measures.ascent}"
        f"/Descent {measures.descent}/CapHeight {measures.cap_height}/StemV 80"
        f"/FontFile2 {file}>>"
    )


def _widths(face: Face, gids: Sequence[int]) -> str:
    return "".join(f"{gid}[{face.advance(gid):.3f}]" for gid in gids)


def _meanings(meaning: Mapping[int, str]) -> bytes:
    """The ToUnicode CMap."""
    pairs = [f"<{gid:04X}> <{utf16(text)}>" for gid, text in sorted(meaning.items())]
    blocks = [pairs[start : start + _MOST] for start in range(0, len(pairs), _MOST)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
