"""Drawings on a paper, as values: a month grid and bars. What they show, tables say in words.

Both writers draw them from the same value, Word as a picture of what the PDF has. Their words are
no part of the running text, so that a drawing may shorten them; nothing stands in a drawing alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fill(StrEnum):
    """How a bar is filled, told apart without any colour."""

    SOLID = "solid"
    PALE = "pale"
    HOLLOW = "hollow"
    HATCHED = "hatched"
    DASHED = "dashed"
    DASHED_HATCHED = "dashed_hatched"
    THIN = "thin"
    # What lies behind the bars: days on which nothing can be done, and the line of today.
    BAND = "band"
    TODAY = "today"


class Sign(StrEnum):
    """The shape of one moment."""

    DIAMOND = "diamond"
    SQUARE = "square"
    DISC = "disc"
    TRIANGLE = "triangle"
    # What lies where it must not.
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` up to `end`, in days from the first of the grid, with words."""

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """Days in a row; with `beside` its words stand next to it and not inside."""

    start: int
    end: int
    words: str
    fill: Fill
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One day. Without words the shape stands on the bars of its row."""

    day: int
    words: str
    sign: Sign
    fill: Fill = Fill.SOLID


@dataclass(frozen=True, slots=True)
class GridRow:
    """One line of a month grid; in `bands` nothing can be done."""

    name: str
    second: str = ""
    marks: tuple[Bar | Moment, ...] = ()
    bands: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class GridGroup:
    """The rows below one heading."""

    heading: str
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class MonthGrid:
    """So many `days` in months and years, with rows below them; `alt` tells it without looking.

    `today` is the day of which it is, where that lies in it. `key` explains the shapes.
    """

    alt: str
    days: int
    years: tuple[Stretch, ...]
    months: tuple[Stretch, ...]
    groups: tuple[GridGroup, ...]
    today: int | None = None
    key: tuple[Bar | Moment, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A bar of a chart: what it is of, and its values in the order of the keys."""

    label: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars of values laid end to end, all to one scale; `keys` name the values."""

    alt: str
    keys: tuple[str, ...]
    bars: tuple[Measure, ...]


Figure = MonthGrid | BarChart
