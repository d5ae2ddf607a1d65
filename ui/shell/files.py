"""Registers as files: make one, open one, see the example, bring records in and out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from consultatie.errors import (
    ConsultatieError,
    NotARegister,
    RegisterExists,
    WrongPassphrase,
)
from consultatie.language import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from consultatie.commands.rooms import Rooms
    from consultatie.register import OpenRegister
    from ui.jobs import Jobs
    from ui.shell.new_register import NewRegister
    from ui.shell.passphrase import PassphraseDialog

ENDING = ".consultatie"
Refuse: TypeAlias = Callable[[BaseException], object]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A register that was opened for writing, and how to open it once more beside that."""

    register: "OpenRegister"
    path: Path
    passphrase: str | None = None


class RegisterFiles(QObject):
    """Asks which file, and opens it; nothing here blocks the window.

    `opened` carries an `OpenedFile`; `busy` and `ready` are sentences for the message bar.
    """

    opened = Signal(object)
    busy = Signal(str)
    ready = Signal()

    def __init__(self, window: QWidget, rooms: "Rooms", jobs: "Jobs", refuse: Refuse) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._jobs = jobs
        self._refuse = refuse
        self._asking: PassphraseDialog | None = None

    # -- opening -------------------------------------------------------------------------------

    def open(self, path: Path, passphrase: str | None = None) -> None:
        """Open a register; one with a passphrase asks for it first."""
        try:
            register = self._rooms.open_to_write(path, passphrase)
        except NotARegister as error:
            self._not_a_register(error, passphrase)
        except WrongPassphrase as error:
            self._ask_again(error)
        except ConsultatieError as error:
            self._give_up(error)
        else:
            self._stop_asking()
            self.opened.emit(OpenedFile(register, path, passphrase))

    @Slot()
    def ask_open(self) -> None:
        """Let the user choose a register."""
        from PySide6.QtWidgets import QFileDialog

        chooser = self._chooser(_("Register openen"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda name: self.open(Path(name)))
        chooser.open()

    def _not_a_register(self, error: NotARegister, passphrase: str | None) -> None:
        # An encrypted register cannot be told from noise: one that has the name of a register is
        # asked for its passphrase.
        if passphrase is None and error.path.suffix == ENDING and error.path.stat().st_size:
            self._ask(error.path)
        else:
            self._give_up(error)

    def _ask(self, path: Path) -> None:
        from ui.shell.passphrase import PassphraseDialog

        dialog = PassphraseDialog(path, self._window)
        dialog.typed.connect(lambda typed: self.open(path, typed))
        dialog.finished.connect(self._forget_asking)
        self._asking = dialog
        dialog.open()

    def _ask_again(self, error: WrongPassphrase) -> None:
        if self._asking is None:
            self._ask(error.path)
        if self._asking is not None:
            self._asking.refuse(str(error))

    def _give_up(self, error: ConsultatieError) -> None:
        self._stop_asking()
        self._refuse(error)

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.accept()

    @Slot()
    def _forget_asking(self) -> None:
        self._asking = None

    # -- making --------------------------------------------------------------------------------

    @Slot()
    def ask_new(self) -> None:
        """Ask for the name of a new register, then where it comes."""
        from ui.shell.new_register import new_register_sheet

        new_register_sheet(self._window, self._ask_place)

    def _ask_place(self, wanted: "NewRegister") -> None:
        from PySide6.QtWidgets import QFileDialog

        chooser = self._chooser(_("Waar komt het register?"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.selectFile(f"{_as_file_name(wanted.name)}{ENDING}")
        chooser.fileSelected.connect(lambda name: self.create(Path(name), wanted))
        chooser.open()

    def create(self, path: Path, wanted: "NewRegister") -> None:
        """Make a new register and open it."""
        try:
            register = self._rooms.create(path, wanted.name, wanted.passphrase)
        except ConsultatieError as error:
            self._refuse(error)
        else:
            self.opened.emit(OpenedFile(register, path, wanted.passphrase))

    @Slot()
    def open_example(self) -> None:
        """Open the example register in the user's documents; the first time it is made."""
        from ui.folders import documents
        from ui.shell.example import EXAMPLE_NAME, make_example

        path = documents() / f"{EXAMPLE_NAME}{ENDING}"
        if path.exists():
            self.open(path)
            return
        self.busy.emit(_("Het voorbeeldregister wordt gemaakt…"))
        self._jobs.run(
            lambda progress: make_example(self._rooms, path, progress),
            on_done=lambda _none: self._show_example(path),
            on_error=self._no_example,
        )

    def _show_example(self, path: Path) -> None:
        self.ready.emit()
        self.open(path)

    def _no_example(self, error: BaseException) -> None:
        self.ready.emit()
        if isinstance(error, RegisterExists):
            self.open(error.path)
        else:
            self._refuse(error)

    def _chooser(self, title: str) -> "QFileDialog":
        from ui.choosers import file_chooser

        kind = _("Registers van Consultatie (*{ending})").format(ending=ENDING)
        folder = self._rooms.preferences().folder
        return file_chooser(self._window, title, kind, ENDING, folder)


def _as_file_name(name: str) -> str:
    """A name without the signs that a file name cannot have on any of the systems."""
    kept = "".join(" " if sign in '\\/:*?"<>|' else sign for sign in name)
    return " ".join(kept.split()).strip(".") or "register"
