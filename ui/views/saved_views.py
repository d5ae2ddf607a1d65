"""Chips above a list: each shows some of the rows, and says how many those are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.widgets.buttons import filter_button
from ui.widgets.flow import Flow

R = TypeVar("R")


# No slots: on Python 3.11 a frozen generic with slots cannot be made as `View[Row](…)`.
@dataclass(frozen=True, kw_only=True)
class View(Generic[R]):
    """Some of the rows of a list: its words, and which rows it takes."""

    words: str
    takes: Callable[[R], bool]
    tip: str = ""


class SavedViews(QWidget, Generic[R]):
    """One view is chosen; at first the one that comes first. `changed` tells of another choice."""

    changed = Signal()

    def __init__(self, views: Sequence[View[R]]) -> None:
        super().__init__()
        self.setAccessibleName(_("Weergaven"))
        self._views = tuple(views)
        self._chosen = 0
        self.chips = [_chip(view) for view in self._views]
        self._group = QButtonGroup(self)
        for place, chip in enumerate(self.chips):
            self._group.addButton(chip, place)
        self._group.idClicked.connect(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 0, Space.L, Space.M)
        layout.addWidget(Flow(*self.chips))
        self._check()

    @property
    def is_open(self) -> bool:
        """Whether every row is shown."""
        return self._chosen == 0

    def takes(self, row: R) -> bool:
        """Whether the chosen view shows a row."""
        return not self._views or self._views[self._chosen].takes(row)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Count these rows on the chips."""
        for view, chip in zip(self._views, self.chips, strict=True):
            number = sum(map(view.takes, rows))
            chip.setText(_("{view} · {n}").format(view=view.words, n=number))

    def choose(self, place: int) -> None:
        """Show the rows of another view; of one that there is not, every row."""
        place = place if place in range(len(self._views)) else 0
        if place != self._chosen:
            self._chosen = place
            self._check()
            self.changed.emit()

    @property
    def chosen(self) -> int:
        """The place of the chosen view; 0 when every row is shown."""
        return self._chosen

    @property
    def chosen_words(self) -> str:
        """The words of the chosen view; empty when every row is shown."""
        return "" if self.is_open else self._views[self._chosen].words

    def open_all(self) -> None:
        """Show every row."""
        self.choose(0)

    def _check(self) -> None:
        if self.chips:
            self.chips[self._chosen].setChecked(True)


def _chip(view: View[R]) -> QPushButton:
    chip = filter_button(view.words)
    chip.setToolTip(view.tip)
    return chip
