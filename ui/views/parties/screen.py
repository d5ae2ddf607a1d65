"""Who takes part, in four tabs: organisations, bodies, persons, recess."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from consultatie.clocks import Absence
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.register import OpenRegister
from ui.actions import Act
from ui.desk import Desk, Place, Screen
from ui.filtering import Filtering
from ui.views.parties.bodies import BodiesTab
from ui.views.parties.organisations import OrganisationsTab
from ui.views.parties.people import PeopleTab
from ui.views.parties.recess import RecessTab

if TYPE_CHECKING:
    from consultatie.exports import Listed

ORGANISATIONS, BODIES, PEOPLE, RECESS = "organisations", "bodies", "people", "recess"
_PARTS = (ORGANISATIONS, BODIES, PEOPLE, RECESS)


class PartiesScreen(Screen):
    """Each tab is a list with its own acts; the part of a place names the tab."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.organisations = OrganisationsTab(desk)
        self.bodies = BodiesTab(desk)
        self.people = PeopleTab(desk)
        self.recess = RecessTab(desk)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs-parties")
        self.tabs.setAccessibleName(_("Onderdelen van de partijen"))
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.organisations, _("Organisaties"))
        self.tabs.addTab(self.bodies, _("Organen"))
        self.tabs.addTab(self.people, _("Personen"))
        self.tabs.addTab(self.recess, _("Recessen"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.lead_to(self.organisations)
        self.tabs.currentChanged.connect(self._follow_tab)

    @property
    def shown(self) -> "OrganisationsTab | BodiesTab | PeopleTab | RecessTab":
        """The tab that is shown."""
        return (self.organisations, self.bodies, self.people, self.recess)[self.tabs.currentIndex()]

    def show_place(self, place: Place) -> None:
        part = place.part or part_of(self.desk.register, place.record)
        if part in _PARTS:
            self.tabs.setCurrentIndex(_PARTS.index(part))
        self.reload()
        if place.record is not None:
            self.shown.choose(place.record)

    def reload(self) -> None:
        self.shown.reload()

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return self.shown.offered()

    def listed(self) -> "Listed":
        return self.shown.listed()

    def filtering(self) -> Filtering:
        return self.shown.filtering()

    @Slot(int)
    def _follow_tab(self, _place: int) -> None:
        self.lead_to(self.shown)
        self.reload()


def part_of(register: OpenRegister, record: RecordId | None) -> str:
    """On which tab a record stands; empty when on none."""
    if record is None:
        return ""
    sorts: tuple[tuple[str, tuple[type[Organisation | Body | Person | Seat | Absence], ...]], ...]
    sorts = (
        (ORGANISATIONS, (Organisation,)),
        (BODIES, (Body,)),
        (PEOPLE, (Person, Seat)),
        (RECESS, (Absence,)),
    )
    for part, kinds in sorts:
        for kind in kinds:
            if any(found.id == record for found in register.records(kind)):
                return part
    return ""
