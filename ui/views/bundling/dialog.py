"""The dialog "Bundel maken": which pieces in which order, for whom, and where it is saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.bundles.making import make_bundle
from consultatie.bundles.proposing import bundle_title, decisions_with_annexes, proposed
from consultatie.bundles.values import Bundle, BundleOrder
from consultatie.files import write_whole
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.progress import Progress
from consultatie.register import OpenRegister
from ui.desk import Desk
from ui.folders import start_folder
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space, Tone
from ui.views.bundling.piece_list import PieceList
from ui.views.preview.audience import AudienceBar
from ui.views.preview.making import safe_name
from ui.widgets.busy_line import BusyLine
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import edge_to_edge, foot, stand_before
from ui.widgets.labels import Role, text_label
from ui.widgets.message_bar import MessageBar

_SIZE = QSize(860, 640)
_LONGEST_NAME = 120


class BundleDialog(QDialog):
    """Opens on the annexes of a decision; writes only the file that is asked for."""

    def __init__(
        self, desk: Desk, dossier: RecordId, decision: RecordId | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        stand_before(self, _("Bundel maken"), _SIZE)
        self._desk = desk
        self._folder: Path | None = None
        self._file = desk.dossier_file(dossier)
        found = decisions_with_annexes(self._file)
        self._decisions: list[RecordId | None] = [*(one.id for one in found), None]
        self.decision = ChoiceBox()
        self.decision.setAccessibleName(_("Bijlagen bij"))
        self.decision.addItems([*(one.title for one in found), _("alle documenten")])
        known = decision is not None and decision in self._decisions
        wanted = decision if known else self._decisions[0]
        self.decision.setCurrentIndex(self._decisions.index(wanted))
        self.list = PieceList()
        self.audience = AudienceBar()
        # What these readers do not get is known when the bundle is made.
        self.audience.say("")
        self.bar = MessageBar(linger_ms=0)
        self.busy = BusyLine()
        desk.left.connect(self.busy.leave)
        self.remarks = text_label("", wrap=True, selectable=True)
        self.make_button = push_button(_("&Bundel maken…"), Kind.PRIMARY, "book")
        self.close_button = push_button(_("Sluiten"), Kind.PLAIN)
        self._lay_out()
        self._connect()
        self._show_pieces()

    # -- what is made --------------------------------------------------------------------------

    @Slot()
    def _show_pieces(self) -> None:
        chosen = self._decisions[max(self.decision.currentIndex(), 0)]
        self.list.show_pieces(self._file, proposed(self._file, chosen))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.make_button.setEnabled(bool(self.list.pieces()) and not self.busy.running)

    def order(self) -> BundleOrder:
        """What is asked now."""
        chosen = self._decisions[max(self.decision.currentIndex(), 0)]
        return BundleOrder(
            title=bundle_title(self._file, chosen),
            pieces=self.list.pieces(),
            file=self._file,
            register=self._desk.register.name(),
            law=self._desk.law,
            today=self._desk.today(),
            audience=self.audience.chosen(),
        )

    @Slot()
    def ask_file(self) -> None:
        """Choose where the bundle is saved; making it starts when that is accepted."""
        chooser = QFileDialog(self, _("Bundel opslaan"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(_("PDF-bestanden (*.pdf)"))
        chooser.setDefaultSuffix("pdf")
        chooser.setDirectory(str(self._folder or start_folder(self._desk.preferences.folder)))
        name = safe_name(self.order().title)
        chooser.selectFile(f"{name[:_LONGEST_NAME]}.pdf")
        chooser.fileSelected.connect(lambda path: self.make(Path(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def make(self, path: Path) -> None:
        """Make the bundle beside the window, and write it to this file."""
        order, register = self.order(), self._desk.register
        self.bar.quiet()
        self.remarks.setText("")
        self.busy.run(
            lambda progress: _written(order, register, path, progress),
            lambda made: self._done(path, made),
            self._fail,
            _("Bundel maken"),
        )

    def _done(self, path: Path, made: Bundle) -> None:
        self._folder = path.parent
        words = _("Opgeslagen als {name}.").format(name=path.name)
        self.bar.say(words, Tone.GREEN, (_("Map openen"), self.open_folder))
        self.remarks.setText("\n".join(_told(made)))

    def _fail(self, error: BaseException) -> None:
        self.bar.say_failure(error, _("Gestopt; er is niets geschreven."))

    @Slot()
    def open_folder(self) -> None:
        """Open the folder where the bundle was saved, in the program for files."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.busy.leave()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close; what is being made stops and leaves nothing behind."""
        self.busy.leave()
        super().reject()

    # -- layout --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.decision.activated.connect(self._show_pieces)
        self.list.changed.connect(self._follow)
        self.audience.readers_chosen.connect(lambda: self.audience.say(""))
        self.busy.changed.connect(self._follow)
        self.make_button.clicked.connect(self.ask_file)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(Space.S)
        label = text_label(_("Bijlagen bij"), Role.MUTED)
        label.setBuddy(self.decision)
        above.addWidget(label)
        above.addWidget(self.decision, 1)
        page = QVBoxLayout()
        page.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        page.setSpacing(Space.M)
        page.addLayout(above)
        page.addWidget(self.list, 1)
        page.addWidget(self.audience)
        page.addWidget(self.busy)
        page.addWidget(self.remarks)
        layout = edge_to_edge(self)
        layout.addWidget(self.bar)
        layout.addLayout(page, 1)
        layout.addWidget(foot((), (self.close_button, self.make_button)))
        self.list.setFocus()


def _written(order: BundleOrder, register: OpenRegister, path: Path, progress: Progress) -> Bundle:
    with register.shelf() as shelf:
        made = make_bundle(order, shelf, progress)
    write_whole(path, made.pdf)
    return made


def _told(made: Bundle) -> Sequence[str]:
    """What whoever hands it out must know: what is only a leaf, and what was left out."""
    lines = list(made.remarks)
    if lines:
        words = ngettext(
            "{number} stuk zit er niet in en heeft een blad dat zegt waarom:",
            "{number} stukken zitten er niet in en hebben een blad dat zegt waarom:",
            len(lines),
        )
        lines.insert(0, words.format(number=len(lines)))
    lines += made.pre_print
    if not made.archival:
        lines.append(_("De bundel bevat bestanden van anderen en is daarom geen PDF/A."))
    return lines
