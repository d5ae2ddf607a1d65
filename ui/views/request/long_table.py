"""A table on a page that scrolls as a whole."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt

from ui.models.table import TableModel
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT
from ui.widgets.table import TableView

R = TypeVar("R")
_HEADER = 40


class LongTable(TableView[R]):
    """A table as high as its rows: the page around it scrolls, not the table in it.

    Ctrl+Del on a row emits `delete_wanted` with the row.
    """

    delete_wanted = Signal(object)

    def __init__(self, model: TableModel[R], name: str) -> None:
        super().__init__(model, name)
        self._model = model
        model.setParent(self)
        two_lines = any(column.second for column in model.columns)
        self._row_height = TWO_LINE_ROW_HEIGHT if two_lines else ROW_HEIGHT

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows and take the height they need."""
        self._model.set_rows(rows)
        self.setFixedHeight(_HEADER + max(len(rows), 1) * self._row_height + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        row = self.chosen()
        if event.key() == Qt.Key.Key_Delete and control and row is not None:
            self.delete_wanted.emit(row)
            return
        super().keyPressEvent(event)
