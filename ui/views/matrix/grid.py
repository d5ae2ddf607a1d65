"""The grid of the matrix: frozen edges, a cell at a time by keyboard, marks with the space bar."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.matrix import Matrix, MatrixCell, MatrixRow
from consultatie.reactions import Verdict
from ui.tokens import tokens_of
from ui.views.matrix.cells import MatrixDelegate, row_height
from ui.views.matrix.heads import Corner, CouncilHeads, RowHeads
from ui.views.matrix.model import MatrixModel

_COUNCIL, _REACTION = 200, 300
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect


class MatrixGrid(QTableView):
    """`cell_chosen` carries the point of the cell that has the keyboard, or None.

    `cell_opened` carries the point of Enter, `verdict_given` a point with the verdict of Ctrl and
    a figure; `marks_changed` and `left` (Esc) carry nothing.
    """

    cell_chosen = Signal(object)
    cell_opened = Signal(object)
    verdict_given = Signal(object, object)
    marks_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared: object = None
        self.cells = MatrixModel(self)
        self.corner = Corner(self)
        self.setAccessibleName(_("Reactiematrix"))
        self.heads = CouncilHeads(self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(RowHeads(self))
        self.setItemDelegate(MatrixDelegate(self))
        self._set_up()
        self.setModel(self.cells)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics().lineSpacing()))
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._open)
        self.corner.raise_()
        for place, verdict in enumerate(Verdict, 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{place}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self._give, verdict))

    # -- showing -------------------------------------------------------------------------------

    def show_matrix(
        self, matrix: Matrix, shown: tuple[MatrixRow, ...], bodies: frozenset[RecordId]
    ) -> None:
        """Show these rows, and of the councils only these; the place and the scroll are kept."""
        here, column = self.chosen(), self.currentIndex().column()
        scroll = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        row = max(self.currentIndex().row(), 0)
        with QSignalBlocker(self):
            self.cells.set_matrix(matrix, shown)
            for place, body in enumerate(self.cells.bodies()):
                if self.isColumnHidden(place) != (body not in bodies):
                    self.setColumnHidden(place, body not in bodies)
            self._share_width()
            if here is None or not self.choose(here.point.id, column):
                self._choose_near(min(row, len(shown) - 1), column)
            self.horizontalScrollBar().setValue(scroll[0])
            self.verticalScrollBar().setValue(scroll[1])
        standing = frozenset(point for each in matrix.rows for point in each.points)
        if not self.cells.marked <= standing:
            self.mark(self.cells.marked & standing)

    def set_compact(self, compact: bool) -> None:
        """Give the rows room: the heads on as few lines as can be."""
        self.heads.set_compact(compact)
        self.updateGeometries()

    def chosen(self) -> MatrixCell | None:
        """The point that has the keyboard."""
        return self.cells.cell_at(self.currentIndex())

    def choose(self, point: RecordId, beside: int = -1) -> bool:
        """Go to a point, in the given column where it stands there; False when it is not shown."""
        places = [place for place in self.cells.places_of(point) if self._in_sight(place[1])]
        if not places:
            return False
        row = places[0][0]
        reaction = beside == len(self.cells.bodies())
        wanted = (row, beside)
        self._choose_place(*(wanted if reaction or wanted in places else places[0]))
        return True

    def next_waiting(self, after: RecordId) -> MatrixCell | None:
        """The next point without a reaction, row by row, and then from the top."""
        seen: list[MatrixCell] = []
        past: list[MatrixCell] = []
        found = seen
        for cell in self._shown_cells():
            if cell.point.id == after:
                found = past
            elif cell.waits:
                found.append(cell)
        return next(iter(past + seen), None)

    def mark(self, points: frozenset[RecordId]) -> None:
        """Mark these points to be answered together."""
        self.cells.set_marked(points)
        self.marks_changed.emit()

    # -- the keyboard --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space:
            self._toggle()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().mousePressEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _CHOOSE)
            self._toggle()

    def keyboardSearch(self, _words: str) -> None:
        """Letters do nothing here: the filter has a field of its own."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self._choose_near(0, -1)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(tokens_of(self.palette()).surface))
        painter.end()
        super().paintEvent(event)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Brings a cell into sight, with a whole column beside the frozen one."""
        super().scrollTo(index, hint)
        heads, bar = self.horizontalHeader(), self.horizontalScrollBar()
        first = heads.logicalIndexAt(0)
        if first < 0 or heads.sectionPosition(first) == bar.value():
            return
        following = heads.sectionPosition(first) + heads.sectionSize(first)
        if following <= heads.sectionPosition(index.column()):
            bar.setValue(following)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        # Again when Qt has decided whether there is a scroll bar.
        QTimer.singleShot(0, self, self._share_width)

    def updateGeometries(self) -> None:
        """Lays the corner over the place where both edges meet."""
        super().updateGeometries()
        self.corner.setGeometry(
            0, 0, self.verticalHeader().width(), self.horizontalHeader().height()
        )

    # -- inside --------------------------------------------------------------------------------

    def _choose_place(self, row: int, column: int) -> None:
        wanted = max(column, 0)
        shown = [n for n in range(len(self.cells.columns)) if self._in_sight(n)]
        if row < 0 or not shown:
            return
        nearest = min(shown, key=lambda n: abs(n - wanted))
        index = self.cells.index(row, nearest)
        self.selectionModel().setCurrentIndex(index, _CHOOSE)
        self.scrollTo(index)

    def _choose_near(self, row: int, column: int) -> None:
        """The same place again; from nowhere the first point."""
        first = next(self._shown_cells(), None)
        if column >= 0 or first is None:
            self._choose_place(row, column)
        else:
            self.choose(first.point.id)

    def _in_sight(self, column: int) -> bool:
        return not self.isColumnHidden(column)

    def _shown_cells(self) -> Iterator[MatrixCell]:
        bodies = [b for n, b in enumerate(self.cells.bodies()) if self._in_sight(n)]
        for row in self.cells.rows:
            yield from (row.cells[body] for body in bodies if body in row.cells)

    def _share_width(self) -> None:
        """As wide as there is room for; never narrower than a text can be read."""
        shown = [n for n in range(len(self.cells.bodies())) if self._in_sight(n)]
        if not shown:
            return
        room = self.viewport().width()
        wide = max((room - _REACTION) // len(shown), _COUNCIL)
        asked = (self.cells.bodies(), shown, wide, room, self.cells.totals)
        if asked == self._shared:
            return
        self._shared = asked
        for column in shown:
            self.setColumnWidth(column, wide)
        self.setColumnWidth(len(self.cells.bodies()), max(room - wide * len(shown), _REACTION))
        # The heads are as high as the totals need at these widths.
        self.updateGeometries()

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.cell_chosen.emit(self.cells.cell_at(current))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        cell = self.cells.cell_at(index)
        if cell is not None:
            self.cell_opened.emit(cell)

    def _give(self, verdict: Verdict) -> None:
        cell = self.chosen()
        if cell is not None:
            self.verdict_given.emit(cell, verdict)

    def _toggle(self) -> None:
        cell = self.chosen()
        if cell is not None:
            self.mark(self.cells.marked ^ {cell.point.id})

    def _set_up(self) -> None:
        self.setProperty("role", "matrix")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # What is opaque moves along when scrolled: only what comes into sight is painted.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
