"""The tab with every recorded step of one council."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu

from consultatie.consultations import Step
from consultatie.language import _
from consultatie.standing import Standing
from ui.desk import Desk
from ui.models.table import TableModel
from ui.sight import edges_of
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
        self._model = TableModel[Step](step_columns(), key=lambda step: step.id)
        self.table = LongTable(self._model, self.title)
        self.table.setObjectName("table-steps")
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.column.addWidget(self.table)
        self.lead_to(self.table)
        self.table.row_opened.connect(self.step_wanted)
        self.table.delete_wanted.connect(deeds.withdraw_record)

    def show_standing(self, subject: Subject, standing: Standing, _today: date) -> None:
        steps = subject.file.steps_of(standing.consultation.id)
        self._model.set_edges(edges_of(self.deeds.marks(subject.file), steps))
        self.table.set_rows(steps)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        step = self.table.chosen()
        if step is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Wijzigen"), lambda: self.step_wanted.emit(step))
        menu.addAction(_("Zichtbaarheid…"), lambda: self.deeds.ask_sight_of(step))
        menu.addAction(_("Intrekken…"), lambda: self.deeds.withdraw_record(step))
        menu.popup(self.table.viewport().mapToGlobal(place))
