"""A button that folds a part of a page open or shut."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import icon
from ui.tokens import Tone
from ui.widgets.buttons import Kind


class FoldButton(QPushButton):
    """Shut at first; the arrow says which way it is."""

    def __init__(self, words: str, part: QWidget) -> None:
        super().__init__(words)
        self._part = part
        self.setProperty("kind", Kind.QUIET.value)
        self.setCheckable(True)
        self.toggled.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        opened = self.isChecked()
        self._part.setVisible(opened)
        self.setIcon(icon("chevron-down" if opened else "chevron-right", Tone.ACCENT))
