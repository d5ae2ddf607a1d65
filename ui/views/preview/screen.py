"""The preview: the real PDF of a product, made beside the window, to read, print and save."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

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
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forms.sheet import open_as_dialog
from ui.jobs import Job, Jobs
from ui.tokens import Tone
from ui.views.hit_place import place_of_record
from ui.views.preview.bar import ViewBar
from ui.views.preview.giving_out import SIZE as ISSUE_SIZE
from ui.views.preview.giving_out import GivingOut, issue_sheet
from ui.views.preview.head import PreviewHead
from ui.views.preview.issue_line import IssueLine
from ui.views.preview.making import Made, MakePaper, Order, make
from ui.views.preview.options import OptionBar
from ui.views.preview.others import OtherDossiers
from ui.views.preview.outgoing import PaperOut, Shown
from ui.views.preview.sheet_view import SheetView
from ui.views.preview.side import SidePanel
from ui.views.preview.states import FailedPage, waiting_page
from ui.widgets.message_bar import MessageBar

STANDARD = "or-samenvatting"
_VIEW, _WAITING, _FAILED = range(3)
_ROOMY = 900
_FEW = 4


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
        self.bar = MessageBar()
        self.stale = MessageBar(linger_ms=0)
        self.view = SheetView()
        self.view_bar = ViewBar(self.view)
        self._make_parts()
        self._failed = FailedPage()
        self.failure = self._failed.words
        self._pages = QStackedWidget()
        self._lay_out()
        self.lead_to(self.view)
        self._connect_head()
        self._connect_choices()
        self._connect_issues()

    def _make_parts(self) -> None:
        self.options = OptionBar(self.desk.today())
        self.issues = IssueLine()
        self.side = SidePanel()
        self.giving = GivingOut(self.desk, self._jobs, self._show_issue, self._say_not_given, self)
        self.out = PaperOut(self.desk, self, self.view, self.bar, self._jobs, self._ready)
        self.head = PreviewHead((self.options, self.issues, self.view_bar))
        self.title, self.product = self.head.title, self.head.product
        self.audience = self.head.audience

    def _connect_head(self) -> None:
        self.head.renew.clicked.connect(self.renew)
        self.head.open.clicked.connect(self.out.open_folder)
        self.head.save.clicked.connect(self.out.ask_file)
        self.head.print.clicked.connect(self.out.ask_printer)
        self.head.give_out.clicked.connect(self.ask_issue)
        self.head.beside.toggled.connect(self.side.setVisible)
        self.out.printing.connect(partial(self.head.print.setEnabled, False))
        self.out.printed.connect(self._enable)
        self.out.saved.connect(self.head.open.show)

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
        self._file = None if dossier is None else self.desk.dossier_file(dossier)
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
        return {Act.PRINT: self.out.ask_printer, Act.SAVE_PDF: self.out.ask_file}

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
            after_painting=True,
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
        shown = self._ready()
        if shown is None:
            return
        order, made = shown
        if self._order_now() != order:
            # What goes out for good is what is in the register now, and was looked at.
            self.renew()
            words = _("Het register is gewijzigd; dit is het stuk van nu. Kijk het na en geef uit.")
            self.bar.say(words, Tone.AMBER)
            return
        sheet = issue_sheet(self.desk, order, made, partial(self._give, made))
        open_as_dialog(sheet, self, ISSUE_SIZE)

    def _give(self, made: Made, asked: Asked) -> None:
        job = self.giving.start(made, asked)
        self.head.give_out.setEnabled(False)
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

    # -- layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        self.head.show_words(roomy)
        if roomy != self._was_roomy:
            # Where it is narrow the pages need the room; a click brings it back.
            self._was_roomy = roomy
            self.head.beside.setChecked(roomy)

    def _ready(self) -> Shown | None:
        """What is shown, unless another is being made."""
        if self._job is not None or self._made is None or self._order is None:
            return None
        return self._order, self._made

    @Slot()
    def _enable(self) -> None:
        ready = self._ready() is not None
        for button in (self.head.print, self.head.save):
            button.setEnabled(ready)
        self.head.give_out.setEnabled(ready and self._issue is None)
        self.head.renew.setEnabled(self._job is None)
        self.view_bar.setEnabled(self._made is not None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
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
