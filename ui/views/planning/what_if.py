"""The panel "Wat als…?": a target and what is assumed, counted back while one types."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from consultatie.acts.planning import change_scenario, keep_scenario
from consultatie.acts.records import NEW
from consultatie.dossier_file import DossierFile
from consultatie.errors import Breach, RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.law.errors import OutOfReach
from consultatie.planning.plans import Plan
from consultatie.planning.supposing import plan_of
from consultatie.scenarios import Scenario, TargetKind, check_scenario
from ui.desk import Desk
from ui.forms.fields import Field, FieldKind
from ui.forms.page import FormPage
from ui.forms.sheet import FormSheet, open_as_dialog
from ui.tokens import Space
from ui.views.planning.assumptions import (
    HIDDEN,
    MORE,
    START_FROM,
    board_options,
    draft_of,
    questions,
    request_options,
    scenario_options,
    values_of,
)
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.labels import Role, ground, text_label

WIDTH = 396
# The width of the page beside a scroll bar.
_INNER = WIDTH - 14
_SOON_MS = 60


class WhatIf(QFrame):
    """Writes nothing until it is kept. `planned` carries the plan, or why there is none yet.

    `closed` comes with Esc and the cross, `adopting` with the scenario to make target dates of.
    """

    planned = Signal(object)
    closed = Signal()
    adopting = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "sheet")
        self.setAccessibleName(_("Wat als…?"))
        self._desk = desk
        self._file: DossierFile | None = None
        self._base: Scenario | None = None
        self._filling = False
        self.page = FormPage(questions(), desk.today())
        self.page.set_values({"target_kind": TargetKind.START, "deviating": True})
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.compute)
        self._make_buttons()
        self._lay_out()
        self._show_more()
        self.page.changed.connect(self._follow)
        self.page.submitted.connect(lambda _values: self.ask_name())
        self.page.cancelled.connect(self.closed)

    # -- what it is about ----------------------------------------------------------------------

    def show_dossier(self, file: DossierFile) -> None:
        """Work in this dossier as it is now; what was filled in stays."""
        other = self._file is not None and self._file.dossier.id != file.dossier.id
        self._file = file
        self._filling = True
        self.page.set_options(START_FROM, scenario_options(file.standing_scenarios()))
        self.page.set_options("request", request_options(file))
        self.page.set_options("board", board_options(file))
        self._filling = False
        if other:
            self._base = None
        self._base = self._found(self.page.editor(START_FROM).value())
        self._show_buttons()

    def show_scenario(self, scenario: Scenario) -> None:
        """Fill in a scenario."""
        self._filling = True
        self._base = scenario
        self.page.set_values({START_FROM: scenario.id, **values_of(scenario)})
        self._filling = False
        self._show_more()
        self._show_buttons()
        self.compute()

    @property
    def draft(self) -> Scenario | None:
        """What is filled in, as a scenario that is kept nowhere."""
        if self._file is None:
            return None
        return draft_of(self.page.values(), self._file.dossier.id, self._base)

    def focus_day(self) -> None:
        """Put the keyboard in the target day."""
        self.page.editor("target_day").setFocus()

    # -- counting back -------------------------------------------------------------------------

    @Slot()
    def compute(self) -> None:
        """Count back from what is filled in."""
        self._timer.stop()
        self.planned.emit(self._outcome())

    def _outcome(self) -> Plan | str:
        draft, file = self.draft, self._file
        if draft is None or file is None:
            return _("Vul een doeldatum in; u ziet dan wat uiterlijk wanneer moet gebeuren.")
        breaches = [*self._unreadable(), *_own_breaches(draft)]
        if breaches:
            return " ".join(breach.sentence for breach in breaches)
        try:
            return plan_of(file, draft, self._desk.law, self._desk.today())
        except RuleBroken as error:
            return " ".join(breach.sentence for breach in error.breaches)
        except OutOfReach as error:
            return str(error)

    def _unreadable(self) -> list[Breach]:
        names = [field.name for field in questions() if field.kind is FieldKind.NUMBER]
        problems = {name: self.page.editor(name).problem() for name in names}
        return [Breach(name, words) for name, words in problems.items() if words]

    @Slot()
    def _follow(self) -> None:
        if self._filling:
            return
        chosen = self._found(self.page.editor(START_FROM).value())
        if chosen is not None and (self._base is None or chosen.id != self._base.id):
            self.show_scenario(chosen)
            return
        self._base = chosen
        self._show_more()
        self._show_buttons()
        self._timer.start()

    def _found(self, scenario: RecordId | None) -> Scenario | None:
        standing = self._file.standing_scenarios() if self._file else ()
        return next((each for each in standing if each.id == scenario), None)

    def _show_more(self) -> None:
        shown = bool(self.page.editor(MORE).value())
        for name in HIDDEN:
            self.page.set_shown(name, shown)
        self._fit()

    def _fit(self) -> None:
        """As high as the words need at this width, which a scroll area does not ask."""
        layout = self.page.layout()
        if layout is not None:
            layout.activate()
            self.page.setMinimumHeight(max(layout.heightForWidth(_INNER), 0))

    # -- keeping -------------------------------------------------------------------------------

    @Slot()
    def ask_name(self) -> None:
        """Ask a name, and keep what is filled in as a new scenario."""
        draft = self.draft
        if draft is None:
            self.page.show_breaches([Breach("target_day", _("Vul een doeldatum in."))])
            return
        open_as_dialog(keep_sheet(self._desk, draft, self._keep(draft)), self, (520, 330))

    def _keep(self, draft: Scenario) -> Callable[[str, str], object]:
        def keep(name: str, note: str) -> None:
            new = replace(draft, id=NEW, name=name, note=note, target_dates_on=None)
            self._after(keep_scenario(self._desk.register, new))

        return keep

    @Slot()
    def save_change(self) -> None:
        """Keep what is filled in under the name it has."""
        draft = self.draft
        if draft is None or self._base is None:
            return
        try:
            self._after(change_scenario(self._desk.register, draft))
        except RuleBroken as error:
            self.page.show_breaches(error.breaches)

    def _after(self, kept: Scenario) -> None:
        if self._file is not None:
            self.show_dossier(self._desk.dossier_file(self._file.dossier.id))
        self.show_scenario(kept)
        self._desk.say(_("Scenario ‘{name}’ is bewaard.").format(name=kept.name))

    @Slot()
    def _adopt(self) -> None:
        if self._base is not None:
            self.adopting.emit(self._base)

    @property
    def differs(self) -> bool:
        """Whether what is filled in is another thing than the scenario it started from."""
        return self._base is not None and self.draft != self._base

    # -- layout --------------------------------------------------------------------------------

    def _show_buttons(self) -> None:
        named = self._base is not None
        self.change_button.setVisible(named)
        self.change_button.setEnabled(self.differs)
        self.adopt_button.setVisible(named)
        self.adopt_button.setEnabled(named and not self.differs)

    def _make_buttons(self) -> None:
        self.keep_button = push_button(_("&Bewaren als scenario…"), Kind.PRIMARY)
        self.keep_button.clicked.connect(self.ask_name)
        self.change_button = push_button(_("Wijziging be&waren"))
        self.change_button.clicked.connect(self.save_change)
        self.adopt_button = push_button(_("&Overnemen als streefdatums…"))
        self.adopt_button.setToolTip(_("U ziet eerst het oordeel en welke datums veranderen."))
        self.adopt_button.clicked.connect(self._adopt)

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroller.setWidget(self.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header())
        layout.addWidget(scroller, 1)
        layout.addWidget(self._footer())

    def _header(self) -> QWidget:
        header = ground("header")
        row = QHBoxLayout(header)
        row.setContentsMargins(Space.L, Space.XS, Space.S, Space.XS)
        row.addWidget(text_label(_("Wat als…?"), Role.HEADING), 1)
        close = icon_button("x", _("Sluiten (Esc)"))
        close.clicked.connect(self.closed)
        row.addWidget(close)
        return header

    def _footer(self) -> QWidget:
        footer = ground("footer")
        column = QVBoxLayout(footer)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        column.setSpacing(Space.XS)
        for button in (self.adopt_button, self.change_button, self.keep_button):
            column.addWidget(button)
        return footer


def keep_sheet(desk: Desk, draft: Scenario, keep: Callable[[str, str], object]) -> FormSheet:
    """Asks under which name a scenario is kept."""
    fields = (
        Field(
            name="name",
            label=_("Naam van het scenario"),
            required=True,
            help=_("Zo dat u het straks herkent, bijvoorbeeld ‘start 1-1, besluit wijkt af’."),
        ),
        Field(name="note", label=_("Toelichting"), kind=FieldKind.TEXT, lines=2),
    )
    page = FormPage(fields, desk.today())
    page.set_values({"note": draft.note})
    return FormSheet(
        _("Bewaren als scenario"),
        page,
        lambda values: keep(values["name"], values["note"]),
        _("&Bewaren"),
    )


def _own_breaches(draft: Scenario) -> list[Breach]:
    """What is wrong beside the name, which is asked when it is kept."""
    return [breach for breach in check_scenario(draft) if breach.field != "name"]
