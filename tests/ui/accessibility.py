"""What is wrong for who hears the screen or has no mouse: one line per fault of a widget."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QListView,
    QTableView,
    QTextBrowser,
    QWidget,
)

from ui.forms.row import FieldRow

# A list says enough of itself in so many rows.
ROWS = 12
_TEXT_ROLES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


def unnamed(window: QWidget) -> Iterator[str]:
    """Controls that take the keyboard and have no name."""
    for widget in _controls(window):
        # A label can be selected with the mouse; without words there is nothing to say.
        empty = isinstance(widget, QLabel) and not widget.text()
        if not empty and not _said(widget, QAccessible.Text.Name):
            yield _called(widget)


def unexplained(window: QWidget) -> Iterator[str]:
    """Buttons with an icon alone that lack a name, or words for who does not know the icon."""
    for button in window.findChildren(QAbstractButton):
        if _in_sight(button) and not button.text() and not button.icon().isNull():
            words = (_said(button, QAccessible.Text.Name), button.toolTip())
            described = _said(button, QAccessible.Text.Description)
            if not words[0] or not (words[1] or described):
                yield _called(button)


def unlabelled(window: QWidget) -> Iterator[str]:
    """Fields of forms of which no label says what they are; one scrolled away is a label."""
    for row in window.findChildren(FieldRow):
        if _in_sight(row):
            words = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
            buttons = [one.text() for one in row.findChildren(QAbstractButton) if one.isVisible()]
            wanted = row.field.label.replace("&", "")
            if not wanted or not any(wanted in said for said in (*words, *buttons)):
                yield row.field.name


def silent(window: QWidget) -> Iterator[str]:
    """Rows and columns without words, and cells that show a sign without saying what it means."""
    for view in window.findChildren(QAbstractItemView):
        if _in_sight(view) and not isinstance(view, QHeaderView):
            yield from (f"{_called(view)} {where}" for where in _silent_places(view))


def unreachable(window: QWidget) -> Iterator[str]:
    """Controls that Tab never comes to, and those that it does not leave."""
    stops = list(_tabbed(window))
    if len(stops) > 1 and stops[-1] == stops[-2]:
        yield f"{_called(stops[-1][0])} holds the keyboard"
    reached = {_stop_of(widget) for widget, _position in stops}
    for widget in _controls(window):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and stops and _stop_of(widget) not in reached:
            yield _called(widget)


def _tabbed(window: QWidget) -> Iterator[tuple[QWidget, int]]:
    """Where Tab comes, until it is where it was before; that one too when it did not move."""
    here = QApplication.focusWidget()
    seen: list[tuple[QWidget, int]] = []
    while here is not None and here.window() is window and _place(here) not in seen:
        seen.append(_place(here))
        yield seen[-1]
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
    if here is not None and len(seen) > 1 and _place(here) == seen[-1]:
        yield seen[-1]


def _place(widget: QWidget) -> tuple[QWidget, int]:
    """Where the keyboard is: in a page of text, Tab goes from link to link before it leaves."""
    return widget, widget.textCursor().position() if isinstance(widget, QTextBrowser) else 0


def _stop_of(widget: QWidget) -> QWidget:
    """What takes the keyboard for a widget."""
    proxy = widget.focusProxy()
    while proxy is not None:
        widget, proxy = proxy, proxy.focusProxy()
    return widget


def _controls(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QAbstractItemView)
        takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled()
        if takes and not inside and not widget.focusProxy() and _in_sight(widget):
            yield widget


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _said(widget: QWidget, what: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(what).strip()


def _silent_places(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = _columns(view)
    if isinstance(view, QTableView):
        yield from (f"column {c}" for c in columns if not _heading(view, c))
    for row in range(min(model.rowCount(), ROWS)):
        cells = [model.index(row, column) for column in columns]
        if not any(_words(cell) for cell in cells):
            yield f"row {row}"
        yield from (f"cell {row}, {c.column()}" for c in cells if _signs(c) and not _words(c))


def _columns(view: QAbstractItemView) -> list[int]:
    if isinstance(view, QListView):
        return [view.modelColumn()]
    shown = range(view.model().columnCount())
    return [c for c in shown if not (isinstance(view, QTableView) and view.isColumnHidden(c))]


def _heading(view: QTableView, column: int) -> str:
    roles: Iterable[Qt.ItemDataRole] = (*_TEXT_ROLES, Qt.ItemDataRole.ToolTipRole)
    across = Qt.Orientation.Horizontal
    return next((w for r in roles if (w := view.model().headerData(column, across, r))), "")


def _words(cell: QModelIndex | QPersistentModelIndex) -> str:
    return next((str(w) for role in _TEXT_ROLES if (w := cell.data(role))), "")


def _signs(cell: QModelIndex | QPersistentModelIndex) -> bool:
    return bool(cell.data(Qt.ItemDataRole.DecorationRole))


def _called(widget: QWidget) -> str:
    names = (type(widget).__name__, widget.objectName(), _said(widget, QAccessible.Text.Name))
    parent = widget.parentWidget()
    return " ".join(filter(None, (*names, f"in {type(parent).__name__}" if parent else "")))
