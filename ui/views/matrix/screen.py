"""The screen of the matrix: filter above, the grid, and the editor that folds out below it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _, ngettext
from consultatie.matrix import Matrix, MatrixCell, MatrixRow, matrix_of
from consultatie.reactions import Verdict
from consultatie.sight import Sight
from ui.actions import Act
from ui.desk import Desk, Place, Screen, ScreenName
from ui.filtering import Filtering
from ui.marks import Mark
from ui.sight import edges_of
from ui.tokens import Space, Tone
from ui.views.matrix.answering import AnswerPane
from ui.views.matrix.grid import MatrixGrid
from ui.views.reactions.filter_bar import FilterBar
from ui.views.reactions.lines import Filter, PointLine, lines_of
from ui.views.view_switch import list_or_matrix
from ui.widgets.buttons import Kind, push_button
from ui.widgets.clearing import let_clear
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import ElidedLabel, Role, ground, text_label
from ui.widgets.message_bar import MessageBar
from ui.widgets.shrinking import show_words

if TYPE_CHECKING:
    from consultatie.exports import Listed

_GRID, _NO_MATCH, _NO_POINTS = range(3)
_PANE_SHARE = 0.56
_PAUSE_MS = 120
_NAMED = 4
_ROOMY = 1120
_HIGH = 900


class MatrixScreen(Screen):
    """Enter answers a point, Space marks points to be answered with one reaction."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._dossier: RecordId | None = None
        self._file: DossierFile | None = None
        self._matrix = Matrix()
        self._lines: dict[RecordId, PointLine] = {}
        self._marks: Mapping[RecordId, Mark] = {}
        self.filters = FilterBar(desk)
        self.switch = list_or_matrix(ScreenName.MATRIX)
        self.words = QLineEdit()
        self.grid = MatrixGrid()
        self.pane = AnswerPane(desk)
        self.bar = MessageBar()
        self._stack = QStackedWidget()
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.foot = _foot()
        self._make_buttons()
        self._lay_out()
        self.lead_to(self.grid)
        self._connect()

    # -- the place -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        if place.dossier != self._dossier:
            self._dossier = place.dossier
            self.filters.set_filter(Filter())
            self.grid.mark(frozenset())
        if not self.isVisible():
            self.pane.let_go()
        self.reload()
        if place.record is not None:
            self._show_point(place.record)

    def reload(self) -> None:
        if self._dossier is None:
            return
        self._file = self.desk.dossier_file(self._dossier)
        self._matrix = matrix_of(self._file)
        lines = [line for line in lines_of(self._file) if not line.beside]
        self._lines = {line.point.id: line for line in lines}
        points = (line.point for line in lines)
        self._marks = edges_of(Sight(self._file, self.desk.today()).marks, points)
        self.filters.show_lines(lines, self._file)
        self.pane.take(self._file, self._lines)
        self._show_filtered()

    def filtering(self) -> Filtering:
        return self.filters

    def unsaved(self) -> str:
        number = len(self.pane.drafts.points())
        words = ngettext("bij één punt", "bij {number} punten", number).format(number=number)
        return words if number else ""

    def listed(self) -> "Listed":
        from consultatie.exports import Listed

        keys = tuple(point for row in self.grid.cells.rows for point in row.points)
        return Listed("punten", _("Punten en reacties"), keys)

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {Act.LIFE_LINE: self.tell_life, Act.DETAIL: self.fold}

    # -- what a user can do --------------------------------------------------------------------

    @Slot()
    def tell_life(self) -> None:
        """Show all that happened to the point that is chosen."""
        cell = self.grid.chosen()
        if cell is not None and self._file is not None:
            from ui.views.life_line import tell_life

            tell_life(self._file, cell.point, self)

    @Slot()
    def fold(self) -> None:
        """Fold the editor out below the grid, or away again."""
        if self.pane.isHidden():
            self._open_pane()
        else:
            self.close_pane()

    @Slot()
    def close_pane(self) -> None:
        """Fold the editor away; what was typed is kept at its point."""
        self.pane.hide()
        self.foot.show()
        self.grid.set_compact(False)
        self.grid.setFocus()

    @Slot()
    def join(self) -> None:
        """Answer the marked points with one reaction."""
        marked = [point for row in self._matrix.rows for point in row.points]
        points = [point for point in marked if point in self.grid.cells.marked]
        if len(points) < 2:
            words = _("Markeer eerst twee of meer punten: ga naar een punt en druk op de spatie.")
            self.bar.say(words, Tone.AMBER)
            return
        lead = self.pane.join(points)
        names = ", ".join(self._lines[point].name for point in points[:_NAMED])
        more = len(points) - _NAMED
        names += ngettext(" en nog één", " en nog {n}", more).format(n=more) if more > 0 else ""
        self.bar.say(_("Eén reactie voor: {points}.").format(points=names))
        self._open_pane()
        self._go_to(lead)
        self.pane.editor.verdict.setFocus()

    # -- reacting to the grid ------------------------------------------------------------------

    @Slot(object)
    def _open(self, cell: MatrixCell) -> None:
        self._open_pane()
        self.pane.show_point(cell.point.id, self._seen(cell))
        self.pane.editor.verdict.setFocus()

    @Slot(object, object)
    def _give(self, cell: MatrixCell, verdict: Verdict) -> None:
        """A verdict at once where the reaction allows it; else the editor asks for the rest."""
        with QSignalBlocker(self.pane):
            done = self.pane.give(cell.point.id, verdict)
        if done:
            self._after_saving(cell.point.id)
        else:
            self._mark_unsaved()
            self._open_pane()
            self.pane.focus_wanting()

    @Slot(object)
    def _follow(self, cell: MatrixCell | None) -> None:
        if not self.pane.isHidden():
            self.pane.show_point(cell.point.id if cell else None, self._seen(cell))
        self._life_button.setEnabled(cell is not None)

    @Slot(object)
    def _go_on(self, point: RecordId) -> None:
        """After saving in the editor: to the next point that waits."""
        self._after_saving(point)
        following = self.grid.next_waiting(point)
        if following is None:
            self.bar.say(_("Alle punten in deze matrix hebben een reactie."), Tone.GREEN)
            self.close_pane()
            return
        self._go_to(following.point.id)
        self.pane.editor.verdict.setFocus()

    def _after_saving(self, point: RecordId) -> None:
        if point in self.grid.cells.marked:
            self.grid.mark(frozenset())
        if self.pane.stale:
            self.reload()
        self._follow(self.grid.chosen())

    @Slot()
    def _escape(self) -> None:
        if not self.pane.isHidden():
            self.close_pane()
        elif self.grid.cells.marked:
            self.grid.mark(frozenset())

    # -- showing -------------------------------------------------------------------------------

    def _show_point(self, point: RecordId) -> None:
        if not self.grid.choose(point) and point in self._lines:
            self.filters.set_filter(Filter())
            self._show_filtered()
            self.grid.choose(point)

    def _go_to(self, point: RecordId) -> None:
        self.grid.choose(point)
        self._follow(self.grid.chosen())

    def _open_pane(self) -> None:
        if self.pane.isHidden():
            self.pane.show()
            self.foot.hide()
            self.grid.set_compact(self.height() < _HIGH)
            whole = self._both.height()
            self._both.setSizes([round(whole * (1 - _PANE_SHARE)), round(whole * _PANE_SHARE)])
        self._follow(self.grid.chosen())
        self.grid.scrollTo(self.grid.currentIndex())

    @Slot()
    def _show_filtered(self) -> None:
        rows = self._rows()
        self.grid.show_matrix(self._matrix, rows, self._bodies(rows))
        self.grid.cells.set_sight(self._marks)
        self._mark_unsaved()
        self._say_counts(rows)
        self._follow(self.grid.chosen())
        self._stack.setCurrentIndex(
            _NO_POINTS if not self._matrix.rows else _GRID if rows else _NO_MATCH
        )

    def _rows(self) -> tuple[MatrixRow, ...]:
        """The rows in which a point passes the filter, whole: its neighbours stay to compare."""
        if self.filters.filter.is_open:
            return self._matrix.rows
        shown = {line.point.id for line in self.filters.shown()}
        return tuple(row for row in self._matrix.rows if not shown.isdisjoint(row.points))

    def _bodies(self, rows: tuple[MatrixRow, ...]) -> frozenset[RecordId]:
        """With a filter only the councils that raised something in these rows."""
        if self.filters.filter.is_open:
            return frozenset(column.body.id for column in self._matrix.columns)
        return frozenset(body for row in rows for body in row.cells)

    def _say_counts(self, rows: tuple[MatrixRow, ...]) -> None:
        every = len(self._matrix.rows)
        number = len(rows)
        note = ngettext("{n} regel", "{n} regels", number).format(n=number)
        if number != every:
            note = _("{n} van {all} regels").format(n=number, all=every)
        self.grid.corner.set_words(_("Thema en punt"), note)

    def _seen(self, cell: MatrixCell | None) -> tuple[Mark, ...]:
        mark = self._marks.get(cell.point.id) if cell else None
        return (mark,) if mark else ()

    @Slot()
    def _mark_unsaved(self) -> None:
        self.grid.cells.set_unsaved(self.pane.drafts.points())

    @Slot()
    def _show_marks(self) -> None:
        number = len(self.grid.cells.marked)
        self.join_button.setVisible(number > 0)
        self.join_button.setEnabled(number > 1)
        self.join_button.setText(_("Samenvoegen tot één reactie ({n})").format(n=number))

    @Slot()
    def _search(self) -> None:
        self.filters.take(replace(self.filters.filter, words=self.words.text().strip()))

    @Slot()
    def _show_words(self) -> None:
        """The field follows when the filter is cleared elsewhere."""
        if self.words.text().strip() != self.filters.filter.words:
            with QSignalBlocker(self.words):
                self.words.setText(self.filters.filter.words)

    @Slot(str)
    def _show_otherwise(self, screen: str) -> None:
        cell = self.grid.chosen()
        point = cell.point.id if cell else None
        self.desk.go(Place(ScreenName(screen), self._dossier, point))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        show_words((self._life_button, self._fold_button), self.width() >= _ROOMY)

    # -- layout --------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.join_button = push_button("", Kind.PRIMARY, "link")
        self.join_button.setToolTip(_("Gemarkeerde punten met één reactie beantwoorden (Ctrl+M)"))
        self._life_button = push_button(_("Levensloop"), Kind.QUIET, "timeline")
        self._life_button.setToolTip(_("Levensloop van dit punt (Ctrl+Shift+L)"))
        self._fold_button = push_button(_("Punt en reactie"), Kind.QUIET, "layout-sidebar-right")
        self._fold_button.setToolTip(_("Onder de matrix tonen of wegvouwen (Ctrl+I)"))
        self.words.setPlaceholderText(_("Filter op woorden"))
        self.words.setAccessibleName(_("Filter op woorden"))
        self.words.setToolTip(_("Filter op woorden (Ctrl+F)"))
        self.words.setProperty("role", "search")
        let_clear(self.words)
        self.words.setFixedWidth(200)
        self._show_marks()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._show_otherwise)
        self.filters.filter_changed.connect(self._show_words)
        self.filters.filter_changed.connect(self._show_filtered)
        self.words.textChanged.connect(self._typing.start)
        self.words.returnPressed.connect(self._search)
        self._typing.timeout.connect(self._search)
        self.grid.cell_chosen.connect(self._follow)
        self.grid.cell_opened.connect(self._open)
        self.grid.verdict_given.connect(self._give)
        self.grid.marks_changed.connect(self._show_marks)
        self.grid.left.connect(self._escape)
        self.pane.saved.connect(self._go_on)
        self.pane.left.connect(self.close_pane)
        self.pane.typed.connect(self._mark_unsaved)
        self.join_button.clicked.connect(self.join)
        self._life_button.clicked.connect(self.tell_life)
        self._fold_button.clicked.connect(self.fold)
        for keys, act in (("Ctrl+M", self.join), ("Ctrl+F", self.words.setFocus)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.setObjectName("splitter-matrix")
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.grid)
        self._both.addWidget(self.pane)
        self.pane.hide()
        self._stack.addWidget(self._both)
        self._stack.addWidget(_no_match())
        self._stack.addWidget(_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)

    def _head(self) -> QWidget:
        head = ground("header")
        column = QVBoxLayout(head)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(text_label(_("Punten en reacties"), Role.TITLE))
        line.addWidget(self.switch)
        line.addStretch(1)
        for widget in (self._life_button, self._fold_button, self.words, self.join_button):
            line.addWidget(widget)
        column.addLayout(line)
        column.addWidget(self.filters)
        return head


def _foot() -> QWidget:
    foot = ground("footer")
    row = QHBoxLayout(foot)
    row.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
    words = _(
        "Enter beantwoordt · Ctrl+1 tot Ctrl+6 geeft de uitkomst · spatie of Ctrl+klik markeert · "
        "Ctrl+M geeft gemarkeerde punten één reactie"
    )
    row.addWidget(ElidedLabel(words, Role.SMALL), 1)
    return foot


def _no_match() -> QWidget:
    words = _("Wis het filter om verder te gaan.")
    return EmptyState("filter", _("Niets gevonden met dit filter"), words)


def _empty() -> QWidget:
    return EmptyState(
        "table",
        _("Nog geen punten"),
        _(
            "Zodra van een raad een advies met punten is vastgelegd, staan hier de raden naast "
            "elkaar. Kies bij de aanvraag een raad en leg het advies vast."
        ),
    )
