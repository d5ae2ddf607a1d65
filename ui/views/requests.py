"""What goes on in a dossier: its requests with what comes next, and its planning."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from consultatie.acts.records import restore
from consultatie.consultations import Consultation
from consultatie.dossiers import Milestone
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record
from consultatie.requests import Request
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.forms.dossiers import milestone_sheet
from ui.forms.records import ask_reason
from ui.forms.requests import (
    councils_without,
    edit_request_sheet,
    more_councils_sheet,
    new_request_sheet,
)
from ui.forms.sheet import open_as_dialog
from ui.forms.unasked import unasked_sheet
from ui.icons import icon
from ui.views.planning import milestone_listing
from ui.views.privacy import ListPrivacy
from ui.views.record_list import RecordList
from ui.views.request_rows import Row, Rows, request_listing

PLANNING = "planning"
_REQUEST_DIALOG = (720, 660)


class RequestsScreen(Screen):
    """Two tabs: the requests (Enter opens one), and the milestones (Enter changes one)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self.more = QAction(icon("users-group"), _("Aan &meer raden…"), self)
        self.unasked = QAction(icon("flag"), _("&Zonder aanvraag…"), self)
        self.unasked.setToolTip(
            _("Ongevraagd advies, een initiatief, of een besluit dat nooit is voorgelegd")
        )
        self.requests = RecordList(request_listing(), self.more, others=[self.unasked])
        self.planning = RecordList(milestone_listing())
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs-requests")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.requests, _("Aanvragen"))
        self.tabs.addTab(self.planning, _("Planning"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.requests)
        self._connect_requests()
        self._connect_planning()
        self._privacy = ListPrivacy(desk, self.requests, lambda row: row.record, self)
        self._planned_privacy = ListPrivacy(desk, self.planning, lambda row: row, self)
        self.tabs.currentChanged.connect(self._follow_tab)

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        self.reload()
        if place.part:
            self.tabs.setCurrentIndex(1 if place.part == PLANNING else 0)
        if place.record is not None:
            shown = self.planning if self.tabs.currentIndex() else self.requests
            shown.choose(place.record)

    def reload(self) -> None:
        if self._dossier is None:
            return
        file = self.desk.register.dossier_file(self._dossier)
        rows = Rows(file, self.desk.law, self.desk.today(), self.desk.leads).all()
        milestones = sorted(file.milestones, key=lambda m: (m.when.first, m.when.last))
        # Marks first: the filter looks in their words too.
        self._privacy.show_marks(rows)
        self._planned_privacy.show_marks(milestones)
        self.requests.set_rows(rows)
        self.planning.set_rows(milestones)

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        planned = self.tabs.currentIndex() > 0
        shown: RecordList[Milestone] | RecordList[Row] = self.planning if planned else self.requests
        return {
            Act.NEW: self.ask_new_milestone if planned else self.ask_new_request,
            Act.EDIT: shown.edit_chosen,
            Act.WITHDRAW: shown.withdraw_chosen,
            Act.SIGHT: shown.ask_sight,
        }

    @Slot()
    def ask_new_request(self) -> None:
        """Ask for a new request; once registered its own page is shown."""
        if self._dossier is not None:
            sheet = new_request_sheet(self.desk, self._dossier, self._go_to)
            open_as_dialog(sheet, self).resize(*_REQUEST_DIALOG)

    @Slot()
    def ask_unasked(self) -> None:
        """Ask for a consultation without a request; once it stands its own page is shown."""
        if self._dossier is not None:
            sheet = unasked_sheet(self.desk, self._dossier, self._go_to)
            open_as_dialog(sheet, self).resize(*_REQUEST_DIALOG)

    @Slot()
    def ask_new_milestone(self) -> None:
        """Ask for a new milestone."""
        if self._dossier is not None:
            open_as_dialog(milestone_sheet(self.desk, self._dossier), self).resize(560, 420)

    # -- requests ------------------------------------------------------------------------------

    def _connect_requests(self) -> None:
        self.requests.new_wanted.connect(self.ask_new_request)
        self.requests.opened.connect(self._open)
        self.requests.edit_wanted.connect(self._edit)
        self.requests.chosen_changed.connect(self._follow_choice)
        self.requests.withdraw_wanted.connect(lambda row: self._withdraw(row.record))
        self.requests.restore_wanted.connect(lambda row: self._restore(row.record))
        self.more.triggered.connect(self._ask_more_councils)
        self.unasked.triggered.connect(self.ask_unasked)
        self._follow_choice()

    def _go_to(self, record: Request | Consultation) -> None:
        self.desk.go(Place(ScreenName.REQUEST, record.dossier, record.id))

    @Slot(object)
    def _open(self, row: Row) -> None:
        if row.record.stands:
            self.desk.go(Place(ScreenName.REQUEST, self._dossier, row.record.id))

    @Slot(object)
    def _edit(self, row: Row) -> None:
        if isinstance(row.record, Request):
            open_as_dialog(edit_request_sheet(self.desk, row.record), self).resize(*_REQUEST_DIALOG)

    @Slot()
    def _ask_more_councils(self) -> None:
        row = self.requests.chosen()
        if row is None or row.request is None:
            return
        if councils_without(self.desk, row.request):
            open_as_dialog(more_councils_sheet(self.desk, row.request), self)
        else:
            self.desk.say(_("Alle raden bij wie deze grondslag past, hebben de aanvraag al."))

    @Slot()
    def _follow_choice(self) -> None:
        row = self.requests.chosen()
        self.more.setEnabled(
            row is not None and row.record.stands and isinstance(row.record, Request)
        )

    # -- milestones ----------------------------------------------------------------------------

    def _connect_planning(self) -> None:
        self.planning.new_wanted.connect(self.ask_new_milestone)
        self.planning.opened.connect(self._edit_milestone)
        self.planning.edit_wanted.connect(self._edit_milestone)
        self.planning.withdraw_wanted.connect(self._withdraw)
        self.planning.restore_wanted.connect(self._restore)

    @Slot(object)
    def _edit_milestone(self, milestone: Milestone) -> None:
        if milestone.stands:
            sheet = milestone_sheet(self.desk, milestone.dossier, milestone)
            open_as_dialog(sheet, self).resize(560, 420)

    # -- both ----------------------------------------------------------------------------------

    def _withdraw(self, record: Record) -> None:
        ask_reason(self.desk, record, self)

    def _restore(self, record: Record) -> None:
        restore(self.desk.register, record)

    @Slot(int)
    def _follow_tab(self, place: int) -> None:
        self.setFocusProxy(self.planning if place else self.requests)
