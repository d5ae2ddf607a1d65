"""One council on the page: its accordance, and tabs with terms, course, steps and journal."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QMenu, QTabBar, QVBoxLayout, QWidget

from consultatie.consultations import Step
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.outcomes import TermOutcome
from consultatie.standing import Standing
from ui.desk import Desk
from ui.explaining import why_of_outcome
from ui.models.table import TableModel
from ui.sight import edges_of
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, Space
from ui.views.change_list import ChangeWords
from ui.views.request.course import accordance_line, course_cards
from ui.views.request.deeds import Deeds
from ui.views.request.history import HistoryRow, history_columns, history_rows
from ui.views.request.section import Section
from ui.views.request.steps import step_columns
from ui.views.request.subject import Subject
from ui.views.request.terms import term_cards
from ui.widgets.empty_state import EmptyState
from ui.widgets.frames import Popover
from ui.widgets.table import TableView
from ui.widgets.why_panel import WhyPanel

R = TypeVar("R")
HEADER = 40


class CouncilPart(QWidget):
    """Shows one standing; `step_wanted` carries the step that is to be changed."""

    step_wanted = Signal(object)

    def __init__(self, desk: Desk, deeds: Deeds) -> None:
        super().__init__()
        self._desk = desk
        self._deeds = deeds
        self._subject: Subject | None = None
        self._standing: Standing | None = None
        self.accordance = Section(Space.S)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("Onderdelen van deze raad"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in (_("Termijnen"), _("Advies en besluit"), _("Stappen"), _("Journaal")):
            self.tabs.addTab(words)
        self.terms = Section()
        self.course = Section()
        self._steps_model = TableModel[Step](step_columns(), key=lambda step: step.id, parent=self)
        self.steps = _LongTable(self._steps_model, _("Stappen"))
        self.steps.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.steps.customContextMenuRequested.connect(self._open_steps_menu)
        self._journal_model = TableModel[HistoryRow](
            history_columns(), key=lambda row: row.place, parent=self
        )
        self.journal = _LongTable(self._journal_model, _("Journaal"))
        self.nothing = EmptyState(
            "history",
            _("Nog niets in het journaal"),
            _("Elke wijziging van deze raadpleging komt hier te staan, met wie en wanneer."),
        )
        self._pages: tuple[QWidget, ...] = (self.terms, self.course, self.steps, self.journal)
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.steps.row_opened.connect(self.step_wanted)
        self.steps.delete_wanted.connect(deeds.withdraw_record)

    @property
    def standing(self) -> Standing | None:
        """The council that is shown."""
        return self._standing

    def show_standing(self, subject: Subject, standing: Standing, today: date) -> None:
        """Show where a council stands."""
        self._subject, self._standing = subject, standing
        self.accordance.fill(accordance_line(standing, self._deeds))
        self.terms.fill(term_cards(standing, today, self.ask_why))
        self.course.fill(course_cards(subject.file, standing, self._deeds))
        steps = subject.file.steps_of(standing.consultation.id)
        self._steps_model.set_edges(edges_of(self._deeds.marks(subject.file), steps))
        self.steps.set_rows(steps)
        self._show_tab()

    @Slot()
    def ask_why(self, outcome: TermOutcome, beside: QWidget) -> None:
        """Show beside a button why a date is what it is."""
        if self._standing is None:
            return
        panel = WhyPanel(why_of_outcome(outcome, self._standing.body.name))
        panel.copied.connect(lambda _text: self._desk.say(_("De uitleg staat op het klembord.")))
        popover = Popover(panel, self)
        popover.open_at(beside)
        panel.copy_button.setFocus()

    def ask_first_why(self) -> None:
        """Show why the first term is what it is."""
        self.tabs.setCurrentIndex(0)
        button = next(
            (b for b in self.terms.findChildren(QWidget) if b.objectName().startswith("why-")), None
        )
        if button is not None and self._standing is not None:
            kind = button.objectName().removeprefix("why-")
            outcome = next(o for o in self._standing.outcomes if o.kind.value == kind)
            self.ask_why(outcome, button)

    @Slot(QPoint)
    def _open_steps_menu(self, place: QPoint) -> None:
        step = self.steps.chosen()
        if step is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Wijzigen"), lambda: self.step_wanted.emit(step))
        menu.addAction(_("Zichtbaarheid…"), lambda: self._deeds.ask_sight_of(step))
        menu.addAction(_("Intrekken…"), lambda: self._deeds.withdraw_record(step))
        menu.popup(self.steps.viewport().mapToGlobal(place))

    @Slot()
    def _show_tab(self) -> None:
        current = self.tabs.currentIndex()
        if current == len(self._pages) - 1:
            self._fill_journal()
        for place, page in enumerate(self._pages):
            page.setVisible(place == current)
        empty = current == len(self._pages) - 1 and not self._has_history
        self.nothing.setVisible(empty)
        if empty:
            self.journal.hide()

    @property
    def _has_history(self) -> bool:
        return self._journal_model.rowCount() > 0

    def _fill_journal(self) -> None:
        """Every change of the consultation and what hangs below it, newest first."""
        if self._subject is None or self._standing is None:
            return
        words = ChangeWords(self._desk.register, self._desk.law.grounds)
        records = _records_of(self._subject, self._standing)
        self.journal.set_rows(history_rows(self._desk.register, words, records))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self.accordance)
        layout.addWidget(self.tabs)
        for page in (*self._pages, self.nothing):
            layout.addWidget(page)
        self.nothing.hide()


class _LongTable(TableView[R]):
    """A table as high as its rows: the page around it scrolls, not the table in it."""

    delete_wanted = Signal(object)

    def __init__(self, model: TableModel[R], name: str) -> None:
        super().__init__(model, name)
        self._model = model
        two_lines = any(column.second for column in model.columns)
        self._row_height = TWO_LINE_ROW_HEIGHT if two_lines else ROW_HEIGHT

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows and take the height they need."""
        self._model.set_rows(rows)
        self.setFixedHeight(HEADER + max(len(rows), 1) * self._row_height + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        row = self.chosen()
        if event.key() == Qt.Key.Key_Delete and control and row is not None:
            self.delete_wanted.emit(row)
            return
        super().keyPressEvent(event)


def _records_of(subject: Subject, standing: Standing) -> list[RecordId]:
    file, own = subject.file, standing.consultation.id
    advices = file.advices_of(own)
    return [subject.record.id, own, *(s.id for s in file.steps_of(own)), *(a.id for a in advices)]
