"""The other dossiers of the register, read in turns for a product that counts over all of them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from ui.desk import Desk
from ui.rounds import Round


class OtherDossiers(QObject):
    """Reads them when they are first asked for; `read` tells that they are there."""

    read = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: tuple[DossierFile, ...] | None = None
        self._round = Round(desk, self._steps, self)
        self._round.finished.connect(self._tell)
        self._read: list[DossierFile] = []

    def beside(self, dossier: RecordId) -> tuple[DossierFile, ...] | None:
        """All dossiers but this one, or None while they are still being read."""
        if self._found is None:
            if not self._round.running:
                self._round.start()
            return None
        return tuple(file for file in self._found if file.dossier.id != dossier)

    def forget(self) -> None:
        """What was read may have changed."""
        self._found = None
        self._round.stop()

    def _steps(self) -> Iterator[None]:
        self._read = []
        for line in self._desk.dossier_lines():
            self._read.append(self._desk.register.dossier_file(line.dossier.id))
            yield

    @Slot()
    def _tell(self) -> None:
        self._found = tuple(self._read)
        self.read.emit()
