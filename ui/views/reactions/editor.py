"""The board's reaction to one point: verdict, text, reasons, and which other points it answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
from ui.views.reactions.verdict_editor import VerdictEditor
from ui.widgets.buttons import Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar

Names = Callable[[RecordId], str]


class ReactionEditor(QWidget):
    """Shows one draft. `draft()` is what stands there; `save_wanted` comes with Ctrl+Enter."""

    changed = Signal()
    save_wanted = Signal()
    more_points_wanted = Signal(object)
    revert_wanted = Signal()

    def __init__(self, today: date, names: Names) -> None:
        super().__init__()
        self.setAccessibleName(_("Reactie van het bestuur"))
        self._names = names
        self._today = today
        self._base = ReplyDraft(0)
        self._also: tuple[RecordId, ...] = ()
        self._filling = False
        self.bar = MessageBar(linger_ms=0)
        self.verdict = VerdictEditor()
        self._rows = self._make_rows()
        self._shared = Flow()
        self._shared.setAccessibleName(_("Ook voor deze punten"))
        self._round = text_label("", Role.SMALL)
        words = _("Ctrl+Enter slaat op en gaat naar het volgende")
        self._hint = ElidedLabel(words, Role.SMALL)
        self._lay_out()
        self._make_shortcuts()

    # -- what stands there ---------------------------------------------------------------------

    def show_draft(self, draft: ReplyDraft, *, unsaved: bool) -> None:
        """Show what is saved, or what was being written."""
        self._filling = True
        self._base, self._also = draft, draft.also
        self.verdict.set_value(draft.verdict)
        for name, value in _texts(draft).items():
            self._rows[name].editor.set_value(value)
        self._filling = False
        self.clear_breaches()
        self._show_shared()
        self.show_state(unsaved=unsaved)

    def draft(self) -> ReplyDraft:
        """What stands in the editor now."""
        value = {name: row.editor.value() for name, row in self._rows.items()}
        return ReplyDraft(
            point=self._base.point,
            reaction=self._base.reaction,
            verdict=self.verdict.value(),
            text=value["text"],
            reasons=value["reasons"],
            changes=value["changes"],
            wording=value["wording"] if self._also else self._base.wording,
            given_on=value["given_on"],
            round=self._base.round,
            also=self._also,
        )

    def add_point(self, point: RecordId) -> None:
        """Let the reaction answer one more point."""
        if point not in self._also:
            self._also = (*self._also, point)
            self._show_shared()
            self._tell()

    def remove_point(self, point: RecordId) -> None:
        """Let the reaction not answer this point any more."""
        self._also = tuple(other for other in self._also if other != point)
        self._show_shared()
        self._tell()

    # -- what is wrong -------------------------------------------------------------------------

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Show each sentence beside the field it names, the others above."""
        self.clear_breaches()
        strays = [breach.sentence for breach in breaches if breach.field not in self._rows]
        for name, row in self._rows.items():
            row.show_error(" ".join(b.sentence for b in breaches if b.field == name))
        if strays:
            self.bar.say(" ".join(strays), Tone.RED)
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
        self.revert.setVisible(unsaved)
        self._round.setText(
            _("Ronde {number}").format(number=self._base.round) if self._base.round > 1 else ""
        )
        self.round_button.setVisible(self._base.reaction != 0 and not unsaved)

    def _show_shared(self) -> None:
        buttons = []
        for point in self._also:
            button = push_button(self._names(point), Kind.FILTER, "x")
            button.setToolTip(_("Deze reactie geldt niet meer voor dit punt"))
            button.setAccessibleName(
                _("{point}: losmaken van deze reactie").format(point=self._names(point))
            )
            button.clicked.connect(lambda _checked=False, p=point: self.remove_point(p))
            buttons.append(button)
        more = push_button(_("Punt erbij…"), Kind.QUIET, "plus")
        more.setToolTip(_("Laat deze reactie nog een punt beantwoorden (Ctrl+B)"))
        more.clicked.connect(lambda: self.more_points_wanted.emit(more))
        self.more_button = more
        words = _("Ook voor:") if self._also else _("Geldt alleen voor dit punt.")
        self._shared.show_widgets(
            text_label(words, Role.MUTED),
            *buttons,
            more,
        )
        self._rows["wording"].setVisible(bool(self._also))

    def _make_rows(self) -> Mapping[str, FieldRow]:
        rows = {"verdict": FieldRow(_verdict_field(), self.verdict)}
        for field in _fields():
            rows[field.name] = FieldRow(field, editor_for(field, self._today, no_notes))
        for row in rows.values():
            row.editor.changed.connect(self._tell)
            row.editor.input.installEventFilter(self)
            if row.field.kind is FieldKind.TEXT:
                row.editor.input.setMaximumHeight(row.editor.input.minimumHeight())
        return rows

    def _make_shortcuts(self) -> None:
        for place, verdict in enumerate(Verdict, 1):
            self._shortcut(f"Ctrl+{place}", partial(self.verdict.choose, verdict))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._shortcut(keys, self.save_wanted.emit)
        self._shortcut("Ctrl+B", lambda: self.more_points_wanted.emit(self.more_button))

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
        for name in ("verdict", "text", "reasons", "changes"):
            column.addWidget(self._rows[name])
        column.addWidget(self._shared)
        column.addWidget(self._rows["wording"])
        column.addWidget(self._rows["given_on"])
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
        row.addWidget(self._hint, 1)
        row.addWidget(self._round)
        for button in (self.round_button, self.revert, self.save_button):
            row.addWidget(button)
        return footer


def _texts(draft: ReplyDraft) -> dict[str, str | date | None]:
    return {
        "text": draft.text,
        "reasons": draft.reasons,
        "changes": draft.changes,
        "wording": draft.wording,
        "given_on": draft.given_on,
    }


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
            name="wording",
            label=_("Eigen bewoording voor dit punt"),
            kind=text,
            lines=2,
            help=_("Alleen als deze raad iets anders te lezen krijgt dan de andere."),
        ),
        Field(name="given_on", label=_("Gegeven op"), kind=FieldKind.DATE),
    )
