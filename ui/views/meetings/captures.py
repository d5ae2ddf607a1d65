"""What was captured in a meeting, and the box of what still has to be worked out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.acts.meetings import settle
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.meetings import Capture, CaptureKind, Meeting
from ui.desk import Desk
from ui.forms.captures import (
    capture_sheet,
    commitment_of_sheet,
    decision_of_sheet,
    question_of_sheet,
)
from ui.forms.records import ask_reason
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.marks import Mark, Shape, done
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.widgets.buttons import Kind, filter_button, icon_button, push_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.frames import SectionHeader
from ui.widgets.leading import Leading
from ui.widgets.table import TableView

_DIALOG = (640, 640)


@dataclass(frozen=True, slots=True)
class Line:
    """A capture with the words of the item it was said at.

    `is_decided` says that it became a decision in the register.
    """

    capture: Capture
    at_item: str
    is_decided: bool = False

    @property
    def can_become_decision(self) -> bool:
        """Whether it can still become a decision, also when it was read aloud and agreed to."""
        return self.capture.sort is CaptureKind.DECISION and not self.is_decided


def lines_of(file: DossierFile, meeting: Meeting) -> Sequence[Line]:
    """What was captured in a meeting: what waits first, then by the time."""
    titles = {item.id: item.title for item in file.procedure.agenda_items}
    captures = sorted(file.procedure.captures_of(meeting.id), key=lambda c: (c.settled, c.at, c.id))
    decisions = {decision.id for decision in file.decisions if decision.stands}
    return [
        Line(c, titles.get(c.item, "") if c.item is not None else "", c.decision in decisions)
        for c in captures
    ]


class CapturesPane(Leading):
    """The captures of one meeting. Enter does the next thing with one that waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: DossierFile | None = None
        self._meeting: Meeting | None = None
        self._lines: Sequence[Line] = ()
        self.model: TableModel[Line] = TableModel(_columns(), lambda line: line.capture.id, self)
        self.table = TableView(self.model, _("Vastgelegd"))
        self.table.setObjectName("table-captures")
        self.only_waiting = filter_button(_("Nog uitwerken"))
        self.commitment = push_button(_("Toezegging maken…"))
        self.question = push_button(_("Vraag maken…"))
        self.decision = push_button(_("Besluit maken…"))
        self.settled = push_button(_("Afgehandeld"))
        self.add_button = icon_button("plus", _("Vastlegging toevoegen"))
        self.edit_button = icon_button("pencil", _("Vastlegging wijzigen (F2)"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_captures(self, file: DossierFile, meeting: Meeting) -> None:
        """Show what was captured in a meeting."""
        self._file, self._meeting = file, meeting
        self._lines = lines_of(file, meeting)
        self._show()

    def chosen(self) -> Capture | None:
        """The capture that is chosen."""
        line = self.table.chosen() if self.model.rows else None
        return line.capture if line else None

    @Slot()
    def make_commitment(self) -> None:
        """Work the chosen capture out as a commitment."""
        self._work_out(commitment_of_sheet)

    @Slot()
    def ask_question(self) -> None:
        """Work the chosen capture out as a question."""
        self._work_out(question_of_sheet)

    @Slot()
    def make_decision(self) -> None:
        """Make the chosen capture a decision in the register."""
        line = self._decision_line()
        if line is not None and self._file is not None and self._meeting is not None:
            self._open(decision_of_sheet(self._desk, self._file, self._meeting, line.capture))

    @Slot()
    def settle_chosen(self) -> None:
        """Record that the chosen capture needs nothing more."""
        chosen = self._waiting()
        if chosen is not None:
            settle(self._desk.register, chosen.id)

    @Slot()
    def add(self) -> None:
        """Ask for something that was said and not written down yet."""
        if self._file is not None and self._meeting is not None and self._meeting.stands:
            self._open(capture_sheet(self._desk, self._file, self._meeting))

    @Slot()
    def edit_chosen(self) -> None:
        """Ask what changes in a capture that was not worked out."""
        chosen = self._waiting()
        if chosen is not None and self._file is not None and self._meeting is not None:
            self._open(capture_sheet(self._desk, self._file, self._meeting, chosen))

    @Slot()
    def withdraw_chosen(self) -> None:
        """Ask why the chosen capture is withdrawn."""
        chosen = self._waiting()
        if chosen is not None:
            ask_reason(self._desk, chosen, self)

    def _work_out(self, sheet: Callable[[Desk, DossierFile, Meeting, Capture], FormSheet]) -> None:
        chosen = self._waiting()
        if chosen is not None and self._file is not None and self._meeting is not None:
            self._open(sheet(self._desk, self._file, self._meeting, chosen))

    def _open(self, sheet: FormSheet) -> None:
        open_as_dialog(sheet, self, _DIALOG)

    def _decision_line(self) -> Line | None:
        """The chosen line, when it can become a decision."""
        line = self.table.chosen() if self.model.rows else None
        if line is None or self._meeting is None or not self._meeting.stands:
            return None
        return line if line.can_become_decision else None

    def _waiting(self) -> Capture | None:
        """The chosen capture, when something can still become of it."""
        chosen = self.chosen()
        if chosen is None or self._meeting is None or not self._meeting.stands:
            return None
        return None if chosen.settled else chosen

    @Slot()
    def _show(self) -> None:
        waiting = [line for line in self._lines if not line.capture.settled]
        shown = waiting if self.only_waiting.isChecked() else self._lines
        self.model.set_rows(shown)
        if self.table.chosen() is None:
            self.table.choose_first()
        self.only_waiting.setText(_("Nog uitwerken ({number})").format(number=len(waiting)))
        self.only_waiting.setVisible(bool(self._lines))
        self.header.set_words(_("Vastgelegd"), str(len(self._lines) or ""))
        self._stack.setCurrentIndex(_page(self._lines, shown))
        self._foot.setVisible(bool(shown))
        self._follow()

    @Slot()
    def _follow(self) -> None:
        chosen = self._waiting()
        for button in (self.commitment, self.question, self.settled, self.edit_button):
            button.setEnabled(chosen is not None)
        self.decision.setEnabled(self._decision_line() is not None)
        self.add_button.setEnabled(self._meeting is not None and self._meeting.stands)

    @Slot()
    def _do_next(self) -> None:
        if self._decision_line() is not None:
            self.make_decision()
            return
        chosen = self._waiting()
        if chosen is None:
            return
        nexts = {
            CaptureKind.COMMITMENT: self.make_commitment,
            CaptureKind.QUESTION: self.ask_question,
        }
        nexts.get(chosen.sort, self.edit_chosen)()

    def _connect(self) -> None:
        self.only_waiting.toggled.connect(self._show)
        self.table.row_chosen.connect(self._follow)
        self.table.row_opened.connect(self._do_next)
        for button, act in (
            (self.commitment, self.make_commitment),
            (self.question, self.ask_question),
            (self.decision, self.make_decision),
            (self.settled, self.settle_chosen),
            (self.add_button, self.add),
            (self.edit_button, self.edit_chosen),
        ):
            button.clicked.connect(act)
        take_off = QShortcut(QKeySequence("Del"), self.table)
        take_off.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        take_off.activated.connect(self.withdraw_chosen)

    def _lay_out(self) -> None:
        self.header = SectionHeader(
            _("Vastgelegd"), "", self.only_waiting, self.add_button, self.edit_button
        )
        head = QHBoxLayout()
        head.setContentsMargins(10, Space.XS, Space.S, 0)
        head.addWidget(self.header)
        self._stack.addWidget(self.table)
        self._stack.addWidget(_nothing_captured())
        self._stack.addWidget(_all_worked_out())
        self._foot = _foot(self.commitment, self.question, self.decision, self.settled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)
        self.lead_to(self.table)


def _page(lines: Sequence[Line], shown: Sequence[Line]) -> int:
    return 0 if shown else 2 if lines else 1


def _foot(*buttons: QPushButton) -> QWidget:
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(Space.S, Space.XS, Space.S, Space.S)
    row.setSpacing(Space.S)
    for button in buttons:
        button.setProperty("kind", Kind.PLAIN.value)
        row.addWidget(button)
    row.addStretch(1)
    return foot


def _nothing_captured() -> EmptyState:
    words = _("In de vergadermodus (F9) legt u met één toets vast wat er wordt gezegd.")
    return EmptyState("message-2", _("Nog niets vastgelegd"), words)


def _all_worked_out() -> EmptyState:
    words = _("Er staat niets meer te wachten van deze vergadering.")
    return EmptyState("checklist", _("Alles is uitgewerkt"), words)


def _columns() -> tuple[Column[Line], ...]:
    return (
        Column(header=_("Tijd"), value=lambda line: line.capture.at or "–", width=64),
        Column(header=_("Soort"), value=lambda line: line.capture.sort.shown, width=104),
        Column(
            header=_("Wat er is gezegd"),
            value=lambda line: line.capture.text,
            second=_second,
            tip=lambda line: line.capture.text,
            strong=True,
        ),
        Column(
            header=_("Uiterlijk"),
            value=lambda line: dates.format(line.capture.due) if line.capture.due else "",
            width=130,
        ),
        Column(header=_("Stand"), mark=_state, width=130),
    )


def _second(line: Line) -> str:
    return " · ".join(part for part in (line.capture.who, line.at_item) if part)


def _state(line: Line) -> Mark:
    if line.capture.settled and line.can_become_decision:
        return done(_("vastgesteld"))
    if line.capture.settled:
        return done(_("uitgewerkt"))
    return Mark(_("nog uitwerken"), Shape.SQUARE, Tone.AMBER)
