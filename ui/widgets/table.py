"""The one table view: set up once for rows, hairlines, keyboard and what is remembered."""

import math
from collections.abc import Collection, Hashable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from consultatie.language import _
from ui.delegates.cell import CellDelegate
from ui.models.table import TableModel
from ui.painting import draw_focus
from ui.tokens import ROW_HEIGHT, TWO_LINE_ROW_HEIGHT, tokens_of
from ui.widgets.table_header import TableHeader

R = TypeVar("R")
_MIN_COLUMN = 56
# What an open column is shown with at least, and what it wants before others give way no more.
_OPEN_COLUMN, _OPEN_WANTED = 200, 280
# How far a column gives way to the open ones.
_LEAST_SHARE = 0.65
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WHOLE_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class Giving(NamedTuple):
    """The width that a column wants, and the least that it can do with."""

    wanted: int
    least: int


def shared(columns: Sequence[Giving], room: int) -> list[int]:
    """The widths of columns in this room: each gives what lacks by how much it has to give."""
    lacking = sum(column.wanted for column in columns) - room
    spare = sum(column.wanted - column.least for column in columns)
    share = min(max(lacking / spare, 0.0), 1.0) if spare else 0.0
    return [math.floor(one.wanted - share * (one.wanted - one.least)) for one in columns]


