"""Work on the files of documents, beside the window: take in, read, open a copy, save."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from consultatie.acts.documents import (
    BroughtFile,
    attach_file,
    bring,
    read_texts,
    replace_document,
    store_documents,
)
from consultatie.documents import Document
from consultatie.errors import ConsultatieError, NotFound, RuleBroken, Stopped, SurroundingsError
from consultatie.files import write_whole
from consultatie.ids import RecordId
from consultatie.kept_files import KeptFile
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.register import OpenRegister
from ui.desk import Desk
from ui.jobs import Job, Jobs


@dataclass(frozen=True, slots=True)
class Brought:
    """The files that were put away, and what stood in the way of the others."""

    files: tuple[BroughtFile, ...]
    troubles: tuple[SurroundingsError, ...]


class DocumentFiles(QObject):
    """One piece of work at a time for the user, and reading texts when there is none.

    Reading makes room for what the user asks, and goes on after it.

    `began` names the work, `progressed` tells how far it is, `ended` that nothing goes on.
    `said` is a sentence for the user, `troubled` one about what did not work; `text_read` tells
    that what is known of files changed.
    """

    began = Signal(str)
    progressed = Signal(int, int, str)
    ended = Signal()
    said = Signal(str)
    troubled = Signal(str)
    text_read = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = Jobs(self)
        self._job: Job | None = None
        self._is_reading = False
        self._waiting: Callable[[], object] | None = None
        self.was_stopped = False
        self._left = False
        desk.left.connect(self.leave)

    @property
    def busy(self) -> bool:
        """Whether work goes on."""
        return self._job is not None

    # -- taking in -----------------------------------------------------------------------------

    def take_in(self, dossier: RecordId, paths: Sequence[Path]) -> None:
        """Put files away and make a document of each, in one act."""
        self._bring(paths, partial(self._store, dossier))

    def take_version(self, document: Document, path: Path) -> None:
        """Put a file away as a newer version of a document, or as the first file of it."""
        self._bring([path], partial(self._store_version, document))

    def _bring(self, paths: Sequence[Path], store: Callable[[Brought], object]) -> None:
        register = self._desk.register
        self.was_stopped = False
        self._run(
            _("Bestanden toevoegen"), lambda progress: _bring_all(register, paths, progress), store
        )

    def _store(self, dossier: RecordId, brought: Brought) -> None:
        words = [str(trouble) for trouble in brought.troubles]
        if brought.files:
            stored = store_documents(self._desk.register, dossier, brought.files)
            words += [_is_there(document) for document in stored.there]
        self._tell(words)

    def _store_version(self, document: Document, brought: Brought) -> None:
        words = [str(trouble) for trouble in brought.troubles]
        act = replace_document if document.has_file else attach_file
        for file in brought.files:
            try:
                act(self._desk.register, document.id, file)
            except RuleBroken as error:
                words.append(str(error))
        self._tell(words)

    # -- reading -------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the text of files that were not read yet, unless work goes on."""
        register = self._desk.register
        unread = [file for file in register.files() if not file.was_read]
        if self.busy or not unread:
            return
        names = _names(register)
        self._run(
            _("Tekst lezen"),
            lambda progress: _read_all(register, names, progress),
            lambda _number: self._tell_read(names, frozenset(file.digest for file in unread)),
            reading=True,
        )

    def _tell_read(self, names: Mapping[str, str], digests: frozenset[str]) -> None:
        """Tell that texts were read, and why some files gave none."""
        self.text_read.emit()
        files = self._desk.register.files()
        silent = [file for file in files if file.digest in digests and not file.has_text]
        self._tell([_named(names, file) for file in silent if file.remark])

    # -- out -----------------------------------------------------------------------------------

    def open(self, document: Document) -> None:
        """Open a private, read-only copy with the program of the user for such files."""
        register, copies = self._desk.register, self._desk.copies
        sort, name = document.file_sort, document.file_name or document.title
        if sort is None:
            return
        self._run(
            _("Kopie openen"),
            lambda _progress: copies.put(name, sort, _content(register, document)),
            self._show,
        )

    def save(self, document: Document, path: Path) -> None:
        """Write the file of a document to a place that the user chose."""
        register = self._desk.register
        said = _("Opgeslagen als {path}.").format(path=path)
        self._run(
            _("Bestand opslaan"),
            lambda _progress: write_whole(path, _content(register, document)),
            lambda _none: self.said.emit(said),
        )

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = _("Er is op deze computer geen programma dat {name} kan openen.")
            self.troubled.emit(words.format(name=path.name))

    # -- one at a time -------------------------------------------------------------------------

    def stop(self) -> None:
        """Stop what goes on; what was finished stays."""
        if self._job is not None:
            self._job.stop()

    def leave(self) -> None:
        """Stop and wait, for the register is about to close."""
        self._left = True
        self._jobs.stop_all()

    def _run(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        *,
        reading: bool = False,
    ) -> None:
        if self._job is not None:
            self._ask_room(partial(self._run, title, work, done))
            return
        self._is_reading = reading
        self.began.emit(title)
        self._job = self._jobs.run(
            work,
            on_done=partial(self._finish, done),
            on_error=self._fail,
            on_progress=self.progressed.emit,
            title=title,
        )

    def _ask_room(self, start: Callable[[], object]) -> None:
        """Let reading make room for what the user asks; other work is waited for by the user."""
        if self._job is None or not self._is_reading or self._waiting is not None:
            self.said.emit(_("Er is nog werk bezig; wacht even, of stop het."))
            return
        self._waiting = start
        self._job.stop()

    def _finish(self, done: Callable[[Any], object], result: Any) -> None:
        if self._left:
            return
        self._job = None
        self.ended.emit()
        done(result)
        self._go_on()

    def _fail(self, error: BaseException) -> None:
        if self._left:
            return
        self._job = None
        self.ended.emit()
        # What was read before a stop can be found already.
        self.text_read.emit()
        if self._waiting is None or not isinstance(error, Stopped):
            # Nothing begins by itself again until the user takes something in.
            self.was_stopped = True
            self._tell_failure(error)
        self._go_on()

    def _tell_failure(self, error: BaseException) -> None:
        if isinstance(error, Stopped):
            self.said.emit(_("Gestopt. Wat klaar was, is bewaard."))
        elif isinstance(error, ConsultatieError):
            self.troubled.emit(str(error))
        else:
            raise error

    def _go_on(self) -> None:
        """What waited for room begins now; else the reading that made room for it goes on."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        elif not self.was_stopped:
            self.read()

    def _tell(self, words: Sequence[str]) -> None:
        if words:
            self.troubled.emit("\n".join(words))


def _bring_all(register: OpenRegister, paths: Sequence[Path], progress: Progress) -> Brought:
    files: list[BroughtFile] = []
    troubles: list[SurroundingsError] = []
    with register.shelf() as shelf:
        for number, path in enumerate(paths):
            progress.step(number, len(paths), path.name)
            try:
                files.append(bring(shelf, path, progress.part(number, len(paths), path.name)))
            except SurroundingsError as error:
                troubles.append(error)
    return Brought(tuple(files), tuple(troubles))


def _read_all(register: OpenRegister, names: Mapping[str, str], progress: Progress) -> int:
    with register.shelf() as shelf:
        return read_texts(shelf, names, progress)


def _content(register: OpenRegister, document: Document) -> bytes:
    with register.shelf() as shelf:
        try:
            return shelf.content(document.file_digest or "")
        except NotFound as error:
            raise MissingFile(Path(document.file_name or document.title)) from error


class MissingFile(SurroundingsError):
    """The file of a document does not lie in this register: it came without its files."""

    def happened(self) -> str:
        return _("{name} ligt niet in dit register.").format(name=self.path.name)

    def safe(self) -> str:
        return ""

    def to_do(self) -> str:
        return _("Kies ‘Bestand toevoegen’ om het alsnog op te nemen, of vraag het op.")


def _named(names: Mapping[str, str], file: KeptFile) -> str:
    """The remark on a file, with its name where the remark does not say it."""
    name = names.get(file.digest, "")
    return file.remark if name in file.remark else f"{name}: {file.remark}"


def _names(register: OpenRegister) -> Mapping[str, str]:
    return {
        document.file_digest: document.file_name
        for document in register.records(Document)
        if document.file_digest and document.file_name
    }


def _is_there(document: Document) -> str:
    words = _("{name} is er al, bij het document ‘{title}’; het is niet nog eens toegevoegd.")
    return words.format(name=document.file_name, title=document.title)
