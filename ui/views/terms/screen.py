"""Terms in two tabs: all there are, with Enter asking why; and what was done with them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from consultatie.former_states import can_go_back
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.term_journal import TermEntry
from ui.actions import Act
from ui.asking_why import of_line, show_why, why_action
from ui.desk import Desk, Place, Screen, ScreenName
from ui.filtering import Filtering
from ui.icons import icon
from ui.rounds import Round
from ui.tokens import Space
from ui.views.record_list import RecordList
from ui.views.terms.chips import GroupChips
from ui.views.terms.filtering import TermFilter
from ui.views.terms.journal import entries_read, journal_listing
from ui.views.terms.rows import Row, in_order, rows_of, term_listing
from ui.widgets.buttons import filter_button

if TYPE_CHECKING:
    from consultatie.exports import Listed

JOURNAL = "journal"


class TermsScreen(Screen):
    """Of one dossier, or of all; those are read between the events of the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self._rows: Sequence[Row] = ()
        self._entries: list[TermEntry] = []
        self.chips = GroupChips()
        self.all_dossiers = filter_button(_("Alle dossiers"))
        self.go_there = QAction(icon("mail"), _("Naar de aanvraag"), self)
        self.why = why_action(self)
        self.terms = RecordList(term_listing(), self.why, self.go_there, above=self.chips)
        self.back = QAction(icon("history"), _("&Terug naar deze stand…"), self)
        self.back.setToolTip(_("Geef het stuk van deze regel terug wat het toen was (Enter)"))
        self.journal = RecordList(journal_listing(), self.back)
        self._filter = TermFilter(self.chips, self.terms)
        self.all_terms = Round(desk, self._read_all, self)
        self.entries = Round(desk, self._read_entries, self)
        self.tabs = QTabWidget()
        self._lay_out()
        self._connect()

    def show_place(self, place: Place) -> None:
        self._dossier = place.dossier
        if place.part:
            self.tabs.setCurrentIndex(1 if place.part == JOURNAL else 0)
        self.reload()

    def reload(self) -> None:
        if self._dossier is None:
            return
        if self.tabs.currentIndex():
            self.entries.start_at_once()
        elif self.all_dossiers.isChecked():
            self.all_terms.start_at_once()
        else:
            self.all_terms.stop()
            file = self.desk.dossier_file(self._dossier)
            self._take(rows_of(file, self.desk.law, self.desk.today(), self.desk.leads))

    def listed(self) -> "Listed":
        if self.tabs.currentIndex():
            return self.journal.listed("termijnjournaal", everywhere=True)
        return self.terms.listed("termijnen", everywhere=self.all_dossiers.isChecked())

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {} if self.tabs.currentIndex() else {Act.WHY: self.ask_why}

    def filtering(self) -> Filtering:
        return self.journal if self.tabs.currentIndex() else self._filter

    @Slot()
    def ask_why(self) -> None:
        """Show why the chosen term ends when it does, or why it has no date."""
        row = self.terms.chosen()
        if row is not None:
            self._explain(row)

    @Slot(object)
    def _explain(self, row: Row) -> None:
        show_why(self.desk, of_line(row.line), self.terms.table.beside_chosen(), self)

    @Slot()
    def go_back(self) -> None:
        """Ask whether the record of the chosen entry goes back to what it was after it."""
        entry = self.journal.chosen()
        if entry is not None and self.back.isEnabled():
            from ui.views.going_back import ask_go_back

            ask_go_back(self.desk, entry, self)

    @Slot()
    def _follow_entry(self) -> None:
        entry = self.journal.chosen()
        self.back.setEnabled(entry is not None and can_go_back(entry.kind))

    @Slot()
    def _go_to_request(self) -> None:
        row = self.terms.chosen()
        if row is not None:
            held = row.line.standing.consultation
            self.desk.go(Place(ScreenName.REQUEST, held.dossier, held.id))

    # -- reading -------------------------------------------------------------------------------

    def _read_all(self) -> Iterator[None]:
        rows: list[Row] = []
        today = self.desk.today()
        for line in self.desk.dossier_lines():
            file = self.desk.register.dossier_file(line.dossier.id)
            rows += rows_of(file, self.desk.law, today, self.desk.leads, named=True)
            yield
        self._rows = rows

    def _read_entries(self) -> Iterator[None]:
        entries: list[TermEntry] = []
        yield from entries_read(self.desk, entries)
        self._entries = entries

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._show_terms()

    @Slot()
    def _show_terms(self) -> None:
        self.chips.show_counts(self._rows)
        shown = [row for row in self._rows if self.chips.lets_through(row)]
        self.terms.set_rows(in_order(shown))

    @Slot()
    def _show_entries(self) -> None:
        own = [
            entry
            for entry in reversed(self._entries)
            if self.all_dossiers.isChecked() or entry.dossier in (None, self._dossier)
        ]
        self.journal.set_rows(own)

    @Slot(int)
    def _say_copied(self, number: int) -> None:
        words = ngettext("{number} regel gekopieerd.", "{number} regels gekopieerd.", number)
        self.desk.say(words.format(number=number))

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.chips.group_chosen.connect(self._show_terms)
        self.all_dossiers.toggled.connect(self.reload)
        self.tabs.currentChanged.connect(self._follow_tab)
        self.all_terms.finished.connect(self._show_terms)
        self.entries.finished.connect(self._show_entries)
        self.terms.opened.connect(self._explain)
        self.go_there.triggered.connect(self._go_to_request)
        self.why.triggered.connect(self.ask_why)
        self.back.triggered.connect(self.go_back)
        self.journal.opened.connect(self.go_back)
        self.journal.chosen_changed.connect(self._follow_entry)
        for shown in (self.terms, self.journal):
            shown.copied.connect(self._say_copied)

    @Slot()
    def _follow_tab(self) -> None:
        self.lead_to(self.journal if self.tabs.currentIndex() else self.terms)
        self.reload()

    def _lay_out(self) -> None:
        self.tabs.setObjectName("tabs-terms")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.terms, _("Termijnen"))
        self.tabs.addTab(self.journal, _("Journaal van termijnen"))
        corner = QWidget()
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, Space.XS, Space.L, Space.XS)
        row.addWidget(self.all_dossiers)
        self.tabs.setCornerWidget(corner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.lead_to(self.terms)
