"""What every dialog shares: how it stands before its window, and its head and foot."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.tokens import Space
from ui.widgets.labels import Role, ground, text_label

# The property in which a dialog names its own part of the manual.
HELP_PLACE = "help_place"
_HELP = "help"
_OF_WINDOW = 0.96


def stand_before(dialog: QDialog, title: str, size: QSize | None = None) -> None:
    """Let a dialog hold up the window of its parent only, go when it closes, and know the help key.

    :param size: as large as is useful; a little smaller than the window behind it is the most.
        Without it the dialog is as large as what is in it.
    """
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    host = dialog.parentWidget()
    if host is not None:
        carry_help(dialog, host)
    if size is not None:
        dialog.resize(size.boundedTo(host.window().size() * _OF_WINDOW) if host else size)


def carry_help(dialog: QWidget, host: QWidget) -> None:
    """Let the help key of a window work in a dialog before it, which takes its keys away."""
    above: QWidget | None = host
    while above is not None:
        action = above.findChild(QAction, _HELP)
        if action is not None:
            dialog.addAction(action)
            return
        above = above.parentWidget()


def edge_to_edge(host: QWidget) -> QVBoxLayout:
    """A column over the whole of a widget, for parts that each have a ground of their own."""
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def head(title: QWidget, about: QWidget, *below: QWidget) -> QFrame:
    """A title with beside it what it is about; `below` it what holds for the whole dialog."""
    frame = ground("header")
    line = QHBoxLayout()
    line.setSpacing(Space.M)
    line.addWidget(title)
    line.addWidget(about, 1)
    column = _padded(frame, Space.M)
    column.addLayout(line)
    for widget in below:
        column.addWidget(widget)
    return frame


def reading_head(title: str, about: str = "") -> QFrame:
    """A title that may take more lines, and below it what it is about; for what is only read."""
    frame = ground("surface")
    column = _padded(frame, Space.L)
    column.setSpacing(Space.XS)
    column.addWidget(text_label(title, Role.TITLE, wrap=True))
    if about:
        column.addWidget(text_label(about, Role.MUTED, wrap=True))
    return frame


def foot(
    beginning: Sequence[QWidget], end: Sequence[QWidget], above: Sequence[QWidget] = ()
) -> QFrame:
    """A row with widgets at its beginning and buttons at its end; `above` it bars of messages."""
    frame = ground("footer")
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    for widget in beginning:
        row.addWidget(widget)
    row.addStretch(1)
    for widget in end:
        row.addWidget(widget)
    column = _padded(frame, Space.M)
    for widget in above:
        column.addWidget(widget)
    column.addLayout(row)
    return frame


def _padded(frame: QFrame, above: int) -> QVBoxLayout:
    column = QVBoxLayout(frame)
    column.setContentsMargins(Space.XL, above, Space.XL, above)
    column.setSpacing(Space.S)
    return column
