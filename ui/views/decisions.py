"""The decisions of a dossier, and which consultations each concludes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.acts.commitments import draft_of_decision
from consultatie.decisions import Decision
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk, Place
from ui.forms.commitments import SIZE as COMMITMENT_DIALOG
from ui.forms.commitments import commitment_sheet
from ui.forms.decisions import decision_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.models.cells import Column
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of

_DIALOG = (700, 680)


@dataclass(frozen=True, slots=True)
class Row:
    """A decision with the words of what it points at."""

    decision: Decision
    body: str
    covered: str
    references: str


def rows_of(file: DossierFile) -> Sequence[Row]:
    """The decisions by date, then the withdrawn ones."""
    gone = [decision for decision in file.decisions if not decision.stands]
    return [_row(file, decision) for decision in (*file.standing_decisions(), *gone)]


class DecisionsScreen(ListScreen[Row]):
    """Enter changes a decision."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.promise = QAction(icon("checklist"), _("Toezegging vastleggen…"))
        super().__init__(desk, _listing(), self.promise, parent=parent)
        self.promise.setParent(self)
        self.promise.triggered.connect(self.ask_commitment)
        self.list.chosen_changed.connect(self._follow_choice)
        self._dossier: RecordId | None = None

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        super().show_place(place)

    def rows(self) -> Sequence[Row]:
        return rows_of(self._file(self._dossier)) if self._dossier is not None else ()

    def record_of(self, row: Row) -> Decision:
        return row.decision

    def ask_new(self) -> None:
        if self._dossier is not None:
            self._open(self._file(self._dossier), None)

    def ask_change(self, row: Row) -> None:
        self._open(self._file(row.decision.dossier), row.decision)

    @Slot()
    def ask_commitment(self) -> None:
        """Record what the chosen decision promises."""
        row = self.list.chosen()
        if row is not None and row.decision.stands:
            draft = draft_of_decision(row.decision)
            sheet = commitment_sheet(self.desk, self._file(row.decision.dossier), draft)
            open_as_dialog(sheet, self).resize(*COMMITMENT_DIALOG)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        self.promise.setEnabled(row is not None and row.decision.stands)

    def _open(self, file: DossierFile, decision: Decision | None) -> None:
        open_as_dialog(decision_sheet(self.desk, file, decision), self).resize(*_DIALOG)

    def _file(self, dossier: RecordId) -> DossierFile:
        return self.desk.register.dossier_file(dossier)


def _row(file: DossierFile, decision: Decision) -> Row:
    consultations = [file.consultation(c.consultation) for c in file.covered_by(decision.id)]
    names = sorted({file.body_of(c).name for c in consultations})
    return Row(
        decision,
        file.parties.body(decision.body).name if decision.body else "",
        ", ".join(names),
        ", ".join(reference.title_line for reference in file.references_of(decision.id)),
    )


def _listing() -> Listing[Row]:
    return Listing(
        name="decisions",
        title=_("Besluiten"),
        columns=_columns(),
        key=lambda row: row.decision.id,
        stands=lambda row: row.decision.stands,
        new=_("&Nieuw besluit"),
        empty=Emptiness(
            "gavel",
            _("Nog geen besluiten in dit dossier"),
            _("Leg een besluit vast met de raden die het aangaat; de termijnen volgen eruit."),
        ),
    )


def _columns() -> tuple[Column[Row], ...]:
    return (
        Column(
            header=_("Besluit"),
            value=lambda row: row.decision.title,
            second=lambda row: second_line(row.decision, row.references),
            tone=lambda row: tone_of(row.decision),
            struck=lambda row: not row.decision.stands,
            tip=lambda row: row.decision.title,
            strong=True,
        ),
        Column(
            header=_("Datum"),
            value=lambda row: _when(row.decision),
            sort_key=lambda row: _order(row.decision),
            width=150,
        ),
        Column(header=_("Genomen door"), value=lambda row: row.body, width=190),
        Column(
            header=_("Uitkomst"),
            value=lambda row: row.decision.outcome.value,
            second=lambda row: row.decision.votes,
            width=160,
        ),
        Column(
            header=_("Sluit af voor"),
            value=lambda row: row.covered,
            tip=lambda row: row.covered,
            width=210,
        ),
    )


def _when(decision: Decision) -> str:
    return dates.format(decision.taken_on) if decision.taken_on else ""


def _order(decision: Decision) -> str:
    return decision.taken_on.first.isoformat() if decision.taken_on else "9999"
