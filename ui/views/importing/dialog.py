"""The window in which a table is taken in. Rows that are wrong stay here and hold nothing back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from consultatie.acts.importing import TakenIn
from consultatie.errors import RuleBroken
from consultatie.files import read_bytes
from consultatie.language import _, ngettext
from consultatie.table_import import Sheet, columns_of, sheets_of
from consultatie.table_import.rows import Row, rows_of
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.icons import icon
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.views.importing.intakes import Intake
from ui.views.importing.mapping_card import MappingCard
from ui.views.importing.preview import preview_columns, shown_headers, trouble_of
from ui.widgets.busy_line import BusyLine
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, head, stand_before
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.table import TableView

_SIZE = QSize(1180, 700)


class ImportDialog(QDialog):
    """First the file, then its columns and rows. Ctrl+Enter takes in every row that is right."""

    def __init__(self, desk: Desk, intake: Intake, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._intake = intake
        self._target = intake.target
        self._path: Path | None = None
        self._rows: tuple[Row, ...] = ()
        stand_before(self, intake.title, _SIZE)
        self.setAcceptDrops(True)
        self._open = QAction(icon("folder-open"), _("Bestand &openen…"), self)
        self._about = ElidedLabel("", Role.MUTED)
        self.mapping = MappingCard(self._target)
        self.model = TableModel(preview_columns(self._target), lambda row: row.number, self)
        self.table = TableView(self.model, _("Rijen van de tabel"))
        self.trouble = text_label("", Role.ERROR, wrap=True)
        self.trouble.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        self.trouble.hide()
        self.bar = MessageBar(linger_ms=0)
        self.busy = BusyLine()
        self.totals = text_label("", Role.SMALL)
        self.take_button = push_button("", Kind.PRIMARY)
        self.other_button = push_button(_("Ander &bestand…"), Kind.PLAIN, "folder-open")
        self.cancel_button = push_button(_("Annuleren"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    # -- the file ------------------------------------------------------------------------------

    @Slot()
    def ask_file(self) -> None:
        """Ask which file holds the table."""
        chooser = file_chooser(
            self, self._intake.title, _("Tabellen (*.xlsx *.ods *.csv)"), ".xlsx"
        )
        chooser.setFileMode(chooser.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda file: self.read_file(Path(file)))
        chooser.open()

    @Slot()
    def read_again(self) -> None:
        """Read the same file anew, after it was mended."""
        if self._path is not None:
            self.read_file(self._path)

    def read_file(self, path: Path) -> None:
        """Read a file in a job."""
        self._path = path
        words = _("Bezig met lezen van {name}…").format(name=path.name)
        self.busy.run(
            lambda progress: sheets_of(read_bytes(path), path.name, progress),
            self._show,
            self._fail,
            words,
        )

    def _show(self, sheets: Sequence[Sheet]) -> None:
        if self._path is None:
            return
        if not sheets:
            words = _("In {name} staat geen enkele rij.").format(name=self._path.name)
            self.bar.say(words, Tone.AMBER)
            return
        self._about.setText(self._path.name)
        self._pages.setCurrentIndex(1)
        self.mapping.show_sheets(sheets)
        if any(sheet.cut_off for sheet in sheets):
            words = _("De tabel is te lang; alleen het begin is gelezen. Knip haar in delen.")
            self.bar.say(words, Tone.AMBER)
        self.table.setFocus()

    # -- its rows ------------------------------------------------------------------------------

    @Slot()
    def judge(self) -> None:
        """Look at every row again."""
        sheet, header, mapping = self.mapping.chosen()
        setting = self._intake.setting()
        self.busy.run(
            lambda progress: rows_of(sheet, header, mapping, setting, progress),
            self._show_rows,
            self._fail,
            _("Bezig met nakijken…"),
        )

    def _show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self.table.show_columns(shown_headers(self._target, self.mapping.chosen()[2]))
        self.model.set_rows(rows)
        self._tell_trouble()
        if rows and self.table.chosen() is None:
            self.table.choose_first()
        missing = self.mapping.missing()
        if missing:
            words = _("Kies eerst de kolom voor: {fields}.").format(fields=", ".join(missing))
            self.bar.say(words, Tone.AMBER)
        elif self.bar.words.startswith(_("Kies eerst")):
            self.bar.quiet()
        self._follow()

    @Slot()
    def _tell_trouble(self) -> None:
        """All that is wrong with the chosen row; in the row itself it is cut short."""
        row = self.table.chosen() if self.model.rows else None
        words = trouble_of(row) if row is not None else ""
        self.trouble.setVisible(bool(words))
        if row is not None:
            self.trouble.setText(_("Rij {n}: {words}").format(n=row.number, words=words))

    @Slot()
    def take_in(self) -> None:
        """Take in the rows that are right, in one act."""
        drafts = {row.number: row.draft for row in self._rows if row.draft is not None}
        if self.busy.running or self._path is None:
            return
        if not drafts:
            self.bar.say(_("Geen enkele rij is in orde."), Tone.AMBER)
            return
        try:
            taken = self._intake.take(drafts, self._path.name)
        except RuleBroken as error:
            self.bar.say(str(error), Tone.RED)
            return
        self._settle(taken)

    def _settle(self, taken: TakenIn) -> None:
        number = len(taken.done)
        done = ngettext("{n} rij ingelezen.", "{n} rijen ingelezen.", number).format(n=number)
        left = tuple(
            Row(row.number, row.words, None, taken.refused.get(row.number, row.breaches))
            for row in self._rows
            if row.number not in taken.done
        )
        if not left:
            self._desk.say(done)
            self.accept()
            return
        self.cancel_button.setText(_("Sluiten"))
        self._show_rows(left)
        words = ngettext(
            "{n} rij niet: zie de rode regel. Verbeter die in het bestand en lees het opnieuw.",
            "{n} rijen niet: zie de rode regels. Verbeter die in het bestand en lees het opnieuw.",
            len(left),
        )
        again = (_("Opnieuw lezen"), self.read_again)
        self.bar.say(f"{done} {words.format(n=len(left))}", Tone.AMBER, again)

    # -- leaving -------------------------------------------------------------------------------

    def done(self, code: int) -> None:
        self.busy.leave()
        super().done(code)

    def reject(self) -> None:
        """Ask when columns were chosen by hand; a file can be read again."""
        if not self.mapping.chosen_by_hand or self.bar.words or not self._good():
            super().reject()
            return
        words = _("De rijen die in orde zijn, zijn nog niet ingelezen.")
        leave = (_("Niet inlezen"), super().reject)
        self.bar.say(words, Tone.AMBER, (_("Inlezen"), self.take_in), leave)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read_file(Path(files[0]))

    # -- inside --------------------------------------------------------------------------------

    def _fail(self, error: BaseException) -> None:
        self.bar.say_failure(error, _("Het lezen is gestopt."))

    def _good(self) -> int:
        return sum(row.draft is not None for row in self._rows)

    @Slot()
    def _follow(self) -> None:
        good, all_ = self._good(), len(self._rows)
        with_table = self._pages.currentIndex() == 1
        words = ngettext("{n} rij &inlezen", "{n} rijen &inlezen", good).format(n=good)
        self.take_button.setText(words)
        self.take_button.setEnabled(
            good > 0 and not self.busy.running and not self.mapping.missing()
        )
        for widget in (self.take_button, self.totals, self.other_button):
            widget.setVisible(with_table)
        rows = ngettext("{n} rij", "{n} rijen", all_).format(n=all_)
        parts = [rows, _("{n} in orde").format(n=good), _("{n} niet").format(n=all_ - good)]
        self.totals.setText(" · ".join(parts))

    def _connect(self) -> None:
        self._open.triggered.connect(self.ask_file)
        self.other_button.clicked.connect(self.ask_file)
        self.mapping.changed.connect(self.judge)
        self.table.row_chosen.connect(self._tell_trouble)
        self.take_button.clicked.connect(self.take_in)
        self.cancel_button.clicked.connect(self.reject)
        self.busy.changed.connect(self._follow)
        for button in (self.take_button, self.other_button, self.cancel_button):
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.take_in)
        self._follow()

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        labels = ", ".join(column.label.lower() for column in columns_of(self._target))
        words = _(
            "Open een xlsx, ods of csv, of sleep het hierheen. Kolommen die worden herkend: "
            "{labels}. U kiest daarna zelf welke kolom wat is, en ziet elke rij voordat er iets "
            "wordt opgeslagen."
        ).format(labels=labels)
        empty = EmptyState("table", _("Kies een tabel"), words, (self._open,))
        self._pages.addWidget(empty)
        page = ground("surface")
        inside = edge_to_edge(page)
        inside.addWidget(self.mapping)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.trouble)
        self._pages.addWidget(page)
        layout = edge_to_edge(self)
        layout.addWidget(head(text_label(self._intake.title, Role.TITLE), self._about))
        layout.addWidget(self._pages, 1)
        buttons = (self.other_button, self.cancel_button, self.take_button)
        layout.addWidget(foot((self.totals,), buttons, (self.bar, self.busy)))


def open_import(desk: Desk, intake: Intake, parent: QWidget) -> ImportDialog:
    """Open the window; returns at once."""
    dialog = ImportDialog(desk, intake, parent)
    dialog.open()
    return dialog
