"""The route with its tools, and beside and below it what-if with what it gives."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.dates import days_in_month
from consultatie.dossier_file import DossierFile
from consultatie.language import _
from consultatie.law.book import LawBook
from consultatie.overviews.wishes import Wishes
from consultatie.planning.plans import Plan
from consultatie.planning.questions import Target
from consultatie.planning.steps import Line
from consultatie.routes.reading import route_of
from consultatie.routes.supposed import Supposition, plan_key, with_plan
from consultatie.routes.values import SUPPOSITIONS, Entry, Look, RouteMap
from consultatie.scenarios import Scenario
from consultatie.standing import standing_of
from ui.asking_why import Asked, of_outcome, show_why
from ui.desk import Desk, Place, ScreenName
from ui.icons import icon
from ui.tokens import Space
from ui.views.hit_place import has_place, place_of_record
from ui.views.planning.legend import Legend
from ui.views.planning.results import Results
from ui.views.planning.route_view import RouteView
from ui.views.planning.scale import Zoom, nearest, zoom_words
from ui.views.planning.what_if import WhatIf
from ui.views.planning.why import why_of_line
from ui.widgets.buttons import Kind, filter_button, push_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, ground
from ui.widgets.leading import Leading
from ui.widgets.shrinking import show_words

_ROOMY = 900


class MapPage(Leading):
    """What is, as recorded; with what-if open the hollow bars of what is filled in there.

    `elsewhere` carries an entry without a screen, `milestone_wanted` asks for a first milestone,
    `adopting` carries the scenario to make target dates of.
    """

    elsewhere = Signal(object)
    milestone_wanted = Signal()
    adopting = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file: DossierFile | None = None
        self._route: RouteMap | None = None
        self.view = RouteView()
        self.legend = Legend()
        self.results = Results()
        self._stack = QStackedWidget()
        self.words = ElidedLabel(_("Kies met de pijltoetsen; Enter opent."))
        self._what_if: WhatIf | None = None
        self.sizes = {zoom: _zoom_button(zoom) for zoom in Zoom}
        self.today = push_button(_("Vandaa&g"), Kind.QUIET, "calendar-event")
        self.today.setToolTip(_("Naar vandaag (T)"))
        self.ask = push_button(_("&Wat als…"), Kind.PRIMARY, "calendar-question")
        self.ask.setToolTip(_("Terugrekenen van een doeldatum (Alt+W)"))
        self._lay_out()
        self._connect()
        self.lead_to(self.view)
        self._show_zoom()

    # -- what is shown -------------------------------------------------------------------------

    def show_file(self, file: DossierFile, law: LawBook) -> None:
        """Show a dossier as it is now; what was filled in at what-if is counted again."""
        self._file = file
        self._route = route_of(file, law, self._desk.today())
        if self._what_if is not None:
            self._what_if.show_dossier(file)
        if self.is_asking:
            self.what_if.compute()
        else:
            self._draw()

    @property
    def what_if(self) -> WhatIf:
        """The panel "Wat als…?"; made when it is first asked for, as most visits do not."""
        if self._what_if is None:
            self._what_if = panel = WhatIf(self._desk)
            panel.planned.connect(self._take_outcome)
            panel.closed.connect(self.close_what_if)
            panel.adopting.connect(self.adopting)
            panel.hide()
            self._row.addWidget(panel)
            if self._file is not None:
                panel.show_dossier(self._file)
        return self._what_if

    @property
    def route(self) -> RouteMap | None:
        """What is, without anything supposed."""
        return self._route

    @property
    def is_asking(self) -> bool:
        """Whether what-if is open."""
        return self._what_if is not None and not self._what_if.isHidden()

    @Slot()
    def ask_what_if(self) -> None:
        """Open what-if, with the keyboard in the target day."""
        self._show_what_if(True)
        self.what_if.compute()
        self.what_if.focus_day()

    @Slot()
    def close_what_if(self) -> None:
        """Close what-if; what was filled in stays for the next time."""
        self._show_what_if(False)
        self._draw()
        self.view.setFocus()

    def show_scenario(self, scenario: Scenario) -> None:
        """Show a scenario on the route."""
        self._show_what_if(True)
        self.what_if.show_scenario(scenario)
        self._look_at_target()

    def wishes(self) -> Wishes:
        """What is seen now, as it is asked of the paper: whole months, and what-if where open."""
        first, last = _whole_months(*self.view.days_in_view())
        asking = self.is_asking and self.results.plan is not None
        return Wishes(first=first, last=last, scenario=self._supposed() if asking else None)

    def _supposed(self) -> Supposition | None:
        """The scenario that is filled in, by its id where it is one that was kept."""
        draft = self.what_if.draft
        kept = self._file.standing_scenarios() if self._file else ()
        return draft.id if draft in kept else draft

    # -- inside --------------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._route is None:
            return
        plan = self.results.plan if self.is_asking else None
        empty = self._route.is_empty and plan is None
        self._stack.setCurrentIndex(int(empty))
        self.legend.setVisible(not empty and not self.is_asking)
        self._show_words()
        self.view.show_route(with_plan(self._route, plan) if plan else self._route)

    @Slot(object)
    def _take_outcome(self, outcome: Plan | str) -> None:
        before = self.results.plan
        self.results.show_outcome(outcome)
        self._draw()
        if isinstance(outcome, Plan) and (before is None or _target(before) != _target(outcome)):
            self._look_at_target()

    def _look_at_target(self) -> None:
        plan = self.results.plan
        if plan is not None:
            slowest = plan.slowest[0].council.consultation
            self.view.look_at(_target(plan).day, plan_key(slowest, _("Advies")))

    def _show_what_if(self, shown: bool) -> None:
        if shown or self._what_if is not None:
            self.what_if.setVisible(shown)
        self.results.setVisible(shown)
        self.legend.setVisible(not shown)
        self.ask.setVisible(not shown)

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """Go to what an entry is of; of a suspension say why it ends when it does."""
        if entry.look in SUPPOSITIONS:
            self.results.table.setFocus()
        elif entry.look is Look.SUSPENDED:
            self.explain()
        elif self._file is not None and entry.record is not None and has_place(entry.kind):
            self._desk.go(
                place_of_record(
                    self._desk.register, entry.kind, entry.record, self._file.dossier.id
                )
            )
        else:
            self.elsewhere.emit(entry)

    @Slot()
    def explain(self) -> None:
        """Say why the chosen entry has its date."""
        line = self.results.table.chosen()
        if self.results.table.hasFocus() and line is not None:
            self._explain_line(line)
        elif self.view.chosen is not None:
            self.explain_entry(self.view.chosen, self.view.anchor())

    def explain_entry(self, entry: Entry, beside: QWidget) -> None:
        """Say beside something why an entry has its date."""
        file = self._file
        if file is None:
            return
        if entry.look in SUPPOSITIONS:
            self.results.table.setFocus()
        elif entry.term is None or entry.consultation is None:
            self._desk.say(_("Deze datum is zelf vastgelegd; er is niets berekend."))
        else:
            standing = standing_of(file, file.consultation(entry.consultation), self._desk.law)
            asked = of_outcome(standing.outcome(entry.term), standing)
            show_why(self._desk, asked, beside, self)

    @Slot(object)
    def _explain_line(self, line: Line) -> None:
        plan, route = self.results.plan, self.results.route
        if plan is None or route is None:
            return
        asked = Asked(why_of_line(line, route, plan))
        show_why(self._desk, asked, self.results.table.beside_chosen(), self)

    @Slot()
    def _show_zoom(self) -> None:
        chosen = nearest(self.view.per_day)
        for zoom, button in self.sizes.items():
            button.setChecked(zoom is chosen)

    # -- layout --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        show_words((self.today,), self.width() >= _ROOMY)

    def _connect(self) -> None:
        self.view.opened.connect(self.open_entry)
        self.view.told.connect(self.words.setText)
        self.view.told.connect(self._show_words)
        self.view.zoomed.connect(self._show_zoom)
        self.today.clicked.connect(self.view.go_to_today)
        self.ask.clicked.connect(self.ask_what_if)
        self.results.opened.connect(self._explain_line)
        for zoom, button in self.sizes.items():
            button.clicked.connect(partial(self._zoom_to, zoom))
        leave = QShortcut(QKeySequence("Escape"), self.results)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.view.setFocus)

    def _zoom_to(self, zoom: Zoom) -> None:
        self.view.zoom_to(zoom)
        self._show_zoom()

    def _lay_out(self) -> None:
        drawing = QWidget()
        column = QVBoxLayout(drawing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self._said())
        column.addWidget(self.legend)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing())
        upright = _splitter(Qt.Orientation.Vertical, "splitter-route", (drawing, self.results))
        upright.setStretchFactor(0, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(upright, 1)
        # The button is nowhere yet: to show it now would open a window of its own.
        self.results.hide()

    def _said(self) -> QWidget:
        """The chosen entry in words, for who goes there with the keyboard."""
        foot = ground("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.addWidget(self.words)
        self._words_foot = foot
        return foot

    @Slot()
    def _show_words(self) -> None:
        """Beside what-if there is room for the words of a choice only."""
        something = self._stack.currentIndex() == 0
        wanted = self.view.chosen is not None or not self.is_asking
        self._words_foot.setVisible(something and wanted)

    def _nothing(self) -> EmptyState:
        milestone = QAction(icon("plus"), _("&Nieuwe mijlpaal"), self)
        milestone.triggered.connect(self.milestone_wanted)
        request = QAction(icon("mail"), _("Naar de &aanvragen"), self)
        request.triggered.connect(self._go_to_requests)
        return EmptyState(
            "route",
            _("Nog niets op de routekaart"),
            _(
                "Aanvragen, besluiten, vergaderingen en mijlpalen van dit dossier komen hier "
                "vanzelf te staan zodra u ze vastlegt."
            ),
            (milestone, request),
        )

    @Slot()
    def _go_to_requests(self) -> None:
        if self._file is not None:
            self._desk.go(Place(ScreenName.REQUESTS, self._file.dossier.id))

    def tools(self) -> QWidget:
        """The buttons; they stand beside the tabs, so that the drawing has all the height."""
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 3, Space.L, 3)
        row.setSpacing(Space.XS)
        for button in self.sizes.values():
            row.addWidget(button)
        row.addSpacing(Space.S)
        row.addWidget(self.today)
        row.addSpacing(Space.S)
        row.addWidget(self.ask)
        return tools


def _whole_months(first: date, last: date) -> tuple[date, date]:
    """The same days from the begin of a month to the end of one."""
    return first.replace(day=1), last.replace(day=days_in_month(last.year, last.month))


def _target(plan: Plan) -> Target:
    return plan.question.target


def _zoom_button(zoom: Zoom) -> QPushButton:
    button = filter_button(zoom_words(zoom))
    button.setToolTip(_("Zoom: {size} (+ en −)").format(size=zoom_words(zoom).lower()))
    return button


def _splitter(way: Qt.Orientation, name: str, widgets: Sequence[QWidget]) -> QSplitter:
    splitter = QSplitter(way)
    splitter.setObjectName(name)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for widget in widgets:
        splitter.addWidget(widget)
    return splitter
