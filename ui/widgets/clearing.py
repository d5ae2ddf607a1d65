"""The small cross that empties a line, with words for who does not see it."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from consultatie.language import _


def let_clear(line: QLineEdit) -> None:
    """Put the cross in a line."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(_("Wissen"))
        button.setToolTip(_("Wissen"))
