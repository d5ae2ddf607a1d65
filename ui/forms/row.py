"""One field on a form: its label, its editor, help, and what is wrong with it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from consultatie.language import _
from ui.forms.calendar_popup import DayNotes
from ui.forms.choice_editors import ChoiceEditor, MultiEditor, SearchEditor, YesNoEditor
from ui.forms.date_editor import DateEditor
from ui.forms.each_editor import EachEditor
from ui.forms.editor import Editor
from ui.forms.fields import Field, FieldKind
from ui.forms.text_editors import LineEditor, NumberEditor, TextEditor
from ui.tokens import Space, Tone
from ui.widgets.labels import IconLabel, Role, text_label

_PLAIN_EDITORS: dict[FieldKind, type[LineEditor | TextEditor | NumberEditor]] = {
    FieldKind.LINE: LineEditor,
    FieldKind.TEXT: TextEditor,
    FieldKind.NUMBER: NumberEditor,
}
_CHOICE_EDITORS: dict[FieldKind, type[ChoiceEditor | MultiEditor | YesNoEditor | EachEditor]] = {
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.BODY: SearchEditor,
    FieldKind.MULTI: MultiEditor,
    FieldKind.EACH: EachEditor,
    FieldKind.YES_NO: YesNoEditor,
}


def editor_for(field: Field, today: date, notes: DayNotes) -> Editor:
    """The editor of a field."""
    if field.kind in (FieldKind.DATE, FieldKind.PRECISE_DATE):
        return DateEditor(field, today, notes)
    if field.kind in (FieldKind.COLOUR, FieldKind.LOGO):
        return _look_editor(field)
    return ({**_PLAIN_EDITORS, **_CHOICE_EDITORS}[field.kind])(field)


def _look_editor(field: Field) -> Editor:
    # Asked by one sheet alone, and not loaded for all others.
    if field.kind is FieldKind.COLOUR:
        from ui.forms.colour_editor import ColourEditor

        return ColourEditor(field)
    from ui.forms.logo_editor import LogoEditor

    return LogoEditor(field)


class FieldRow(QWidget):
    """Label above, editor, then the error when there is one, then the help."""

    def __init__(self, field: Field, editor: Editor) -> None:
        super().__init__()
        self.field = field
        self.editor = editor
        self._error = _ErrorLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        if field.kind is not FieldKind.YES_NO:
            layout.addLayout(self._label())
        layout.addWidget(editor)
        layout.addWidget(self._error)
        self._help = text_label(field.help, Role.SMALL, wrap=True)
        layout.addWidget(self._help)
        self.show_help(field.help)

    @property
    def error(self) -> str:
        """The sentence beside the field, empty when nothing is wrong."""
        return self._error.words

    def show_help(self, words: str) -> None:
        """Say something else below the field, or nothing."""
        self._help.setText(words)
        self._help.setVisible(bool(words))
        self.editor.describe(self.error or words)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong, or with an empty sentence that nothing is."""
        self._error.say(sentence)
        self.editor.set_invalid(bool(sentence))
        self.editor.describe(sentence or self._help.text())

    def _label(self) -> QHBoxLayout:
        label = text_label(self.field.label, Role.STRONG)
        label.setBuddy(self.editor.input)
        self.editor.input.setAccessibleName(self.field.label)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(label)
        if self.field.required:
            line.addWidget(text_label(_("verplicht"), Role.SMALL))
        line.addStretch(1)
        return line


class _ErrorLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._label = text_label("", Role.ERROR, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(IconLabel("alert-circle", Tone.RED, 18), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._label, 1)
        self.hide()

    @property
    def words(self) -> str:
        return self._label.text()

    def say(self, words: str) -> None:
        self._label.setText(words)
        self.setVisible(bool(words))
