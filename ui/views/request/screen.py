"""The page of a request: facts, one row of steps per council, and the chosen council below."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.consultations import Step, StepKind
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.letters.suggesting import suggested
from consultatie.rail import StageKey
from consultatie.standing import Standing
from ui.actions import Act
from ui.desk import Desk, Place, Screen
from ui.forms.sheet import FormSheet
from ui.tokens import Space
from ui.views.request.completeness_tab import TAB as COMPLETENESS
from ui.views.request.council import CouncilPart
from ui.views.request.council_choice import CouncilChoice
from ui.views.request.deeds import Deeds
from ui.views.request.facts import chips_of, details_card, summary
from ui.views.request.fold import FoldButton
from ui.views.request.rail_card import RailCard
from ui.views.request.section import Section
from ui.views.request.side import WIDTH, ReadPanel, SidePane
from ui.views.request.stage_panel import stage_panel, step_panel
from ui.views.request.stages import rail_row
from ui.views.request.subject import Subject, subject_of
from ui.widgets.buttons import Kind, push_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Role, text_label
from ui.widgets.shrinking import show_words
from ui.widgets.step_rail import StepRail

if TYPE_CHECKING:
    from consultatie.exports import Listed

# With less room than this beside it, the panel covers the page.
_PAGE_WIDTH = 520
# With less room than this the best known buttons of the head, and then all, keep only their icons:
# the title needs the place.
_WIDE, _ROOMY = 1100, 800


class RequestScreen(Screen):
    """Enter on a step opens it beside the page; Esc closes it again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._record: RecordId | None = None
        self._council: RecordId | None = None
        self._stage: StageKey | None = None
        self._subject: Subject | None = None
        self.deeds = Deeds(desk, self, lambda: self._subject)
        self.title = text_label("", Role.TITLE, wrap=True, selectable=True)
        self.chips = Section(Space.S)
        self.facts = Section(Space.S)
        self.fold = FoldButton(_("Voorgenomen besluit, kenmerken en notitie"), self.facts)
        self.rail = StepRail()
        self.councils = CouncilChoice()
        self.council = CouncilPart(desk, self.deeds)
        self.side = SidePane()
        self.page = QScrollArea()
        self._no_councils = _no_councils()
        self._stack = QStackedWidget()
        self._lay_out()
        self.lead_to(self.rail)
        self.rail.stage_chosen.connect(self.open_stage)
        self.councils.council_chosen = self.choose_council
        self.council.step_wanted.connect(self._open_step)
        self.side.opened.connect(self._share_room)
        self.side.emptied.connect(self._after_side)

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.record != self._record:
            if not self.side.busy:
                self.side.close_panel()
            self._council = place.record
        self._record = place.record
        self.reload()
        if place.part == COMPLETENESS:
            self.council.open_tab(self.council.completeness)
        if place.part in set(StageKey) and self.council.standing is not None:
            self.open_stage(self.council.standing.consultation.id, StageKey(place.part))

    def reload(self) -> None:
        self._subject = self._read()
        self._stack.setCurrentIndex(0 if self._subject else 1)
        if self._subject is None:
            return
        bar = self.page.verticalScrollBar()
        kept = bar.value()
        self._show(self._subject)
        self._column.activate()
        bar.setValue(kept)
        self._renew_panel()

    def listed(self) -> "Listed | None":
        return self.council.listed()

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {
            Act.EDIT: self.deeds.edit,
            Act.WITHDRAW: self.deeds.withdraw,
            Act.SIGHT: self.deeds.ask_sight,
            Act.WHY: self.council.ask_first_why,
            **self.council.offered(),
        }

    def unsaved(self) -> str:
        if self.side.busy:
            return _("bij een stap van de aanvraag")
        return self.council.unsaved()

    # -- councils and stages -------------------------------------------------------------------

    @Slot(object)
    def choose_council(self, consultation: RecordId) -> None:
        """Show one council below the rail."""
        self._council = consultation
        if self._subject is not None:
            self._show_council(self._subject)

    @Slot(object, object)
    def open_stage(self, consultation: RecordId, key: StageKey) -> None:
        """Choose a council and open one of its stages beside the page."""
        self.choose_council(consultation)
        standing = self.council.standing
        if self._subject is None or standing is None:
            return
        if self.side.show_panel(self._panel_of(self._subject, standing, key)):
            self._stage = key
        self._show_chosen_stage(standing)

    def _panel_of(
        self, subject: Subject, standing: Standing, key: StageKey
    ) -> FormSheet | ReadPanel:
        return stage_panel(self.desk, subject.file, standing, key, self.deeds, self._open_meeting)

    def _renew_panel(self) -> None:
        """What can be done at the open stage changed too; what is being typed there stays."""
        subject, standing, stage = self._subject, self.council.standing, self._stage
        if stage is None or self.side.panel is None or self.side.busy:
            return
        if subject is None or standing is None:
            return
        focus = QApplication.focusWidget()
        elsewhere = focus is not None and self.page.isAncestorOf(focus)
        panel = self._panel_of(subject, standing, stage)
        self.side.show_panel(panel, take_keyboard=not elsewhere)

    def _open_meeting(self, step: Step | None) -> None:
        standing = self.council.standing
        if standing is not None:
            self.side.show_panel(step_panel(self.desk, standing, step, StepKind.MEETING))

    @Slot(object)
    def _open_step(self, step: Step) -> None:
        standing = self.council.standing
        if standing is not None:
            self.side.show_panel(step_panel(self.desk, standing, step, step.sort))

    @Slot()
    def _write_letter(self) -> None:
        """A letter for the council that is shown: the one that is due, or any other."""
        standing, subject = self.council.standing, self._subject
        if standing is not None and subject is not None:
            due = suggested(subject.file, standing, self.desk.today())
            self.deeds.write_letter(standing, due[0][0] if due else None)

    # -- showing -------------------------------------------------------------------------------

    def _read(self) -> Subject | None:
        if self._record is None:
            return None
        try:
            return subject_of(self.desk, self._record)
        except NotFound:
            return None

    def _show(self, subject: Subject) -> None:
        grounds = self.desk.law.grounds
        today = self.desk.today()
        self.title.setText(subject.title)
        self.chips.fill([chips_of(subject, grounds, today), *summary(subject, grounds)])
        self.facts.fill([details_card(subject, self.deeds.open_reference)])
        self._rail_card.set_rows([rail_row(subject.file, s, today) for s in subject.standings])
        self.councils.offer(subject.standings)
        self._more.setVisible(subject.request is not None and subject.record.stands)
        self._restore.setVisible(not subject.record.stands)
        self._letter.setVisible(bool(subject.standings))
        self._sight.setVisible(subject.record.stands)
        self._withdraw.setVisible(subject.record.stands)
        self._no_councils.setVisible(not subject.standings)
        self._rail_card.setVisible(bool(subject.standings))
        self.council.setVisible(bool(subject.standings))
        self._show_council(subject)

    def _show_council(self, subject: Subject) -> None:
        standing = subject.standing(self._council)
        if standing is None:
            return
        self._council = standing.consultation.id
        self.councils.choose(self._council)
        self._show_chosen_stage(standing)
        self.council.show_standing(subject, standing)

    def _show_chosen_stage(self, standing: Standing) -> None:
        opened = self._stage if self.side.panel is not None else None
        self.rail.choose(standing.consultation.id, opened)

    @Slot()
    def _after_side(self) -> None:
        self._share_room()
        standing, stage = self.council.standing, self._stage
        self._stage = None
        if standing is None:
            return
        self._show_chosen_stage(standing)
        if stage is not None:
            self.rail.button(standing.consultation.id, stage).setFocus()
        elif self.council.steps.isVisible():
            self.council.steps.setFocus()

    @Slot()
    def _share_room(self) -> None:
        """The panel stands beside the page; where there is no room for both, it covers it."""
        narrow = self.width() < WIDTH + _PAGE_WIDTH
        opened = self.side.panel is not None
        self.page.setVisible(not (narrow and opened))
        self.side.setMaximumWidth(self.width() if narrow else WIDTH)
        self.side.setMinimumWidth(min(self.width(), WIDTH))
        room = self.width() - (WIDTH if opened and not narrow else 0)
        show_words((self._letter, self._more), room >= _ROOMY)
        # These have the same icons in every screen.
        show_words((self._edit, self._sight, self._withdraw, self._restore), room >= _WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.page, 1)
        beside.addWidget(self.side)
        self.page.setWidgetResizable(True)
        self.page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.page.setWidget(self._content())
        self._stack.addWidget(both)
        self._stack.addWidget(
            EmptyState(
                "mail",
                _("Deze aanvraag is er niet"),
                _("Kies een aanvraag in de lijst van het dossier."),
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("role", "page")
        # Else wrapped words count as if they stood in the narrowest column.
        content.setMinimumHeight(1)
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        column.setSpacing(Space.M)
        column.addLayout(self._head())
        column.addWidget(self.chips)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.facts)
        self._rail_card = RailCard(self.rail)
        column.addWidget(self._rail_card)
        column.addWidget(self._no_councils)
        column.addWidget(self.councils)
        column.addWidget(self.council)
        column.addStretch(1)
        return content

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.title, 1)
        self._edit = _head_button(_("Wijzigen"), "pencil", self.deeds.edit)
        self._edit.setToolTip(_("Wijzigen (F2)"))
        self._more = _head_button(_("Raden toevoegen…"), "users-group", self.deeds.add_councils)
        self._sight = _head_button(_("Zichtbaarheid…"), "eye", self.deeds.ask_sight)
        self._sight.setToolTip(_("Wie mag dit zien? (Ctrl+L)"))
        self._withdraw = _head_button(_("Intrekken…"), "archive-off", self.deeds.withdraw)
        self._withdraw.setToolTip(_("Intrekken, met een reden (Ctrl+Del)"))
        self._restore = _head_button(_("Terugzetten"), "arrow-back-up", self.deeds.restore)
        self._letter = _head_button(_("Brief maken…"), "mail", self._write_letter)
        self._letter.setToolTip(_("Een brief aan of namens de gekozen raad"))
        buttons = (self._restore, self._edit, self._letter, self._more, self._sight, self._withdraw)
        for button in buttons:
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head


def _head_button(text: str, icon_name: str, deed: Callable[[], object]) -> QPushButton:
    button = push_button(text, Kind.QUIET, icon_name)
    button.clicked.connect(deed)
    return button


def _no_councils() -> QWidget:
    return EmptyState(
        "users-group",
        _("Deze aanvraag ligt bij geen enkele raad"),
        _("Voeg de raden toe die de aanvraag ontvingen; elk krijgt eigen stappen en termijnen."),
    )
