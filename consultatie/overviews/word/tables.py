"""Tables of a paper as Word tables of fixed widths, whose heading row returns on each page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from docx.oxml import OxmlElement

from consultatie.overviews import palette
from consultatie.overviews.characters import lines_of
from consultatie.overviews.content import (
    Align,
    Cell,
    Chip,
    Column,
    KeyFacts,
    Part,
    Row,
    Span,
    Table,
    Unit,
)
from consultatie.overviews.word.parts import (
    Element,
    change_bar,
    paragraph,
    part,
    shade,
    valued,
)

# Word counts widths in twentieths of a point.
MM = 1440 / 25.4
_LABEL = 42
# A row of fewer lines is not split over two pages; a letter is about so many mm wide.
_SPLIT_FROM = 8
_LETTER = 1.75


def table(block: Table, width: float) -> Element:
    """A table as wide as the page; `width` is that of the page between its margins, in mm."""
    widths = _widths(block.columns, width)
    made = _empty(widths, lines=True, summary=block.summary)
    made.append(_heading(block.columns, widths))
    for row, following in zip_longest(block.rows, block.rows[1:]):
        kept = following is not None and following.total
        made.append(_row(block, row, widths, with_next=kept))
    return made


def facts(block: KeyFacts, width: float) -> Element:
    """Labels with their values in a table without lines."""
    value = width / block.across - _LABEL
    widths = [_LABEL, value] * block.across
    made = _empty(widths, lines=False)
    for start in range(0, len(block.facts), block.across):
        row = OxmlElement("w:tr")
        for fact in block.facts[start : start + block.across]:
            label = [paragraph((Span(fact.label),), "Label")]
            row.append(_cell(label, _LABEL, changed=fact.changed))
            row.append(_cell(_paragraphs(fact.value), value))
        made.append(row)
    return made


def _widths(columns: Sequence[Column], width: float) -> list[float]:
    fixed = sum(column.width for column in columns if column.unit is Unit.MM)
    shares = sum(column.width for column in columns if column.unit is Unit.SHARE)
    room = max(width - fixed, 20.0)
    return [
        column.width if column.unit is Unit.MM else room * column.width / shares
        for column in columns
    ]


def _empty(widths: Sequence[float], *, lines: bool, summary: str = "") -> Element:
    made = OxmlElement("w:tbl")
    properties = OxmlElement("w:tblPr")
    properties.append(valued("w:tblW", w=str(round(sum(widths) * MM)), type="dxa"))
    if lines:
        borders = OxmlElement("w:tblBorders")
        for side in ("bottom", "insideH"):
            borders.append(_line(f"w:{side}", palette.HAIRLINE))
        properties.append(borders)
    properties.append(valued("w:tblLayout", type="fixed"))
    if summary:
        properties.append(valued("w:tblDescription", val=" ".join(lines_of(summary))))
    made.append(properties)
    grid = OxmlElement("w:tblGrid")
    for width in widths:
        grid.append(valued("w:gridCol", w=str(round(width * MM))))
    made.append(grid)
    return made


def _heading(columns: Sequence[Column], widths: Sequence[float]) -> Element:
    made = OxmlElement("w:tr")
    properties = OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    properties.append(OxmlElement("w:tblHeader"))
    made.append(properties)
    for column, width in zip(columns, widths, strict=True):
        end = column.align is Align.END
        words = paragraph((Span(column.heading),), "Kolomkop", end=end)
        # A heading row never ends a page.
        _keep_with_next(words)
        made.append(_cell([words], width, ground=palette.ZEBRA))
    return made


def _row(block: Table, row: Row, widths: Sequence[float], *, with_next: bool) -> Element:
    """A row; `with_next` keeps it on the page of the next one, so that no sum stands alone."""
    made = OxmlElement("w:tr")
    if _lines(row, widths) < _SPLIT_FROM:
        properties = OxmlElement("w:trPr")
        properties.append(OxmlElement("w:cantSplit"))
        made.append(properties)
    changed = row.changed
    for column, cell, width in zip(block.columns, row.cells, widths, strict=True):
        end = column.align is Align.END
        paragraphs = _paragraphs(cell, end=end, bold=row.total)
        if with_next:
            for one in paragraphs:
                _keep_with_next(one)
        made.append(_cell(paragraphs, width, changed=changed))
        changed = False
    return made


def _lines(row: Row, widths: Sequence[float]) -> int:
    """About how many lines the tallest cell takes."""
    return max(
        (
            sum(1 + round(_long(part) * _LETTER / width) for part in cell.parts)
            for cell, width in zip(row.cells, widths, strict=True)
        ),
        default=0,
    )


def _long(one: Part) -> int:
    return len(one.word) if isinstance(one, Chip) else sum(len(span.text) for span in one.spans)


def _keep_with_next(paragraph: Element) -> None:
    properties = paragraph.get_or_add_pPr()
    properties.insert_element_before(
        OxmlElement("w:keepNext"), "w:keepLines", "w:pBdr", "w:shd", "w:bidi", "w:spacing", "w:jc"
    )


def _paragraphs(cell: Cell, *, end: bool = False, bold: bool = False) -> list[Element]:
    return [part(one, "Cel", end=end, bold=bold) for one in cell.parts]


def _cell(
    paragraphs: list[Element], width: float, ground: str = "", *, changed: bool = False
) -> Element:
    made = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    properties.append(valued("w:tcW", w=str(round(width * MM)), type="dxa"))
    if changed:
        borders = OxmlElement("w:tcBorders")
        borders.append(change_bar("left"))
        properties.append(borders)
    if ground:
        properties.append(shade(ground))
    made.append(properties)
    # A cell without a paragraph is no cell to Word.
    for one in paragraphs or [paragraph((), "Cel")]:
        made.append(one)
    return made


def _line(tag: str, colour: str) -> Element:
    return valued(tag, val="single", sz="4", space="0", color=colour)
