"""The panel "Waarom deze datum?": the answer, the steps to it, and what to heed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from consultatie.language import _
from ui.tokens import Space, Tone
from ui.widgets.buttons import ActionButton, Kind, push_button
from ui.widgets.flow import Flow
from ui.widgets.labels import IconLabel, Role, ground, rule, text_label
from ui.widgets.why import Why, WhyLine

WIDTH = 440


class WhyPanel(QFrame):
    """Shows one explanation; stands in a popover, a card or the detail pane.

    `copied` carries the text that went to the clipboard. What is offered besides copying becomes a
    button each.
    """

    copied = Signal(str)

    def __init__(self, why: Why) -> None:
        super().__init__()
        self.why = why
        self.offered: tuple[QAction, ...] = ()
        self.setMinimumWidth(WIDTH)
        self.setAccessibleName(_("Waarom deze datum?"))
        self.setAccessibleDescription(why.as_text())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        layout.setSpacing(Space.M)
        layout.addLayout(_head(why))
        layout.addLayout(_steps(why.lines))
        for caution in why.cautions:
            layout.addWidget(_caution(caution))
        layout.addWidget(rule())
        if why.footer:
            layout.addWidget(text_label(" · ".join(why.footer), Role.SMALL, wrap=True))
        self.copy_button = push_button(_("&Kopieer uitleg"), Kind.PLAIN, "clipboard-copy")
        self.copy_button.clicked.connect(self.copy_explanation)
        # Below each other where the panel is narrow.
        self._buttons = Flow(self.copy_button)
        layout.addWidget(self._buttons)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Show these as buttons beside the one that copies."""
        self.offered = tuple(actions)
        for action in actions:
            action.setParent(self)
            self._buttons.add(ActionButton(action, Kind.QUIET))

    @Slot()
    def copy_explanation(self) -> None:
        """Put the explanation on the clipboard as text."""
        text = self.why.as_text()
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)


def _head(why: Why) -> QVBoxLayout:
    head = QVBoxLayout()
    head.setSpacing(2)
    head.addWidget(text_label(why.heading, Role.TITLE, wrap=True, selectable=True))
    if why.subject:
        head.addWidget(text_label(why.subject, Role.MUTED, wrap=True))
    return head


def _steps(lines: Sequence[WhyLine]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.M)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        _add_step(grid, row, line)
    return grid


def _add_step(grid: QGridLayout, row: int, line: WhyLine) -> None:
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(text_label(str(row + 1), Role.NUMBER), row, 0, top)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(text_label(line.text, wrap=True, selectable=True))
    if line.article:
        words.addWidget(text_label(line.article, Role.SMALL, wrap=True, selectable=True))
    grid.addLayout(words, row, 1)
    date = text_label(line.date, Role.STRONG, selectable=True)
    grid.addWidget(date, row, 2, top | Qt.AlignmentFlag.AlignRight)


def _caution(sentence: str) -> QFrame:
    box = ground("caution")
    row = QHBoxLayout(box)
    row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
    row.setSpacing(Space.S)
    row.addWidget(IconLabel("alert-triangle", Tone.AMBER, 18), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text_label(sentence, Role.CAUTION, wrap=True, selectable=True), 1)
    return box
