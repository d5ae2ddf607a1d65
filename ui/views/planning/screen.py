"""The screen Planning: the route, the same as a list, the scenarios, and the milestones."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.routes.values import Entry
from consultatie.scenarios import Scenario
from ui.actions import Act
from ui.asking_why import why_action
from ui.desk import Desk, Place, Screen, ScreenName
from ui.views.planning.listed import Listed, listed, route_listing
from ui.views.planning.map_page import MapPage
from ui.views.planning.milestones import MilestonePage
from ui.views.planning.scenario_page import ScenarioPage
from ui.views.record_list import RecordList

if TYPE_CHECKING:
    from consultatie.exports import Listed as WrittenList

MAP, LIST, SCENARIOS, MILESTONES = "kaart", "lijst", "scenarios", "mijlpalen"
_PARTS = (MAP, LIST, SCENARIOS, MILESTONES)
# What is shown here, as a product.
_PRODUCT = "routekaart"


class PlanningScreen(Screen):
    """A place's part names the tab, its record what is chosen there."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self._file: DossierFile | None = None
        self._stale: set[QWidget] = set()
        self.map = MapPage(desk)
        self.why = why_action(self)
        self.list: RecordList[Listed] = RecordList(route_listing(), self.why)
        self.scenarios = ScenarioPage(desk)
        self.milestones = MilestonePage(desk)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs-planning")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.map, _("Routekaart"))
        self.tabs.addTab(self.list, _("Als lijst"))
        self.tabs.addTab(self.scenarios, _("Scenario’s"))
        self.tabs.addTab(self.milestones, _("Mijlpalen"))
        self._tools = self.map.tools()
        self.tabs.setCornerWidget(self._tools)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self._connect()
        self._follow_tab()

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        self.reload()
        if place.part in _PARTS:
            self.tabs.setCurrentIndex(_PARTS.index(place.part))
        if place.record is not None:
            self._choose(place.record)

    def reload(self) -> None:
        if self._dossier is None:
            return
        self._file = self.desk.dossier_file(self._dossier)
        self._stale = {self.map, self.list, self.scenarios, self.milestones}
        self._renew(self.tabs.currentWidget())

    def _renew(self, page: QWidget) -> None:
        """Read a page again if that was not done yet: one that is not seen costs nothing."""
        file = self._file
        if file is None or page not in self._stale:
            return
        self._stale.discard(page)
        if page is self.map:
            self.map.show_file(file, self.desk.law)
        elif page is self.list:
            self._renew(self.map)
            self.list.set_rows(listed(self.map.route) if self.map.route else ())
        elif page is self.scenarios:
            self.scenarios.show_file(file)
        else:
            self.milestones.show_file(file)

    def listed(self) -> "WrittenList":
        match _PARTS[self.tabs.currentIndex()]:
            case part if part == SCENARIOS:
                return self.scenarios.list.listed("scenarios")
            case part if part == MILESTONES:
                return self.milestones.listed("mijlpalen")
        self._renew(self.list)
        return self.list.listed_as_seen("routekaart")

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {Act.PRINT: self.show_paper, Act.SAVE_PDF: self.show_paper, **self._of_tab()}

    def _of_tab(self) -> Mapping[Act, Callable[[], object]]:
        match _PARTS[self.tabs.currentIndex()]:
            case part if part == SCENARIOS:
                return {
                    Act.NEW: self._new_scenario,
                    Act.EDIT: self.scenarios.list.edit_chosen,
                    Act.WHY: self.scenarios.explain,
                    Act.WITHDRAW: self.scenarios.list.withdraw_chosen,
                }
            case part if part == MILESTONES:
                return {
                    Act.NEW: self.milestones.ask_new,
                    Act.EDIT: self.milestones.edit_chosen,
                    Act.WITHDRAW: self.milestones.withdraw_chosen,
                }
            case part if part == MAP:
                return {Act.NEW: self.map.ask_what_if, Act.WHY: self.map.explain}
            case part if part == LIST:
                return {Act.WHY: self._explain_listed}
        return {}

    # -- between the tabs ----------------------------------------------------------------------

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._follow_tab)
        self.map.milestone_wanted.connect(self._new_milestone)
        self.map.elsewhere.connect(self._show_in_list)
        self.map.adopting.connect(self._ask_adopt)
        self.why.triggered.connect(self._explain_listed)
        self.list.opened.connect(lambda it: self._open(it.entry))
        self.scenarios.shown.connect(self._show_scenario)
        self.scenarios.new_wanted.connect(self._new_scenario)

    def _choose(self, record: RecordId) -> None:
        page = self.tabs.currentWidget()
        if page is self.milestones:
            self.milestones.choose(record)
        elif page is self.scenarios:
            self.scenarios.list.choose(record)

    def _open(self, entry: Entry) -> None:
        self.map.view.choose_entry(entry.key)
        self.map.open_entry(entry)

    @Slot(object)
    def _show_in_list(self, entry: Entry) -> None:
        """An entry without a screen of its own is read in full in the list."""
        self._renew(self.list)
        found = next((it for it in self.list.model.rows if it.entry.key == entry.key), None)
        if found is not None:
            self.tabs.setCurrentWidget(self.list)
            self.list.choose((found.row.key, found.entry.key))
            self.list.setFocus()

    @Slot(object)
    def _show_scenario(self, scenario: Scenario) -> None:
        self.tabs.setCurrentWidget(self.map)
        self.map.show_scenario(scenario)

    @Slot(object)
    def _ask_adopt(self, scenario: Scenario) -> None:
        self._renew(self.scenarios)
        self.scenarios.ask_adopt(scenario)

    @Slot()
    def _explain_listed(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self.map.explain_entry(row.entry, self.list.table.beside_chosen())

    @Slot()
    def _new_milestone(self) -> None:
        self.tabs.setCurrentWidget(self.milestones)
        self.milestones.ask_new()

    @Slot()
    def _new_scenario(self) -> None:
        self.tabs.setCurrentWidget(self.map)
        self.map.ask_what_if()

    @Slot()
    def _follow_tab(self) -> None:
        page = self.tabs.currentWidget()
        self._renew(page)
        self._tools.setVisible(page is self.map)
        self.lead_to(page)
        if self.isVisible() and not self.tabs.tabBar().hasFocus():
            page.setFocus()

    # -- paper ---------------------------------------------------------------------------------

    @Slot()
    def show_paper(self) -> None:
        """Show the days that are in view on paper, with all rows, to print or save there."""
        self._renew(self.map)
        wishes = self.map.wishes()
        self.desk.go(Place(ScreenName.PREVIEW, self._dossier, part=_PRODUCT, wishes=wishes))
