"""The line at the bottom: one key for the sort, the words, and Enter saves."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from consultatie.language import _
from consultatie.meetings import Capture, CaptureKind
from ui.desk import Desk
from ui.forms.date_editor import DateEditor
from ui.forms.fields import Field, FieldKind
from ui.tokens import Space
from ui.views.meeting_mode.session import Said
from ui.widgets.buttons import filter_button
from ui.widgets.labels import ElidedLabel, Role, text_label

# The field's own letters; they are on the buttons.
LETTERS = {
    "T": CaptureKind.COMMITMENT,
    "V": CaptureKind.QUESTION,
    "S": CaptureKind.POSITION,
    "B": CaptureKind.DECISION,
    "A": CaptureKind.ACTION,
}
# What is said without a sort is a position: that binds nobody.
_PLAIN = CaptureKind.POSITION
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHO_WIDTH = 300


class CaptureBar(QFrame):
    """A letter chooses the sort while the line is empty and none was chosen; Alt+letter always.

    So “T” and then “Bestuurder zegt toe” is a promise with all of its letters; Backspace on the
    empty line takes the choice back. `captured` carries a `Said`; `refused` says what is wrong.
    """

    captured = Signal(object)
    changed = Signal()
    refused = Signal(str)
    escaped = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "footer")
        self._armed = False
        self.line = QLineEdit()
        self.line.setProperty("role", "capture")
        self.line.setAccessibleName(_("Wat er wordt gezegd"))
        self.who = QLineEdit()
        self.due = DateEditor(_due_field(), desk.today())
        self.buttons = {sort: _sort_button(letter, sort) for letter, sort in LETTERS.items()}
        self._functions = QStringListModel(self)
        self._group = QButtonGroup(self)
        self._lay_out()
        self._connect()
        self.choose(_PLAIN, armed=False)

    # -- what stands there ---------------------------------------------------------------------

    @property
    def sort(self) -> CaptureKind:
        """The sort that is chosen."""
        return next(sort for sort, button in self.buttons.items() if button.isChecked())

    @property
    def text(self) -> str:
        """The words in the line."""
        return self.line.text().strip()

    def choose(self, sort: CaptureKind, *, armed: bool = True) -> None:
        """Choose a sort; armed, every letter that follows is a word."""
        self._armed = armed
        self.buttons[sort].setChecked(True)
        self.line.setPlaceholderText(_placeholder(sort, armed))
        self.line.setAccessibleDescription(sort.shown)
        self.changed.emit()

    def offer(self, functions: Iterable[str]) -> None:
        """Complete "door" to one of these while it is typed."""
        self._functions.setStringList(sorted(set(filter(None, functions)), key=str.casefold))

    def kept(self) -> dict[str, str]:
        """What stands in the fields, to keep; nothing when they are empty."""
        if self._is_empty():
            return {}
        line, who = self.line.text(), self.who.text()
        return {"sort": self.sort.value, "line": line, "who": who, "due": self.due.kept()}

    def take_up(self, kept: Mapping[str, str]) -> None:
        """Put what was kept in the fields again."""
        self.choose(CaptureKind(kept["sort"]))
        self.line.setText(kept["line"])
        self.who.setText(kept["who"])
        self.due.take_up(kept["due"])

    def clear(self) -> None:
        """An empty line for the next thing that is said."""
        self.line.clear()
        self.who.clear()
        self.due.set_value(None)
        self.choose(_PLAIN, armed=False)
        self.line.setFocus()

    def take_back(self, captured: Capture) -> None:
        """Put a capture that was undone in the line again, unless something else stands there."""
        if self.text:
            return
        self.choose(captured.sort)
        self.line.setText(captured.text)
        self.who.setText(captured.who)
        self.due.set_value(captured.due)
        self.line.setFocus()

    @Slot()
    def submit(self) -> None:
        """Tell what was typed, when it can be read."""
        if not self.text:
            return
        problem = self.due.problem()
        if problem:
            self.refused.emit(_("Uiterlijk: {problem}").format(problem=problem))
            self.due.setFocus()
            return
        self.captured.emit(Said(self.sort, self.text, self.who.text().strip(), self.due.value()))

    def takes_letter(self, event: QKeyEvent) -> bool:
        """Choose a sort by its letter, if that is what a key means now."""
        # A capital begins a sentence; Ctrl and Alt have meanings of their own.
        letter = event.text() if event.modifiers() == Qt.KeyboardModifier.NoModifier else ""
        sort = LETTERS.get(letter.upper()) if letter.islower() else None
        if sort is None or self._armed or self.line.text():
            return False
        self.choose(sort)
        self.line.setFocus()
        return True

    # -- keys ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._takes_command(event) or (watched is self.line and self._takes_key(event))

    def _takes_command(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._is_empty():
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._may_redo():
            self.redo_wanted.emit()
        else:
            return False
        return True

    def _takes_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace and self._armed and not self.line.text():
            self.choose(_PLAIN, armed=False)
            return True
        return self.takes_letter(event)

    def _is_empty(self) -> bool:
        return not (self.line.text() or self.who.text() or self.due.typed())

    def _may_redo(self) -> bool:
        return not self.line.isRedoAvailable()

    def _connect(self) -> None:
        for input_ in (self.line, self.who, self.due.input):
            input_.installEventFilter(self)
        for change in (self.line.textChanged, self.who.textChanged, self.due.changed):
            change.connect(self.changed)
        for letter, sort in LETTERS.items():
            shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), self)
            shortcut.activated.connect(lambda own=sort: self._choose_and_type(own))
            self.buttons[sort].clicked.connect(lambda _on=False, own=sort: self.choose(own))

    def _choose_and_type(self, sort: CaptureKind) -> None:
        self.choose(sort)
        self.line.setFocus()

    # -- layout --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(self._sorts())
        column.addWidget(self.line)
        column.addLayout(self._further())
        self.setFocusProxy(self.line)

    def _sorts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        for button in self.buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        hint = ElidedLabel(_("Enter legt vast · Ctrl+L leest voor · F1 toetsen"), Role.MUTED)
        hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(Space.M)
        row.addWidget(hint, 1)
        return row

    def _further(self) -> QHBoxLayout:
        self.who.setFixedWidth(_WHO_WIDTH)
        self.who.setPlaceholderText(_("functie, bijv. bestuurder"))
        completer = QCompleter(self._functions, self.who)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.who.setCompleter(completer)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(_label(_("Door"), self.who))
        row.addWidget(self.who)
        row.addSpacing(Space.L)
        row.addWidget(_label(_("Uiterlijk"), self.due.input))
        row.addWidget(self.due, 1)
        return row


def _label(words: str, buddy: QWidget) -> QLabel:
    label = text_label(words, Role.STRONG)
    label.setBuddy(buddy)
    buddy.setAccessibleName(words)
    return label


def _due_field() -> Field:
    return Field(
        name="due",
        label=_("Uiterlijk"),
        kind=FieldKind.PRECISE_DATE,
        placeholder=_("bijv. +6w"),
    )


def _sort_button(letter: str, sort: CaptureKind) -> QPushButton:
    button = filter_button(f"{letter}  {sort.shown}")
    button.setAccessibleName(f"{sort.shown} (Alt+{letter})")
    button.setToolTip(f"Alt+{letter}")
    # The keyboard stays in the line, also after a click.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _placeholder(sort: CaptureKind, armed: bool) -> str:
    if armed:
        return _("{sort}: wat wordt er gezegd?").format(sort=sort.shown.capitalize())
    return _("T, V, S, B of A kiest de soort; typ daarna wat er wordt gezegd")
