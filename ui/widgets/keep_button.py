"""The button beside a filter that keeps it under a name."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from consultatie.language import _
from ui.icons import ICON_SIZE, icon

# The name of the action of the window that keeps what the shown screen is filtered by.
ACTION = "keep_view"


class KeepButton(QToolButton):
    """Does what the window offers for it; where no window does, it is not there."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        words = words or _("Filter als weergave bewaren (Ctrl+Shift+B)")
        self.setIcon(icon("device-floppy"))
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.hide()
        self.clicked.connect(self._do)

    def is_possible(self) -> bool:
        """Whether there is something that keeps it."""
        return self._action() is not None

    def _action(self) -> QAction | None:
        found = self.window().findChild(QAction, ACTION)
        return found if isinstance(found, QAction) and found.isEnabled() else None

    @Slot()
    def _do(self) -> None:
        action = self._action()
        if action is not None:
            action.trigger()
