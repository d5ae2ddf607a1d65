"""The two-part editor below the matrix: the point in the council's words, and its reaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from consultatie.dossier_file import DossierFile
from consultatie.errors import Breach, RuleBroken
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Verdict
from ui.desk import Desk, Place, ScreenName
from ui.marks import Mark
from ui.views.reactions.drafts import (
    AlsoDraft,
    ReplyDraft,
    reply_drafts_of,
    save_draft,
    saved_draft,
)
from ui.views.reactions.editor import ReactionEditor
from ui.views.reactions.keeping import ReplyKeeping
from ui.views.reactions.lines import PointLine
from ui.views.reactions.picker import PointPicker
from ui.views.reactions.quote import Quote
from ui.widgets.frames import Popover
from ui.widgets.labels import Role, text_label

_BOTH, _NOTHING = range(2)


class AnswerPane(QWidget):
    """`saved` carries the point whose reaction was recorded, `left` comes with Esc.

    What is typed is kept at once in the drafts of the desk, so leaving it loses nothing. `stale`
    tells after saving that nobody gave the dossier as it is now.
    """

    saved = Signal(object)
    left = Signal()
    typed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Punt en reactie"))
        self.desk = desk
        self.drafts = reply_drafts_of(desk)
        self.keeping = ReplyKeeping(desk, self._name_of)
        self.drafts.told.connect(self._remember)
        self.quote = Quote()
        self.editor = ReactionEditor(desk.today(), self._name_of)
        self._file: DossierFile | None = None
        self._lines: Mapping[RecordId, PointLine] = {}
        self._line: PointLine | None = None
        self.stale = False
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    @Slot(object, object)
    def _remember(self, point: RecordId, draft: ReplyDraft | None) -> None:
        if self._file is not None:
            self.keeping.keep(self._file.dossier.id, point, draft)

    # -- showing -------------------------------------------------------------------------------

    def take(self, file: DossierFile, lines: Mapping[RecordId, PointLine]) -> None:
        """The dossier as read now; what is being typed stays."""
        self._file, self._lines = file, lines
        if self._line is not None:
            self._line = lines.get(self._line.point.id)

    def show_point(self, point: RecordId | None, seen: tuple[Mark, ...] = ()) -> None:
        """Show a point and what was written to it; without one say so."""
        line = self._lines.get(point) if point is not None else None
        self._line = line
        self._stack.setCurrentIndex(_BOTH if line else _NOTHING)
        if line is None or self._file is None:
            return
        self.quote.show_line(self._file, line, seen)
        kept = self.drafts.of(line.point.id)
        wanted = kept or saved_draft(self._file, line.point)
        if wanted != self.editor.draft():
            self.editor.show_draft(wanted, unsaved=kept is not None)
        else:
            self.editor.show_state(unsaved=kept is not None)

    def let_go(self) -> None:
        """Forget the point: what was typed to it is kept, and may change elsewhere."""
        self._line = None

    # -- writing -------------------------------------------------------------------------------

    def give(self, point: RecordId, verdict: Verdict) -> bool:
        """Record a verdict at once; False when the reaction first needs more than that."""
        line = self._lines.get(point)
        if line is None or self._file is None:
            return False
        kept = self.drafts.of(point)
        draft = replace(kept or saved_draft(self._file, line.point), verdict=verdict)
        breaches: Sequence[Breach] = ()
        if kept is None and draft.reaction:
            breaches = self._save(draft)
            if not breaches:
                return True
        self._write_on(line, draft)
        self.editor.show_breaches(breaches)
        return False

    def focus_wanting(self) -> None:
        """Put the keyboard in the field that wants something."""
        wanting = "reasons" if self.editor.error("reasons") else "text"
        self.editor.editor(wanting).setFocus()

    def join(self, points: Sequence[RecordId]) -> RecordId:
        """Let one reaction answer all these: one of the last round there is, or a new one."""
        if self._file is None:
            return points[0]
        drafts = [self._draft_of(self._file, self._lines[point]) for point in points]
        # A point answered in a later round would go on to show that answer.
        lead = max(drafts, key=lambda draft: draft.round if draft.reaction else 0)
        there = {lead.point, *lead.others}
        also = (*lead.also, *(AlsoDraft(point) for point in points if point not in there))
        self._write_on(self._lines[lead.point], replace(lead, also=also))
        return lead.point

    @Slot()
    def save(self) -> None:
        """Record the reaction that stands there."""
        if self._line is None:
            return
        breaches = self._save(self.editor.draft())
        if breaches:
            self.editor.show_breaches(breaches)

    @Slot()
    def revert(self) -> None:
        """Throw away what was typed at this point."""
        if self._line is not None:
            self.drafts.drop(self._line.point.id)
            self.show_point(self._line.point.id)
            self.typed.emit()

    # -- inside --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _save(self, draft: ReplyDraft) -> Sequence[Breach]:
        """Record a draft; returns what is wrong with it."""
        if self._file is None:
            return ()
        kept, line, file = self.drafts.of(draft.point), self._line, self._file
        # Recording tells the screens to reload: by then this is no longer an unsaved text.
        self.drafts.drop(draft.point)
        self._line = None
        try:
            save_draft(self.desk.register, file, draft)
        except RuleBroken as error:
            self._line = line
            if kept is not None:
                self.drafts.keep(kept, saved_draft(file, self._lines[draft.point].point))
            return error.breaches
        self.stale = self._file is file
        self.saved.emit(draft.point)
        return ()

    def _draft_of(self, file: DossierFile, line: PointLine) -> ReplyDraft:
        """What was typed at a point, or what is saved."""
        return self.drafts.of(line.point.id) or saved_draft(file, line.point)

    def _write_on(self, line: PointLine, draft: ReplyDraft) -> None:
        """Put a draft in the editor that differs from what is saved."""
        if self._file is not None:
            self.drafts.keep(draft, saved_draft(self._file, line.point))
        self.show_point(line.point.id)
        self.typed.emit()

    @Slot()
    def _keep(self) -> None:
        draft = self.editor.draft()
        if self._line is None or self._file is None or draft.point != self._line.point.id:
            return
        self.drafts.keep(draft, saved_draft(self._file, self._line.point))
        self.typed.emit()

    def _name_of(self, point: RecordId) -> str:
        line = self._lines.get(point)
        return line.name if line else _("een ingetrokken punt")

    @Slot(object)
    def _pick(self, beside: QWidget) -> None:
        own = self._line
        if own is None:
            return
        taken = {own.point.id, *self.editor.draft().also}
        others = [line for line in self._lines.values() if line.point.id not in taken]
        others.sort(key=lambda line: (line.request != own.request, line.theme != own.theme))
        picker = PointPicker(others)
        popover = Popover(picker, self)
        picker.point_taken.connect(lambda line: self.editor.add_point(line.point.id))
        picker.point_taken.connect(popover.close)
        popover.open_at(beside)
        picker.line.setFocus()

    @Slot()
    def _ask_commitment(self) -> None:
        if self._file is not None and self._line is not None:
            from ui.views.reactions.promising import ask_commitment

            ask_commitment(self.desk, self._file, self._line, self.editor.draft().reaction, self)

    @Slot(object)
    def _show_commitment(self, commitment: RecordId) -> None:
        dossier = self._file.dossier.id if self._file else None
        self.desk.go(Place(ScreenName.COMMITMENTS, dossier, commitment))

    def _connect(self) -> None:
        self.editor.changed.connect(self._keep)
        self.editor.save_wanted.connect(self.save)
        self.editor.revert_wanted.connect(self.revert)
        self.editor.more_points_wanted.connect(self._pick)
        self.editor.commitment_wanted.connect(self._ask_commitment)
        self.quote.commitment_wanted.connect(self._show_commitment)

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setObjectName("splitter-matrix-answer")
        both.setChildrenCollapsible(False)
        both.addWidget(self.quote)
        both.addWidget(self.editor)
        both.setSizes([400, 700])
        both.setStretchFactor(1, 1)
        nothing = text_label(
            _("Deze raad heeft dit punt niet ingebracht."), Role.MUTED, wrap=True
        )  # fmt: skip
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(both)
        self._stack.addWidget(nothing)
        self._stack.setCurrentIndex(_NOTHING)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
