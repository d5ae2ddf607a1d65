"""What pictures stand on: a desk on the example, and the window around a part of it."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from consultatie.law.book import LawBook
from tests.example_register import filled_register
from ui.desk import Desk

TODAY = date(2026, 11, 23)


def example_desk() -> Desk:
    """A desk on an example of its own."""
    return Desk(filled_register(), LawBook.shipped(), lambda: TODAY)


def beside(sheet: QWidget) -> QWidget:
    """A sheet at the far end of a screen, as wide as it opens there."""
    screen = QWidget()
    layout = QHBoxLayout(screen)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    sheet.setFixedWidth(640)
    layout.addWidget(sheet)
    return screen


def framed(inner: QWidget, width: int, height: int) -> QDialog:
    """A part in a dialog of this size."""
    dialog = QDialog()
    dialog.resize(width, height)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inner)
    return dialog
