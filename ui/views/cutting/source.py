"""Where the letter comes from: pasted, typed, dropped, or read from a file in a job."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from consultatie.cutting import Cutting, Letter, propose
from consultatie.files import read_bytes
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.texts import Extracted, FileSort
from ui.choosers import file_chooser
from ui.tokens import Space, Tone
from ui.widgets.busy_line import BusyLine
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, text_label
from ui.widgets.leading import Leading
from ui.widgets.message_bar import MessageBar

Read: TypeAlias = Callable[[bytes, str, Progress], Extracted]
_ENDINGS = "*.pdf *.docx *.odt *.txt *.eml *.msg"
# In these a paragraph stands on one line.
_UNWRAPPED = (FileSort.DOCX, FileSort.ODT)


class SourcePage(Leading):
    """`cut` carries the cutting that is proposed and what is to be said of the file."""

    cut = Signal(object, str)

    def __init__(self, taken: Callable[[], list[str]], read: Read) -> None:
        super().__init__()
        self._taken = taken
        self._read = read
        self.bar = MessageBar(linger_ms=0)
        self.text = _PasteField()
        self.open_button = push_button(_("Bestand &openen…"), Kind.PLAIN, "folder-open")
        self.next_button = push_button(_("&Punten voorstellen"), Kind.PRIMARY)
        self._busy = BusyLine()
        self._lay_out()
        self.lead_to(self.text)
        self.text.textChanged.connect(self._follow)
        self.text.file_dropped.connect(self.read_file)
        self.open_button.clicked.connect(self.ask_file)
        self.next_button.clicked.connect(self.cut_text)
        self._busy.changed.connect(self._follow)
        self._follow()

    @property
    def dirty(self) -> bool:
        """Whether something was pasted or typed."""
        return not self.text.document().isEmpty()

    @Slot()
    def ask_file(self) -> None:
        """Ask which file is the letter."""
        kinds = _("Adviesbrieven ({endings})").format(endings=_ENDINGS)
        chooser = file_chooser(self.window(), _("Adviesbrief openen"), kinds, ".pdf")
        chooser.setFileMode(chooser.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda file: self.read_file(Path(file)))
        chooser.open()

    @Slot(object)
    def read_file(self, path: Path) -> None:
        """Read a file and cut what it says."""
        taken, read = self._taken(), self._read
        words = _("Bezig met lezen van {name}…").format(name=path.name)
        self._start(lambda progress: _cut_file(path, read, taken, progress), words)

    @Slot()
    def cut_text(self) -> None:
        """Cut the text that stands there."""
        text, taken = self.text.literal(), self._taken()
        if not text.strip():
            self.bar.say(_("Plak eerst de tekst van de brief, of open een bestand."), Tone.AMBER)
            self.text.setFocus()
            return
        self._start(lambda _progress: (propose(Letter.of_text(text), taken), ""), "")

    def leave(self) -> None:
        """Stop and wait; for closing the dialog."""
        self._busy.leave()

    # -- inside --------------------------------------------------------------------------------

    def _start(self, work: Callable[[Progress], tuple[Cutting, str]], words: str) -> None:
        if self._busy.running:
            return
        self.bar.quiet()
        self._busy.run(work, lambda found: self._done(*found), self._failed, words)

    def _done(self, cutting: Cutting, remarks: str) -> None:
        if not cutting.letter.text.strip():
            words = _(
                "In dit bestand staat geen tekst; waarschijnlijk is het een scan. Neem de punten "
                "met de hand over, of plak de tekst hier."
            )
            self.bar.say(words, Tone.AMBER)
            return
        self.cut.emit(cutting, remarks)

    def _failed(self, error: BaseException) -> None:
        self.bar.say_failure(error, _("Het lezen is gestopt."))

    @Slot()
    def _follow(self) -> None:
        idle = not self._busy.running
        self.next_button.setEnabled(idle)
        self.open_button.setEnabled(idle)

    def _lay_out(self) -> None:
        words = _(
            "Plak hier de tekst van de adviesbrief, of open het bestand. Daarna ziet u welke "
            "punten erin staan en bevestigt u ze één voor één. De woorden van de raad blijven "
            "zoals ze zijn, en alles blijft op deze computer."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.M)
        layout.addWidget(text_label(words, Role.MUTED, wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self._busy)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.open_button)
        kinds = _("pdf, docx, odt, txt, eml of msg; u kunt het ook hierheen slepen")
        row.addWidget(text_label(kinds, Role.SMALL))
        row.addStretch(1)
        row.addWidget(self.next_button)
        layout.addLayout(row)


class _PasteField(QPlainTextEdit):
    """Takes plain text and nothing else; a file that is dropped on it is opened."""

    file_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Tekst van de adviesbrief"))
        self.setPlaceholderText(_("Plak hier de tekst (Ctrl+V)"))
        self.setTabChangesFocus(True)

    def literal(self) -> str:
        """What stands there, with its hard spaces, which `toPlainText` would change."""
        return self.document().toRawText().replace("\u2029", "\n")

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            self.file_dropped.emit(files[0])
        else:
            self.insertPlainText(source.text())


def _cut_file(path: Path, read: Read, taken: list[str], progress: Progress) -> tuple[Cutting, str]:
    found = read(read_bytes(path), path.name, progress)
    wrapped = False if found.sort in _UNWRAPPED else None
    cutting = propose(Letter.of_pages(found.pages, wrapped), taken)
    return cutting, " ".join((path.name, *found.remarks))
