"""Points on the left, the chosen one with its reaction on the right; all of it by keyboard."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from consultatie.dossier_file import DossierFile
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.sight import Sight
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.filtering import Filtering
from ui.sight import edges_of
from ui.tokens import Space, Tone
from ui.views.reactions.chosen_bar import ChosenBar
from ui.views.reactions.deeds import PointDeeds, last_reaction
from ui.views.reactions.drafts import refitted, save_draft, saved_draft
from ui.views.reactions.editor import ReactionEditor
from ui.views.reactions.entry import InHand, PointEntry
from ui.views.reactions.head import FurtherAct, ReactionsHead
from ui.views.reactions.lines import NO_REQUEST, Filter, PointLine, lines_of
from ui.views.reactions.point_list import PointList
from ui.views.reactions.quote import Quote
from ui.views.reactions.quote_and_editor import QuoteAndEditor
from ui.views.reactions.seen import seen_marks
from ui.views.reactions.several import SeveralPoints
from ui.views.reactions.totals import totals_words
from ui.views.reactions.unfinished import Unfinished
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from consultatie.exports import Listed

_EDITOR, _SHEET, _NOTHING = range(3)
_LIST_WIDTH = 380
_ROOMY = 900


class ReactionsScreen(Screen):
    """Ctrl+Enter saves a reaction and goes to the next point without one; Ctrl+N adds points."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self._file: DossierFile | None = None
        self._lines: dict[RecordId, PointLine] = {}
        self._sight: Sight | None = None
        self._line: PointLine | None = None
        self._context: RecordId | None = None
        # The reaction that the quote leaves out, because it stands in the editor.
        self._quoted_beside: RecordId = 0
        self.bar = MessageBar()
        self.unfinished = Unfinished(desk, self, self.bar, self._name_of)
        self.drafts = self.unfinished.drafts
        self.head = ReactionsHead(desk)
        self.filters, self.switch = self.head.filters, self.head.switch
        self.list = PointList()
        self.together = ChosenBar()
        self.totals = text_label("", Role.SMALL, wrap=True)
        self.quote = Quote()
        self.editor = ReactionEditor(desk.today(), self._name_of)
        self._both = QuoteAndEditor(self.quote, self.editor)
        self._right = QStackedWidget()
        self._all = QStackedWidget()
        in_hand = InHand(lambda: self._file, lambda: self._line, self.consultation_in_hand)
        self.entry = PointEntry(desk, self, self._right, self.bar, in_hand)
        self.deeds = PointDeeds(
            desk, self, self.list, in_hand, lambda: self.editor.draft().reaction
        )
        self.several = SeveralPoints(
            self, self.list, self.editor, self.drafts, self.bar, in_hand, self._every_line
        )
        self._lay_out()
        self.lead_to(self.list)
        self._connect()

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.dossier != self._dossier:
            self._keep()
            self._dossier, self._line, self._context = place.dossier, None, None
            self.unfinished.turn_to(place.dossier)
            self.filters.set_filter(Filter())
        kept = self._let_go()
        self.reload()
        self.list.choose(kept)
        if place.record is not None:
            self._show_record(place.record)

    def _let_go(self) -> RecordId | None:
        """What stands in the editor from before may meanwhile be changed elsewhere."""
        point = self._line.point.id if self._line else None
        if not self.isVisible():
            self._line = None
        return point

    def reload(self) -> None:
        if self._dossier is None:
            return
        self._keep()
        self._file = self.desk.dossier_file(self._dossier)
        self._sight = Sight(self._file, self.desk.today())
        lines = lines_of(self._file)
        self._lines = {line.point.id: line for line in lines}
        self.filters.show_lines(lines, self._file)
        self._all.setCurrentIndex(0 if lines or self.entry.sheet else 1)
        self.unfinished.take_up(self._file, self._lines)
        self._show_filtered()

    def listed(self) -> "Listed":
        from consultatie.exports import Listed

        keys = tuple(line.point.id for line in self.list.points.lines)
        return Listed("punten", _("Punten en reacties"), keys)

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {
            Act.NEW: self.entry.add,
            Act.EDIT: self.entry.change,
            Act.WITHDRAW: self.entry.withdraw,
            Act.LIFE_LINE: self.deeds.tell_life,
            Act.SIGHT: self.deeds.ask_sight_of_point,
        }

    def filtering(self) -> Filtering:
        return self.filters

    def unsaved(self) -> str:
        if self.isVisible():
            self._keep()
        number = len(self.drafts.points())
        words = ngettext("bij één punt", "bij {number} punten", number).format(number=number)
        return words if number else ""

    # -- reactions -----------------------------------------------------------------------------

    @Slot()
    def save(self) -> None:
        """Save the reaction, and go on to the next point without one."""
        if self._line is None or self._file is None:
            return
        place = self.list.currentIndex().row()
        draft = self.editor.draft()
        # Saving tells the screens to reload: by then this is no longer an unsaved text.
        self.drafts.drop(draft.point)
        line, file = self._line, self._file
        self._line = None
        try:
            save_draft(self.desk.register, file, draft)
        except RuleBroken as error:
            self._line = line
            self._keep()
            self.editor.show_breaches(error.breaches)
            return
        self.list.choose_one()
        if self._file is file:
            self.reload()
        self._show_filtered(line.point.id)
        self._go_on(place)

    @Slot(str)
    def _show_otherwise(self, screen: str) -> None:
        point = self._line.point.id if self._line else None
        self.desk.go(Place(ScreenName(screen), self._dossier, point))

    @Slot()
    def revert(self) -> None:
        """Throw away what was typed at this point."""
        if self._line is not None:
            self.drafts.drop(self._line.point.id)
            self._show_line(self._line)
            self._mark_unsaved()

    def step(self, rows: int) -> None:
        """Go up or down the list while the keyboard stays in the editor."""
        self.list.choose_place(self.list.currentIndex().row() + rows)

    def _go_on(self, place: int) -> None:
        """The next point that waits, after this one and then from the top."""
        shown = self.list.points.lines
        order = [*range(place + 1, len(shown)), *range(min(place + 1, len(shown)))]
        if self.filters.filter.waiting:
            # What was answered left the list, so that the next one has its place.
            order = [*range(place, len(shown)), *range(min(place, len(shown)))]
        after = next((row for row in order if shown[row].waits), None)
        if after is None:
            self.bar.say(_("Alle punten in deze lijst hebben een reactie."), Tone.GREEN)
            return
        self.list.choose_place(after)
        self.editor.verdict.setFocus()

    # -- several points at once ----------------------------------------------------------------

    @Slot()
    def open_chosen(self) -> None:
        """Go to the reaction: that to the point in hand, or one to all points that are chosen."""
        if len(self.list.all_chosen()) > 1:
            self.several.answer_chosen()
        else:
            self.editor.verdict.setFocus()

    @Slot()
    def _choose_all(self) -> None:
        """Choose every point that the filter lets through; Ctrl+A in the list does so too."""
        self.list.selectAll()
        self.list.setFocus()

    # -- showing -------------------------------------------------------------------------------

    def _show_record(self, record: RecordId) -> None:
        if record in self._lines:
            if not self.list.choose(record):
                self.filters.set_filter(Filter())
                self._show_filtered(record)
            return
        if self._file is None or all(c.id != record for c in self._file.consultations):
            return
        consultation = self._file.consultation(record)
        self._context = record
        self.filters.set_filter(
            Filter(request=consultation.request or NO_REQUEST, body=consultation.body)
        )
        self._show_filtered()
        if not self.list.points.lines:
            self._all.setCurrentIndex(1)

    def _show_filtered(self, wanted: RecordId | None = None) -> None:
        shown = self.filters.shown()
        kept = wanted or (self._line.point.id if self._line else None)
        beside = [line.point.id for line in self.list.all_chosen()]
        row = max(self.list.currentIndex().row(), 0)
        scroll = self.list.verticalScrollBar().value()
        self.list.points.set_lines(shown)
        if self._sight is not None:
            points = (line.point for line in shown)
            self.list.points.set_edges(edges_of(self._sight.marks, points))
        self.list.verticalScrollBar().setValue(scroll)
        self._mark_unsaved()
        if not self.list.choose(kept):
            self.list.choose_place(min(row, len(shown) - 1))
        elif kept in beside:
            self.list.choose_all(beside)
        chosen = self.list.chosen()
        if chosen is None:
            self._line = None
        else:
            self._show_line(chosen)
        self._show_totals()
        self._show_buttons()
        if self.entry.sheet is None:
            self._right.setCurrentIndex(_EDITOR if chosen else _NOTHING)

    @Slot(object)
    def _choose(self, line: PointLine) -> None:
        if self._line is not None and self._line.point.id == line.point.id:
            return
        self._keep()
        self._show_line(line)
        self._show_buttons()
        self._show_totals()
        if self.entry.sheet is None:
            self._right.setCurrentIndex(_EDITOR)

    def _show_line(self, line: PointLine) -> None:
        if self._file is None:
            return
        self._line = line
        saved = saved_draft(self._file, line.point)
        kept = self.drafts.of(line.point.id)
        wanted = refitted(kept, saved) if kept else saved
        self._show_quote(wanted.reaction)
        if wanted != self.editor.draft():
            self.editor.show_draft(wanted, unsaved=kept is not None)
        else:
            self.editor.show_state(unsaved=kept is not None)

    def _show_quote(self, writing: RecordId) -> None:
        """The point with its other rounds above the reaction that is being written."""
        if self._file is not None and self._line is not None:
            reaction = last_reaction(self._file, self._line)
            marks = self._sight.marks if self._sight else None
            seen = seen_marks(marks, self._line.point, reaction) if marks else ()
            self.quote.show_line(self._file, self._line, seen, writing)
            self._both.share_height()
            self._quoted_beside = writing

    def _keep(self) -> None:
        """Nothing typed is lost: keep it at its point until it is saved or thrown away."""
        if self._line is None or self._file is None:
            return
        draft = self.editor.draft()
        if draft.point == self._line.point.id:
            self.drafts.keep(draft, saved_draft(self._file, self._line.point))

    @Slot(object)
    def _resume(self, point: RecordId) -> None:
        self._show_record(point)
        self.editor.focus_text()

    @Slot()
    def _forget_typed(self) -> None:
        if self._line is not None:
            self._show_line(self._line)
        self._mark_unsaved()

    @Slot()
    def _follow_typing(self) -> None:
        self._keep()
        self._mark_unsaved()
        writing = self.editor.draft().reaction
        if writing != self._quoted_beside:
            self._show_quote(writing)

    def _mark_unsaved(self) -> None:
        self.list.points.set_unsaved(self.drafts.points())

    def _show_totals(self) -> None:
        words = totals_words(self._lines.values(), self.list.points.lines, self._line)
        self.totals.setText(words)
        self.totals.setVisible(bool(words))

    def _show_buttons(self) -> None:
        self.head.show_state(chosen=self._line is not None, draft=self.entry.draft() is not None)

    @Slot()
    def _after_sheet(self) -> None:
        self.reload()
        self.list.setFocus()

    def consultation_in_hand(self) -> RecordId | None:
        """The council that the filter, the place or the chosen point names."""
        chosen = self.filters.filter
        if chosen.request is not None and chosen.body is not None and self._file is not None:
            councils = self._file.consultations_of(chosen.request or None)
            found = [c.id for c in councils if c.body == chosen.body]
            if found:
                return found[0]
        if self._context is not None:
            return self._context
        return self._line.consultation if self._line is not None else None

    def _name_of(self, point: RecordId) -> str:
        line = self._lines.get(point)
        return line.name if line else _("een ingetrokken punt")

    def _every_line(self) -> list[PointLine]:
        return list(self._lines.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is no room it stands in the menu behind the dots.
        self.head.life.setVisible(self.width() >= _ROOMY)

    # -- layout --------------------------------------------------------------------------------

    @Slot()
    def _open_further(self) -> None:
        self.head.open_further(self.further_acts())

    def further_acts(self) -> Iterator[FurtherAct]:
        """The menu behind the dots."""
        deeds, chosen = self.deeds, self._line is not None
        if self.head.life.isHidden():
            yield FurtherAct(_("&Levensloop"), "timeline", deeds.tell_life, chosen)
        yield FurtherAct(_("Oordeel van de r&aad…"), "message-2", deeds.ask_appraisal, chosen)
        words = _("Zichtbaarheid van het &punt…")
        yield FurtherAct(words, "eye", deeds.ask_sight_of_point, chosen)
        words = _("Zichtbaarheid van de &reactie…")
        yield FurtherAct(words, "eye", deeds.ask_sight_of_reaction, deeds.reaction() is not None)
        words = _("Alle punten in de lijst &kiezen")
        yield FurtherAct(words, "list-check", self._choose_all, chosen)
        yield FurtherAct(_("Punten uit advies&brief…"), "file-import", self.entry.cut)
        yield FurtherAct(_("Punten uit &tabel…"), "table", self.entry.take_table)
        if self._line is not None and not self._line.sent:
            yield FurtherAct(_("&Intrekken…"), "archive-off", self.entry.withdraw)

    def _connect(self) -> None:
        self._connect_list()
        self._connect_answer()
        self._connect_head()
        self.unfinished.resume_wanted.connect(self._resume)
        self.unfinished.dropped.connect(self._forget_typed)
        self.entry.opened.connect(lambda: self._all.setCurrentIndex(0))
        self.entry.left.connect(self._after_sheet)
        appraise = QShortcut(QKeySequence("Ctrl+Shift+O"), self)
        appraise.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        appraise.activated.connect(self.deeds.ask_appraisal)
        for keys, rows in (("Alt+Down", 1), ("Alt+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self.editor)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda r=rows: self.step(r))

    def _connect_list(self) -> None:
        self.filters.filter_changed.connect(self._filter)
        self.list.point_chosen.connect(self._choose)
        self.list.point_opened.connect(self.open_chosen)
        self.list.number_chosen.connect(self.together.show_number)
        self.together.answer_wanted.connect(self.several.answer_chosen)
        self.together.appraise_wanted.connect(self.deeds.ask_appraisal)
        self.together.single_wanted.connect(self.list.choose_one)

    def _connect_answer(self) -> None:
        self.quote.appraise_wanted.connect(self.deeds.ask_appraisal)
        self.quote.withdraw_appraisal_wanted.connect(self.deeds.ask_withdrawal)
        self.quote.commitment_wanted.connect(self.deeds.show_commitment)
        self.several.changed.connect(self._follow_typing)
        self.editor.changed.connect(self._follow_typing)
        self.editor.save_wanted.connect(self.save)
        self.editor.revert_wanted.connect(self.revert)
        self.editor.more_points_wanted.connect(self.several.pick)
        self.editor.commitment_wanted.connect(self.deeds.ask_commitment)

    def _connect_head(self) -> None:
        self.switch.chosen.connect(self._show_otherwise)
        self.head.add.clicked.connect(self.entry.add)
        self.head.cut.clicked.connect(self.entry.cut)
        self.head.send.clicked.connect(self.entry.send)
        self.head.edit.clicked.connect(self.entry.change)
        self.head.life.clicked.connect(self.deeds.tell_life)
        self.head.further_wanted.connect(self._open_further)

    @Slot()
    def _filter(self) -> None:
        self._context = None
        self._keep()
        self._show_filtered()

    def _lay_out(self) -> None:
        self._all.addWidget(self._body())
        self._all.addWidget(self._empty())
        self._all.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.bar)
        layout.addWidget(self._all, 1)

    def _body(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("splitter-reactions")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, 800])
        splitter.setStretchFactor(0, 0)
        self._right.addWidget(self._both)
        self._right.addWidget(QWidget())
        self._right.addWidget(_no_match())
        return splitter

    def _left(self) -> QWidget:
        left = ground("surface")
        left.setMinimumWidth(240)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(self.together)
        foot = ground("footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.addWidget(self.totals)
        column.addWidget(foot)
        return left

    def _empty(self) -> QWidget:
        return EmptyState(
            "list-numbers",
            _("Nog geen punten"),
            _(
                "Neem het advies van de raad punt voor punt over, in zijn eigen woorden. Kies "
                "daarvoor bij de aanvraag een raad en leg het advies vast."
            ),
        )


def _no_match() -> QWidget:
    words = _("Wis het filter om verder te gaan.")
    return EmptyState("filter", _("Niets gevonden met dit filter"), words)
