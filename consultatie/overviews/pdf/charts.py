"""Bars of values end to end, with their key, on one scale; told apart without colour."""

from __future__ import annotations

from dataclasses import dataclass

from consultatie.overviews.figures import BarChart, Fill, Measure
from consultatie.overviews.pdf import design
from consultatie.overviews.pdf.design import Style
from consultatie.overviews.pdf.drawing import WHITE, Words, draw_bar, one_line
from consultatie.overviews.pdf.flow import Flow, Frame
from consultatie.overviews.pdf.metadata import said, text_string
from consultatie.overviews.pdf.pages import Page
from consultatie.overviews.pdf.paragraphs import Compositor
from consultatie.overviews.pdf.structure import Element

_LABELS = 0.4
_BAR = 10.0
_ROW = 15.0
_KEY = 17.0
_FILLS = (Fill.SOLID, Fill.PALE, Fill.HATCHED, Fill.HOLLOW)
_WORDS = Style(8.5, 10.5, hyphens=False)
_LIGHT = Style(8.5, 10.5, WHITE, bold=True, hyphens=False)
_NUMBER = Style(8.5, 10.5, bold=True, hyphens=False)


@dataclass(frozen=True, slots=True)
class _SetBar:
    measure: Measure
    label: Words


class SetChart:
    """A chart, ready to be placed; `extents` tells afterwards where it stands."""

    def __init__(self, chart: BarChart, compositor: Compositor, frame: Frame) -> None:
        self._chart = chart
        self._compositor = compositor
        self._frame = frame
        room = frame.width * _LABELS - design.GUTTER
        self._bars = [
            _SetBar(bar, one_line(compositor, bar.label, _WORDS, room)) for bar in chart.bars
        ]
        most = max((sum(bar.values) for bar in chart.bars), default=0)
        self._left = frame.left + frame.width * _LABELS
        # Room is kept for a number behind the longest bar.
        self._per_one = (frame.width * (1 - _LABELS) - 26) / max(most, 1)
        self.extents: list[tuple[int, float, float]] = []

    @property
    def least(self) -> float:
        """The key and three bars."""
        return _KEY + _ROW * min(len(self._bars), 3)

    def place(self, flow: Flow, parent: Element) -> None:
        """Draw it bar by bar."""
        flow.need(self.least)
        element = parent.add("Figure", f"/Alt {text_string(said(self._chart.alt))}")
        top = flow.y
        self._draw_key(flow, element)
        for bar in self._bars:
            if flow.room < _ROW and not flow.fresh:
                self.extents.append((flow.page.index, top, flow.y))
                flow.new_page()
                top = flow.y
            self._draw_bar(flow, element, bar)
        self.extents.append((flow.page.index, top, flow.y))
        flow.skip(2 * design.BODY_GAP)

    def _draw_key(self, flow: Flow, element: Element) -> None:
        if len(self._chart.keys) < 2:
            return
        page, x, middle = flow.page, self._left, flow.y - _KEY / 2
        page.begin(element)
        for key, fill in zip(self._chart.keys, _FILLS, strict=False):
            words = one_line(self._compositor, key, _WORDS, 90)
            draw_bar(page, (x, middle - _BAR / 2, 18, _BAR), fill)
            words.draw(page, x + 22, middle - 3)
            x += words.width + 34
        page.end()
        flow.y -= _KEY

    def _draw_bar(self, flow: Flow, element: Element, bar: _SetBar) -> None:
        page, middle, x = flow.page, flow.y - _ROW / 2, self._left
        page.begin(element)
        bar.label.draw(page, flow.frame.left, middle - 3)
        for value, fill in zip(bar.measure.values, _FILLS, strict=False):
            if value:
                self._draw_value(page, (x, middle), value, fill)
                x += value * self._per_one
        total = one_line(self._compositor, _number(sum(bar.measure.values)), _NUMBER, 60)
        total.draw(page, x + 4, middle - 3)
        page.end()
        page.box(self._left - 0.4, flow.y - _ROW, 0.4, _ROW, design.MUTED)
        flow.y -= _ROW

    def _draw_value(self, page: Page, at: tuple[float, float], value: float, fill: Fill) -> None:
        x, middle = at
        width = value * self._per_one
        draw_bar(page, (x, middle - _BAR / 2, width, _BAR), fill)
        if len(self._chart.keys) < 2:
            return
        style = _LIGHT if fill is Fill.SOLID else _NUMBER
        words = one_line(self._compositor, _number(value), style, 60)
        if words.width + 4 > width:
            return
        start = x + (width - words.width) / 2
        if fill is Fill.HATCHED:
            page.box(start - 2, middle - _BAR / 2 + 1, words.width + 4, _BAR - 2, WHITE)
        words.draw(page, start, middle - 3)


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
