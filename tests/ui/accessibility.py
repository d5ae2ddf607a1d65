"""What is wrong for who hears the screen or has no mouse: one line per fault of a widget."""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QLayoutItem,
    QListView,
    QSplitter,
    QStackedLayout,
    QTableView,
    QTextBrowser,
    QWidget,
)

from ui.desk import Screen
from ui.forms.row import FieldRow

# A list says enough of itself in so many rows.
ROWS = 12
_WHOLE_ROWS = QAbstractItemView.SelectionBehavior.SelectRows
_TEXT_ROLES = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


def unnamed(window: QWidget) -> Iterator[str]:
    """Controls that take the keyboard and have no name."""
    for widget in _controls(window):
        # A label can be selected with the mouse; without words there is nothing to say.
        empty = isinstance(widget, QLabel) and not widget.text()
        if not empty and not _said(widget, QAccessible.Text.Name):
            yield _called(widget)


def nameless(window: QWidget) -> Iterator[str]:
    """Buttons that a screen reader has no words for, whether they take the keyboard or not."""
    for button in window.findChildren(QAbstractButton):
        # The corner of a table is empty, and takes no click.
        corner = isinstance(button.parent(), QAbstractItemView)
        if _in_sight(button) and not corner and not _said(button, QAccessible.Text.Name):
            yield _called(button)


def halved(window: QWidget) -> Iterator[str]:
    """Rows that are chosen whole, of which the first cell does not say all that stands in them."""
    for table in window.findChildren(QTableView):
        if not _in_sight(table) or table.selectionBehavior() is not _WHOLE_ROWS:
            continue
        for row in range(min(table.model().rowCount(), ROWS)):
            said = str(table.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            cells = [table.model().index(row, column) for column in _columns(table)]
            words = [str(cell.data() or "") for cell in cells]
            yield from (f"{_called(table)} {row}: {one}" for one in words if one not in said)


def disordered(window: QWidget) -> Iterator[str]:
    """Parts of a layout that Tab does not go through as one reads them, from where it begins."""
    if isinstance(window, Screen):
        # It always stands in a window, which sees to the order.
        return
    stops = list(dict.fromkeys(widget for widget, _position in _tabbed(window)))
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            for parts in _read_parts(widget):
                turns = _turns(stops, parts)
                falls = sum(after < before for before, after in pairwise([*turns, *turns[:1]]))
                # Once it begins again: Tab goes round.
                if falls > 1:
                    yield f"{_called(widget)} {turns}"


def _turns(stops: Iterable[QWidget], parts: list[list[QWidget]]) -> list[int]:
    """In which parts Tab comes one after the other, by their places."""
    places = (
        place
        for stop in stops
        for place, widgets in enumerate(parts)
        if any(one is stop or one.isAncestorOf(stop) for one in widgets)
    )
    turns = [place for place, _same in groupby(places)]
    return turns[:-1] if len(turns) > 1 and turns[0] == turns[-1] else turns


def _read_parts(widget: QWidget) -> Iterator[list[list[QWidget]]]:
    """The parts of a widget in the order of reading: once per layout in it."""
    layout = widget.layout()
    if isinstance(widget, QSplitter):
        yield [[one] for one in filter(None, map(widget.widget, range(widget.count())))]
    elif layout is not None and not isinstance(layout, QStackedLayout):
        yield from _parts_of(layout)


def _parts_of(layout: QLayout) -> Iterator[list[list[QWidget]]]:
    items = list(filter(None, map(layout.itemAt, range(layout.count()))))
    if isinstance(layout, QGridLayout):
        # What comes in later is the last item, wherever it stands.
        items.sort(key=lambda item: (item.geometry().y(), item.geometry().x()))
    yield [list(_widgets_of(item)) for item in items]
    for item in items:
        if (inner := item.layout()) is not None:
            yield from _parts_of(inner)


def _widgets_of(item: QLayoutItem) -> Iterator[QWidget]:
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        yield widget
    elif inner is not None:
        for one in filter(None, map(inner.itemAt, range(inner.count()))):
            yield from _widgets_of(one)


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


def lost(window: QWidget) -> Iterator[str]:
    """Where the keyboard is, when that shows no frame and there are controls that would."""
    here = QApplication.focusWidget()
    takes = here is not None and here.focusPolicy() != Qt.FocusPolicy.NoFocus
    if not takes and any(True for _one in _controls(window)):
        yield _called(here) if here is not None else "nowhere"


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
