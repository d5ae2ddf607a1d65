"""The month grid: years and months above, rows with bars and moments below, over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consultatie.overviews.figures import Bar, Fill, GridGroup, GridRow, Moment, MonthGrid
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.design import Style
from consultatie.overviews.pdf.drawing import (
    BAND,
    TODAY,
    WHITE,
    Words,
    draw_bar,
    draw_sign,
    one_line,
)
from consultatie.overviews.pdf.flow import Flow, Frame
from consultatie.overviews.pdf.lanes import SHAPE, Lanes, Placed, is_dark
from consultatie.overviews.pdf.metadata import said, text_string
from consultatie.overviews.pdf.pages import Page
from consultatie.overviews.pdf.paragraphs import Compositor
from consultatie.overviews.pdf.structure import Element

_NAMES = 46 * design.MM
_LANE = 10.6
_BAR = 8.2
_PAD = 2.6
_HEAD = 23.0
_GROUP = 14.0
_KEY = 14.0
_KEY_GAP = 12.0
_WIDEST = 190.0
_NAME = Style(8, 9.6, bold=True, hyphens=False)
_SECOND = Style(7, 8.6, design.MUTED, hyphens=False)
_WORDS = Style(7, 8.6, hyphens=False)
_LIGHT = Style(7, 8.6, WHITE, hyphens=False)
_YEAR = Style(8, 9.6, design.ACCENT, bold=True, hyphens=False)
_MONTH_LINE = (0.88, 0.9, 0.92)
_YEAR_LINE = (0.62, 0.66, 0.7)


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row with everything in its place, from its own top down."""

    row: GridRow
    placed: tuple[Placed, ...]
    names: tuple[tuple[Words, float], ...]
    height: float


