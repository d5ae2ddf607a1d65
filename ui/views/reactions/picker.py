"""Choosing one more point that a reaction answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from consultatie.language import _
from ui.tokens import Space
from ui.views.reactions.lines import PointLine
from ui.views.reactions.point_list import PointList
from ui.widgets.labels import Role, text_label

_SIZE = (460, 380)


class PointPicker(QWidget):
    """A line to search with and the points found; Enter takes one. `point_taken` carries it."""

    point_taken = Signal(object)

    def __init__(self, lines: Sequence[PointLine]) -> None:
        super().__init__()
        self.setAccessibleName(_("Nog een punt kiezen"))
        self.setFixedSize(*_SIZE)
        self._lines = tuple(lines)
        self.line = _Line(self)
        self.list = PointList()
        self.list.points.set_lines(self._lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        layout.setSpacing(Space.S)
        layout.addWidget(text_label(_("Voor welk punt geldt deze reactie ook?"), Role.STRONG))
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._search)
        self.line.returnPressed.connect(self._take)
        self.list.point_opened.connect(self.point_taken)
        self.list.clicked.connect(self._take)
        self.list.choose_place(0)

    @Slot()
    def _search(self) -> None:
        words = self.line.text().casefold().split()
        found = [line for line in self._lines if _holds(line, words)]
        self.list.points.set_lines(found)
        self.list.choose_place(0)

    @Slot()
    def _take(self) -> None:
        chosen = self.list.chosen()
        if chosen is not None:
            self.point_taken.emit(chosen)


class _Line(QLineEdit):
    """Up and Down go through the list while the words stay under the fingers."""

    def __init__(self, picker: PointPicker) -> None:
        super().__init__()
        self._picker = picker
        self.setPlaceholderText(_("Zoek op raad, nummer, thema of tekst"))
        self.setAccessibleName(_("Zoek een punt"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._picker.list.keyPressEvent(event)
            return
        super().keyPressEvent(event)


def _holds(line: PointLine, words: Sequence[str]) -> bool:
    text = f"{line.name} {line.theme} {line.point.text}".casefold()
    return all(word in text for word in words)
