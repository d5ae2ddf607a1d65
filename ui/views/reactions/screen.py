"""Points on the left, the chosen one with its reaction on the right; all of it by keyboard."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.appraisals import Appraisal
from consultatie.dossier_file import DossierFile
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.reactions import Reaction
from consultatie.sight import Sight
from consultatie.tallies import tally_words
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.drafts import drafts_of
from ui.forms.records import ask_reason
from ui.forms.sheet import open_as_dialog
from ui.forms.visibility import ask_visibility
from ui.icons import icon
from ui.marks import Mark
from ui.sight import edges_of, mark_of
from ui.tokens import Space, Tone
from ui.views.reactions.chosen_bar import ChosenBar
from ui.views.reactions.drafts import (
    ReplyDraft,
    refitted,
    reply_drafts_of,
    save_draft,
    saved_draft,
    with_points,
)
from ui.views.reactions.editor import ReactionEditor
from ui.views.reactions.entry import InHand, PointEntry
from ui.views.reactions.filter_bar import FilterBar
from ui.views.reactions.keeping import ReplyKeeping, key_of
from ui.views.reactions.lines import (
    NO_REQUEST,
    Filter,
    PointLine,
    lines_of,
    tally_of,
)
from ui.views.reactions.picker import PointPicker
from ui.views.reactions.point_list import PointList
from ui.views.reactions.quote import Quote
from ui.views.view_switch import list_or_matrix
from ui.widgets.buttons import Kind, icon_button, push_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.frames import Popover
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from consultatie.exports import Listed

_EDITOR, _SHEET, _NOTHING = range(3)
_DIALOG = (560, 460)
_LIST_WIDTH = 380
_QUOTE_LOWEST = 88
_LOWEST = 200
_ROOMY = 900
_TOOL_HEIGHT = 32
# Each point gets a line of its own in the reaction; nobody oversees more of them.
_MOST = 100


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
        self._heights_chosen = False
        # The reaction that the quote leaves out, because it stands in the editor.
        self._quoted_beside: RecordId = 0
        self.keeping = ReplyKeeping(desk, self._name_of)
        self.drafts = reply_drafts_of(desk)
        self.drafts.told.connect(self._tell_draft)
        self._taken_up: RecordId | None = None
        self.filters = FilterBar()
        self.switch = list_or_matrix(ScreenName.REACTIONS)
        self.list = PointList()
        self.together = ChosenBar()
        self.totals = text_label("", Role.SMALL, wrap=True)
        self.quote = Quote()
        self.editor = ReactionEditor(desk.today(), self._name_of)
        self.bar = MessageBar()
        self._right = QStackedWidget()
        self._all = QStackedWidget()
        in_hand = InHand(lambda: self._file, lambda: self._line, self.consultation_in_hand)
        self.entry = PointEntry(desk, self, self._right, self.bar, in_hand)
        self._make_buttons()
        self._lay_out()
        self.lead_to(self.list)
        self._connect()

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.dossier != self._dossier:
            self._keep()
            self._dossier, self._line, self._context = place.dossier, None, None
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
        self._file = self.desk.register.dossier_file(self._dossier)
        self._sight = Sight(self._file, self.desk.today())
        lines = lines_of(self._file)
        self._lines = {line.point.id: line for line in lines}
        self.filters.show_lines(lines)
        self._all.setCurrentIndex(0 if lines or self.entry.sheet else 1)
        self._take_up()
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
            Act.LIFE_LINE: self.tell_life,
            Act.SIGHT: self.ask_sight_of_point,
        }

    @Slot()
    def tell_life(self) -> None:
        """Show all that happened to the point that is chosen."""
        from ui.views.life_line import tell_life

        if self._line is not None and self._file is not None:
            tell_life(self._file, self._line.point, self)

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

    @Slot()
    def _ask_commitment(self) -> None:
        """Record what this reaction promises."""
        if self._file is not None and self._line is not None:
            from ui.views.reactions.promising import ask_commitment

            ask_commitment(self.desk, self._file, self._line, self.editor.draft().reaction, self)

    @Slot(object)
    def _show_commitment(self, commitment: RecordId) -> None:
        self.desk.go(Place(ScreenName.COMMITMENTS, self._dossier, commitment))

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
            self.answer_together()
        else:
            self.editor.verdict.setFocus()

    @Slot()
    def _choose_all(self) -> None:
        """Choose every point that the filter lets through; Ctrl+A in the list does so too."""
        self.list.selectAll()
        self.list.setFocus()

    @Slot()
    def answer_together(self) -> None:
        """Let one reaction answer all points that are chosen, of whatever council."""
        rounds = {line.point.id: line.round for line in self.list.all_chosen()}
        if len(rounds) > _MOST:
            words = _("Kies ten hoogste {most} punten tegelijk; een filter helpt daarbij.")
            self.bar.say(words.format(most=_MOST), Tone.AMBER)
            return
        if rounds and (self._line is None or self._line.point.id not in rounds):
            self.list.go_to(next(iter(rounds)))
        hand = self._line
        if self._file is None or hand is None or not rounds:
            return
        draft = self.editor.draft()
        wanted = with_points(draft, rounds)
        if wanted.reaction != draft.reaction and self.drafts.of(hand.point.id) is not None:
            self.bar.say(_("Sla eerst op wat u bij dit punt schreef."), Tone.AMBER)
            return
        self.editor.show_draft(wanted, unsaved=wanted != saved_draft(self._file, hand.point))
        self._follow_typing()
        self._say_of_rounds(rounds, wanted.round)
        self.editor.verdict.setFocus()

    def _say_of_rounds(self, rounds: Mapping[RecordId, int], begun: int) -> None:
        answered = sum(0 < last < begun for last in rounds.values())
        if answered:
            words = ngettext(
                "Op één van deze punten was al gereageerd: dit wordt ronde {round}.",
                "Op {number} van deze punten was al gereageerd: dit wordt ronde {round}.",
                answered,
            )
            self.bar.say(words.format(number=answered, round=begun))

    @Slot()
    def ask_appraisal(self) -> None:
        """Record what the council thinks of the reaction to every point that is chosen."""
        from ui.forms.appraisals import SIZE, appraisal_sheet

        if self._file is None or self._line is None:
            return
        several = self.list.all_chosen()
        chosen = several if len(several) > 1 else (self._line,)
        named = [(line.point, line.name) for line in chosen]
        open_as_dialog(appraisal_sheet(self.desk, self._file, named), self).resize(*SIZE)

    @Slot(object)
    def _ask_withdrawal(self, appraisal: Appraisal) -> None:
        ask_reason(self.desk, appraisal, self)

    # -- who may see it ------------------------------------------------------------------------

    @Slot()
    def ask_sight_of_point(self) -> None:
        """Say who may see the chosen point, with all that lies below it."""
        if self._line is not None:
            ask_visibility(self.desk, self._line.point, self)

    @Slot()
    def ask_sight_of_reaction(self) -> None:
        """Say who may see the last reaction to the chosen point."""
        reaction = self._reaction()
        if reaction is not None:
            ask_visibility(self.desk, reaction, self)

    def _reaction(self) -> Reaction | None:
        if self._line is None or self._file is None:
            return None
        answer = self._file.answer_to(self._line.point.id)
        return self._file.reaction(answer.reaction) if answer else None

    def _seen(self, line: PointLine) -> tuple[Mark, ...]:
        """Who may see a point, and its reaction where that differs."""
        if self._sight is None:
            return ()
        marks, reaction = self._sight.marks, self._reaction()
        own = mark_of(marks, line.point)
        of_reaction = mark_of(marks, reaction) if reaction else None
        found = [own] if own else []
        if of_reaction is not None and of_reaction != own:
            word = _("reactie: {visibility}").format(visibility=of_reaction.word)
            found.append(replace(of_reaction, word=word))
        return tuple(found)

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
            self.quote.show_line(self._file, self._line, self._seen(self._line), writing)
            self._share_height()
            self._quoted_beside = writing

    def _keep(self) -> None:
        """Nothing typed is lost: keep it at its point until it is saved or thrown away."""
        if self._line is None or self._file is None:
            return
        draft = self.editor.draft()
        if draft.point == self._line.point.id:
            self.drafts.keep(draft, saved_draft(self._file, self._line.point))

    @Slot(object, object)
    def _tell_draft(self, point: RecordId, draft: ReplyDraft | None) -> None:
        if self._dossier is not None:
            self.keeping.keep(self._dossier, point, draft)

    def _take_up(self) -> None:
        """Put back what was typed and not saved when the register was open before."""
        if self._taken_up == self._dossier or self._file is None:
            return
        self._taken_up = self._dossier
        drafts, moment = self.keeping.taken_up(self._file, self._lines)
        found = [draft for draft in drafts if self.drafts.of(draft.point) is None]
        for draft in found:
            self.drafts.keep(draft, saved_draft(self._file, self._lines[draft.point].point))
        if found:
            self._say_taken_up([draft.point for draft in found], moment)

    def _say_taken_up(self, points: Sequence[RecordId], moment: str) -> None:
        words = ngettext(
            "Er staat nog niet bewaarde tekst van {moment} bij {point}.",
            "Er staat nog niet bewaarde tekst van {moment} bij {number} punten.",
            len(points),
        )
        self.bar.say(
            words.format(moment=moment, point=self._name_of(points[0]), number=len(points)),
            Tone.AMBER,
            (_("Verder typen"), lambda: self._type_on(points[0])),
            (_("Weggooien"), lambda: self._throw_away(points)),
        )

    def _type_on(self, point: RecordId) -> None:
        self._show_record(point)
        self.editor.focus_text()

    def _throw_away(self, points: Iterable[RecordId]) -> None:
        for point in points:
            self.drafts.drop(point)
        if self._line is not None:
            self._show_line(self._line)
        self._mark_unsaved()

    @Slot(str)
    def _hear_thrown_away(self, key: str) -> None:
        self._throw_away([p for p in self.drafts.points() if key_of(p) == key])

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
        """Of every council in the list, when they are few; else of the council of this point."""
        groups: dict[RecordId, list[PointLine]] = {}
        for line in self._lines.values():
            groups.setdefault(line.consultation, []).append(line)
        shown = {line.consultation for line in self.list.points.lines}
        if len(shown) > 3:
            shown = {self._line.consultation} if self._line else set()
        words = [
            f"{groups[key][0].bodies}: {tally_words(tally_of(groups[key]))}"
            for key in groups
            if key in shown
        ]
        self.totals.setText("\n".join(words))
        self.totals.setVisible(bool(words))

    def _show_buttons(self) -> None:
        self._send_button.setVisible(self.entry.draft() is not None)
        self._cut_button.setVisible(self.entry.draft() is not None)
        self._edit_button.setEnabled(self._line is not None)
        self._life_button.setEnabled(self._line is not None)

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

    @Slot(object)
    def _pick(self, beside: QWidget) -> None:
        if self._line is None:
            return
        draft = self.editor.draft()
        taken = {self._line.point.id, *draft.others}
        own = self._line
        others = [line for line in self._lines.values() if line.point.id not in taken]
        if draft.reaction:
            # What was answered elsewhere keeps that answer; only a next round answers it anew.
            others = [line for line in others if line.round < draft.round]
        others.sort(key=lambda line: (line.request != own.request, line.theme != own.theme))
        picker = PointPicker(others)
        popover = Popover(picker, self)
        picker.point_taken.connect(self._take_point)
        picker.point_taken.connect(popover.close)
        popover.open_at(beside)
        picker.line.setFocus()

    @Slot(object)
    def _take_point(self, line: PointLine) -> None:
        self.editor.show_draft(
            with_points(self.editor.draft(), {line.point.id: line.round}), unsaved=True
        )
        self._follow_typing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_height()
        # Where there is no room it stands in the menu behind the dots.
        self._life_button.setVisible(self.width() >= _ROOMY)

    @Slot()
    def _leave_heights(self) -> None:
        """Somebody chose how high the quote is; that stays."""
        self._heights_chosen = True

    def _share_height(self) -> None:
        """The quote as high as it needs, up to a good third."""
        whole = self._both.height()
        if self._heights_chosen or whole < _LOWEST:
            return
        high = min(max(self.quote.wanted_height() + Space.S, _QUOTE_LOWEST), whole * 2 // 5)
        self._both.setSizes([high, whole - high])

    # -- layout --------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self._new_button = push_button(_("Punt toevoegen"), Kind.PRIMARY, "plus")
        self._new_button.setToolTip(_("Punten van een concept invoeren (Ctrl+N)"))
        self._cut_button = push_button(_("Punten uit adviesbrief…"), Kind.PLAIN, "file-import")
        self._cut_button.hide()
        self._cut_button.setToolTip(_("Punten overnemen uit de tekst van de adviesbrief"))
        self._send_button = push_button(_("Als verzonden vastleggen…"), Kind.PLAIN, "lock")
        self._life_button = push_button(_("Levensloop"), Kind.QUIET, "timeline")
        self._life_button.setToolTip(_("Levensloop van dit punt (Ctrl+Shift+L)"))
        self._edit_button = push_button(_("Wijzigen"), Kind.QUIET, "pencil")
        self._edit_button.setToolTip(_("Punt wijzigen (F2)"))
        self._further = icon_button("dots", _("Meer"))
        # No higher than its neighbours.
        self._further.setMaximumHeight(_TOOL_HEIGHT)
        self._further.clicked.connect(self._open_further)

    @Slot()
    def _open_further(self) -> None:
        """The acts on the point for which the head has no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, icon_name, act, possible in self.further_acts():
            action = menu.addAction(icon(icon_name), words, act)
            action.setEnabled(possible)
        menu.popup(self._further.mapToGlobal(self._further.rect().bottomLeft()))

    def further_acts(self) -> Iterator[tuple[str, str, Callable[[], object], bool]]:
        """The menu behind the dots: words, icon, act, and whether that can be done now."""
        point, reaction = self._line is not None, self._reaction() is not None
        if self._life_button.isHidden():
            yield _("&Levensloop"), "timeline", self.tell_life, point
        yield _("Oordeel van de r&aad…"), "message-2", self.ask_appraisal, point
        yield _("Zichtbaarheid van het &punt…"), "eye", self.ask_sight_of_point, point
        yield _("Zichtbaarheid van de &reactie…"), "eye", self.ask_sight_of_reaction, reaction
        yield _("Alle punten in de lijst &kiezen"), "list-check", self._choose_all, point
        yield _("Punten uit advies&brief…"), "file-import", self.entry.cut, True
        yield _("Punten uit &tabel…"), "table", self.entry.take_table, True
        if self._line is not None and not self._line.sent:
            yield _("&Intrekken…"), "archive-off", self.entry.withdraw, True

    def _connect(self) -> None:
        drafts_of(self.desk).thrown_away.connect(self._hear_thrown_away)
        self.filters.filter_changed.connect(self._filter)
        self.switch.chosen.connect(self._show_otherwise)
        self.list.point_chosen.connect(self._choose)
        self.list.point_opened.connect(self.open_chosen)
        self.list.number_chosen.connect(self.together.show_number)
        self.together.answer_wanted.connect(self.answer_together)
        self.together.appraise_wanted.connect(self.ask_appraisal)
        self.together.single_wanted.connect(self.list.choose_one)
        self.quote.appraise_wanted.connect(self.ask_appraisal)
        self.quote.withdraw_appraisal_wanted.connect(self._ask_withdrawal)
        self.editor.changed.connect(self._follow_typing)
        self.editor.save_wanted.connect(self.save)
        self.editor.revert_wanted.connect(self.revert)
        self.editor.more_points_wanted.connect(self._pick)
        self.editor.commitment_wanted.connect(self._ask_commitment)
        self.quote.commitment_wanted.connect(self._show_commitment)
        self._new_button.clicked.connect(self.entry.add)
        self._cut_button.clicked.connect(self.entry.cut)
        self._send_button.clicked.connect(self.entry.send)
        self._life_button.clicked.connect(self.tell_life)
        self._edit_button.clicked.connect(self.entry.change)
        self.entry.opened.connect(lambda: self._all.setCurrentIndex(0))
        self.entry.left.connect(self._after_sheet)
        appraise = QShortcut(QKeySequence("Ctrl+Shift+O"), self)
        appraise.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        appraise.activated.connect(self.ask_appraisal)
        for keys, rows in (("Alt+Down", 1), ("Alt+Up", -1)):
            shortcut = QShortcut(QKeySequence(keys), self.editor)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda r=rows: self.step(r))

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
        layout.addWidget(self._head())
        layout.addWidget(self.bar)
        layout.addWidget(self._all, 1)

    def _head(self) -> QWidget:
        head = ground("header")
        column = QVBoxLayout(head)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(text_label(_("Punten en reacties"), Role.TITLE))
        line.addWidget(self.switch)
        line.addStretch(1)
        for button in (
            self._life_button,
            self._edit_button,
            self._further,
            self._send_button,
            self._cut_button,
        ):
            line.addWidget(button)
        line.addWidget(self._new_button)
        column.addLayout(line)
        column.addWidget(self.filters)
        return head

    def _body(self) -> QWidget:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("splitter-reactions")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._left())
        splitter.addWidget(self._right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, 800])
        splitter.setStretchFactor(0, 0)
        both = self._both = QSplitter(Qt.Orientation.Vertical)
        both.setObjectName("splitter-quote")
        both.setChildrenCollapsible(False)
        both.addWidget(self.quote)
        both.addWidget(self.editor)
        both.setStretchFactor(1, 1)
        both.splitterMoved.connect(self._leave_heights)
        self._right.addWidget(both)
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
