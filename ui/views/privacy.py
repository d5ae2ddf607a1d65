"""What every list of records offers: who may see one, and in the end erasing one for good."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie.inheritance import marks_of
from consultatie.language import _
from consultatie.records import Record
from ui.desk import Desk
from ui.icons import icon
from ui.sight import edges_of
from ui.tokens import Tone

if TYPE_CHECKING:
    from ui.views.record_list import RecordList

R = TypeVar("R")


class ListPrivacy(QObject):
    """Marks the rows of one list, and opens the dialogs; `host` is what those belong to.

    Only what was withdrawn can be erased from a list, and persons: what still stands is part of
    somebody's evidence, and goes by the dossier or is withdrawn with a reason first.
    """

    def __init__(
        self,
        desk: Desk,
        rows: "RecordList[R]",
        record_of: Callable[[R], Record],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._desk = desk
        self._list: RecordList[Any] = rows
        self._record_of: Callable[[Any], Record] = record_of
        self._host = host
        self.erase = QAction(icon("trash", Tone.RED), _("Definitief wissen…"), self)
        self.erase.triggered.connect(self._ask_erasing)
        rows.offer_sight(self.erase)
        rows.sight_wanted.connect(self._ask_sight)
        rows.chosen_changed.connect(self._follow_choice)
        self._follow_choice()

    def show_marks(self, rows: Sequence[R]) -> None:
        """Mark the rows that others may see than by themselves they would."""
        marks = marks_of(self._desk.register, self._desk.today())
        by_record = {self._record_of(row).id: self._list.listing.key(row) for row in rows}
        edges = edges_of(marks, map(self._record_of, rows))
        self._list.set_edges({by_record[record]: mark for record, mark in edges.items()})

    @Slot()
    def _follow_choice(self) -> None:
        row = self._list.chosen()
        record = None if row is None else self._record_of(row)
        self.erase.setVisible(record is not None and can_erase(record))

    @Slot(object)
    def _ask_sight(self, row: R) -> None:
        from ui.forms.visibility import ask_visibility

        ask_visibility(self._desk, self._record_of(row), self._host)

    @Slot()
    def _ask_erasing(self) -> None:
        from ui.forms.erasing import ask_erasing

        row = self._list.chosen()
        if row is not None:
            ask_erasing(self._desk, self._record_of(row), self._host)


def can_erase(record: Record) -> bool:
    """Whether the words of one record can be erased from a list."""
    # A dossier has its own act, that asks which of its records.
    return record.kind == "person" or not (record.stands or record.kind == "dossier")
