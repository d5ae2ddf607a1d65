"""Tables: rows over pages, with a heading that returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.overviews.content import Align, Cell, Column, Row, Span, Table, Unit
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.flow import Flow, Frame, fitting
from consultatie.overviews.pdf.metadata import text_string
from consultatie.overviews.pdf.paragraphs import Compositor, Slug, height
from consultatie.overviews.pdf.structure import COLUMN_HEADING, ROW_HEADING, Element

_HEAD_PAD = 3.2
_RULE = 0.5


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a column stands: its left side from the margin, and the width for text."""

    x: float
    width: float
    end: bool


def lanes(columns: Sequence[Column], width: float) -> list[Lane]:
    """The columns over the width of the text, with a gutter between them."""
    fixed = sum(column.width for column in columns if column.unit is Unit.MM) * design.MM
    shares = sum(column.width for column in columns if column.unit is Unit.SHARE)
    squeeze = 1.0 if fixed < width and shares else width / fixed if fixed else 1.0
    share = (width - fixed) / shares if shares and fixed < width else 0.0
    found: list[Lane] = []
    x = 0.0
    for number, column in enumerate(columns):
        own = column.width * (design.MM * squeeze if column.unit is Unit.MM else share)
        gutter = 0.0 if number == len(columns) - 1 else design.GUTTER
        found.append(Lane(x, max(own - gutter, 6.0), column.align is Align.END))
        x += own
    return found


