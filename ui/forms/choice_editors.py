"""Editors for one choice, several, and yes or no."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QElapsedTimer, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from consultatie.language import _
from ui.forms.editor import Editor
from ui.forms.fields import Field, Option
from ui.icons import paint_icon
from ui.tokens import Space, tokens_of
from ui.widgets.labels import Role, text_label
from ui.widgets.leading import Leading
from ui.widgets.roving import Roving
from ui.widgets.tick_box import TickBox

_CHEVRON = 16


class ChoiceBox(QComboBox):
    """A list that folds open; draws its own arrow, which a style sheet would take from disk.

    The wheel scrolls the form and not the choice. Typing searches, and a space among typed words
    belongs to them; by itself it folds the list open.
    """

    def __init__(self) -> None:
        super().__init__()
        self._last_key = QElapsedTimer()
        self.setView(QListView())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setMaxVisibleItems(12)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        colour = tokens.muted if self.isEnabled() else tokens.edge
        top = (self.height() - _CHEVRON) // 2
        box = QRect(self.width() - _CHEVRON - 9, top, _CHEVRON, _CHEVRON)
        paint_icon(QPainter(self), "chevron-down", box, colour)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and _is_command(event):
            # Else the letter of Ctrl+A counts as the first one of a search.
            event.ignore()
            return
        if event.text() == " " and self._is_searching():
            self._last_key.start()
            view = self.view()
            view.setCurrentIndex(self.model().index(self.currentIndex(), 0))
            view.keyboardSearch(" ")
            self.setCurrentIndex(view.currentIndex().row())
            return
        if event.text().strip():
            self._last_key.start()
        super().keyPressEvent(event)

    def _is_searching(self) -> bool:
        pause = QApplication.keyboardInputInterval()
        typed = self._last_key.isValid() and self._last_key.elapsed() < pause
        return typed and not self.isEditable()


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers()
    # Ctrl with Alt is AltGr on Windows, which types characters.
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    return bool(held & Qt.KeyboardModifier.ControlModifier) and not alt


class ChoiceEditor(Editor):
    """One of the options, or none yet."""

    def __init__(self, field: Field) -> None:
        self._box = ChoiceBox()
        super().__init__(self._box)
        self._none = field.placeholder or _("Kies…")
        self._options: tuple[Option, ...] = ()
        self.set_options(field.options)
        self._box.currentTextChanged.connect(self._tell)
        self.fill(self._box)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what was chosen stays chosen when it is among them."""
        kept = self.value()
        self._options = tuple(options)
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItem(self._none)
        for place, option in enumerate(self._options, 1):
            self._box.addItem(option.text)
            self._box.setItemData(place, option.note or None, Qt.ItemDataRole.ToolTipRole)
        self._box.blockSignals(False)
        self.set_value(kept)

    def value(self) -> Any:
        place = self._box.currentIndex() - 1
        return self._options[place].value if place >= 0 else None

    def set_value(self, value: Any) -> None:
        values = [option.value for option in self._options]
        self._box.setCurrentIndex(values.index(value) + 1 if value in values else 0)

    def kept(self) -> Any:
        value = self.value()
        return None if value is None else str(value)

    def take_up(self, kept: Any) -> None:
        self.set_value(next((o.value for o in self._options if str(o.value) == kept), None))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


class SearchEditor(ChoiceEditor):
    """One of many options: typing finds any part of their words."""

    def __init__(self, field: Field) -> None:
        super().__init__(field)
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self._box.model(), self._box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._box.setCompleter(completer)
        line = self._box.lineEdit()
        if line is not None:
            line.setPlaceholderText(self._none)
            line.setAccessibleName(field.label)
        self._none = ""
        self.set_options(field.options)

    def value(self) -> Any:
        words = self.typed().casefold()
        return next((o.value for o in self._options if o.text.casefold() == words), None)

    def typed(self) -> Any:
        return self._box.currentText().strip()

    def set_value(self, value: Any) -> None:
        super().set_value(value)
        self._box.setEditText(self._box.itemText(self._box.currentIndex()))
        line = self._box.lineEdit()
        if line is not None:
            # Of words that do not fit the beginning says most.
            line.setCursorPosition(0)

    def kept(self) -> Any:
        return self.typed()

    def take_up(self, kept: Any) -> None:
        self._box.setEditText(str(kept))

    def problem(self) -> str:
        if not self.typed() or self.value() is not None:
            return ""
        return _("“{typed}” staat niet in de lijst; kies er een uit.").format(typed=self.typed())


class YesNoEditor(Editor):
    """Yes or no; the label stands behind the box."""

    def __init__(self, field: Field) -> None:
        self._box = TickBox(field.label)
        super().__init__(self._box)
        self._box.toggled.connect(self.changed)
        self._box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.fill(self._box)

    def value(self) -> Any:
        return self._box.isChecked()

    def set_value(self, value: Any) -> None:
        self._box.setChecked(bool(value))

    def is_empty(self) -> bool:
        return False


class MultiEditor(Editor):
    """Any of the options; the arrow keys go through them, Space sets one."""

    def __init__(self, field: Field) -> None:
        self._group = Leading()
        super().__init__(self._group)
        self._group.setAccessibleName(field.label)
        self._roving = Roving(self)
        self._boxes: dict[Any, QCheckBox] = {}
        self._grid = QGridLayout(self._group)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.S)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.set_options(field.options)
        self.fill(self._group)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what was chosen stays chosen when it is among them."""
        kept = self.value()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {option.value: self._add(row, option) for row, option in enumerate(options)}
        boxes = list(self._boxes.values())
        self._roving.take([[box] for box in boxes])
        if boxes:
            self._group.lead_to(boxes[0])
        self.set_value(kept)

    def stops(self) -> list[QWidget]:
        # Those of the options before are still there.
        return list(self._boxes.values())

    def value(self) -> Any:
        return frozenset(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        for own, box in self._boxes.items():
            box.setChecked(own in (value or ()))

    def kept(self) -> Any:
        return sorted(map(str, self.value()))

    def take_up(self, kept: Any) -> None:
        self.set_value([value for value in self._boxes if str(value) in kept])

    def _add(self, row: int, option: Option) -> QCheckBox:
        box = TickBox(option.text)
        box.setAccessibleName(": ".join(filter(None, (option.text, option.note))))
        box.toggled.connect(self.changed)
        top = Qt.AlignmentFlag.AlignTop
        if option.note:
            self._grid.addWidget(box, row, 0, top)
            self._grid.addWidget(_Note(option.note, box), row, 1)
        else:
            self._grid.addWidget(box, row, 0, 1, 2, top)
        return box


class _Note(QWidget):
    """The explanation of an option; a click on it is a click on the box."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__()
        self._box = box
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 5)
        layout.addWidget(text_label(words, Role.MUTED, wrap=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._box.toggle()
