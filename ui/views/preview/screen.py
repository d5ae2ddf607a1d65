"""The preview: the real PDF of a product, made beside the window, to read, print and save."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.dossier_file import DossierFile
from consultatie.errors import ConsultatieError
from consultatie.ids import RecordId
from consultatie.issues import Issue, issues_of, last_of
from consultatie.language import _
from consultatie.overviews.comparing import Change
from consultatie.overviews.issuing import Asked
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.overviews.wishes import wishes_of
from consultatie.proof import Finding
from consultatie.sight import Audience
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.folders import start_folder
from ui.forms.choice_editors import ChoiceBox
from ui.forms.sheet import open_as_dialog
from ui.jobs import Job, Jobs
from ui.tokens import Space, Tone
from ui.views.hit_place import place_of_record
from ui.views.preview.audience import AudienceBar
from ui.views.preview.bar import ViewBar
from ui.views.preview.giving_out import SIZE as ISSUE_SIZE
from ui.views.preview.giving_out import GivingOut, issue_sheet
from ui.views.preview.issue_line import IssueLine
from ui.views.preview.making import Made, MakePaper, Order, file_name, make, save
from ui.views.preview.options import OptionBar
from ui.views.preview.others import OtherDossiers
from ui.views.preview.printing import Printing, printer_for
from ui.views.preview.sheet_view import SheetView
from ui.views.preview.side import SidePanel
from ui.views.preview.states import FailedPage, waiting_page
from ui.widgets.buttons import Kind, filter_button, push_button
from ui.widgets.labels import ElidedLabel, Role, ground
from ui.widgets.message_bar import MessageBar
from ui.widgets.shrinking import show_words

STANDARD = "or-samenvatting"
_VIEW, _WAITING, _FAILED = range(3)
_ROOMY = 900
_FEW = 4
_PRODUCT_WIDTH = 300
_INTERN = Audience.SECRETARIAT
_PRINT_OPTIONS = (
    QPrintDialog.PrintDialogOption.PrintPageRange,
    QPrintDialog.PrintDialogOption.PrintCurrentPage,
)


class PreviewScreen(Screen):
    """A place's part names the product; its record an issue, of which the kept pages are shown.

    The paper is made anew when one comes here after a change. Beside it stands what to look at
    before printing, and what changed since an earlier issue.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, paper_maker: MakePaper = paper_of
    ) -> None:
        super().__init__(desk, parent)
        self._paper_maker = paper_maker
        self._jobs = Jobs(self)
        # No paper is made of a register that is closed.
        desk.left.connect(self._jobs.stop_all)
        self._job: Job | None = None
        self._wanted: tuple[RecordId | None, str] = (None, STANDARD)
        self._was_roomy = True
        self._issue: Issue | None = None
        self._since: Issue | None = None
        self._file: DossierFile | None = None
        self.others = OtherDossiers(desk, self)
        self._order: Order | None = None
        self._made: Made | None = None
        self._folder: Path | None = None
        self.title = ElidedLabel(_("Voorbeeld"), Role.TITLE)
        self.bar = MessageBar()
        self.stale = MessageBar(linger_ms=0)
        self.view = SheetView()
        self.view_bar = ViewBar(self.view)
        self.product = _product_box()
        self.audience = AudienceBar()
        self._make_parts()
        self._failed = FailedPage()
        self.failure = self._failed.words
        self._pages = QStackedWidget()
        self._make_buttons()
        self._lay_out()
        self.lead_to(self.view)
        self._connect_choices()
        self._connect_issues()

    def _make_parts(self) -> None:
        self.options = OptionBar(self.desk.today())
        self.issues = IssueLine()
        self.side = SidePanel()
        self.giving = GivingOut(self.desk, self._jobs, self._show_issue, self._say_not_given, self)

    def _connect_choices(self) -> None:
        self.audience.readers_chosen.connect(self._show_for)
        self.product.activated.connect(self._show_product)
        self._failed.retry_wanted.connect(self.renew)
        self.options.changed.connect(self._show_asked)
        self.others.read.connect(self.renew)

    def _connect_issues(self) -> None:
        self.issues.marking_wanted.connect(self.renew)
        self.issues.now_wanted.connect(self._show_now)
        self.issues.list_wanted.connect(self._show_list)
        self.side.finding_opened.connect(self._go_to_finding)
        self.side.change_opened.connect(self._find_change)
        self.side.since_chosen.connect(self._compare_with)

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._since = None
        self._issue = self._issue_at(place.record)
        part = self._issue.product if self._issue else place.part
        self._wanted = (place.dossier, part or STANDARD)
        kinds, wanted = list(PRODUCTS), self._wanted[1]
        self.product.setCurrentIndex(kinds.index(wanted) if wanted in kinds else -1)
        self._read()
        if place.wishes is not None:
            self.options.ask(place.wishes)
        order = self._order_now()
        if order is not None and order != self._order:
            self._start(order)

    def _read(self) -> None:
        """Read the dossier, and offer what can be asked of the product in it."""
        dossier, kind = self._wanted
        self._file = None if dossier is None else self.desk.register.dossier_file(dossier)
        if self._file is not None:
            takes = PRODUCTS[kind].takes if kind in PRODUCTS else ()
            self.options.offer(takes, self._file)

    def reload(self) -> None:
        self.others.forget()
        self._read()
        if self._issue is not None:
            self._follow_issue(self._issue)
            return
        order = self._order_now()
        if order is None or order == self._order:
            self.stale.quiet()
            return
        self.stale.say(
            _("Het register is gewijzigd sinds dit voorbeeld is gemaakt."),
            Tone.AMBER,
            (_("Vernieuwen"), self.renew),
        )

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {Act.PRINT: self.ask_printer, Act.SAVE_PDF: self.ask_file}

    def _follow_issue(self, issue: Issue) -> None:
        """What an issue says stays as it is, unless it was withdrawn or words were erased in it."""
        now = self._issue_at(issue.id)
        if now is not None and now != issue:
            self._issue = now
            self.renew()

    def _issue_at(self, record: RecordId | None) -> Issue | None:
        found = (one for one in self.desk.register.records(Issue) if one.id == record)
        return next(found, None) if record is not None else None

    @Slot(int)
    def _show_product(self, place: int) -> None:
        """Go to another product, so that one can come back to this one."""
        self.desk.go(Place(ScreenName.PREVIEW, self._wanted[0], part=list(PRODUCTS)[place]))

    @Slot()
    def _show_for(self) -> None:
        """Make the paper for other readers; what was made for others is not printed meanwhile."""
        self.audience.say("")
        self.renew()

    @Slot()
    def _show_asked(self) -> None:
        """Make the paper of what is asked now, unless it is the same."""
        order = self._order_now()
        if order is not None and order != self._order:
            self._start(order)

    @Slot()
    def renew(self) -> None:
        """Make the paper again from what is in the register now."""
        self._read()
        order = self._order_now()
        if order is not None:
            self._start(order)

    # -- making --------------------------------------------------------------------------------

    def _order_now(self) -> Order | None:
        """What is wanted; None while other dossiers that count along are still being read."""
        file, kind = self._file, self._wanted[1]
        if file is None:
            return None
        wishes = self.options.wishes()
        if self.options.of_all_dossiers and self._issue is None:
            beside = self.others.beside(file.dossier.id)
            if beside is None:
                return None
            wishes = replace(wishes, beside=beside)
        issue = self._issue
        order = Order(
            kind,
            file,
            self.desk.register.name(),
            self.desk.law,
            self.desk.today(),
            issue.audience if issue else self.audience.chosen(),
            wishes,
            marked=self.issues.marking.isChecked(),
            issue=issue,
        )
        return replace(order, since=self._since or last_of(self._earlier(order)))

    def _earlier(self, order: Order) -> tuple[Issue, ...]:
        """The issues that what is shown can be compared with, the last one first."""
        edition = order.issue.edition if order.issue else order.edition
        found = issues_of(edition, order.file.procedure.issues)
        before = order.issue.number if order.issue else None
        return tuple(
            one
            for one in reversed(found)
            if one.has_content and one.stands and (before is None or one.number < before)
        )

    def _start(self, order: Order) -> None:
        if self._job is not None:
            self._job.stop()
        self.stale.quiet()
        self._order = order
        self._show_what_it_is(order)
        if self._made is None:
            self._pages.setCurrentIndex(_WAITING)
        self._enable()
        shelf = self.desk.register.shelf
        self._job = self._jobs.run(
            lambda progress: make(order, progress, shelf, self._paper_maker),
            on_done=partial(self._show, order),
            on_error=partial(self._fail, order),
            title=_("Voorbeeld maken"),
        )
        self._enable()

    def _show(self, order: Order, made: Made) -> None:
        if order is not self._order:
            return
        self._job, self._made = None, made
        if not self.view.show_pdf(made.pdf):
            self._say_failure(_("Het gemaakte bestand kan niet worden getoond."))
            return
        self.title.setText(made.paper.title)
        self.audience.say(made.paper.pre_print)
        self.side.show_findings(None if order.issue else made.findings)
        self.side.show_changes(made.changes, self._earlier(order), order.since)
        self._pages.setCurrentIndex(_VIEW)
        self._enable()

    def _fail(self, order: Order, error: BaseException) -> None:
        """What is foreseen is said here; a mistake of ours also goes the road of errors."""
        if order is not self._order:
            return
        self._job, self._made, self._order = None, None, None
        self.side.show_findings(None if order.issue else ())
        self.side.show_changes((), (), None)
        if isinstance(error, ConsultatieError):
            self._say_failure(str(error))
            return
        self._say_failure(
            _("Het voorbeeld kon niet worden gemaakt. Uw gegevens zijn bewaard en ongewijzigd.")
        )
        raise error

    def _say_failure(self, words: str) -> None:
        self.audience.say("")
        self._failed.say(words, of_issue=self._issue is not None)
        self._pages.setCurrentIndex(_FAILED)
        self._enable()

    # -- issues --------------------------------------------------------------------------------

    @Slot()
    def ask_issue(self) -> None:
        """Ask how what is shown goes out: its status, to whom, and why so."""
        if not self._can_use() or self._made is None or self._order is None:
            return
        if self._order_now() != self._order:
            # What goes out for good is what is in the register now, and was looked at.
            self.renew()
            words = _("Het register is gewijzigd; dit is het stuk van nu. Kijk het na en geef uit.")
            self.bar.say(words, Tone.AMBER)
            return
        made = self._made
        sheet = issue_sheet(self.desk, self._order, made, partial(self._give, made))
        open_as_dialog(sheet, self).resize(*ISSUE_SIZE)

    def _give(self, made: Made, asked: Asked) -> None:
        job = self.giving.start(made, asked)
        self._give_out.setEnabled(False)
        self.bar.say(_("De uitgave wordt vastgelegd…"), Tone.ACCENT, (_("Stoppen"), job.stop))

    def _show_issue(self, issue: Issue) -> None:
        """Show the issue that was given out, as it is kept."""
        self._enable()
        self.bar.quiet()
        self.desk.say(_("Uitgegeven: {issue}.").format(issue=issue.title_line))
        self.desk.go(Place(ScreenName.PREVIEW, issue.dossier, issue.id))

    def _say_not_given(self, words: str) -> None:
        self._enable()
        self.bar.say(words, Tone.RED)

    def _show_what_it_is(self, order: Order) -> None:
        issue = order.issue
        for widget in (self.product, self.audience.switch, self.options):
            widget.setEnabled(issue is None)
        if issue is not None:
            self.audience.show_readers(issue.audience)
            self.issues.show_issue(issue)
        else:
            self.issues.show_last(last_of(self._earlier(order)))

    @Slot()
    def _show_now(self) -> None:
        """Go from an issue to the same paper as it is now, as it was asked then."""
        dossier, kind = self._wanted
        wishes = wishes_of(self._issue.choice) if self._issue else None
        self.desk.go(Place(ScreenName.PREVIEW, dossier, part=kind, wishes=wishes))

    @Slot()
    def _show_list(self) -> None:
        record = self._issue.id if self._issue else None
        self.desk.go(Place(ScreenName.ISSUES, self._wanted[0], record))

    @Slot(object)
    def _compare_with(self, issue: Issue) -> None:
        self._since = issue
        self.renew()

    @Slot(object)
    def _find_change(self, change: Change) -> None:
        """Look up on the pages what changed."""
        lines = (change.now or change.label).splitlines()
        # A few words: a search does not go on over the end of a column.
        words = " ".join(lines[0].split()[:_FEW]) if lines else ""
        self.view_bar.search.setText(words)
        self.view.go_to_found(1)

    @Slot(object)
    def _go_to_finding(self, finding: Finding) -> None:
        """Go to where it is mended; the way back leads here again."""
        record = finding.record
        self.desk.go(place_of_record(self.desk.register, record.kind, record.id, self._wanted[0]))

    # -- printing ------------------------------------------------------------------------------

    @Slot()
    def ask_printer(self) -> None:
        """Choose a printer and its settings; printing starts when that is accepted."""
        if not self._can_use():
            return
        printer = printer_for(self.view.pages)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(_("Afdrukken"))
        for option in _PRINT_OPTIONS:
            dialog.setOption(option)
        dialog.setMinMax(1, self.view.pages.pageCount())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(dialog.deleteLater)
        # Its own open() wants a slot by name.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that were chosen."""
        current = self.view.pageNavigator().currentPage()
        printing = Printing(self.view.pages, printer, self, current)
        printing.progressed.connect(self._say_printed)
        printing.finished.connect(self._end_printing)
        printing.finished.connect(printing.deleteLater)
        self._print.setEnabled(False)
        printing.start()

    @Slot(int, int)
    def _say_printed(self, done: int, total: int) -> None:
        self.bar.say(_("Bladzijde {done} van {total} afgedrukt…").format(done=done, total=total))

    @Slot(bool)
    def _end_printing(self, well: bool) -> None:
        self._enable()
        if well:
            self.bar.say(_("Naar de printer gestuurd."), Tone.GREEN)
        else:
            self.bar.say(
                _("De printer nam het stuk niet aan. Controleer hem, of sla op als PDF."),
                Tone.RED,
                (_("Als PDF opslaan…"), self.ask_file),
            )

    # -- saving --------------------------------------------------------------------------------

    @Slot()
    def ask_file(self) -> None:
        """Choose where the PDF is saved, or a Word document to edit further."""
        if not self._can_use() or self._made is None or self._order is None:
            return
        chooser = QFileDialog(self, _("Opslaan"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([_("PDF-bestanden (*.pdf)"), _("Word-documenten (*.docx)")])
        chooser.setDefaultSuffix("pdf")
        chooser.filterSelected.connect(lambda kind: _follow_kind(chooser, kind))
        chooser.setDirectory(str(self._folder or start_folder(self.desk.preferences.folder)))
        chooser.selectFile(file_name(self._made.paper, _of_whom(self._order, self._made)))
        chooser.fileSelected.connect(self.save_as)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    @Slot(str)
    def save_as(self, path: str) -> None:
        """Save what is shown to this file."""
        if self._made is None:
            return
        made = self._made
        self._jobs.run(
            lambda _progress: save(made, Path(path)),
            on_done=self._say_saved,
            on_error=_raise,
            title=_("Opslaan"),
        )

    def _say_saved(self, path: Path) -> None:
        self._folder = path.parent
        self._open.setVisible(True)
        words = _("Opgeslagen als {name}.").format(name=path.name)
        self.bar.say(words, Tone.GREEN, (_("Map openen"), self.open_folder))

    @Slot()
    def open_folder(self) -> None:
        """Open the folder where the file was saved, in the program for files."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    # -- layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        show_words((self._renew, self._open, self._save, self._give_out), roomy)
        if roomy != self._was_roomy:
            # Where it is narrow the pages need the room; a click brings it back.
            self._was_roomy = roomy
            self._beside.setChecked(roomy)

    def _can_use(self) -> bool:
        return self._made is not None and self._job is None

    def _enable(self) -> None:
        ready = self._can_use()
        for button in (self._print, self._save):
            button.setEnabled(ready)
        self._give_out.setEnabled(ready and self._issue is None)
        self._renew.setEnabled(self._job is None)
        self.view_bar.setEnabled(self._made is not None)

    def _make_buttons(self) -> None:
        self._renew = push_button(_("Vernieuwen"), Kind.QUIET, "refresh")
        self._renew.clicked.connect(self.renew)
        self._open = push_button(_("Map openen"), Kind.QUIET, "folder-open")
        self._open.clicked.connect(self.open_folder)
        self._open.hide()
        self._save = push_button(_("Als PDF opslaan…"), Kind.PLAIN, "file-type-pdf")
        self._save.setToolTip(_("Als PDF opslaan (Ctrl+Shift+S)"))
        self._save.clicked.connect(self.ask_file)
        self._give_out = push_button(_("Uitgeven…"), Kind.PLAIN, "file-export")
        self._give_out.setToolTip(_("Uitgeven: genummerd, en bewaard zoals het nu is"))
        self._give_out.clicked.connect(self.ask_issue)
        self._beside = filter_button(_("Nakijken"))
        self._beside.setToolTip(_("Wat u nakijkt voor het drukken, en wat er is gewijzigd"))
        self._beside.setChecked(True)
        self._beside.toggled.connect(self.side.setVisible)
        self._print = push_button(_("Afdrukken…"), Kind.PRIMARY, "printer")
        self._print.setToolTip(_("Afdrukken (Ctrl+P)"))
        self._print.clicked.connect(self.ask_printer)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self.stale)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        self._pages.addWidget(self._paper())
        self._pages.addWidget(waiting_page())
        self._pages.addWidget(self._failed)
        self._pages.setCurrentIndex(_WAITING)
        self._enable()
        self._add_keys()

    def _paper(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("splitter-preview")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.view)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([900, 330])
        return splitter

    def _add_keys(self) -> None:
        for keys, act in (
            ("Ctrl+F", self.view_bar.search.setFocus),
            ("Ctrl++", lambda: self.view.zoom(1)),
            ("Ctrl+=", lambda: self.view.zoom(1)),
            ("Ctrl+-", lambda: self.view.zoom(-1)),
            ("Ctrl+0", self.view.fit_width),
            ("F5", self.renew),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _head(self) -> QWidget:
        head = ground("header")
        column = QVBoxLayout(head)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self.title, 1)
        for button in (self._beside, self._renew, self._open, self._save):
            line.addWidget(button)
        line.addWidget(self._give_out)
        line.addWidget(self._print)
        column.addLayout(line)
        what = QHBoxLayout()
        what.setSpacing(Space.L)
        what.addWidget(self.product)
        what.addWidget(self.audience, 1)
        column.addLayout(what)
        column.addWidget(self.options)
        column.addWidget(self.issues)
        column.addWidget(self.view_bar)
        return head


def _of_whom(order: Order, made: Made) -> str:
    """What a file is of, as it may be said to its readers; one that stays inside says so."""
    name = made.paper.subtitle
    return _("{name} (intern)").format(name=name) if order.audience is _INTERN else name


def _raise(error: BaseException) -> None:
    """To the one road of errors, which hears of everything that a slot raises."""
    raise error


def _product_box() -> ChoiceBox:
    box = ChoiceBox()
    box.addItems([product.title() for product in PRODUCTS.values()])
    box.setAccessibleName(_("Overzicht"))
    box.setMinimumWidth(_PRODUCT_WIDTH)
    return box


def _follow_kind(chooser: QFileDialog, kind: str) -> None:
    """The name gets the ending of the kind of file that was chosen."""
    ending = "docx" if "*.docx" in kind else "pdf"
    chooser.setDefaultSuffix(ending)
    chosen = chooser.selectedFiles()
    if chosen:
        chooser.selectFile(Path(chosen[0]).with_suffix(f".{ending}").name)
