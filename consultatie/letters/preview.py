"""A letter to look at before it is made: its words, and which of them were filled in."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

import docx
from docx.oxml.ns import qn

from consultatie.letters.parts import TBL, TC, TR, P
from consultatie.letters.words import BEGIN, END, MISSING

_MARKS = re.compile(f"([{BEGIN}{MISSING}])([^{END}]*){END}")
_WORDS = re.compile(f"[{BEGIN}{MISSING}{END}]")
_TEXT, _TAB, _BREAK = qn("w:t"), qn("w:tab"), qn("w:br")
_RUN = qn("w:r")


class Look(StrEnum):
    """How words came in a letter."""

    FIXED = "vast"
    FILLED = "ingevuld"
    LACKING = "ontbreekt"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that came in the same way."""

    text: str
    look: Look = Look.FIXED


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, with the name of its style."""

    style: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each with its paragraphs."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]


Shown: TypeAlias = Line | Grid


def shown_letter(content: bytes) -> tuple[Shown, ...]:
    """The head of the first page and the body of a letter that was made with marks."""
    document = docx.Document(io.BytesIO(content))
    names = {style.style_id: style.name for style in document.styles}
    head = document.sections[0].first_page_header
    roots = (head._element, document.element.body)  # noqa: SLF001  (no other way to its tables)
    return tuple(one for root in roots for one in _shown(root, names))


def _shown(root: Any, names: dict[str, str]) -> Iterator[Shown]:
    for element in root:
        if element.tag == P:
            yield _line(element, names)
        elif element.tag == TBL:
            yield Grid(
                tuple(
                    tuple(
                        tuple(_line(one, names) for one in cell.iter(P)) for cell in row.findall(TC)
                    )
                    for row in element.findall(TR)
                )
            )


def _line(paragraph: Any, names: dict[str, str]) -> Line:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = names.get(style.get(qn("w:val")), "") if style is not None else ""
    return Line(name, tuple(_pieces(_words(paragraph))))


def _words(paragraph: Any) -> str:
    said = {_TAB: "\t", _BREAK: "\n"}
    return "".join(
        said.get(one.tag, one.text or "")
        for one in paragraph.iter(_TEXT, _TAB, _BREAK)
        # A stop of a style is a tab too.
        if one.getparent().tag == _RUN
    )


def _pieces(words: str) -> Iterator[Piece]:
    at = 0
    for found in _MARKS.finditer(words):
        yield from _fixed(words[at : found.start()])
        look = Look.FILLED if found[1] == BEGIN else Look.LACKING
        yield Piece(found[2], look)
        at = found.end()
    yield from _fixed(words[at:])


def _fixed(words: str) -> Iterator[Piece]:
    plain = _WORDS.sub("", words)
    if plain:
        yield Piece(plain)
