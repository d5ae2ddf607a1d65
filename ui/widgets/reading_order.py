"""Tab goes as one reads: through the layouts, and not in the order in which parts were made."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGridLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QWidget,
)

# What is in these is theirs.
_WHOLE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_SOME = 2
_OWN = Qt.FindChildOption.FindDirectChildrenOnly


class ReadInOrder(QWidget):
    """Has all of a window in its layout; Tab goes through that as one reads it."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        # What is in no layout, such as a panel above the window, keeps the order of Qt.
        return _go_on(self, forward=forward) or super().focusNextPrevChild(forward)


def _go_on(root: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to what stands after (or before) what has it now, round and round.

    From top to bottom, and from left to right. What comes into a page later would, with the order
    that Qt keeps, come last. False where the keyboard is not in a part of the layout.
    """
    here = QApplication.focusWidget()
    stops = [one for one in _stops(root) if one is here or _takes_tab(one)]
    if here not in stops or len(stops) < _SOME:
        return False
    target = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    reason = Qt.FocusReason
    target.setFocus(reason.TabFocusReason if forward else reason.BacktabFocusReason)
    _bring_in_sight(target)
    return True


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isEnabled() and not widget.focusProxy()


def _bring_in_sight(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _stops(widget: QWidget) -> Iterator[QWidget]:
    # What is hidden holds nothing in sight, and the screens that are not shown are large.
    if not widget.isVisible():
        return
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield widget
    if not isinstance(widget, _WHOLE):
        for part in _parts(widget):
            yield from _stops(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QStackedWidget | QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
    elif isinstance(widget, QScrollArea):
        yield from filter(None, [widget.widget()])
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)
    else:
        # Not `children`: for each that is no widget, PySide would make a class first.
        yield from widget.findChildren(QWidget, options=_OWN)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, _places(layout))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)


def _places(layout: QLayout) -> Sequence[int]:
    """The places of the items in a layout; in a grid what came in last need not stand there."""
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda place: _corner(layout, place))
    return places


def _corner(grid: QGridLayout, place: int) -> tuple[int, int]:
    row, column, _rows, _columns = cast("tuple[int, int, int, int]", grid.getItemPosition(place))
    return row, column
