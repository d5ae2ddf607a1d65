"""The scenarios of a dossier: show, rename, withdraw, adopt, and two side by side."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from consultatie.acts.planning import rename_scenario
from consultatie.acts.records import restore
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.planning.comparing import compare
from consultatie.scenarios import Scenario
from ui.asking_why import Asked, show_why
from ui.desk import Desk
from ui.forms.fields import Field
from ui.forms.page import FormPage
from ui.forms.records import ask_reason
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.icons import icon
from ui.views.planning.adopting import adopt_sheet
from ui.views.planning.scenario_list import ScenarioRow, scenario_listing, scenario_rows
from ui.views.planning.side_by_side import SideBySide
from ui.views.record_list import RecordList
from ui.widgets.leading import Leading

_ADOPT_DIALOG = (820, 560)


class ScenarioPage(Leading):
    """Enter shows a scenario on the route (`shown`); F2 gives it another name."""

    shown = Signal(object)
    new_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: DossierFile | None = None
        self._rows: tuple[ScenarioRow, ...] = ()
        self.adopt = QAction(icon("flag"), _("&Overnemen als streefdatums…"), self)
        self.look = QAction(icon("route"), _("Op de &routekaart"), self)
        self.look.setToolTip(_("Op de routekaart bekijken en wijzigen (Enter)"))
        self.list = RecordList(scenario_listing(), self.look, self.adopt)
        self.list.edit.setText(_("Hernoemen…"))
        self.list.edit.setToolTip(_("Hernoemen (F2); wijzigen doet u op de routekaart"))
        self.beside = SideBySide()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("splitter-scenarios")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(self.beside)
        splitter.setSizes([220, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.lead_to(self.list)
        self._others: tuple[Scenario, ...] = ()
        self._connect()

    def show_file(self, file: DossierFile) -> None:
        """Show the scenarios of a dossier."""
        self._file = file
        self._rows = tuple(scenario_rows(file, self._desk.law, self._desk.today()))
        self.list.set_rows(self._rows)
        self._follow_choice()

    @Slot(object)
    def ask_name(self, row: ScenarioRow) -> None:
        """Ask another name for a scenario."""
        open_as_dialog(rename_sheet(self._desk, row.scenario), self, (520, 260))

    def ask_adopt(self, scenario: Scenario) -> None:
        """Show what adopting a scenario changes, and ask whether to."""
        row = next((r for r in self._rows if r.scenario.id == scenario.id), None)
        if self._file is None or row is None:
            return
        if row.plan is None:
            self._desk.say(row.trouble)
            return
        sheet = adopt_sheet(self._desk, self._file, row.scenario, row.plan)
        open_as_dialog(sheet, self.window(), _ADOPT_DIALOG)

    @Slot()
    def explain(self) -> None:
        """Say why the chosen step of two scenarios has its day."""
        why, table = self.beside.why_of_chosen(), self.beside.table
        if why is not None and table is not None:
            show_why(self._desk, Asked(why), table.beside_chosen(), self)

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.new_wanted.connect(self.new_wanted)
        self.list.opened.connect(self._show)
        self.list.edit_wanted.connect(self.ask_name)
        self.list.withdraw_wanted.connect(self._withdraw)
        self.list.restore_wanted.connect(lambda row: restore(self._desk.register, row.scenario))
        self.list.chosen_changed.connect(self._follow_choice)
        self.beside.why_wanted.connect(self.explain)
        self.adopt.triggered.connect(self._adopt_chosen)
        self.look.triggered.connect(self._show_chosen)
        self.beside.other.currentIndexChanged.connect(self._compare)

    def _show(self, row: ScenarioRow) -> None:
        if row.scenario.stands:
            self.shown.emit(row.scenario)

    @Slot()
    def _show_chosen(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self._show(row)

    def _withdraw(self, row: ScenarioRow) -> None:
        ask_reason(self._desk, row.scenario, self)

    @Slot()
    def _adopt_chosen(self) -> None:
        row = self.list.chosen()
        if row is not None and row.scenario.stands:
            self.ask_adopt(row.scenario)

    @Slot()
    def _follow_choice(self) -> None:
        row = self.list.chosen()
        file = self._file
        stands = row is not None and row.scenario.stands
        self.adopt.setEnabled(stands)
        self.look.setEnabled(stands)
        self.beside.setVisible(bool(file and len(file.standing_scenarios()) > 1))
        if file is None or row is None:
            return
        self.beside.first.setText(row.scenario.name)
        kept = self._chosen_other()
        self._others = tuple(s for s in file.standing_scenarios() if s.id != row.scenario.id)
        box = self.beside.other
        box.blockSignals(True)
        box.clear()
        box.addItems([other.name for other in self._others])
        ids = [other.id for other in self._others]
        box.setCurrentIndex(ids.index(kept) if kept in ids else 0)
        box.blockSignals(False)
        self._compare()

    def _chosen_other(self) -> int | None:
        place = self.beside.other.currentIndex()
        return self._others[place].id if 0 <= place < len(self._others) else None

    @Slot()
    def _compare(self) -> None:
        row, place = self.list.chosen(), self.beside.other.currentIndex()
        if self._file is None or row is None or not 0 <= place < len(self._others):
            return
        pair = (row.scenario, self._others[place])
        troubles = [each.trouble for each in self._rows if each.scenario in pair and each.trouble]
        if troubles:
            self.beside.say(troubles[0])
            return
        law, today = self._desk.law, self._desk.today()
        self.beside.show_comparison(compare(self._file, pair, law, today))


def rename_sheet(desk: Desk, scenario: Scenario) -> FormSheet:
    """Asks another name for a scenario."""
    page = FormPage([Field(name="name", label=_("Naam"), required=True)], desk.today())
    page.set_values({"name": scenario.name})
    return FormSheet(
        _("Scenario hernoemen"),
        page,
        lambda values: rename_scenario(desk.register, scenario.id, values["name"]),
    )
