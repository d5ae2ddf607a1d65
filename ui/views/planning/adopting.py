"""Before a scenario becomes target dates: its verdict, and which dates change."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.acts.planning import adopt_scenario
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.planning.adopting import (
    MilestoneChange,
    StepChange,
    milestone_changes,
    step_changes,
)
from consultatie.planning.plans import Plan
from consultatie.scenarios import Scenario
from ui.desk import Desk
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space
from ui.views.planning.results import feasibility_mark
from ui.widgets.chip import Chip
from ui.widgets.labels import Role, text_label
from ui.widgets.table import TableView


@dataclass(frozen=True, slots=True)
class Changed:
    """One planned date that becomes another: whose, which, and the old and the new one."""

    who: str
    what: str
    before: PreciseDate | None
    after: PreciseDate | None


def changes_of(file: DossierFile, scenario: Scenario, plan: Plan) -> tuple[Changed, ...]:
    """The dates that adopting a scenario changes; those that stay the same are left out."""
    steps = [_of_step(file, each) for each in step_changes(file, plan) if each.is_change]
    dated = [_of_milestone(e) for e in milestone_changes(file, scenario, plan) if e.is_change]
    return (*dated, *steps)


def adopt_sheet(desk: Desk, file: DossierFile, scenario: Scenario, plan: Plan) -> FormSheet:
    """Shows what changes; saving is one act, and so one step to undo."""
    changes = changes_of(file, scenario, plan)
    page = _Shown(desk, plan, changes)
    return FormSheet(
        _("‘{name}’ overnemen als streefdatums").format(name=scenario.name),
        page,
        lambda _values: adopt_scenario(desk.register, scenario.id, desk.law, desk.today()),
        _("&Overnemen"),
    )


class _Shown(FormPage):
    """A page with nothing to fill in: the verdict and the list."""

    def __init__(self, desk: Desk, plan: Plan, changes: Sequence[Changed]) -> None:
        super().__init__((), desk.today())
        self.changes = changes
        self._table = _table(self, changes)
        self.fill_above(_head(plan, changes), self._table)

    def focus_first(self) -> None:
        self._table.setFocus()


def _head(plan: Plan, changes: Sequence[Changed]) -> QWidget:
    head = QWidget()
    column = QVBoxLayout(head)
    column.setContentsMargins(Space.XL, 0, Space.XL, 0)
    column.setSpacing(Space.S)
    row = QHBoxLayout()
    row.setSpacing(Space.M)
    row.addWidget(Chip(feasibility_mark(plan.feasibility)))
    row.addWidget(text_label(plan.sentence, wrap=True), 1)
    column.addLayout(row)
    words = _(
        "Alleen geplande datums veranderen. Wat is gebeurd, wat is afgesproken en wat uit de wet "
        "volgt, blijft staan. U kunt het in één keer ongedaan maken."
    )
    column.addWidget(text_label(words, Role.MUTED, wrap=True))
    if not changes:
        column.addWidget(text_label(_("Er verandert geen enkele datum."), Role.STRONG))
    return head


def _table(page: QWidget, changes: Sequence[Changed]) -> TableView[Changed]:
    model: TableModel[Changed] = TableModel(
        (
            Column(header=_("Van"), value=lambda it: it.who, width=190),
            Column(header=_("Datum"), value=lambda it: it.what, strong=True),
            Column(header=_("Was"), value=lambda it: _day(it.before), width=140),
            Column(header=_("Wordt"), value=lambda it: _day(it.after), width=140),
        ),
        key=lambda it: (it.who, it.what, it.before, it.after),
        parent=page,
    )
    model.set_rows(changes)
    return TableView(model, _("Datums die veranderen"))


def _of_step(file: DossierFile, change: StepChange) -> Changed:
    words = change.sort.shown
    return Changed(
        file.body_of(file.consultation(change.consultation)).name,
        words[:1].upper() + words[1:],
        change.before,
        PreciseDate.day(change.day) if change.day else None,
    )


def _of_milestone(change: MilestoneChange) -> Changed:
    after = PreciseDate.day(change.day) if change.day else None
    return Changed(_("Mijlpaal"), change.what, change.before, after)


def _day(when: PreciseDate | None) -> str:
    return dates.format(when) if when else "–"
