"""Buttons that show their icon only where the window is narrow."""

from collections.abc import Iterable

from PySide6.QtWidgets import QPushButton


def show_words(buttons: Iterable[QPushButton], shown: bool) -> None:
    """Show the words of buttons beside their icons, or keep them for tip and screen reader."""
    for button in buttons:
        words = str(button.property("words") or button.text())
        button.setProperty("words", words)
        button.setAccessibleName(words)
        button.setText(words if shown else "")
        if not button.toolTip():
            button.setToolTip(words)
