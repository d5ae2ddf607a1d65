"""The journal of some records: what changed, newest first, and the way back to an earlier state."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from consultatie.former_states import can_go_back
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk
from ui.models.table import TableModel
from ui.tokens import Space
from ui.views.change_list import ChangeWords
from ui.views.request.history import HistoryRow, history_columns, history_rows
from ui.views.request.long_table import LongTable
from ui.widgets.buttons import Kind, push_button
from ui.widgets.leading import Leading


class RecordJournal(Leading):
    """A table as long as its rows; `refused` says why a record cannot go back."""

    refused = Signal(str)

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._model = TableModel(history_columns(), key=_key)
        self.table = LongTable(self._model, name)
        self.table.setObjectName("table-record-journal")
        self.back = push_button(_("&Terug naar deze stand…"), Kind.QUIET, "history")
        self.back.setToolTip(_("Geef het stuk van deze regel terug wat het toen was (Enter)"))
        self.back.clicked.connect(self.go_back)
        self.table.row_chosen.connect(self._follow_choice)
        self.table.row_opened.connect(self.go_back)
        self.lead_to(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.table)

    def show_records(self, records: Iterable[RecordId]) -> bool:
        """Show what happened to these records; False when nothing did."""
        words = ChangeWords(self._desk.register, self._desk.law.grounds)
        rows = history_rows(self._desk.register, words, records)
        self.table.set_rows(rows)
        self._follow_choice()
        return bool(rows)

    @property
    def rows(self) -> Sequence[HistoryRow]:
        """The changes that are shown."""
        return self._model.rows

    @Slot()
    def go_back(self) -> None:
        """Ask whether the record of the chosen line goes back to what it was after it."""
        row = self.table.chosen()
        if row is not None and self.back.isEnabled():
            from ui.views.going_back import ask_go_back

            ask_go_back(self._desk, row.change.change, self, self.refused.emit)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.table.chosen()
        self.back.setEnabled(row is not None and can_go_back(row.change.change.kind))


def _key(row: HistoryRow) -> tuple[RecordId, RecordId, str]:
    change = row.change.change
    return (change.action.id, change.record, change.field)
