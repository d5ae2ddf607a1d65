"""What is forgotten in the whole register, counted between the events of the window."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from consultatie.forgotten import Forgotten, forgotten_of, together
from ui.desk import Desk
from ui.rounds import Round

if TYPE_CHECKING:
    from consultatie.dossier_file import DossierFile
    from consultatie.early_warnings import Leads
    from consultatie.ids import RecordId
    from consultatie.register import ChangeNotice, DossierLine

_TOGETHER = 8
# What changes in these counts in every dossier, and is of none.
_OF_ALL = frozenset({"organisation", "body", "absence"})


def forgetting_of(desk: Desk) -> "Forgetting":
    """The one count of a desk, made when it is first asked for."""
    return desk.findChild(Forgetting) or Forgetting(desk)


class Forgetting(QObject):
    """Counts once it is started, and again after each change: only the dossiers that it touched.

    `counted` tells each time `found` is complete.
    """

    counted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._kept: dict[RecordId, tuple[RecordId | None, Forgotten]] = {}
        self._seen_from: tuple[date, Leads] | None = None
        self._found: Forgotten | None = None
        self._round = Round(desk, self._steps, self)
        self._round.finished.connect(self.counted)
        desk.register_changed.connect(self._hear)

    @property
    def found(self) -> Forgotten | None:
        """What was found last; None as long as nothing was counted."""
        return self._found

    @Slot()
    def start(self) -> None:
        """Count what is not known yet, or not known any more."""
        self._round.start()

    def start_at_once(self) -> None:
        """Count, and as far as one turn goes do it now."""
        self._round.start_at_once()

    def finish_now(self) -> Forgotten:
        """What is forgotten, now: for a caller that can wait."""
        if self._found is None and not self._round.running:
            self.start()
        self._round.finish_now()
        return self._found or Forgotten()

    @Slot(object)
    def _hear(self, notice: "ChangeNotice") -> None:
        if any(kind in _OF_ALL for kind, _record in notice.records):
            self._kept.clear()
        if self._found is not None or self._round.running:
            self.start()

    def _files_of(self, lines: "Sequence[DossierLine]") -> "list[DossierFile]":
        """Of the dossier that is shown the one that is shown; the others are read and forgotten."""
        desk = self._desk
        others = [line.dossier.id for line in lines if line.dossier.id != desk.dossier]
        read = {file.dossier.id: file for file in desk.register.dossier_files(others)}
        ids = (line.dossier.id for line in lines)
        return [read[own] if own in read else desk.dossier_file(own) for own in ids]

    def _steps(self) -> Iterator[None]:
        today, leads = self._desk.today(), self._desk.leads
        if (today, leads) != self._seen_from:
            self._kept.clear()
            self._seen_from = (today, leads)
        lines = self._desk.dossier_lines()
        unknown = [line for line in lines if not self._knows(line)]
        for some in batched(unknown):
            for line, file in zip(some, self._files_of(some), strict=True):
                found = forgotten_of(file, self._desk.law, today, leads)
                self._kept[line.dossier.id] = (line.last_action, found)
                yield
        self._kept = {line.dossier.id: self._kept[line.dossier.id] for line in lines}
        self._found = together(found for _action, found in self._kept.values())

    def _knows(self, line: "DossierLine") -> bool:
        """Whether a dossier is as it was when it was counted."""
        known = self._kept.get(line.dossier.id)
        return known is not None and known[0] is not None and known[0] == line.last_action


def batched(lines: "Sequence[DossierLine]") -> "Iterator[Sequence[DossierLine]]":
    """So many dossiers at a time as are read within one turn of the window."""
    for begin in range(0, len(lines), _TOGETHER):
        yield lines[begin : begin + _TOGETHER]
