"""One part of a request to judge: three words, the page and a remark, all by keyboard."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from consultatie.completeness import PartCheck, Subject
from consultatie.language import _
from ui.forms.mark_choice import MarkChoiceEditor
from ui.tokens import Space
from ui.views.request.parts import (
    PartKey,
    Typed,
    help_of,
    presence_marks,
    title_of,
    typed_of,
)
from ui.widgets.buttons import icon_button
from ui.widgets.growing_text import GrowingText
from ui.widgets.labels import Role, restyle, text_label

# With less room than this the words stand above the fields instead of beside them.
_ROOMY = 940
_NAME = 250
_PAGE = 84
# The column of the small act at the end of the row.
_LAST = 4


class PartRow(QWidget):
    """Keeps what is typed; `take_saved` renews what it is compared with.

    A row without a name is an annex that is still to be named. `leave_wanted` asks to take the
    row away, which only an annex offers.
    """

    changed = Signal()
    leave_wanted = Signal()

    def __init__(self, key: PartKey, saved: PartCheck | None = None) -> None:
        super().__init__()
        self._key = key
        self._saved = typed_of(saved)
        self.record = saved
        self.is_new = key == (Subject.ANNEX, "")
        self.label = QLineEdit()
        self.presence = MarkChoiceEditor(presence_marks())
        self.page = QLineEdit()
        self.remark = GrowingText()
        self.leave = _leave_button(key)
        self._aside = text_label("", Role.CAUTION, wrap=True)
        self._error = text_label("", Role.ERROR, wrap=True)
        self._words = self._name_column()
        self._grid = QGridLayout(self)
        self._narrow: bool | None = None
        self._set_up()
        self.show_typed(self._saved)
        self._arrange(narrow=False)

    @property
    def key(self) -> PartKey:
        """Which part; of an annex that is being named the name as typed."""
        return (Subject.ANNEX, self.label.text().strip()) if self.is_new else self._key

    @property
    def typed(self) -> Typed:
        """What stands in the row."""
        return Typed(
            self.presence.value(),
            self.page.text().strip(),
            self.remark.toPlainText().strip(),
        )

    @property
    def dirty(self) -> bool:
        """Whether something stands here that is not saved."""
        named = self.is_new and bool(self.label.text().strip())
        return named or self.typed != self._saved

    def show_typed(self, typed: Typed) -> None:
        """Put this in the row."""
        self.presence.set_value(typed.presence)
        self.page.setText(typed.page)
        self.remark.setPlainText(typed.remark)

    def forget(self) -> None:
        """Put back what was saved."""
        self.label.clear()
        self.show_typed(self._saved)
        self.say("")

    def take_saved(self, saved: PartCheck | None) -> None:
        """Take over what was saved meanwhile; what is being typed stays, and says so."""
        before, self._saved = self._saved, typed_of(saved)
        self.record = saved
        if self.typed == before and self._saved != before:
            self.show_typed(self._saved)
        if self.typed == self._saved:
            self._note("")
        elif self._saved != before:
            self._note(_("Intussen vastgelegd: {words}").format(words=self._saved.words))

    def say(self, problem: str) -> None:
        """Say what is wrong with the row; with an empty text that nothing is."""
        self._error.setText(problem)
        self._error.setVisible(bool(problem))
        restyle(self.label, "invalid", bool(problem) and not self.key[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < _ROOMY)

    def _note(self, words: str) -> None:
        self._aside.setText(words)
        self._aside.setVisible(bool(words))

    @Slot()
    def _tell(self) -> None:
        self.say("")
        self.changed.emit()

    def _set_up(self) -> None:
        name = title_of(self._key)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.presence.input.setAccessibleName(name)
        # As high as the fields beside them.
        self.presence.setContentsMargins(0, 1, 0, 1)
        for button in self.presence.buttons():
            button.setAccessibleName(f"{name}: {button.accessibleName()}")
        self.page.setAccessibleName(_("{part}, bladzijde").format(part=name))
        self.page.setPlaceholderText(_("blz."))
        self.page.setFixedWidth(_PAGE)
        self.remark.setAccessibleName(_("{part}, opmerking").format(part=name))
        self.remark.setPlaceholderText(_("opmerking"))
        self._aside.hide()
        self._error.hide()
        self.leave.clicked.connect(self.leave_wanted)
        kept = self.leave.sizePolicy()
        # So that the fields of all rows are as wide.
        kept.setRetainSizeWhenHidden(True)
        self.leave.setSizePolicy(kept)
        self.leave.setVisible(self._key[0] is Subject.ANNEX)
        self.label.textChanged.connect(self._tell)
        self.presence.changed.connect(self._tell)
        self.page.textChanged.connect(self._tell)
        self.remark.textChanged.connect(self._tell)

    def _name_column(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, Space.XS, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.label if self.is_new else _heading(title_of(self._key)))
        column.addWidget(text_label(help_of(self._key[0]), Role.SMALL))
        column.addStretch(1)
        self.label.setPlaceholderText(_("naam van de bijlage"))
        self.label.setAccessibleName(_("Naam van de bijlage"))
        self.label.setVisible(self.is_new)
        return box

    def _arrange(self, *, narrow: bool) -> None:
        if narrow is self._narrow:
            return
        self._narrow = narrow
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        grid.setContentsMargins(0, Space.XS, 0, Space.XS)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        self._words.setMinimumWidth(0 if narrow else _NAME)
        self._words.setMaximumWidth(16777215 if narrow else _NAME)
        line, first = (1, 0) if narrow else (0, 1)
        grid.addWidget(self._words, 0, 0, 1, 3 if narrow else 1)
        self.presence.setFixedWidth(self._presence_width())
        for place, widget in enumerate((self.presence, self.page, self.remark), first):
            # Fields of several heights begin on one line.
            grid.addWidget(widget, line, place, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.leave, 0, _LAST, Qt.AlignmentFlag.AlignTop)
        for place in range(_LAST):
            grid.setColumnStretch(place, 1 if place == first + 2 else 0)
        grid.addWidget(self._aside, line + 1, first, 1, 3)
        grid.addWidget(self._error, line + 2, first, 1, 3)

    def _presence_width(self) -> int:
        widths = [button.sizeHint().width() for button in self.presence.buttons()]
        return sum(widths) + Space.S * (len(widths) - 1)


def _leave_button(key: PartKey) -> QToolButton:
    if key[1]:
        tip = _("Bijlage ‘{name}’ intrekken…").format(name=key[1])
        return icon_button("archive-off", tip)
    return icon_button("x", _("Deze regel weghalen"))


def _heading(words: str) -> QLabel:
    label = text_label(words, Role.STRONG, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    return label
