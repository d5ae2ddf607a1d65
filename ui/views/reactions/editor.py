"""The board's reaction to one point: verdict, text, reasons, and which other points it answers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from consultatie.acts.records import NEW
from consultatie.errors import Breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.reactions import Verdict
from ui.forms.calendar_popup import no_notes
from ui.forms.editor import Editor
from ui.forms.fields import Field, FieldKind
from ui.forms.row import FieldRow, editor_for
from ui.tokens import Space, Tone
from ui.views.reactions.drafts import ReplyDraft, next_round
from ui.views.reactions.shared import Names, SharedPoints
from ui.views.reactions.verdict_editor import VerdictEditor
from ui.widgets.buttons import Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.labels import ElidedLabel, IconLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar

# What is typed in a field of its own.
_TYPED = ("text", "reasons", "changes", "counter_proposal", "wording", "given_on")


class ReactionEditor(QWidget):
    """Shows one draft. `draft()` is what stands there; `save_wanted` comes with Ctrl+Enter."""

    changed = Signal()
    save_wanted = Signal()
    more_points_wanted = Signal(object)
    revert_wanted = Signal()
    commitment_wanted = Signal()

    def __init__(self, today: date, names: Names) -> None:
        super().__init__()
        self.setAccessibleName(_("Reactie van het bestuur"))
        self._today = today
        self._base = ReplyDraft(0)
        self._filling = False
        self.bar = MessageBar(linger_ms=0)
        self.verdict = VerdictEditor()
        self.shared = SharedPoints(names)
        self._rows = self._make_rows()
        self.caution = _Caution()
        self._round = text_label("", Role.SMALL, wrap=True)
        self.more = push_button(_("Punt erbij…"), Kind.QUIET, "plus")
        self.more.setToolTip(_("Laat deze reactie nog een punt beantwoorden (Ctrl+B)"))
        self.more.clicked.connect(self._ask_more)
        self._scope = text_label("", Role.MUTED)
        words = _("Ctrl+Enter: opslaan en verder")
        self._hint = ElidedLabel(words, Role.SMALL)
        self._lay_out()
        self._make_shortcuts()

    # -- what stands there ---------------------------------------------------------------------

    def show_draft(self, draft: ReplyDraft, *, unsaved: bool) -> None:
        """Show what is saved, or what was being written."""
        self._filling = True
        self._base = draft
        self.verdict.set_value(draft.verdict)
        self.shared.show_drafts(draft.also)
        for name, value in _texts(draft).items():
            self._rows[name].editor.set_value(value)
        self._filling = False
        self.clear_breaches()
        self.show_state(unsaved=unsaved)

    def draft(self) -> ReplyDraft:
        """What stands in the editor now."""
        also = self.shared.drafts()
        typed = {name: self._rows[name].editor.value() for name in _TYPED}
        wording = typed["wording"] if also else self._base.wording
        changes = {**typed, "wording": wording, "verdict": self.verdict.value(), "also": also}
        return replace(self._base, **changes)

    def add_point(self, point: RecordId) -> None:
        """Let the reaction answer one more point."""
        self.shared.add(point)

    # -- what is wrong -------------------------------------------------------------------------

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Show each sentence beside the field it names, the others above."""
        self.clear_breaches()
        strays = [breach.sentence for breach in breaches if breach.field not in self._rows]
        for name, row in self._rows.items():
            row.show_error(" ".join(b.sentence for b in breaches if b.field == name))
        if strays:
            self.bar.say(" ".join(strays), Tone.RED)
        self._show_help()
        wrong = [row for row in self._rows.values() if row.error]
        if wrong:
            wrong[0].editor.setFocus()
            # Once the sentence has its place.
            QTimer.singleShot(0, partial(self._scroller.ensureWidgetVisible, wrong[0], 0, Space.S))

    def error(self, name: str) -> str:
        """What is said to be wrong with a field."""
        return self._rows[name].error

    def clear_breaches(self) -> None:
        """Take back everything that was said to be wrong."""
        self.bar.quiet()
        for row in self._rows.values():
            row.show_error("")

    def focus_text(self) -> None:
        """Put the keyboard in the text of the reaction."""
        self._rows["text"].editor.setFocus()

    def editor(self, name: str) -> Editor:
        """The editor of one field."""
        return self._rows[name].editor

    # -- inside --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._scroller.ensureWidgetVisible(watched, 0, Space.XL)
        return super().eventFilter(watched, event)

    @Slot()
    def _tell(self) -> None:
        if not self._filling:
            self.show_state(unsaved=True)
            self.changed.emit()

    @Slot()
    def _begin_round(self) -> None:
        self.show_draft(next_round(self.draft()), unsaved=True)
        self.verdict.setFocus()
        self.changed.emit()

    def show_state(self, *, unsaved: bool) -> None:
        """Offer to throw away what is unsaved, or a new round to what is saved."""
        draft = self.draft()
        self.revert.setVisible(unsaved)
        self._round.setText(_round_words(self._base))
        self._round.setVisible(bool(self._round.text()))
        saved = self._base.reaction != NEW and not unsaved
        self.round_button.setVisible(saved)
        self.commitment_button.setVisible(saved)
        self._rows["wording"].setVisible(bool(draft.also))
        also = _("Geldt ook voor de punten hierboven.")
        self._scope.setText(also if draft.also else _("Geldt alleen voor dit punt."))
        self._show_help()
        doubtful = Verdict.ADOPTED in _verdicts(draft) and bool(draft.counter_proposal)
        if doubtful and self.caution.isHidden():
            # Once it has its place.
            QTimer.singleShot(0, partial(self._scroller.ensureWidgetVisible, self.caution))
        self.caution.setVisible(doubtful)

    def _show_help(self) -> None:
        """That reasons are needed, unless they are not, or it is said already that they lack."""
        draft, row = self.draft(), self._rows["reasons"]
        needless = _verdicts(draft) == {Verdict.ADOPTED}
        row.show_help("" if row.error or needless else row.field.help)

    def _make_rows(self) -> Mapping[str, FieldRow]:
        rows = {"verdict": FieldRow(_verdict_field(), self.verdict)}
        for field in _fields():
            rows[field.name] = FieldRow(field, editor_for(field, self._today, no_notes))
        for row in rows.values():
            row.editor.changed.connect(self._tell)
            row.editor.input.installEventFilter(self)
            if row.field.kind is FieldKind.TEXT:
                row.editor.input.setMaximumHeight(row.editor.input.minimumHeight())
        self.shared.changed.connect(self._tell)
        return rows

    def _make_shortcuts(self) -> None:
        for place, verdict in enumerate(Verdict, 1):
            self._shortcut(f"Ctrl+{place}", partial(self._choose, verdict))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys, self.save_wanted.emit)
        self._shortcut("Ctrl+B", self._ask_more)

    @Slot()
    def _ask_more(self) -> None:
        self.more_points_wanted.emit(self.more)

    def _choose(self, verdict: Verdict) -> None:
        """For the point whose line has the keyboard, or else for the point in hand."""
        if not self.shared.take_verdict(verdict):
            self.verdict.choose(verdict)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.bar)
        column.addWidget(self._round)
        column.addWidget(self.shared)
        for name in ("verdict", "text", "wording", "reasons"):
            column.addWidget(self._rows[name])
        column.addLayout(self._beside("changes", "counter_proposal"))
        column.addWidget(self.caution)
        column.addWidget(self._rows["given_on"])
        column.addWidget(Flow(self._scope, self.more))
        column.addStretch(1)
        self._scroller = QScrollArea()
        self._scroller.setWidgetResizable(True)
        self._scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroller.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroller, 1)
        layout.addWidget(self._footer())

    def _beside(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        for name in names:
            row.addWidget(self._rows[name], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _footer(self) -> QWidget:
        footer = ground("footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.S)
        self.save_button = push_button(_("Opslaan"), Kind.PRIMARY)
        self.save_button.setToolTip(_("Opslaan en naar het volgende punt (Ctrl+Enter)"))
        self.save_button.clicked.connect(self.save_wanted)
        self.revert = push_button(_("Niet bewaren"))
        self.revert.clicked.connect(self.revert_wanted)
        self.round_button = push_button(_("Nieuwe ronde"), Kind.QUIET, "messages")
        self.round_button.setToolTip(_("Een reactie op de reactie, naast deze"))
        self.round_button.clicked.connect(self._begin_round)
        self.commitment_button = push_button(_("Toezegging vastleggen…"), Kind.QUIET, "checklist")
        self.commitment_button.setToolTip(_("Wat het bestuur hier toezegt, letterlijk vastleggen"))
        self.commitment_button.clicked.connect(self.commitment_wanted)
        row.addWidget(self._hint, 1)
        for button in (
            self.commitment_button,
            self.round_button,
            self.revert,
            self.save_button,
        ):
            row.addWidget(button)
        return footer


class _Caution(QFrame):
    """A counter-proposal beside "overgenomen" is seldom meant: it says so, and forbids nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "caution")
        self.words = _(
            "U kiest ‘overgenomen’, maar schrijft een tegenvoorstel: controleer of dat het punt "
            "zelf is."
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(IconLabel("alert-triangle", Tone.AMBER, 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text_label(self.words, Role.CAUTION, wrap=True), 1)
        self.hide()


def _texts(draft: ReplyDraft) -> dict[str, str | date | None]:
    return {name: getattr(draft, name) for name in _TYPED}


def _verdicts(draft: ReplyDraft) -> set[Verdict | None]:
    """What is said to any of the points."""
    return {draft.verdict, *(also.verdict or draft.verdict for also in draft.also)}


def _round_words(draft: ReplyDraft) -> str:
    """Which round this is, and which one counts."""
    if draft.round <= 1:
        return ""
    if draft.reaction == NEW:
        words = _("Ronde {number}. Tot u deze opslaat, telt ronde {last}.")
        return words.format(number=draft.round, last=draft.round - 1)
    words = _("Ronde {number}. Deze reactie telt; de eerdere staan hierboven.")
    return words.format(number=draft.round)


def _verdict_field() -> Field:
    return Field(name="verdict", label=_("Wat doet het bestuur met dit punt?"))


def _fields() -> tuple[Field, ...]:
    text = FieldKind.TEXT
    return (
        Field(name="text", label=_("Reactie van het bestuur"), kind=text, lines=4),
        Field(
            name="reasons",
            label=_("Redenen"),
            kind=text,
            lines=3,
            help=_("Verplicht als het punt niet geheel is overgenomen (art. 25 lid 5 WOR)."),
        ),
        Field(
            name="changes",
            label=_("Wat verandert er in het besluit?"),
            kind=text,
            lines=2,
            placeholder=_("bijv. artikel 4 lid 2, blz. 7"),
        ),
        Field(
            name="counter_proposal",
            label=_("Tegenvoorstel van het bestuur"),
            kind=text,
            lines=2,
            placeholder=_("wat het bestuur in plaats daarvan biedt"),
        ),
        Field(
            name="wording",
            label=_("Eigen bewoording voor dit punt"),
            kind=text,
            lines=2,
            help=_("Alleen als deze raad iets anders te lezen krijgt dan de andere."),
        ),
        Field(name="given_on", label=_("Gegeven op"), kind=FieldKind.DATE),
    )
