"""Records in from an exchange file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.commands.rooms import Rooms
from consultatie.errors import ConsultatieError
from consultatie.language import _
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.jobs import Jobs


class Exchange(QObject):
    """Reads in a job; what comes in is put in the register by the window itself.

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
