"""Remembers how wide, how high and where things stood, by the names of the widgets."""

from PySide6.QtWidgets import QSplitter, QTabBar, QTabWidget, QWidget

from ui.settings import Settings
from ui.widgets.table import TableView

_ORDER, _SORTING, _TAB = "order", "sorting", "tab"


def restore(settings: Settings, screen: QWidget) -> None:
    """Give the splitters, tables and tabs of a screen what they had."""
    for splitter in _splitters(screen):
        state = settings.state(splitter.objectName())
        if not state.isEmpty():
            splitter.restoreState(state)
    for table in _tables(screen):
        name = table.objectName()
        table.set_widths(settings.widths(name))
        table.set_order(settings.numbers(_ORDER, name))
        sorting = settings.numbers(_SORTING, name)
        if len(sorting) == 2:
            table.set_sorting(sorting[0], down=bool(sorting[1]))
    for tabs in _tabs(screen):
        place = settings.numbers(_TAB, tabs.objectName())
        if place:
            tabs.setCurrentIndex(min(place[0], tabs.count() - 1))


def keep(settings: Settings, window: QWidget) -> None:
    """Remember the sizes of all splitters, the columns of all tables, and which tabs were open."""
    for splitter in _splitters(window):
        settings.keep_state(splitter.objectName(), splitter.saveState())
    for table in _tables(window):
        name = table.objectName()
        settings.keep_widths(name, table.widths())
        settings.keep_numbers(_ORDER, name, table.order())
        column, down = table.sorting()
        settings.keep_numbers(_SORTING, name, (column, int(down)) if column >= 0 else ())
    for tabs in _tabs(window):
        settings.keep_numbers(_TAB, tabs.objectName(), (tabs.currentIndex(),))


def _tabs(widget: QWidget) -> list[QTabWidget | QTabBar]:
    """With the bars that stand by themselves; that of a tab widget has a name of Qt."""
    found: list[QTabWidget | QTabBar] = [
        *widget.findChildren(QTabWidget), *widget.findChildren(QTabBar)
    ]  # fmt: skip
    return [one for one in found if _is_named(one)]


def _splitters(widget: QWidget) -> list[QSplitter]:
    return [found for found in widget.findChildren(QSplitter) if _is_named(found)]


def _tables(widget: QWidget) -> "list[TableView[object]]":
    return [found for found in widget.findChildren(TableView) if _is_named(found)]


def _is_named(widget: QWidget) -> bool:
    # Qt gives names of its own to parts of its widgets.
    name = widget.objectName()
    return bool(name) and not name.startswith("qt_")
