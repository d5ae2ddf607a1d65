"""The documents of a dossier: drop files in, open a copy, replace, change the record of each."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from consultatie.documents import Document
from consultatie.dossier_file import DossierFile
from consultatie.file_sorts import FileSort
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.private_copies import safe_name
from ui.choosers import file_chooser
from ui.desk import Desk, Place
from ui.icons import icon
from ui.tokens import Space, Tone
from ui.views.document_files import DocumentFiles
from ui.views.document_rows import Row, columns, rows_of
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.widgets.message_bar import MessageBar
from ui.widgets.work_strip import WorkStrip

__all__ = ["DocumentsScreen", "rows_of"]


class DocumentsScreen(ListScreen[Row]):
    """Enter opens a copy of the file, or the record where there is none; files can be dropped."""

    written_as = "documenten"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.open_file = QAction(icon("external-link"), _("&Openen"))
        self.without = QAction(icon("plus"), _("Document &zonder bestand…"))
        super().__init__(
            desk, document_listing(), self.open_file, also=[self.without], parent=parent
        )
        self._dossier: RecordId | None = None
        self.files = DocumentFiles(desk, self)
        self.bar = MessageBar(linger_ms=0)
        self.strip = WorkStrip()
        self._make_menu()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        super().show_place(place)
        if not self.files.was_stopped:
            self.files.read()

    def rows(self) -> Sequence[Row]:
        if self._dossier is None:
            return ()
        return rows_of(self._file(self._dossier), self.desk.register.files())

    def record_of(self, row: Row) -> Document:
        return row.document

    # -- acts ----------------------------------------------------------------------------------

    def ask_new(self) -> None:
        """Ask which files to take in."""
        chooser = self._chooser(_("Bestanden toevoegen"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self._take_in)
        chooser.open()

    def ask_change(self, row: Row) -> None:
        self._open_sheet(row.document)

    def open_row(self, row: Row) -> None:
        if row.document.has_file:
            self.files.open(row.document)
        else:
            super().open_row(row)

    @Slot()
    def ask_without_file(self) -> None:
        """Ask for a document of which only the record is kept."""
        self._open_sheet(None)

    @Slot()
    def ask_version(self) -> None:
        """Ask for the file that comes beside that of the chosen document, or for its first one."""
        row = self.list.chosen()
        if row is None:
            return
        chooser = self._chooser(self.version.text().replace("&", "").rstrip("…"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        document = row.document
        chooser.fileSelected.connect(lambda path: self.files.take_version(document, Path(path)))
        chooser.open()

    @Slot()
    def ask_save(self) -> None:
        """Ask where to write the file of the chosen document."""
        row = self.list.chosen()
        if row is None or row.document.file_sort is None:
            return
        document, sort = row.document, row.document.file_sort
        chooser = self._chooser(_("Opslaan als"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(safe_name(document.file_name or document.title, sort))
        chooser.fileSelected.connect(lambda path: self.files.save(document, Path(path)))
        chooser.open()

    # -- dropping ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dossier is not None and _dropped(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.strip.invite(_("Laat los om de bestanden aan dit dossier toe te voegen"))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.strip.uninvite()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.strip.uninvite()
        paths = _dropped(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._take_in(paths)

    @Slot(list)
    def _take_in(self, paths: Sequence[str]) -> None:
        if self._dossier is not None and paths:
            self.bar.quiet()
            self.files.take_in(self._dossier, [Path(path) for path in paths])

    # -- inside --------------------------------------------------------------------------------

    def _open_sheet(self, document: Document | None) -> None:
        from ui.forms.documents import document_sheet
        from ui.forms.sheet import open_as_dialog

        dossier = document.dossier if document else self._dossier
        if dossier is not None:
            open_as_dialog(document_sheet(self.desk, self._file(dossier), document), self)

    def _chooser(self, title: str) -> QFileDialog:
        endings = " ".join(f"*.{sort.value}" for sort in FileSort)
        kind = _("Documenten ({endings})").format(endings=f"{endings} *.jpeg")
        return file_chooser(self, title, f"{kind};;{_('Alle bestanden')} (*)", "")

    def _make_menu(self) -> None:
        self.version = QAction(icon("refresh"), _("Nieuwe &versie toevoegen…"), self)
        self.save_as = QAction(icon("device-floppy"), _("Opslaan &als…"), self)
        self.open_file.setToolTip(_("Een alleen-lezen kopie openen (Enter)"))
        self.list.offer_further(self.version, self.save_as, self.without)

    def _lay_out(self) -> None:
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            for place, widget in ((0, self.bar), (2, self.strip)):
                row = QVBoxLayout()
                row.setContentsMargins(Space.S, 0, Space.S, 0)
                row.addWidget(widget)
                layout.insertLayout(place, row)

    def _connect(self) -> None:
        self.open_file.triggered.connect(self._open_chosen)
        self.version.triggered.connect(self.ask_version)
        self.save_as.triggered.connect(self.ask_save)
        self.without.triggered.connect(self.ask_without_file)
        self.list.chosen_changed.connect(self._follow_choice)
        self.strip.stop_wanted.connect(self.files.stop)
        self.files.began.connect(self.strip.begin)
        self.files.progressed.connect(self.strip.tell)
        self.files.ended.connect(self.strip.end)
        self.files.text_read.connect(self.reload)
        self.files.said.connect(self.desk.say)
        self.files.troubled.connect(lambda words: self.bar.say(words, Tone.AMBER))

    @Slot()
    def _open_chosen(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self.open_row(row)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        has_file = row is not None and row.document.has_file
        stands = row is not None and row.document.stands and not row.newer
        self.open_file.setEnabled(has_file)
        self.save_as.setEnabled(has_file)
        self.version.setEnabled(stands)
        first = row is not None and not has_file
        self.version.setText(_("&Bestand toevoegen…") if first else _("Nieuwe &versie toevoegen…"))

    def _file(self, dossier: RecordId) -> DossierFile:
        return self.desk.dossier_file(dossier)


def _dropped(event: QDropEvent) -> list[str]:
    """The files that hang on a drag; folders and addresses on the web are left alone."""
    paths = (url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if Path(path).is_file()]


def document_listing() -> Listing[Row]:
    """The list of documents of a dossier."""
    return Listing(
        name="documents",
        title=_("Documenten"),
        columns=columns(),
        key=lambda row: row.document.id,
        stands=lambda row: row.document.stands,
        new=_("Bestanden &toevoegen…"),
        empty=Emptiness(
            "file-text",
            _("Nog geen documenten in dit dossier"),
            _(
                "Sleep bestanden hierheen, of kies ze: pdf, docx, odt, txt, eml, msg, png of jpg. "
                "Ze worden in het register bewaard en hun tekst is te doorzoeken."
            ),
        ),
    )