class TableView(QTableView, Generic[R]):
    """Shows a `TableModel`. Rows are chosen whole; Enter or a double click opens one.

    `row_chosen` carries the row, or None when there is none left; `row_opened` carries the row.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, model: TableModel[R], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows_model = model
        self._kept: tuple[Hashable, int] | None = None
        self._place: QWidget | None = None
        # What each column wants; with less room than that it can be shown narrower.
        self._wanted = [column.width for column in model.columns]
        self._sharing = False
        self.setAccessibleName(name)
        # One that PySide made and knows: of one that Qt made it would ask which of all its kinds of
        # widgets it is, and load all of them for that, in the way of the first paint.
        self.setViewport(QWidget())
        self.setHorizontalHeader(TableHeader(self))
        self._set_up_look(any(column.second or column.wrap for column in model.columns))
        self._set_up_keyboard()
        self.setModel(model)
        self._set_up_columns()
        model.modelAboutToBeReset.connect(self._remember_choice)
        model.modelReset.connect(self._restore_choice)
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self.doubleClicked.connect(self._open)

    def chosen(self) -> R | None:
        """The row that is chosen."""
        return self._rows_model.row_at(self.currentIndex())

    def choose(self, key: Hashable) -> bool:
        """Choose the row with this key; False when there is none."""
        place = self._rows_model.place_of(key)
        if place is not None:
            self._choose_place(place)
        return place is not None

    def choose_first(self) -> None:
        """Choose the first row, if any."""
        if self._rows_model.rows:
            self._choose_place(0)

    def beside_chosen(self) -> QWidget:
        """A place to show something beside: the chosen row, as far as it is in sight."""
        if self._place is None:
            self._place = QWidget(self.viewport())
            self._place.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._place.lower()
        row = self.visualRect(self.currentIndex())
        row.setLeft(0)
        self._place.setGeometry(row.intersected(self.viewport().rect()))
        return self._place

    def widths(self) -> tuple[int, ...]:
        """The widths that the columns want, for `Settings.keep_widths`."""
        return tuple(self._wanted)

    def set_widths(self, widths: tuple[int, ...]) -> None:
        """Restore remembered widths; of another number of columns they are no use."""
        if len(widths) != len(self._rows_model.columns):
            return
        for place, column in enumerate(self._rows_model.columns):
            if column.width:
                self._wanted[place] = max(widths[place], _MIN_COLUMN)
        self._share_width()

    def order(self) -> tuple[int, ...]:
        """The columns from left to right, as the user put them."""
        header = self.horizontalHeader()
        return tuple(header.logicalIndex(place) for place in range(header.count()))

    def set_order(self, order: tuple[int, ...]) -> None:
        """Put the columns in a remembered order; that of other columns is no use."""
        header = self.horizontalHeader()
        if sorted(order) != list(range(header.count())):
            return
        for place, column in enumerate(order):
            header.moveSection(header.visualIndex(column), place)

    def sorting(self) -> tuple[int, bool]:
        """By which column the rows are sorted, -1 for none, and whether downwards."""
        header = self.horizontalHeader()
        down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return header.sortIndicatorSection(), down

    def set_sorting(self, column: int, *, down: bool) -> None:
        """Sort by a column again."""
        if 0 <= column < len(self._rows_model.columns):
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            self.sortByColumn(column, order)

    def reset_columns(self) -> None:
        """Give the columns their first order and widths, and the rows their own order."""
        self.set_order(tuple(range(len(self._rows_model.columns))))
        self._wanted = [column.width for column in self._rows_model.columns]
        self._share_width()
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def show_columns(self, headers: Collection[str] | None = None) -> None:
        """Show only the columns with these headers; without any, all."""
        self._sharing = True
        for place, column in enumerate(self._rows_model.columns):
            self.setColumnHidden(place, headers is not None and column.header not in headers)
        self._sharing = False
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = tokens_of(self.palette())
        painter = QPainter(self.viewport())
        self._draw_hairlines(painter, QColor(tokens.line))
        current = self.currentIndex()
        if self.hasFocus() and current.isValid():
            row = self.visualRect(current)
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            draw_focus(painter, row, tokens, 4)

    def _draw_hairlines(self, painter: QPainter, colour: QColor) -> None:
        painter.setPen(colour)
        first = max(self.rowAt(0), 0)
        for place in range(first, len(self._rows_model.rows)):
            bottom = self.rowViewportPosition(place) + self.rowHeight(place) - 1
            if bottom > self.viewport().height():
                return
            painter.drawLine(0, bottom, self.viewport().width(), bottom)

    def _set_up_look(self, two_lines: bool) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(TWO_LINE_ROW_HEIGHT if two_lines else ROW_HEIGHT)

    def _set_up_keyboard(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)

    def _set_up_columns(self) -> None:
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_MIN_COLUMN)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsMovable(True)
        reset = QAction(_("&Oorspronkelijke kolommen"), header)
        reset.triggered.connect(self.reset_columns)
        header.addAction(reset)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setSortingEnabled(True)
        for place, column in enumerate(self._rows_model.columns):
            if column.width:
                self.setColumnWidth(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._take_width)

    @Slot(int, int, int)
    def _take_width(self, place: int, _before: int, width: int) -> None:
        """What the user makes of a column is what it wants from now on."""
        if not self._sharing and self._rows_model.columns[place].width:
            self._wanted[place] = width

    def _share_width(self) -> None:
        """Give the open columns what is left; where that is too little the others give way.

        They do so no further than their words can bear, and not where the user chose the width;
        then the table scrolls.
        """
        columns = self._rows_model.columns
        there = [place for place in range(len(columns)) if not self.isColumnHidden(place)]
        wide = [place for place in there if not columns[place].width]
        room = self.viewport().width()
        shares = dict(zip(there, shared(list(map(self._giving, there)), room), strict=True))
        fits = sum(shares.values()) <= room
        self._sharing = True
        for place, width in shares.items():
            if place not in wide and self.columnWidth(place) != width:
                self.setColumnWidth(place, width)
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Interactive
        for place in wide:
            if self.horizontalHeader().sectionResizeMode(place) is not mode:
                self.horizontalHeader().setSectionResizeMode(place, mode)
                self.setColumnWidth(place, _OPEN_COLUMN)
        self._sharing = False

    def _giving(self, place: int) -> Giving:
        """What a column wants, and how narrow it may become."""
        column, wanted = self._rows_model.columns[place], self._wanted[place]
        if not column.width:
            return Giving(_OPEN_WANTED, _OPEN_COLUMN)
        gives = not column.chip and wanted == column.width
        least = max(round(wanted * _LEAST_SHARE), self._heading_width(place)) if gives else wanted
        return Giving(wanted, min(least, wanted))

    def _heading_width(self, place: int) -> int:
        return self.horizontalHeader().sectionSizeHint(place)

    def _choose_place(self, place: int) -> None:
        column = max(self.currentIndex().column(), 0)
        index = self._rows_model.index(place, column)
        self.selectionModel().setCurrentIndex(index, _WHOLE_ROW)
        self.scrollTo(index)

    @Slot()
    def _remember_choice(self) -> None:
        row = self.chosen()
        self._kept = None if row is None else (self._rows_model.key(row), self.currentIndex().row())

    @Slot()
    def _restore_choice(self) -> None:
        if self._kept is None:
            return
        (key, place), self._kept = self._kept, None
        rows = self._rows_model.rows
        if not rows:
            self.row_chosen.emit(None)
        elif not self.choose(key):
            # The row is gone: its neighbour takes its place, as a reader would expect.
            self._choose_place(min(place, len(rows) - 1))

    @Slot(QModelIndex, QModelIndex)
    def _tell_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row: Any = self._rows_model.row_at(current)
        if row is not None:
            self.row_chosen.emit(row)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row: Any = self._rows_model.row_at(index)
        if row is not None:
            self.row_opened.emit(row)
