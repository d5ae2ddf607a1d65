"""An editor that asks one and the same choice of each of several things."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.forms.choice_editors import ChoiceBox
from ui.forms.editor import Editor
from ui.forms.fields import Field, Option
from ui.tokens import Space
from ui.widgets.labels import Role, text_label
from ui.widgets.leading import Leading

_BOX_WIDTH = 230


class EachEditor(Editor):
    """A line for each thing: its name and a list that folds open. Nothing chosen is left out."""

    def __init__(self, field: Field) -> None:
        self._group = Leading()
        self._group.setAccessibleName(field.label)
        super().__init__(self._group)
        self._none = field.placeholder
        self._choices = field.choices
        self._boxes: dict[Hashable, ChoiceBox] = {}
        self._options: tuple[Option, ...] = ()
        self._grid = QGridLayout(self._group)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(0, 1)
        self.set_options(field.options)
        self.fill(self._group)

    def set_options(self, options: Sequence[Option]) -> None:
        """Ask of other things; what was chosen for those that stay is kept."""
        if tuple(options) == self._options:
            return
        kept = self.value()
        self._options = tuple(options)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = {option.value: self._add(row, option) for row, option in enumerate(options)}
        if self._boxes:
            self._group.lead_to(next(iter(self._boxes.values())))
        self.set_value(kept)

    def stops(self) -> list[QWidget]:
        # Those of the things before are still there.
        return list(self._boxes.values())

    def value(self) -> Any:
        chosen = {key: box.currentIndex() - 1 for key, box in self._boxes.items()}
        return {key: self._choices[place].value for key, place in chosen.items() if place >= 0}

    def set_value(self, value: Any) -> None:
        values = [choice.value for choice in self._choices]
        for key, box in self._boxes.items():
            chosen = (value or {}).get(key)
            box.setCurrentIndex(values.index(chosen) + 1 if chosen in values else 0)

    def kept(self) -> Any:
        return {str(key): str(choice) for key, choice in self.value().items()}

    def take_up(self, kept: Any) -> None:
        choices = {str(choice.value): choice.value for choice in self._choices}
        self.set_value({key: choices.get(kept.get(str(key))) for key in self._boxes})

    def is_empty(self) -> bool:
        return not self.value()

    def _add(self, row: int, option: Option) -> ChoiceBox:
        box = ChoiceBox()
        box.addItems([self._none, *(choice.text for choice in self._choices)])
        box.setAccessibleName(": ".join(filter(None, (option.text, option.note))))
        box.setFixedWidth(_BOX_WIDTH)
        box.currentIndexChanged.connect(self.changed)
        words = " · ".join(filter(None, (option.text, option.note)))
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(text_label(words, Role.BODY, wrap=True), row, 0, middle)
        self._grid.addWidget(box, row, 1, middle)
        return box
