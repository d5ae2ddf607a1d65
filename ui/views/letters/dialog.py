"""The window in which a letter is made. What is shown is what will be in the letter."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from consultatie.consultations import Consultation
from consultatie.dossier_file import DossierFile
from consultatie.errors import ConsultatieError, Stopped
from consultatie.language import _
from consultatie.letters.keeping import keep
from consultatie.letters.kinds import LetterKind, title_of
from consultatie.letters.making import Order, secretariat_of
from consultatie.letters.templates import copy_to_edit, own_path, take_away
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.forms.choice_editors import ChoiceBox
from ui.tokens import Space, Tone
from ui.views.letters.letter_text import LetterText
from ui.views.letters.making import Preview, Written, preview, write
from ui.views.letters.remarks import notes_on, why_none
from ui.views.letters.template_card import TemplateCard
from ui.views.preview.audience import AudienceBar
from ui.widgets.busy_line import BusyLine
from ui.widgets.buttons import Kind, push_button
from ui.widgets.dialogs import HELP_PLACE, edge_to_edge, foot, head, stand_before
from ui.widgets.frames import scrolling_down
from ui.widgets.labels import ElidedLabel, Role, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.section import Section

_SIZE = QSize(1180, 700)
_SIDE = 360


class LetterDialog(QDialog):
    """For one consultation. Ctrl+Enter makes the letter; it then asks where to save it."""

    def __init__(
        self,
        desk: Desk,
        file: DossierFile,
        consultation: Consultation,
        kind: LetterKind,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        stand_before(self, _("Brief maken"), _SIZE)
        self.setProperty(HELP_PLACE, "brieven.md")
        self._desk = desk
        self._file = file
        self._consultation = consultation
        self._made: Preview | None = None
        self._written: Written | None = None
        self.kind = _kind_box(kind)
        self.audience = AudienceBar()
        self.template = TemplateCard()
        self.notes = Section(Space.S)
        self.text = LetterText()
        self.trouble = Section(Space.S)
        self.trouble.hide()
        self.bar = MessageBar(linger_ms=0)
        self.busy = BusyLine()
        self.make_button = push_button(_("&Brief opslaan…"), Kind.PRIMARY, "file-text")
        self.again_button = push_button(_("&Vernieuwen"), Kind.QUIET, "refresh")
        self.close_button = push_button(_("Sluiten"))
        self._lay_out()
        self._connect()
        self.kind.setFocus()
        self.renew()

    # -- looking -------------------------------------------------------------------------------

    @Slot()
    def renew(self) -> None:
        """Make the letter to look at anew, also after the template was changed."""
        order, folder = self._order(), self._desk.templates_in
        words = _("De brief wordt samengesteld…")
        self.busy.run(
            lambda progress: preview(order, folder, progress), self._show, self._refuse, words
        )

    def _show(self, made: Preview) -> None:
        self._made = made
        self.trouble.fill(())
        self.trouble.hide()
        self.text.setVisible(True)
        self.text.show_letter(made.shown)
        self.audience.say(made.letter.pre_print)
        self.template.show_template(made.template)
        self.notes.fill(notes_on(made.letter))

    def _refuse(self, error: BaseException) -> None:
        """A template that is wrong is told in the place of the letter."""
        if isinstance(error, Stopped) or not isinstance(error, ConsultatieError):
            self.bar.say_failure(error, _("Gestopt."))
            return
        self._made = None
        self.audience.say("")
        self.notes.fill(())
        self.text.hide()
        self.trouble.fill(why_none(error))
        self.trouble.show()
        own = self._own_template()
        if own is not None:
            self.template.show_own(own)

    # -- making --------------------------------------------------------------------------------

    @Slot()
    def ask_place(self) -> None:
        """Ask where the letter is saved."""
        if self._made is None or self.busy.running:
            return
        chooser = file_chooser(
            self,
            _("Brief opslaan"),
            _("Word-documenten (*.docx)"),
            ".docx",
            self._desk.preferences.folder,
        )
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(self._made.letter.file_name)
        chooser.fileSelected.connect(lambda path: self.make(Path(path)))
        chooser.open()

    def make(self, path: Path) -> None:
        """Make the letter, save it here, and keep it with the consultation."""
        if self._made is None:
            return
        register, order, template = self._desk.register, self._order(), self._made.template
        self.busy.run(
            lambda progress: write(register, order, template, path, progress),
            self._keep,
            self._tell,
            _("De brief wordt gemaakt…"),
        )

    def _keep(self, written: Written) -> None:
        self._written = written
        keep(self._desk.register, written.letter, written.draft)
        words = _("Opgeslagen als {name}, en bewaard bij de raadpleging.")
        self.bar.say(
            words.format(name=written.path.name),
            Tone.GREEN,
            (_("Openen"), self.open_written),
            (_("Map openen"), self.open_folder),
        )

    @Slot()
    def open_written(self) -> None:
        """Open the saved letter in the program of the user for such files."""
        if self._written is not None:
            self._open(self._written.path)

    @Slot()
    def open_folder(self) -> None:
        """Open the folder that the letter was saved in."""
        if self._written is not None:
            self._open(self._written.path.parent)

    def _tell(self, error: BaseException) -> None:
        self.bar.say_failure(error, str(error))

    # -- the template --------------------------------------------------------------------------

    @Slot()
    def edit_template(self) -> None:
        """Open the user's own template, made from the shipped one where there was none."""
        folder = self._desk.templates_in
        if folder is None:
            return
        try:
            path = copy_to_edit(self._kind(), folder)
        except ConsultatieError as error:
            self._tell(error)
            return
        if self._open(path):
            words = _("Bewaar het sjabloon na het wijzigen en kies dan ‘Vernieuwen’.")
            self.bar.say(words, Tone.ACCENT, (_("Vernieuwen"), self.renew))
        self.renew()

    @Slot()
    def use_shipped(self) -> None:
        """Put the user's own template aside."""
        folder = self._desk.templates_in
        if folder is None:
            return
        try:
            aside = take_away(self._kind(), folder)
        except ConsultatieError as error:
            self._tell(error)
            return
        if aside is not None:
            words = _("Uw eigen sjabloon is bewaard als {name}.").format(name=aside.name)
            self.bar.say(words, Tone.ACCENT)
        self.renew()

    def _own_template(self) -> Path | None:
        folder = self._desk.templates_in
        path = own_path(self._kind(), folder) if folder is not None else None
        return path if path is not None and path.is_file() else None

    def _open(self, path: Path) -> bool:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        if not opened:
            words = _("Er is op deze computer geen programma dat {name} kan openen.")
            self.bar.say(words.format(name=path.name), Tone.AMBER)
        return opened

    # -- inside --------------------------------------------------------------------------------

    def done(self, code: int) -> None:
        self.busy.leave()
        super().done(code)

    def _kind(self) -> LetterKind:
        return LetterKind(self.kind.currentData())

    def _order(self) -> Order:
        register = self._desk.register
        return Order(
            self._kind(),
            self._file,
            self._consultation,
            self._desk.law,
            self._desk.today(),
            register.name(),
            secretariat_of(register),
            self.audience.chosen(),
        )

    @Slot()
    def _follow(self) -> None:
        self.make_button.setEnabled(self._made is not None and not self.busy.running)
        self.template.setVisible(self._desk.templates_in is not None)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self.renew)
        self.audience.readers_chosen.connect(self.renew)
        self.template.edit_wanted.connect(self.edit_template)
        self.template.shipped_wanted.connect(self.use_shipped)
        self.make_button.clicked.connect(self.ask_place)
        self.again_button.clicked.connect(self.renew)
        self.close_button.clicked.connect(self.reject)
        self.busy.changed.connect(self._follow)
        for button in (self.make_button, self.again_button, self.close_button):
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.ask_place)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.renew)

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        body.setSpacing(Space.L)
        body.addWidget(self._side())
        letter = QVBoxLayout()
        letter.addWidget(self.trouble)
        letter.addWidget(self.text, 1)
        letter.addStretch(0)
        body.addLayout(letter, 1)
        layout = edge_to_edge(self)
        title = text_label(self.windowTitle(), Role.TITLE)
        about = ElidedLabel(self._about(), Role.MUTED)
        layout.addWidget(head(title, about, self.audience))
        layout.addLayout(body, 1)
        filled = text_label(_("Gekleurd is ingevuld uit het register"), Role.SMALL)
        buttons = (self.again_button, self.close_button, self.make_button)
        layout.addWidget(foot((filled,), buttons, (self.bar, self.busy)))

    def _side(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.S)
        label = text_label(_("&Soort brief"), Role.MUTED)
        label.setTextFormat(Qt.TextFormat.AutoText)
        label.setBuddy(self.kind)
        column.addWidget(label)
        column.addWidget(self.kind)
        column.addSpacing(Space.S)
        column.addWidget(self.notes)
        column.addSpacing(Space.S)
        column.addWidget(self.template)
        column.addStretch(1)
        scroller = scrolling_down(inside)
        scroller.setFixedWidth(_SIDE)
        return scroller

    def _about(self) -> str:
        body = self._file.body_of(self._consultation).name
        request = self._consultation.request
        return f"{body} · {self._file.request(request).title_line}" if request else body


def _kind_box(kind: LetterKind) -> ChoiceBox:
    box = ChoiceBox()
    for one in LetterKind:
        box.addItem(title_of(one), one.value)
    box.setCurrentIndex(tuple(LetterKind).index(kind))
    box.setAccessibleName(_("Soort brief"))
    return box


def open_letter(
    desk: Desk,
    file: DossierFile,
    consultation: Consultation,
    kind: LetterKind,
    parent: QWidget,
) -> LetterDialog:
    """Open the window; returns at once."""
    dialog = LetterDialog(desk, file, consultation, kind, parent)
    dialog.open()
    return dialog
