"""What goes on in a dossier: its requests with what comes next."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from consultatie.acts.records import restore
from consultatie.consultations import Consultation
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Record
from consultatie.requests import Request
from ui.actions import Act
from ui.asking_why import of_deadline, show_why, why_action
from ui.desk import Desk, Place, Screen, ScreenName
from ui.filtering import Filtering
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
from ui.views.past import ListPast
from ui.views.privacy import ListPrivacy
from ui.views.record_list import RecordList
from ui.views.request_rows import Row, Rows, request_listing

if TYPE_CHECKING:
    from consultatie.exports import Listed

_REQUEST_DIALOG = (720, 660)


class RequestsScreen(Screen):
    """The requests of a dossier; Enter opens one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self.more = QAction(icon("users-group"), _("Aan &meer raden…"), self)
        self.unasked = QAction(icon("flag"), _("&Zonder aanvraag…"), self)
        self.unasked.setToolTip(
            _("Ongevraagd advies, een initiatief, of een besluit dat nooit is voorgelegd")
        )
        self.why = why_action(self)
        self.requests = RecordList(request_listing(), self.more, others=[self.unasked])
        self.requests.offer_further(self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.requests)
        self.lead_to(self.requests)
        self._connect_requests()
        self._privacy = ListPrivacy(desk, self.requests, lambda row: row.record, self)
        self.past = ListPast(desk, self.requests, lambda row: row.record, self)

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        self.reload()
        if place.record is not None:
            self.requests.choose(place.record)

    def reload(self) -> None:
        if self._dossier is None:
            return
        file = self.desk.dossier_file(self._dossier)
        rows = Rows(file, self.desk.law, self.desk.today(), self.desk.leads).all()
        # Marks first: the filter looks in their words too.
        self._privacy.show_marks(rows)
        self.requests.set_rows(rows)

    def listed(self) -> "Listed":
        return self.requests.listed("aanvragen")

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {
            Act.NEW: self.ask_new_request,
            Act.EDIT: self.requests.edit_chosen,
            Act.WITHDRAW: self.requests.withdraw_chosen,
            Act.SIGHT: self.requests.ask_sight,
            Act.WHY: self.ask_why,
        }

    def filtering(self) -> Filtering:
        return self.requests

    @Slot()
    def ask_new_request(self) -> None:
        """Ask for a new request; once registered its own page is shown."""
        if self._dossier is not None:
            sheet = new_request_sheet(self.desk, self._dossier, self._go_to)
            open_as_dialog(sheet, self, _REQUEST_DIALOG)

    @Slot()
    def ask_unasked(self) -> None:
        """Ask for a consultation without a request; once it stands its own page is shown."""
        if self._dossier is not None:
            sheet = unasked_sheet(self.desk, self._dossier, self._go_to)
            open_as_dialog(sheet, self, _REQUEST_DIALOG)

    @Slot()
    def ask_why(self) -> None:
        """Show why the next term of the chosen request ends when it does."""
        row = self.requests.chosen()
        if row is None:
            return
        if row.deadline is None:
            self.desk.say(_("Bij deze aanvraag komt geen termijn meer."))
        else:
            beside = self.requests.table.beside_chosen()
            show_why(self.desk, of_deadline(row.deadline), beside, self)

    # -- requests ------------------------------------------------------------------------------

    def _connect_requests(self) -> None:
        self.requests.new_wanted.connect(self.ask_new_request)
        self.requests.opened.connect(self._open)
        self.requests.edit_wanted.connect(self._edit)
        self.requests.chosen_changed.connect(self._follow_choice)
        self.requests.withdraw_wanted.connect(lambda row: self._withdraw(row.record))
        self.requests.restore_wanted.connect(lambda row: self._restore(row.record))
        self.more.triggered.connect(self._ask_more_councils)
        self.why.triggered.connect(self.ask_why)
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
            open_as_dialog(edit_request_sheet(self.desk, row.record), self, _REQUEST_DIALOG)

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
        self.why.setEnabled(row is not None and row.deadline is not None)
        self.more.setEnabled(
            row is not None and row.record.stands and isinstance(row.record, Request)
        )

    def _withdraw(self, record: Record) -> None:
        ask_reason(self.desk, record, self)

    def _restore(self, record: Record) -> None:
        restore(self.desk.register, record)
