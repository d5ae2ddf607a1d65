"""The decisions of a dossier, and which consultations each concludes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from consultatie import dates
from consultatie.acts.commitments import draft_of_decision
from consultatie.conclusions import NOT_FINAL, became
from consultatie.decisions import Coverage, Decision, Outcome
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from ui.desk import Desk, Place
from ui.forms.commitments import SIZE as COMMITMENT_DIALOG
from ui.forms.commitments import commitment_sheet
from ui.forms.decisions import decision_sheet
from ui.forms.setting_aside import replace_sheet, revoke_sheet
from ui.forms.sheet import open_as_dialog
from ui.icons import icon
from ui.models.cells import Column
from ui.tokens import Tone
from ui.views.list_screen import ListScreen
from ui.views.record_list import Emptiness, Listing
from ui.views.withdrawal import second_line, tone_of

_DIALOG = (700, 680)
_SMALL = (560, 460)


@dataclass(frozen=True, slots=True)
class Row:
    """A decision with the words of what it points at.

    `later` is what became of it, `differing` the outcome for councils where that is another.
    """

    decision: Decision
    body: str
    covered: str
    references: str
    later: str
    differing: str

    @property
    def counts(self) -> bool:
        """Whether it was neither withdrawn from the register nor revoked nor replaced."""
        return self.decision.stands and not self.later


def rows_of(file: DossierFile) -> Sequence[Row]:
    """The decisions by date, then the withdrawn ones."""
    gone = [decision for decision in file.decisions if not decision.stands]
    return [_row(file, decision) for decision in (*file.standing_decisions(), *gone)]


class DecisionsScreen(ListScreen[Row]):
    """Enter changes a decision."""

    written_as = "besluiten"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.gate = QAction(icon("flag"), _("&Go/no-go…"))
        self.another = QAction(icon("refresh"), _("&Vervangen…"))
        self.another.setToolTip(_("Vervangen door een ander besluit; beide blijven bewaard"))
        self.revoke = QAction(icon("ban"), _("Intrekken door het orgaan…"))
        self.promise = QAction(icon("checklist"), _("Toezegging vastleggen…"))
        self.bundle = QAction(icon("book"), _("&Bundel maken…"))
        self.bundle.setToolTip(_("De bijlagen van dit besluit als één bestand"))
        super().__init__(desk, decision_listing(), self.gate, parent=parent)
        for act in (self.another, self.revoke, self.promise, self.bundle):
            act.setParent(self)
        self.list.offer_further(self.another, self.revoke, self.promise, self.bundle)
        self.bundle.triggered.connect(self.ask_bundle)
        self.promise.triggered.connect(self.ask_commitment)
        self._dossier: RecordId | None = None
        self.gate.triggered.connect(self.ask_gate)
        self.another.triggered.connect(self._ask_another)
        self.revoke.triggered.connect(self._ask_revoking)
        self.list.chosen_changed.connect(self._follow_choice)

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

    @Slot()
    def ask_gate(self) -> None:
        """Ask for a moment at which was decided to go on or not."""
        if self._dossier is not None:
            self._open(self._file(self._dossier), None, Outcome.GO)

    def ask_change(self, row: Row) -> None:
        self._open(self._file(row.decision.dossier), row.decision)

    @Slot()
    def ask_bundle(self) -> None:
        """Ask for the bundle of the annexes of the chosen decision."""
        # With the papers that come along it is loaded when it is asked for.
        from ui.views.bundling import BundleDialog

        row = self.list.chosen()
        if row is not None and self._dossier is not None:
            BundleDialog(self.desk, self._dossier, row.decision.id, self).open()

    @Slot()
    def ask_commitment(self) -> None:
        """Record what the chosen decision promises."""
        row = self.list.chosen()
        if row is not None and row.decision.stands:
            draft = draft_of_decision(row.decision)
            sheet = commitment_sheet(self.desk, self._file(row.decision.dossier), draft)
            open_as_dialog(sheet, self, COMMITMENT_DIALOG)

    @Slot()
    def _ask_another(self) -> None:
        row = self.list.chosen()
        if row is not None:
            file = self._file(row.decision.dossier)
            open_as_dialog(replace_sheet(self.desk, file, row.decision), self, _DIALOG)

    @Slot()
    def _ask_revoking(self) -> None:
        row = self.list.chosen()
        if row is not None:
            open_as_dialog(revoke_sheet(self.desk, row.decision), self, _SMALL)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        self.promise.setEnabled(row is not None and row.decision.stands)
        for act in (self.another, self.revoke):
            act.setEnabled(row is not None and row.counts)

    def _open(
        self, file: DossierFile, decision: Decision | None, outcome: Outcome = Outcome.AS_PROPOSED
    ) -> None:
        sheet = decision_sheet(self.desk, file, decision, outcome=outcome)
        open_as_dialog(sheet, self, _DIALOG)

    def _file(self, dossier: RecordId) -> DossierFile:
        return self.desk.dossier_file(dossier)


def _row(file: DossierFile, decision: Decision) -> Row:
    coverages = file.covered_by(decision.id)
    later = became(file, decision)
    return Row(
        decision,
        file.parties.body(decision.body).name if decision.body else "",
        _("niets meer") if later else _covered(file, decision, coverages),
        ", ".join(reference.title_line for reference in file.references_of(decision.id)),
        later,
        "; ".join(
            f"{_name(file, coverage)}: {coverage.outcome}"
            for coverage in coverages
            if coverage.outcome is not None
        ),
    )


def _covered(file: DossierFile, decision: Decision, coverages: Sequence[Coverage]) -> str:
    """The councils whose consultation it concludes; of one that concludes none, that it does."""
    final = [c for c in coverages if (c.outcome or decision.outcome) not in NOT_FINAL]
    if coverages and not final:
        return _("geen eindbesluit")
    return ", ".join(sorted({_name(file, coverage) for coverage in final}))


def _name(file: DossierFile, coverage: Coverage) -> str:
    return file.body_of(file.consultation(coverage.consultation)).name


def decision_listing() -> Listing[Row]:
    """The list of decisions of a dossier."""
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
            second=lambda row: second_line(row.decision, _second(row)),
            tone=lambda row: tone_of(row.decision) if row.counts else Tone.GREY,
            struck=lambda row: not row.decision.stands,
            tip=lambda row: row.decision.title,
            strong=True,
        ),
        Column(
            header=_("Datum"),
            value=lambda row: _when(row.decision),
            sort_key=lambda row: _order(row.decision),
            width=148,
        ),
        Column(
            header=_("Genomen door"),
            value=lambda row: row.body,
            tip=lambda row: row.body,
            width=196,
        ),
        Column(
            header=_("Uitkomst"),
            value=lambda row: row.decision.outcome.shown,
            second=lambda row: row.differing or row.decision.votes,
            tip=lambda row: "\n".join(filter(None, (row.decision.votes, row.differing))),
            width=132,
        ),
        Column(
            header=_("Sluit af voor"),
            value=lambda row: row.covered,
            tip=lambda row: row.covered,
            width=222,
        ),
    )


def _second(row: Row) -> str:
    """What became of it comes before its numbers."""
    later = row.later[:1].upper() + row.later[1:]
    return " · ".join(filter(None, (later, row.references)))


def _when(decision: Decision) -> str:
    return dates.format(decision.taken_on) if decision.taken_on else ""


def _order(decision: Decision) -> str:
    return decision.taken_on.first.isoformat() if decision.taken_on else "9999"
