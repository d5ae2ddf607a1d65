"""What a plan says: its verdict, the last safe day of notice, and the steps back to today."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.language import _
from consultatie.planning.plans import Plan, Route
from consultatie.planning.steps import Feasibility, Line, Skipped, Stage, Step, stage_words
from consultatie.planning.wording import capital
from ui.forms.choice_editors import ChoiceBox
from ui.marks import Mark, Shape
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space, Tone
from ui.widgets.chip import Chip
from ui.widgets.labels import IconLabel, Role, ground, text_label
from ui.widgets.table import TableView

_TWO_STEPS = 150
_LOOKS = {
    Feasibility.FEASIBLE: (Shape.CHECK, Tone.GREEN),
    Feasibility.TIGHT: (Shape.TRIANGLE, Tone.AMBER),
    Feasibility.IMPOSSIBLE: (Shape.CROSS, Tone.RED),
}


def feasibility_mark(feasibility: Feasibility) -> Mark:
    """Haalbaar, krap or kan niet as shape, word and colour."""
    shape, tone = _LOOKS[feasibility]
    return Mark(feasibility.shown, shape, tone)


def line_mark(line: Line | None) -> Mark | None:
    """The verdict on one line of a plan; a step that does not exist lapses."""
    if line is None:
        return None
    if isinstance(line, Skipped):
        return Mark(_("vervalt"), Shape.RING, Tone.GREY)
    return feasibility_mark(line.feasibility)


class Results(QFrame):
    """The plan of one council at a time, the slowest first. `opened` carries the step chosen."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAccessibleName(_("Wat het scenario vraagt"))
        self.plan: Plan | None = None
        self.chip = Chip(feasibility_mark(Feasibility.FEASIBLE))
        self.sentence = text_label("", wrap=True, selectable=True)
        self.notice = text_label("", Role.CAUTION, wrap=True, selectable=True)
        self._notice_box = _box(self.notice)
        self.council = ChoiceBox()
        self.council.setAccessibleName(_("Raad"))
        self.council.setMinimumWidth(260)
        self.more = text_label("", Role.SMALL, wrap=True, selectable=True)
        self.model: TableModel[Line] = TableModel(_columns(), key=lambda line: line.stage)
        self.model.setParent(self)
        self.table = TableView(self.model, _("Stappen terug vanaf het doel"))
        self.table.setObjectName("table-plan")
        self.missing = text_label("", Role.MUTED, wrap=True)
        self._stack = QStackedWidget()
        self._lay_out()
        self.council.currentIndexChanged.connect(self._show_route)
        self.table.row_opened.connect(self.opened)
        self.show_outcome("")

    @property
    def route(self) -> Route | None:
        """The council that is shown."""
        place = self.council.currentIndex()
        return self.plan.routes[place] if self.plan and place >= 0 else None

    @Slot(object)
    def show_outcome(self, outcome: Plan | str) -> None:
        """Show a plan, or say why there is none."""
        if isinstance(outcome, str):
            self.plan = None
            self.missing.setText(outcome)
            self._stack.setCurrentIndex(1)
            return
        kept = self.route.council.name if self.route else ""
        self.plan = outcome
        self.chip.show_mark(feasibility_mark(outcome.feasibility))
        self.sentence.setText(outcome.sentence)
        self.notice.setText(notice_sentence(outcome))
        self._notice_box.setVisible(bool(self.notice.text()))
        self._offer(outcome, kept)
        self._stack.setCurrentIndex(0)
        self._show_route()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The sentences whole, and at least two steps; a splitter does not ask for that."""
        layout = self._head.layout()
        needed = layout.heightForWidth(self.width()) if layout is not None else 0
        if needed > 0:
            self._head.setFixedHeight(needed)
            self.setMinimumHeight(needed + _TWO_STEPS)

    def _offer(self, plan: Plan, kept: str) -> None:
        names = [route.council.name for route in plan.routes]
        place = names.index(kept) if kept in names else plan.routes.index(plan.slowest[0])
        self.council.blockSignals(True)
        self.council.clear()
        self.council.addItems(
            [f"{route.council.name} · {route.feasibility.shown}" for route in plan.routes]
        )
        self.council.setCurrentIndex(place)
        self.council.blockSignals(False)

    @Slot()
    def _show_route(self) -> None:
        route = self.route
        if route is None:
            return
        self.model.set_rows(route.lines)
        self.table.choose_first()
        more = [route.afterwards, *(_("Let op: {it}").format(it=each) for each in route.cautions)]
        self.more.setText("\n".join(filter(None, more)))
        self.more.setVisible(bool(self.more.text()))
        self._fit()

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, Space.S, 0, 0)
        column.setSpacing(Space.S)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(Space.L, 0, Space.L, 0)
        head.setSpacing(Space.S)
        head.addLayout(self._verdict())
        head.addWidget(self._notice_box)
        head.addWidget(self.more)
        column.addWidget(self._head)
        column.addWidget(self.table, 1)
        self._stack.addWidget(full)
        self._stack.addWidget(self._nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _verdict(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.council, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _nothing(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        row.setSpacing(Space.S)
        row.addWidget(IconLabel("calendar-question", Tone.GREY), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.missing, 1, Qt.AlignmentFlag.AlignTop)
        return page


def notice_sentence(plan: Plan) -> str:
    """Which day is the last safe one to give notice, and why; per council where they differ."""
    found: dict[str, list[str]] = {}
    for route in plan.routes:
        step = route.line(Stage.NOTICE)
        if isinstance(step, Step) and step.terms:
            found.setdefault(step.how, []).append(route.council.name)
    if len(found) == 1 and len(next(iter(found.values()))) == len(plan.routes):
        return next(iter(found))
    return "\n".join(f"{', '.join(names)}: {how}" for how, names in found.items())


def _box(label: QWidget) -> QFrame:
    box = ground("caution")
    row = QHBoxLayout(box)
    row.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
    row.setSpacing(Space.S)
    row.addWidget(IconLabel("calendar-due", Tone.AMBER, 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return box


def _columns() -> Sequence[Column[Line]]:
    return (
        Column(
            header=_("Stap"),
            value=lambda line: stage_words(line.stage),
            second=lambda line: line.mark if isinstance(line, Step) else "",
            strong=True,
            width=208,
        ),
        Column(
            header=_("Uiterlijk"),
            value=latest_words,
            width=124,
            sort_key=lambda line: line.latest.isoformat() if isinstance(line, Step) else "",
        ),
        Column(
            header=_("Gepland"),
            value=day_words,
            tip=lambda line: line.occasion if isinstance(line, Step) else "",
            width=124,
            sort_key=lambda line: line.day.isoformat() if isinstance(line, Step) else "",
        ),
        Column(header=_("Oordeel"), mark=line_mark, chip=True, width=122),
        Column(
            header=_("Waarom"),
            value=lambda line: line.reason,
            second=_how,
            tip=lambda line: f"{line.reason}\n{_how(line)}",
        ),
    )


def latest_words(line: Line) -> str:
    """The last day that is early enough."""
    return dates.with_weekday_short(line.latest) if isinstance(line, Step) else "–"


def day_words(line: Line | None) -> str:
    """The day planned."""
    return dates.with_weekday_short(line.day) if isinstance(line, Step) else "–"


def _how(line: Line) -> str:
    if isinstance(line, Skipped):
        return line.article
    source = " · ".join(filter(None, (line.source.shown, line.article)))
    return f"{capital(line.how).rstrip('.')} ({source})"
