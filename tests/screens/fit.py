"""Finds words that are cut off, and parts that lie over each other.

Words are cut off in labels and buttons that are smaller than what they say. Parts that share a
layout lie over each other when there is less room than they need.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLayout,
    QPushButton,
    QStackedLayout,
    QWidget,
)

from ui.widgets.labels import ElidedLabel

LARGEST = (1366, 768)
_SLACK = 1


def misfits(screen: QWidget) -> list[str]:
    """One line per label or button that does not show all of its words."""
    labels = [_cut_label(label) for label in screen.findChildren(QLabel) if _must_fit(label)]
    buttons = [
        _cut_button(button) for button in screen.findChildren(QPushButton) if _in_sight(button)
    ]
    overlaps = [line for widget in _with_layout(screen) for line in _overlaps(widget)]
    return [line for line in (_too_large(screen), *labels, *buttons, *overlaps) if line]


def _too_large(screen: QWidget) -> str:
    needed, (width, height) = screen.minimumSizeHint(), LARGEST
    if needed.width() <= width and needed.height() <= height:
        return ""
    return f"needs {needed.width()} × {needed.height()} pixels"


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _with_layout(screen: QWidget) -> list[QWidget]:
    found = (screen, *screen.findChildren(QWidget))
    return [widget for widget in found if _in_sight(widget) and widget.layout() is not None]


def _overlaps(widget: QWidget) -> Iterator[str]:
    """The parts in the layout of one widget that lie over each other."""
    layout = widget.layout()
    parts = [part for part in _parts(layout) if _in_sight(part)] if layout else []
    for one, other in combinations(parts, 2):
        shared = one.geometry().intersected(other.geometry())
        if min(shared.width(), shared.height()) > _SLACK:
            yield f"{_named(one)} lies over {_named(other)}"


def _parts(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):
        return
    items = filter(None, map(layout.itemAt, range(layout.count())))
    for item in items:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _parts(inner)


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    words = text or widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} '{words[:40]}'"


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
