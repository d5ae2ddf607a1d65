"""A form that says what will follow from what was typed, before it is done."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.language import _
from ui.forms.fields import Field, Heading, Values
from ui.forms.page import FormPage
from ui.tokens import Space, Tone
from ui.widgets.labels import IconLabel, Role, ground, text_label

_WIDEST = 640


@dataclass(frozen=True, slots=True)
class Foretold:
    """One line of what follows; a refusal is said in red, with its own shape."""

    words: str
    refused: bool = False


Foretell: TypeAlias = Callable[[Values], Sequence[Foretold]]


class ForetellingPage(FormPage):
    """Asks again what follows each time something was typed, and shows it below the fields."""

    def __init__(self, fields: Sequence[Field | Heading], today: date, foretell: Foretell) -> None:
        super().__init__(fields, today)
        self._foretell = foretell
        self._lines = QVBoxLayout()
        self._box = _box(self._lines)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            # Above the stretch that keeps the fields at the top.
            layout.insertWidget(layout.count() - 1, self._box)
        self.changed.connect(self.tell)

    @property
    def told(self) -> str:
        """What is said to follow, a line each."""
        return "\n".join(line.words for line in self._foretell(self.values()))

    def tell(self) -> None:
        """Say what follows from what stands there now."""
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = self._foretell(self.values())
        for line in lines:
            self._lines.addWidget(_line(line))
        self._box.setVisible(bool(lines))
        self._box.setAccessibleDescription(" ".join(line.words for line in lines))


def _box(lines: QVBoxLayout) -> QFrame:
    box = ground("card")
    box.setMaximumWidth(_WIDEST)
    box.setAccessibleName(_("Wat er volgt"))
    layout = QVBoxLayout(box)
    layout.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
    layout.setSpacing(Space.S)
    layout.addWidget(text_label(_("Wat er volgt"), Role.STRONG))
    lines.setSpacing(Space.XS)
    layout.addLayout(lines)
    return box


def _line(line: Foretold) -> QWidget:
    inner = QWidget()
    row = QHBoxLayout(inner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    icon = IconLabel("ban", Tone.RED, 18) if line.refused else IconLabel("arrow-right", size=18)
    row.addWidget(icon)
    row.addWidget(text_label(line.words, Role.ERROR if line.refused else Role.BODY, wrap=True), 1)
    return inner
