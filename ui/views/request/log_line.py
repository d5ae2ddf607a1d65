"""One line of a log on a card: what happened, what belongs to it, and what can be done with it."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ui.marks import Mark
from ui.tokens import Space
from ui.widgets.buttons import icon_button
from ui.widgets.chip import Chip
from ui.widgets.labels import Role, text_label


def log_line(
    words: str,
    details: Iterable[str] = (),
    *,
    mark: Mark | None = None,
    acts: Sequence[QWidget] = (),
    below: Sequence[QWidget] = (),
    stands: bool = True,
) -> QWidget:
    """A line: words, a status or both, muted details, and small acts at the far end.

    `below` are buttons with words, under the details. A line that was withdrawn is muted.
    """
    box = QWidget()
    column = QVBoxLayout()
    column.setSpacing(2)
    head = _head(words, mark, stands)
    if acts:
        # So that the first line stands in the middle of the acts beside it.
        head.addStrut(acts[0].sizeHint().height())
    column.addLayout(head)
    for detail in filter(None, details):
        column.addWidget(text_label(detail, Role.SMALL, wrap=True, selectable=True))
    if below:
        column.addLayout(_beside(below))
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.S)
    layout.addLayout(column, 1)
    for act in acts:
        layout.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
    return box


def icon_act(name: str, icon: str, words: str, deed: Callable[[], object]) -> QToolButton:
    """A small act at the end of a line, found again by its name; the words are its tip."""
    button = icon_button(icon, words)
    button.setObjectName(name)
    button.clicked.connect(deed)
    return button


def _head(words: str, mark: Mark | None, stands: bool) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(Space.S)
    if words:
        role = Role.STRONG if stands else Role.MUTED
        label = text_label(words, role, wrap=mark is None, selectable=True)
        head.addWidget(label, 1 if mark is None else 0)
    if mark is not None:
        head.addWidget(Chip(mark))
        head.addStretch(1)
    return head


def _beside(widgets: Sequence[QWidget]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, Space.XS, 0, 0)
    line.setSpacing(Space.S)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
