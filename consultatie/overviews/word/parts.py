"""Paragraphs and what is in them, as elements of WordprocessingML."""

from __future__ import annotations

from collections.abc import Iterable

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from consultatie.overviews import palette
from consultatie.overviews.characters import lines_of, reads_backwards
from consultatie.overviews.content import Chip, Part, Span, Text

Element = BaseOxmlElement


def paragraph(spans: Iterable[Span], style: str = "", *, end: bool = False) -> Element:
    """A paragraph in a named style; with `end` its lines stand to the right."""
    made = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    if style:
        properties.append(_valued("w:pStyle", style))
    words = list(spans)
    if any(reads_backwards(span.text) for span in words):
        properties.append(OxmlElement("w:bidi"))
    if end:
        properties.append(_valued("w:jc", "end"))
    if len(properties):
        made.append(properties)
    for span in words:
        made.append(_run(span))
    return made


def part(one: Part, style: str, *, end: bool = False, bold: bool = False) -> Element:
    """A paragraph of a cell: words, or an outcome with its sign."""
    if isinstance(one, Chip):
        return _chip(one, style)
    return text(one, style, end=end, bold=bold)


def text(one: Text, style: str = "", *, end: bool = False, bold: bool = False) -> Element:
    """A paragraph; with `bold` all of it is."""
    spans = one.spans
    if bold:
        spans = tuple(Span(s.text, True, s.italic, s.muted) for s in spans)
    return paragraph(spans, style, end=end)


def barred(made: Element, changed: bool) -> Element:
    """A paragraph, with a bar in the margin beside it where it changed since an earlier issue."""
    if changed:
        borders = OxmlElement("w:pBdr")
        borders.append(change_bar("left"))
        # The schema wants the borders after the style, and before what says how lines stand.
        properties = made.get_or_add_pPr()
        style = properties.find(qn("w:pStyle"))
        properties.insert(0 if style is None else 1, borders)
    return made


def change_bar(side: str) -> Element:
    """A thick dark line at one side of a paragraph or a cell."""
    return valued(f"w:{side}", val="single", sz="18", space="8", color=palette.INK)


def shade(colour: str) -> Element:
    """A ground of one colour, behind a run, a paragraph or a cell."""
    made = _valued("w:shd", "clear")
    made.set(qn("w:color"), "auto")
    made.set(qn("w:fill"), colour)
    return made


def valued(tag: str, **values: str) -> Element:
    """An element with these attributes of its own namespace."""
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _valued(tag: str, value: str) -> Element:
    return valued(tag, val=value)


def _chip(chip: Chip, style: str) -> Element:
    strong, ground = palette.TINTS[chip.tone]
    made = paragraph((), style)
    run = _run(Span(f"{palette.SIGNS[chip.shape]}\u00a0{chip.word}", bold=True), strong)
    properties = run.find(qn("w:rPr"))
    properties.append(shade(ground))
    made.append(run)
    return made


def _run(span: Span, colour: str = "") -> Element:
    made = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    if span.bold:
        properties.append(OxmlElement("w:b"))
    if span.italic:
        properties.append(OxmlElement("w:i"))
    if colour or span.muted:
        properties.append(_valued("w:color", colour or palette.MUTED))
    if reads_backwards(span.text):
        properties.append(OxmlElement("w:rtl"))
    made.append(properties)
    for place, line in enumerate(lines_of(span.text)):
        if place:
            made.append(OxmlElement("w:br"))
        words = OxmlElement("w:t")
        words.text = line
        words.set(qn("xml:space"), "preserve")
        made.append(words)
    return made
