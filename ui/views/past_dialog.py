"""What happened to one record, in a dialog, with the way back to an earlier state."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from consultatie.language import _
from consultatie.records import Record
from ui.desk import Desk
from ui.sight import title_of
from ui.tokens import Space
from ui.views.request.record_journal import RecordJournal
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, reading_head, stand_before
from ui.widgets.frames import scrolling
from ui.widgets.labels import ground, rule
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(880, 600)


class PastDialog(QDialog):
    """Everything the journal says of one record, newest first."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget) -> None:
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
