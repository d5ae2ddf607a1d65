"""What every dialog shares with the window it stands before."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

# The property in which a dialog names its own part of the manual.
HELP_PLACE = "help_place"
_HELP = "help"


def carry_help(dialog: QWidget, host: QWidget) -> None:
    """Let the help key of a window work in a dialog before it, which takes its keys away."""
    above: QWidget | None = host
    while above is not None:
        action = above.findChild(QAction, _HELP)
        if action is not None:
            dialog.addAction(action)
            return
        above = above.parentWidget()
