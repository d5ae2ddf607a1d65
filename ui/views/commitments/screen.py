"""The commitments of a dossier; Enter shows the whole chain of one beside the list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie.commitments import Commitment
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk, Place
from ui.forms.commitment_chain import SIZE as STEP_SIZE
from ui.forms.commitment_chain import step_sheet, step_words
from ui.forms.commitments import SIZE, commitment_sheet
from ui.forms.handing_over import SIZE as HAND_OVER_SIZE
from ui.forms.handing_over import hand_over_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.views.commitments.panel import Ways, chain_panel
from ui.views.commitments.rows import Row, listing, narrow_columns, rows_of
from ui.views.list_screen import ListScreen
from ui.views.record_list import table_action
from ui.views.request.side import SidePane

_LEAST_LIST = 560


class CommitmentsScreen(ListScreen[Row]):
    """The next step of the chosen one, and handing over, have buttons above the list."""

    written_as = "toezeggingen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.step = QAction(icon("check"), _("Uitgevoerd…"))
        self.over = QAction(icon("arrow-forward-up"), _("Overdragen…"))
        self.table = table_action()
        super().__init__(desk, listing(), self.step, self.over, also=[self.table], parent=parent)
        self.list.offer_further(self.table)
        self._dossier: RecordId | None = None
        self._file: DossierFile | None = None
        self._shown: RecordId | None = None
        self.side = SidePane()
        self._lay_out_side()
        self._connect()

    # -- what the list asks --------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.dossier != self._dossier:
            self._dossier = place.dossier
            self.side.close_panel()
            self.list.show_all()
        super().show_place(place)

    def rows(self) -> Sequence[Row]:
        if self._dossier is None:
            return ()
        self._file = self.desk.dossier_file(self._dossier)
        return rows_of(self._file, self.desk.today())

    def record_of(self, row: Row) -> Commitment:
        return row.record

    def reload(self) -> None:
        self._shown = None
        rows = self.rows()
        self.list.set_rows(rows)
        self.over.setEnabled(any(row.line.ended for row in rows))
        self._follow()

    def ask_new(self) -> None:
        if self._file is not None:
            sheet = commitment_sheet(self.desk, self._file, made=self._choose)
            open_as_dialog(sheet, self, SIZE)

    def ask_change(self, row: Row) -> None:
        if self._file is not None:
            open_as_dialog(commitment_sheet(self.desk, self._file, row.record), self, SIZE)

    def open_row(self, row: Row) -> None:
        """Show the chain beside the list, and give it the keyboard."""
        self._show_chain(row, take_keyboard=True)

    # -- acts ----------------------------------------------------------------------------------

    @Slot()
    def ask_step(self) -> None:
        """Ask what the next step of the chosen commitment needs."""
        row = self.list.chosen()
        sheet = step_sheet(self.desk, row.record) if row and row.record.stands else None
        if sheet is not None:
            open_as_dialog(sheet, self, STEP_SIZE)

    @Slot()
    def ask_hand_over(self) -> None:
        """Ask from which body all goes to the successor; that of the chosen row comes first."""
        row = self.list.chosen()
        body = row.line.ended[0].id if row and row.line.ended else None
        open_as_dialog(hand_over_sheet(self.desk, body), self, HAND_OVER_SIZE)

    @Slot()
    def ask_table(self) -> None:
        """Take in a table of commitments."""
        if self._dossier is not None:
            from ui.views.importing import of_commitments, open_import

            open_import(self.desk, of_commitments(self.desk, self._dossier), self)

    # -- inside --------------------------------------------------------------------------------

    def _choose(self, commitment: Commitment) -> None:
        self.list.choose(commitment.id)

    def _show_chain(self, row: Row, *, take_keyboard: bool) -> None:
        if self._file is None:
            return
        ways = Ways(
            step=self.ask_step,
            change=lambda: self.ask_change(row),
            over=self.ask_hand_over,
            go=self.desk.go,
        )
        panel = chain_panel(self.desk, self._file, row, ways)
        self._shown = row.record.id
        self.side.show_panel(panel, take_keyboard=take_keyboard)

    @Slot()
    def _follow(self) -> None:
        """The buttons and the open chain are of the row that is chosen."""
        row = self.list.chosen()
        words = step_words(row.record.state) if row and row.record.stands else ""
        self.step.setEnabled(bool(words))
        self.step.setText(words or _("Uitgevoerd…"))
        if self.side.panel is None:
            return
        if row is None:
            self.side.close_panel()
        elif row.record.id != self._shown:
            self._show_chain(row, take_keyboard=self._keyboard_in_side())

    def _keyboard_in_side(self) -> bool:
        # Of the window, not of the program: a dialog on top has the keyboard for a while.
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.side.isAncestorOf(focus)

    @Slot()
    def _leave_side(self) -> None:
        self._shown = None
        self.list.table.show_columns()
        self.list.setFocus()

    def _lay_out_side(self) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.removeWidget(self.list)
            body = QHBoxLayout()
            body.setSpacing(0)
            # The list gives way to the chain, and its buttons to their icons.
            self.list.setMinimumWidth(_LEAST_LIST)
            body.addWidget(self.list, 1)
            body.addWidget(self.side)
            layout.addLayout(body)

    def _connect(self) -> None:
        self.step.setParent(self)
        self.over.setParent(self)
        self.table.setParent(self)
        self.table.triggered.connect(self.ask_table)
        self.step.triggered.connect(self.ask_step)
        self.over.triggered.connect(self.ask_hand_over)
        self.list.chosen_changed.connect(self._follow)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.list.table)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.side.close_panel)
        self.side.opened.connect(lambda: self.list.table.show_columns(narrow_columns()))
        self.side.emptied.connect(self._leave_side)
