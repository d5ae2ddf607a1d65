"""From a paper to the bytes of its Word document."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from consultatie.language import _
from consultatie.overviews import palette
from consultatie.overviews.characters import lines_of
from consultatie.overviews.content import (
    Block,
    Contents,
    Group,
    Heading,
    KeyFacts,
    Note,
    Orientation,
    PageBreak,
    Paper,
    Sheet,
    Spacer,
    Span,
    Table,
    Text,
    content_code,
    foot_of,
)
from consultatie.overviews.figures import BarChart, MonthGrid
from consultatie.overviews.word import tables
from consultatie.overviews.word.letterhead import put_letterhead
from consultatie.overviews.word.parts import (
    Element,
    barred,
    change_bar,
    paragraph,
    shade,
    text,
    valued,
)
from consultatie.overviews.word.pictures import Drawer

_SIZES = {Sheet.A4: (210, 297), Sheet.A3: (297, 420)}
_MARGIN, _TOP, _BOTTOM = 20, 24, 21
_FONT = "Calibri"
_MARGIN_STYLE = "Kop en voet"
# Of each own style: size in points, bold, colour, room below in points.
_STYLES = {
    "Cel": (9.5, False, palette.INK, 2),
    "Kolomkop": (9, True, palette.ACCENT, 2),
    "Label": (9.5, False, palette.MUTED, 2),
    "Opmerking": (9.5, False, palette.INK, 2),
    _MARGIN_STYLE: (8, False, palette.MUTED, 0),
}
_HEADINGS = {1: (15, palette.ACCENT), 2: (12, palette.INK), 3: (10.5, palette.MUTED)}


def docx(paper: Paper) -> bytes:
    """The paper as a Word document."""
    document = Document()
    _dress(document, paper.language)
    width = _lay_page(document, paper)
    put_letterhead(document, paper, width, _MARGIN_STYLE)
    _tell(document, paper)
    end = document.element.body.sectPr
    page = _Page(width, Drawer(document, paper))
    for element in (*_opening(paper), *_all(paper.blocks, page)):
        end.addprevious(element)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


# -- the words -----------------------------------------------------------------------------------


def _opening(paper: Paper) -> Iterator[Element]:
    yield paragraph((Span(paper.title),), "Title")
    if paper.subtitle:
        yield paragraph((Span(paper.subtitle),), "Subtitle")


@dataclass(frozen=True, slots=True)
class _Page:
    """The width between the margins, in millimetres, and who draws on it."""

    width: float
    drawer: Drawer


def _all(blocks: Iterable[Block], page: _Page) -> Iterator[Element]:
    for block in blocks:
        yield from _elements(block, page)


def _elements(block: Block, page: _Page) -> Iterator[Element]:
    match block:
        case Table():
            yield from _apart(tables.table(block, page.width))
        case KeyFacts():
            yield from _apart(tables.facts(block, page.width))
        case MonthGrid() | BarChart():
            yield from page.drawer.paragraphs(block)
        case Group():
            yield from _all((block.heading, *block.blocks), page)
        case Note():
            yield from _note(block)
        case _:
            yield _line(block)


def _line(block: Heading | Text | Contents | Spacer | PageBreak) -> Element:
    match block:
        case Heading():
            return barred(paragraph((Span(block.text),), f"Heading{block.level}"), block.changed)
        case Text():
            return barred(text(block), block.changed)
        case Contents():
            # Word makes its own list of headings, with the pages as they are there.
            return paragraph((Span(block.title),), "Heading2")
        case _:
            return _room(block)


def _apart(table: Element) -> Iterator[Element]:
    """A table with an empty line below it: two that touch are one to Word."""
    yield table
    yield paragraph((), "Cel")


def _note(note: Note) -> Iterator[Element]:
    strong, ground = palette.TINTS[note.tone]
    title = paragraph((Span(note.title, bold=True),), "Opmerking")
    for one in (title, *(text(words, "Opmerking") for words in note.texts)):
        properties = one.get_or_add_pPr()
        borders = OxmlElement("w:pBdr")
        borders.append(valued("w:left", val="single", sz="24", space="6", color=strong))
        if note.changed:
            borders.append(change_bar("right"))
        properties.append(borders)
        properties.append(shade(ground))
        yield one


def _room(block: Spacer | PageBreak) -> Element:
    made = paragraph((), "Cel")
    if isinstance(block, PageBreak):
        run = OxmlElement("w:r")
        run.append(valued("w:br", type="page"))
        made.append(run)
        return made
    made.get_or_add_pPr().append(valued("w:spacing", before=str(round(block.height * tables.MM))))
    return made


# -- the page ------------------------------------------------------------------------------------


def _lay_page(document: Any, paper: Paper) -> float:
    """The sheet with its head and foot; gives the width between the margins in mm."""
    section = document.sections[0]
    width, height = _SIZES[paper.sheet]
    if paper.orientation is Orientation.LANDSCAPE:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin, section.bottom_margin = Mm(_TOP), Mm(_BOTTOM)
    room = width - 2 * _MARGIN
    status = " · ".join(filter(None, (paper.running.status, paper.running.date)))
    head = _margin(section.header, room)
    head.add_run(f"{_one_line(paper.running.organisation)}\t{_one_line(status)}")
    foot = _margin(section.footer, room)
    foot.add_run(f"{foot_of(paper, content_code(paper))}\t")
    numbered = _("pagina {page} van {count}").format(page="PAGE", count="NUMPAGES")
    for words in re.split(r"\b(PAGE|NUMPAGES)\b", numbered):
        if words in ("PAGE", "NUMPAGES"):
            _field(foot, words)
        else:
            foot.add_run(words)
    return room


def _one_line(words: str) -> str:
    return " ".join(lines_of(words))


def _margin(part: Any, room: float) -> Any:
    """The one paragraph of a head or foot, with a stop at the right margin."""
    part.is_linked_to_previous = False
    made = part.paragraphs[0]
    made.style = _MARGIN_STYLE
    stops = made.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(room), WD_TAB_ALIGNMENT.RIGHT)
    return made


def _field(into: Any, instruction: str) -> None:
    """A field that Word fills in itself, such as PAGE."""
    for sort in ("begin", "", "separate", "1", "end"):
        run = into.add_run("1" if sort == "1" else "")
        if not sort:
            asked = OxmlElement("w:instrText")
            asked.text = instruction
            run.element.append(asked)
        elif sort != "1":
            run.element.append(valued("w:fldChar", fldCharType=sort))


def _dress(document: Any, language: str) -> None:
    """The styles that the words are set in; the reader of the document can change them."""
    styles = document.styles
    normal = styles["Normal"]
    _set(normal, 10, bold=False, colour=palette.INK, below=6)
    normal.element.get_or_add_rPr().append(valued("w:lang", val=language))
    # Long Dutch words stand in narrow columns.
    stop = document.settings.element.find(qn("w:defaultTabStop"))
    stop.addnext(valued("w:autoHyphenation", val="true"))
    for name, (size, bold, colour, below) in _STYLES.items():
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        _set(style, size, bold=bold, colour=colour, below=below)
    for level, (size, colour) in _HEADINGS.items():
        _set(styles[f"Heading {level}"], size, bold=True, colour=colour, below=4)
    _set(styles["Title"], 22, bold=True, colour=palette.INK, below=2)
    _set(styles["Subtitle"], 12.5, bold=False, colour=palette.MUTED, below=12)


def _set(style: Any, size: float, *, bold: bool, colour: str, below: float) -> None:
    style.font.name = _FONT
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    style.font.size = Pt(size)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_after = Pt(below)


def _tell(document: Any, paper: Paper) -> None:
    """What the file says of itself: nothing of who made it."""
    told = document.core_properties
    told.title = lines_of(paper.title)[0]
    told.author = lines_of(paper.running.organisation)[0]
    told.last_modified_by = told.comments = ""
    told.language = paper.language
    told.created = told.modified = paper.made_at.replace(tzinfo=None)
