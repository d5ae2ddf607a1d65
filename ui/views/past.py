"""What happened to one record of a list, in a dialog, with the way back to an earlier state."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from consultatie.language import _
from ui.desk import Desk
from ui.icons import icon
from ui.sight import title_of
from ui.tokens import Space
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, reading_head, stand_before
from ui.widgets.frames import scrolling
from ui.widgets.labels import ground, rule
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from consultatie.records import Record
    from ui.views.record_list import RecordList

R = TypeVar("R")
_SIZE = QSize(880, 600)


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
        row = self._list.chosen()
        if row is not None:
            PastDialog(self._desk, self._record_of(row), self._host).open()

    @Slot()
    def _follow_choice(self) -> None:
        self.past.setEnabled(self._list.chosen() is not None)


class PastDialog(QDialog):
    """Everything the journal says of one record, newest first."""

    def __init__(self, desk: Desk, record: "Record", parent: QWidget) -> None:
        # Loaded when it is asked for: lists are painted without it.
        from ui.views.request.record_journal import RecordJournal

        super().__init__(parent)
        stand_before(self, _("Geschiedenis"), _SIZE)
        self._record = record
        self.bar = MessageBar()
        self.journal = RecordJournal(desk, _("Wat er met dit stuk gebeurde"))
        self.journal.refused.connect(self.bar.say)
        desk.register_changed.connect(self._show)
        layout = edge_to_edge(self)
        layout.addWidget(reading_head(title_of(record)))
        layout.addWidget(rule())
        layout.addWidget(self._middle(), 1)
        layout.addWidget(self._foot())
        self._show()
        self.journal.setFocus()

    @Slot()
    def _show(self) -> None:
        self.journal.show_records([self._record.id])

    def _middle(self) -> QWidget:
        page = ground("surface")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.L)
        column.addWidget(self.journal)
        column.addStretch(1)
        return scrolling(page)

    def _foot(self) -> QWidget:
        close = push_button(_("Sluiten"), Kind.PRIMARY)
        close.clicked.connect(self.accept)
        return foot((), (close,), (self.bar,))
