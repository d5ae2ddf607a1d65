"""What is shown goes out: to a printer, or to a file beside the register."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from consultatie.language import _
from consultatie.sight import Audience
from ui.desk import Desk
from ui.folders import start_folder
from ui.jobs import Jobs
from ui.tokens import Tone
from ui.views.preview.making import Made, Order, file_name, save
from ui.views.preview.printing import Printing, printer_for
from ui.views.preview.sheet_view import SheetView
from ui.widgets.message_bar import MessageBar

Shown = tuple[Order, Made]
_INTERN = Audience.SECRETARIAT
_PRINT_OPTIONS = (
    QPrintDialog.PrintDialogOption.PrintPageRange,
    QPrintDialog.PrintDialogOption.PrintCurrentPage,
)


class PaperOut(QObject):
    """`printing` and `printed` enclose the time that a printer takes; `saved` tells of a file."""

    printing = Signal()
    printed = Signal()
    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        host: QWidget,
        view: SheetView,
        bar: MessageBar,
        jobs: Jobs,
        shown: Callable[[], Shown | None],
    ) -> None:
        """`shown` gives the paper that can go out now; None while one is being made."""
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._view = view
        self._bar = bar
        self._jobs = jobs
        self._shown = shown
        self._folder: Path | None = None

    # -- printing ------------------------------------------------------------------------------

    @Slot()
    def ask_printer(self) -> None:
        """Choose a printer and its settings; printing starts when that is accepted."""
        if self._shown() is None:
            return
        printer = printer_for(self._view.pages)
        dialog = QPrintDialog(printer, self._host)
        dialog.setWindowTitle(_("Afdrukken"))
        for option in _PRINT_OPTIONS:
            dialog.setOption(option)
        dialog.setMinMax(1, self._view.pages.pageCount())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        # Its own open() wants a slot by name.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that were chosen."""
        current = self._view.pageNavigator().currentPage()
        printing = Printing(self._view.pages, printer, self, current)
        printing.progressed.connect(self._say_printed)
        printing.finished.connect(self._end_printing)
        printing.finished.connect(printing.deleteLater)
        self.printing.emit()
        printing.start()

    @Slot(int, int)
    def _say_printed(self, done: int, total: int) -> None:
        self._bar.say(_("Bladzijde {done} van {total} afgedrukt…").format(done=done, total=total))

    @Slot(bool)
    def _end_printing(self, well: bool) -> None:
        self.printed.emit()
        if well:
            self._bar.say(_("Naar de printer gestuurd."), Tone.GREEN)
        else:
            self._bar.say(
                _("De printer nam het stuk niet aan. Controleer hem, of sla op als PDF."),
                Tone.RED,
                (_("Als PDF opslaan…"), self.ask_file),
            )

    # -- saving --------------------------------------------------------------------------------

    @Slot()
    def ask_file(self) -> None:
        """Choose where the PDF is saved, or a Word document to edit further."""
        shown = self._shown()
        if shown is None:
            return
        order, made = shown
        chooser = QFileDialog(self._host, _("Opslaan"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([_("PDF-bestanden (*.pdf)"), _("Word-documenten (*.docx)")])
        chooser.setDefaultSuffix("pdf")
        chooser.filterSelected.connect(lambda kind: _follow_kind(chooser, kind))
        chooser.setDirectory(str(self._folder or start_folder(self._desk.preferences.folder)))
        chooser.selectFile(file_name(made.paper, _of_whom(order, made)))
        chooser.fileSelected.connect(self.save_as)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @Slot(str)
    def save_as(self, path: str) -> None:
        """Save what is shown to this file."""
        shown = self._shown()
        if shown is None:
            return
        made = shown[1]
        self._jobs.run(
            lambda _progress: save(made, Path(path)),
            on_done=self._say_saved,
            on_error=_raise,
            title=_("Opslaan"),
        )

    def _say_saved(self, path: Path) -> None:
        self._folder = path.parent
        self.saved.emit()
        words = _("Opgeslagen als {name}.").format(name=path.name)
        self._bar.say(words, Tone.GREEN, (_("Map openen"), self.open_folder))

    @Slot()
    def open_folder(self) -> None:
        """Open the folder where the file was saved, in the program for files."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _of_whom(order: Order, made: Made) -> str:
    """What a file is of, as it may be said to its readers; one that stays inside says so."""
    name = made.paper.subtitle
    return _("{name} (intern)").format(name=name) if order.audience is _INTERN else name


def _raise(error: BaseException) -> None:
    """To the one road of errors, which hears of everything that a slot raises."""
    raise error


def _follow_kind(chooser: QFileDialog, kind: str) -> None:
    """The name gets the ending of the kind of file that was chosen."""
    ending = "docx" if "*.docx" in kind else "pdf"
    chooser.setDefaultSuffix(ending)
    chosen = chooser.selectedFiles()
    if chosen:
        chooser.selectFile(Path(chosen[0]).with_suffix(f".{ending}").name)
