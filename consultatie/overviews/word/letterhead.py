"""The letterhead of a paper in Word: colours in the styles, logo and sender on the first page."""

from __future__ import annotations

import io
from copy import deepcopy
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from consultatie.language import _
from consultatie.logos import Logo
from consultatie.overviews.characters import lines_of
from consultatie.overviews.content import Paper
from consultatie.overviews.word.parts import valued

# The same as on paper.
_LOGO_WIDTH, _LOGO_HEIGHT = 60, 16
_SENDER_SIZE = 8.5
_ABOVE, _BELOW = Pt(10), Pt(14)
_COLOURED = ("Heading 1", "Kolomkop")


def put_letterhead(document: Any, paper: Paper, room: float, small: str) -> None:
    """Show whose paper it is; the head and foot of every page stand there already.

    :param room: between the margins, in mm. :param small: the style of heads and feet.
    """
    _colour(document, paper)
    if paper.letterhead.logo is None and not paper.letterhead.sender:
        return
    section = document.sections[0]
    section.different_first_page_header_footer = True
    _copy(section.footer, section.first_page_footer)
    first = section.first_page_header
    first.is_linked_to_previous = False
    table = first.add_table(1, 2, Mm(room))
    left, right = table.rows[0].cells
    left.width, right.width = Mm(room * 0.55), Mm(room * 0.45)
    if paper.letterhead.logo is not None:
        put_logo(left.paragraphs[0], paper.letterhead.logo, paper.running.organisation)
    _put_sender(right, paper.letterhead.sender, small)
    _copy(section.header, first)
    # A table cannot be the last thing of a head, and its first paragraph stands above it.
    empty = first.paragraphs[0]._p  # noqa: SLF001
    empty.getparent().remove(empty)
    line = first.paragraphs[-1].paragraph_format
    line.space_before, line.space_after = _ABOVE, _BELOW


def _colour(document: Any, paper: Paper) -> None:
    main = RGBColor.from_string(paper.letterhead.main)
    for name in _COLOURED:
        document.styles[name].font.color.rgb = main
    # The template draws a line of its own below the title.
    for border in document.styles["Title"].element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)
    last = document.styles["Subtitle" if paper.subtitle else "Title"]
    properties = last.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    line = {"val": "single", "sz": "12", "space": "8", "color": paper.letterhead.second}
    borders.append(valued("w:bottom", **line))
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def put_logo(paragraph: Any, logo: Logo, organisation: str) -> None:
    """Put a logo at the end of a paragraph, no larger than paper shows it; it says whose it is."""
    scale = min(_LOGO_WIDTH / logo.width, _LOGO_HEIGHT / logo.height)
    picture = paragraph.add_run().add_picture(
        io.BytesIO(logo.data), Mm(logo.width * scale), Mm(logo.height * scale)
    )
    told = picture._inline.docPr  # noqa: SLF001
    name = " ".join(lines_of(organisation))
    told.set("descr", _("Logo van {name}").format(name=name) if name else "Logo")


def _put_sender(cell: Any, lines: tuple[str, ...], small: str) -> None:
    for place, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph.style = small
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run(" ".join(lines_of(line))).font.size = Pt(_SENDER_SIZE)


def _copy(source: Any, target: Any) -> None:
    """What stands in a head or foot, once more in another, after what is there."""
    target.is_linked_to_previous = False
    for paragraph in source.paragraphs:
        target._element.append(deepcopy(paragraph._p))  # noqa: SLF001
