"""Records out of a register as an exchange file, and in from one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.commands.rooms import Rooms
from consultatie.dossiers import Dossier
from consultatie.errors import ConsultatieError
from consultatie.files import write_whole
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.progress import Progress
from consultatie.sight import Audience
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind, Option
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.jobs import Jobs
from ui.shell.files import OpenedFile

_SIZE = (540, 420)
_EVERYTHING = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is written, None for the whole register, and who reads it."""

    dossier: RecordId | None
    readers: Audience


class Exchange(QObject):
    """Reads and writes in a job; what comes in is put in the register by the window itself.

    `busy` and `done` are sentences for the message bar; `imported` is one that can be undone.
    """

    busy = Signal(str)
    done = Signal(str)
    imported = Signal(str)

    def __init__(
        self, window: QWidget, rooms: Rooms, jobs: Jobs, refuse: Callable[[BaseException], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._jobs = jobs
        self._refuse = refuse

    # -- out -----------------------------------------------------------------------------------

    def ask_export(self, opened: OpenedFile, current: RecordId | None) -> None:
        """Ask what to write, then where."""
        lines = opened.register.dossier_lines()
        dossiers = [line.dossier for line in lines]
        page = FormPage(_fields(dossiers), self._rooms.today())
        page.set_values({"what": current or _EVERYTHING, "readers": Audience.SECRETARIAT})
        chosen: list[Chosen] = []
        sheet = FormSheet(
            _("Exporteren"),
            page,
            lambda values: chosen.append(Chosen(values["what"] or None, values["readers"])),
            _("&Kies de plaats…"),
        )
        dialog = open_as_dialog(sheet, self._window)
        dialog.resize(*_SIZE)
        dialog.accepted.connect(lambda: self._ask_place(opened, dossiers, chosen))

    def export(
        self,
        opened: OpenedFile,
        dossier: RecordId | None,
        path: Path,
        readers: Audience = Audience.SECRETARIAT,
    ) -> None:
        """Write a dossier, or the whole register for None, as far as these readers may see it."""
        chosen = Chosen(dossier, readers)
        self.busy.emit(_("Bezig met exporteren…"))
        self._jobs.run(
            lambda progress: _write(self._rooms, opened, chosen, path, progress),
            on_done=self.done.emit,
            on_error=self._refuse,
        )

    def _ask_place(
        self, opened: OpenedFile, dossiers: Sequence[Dossier], chosen: Sequence[Chosen]
    ) -> None:
        from consultatie.overviews.shown import readers_of

        if not chosen:
            return
        what, readers = chosen[-1].dossier, chosen[-1].readers
        name = next((d.name for d in dossiers if d.id == what), opened.path.stem)
        if readers is not Audience.SECRETARIAT:
            name = _("{name} voor {readers}").format(name=name, readers=readers_of(readers))
        chooser = self._chooser(_("Exporteren"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(f"{name}.json")
        chooser.fileSelected.connect(lambda file: self.export(opened, what, Path(file), readers))
        chooser.open()

    # -- in ------------------------------------------------------------------------------------

    def ask_import(self, desk: Desk) -> None:
        """Ask which file to read."""
        chooser = self._chooser(_("Importeren"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda file: self.read(desk, Path(file)))
        chooser.open()

    def read(self, desk: Desk, path: Path) -> None:
        """Read a file and put what is in it in the register, all or nothing."""
        # Imported here: checking the shape of a file brings much with it.
        from consultatie.exchange.reading import read_document

        self.busy.emit(_("Bezig met inlezen…"))
        self._jobs.run(
            lambda _progress: read_document(path),
            on_done=lambda document: self._take(desk, path, document),
            on_error=self._refuse,
        )

    def _take(self, desk: Desk, path: Path, document: Any) -> None:
        from consultatie.exchange.files import read_files
        from consultatie.exchange.reading import import_file

        try:
            found = import_file(desk.register, path, document)
        except ConsultatieError as error:
            self._refuse(error)
            return
        words = _("Ingelezen uit {name}: {new} nieuw, {there} was er al.")
        sentence = words.format(name=path.name, new=found.new, there=found.there)
        told = self.imported if found.new else self.done
        register = desk.register
        there = {file.digest for file in register.files()}
        self._jobs.run(
            lambda progress: read_files(register, there, document, path, progress),
            on_done=lambda files: told.emit(f"{sentence} {files.sentence()}".strip()),
            on_error=self._refuse,
        )

    def _chooser(self, title: str) -> QFileDialog:
        kind, folder = _("Uitwisselbestanden (*.json)"), self._rooms.preferences().folder
        return file_chooser(self._window, title, kind, ".json", folder)


def _write(rooms: Rooms, opened: OpenedFile, chosen: Chosen, path: Path, progress: Progress) -> str:
    """Write the file, and the files of its documents beside it; gives what to say of it."""
    from consultatie.exchange.files import write_files
    from consultatie.exchange.writing import written_for
    from consultatie.overviews.shown import pre_print_line

    progress.step(0, 0)
    # A register belongs to the thread that opened it, so the job opens it once more, to read.
    register = rooms.open_to_read(opened.path, opened.passphrase)
    try:
        written = written_for(register, chosen.dossier, chosen.readers, rooms.today())
        progress.step(1, 2)
        write_whole(path, written.text.encode())
        files = write_files(register, written.documents, path, progress)
    finally:
        register.close()
    told = [_("Geëxporteerd naar {path}.").format(path=path), files.sentence()]
    if chosen.readers is not Audience.SECRETARIAT:
        told.append(pre_print_line(chosen.readers, written.left_out.values()))
    return " ".join(filter(None, told))


def _fields(dossiers: Sequence[Dossier]) -> tuple[Field, ...]:
    options = [Option(d.id, _("Dossier {name}").format(name=d.name)) for d in dossiers]
    return (
        Field(
            name="what",
            label=_("Wat"),
            kind=FieldKind.CHOICE,
            required=True,
            options=(*options, Option(_EVERYTHING, _("Het hele register"))),
            help=_("Een uitwisselbestand is leesbare tekst (JSON) en niet versleuteld."),
        ),
        Field(
            name="readers",
            label=_("Voor wie"),
            kind=FieldKind.CHOICE,
            required=True,
            options=(
                Option(Audience.SECRETARIAT, _("intern – alles, als kopie voor het secretariaat")),
                Option(Audience.BOARD, _("bestuur – zonder geheim en intern raad")),
                Option(Audience.PUBLIC, _("openbaar – alleen wat openbaar is")),
            ),
            help=_(
                "Voor anderen dan het secretariaat gaan eigen notities en ingetrokken stukken "
                "niet mee. Hoeveel er verder is weggelaten, staat daarna in de melding."
            ),
        ),
    )