class SetGrid:
    """A month grid, ready to be placed; `extents` tells afterwards where it stands."""

    def __init__(self, grid: MonthGrid, compositor: Compositor, frame: Frame) -> None:
        self._grid = grid
        self._compositor = compositor
        self._frame = frame
        self._left = frame.left + _NAMES
        self._width = frame.width - _NAMES
        self._key = self._key_lines()
        self._groups = [(each, [self._row(row) for row in each.rows]) for each in grid.groups]
        self._top = 0.0
        self.extents: list[tuple[int, float, float]] = []

    @property
    def least(self) -> float:
        """The key, the head, and the first row below its heading."""
        key = _KEY * len(self._key)
        most = self._frame.height - key - _HEAD
        first = next((rows for _group, rows in self._groups if rows), [])
        whole = _GROUP + sum(row.height for row in first)
        if whole > most / 2:
            whole = _GROUP + sum(row.height for row in first[:1])
        return key + _HEAD + whole

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it, on each page with the months above it anew."""
        flow.need(self.least)
        element = parent.add("Figure", f"/Alt {text_string(said(self._grid.alt))}")
        self._top = flow.y
        self._draw_key(flow, element)
        self._draw_head(flow, element)
        for number, (group, rows) in enumerate(self._groups):
            self._need(flow, element, self._wanted(flow, rows))
            if number:
                self._cut(flow)
            self._draw_group(flow, element, group)
            for row in rows:
                self._need(flow, element, row.height)
                self._draw_row(flow, element, row)
        self.extents.append((flow.page.index, self._top, flow.y))
        flow.skip(design.BODY_GAP)

    def _wanted(self, flow: Flow, rows: list[_SetRow]) -> float:
        """The room that a group asks for: all of it where a page can hold that."""
        whole = _GROUP + sum(row.height for row in rows)
        if whole <= flow.frame.height - _HEAD:
            return whole
        return _GROUP + (rows[0].height if rows else 0.0)

    def _cut(self, flow: Flow) -> None:
        """Here one who draws it in pieces may begin another."""
        if flow.y < self._top:
            self.extents.append((flow.page.index, self._top, flow.y))
            self._top = flow.y

    def _need(self, flow: Flow, element: Element, height: float) -> None:
        if height <= flow.room or flow.fresh:
            return
        self._cut(flow)
        flow.new_page()
        self._top = flow.y
        self._draw_head(flow, element)

    # -- the parts -----------------------------------------------------------------------------

    def _draw_key(self, flow: Flow, element: Element) -> None:
        page = flow.page
        if not self._key:
            return
        page.begin(element)
        for line in self._key:
            x, middle = flow.frame.left, flow.y - _KEY / 2
            for mark, words in line:
                wide = _key_width(mark)
                _draw_mark(page, mark, (x, x + wide), middle)
                words.draw(page, x + wide + 3, middle - 2.4)
                x += wide + words.width + _KEY_GAP
            flow.y -= _KEY
        page.end()

    def _key_lines(self) -> Sequence[Sequence[tuple[Bar | Moment, Words]]]:
        """The key in as many lines as it takes at the width of the sheet."""
        lines: list[list[tuple[Bar | Moment, Words]]] = []
        room = 0.0
        for mark in self._grid.key:
            words = self._words(mark.words, _WORDS)
            wide = _key_width(mark) + 3 + words.width
            if wide > room:
                lines.append([])
                room = self._frame.width
            lines[-1].append((mark, words))
            room -= wide + _KEY_GAP - 3
        return lines

    def _draw_head(self, flow: Flow, element: Element) -> None:
        page, top = flow.page, flow.y
        page.begin(element)
        for year in self._grid.years:
            left, right = self._x(year.start), self._x(year.end)
            words = one_line(self._compositor, year.words, _YEAR, 60)
            if words.width + 4 < right - left:
                words.draw(page, left + 2, top - 8.5)
        for month in self._grid.months:
            left, right = self._x(month.start), self._x(month.end)
            words = self._words(month.words, _SECOND)
            if words.width < right - left:
                words.draw(page, left + (right - left - words.width) / 2, top - 18.5)
        page.end()
        flow.y -= _HEAD
        page.rule(flow.frame.left, flow.y + 0.9, flow.frame.width, 0.9, design.ACCENT)

    def _draw_group(self, flow: Flow, element: Element, group: GridGroup) -> None:
        page, frame = flow.page, flow.frame
        flow.y -= _GROUP
        page.box(frame.left, flow.y, frame.width, _GROUP, design.ZEBRA)
        heading = group.heading[:1].upper() + group.heading[1:]
        page.begin(element)
        one_line(self._compositor, heading, _NAME, frame.width).draw(
            page, frame.left + 2, flow.y + 4.2
        )
        page.end()

    def _draw_row(self, flow: Flow, element: Element, row: _SetRow) -> None:
        page, top = flow.page, flow.y
        bottom = top - row.height
        self._draw_ground(page, row, (bottom, top))
        page.begin(element)
        y = top - _PAD
        for words, lead in row.names:
            words.draw(page, self._frame.left, y - lead + 2.2)
            y -= lead
        for placed in row.placed:
            self._draw_placed(page, placed, top - _PAD - (placed.lane + 0.5) * _LANE)
        page.end()
        page.rule(self._frame.left, bottom + 0.4, self._frame.width, 0.4, design.HAIRLINE)
        flow.y = bottom

    def _draw_ground(self, page: Page, row: _SetRow, sides: tuple[float, float]) -> None:
        bottom, top = sides
        for band in row.row.bands:
            left, right = self._x(max(band.start, 0)), self._x(min(band.end, self._grid.days))
            if right > left:
                page.box(left, bottom, right - left, top - bottom, BAND)
        years = {year.start for year in self._grid.years}
        for month in self._grid.months:
            x = self._x(month.start)
            shade = _YEAR_LINE if month.start in years and month.start else _MONTH_LINE
            page.box(x, bottom, 0.4, top - bottom, shade)
        if self._grid.today is not None:
            x = self._x(self._grid.today + 0.5)
            page.box(x - 0.5, bottom, 1.0, top - bottom, TODAY)

    def _draw_placed(self, page: Page, placed: Placed, middle: float) -> None:
        left, right = self._left + placed.left, self._left + placed.right
        _draw_mark(page, placed.mark, (left, right), middle)
        if placed.words_at is None:
            return
        inside = isinstance(placed.mark, Bar) and not placed.mark.beside
        words = self._words(placed.mark.words, _LIGHT if is_dark(placed.mark) else _WORDS)
        x = self._left + placed.words_at
        if not inside:
            # Frees the words from the lines of months behind them.
            page.box(x - 0.5, middle - 4.2, words.width + 1, 8.4, WHITE)
        if inside and placed.mark.fill in (Fill.HATCHED, Fill.DASHED_HATCHED):
            page.box(x - 1.5, middle - _BAR / 2 + 0.8, words.width + 3, _BAR - 1.6, WHITE)
        words.draw(page, x, middle - 2.4)

    # -- measures ------------------------------------------------------------------------------

    def _row(self, row: GridRow) -> _SetRow:
        lanes = Lanes(self._width, self._grid.days, lambda words: self._words(words, _WORDS).width)
        lanes.take(row)
        names = tuple(self._names(row))
        height = max(lanes.used * _LANE, sum(lead for _words, lead in names)) + 2 * _PAD
        return _SetRow(row, tuple(lanes.placed), names, height)

    def _names(self, row: GridRow) -> Sequence[tuple[Words, float]]:
        """At most two lines of the name, and one of what stands below it."""
        room = _NAMES - 6
        name = " ".join(row.name.split())
        slugs = self._compositor.plain(name, _NAME, room)
        found: list[tuple[Words, float]] = []
        if len(slugs) == 2:
            lines = [Words(slug.words, 0.0, slug.turned) for slug in slugs]
            found += [(line, _NAME.leading) for line in lines]
        elif slugs:
            found.append((one_line(self._compositor, name, _NAME, room), _NAME.leading))
        if row.second:
            second = one_line(self._compositor, row.second, _SECOND, room)
            found.append((second, _SECOND.leading))
        return found

    def _words(self, text: str, style: Style) -> Words:
        return one_line(self._compositor, text, style, _WIDEST)

    def _x(self, day: float) -> float:
        return self._left + day * self._width / max(self._grid.days, 1)


def _key_width(mark: Bar | Moment) -> float:
    return 20.0 if isinstance(mark, Bar) else SHAPE


def _draw_mark(page: Page, mark: Bar | Moment, sides: tuple[float, float], middle: float) -> None:
    left, right = sides
    if isinstance(mark, Bar):
        draw_bar(page, (left, middle - _BAR / 2, right - left, _BAR), mark.fill)
    else:
        draw_sign(page, ((left + right) / 2, middle), SHAPE / 2, mark.sign, mark.fill)
