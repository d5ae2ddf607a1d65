"""Finds words that are cut off: labels and buttons smaller than what they say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from ui.widgets.labels import ElidedLabel

LARGEST = (1366, 768)
_SLACK = 1


def misfits(screen: QWidget) -> list[str]:
    """One line per label or button that does not show all of its words."""
    labels = [_cut_label(label) for label in screen.findChildren(QLabel) if _must_fit(label)]
    buttons = [
        _cut_button(button) for button in screen.findChildren(QPushButton) if _in_sight(button)
    ]
    return [line for line in (_too_large(screen), *labels, *buttons) if line]


def _too_large(screen: QWidget) -> str:
    needed, (width, height) = screen.minimumSizeHint(), LARGEST
    if needed.width() <= width and needed.height() <= height:
        return ""
    return f"needs {needed.width()} × {needed.height()} pixels"


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _must_fit(label: QLabel) -> bool:
    return _in_sight(label) and not isinstance(label, ElidedLabel)


def _cut_label(label: QLabel) -> str:
    if not label.text():
        return ""
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return _said(label.text(), label.height(), needed)
    return _said(label.text(), label.width(), label.sizeHint().width())


def _cut_button(button: QAbstractButton) -> str:
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text()).width()
    return _said(button.text(), button.width(), words)


def _said(words: str, there: int, needed: int) -> str:
    if needed <= there + _SLACK:
        return ""
    return f"'{words[:40]}' has {there} of the {needed} pixels it needs"