class SetTable:
    """A table with all its cells broken, ready to be placed."""

    def __init__(self, table: Table, compositor: Compositor, frame: Frame) -> None:
        self._table = table
        self._frame = frame
        self._width = frame.width
        self._lanes = lanes(table.columns, frame.width)
        self._head = [
            compositor.paragraph(_heading(column), design.TABLE_HEAD, lane.width, end=lane.end)
            for column, lane in zip(table.columns, self._lanes, strict=True)
        ]
        self._rows = [self._set(row, compositor) for row in table.rows]

    @property
    def least(self) -> float:
        """The room without which it is better to begin on a new page: heading and first row."""
        first = self._first_piece(_row_height(self._rows[0])) if self._rows else 0.0
        return self._head_height + first

    def _first_piece(self, whole: float) -> float:
        """The least of a row of this height that can stand on a page below the heading."""
        lines = design.LEAST_LINES * design.CELL.leading
        pads = 2 * design.CELL_PAD
        if whole < 2 * lines + pads:
            return whole
        fits_next = whole <= self._frame.height - self._head_height
        worth = design.WORTH_SPLITTING * self._frame.height if fits_next else 0.0
        return min(whole, max(lines + pads, worth))

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw the table from here on, over as many pages as it takes."""
        flow.need(self.least)
        element = parent.add("Table", _summary(self._table))
        self._draw_head(flow, element.add("TR"))
        for place, (row, cells) in enumerate(zip(self._table.rows, self._rows, strict=True)):
            self._place_row(flow, element.add("TR"), row, cells, self._totals_after(place))
        flow.skip(design.BODY_GAP)

    def _totals_after(self, place: int) -> float:
        """The height of the sums that follow at once: they never stand alone on a page."""
        tall = 0.0
        for row, cells in zip(self._table.rows[place + 1 :], self._rows[place + 1 :], strict=True):
            if not row.total:
                break
            tall += _row_height(cells)
        return tall

    def _set(self, row: Row, compositor: Compositor) -> list[list[Slug]]:
        style = design.TOTAL if row.total else design.CELL
        cells = (*row.cells, *(Cell() for _ in self._lanes[len(row.cells) :]))
        return [
            compositor.cell(cell, style, lane.width, end=lane.end)
            for cell, lane in zip(cells, self._lanes, strict=True)
        ]

    @property
    def _head_height(self) -> float:
        tallest = max((height(slugs) for slugs in self._head), default=0.0)
        return tallest + 2 * _HEAD_PAD if tallest else 0.0

    def _draw_head(self, flow: Flow, row: Element | None) -> None:
        """The heading; where it returns (`row` is None) it is only there to see."""
        if not self._head_height:
            return
        tallest = self._head_height - 2 * _HEAD_PAD
        left, page = flow.frame.left, flow.page
        for slugs, lane in zip(self._head, self._lanes, strict=True):
            # Headings stand on the line below them.
            top = flow.y - _HEAD_PAD - (tallest - height(slugs))
            if row:
                element = row.add("TH", COLUMN_HEADING)
                flow.draw(slugs, [element], left + lane.x, top)
            else:
                _draw_again(flow, slugs, left + lane.x, top)
        flow.y -= self._head_height
        page.rule(left, flow.y + 0.9, self._width, 0.9, design.LINE)

    def _place_row(
        self, flow: Flow, element: Element, row: Row, cells: list[list[Slug]], after: float
    ) -> None:
        elements = self._cell_elements(element, row)
        if row.total:
            flow.need(_row_height(cells))
        rest = cells
        while True:
            now, rest = self._parted(flow, rest, after)
            if any(now) or not any(rest):
                self._draw_row(flow, now, elements, row, last=not any(rest))
            if not any(rest):
                return
            flow.new_page()
            self._draw_head(flow, None)

    def _parted(
        self, flow: Flow, cells: list[list[Slug]], after: float
    ) -> tuple[list[list[Slug]], list[list[Slug]]]:
        """What of a row goes on this page with what belongs below it, and what is for the next."""
        whole = _row_height(cells)
        nothing: list[list[Slug]] = [[] for _ in cells]
        fresh = flow.y >= flow.frame.top - self._head_height - 0.01
        if whole <= flow.room - (0.0 if fresh else after):
            return cells, nothing
        first = self._first_piece(whole)
        if not fresh and (first > flow.room or first == whole):
            return nothing, cells
        line = design.CELL.leading
        # Leave enough lines for the next page.
        most = whole - 2 * design.CELL_PAD - design.LEAST_LINES * line
        room = min(flow.room - 2 * design.CELL_PAD, most)
        counts = [fitting(cell, 0, max(room, line), force=fresh and bool(cell)) for cell in cells]
        now = [cell[:count] for cell, count in zip(cells, counts, strict=True)]
        return now, [cell[count:] for cell, count in zip(cells, counts, strict=True)]

    def _draw_row(
        self,
        flow: Flow,
        cells: list[list[Slug]],
        elements: list[list[Element]],
        row: Row,
        *,
        last: bool,
    ) -> None:
        tall, left, page = _row_height(cells), flow.frame.left, flow.page
        if row.total:
            page.rule(left, flow.y, self._width, 0.9, design.LINE)
        for slugs, lane, own in zip(cells, self._lanes, elements, strict=True):
            flow.draw(slugs, own, left + lane.x, flow.y - design.CELL_PAD)
        flow.down(tall, changed=row.changed)
        if last:
            page.rule(left, flow.y + _RULE, self._width, _RULE, design.HAIRLINE)

    def _cell_elements(self, element: Element, row: Row) -> list[list[Element]]:
        found: list[list[Element]] = []
        for number in range(len(self._lanes)):
            heading = number == 0 and self._table.row_headings
            box = element.add("TH", ROW_HEADING) if heading else element.add("TD")
            parts = len(row.cells[number].parts) if number < len(row.cells) else 0
            found.append([box] if parts <= 1 else [box.add("P") for _ in range(parts)])
        return found


def _heading(column: Column) -> tuple[Span, ...]:
    return (Span(column.heading),)


def _summary(table: Table) -> str:
    if not table.summary:
        return ""
    return f"/A<</O/Table/Summary {text_string(table.summary)}>>"


def _row_height(cells: list[list[Slug]]) -> float:
    tallest = max((height(slugs) for slugs in cells), default=0.0)
    return max(tallest, design.CELL.leading) + 2 * design.CELL_PAD


def _draw_again(flow: Flow, slugs: list[Slug], x: float, top: float) -> None:
    flow.page.begin_artifact("Header")
    for slug in slugs:
        flow.page.line(x + slug.x, top - slug.drop, slug.words, turned=slug.turned)
        top -= slug.lead
    flow.page.end()
