"""A form from data: asks, keeps, checks what was typed, and shows what is wrong beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from consultatie.errors import Breach
from consultatie.language import _
from ui.forms.calendar_popup import DayNotes, no_notes
from ui.forms.choice_editors import ChoiceEditor, MultiEditor
from ui.forms.each_editor import EachEditor
from ui.forms.editor import Editor
from ui.forms.fields import Field, FieldKind, Heading, Option, Values
from ui.forms.row import FieldRow, editor_for
from ui.tokens import Space, Tone
from ui.widgets.labels import Role, text_label
from ui.widgets.message_bar import MessageBar

_WIDEST = 640
_SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class FormPage(QWidget):
    """The fields of a form. Ctrl+Enter submits, Esc cancels; both only tell.

    `submitted` carries the values once every field could be read and the required ones are filled.
    """

    submitted = Signal(object)
    cancelled = Signal()
    changed = Signal()

    def __init__(
        self, fields: Sequence[Field | Heading], today: date, notes: DayNotes = no_notes
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._today = today
        self._notes = notes
        self._rows: dict[str, FieldRow] = {}
        self._later: dict[str, tuple[Field, _Spot]] = {}
        self._order = {field.name: n for n, field in enumerate(fields) if isinstance(field, Field)}
        self._top = MessageBar(linger_ms=0)
        self._grid = QGridLayout()
        self._lay_out(fields)
        self._clean = self._typed()
        for keys in _SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submit)

    # -- values --------------------------------------------------------------------------------

    def values(self) -> Values:
        """The value of every field by name."""
        return {name: row.editor.value() for name, row in self._rows.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; fields that are not named keep theirs. The form is unchanged after it."""
        for name, value in values.items():
            if name in self._order:
                self._row(name).editor.set_value(value)
        self.clear_breaches()
        self.mark_clean()

    @property
    def dirty(self) -> bool:
        """Whether something was typed since the values were set or saved."""
        return self._typed() != self._clean

    def mark_clean(self) -> None:
        """What stands there now is saved."""
        self._clean = self._typed()

    def kept(self) -> dict[str, Any]:
        """What stands in every field, of what JSON can hold."""
        return {name: row.editor.kept() for name, row in self._rows.items()}

    @property
    def words(self) -> str:
        """What was typed, to read: each label with the words below it."""
        typed = ((row.field.label, row.editor.kept()) for row in self._rows.values())
        said = [f"{label}\n{words}" for label, words in typed if words and isinstance(words, str)]
        return "\n\n".join(said)

    def take_up(self, kept: Mapping[str, Any]) -> None:
        """Show what was kept of this form; it is typed, and not saved."""
        # A field may fill another one, or say what that one offers: the second round has its way.
        for _round in range(2):
            for name, row in self._rows.items():
                if name in kept:
                    row.editor.take_up(kept[name])

    @property
    def beginning(self) -> tuple[str, ...]:
        """The words that stood in the form before anything was typed: they tell forms apart."""
        words = (self._clean[name] for name, row in self._rows.items() if row.field.is_words)
        return tuple(str(word) for word in words if word)

    # -- fields --------------------------------------------------------------------------------

    def editor(self, name: str) -> Editor:
        """The editor of a field."""
        return self._row(name).editor

    def error(self, name: str) -> str:
        """What is said to be wrong with a field."""
        return self._rows[name].error

    @property
    def top_error(self) -> str:
        """What is said above the form."""
        return self._top.words

    def set_options(self, name: str, options: Sequence[Option]) -> None:
        """Offer other options in a choice."""
        editor = self._rows[name].editor
        if isinstance(editor, ChoiceEditor | MultiEditor | EachEditor):
            editor.set_options(options)
            self._chain()

    def set_shown(self, name: str, shown: bool) -> None:
        """Show a field, or hide one that does not apply now; its value stays."""
        if shown or name in self._rows:
            self._row(name).setVisible(shown)

    def put_below(self, widget: QWidget) -> None:
        """Put something to read below the fields."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def set_help(self, name: str, words: str) -> None:
        """Say something else below a field."""
        self._rows[name].show_help(words)

    def focus_first(self) -> None:
        """Put the keyboard in the first field."""
        if self._rows:
            next(iter(self._rows.values())).editor.setFocus()

    def add_above(self, *widgets: QWidget) -> None:
        """Put what is only read above the fields."""
        for place, widget in enumerate(widgets, 1):
            self._column.insertWidget(place, widget)

    def fill_above(self, *widgets: QWidget) -> None:
        """Put what is only read above the fields, as wide as the page; the last one grows."""
        self._column.setContentsMargins(0, Space.M, 0, 0)
        self.add_above(*widgets)
        self._column.setStretchFactor(widgets[-1], 1)

    # -- what is wrong -------------------------------------------------------------------------

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Show each sentence beside the field it names, the others above the form."""
        self.clear_breaches()
        shown = {name for name, row in self._rows.items() if not row.isHidden()}
        strays = [breach.sentence for breach in breaches if breach.field not in shown]
        for name in shown:
            sentences = [breach.sentence for breach in breaches if breach.field == name]
            self._rows[name].show_error(" ".join(sentences))
        if strays:
            self._top.say(" ".join(strays), Tone.RED)
        wrong = [row for row in self._rows.values() if row.error]
        if wrong:
            wrong[0].editor.setFocus()

    def clear_breaches(self) -> None:
        """Take back everything that was said to be wrong."""
        self._top.quiet()
        for row in self._rows.values():
            row.show_error("")

    @Slot()
    def submit(self) -> None:
        """Check what was typed, and tell the values when they can be read."""
        breaches = [breach for row in self._rows.values() for breach in _own_breaches(row)]
        if breaches:
            self.show_breaches(breaches)
            return
        self.clear_breaches()
        self.submitted.emit(self.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    # -- layout --------------------------------------------------------------------------------

    def _typed(self) -> Values:
        return {name: row.editor.typed() for name, row in self._rows.items()}

    def _lay_out(self, fields: Sequence[Field | Heading]) -> None:
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        layout.setSpacing(Space.L)
        layout.addWidget(self._top)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        inner.setLayout(self._grid)
        layout.addWidget(inner)
        layout.addStretch(1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.L)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._place_all(fields)

    def _place_all(self, fields: Sequence[Field | Heading]) -> None:
        for field, spot in _spots(fields):
            if isinstance(field, Heading):
                self._place(_heading(field), spot)
            elif field.later:
                self._later[field.name] = (field, spot)
            else:
                self._place(self._made(field), spot)

    def _place(self, widget: QWidget, spot: "_Spot") -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(widget, spot.line, spot.column, 1, spot.columns, top)

    def _row(self, name: str) -> FieldRow:
        """The row of a field; one that comes later is made now, and shown when that is asked."""
        if name in self._later:
            field, spot = self._later.pop(name)
            row = self._made(field)
            row.hide()
            self._place(row, spot)
            self._clean[name] = row.editor.typed()
            self._rows = {each: self._rows[each] for each in self._order if each in self._rows}
            self._chain()
        return self._rows[name]

    def _chain(self) -> None:
        """Let Tab go down the form: what came into a field later would come last."""
        stops = [stop for row in self._rows.values() for stop in row.editor.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _made(self, field: Field) -> FieldRow:
        editor = editor_for(field, self._today, self._notes)
        row = FieldRow(field, editor)
        self._rows[field.name] = row
        editor.changed.connect(self.changed)
        editor.changed.connect(lambda: self._heal(row))
        return row

    def _heal(self, row: FieldRow) -> None:
        """Do not go on about a mistake while it is being mended."""
        if row.error:
            row.show_error("")


class _Spot(NamedTuple):
    """Where a field stands in the grid of a form."""

    line: int
    column: int
    columns: int


def _spots(fields: Iterable[Field | Heading]) -> Iterator[tuple[Field | Heading, _Spot]]:
    """Where each field stands: below each other, halves that follow each other in one line."""
    line, second = 0, False
    for field in fields:
        half = isinstance(field, Field) and field.half
        if second and not half:
            line, second = line + 1, False
        yield field, _Spot(line, int(second), 1 if half else 2)
        second = half and not second
        line += 0 if second else 1


def _own_breaches(row: FieldRow) -> list[Breach]:
    if row.isHidden():
        return []
    problem = row.editor.problem()
    if not problem and row.field.required and row.editor.is_empty():
        chosen = row.field.kind in (FieldKind.CHOICE, FieldKind.BODY, FieldKind.MULTI)
        problem = _("Maak een keuze.") if chosen else _("Vul dit veld in.")
    return [Breach(row.field.name, problem)] if problem else []


def _heading(heading: Heading) -> QWidget:
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, Space.S, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(text_label(heading.text, Role.HEADING, wrap=True))
    if heading.note:
        layout.addWidget(text_label(heading.note, Role.MUTED, wrap=True))
    return box
