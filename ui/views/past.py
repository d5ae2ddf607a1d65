"""What happened to the chosen row of a list, offered beside it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie.language import _
from ui.desk import Desk
from ui.icons import icon

if TYPE_CHECKING:
    from consultatie.records import Record
    from ui.views.record_list import RecordList

R = TypeVar("R")


class ListPast(QObject):
    """Offers the journal of the chosen row of a list; `host` is what the dialog belongs to."""

    def __init__(
        self,
        desk: Desk,
        rows: "RecordList[R]",
        record_of: "Callable[[R], Record]",
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._list: RecordList[Any] = rows
        self._record_of: Callable[[Any], Record] = record_of
        self._host = host
        self.past = QAction(icon("history"), _("&Geschiedenis…"), self)
        self.past.setToolTip(_("Wat er met dit stuk gebeurde, en terug naar een eerdere stand"))
        self.past.triggered.connect(self.tell)
        rows.offer_further(self.past)
        rows.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    @Slot()
    def tell(self) -> None:
        """Show what happened to the chosen record."""
        # Loaded when it is asked for: lists are painted without it.
        from ui.views.past_dialog import PastDialog

        row = self._list.chosen()
        if row is not None:
            PastDialog(self._desk, self._record_of(row), self._host).open()

    @Slot()
    def _follow_choice(self) -> None:
        self.past.setEnabled(self._list.chosen() is not None)
