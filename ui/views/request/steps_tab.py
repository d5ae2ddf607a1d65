"""The tab with every recorded step of one council."""

from datetime import date

from PySide6.QtCore import Signal

from consultatie.consultations import Step
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.models.table import TableModel
from ui.views.request.council_tab import CouncilTab
from ui.views.request.deeds import Deeds
from ui.views.request.long_table import LongTable
from ui.views.request.steps import step_columns
from ui.views.request.subject import Subject


class StepsTab(CouncilTab):
    """Enter on a step emits `step_wanted` with it; Ctrl+Del withdraws it with a reason."""

    step_wanted = Signal(object)

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__(desk, deeds, _("Stappen"))
        self.table = LongTable(
            TableModel[Step](step_columns(), key=lambda step: step.id), self.title
        )
        self.column.addWidget(self.table)
        self.setFocusProxy(self.table)
        self.table.row_opened.connect(self.step_wanted)
        self.table.delete_wanted.connect(deeds.withdraw_record)

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        self.table.set_rows(subject.file.steps_of(standing.consultation.id))
