"""A rule pack out of a file: which running terms it changes, and the choice for each of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from consultatie.acts.records import NEW
from consultatie.acts.rules import pack_breaches, pack_in, pack_like
from consultatie.errors import ConsultatieError, RuleBroken
from consultatie.language import _
from consultatie.rule_changes import TermChange, term_changes
from consultatie.rule_packs import RulePack
from ui.choosers import file_chooser
from ui.desk import Desk
from ui.forms.rule_packs import rule_pack_sheet
from ui.forms.sheet import open_as_dialog
from ui.rounds import Round

_SIZE = (760, 560)


class RulePacks(QObject):
    """Asks for a file, looks in every dossier what it would change, and opens the sheet on that.

    `busy` is a sentence for the message bar; `ready` takes it away.
    """

    busy = Signal(str)
    ready = Signal()

    def __init__(
        self, window: QWidget, desk: Desk, refuse: Callable[[BaseException], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._refuse = refuse
        self._changes: list[TermChange] = []
        self.round: Round | None = None

    def ask(self) -> None:
        """Ask which file to read."""
        title, kinds = _("Regelpakket laden"), _("Regelpakketten (*.toml)")
        chooser = file_chooser(self._window, title, kinds, ".toml")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda file: self.read(Path(file)))
        chooser.open()

    def read(self, place: Path) -> None:
        """Read a pack; one that this register cannot take is refused with every reason."""
        try:
            pack = self._pack_in(place)
        except ConsultatieError as error:
            self._refuse(error)
            return
        self.busy.emit(_("Bezig met nagaan welke termijnen veranderen…"))
        self._changes = []
        self.round = Round(self._desk, lambda: self._steps(pack), self)
        self.round.finished.connect(lambda: self._open(pack))
        self.round.start()

    def _pack_in(self, place: Path) -> RulePack:
        draft = pack_in(place, self._desk.today())
        pack = pack_like(self._desk.register, draft) or draft
        wrong = pack_breaches(self._desk.register, pack, self._desk.law) if pack.id == NEW else []
        if wrong:
            raise RuleBroken(*wrong)
        return pack

    def _steps(self, pack: RulePack) -> Iterator[None]:
        law, today = self._desk.law, self._desk.today()
        for line in self._desk.dossier_lines():
            file = self._desk.dossier_file(line.dossier.id)
            self._changes += term_changes([file], pack, law, today)
            yield

    def _open(self, pack: RulePack) -> None:
        self.ready.emit()
        sheet = rule_pack_sheet(self._desk, pack, self._changes)
        open_as_dialog(sheet, self._window, _SIZE)
