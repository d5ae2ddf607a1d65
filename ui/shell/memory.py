"""Remembers how wide, how high and where things stood, by the names of the widgets."""

from PySide6.QtWidgets import QSplitter, QWidget

from ui.settings import Settings
from ui.widgets.table import TableView


def restore(settings: Settings, screen: QWidget) -> None:
    """Give the splitters and tables of a screen the sizes they had."""
    for splitter in _splitters(screen):
        state = settings.state(splitter.objectName())
        if not state.isEmpty():
            splitter.restoreState(state)
    for table in _tables(screen):
        table.set_widths(settings.widths(table.objectName()))


def keep(settings: Settings, window: QWidget) -> None:
    """Remember the sizes of all splitters and tables."""
    for splitter in _splitters(window):
        settings.keep_state(splitter.objectName(), splitter.saveState())
    for table in _tables(window):
        settings.keep_widths(table.objectName(), table.widths())


def _splitters(widget: QWidget) -> list[QSplitter]:
    return [found for found in widget.findChildren(QSplitter) if _is_named(found)]


def _tables(widget: QWidget) -> "list[TableView[object]]":
    return [found for found in widget.findChildren(TableView) if _is_named(found)]


def _is_named(widget: QWidget) -> bool:
    # Qt gives names of its own to parts of its widgets.
    name = widget.objectName()
    return bool(name) and not name.startswith("qt_")
