"""What the tabs of the parties share: a list that can be asked for a record."""

from typing import TypeVar

from PySide6.QtCore import QSize

from consultatie.ids import RecordId
from ui.views.list_screen import ListScreen

R = TypeVar("R")
_NARROW = 480


class PartyTab(ListScreen[R]):
    """A list in a tab; a row can show more records than the one it is known by."""

    def minimumSizeHint(self) -> QSize:
        # A wide tab that is not shown would keep the others from getting narrow.
        return QSize(_NARROW, super().minimumSizeHint().height())

    def choose(self, record: RecordId) -> None:
        """Choose the row that shows a record."""
        self.list.choose(record)
