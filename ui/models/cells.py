"""Columns as data: what a cell of a table says, and how it looks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from ui.marks import Mark
from ui.tokens import Tone

R = TypeVar("R")


class Align(Enum):
    """Where the words of a column stand."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, ready to be drawn.

    `edge` marks its whole row at the left; `behind` says the same, or more, behind the words.
    """

    text: str = ""
    second: str = ""
    mark: Mark | None = None
    chip: bool = False
    icon: str = ""
    tone: Tone = Tone.PLAIN
    align: Align = Align.LEFT
    strong: bool = False
    struck: bool = False
    wrap: bool = False
    edge: Mark | None = None
    behind: Mark | None = None


def no_words(_row: object) -> str:
    """No words: the mark of a cell says it."""
    return ""


# No slots: on Python 3.11 a frozen generic with slots cannot be made as `Column[Row](…)`.
@dataclass(frozen=True, kw_only=True)
class Column(Generic[R]):
    """One column of a table over rows of one type.

    `value` gives the words. `second` gives a muted line below them and makes the rows higher.
    `mark` gives a status, drawn as shape and word, or as a chip when `chip`; its word needs no
    `value`. `width` is in logical pixels; 0 takes the space that is left. `accessible` replaces
    what a screen reader says of the cell. Without `sort_key` the words are sorted. `struck` tells
    whether a line goes through the words, as with what was withdrawn. `wrap` lets the words go on
    on a second line. `spoken` is the header for a screen reader where none is shown.
    """

    header: str
    spoken: str = ""
    value: Callable[[R], str] = no_words
    second: Callable[[R], str] | None = None
    mark: Callable[[R], Mark | None] | None = None
    chip: bool = False
    icon: Callable[[R], str] | None = None
    tone: Callable[[R], Tone] | None = None
    tip: Callable[[R], str] | None = None
    accessible: Callable[[R], str] | None = None
    sort_key: Callable[[R], Any] | None = None
    align: Align = Align.LEFT
    width: int = 0
    strong: bool = False
    struck: Callable[[R], bool] | None = None
    wrap: bool = False

    def cell(self, row: R) -> Cell:
        """The cell of a row in this column."""
        return Cell(
            text=self.value(row),
            second=self.second(row) if self.second else "",
            mark=self.mark(row) if self.mark else None,
            chip=self.chip,
            icon=self.icon(row) if self.icon else "",
            tone=self.tone(row) if self.tone else Tone.PLAIN,
            align=self.align,
            strong=self.strong,
            struck=self.struck(row) if self.struck else False,
            wrap=self.wrap,
        )

    def words(self, row: R) -> str:
        """All words of the cell on one line."""
        if self.accessible:
            return self.accessible(row)
        cell = self.cell(row)
        word = cell.mark.word if cell.mark else ""
        return ", ".join(part for part in (cell.text, cell.second, word) if part)

    def order(self, row: R) -> Any:
        """By what the column is sorted."""
        if self.sort_key:
            return self.sort_key(row)
        if self.accessible or self.second or self.mark:
            return self.words(row).casefold()
        # Most columns are words only, and a large table has many of them to sort.
        return self.value(row).casefold()
