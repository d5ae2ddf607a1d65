"""The paragraphs of a Word document, wherever they stand, and how to say where that is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from consultatie.language import _

_LONGEST = 60
P, TBL, TR, TC = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_TEXT, _TAB, _BREAK = qn("w:t"), qn("w:tab"), qn("w:br")
_BOX = qn("w:txbxContent")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document: its element, its words, and where a person finds it."""

    element: Any
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Part:
    """The body, or one of the heads and feet, with its paragraphs in their order."""

    name: str
    root: Any
    paragraphs: tuple[Paragraph, ...]


def parts_of(document: Document) -> tuple[Part, ...]:
    """The body of a document with its heads and feet."""
    names = {RELATIONSHIP_TYPE.HEADER: _("koptekst"), RELATIONSHIP_TYPE.FOOTER: _("voettekst")}
    margins = (
        (names[relation.reltype], relation.target_part.element)
        for relation in document.part.rels.values()
        if relation.reltype in names
    )
    found = (("", document.element.body), *margins)
    return tuple(Part(name, root, tuple(_paragraphs(name, root))) for name, root in found)


def words_of(paragraph: Any) -> str:
    """The words of a paragraph itself, without those of a text box that is anchored in it."""
    return "".join(
        one.text or "" if one.tag == _TEXT else " "
        for one in paragraph.iter(_TEXT, _TAB, _BREAK)
        if within(one, P) is paragraph
    )


def put_words(paragraph: Any, words: str) -> None:
    """Let a paragraph say this, in the look of its first words."""
    texts = [one for one in paragraph.iter(_TEXT) if within(one, P) is paragraph]
    for place, one in enumerate(texts):
        one.text = "" if place else words


def respell(paragraph: Any, words: str) -> None:
    """Let a paragraph say this, which is as long as what it says; each letter keeps its look."""
    at = 0
    for one in paragraph.iter(_TEXT, _TAB, _BREAK):
        if within(one, P) is not paragraph:
            continue
        length = len(one.text or "") if one.tag == _TEXT else 1
        if one.tag == _TEXT:
            one.text = words[at : at + length]
        at += length


def within(element: Any, tag: str) -> Any:
    """The nearest element of this sort around another one, or None."""
    return next(element.iterancestors(tag), None)


def _paragraphs(part: str, root: Any) -> Iterator[Paragraph]:
    tables = {table: number for number, table in enumerate(root.iter(TBL), start=1)}
    for element in root.iter(P):
        words = words_of(element)
        places = (part, _box(element), _cell(element, tables), _quote(words))
        yield Paragraph(element, words, ", ".join(filter(None, places)))


def _box(element: Any) -> str:
    return _("tekstvak") if within(element, _BOX) is not None else ""


def _cell(element: Any, tables: dict[Any, int]) -> str:
    cell = within(element, TC)
    if cell is None:
        return ""
    row = within(cell, TR)
    table = within(row, TBL)
    return _("tabel {table}, rij {row}, kolom {column}").format(
        table=tables[table],
        row=table.findall(TR).index(row) + 1,
        column=row.findall(TC).index(cell) + 1,
    )


def _quote(words: str) -> str:
    line = " ".join(words.split())
    short = line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"
    return _("alinea ‘{words}’").format(words=short) if short else ""
