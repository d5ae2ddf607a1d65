"""A list of records: title, filter, buttons, table, and what stands there when it is empty."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from consultatie.language import _
from ui.filtering import VIEW, WITHDRAWN, WORDS, State, place_of
from ui.icons import icon
from ui.marks import Mark
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space
from ui.views.row_tools import RowTools
from ui.views.saved_views import SavedViews, View
from ui.widgets.buttons import ActionButton, Kind, filter_button, icon_button
from ui.widgets.clearing import let_clear
from ui.widgets.empty_state import ROOM, EmptyState
from ui.widgets.keep_button import KeepButton
from ui.widgets.labels import Role, text_label
from ui.widgets.leading import Leading
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from consultatie.exports import Listed

R = TypeVar("R")
_FILTER_WIDTH = 200
# Enough for its own words; before it has less, buttons give up theirs.
_FILTER_LEAST = 108
# Below this the menu and the key have to do for keeping a view.
_CRAMPED = 840
_TOOL_HEIGHT = 32
# The title stands above the words of the first column.
_CELL_SIDE = 10


@dataclass(frozen=True, slots=True)
class Emptiness:
    """What an empty list says: an icon, a title and a sentence."""

    icon: str
    title: str
    sentence: str


# No slots: on Python 3.11 a frozen generic with slots cannot be made as `Listing[Row](…)`.
@dataclass(frozen=True, kw_only=True)
class Listing(Generic[R]):
    """What a list shows. `stands` tells rows from withdrawn ones; `new` is on the main button.

    `views` are chips above the rows that each show some of them; the first is for all.

    `can_change` tells which rows can be changed and withdrawn here; without it all can.

    Without `changing` there are no buttons to change, withdraw or restore a row; without `headed`
    no title, because a tab says it. With `copying` the list goes to the clipboard as a table. Its
    filter can be kept under a name unless `keepable` says otherwise; `kept_lists` knows those that
    can.
    """

    name: str
    title: str
    columns: tuple[Column[R], ...]
    key: Callable[[R], Hashable]
    stands: Callable[[R], bool]
    empty: Emptiness
    new: str = ""
    changing: bool = True
    headed: bool = True
    copying: bool = False
    can_change: Callable[[R], bool] | None = None
    views: tuple[View[R], ...] = ()
    keepable: bool = True


class RecordList(Leading, Generic[R]):
    """Shows rows and tells what is wanted with them; it changes nothing itself.

    `more` acts on the chosen row; `others` begin something and stand in an empty list too, where
    `also` are more ways on. The signals carry the chosen row, `copied` how many rows went to the
    clipboard. Withdrawn rows are shown on demand. `above` stands between the head and the rows,
    such as chips that choose.
    """

    new_wanted = Signal()
    opened = Signal(object)
    edit_wanted = Signal(object)
    withdraw_wanted = Signal(object)
    restore_wanted = Signal(object)
    sight_wanted = Signal(object)
    chosen_changed = Signal()
    copied = Signal(int)

    def __init__(
        self,
        listing: Listing[R],
        *more: QAction,
        others: Sequence[QAction] = (),
        also: Sequence[QAction] = (),
        above: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._also = tuple(also)
        self.listing = listing
        self._rows: tuple[R, ...] = ()
        self._texts: list[str] = []
        self.model = TableModel(listing.columns, listing.key, self)
        self.table = TableView(self.model, listing.title)
        self.table.setObjectName(f"table-{listing.name}")
        self.filter = _filter_line()
        self.withdrawn = filter_button(_("Toon ingetrokken"))
        self.views = SavedViews(listing.views)
        self.keep = KeepButton()
        self._make_actions()
        self._more = (self.copy, *more) if listing.copying else more
        self._others = tuple(others)
        self._above = above
        self._menu_only: list[QAction] = []
        self._further = _further_button()
        self._title = text_label(listing.title, Role.TITLE) if listing.headed else None
        self._main = ActionButton(self.new, Kind.PRIMARY) if listing.new else None
        self._note = text_label("", Role.MUTED)
        self._tools = QWidget()
        changing = (self.restore, self.edit, self.sight, self.withdraw)
        self._row_tools = RowTools(
            changing if listing.changing else (), (*self._more, *self._others), self.sight
        )
        self._stack = QStackedWidget()
        self._fill_tools()
        self._lay_out()
        self._connect()
        self.lead_to(self.table)

    # -- rows ----------------------------------------------------------------------------------

    def set_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; what was chosen stays chosen."""
        self._rows = tuple(rows)
        self._texts = []
        self._show()

    def set_edges(self, edges: Mapping[Any, Mark]) -> None:
        """Mark the rows with these keys, such as those that not everybody may see."""
        self.model.set_edges(edges)

    def offer_sight(self, *menu_only: QAction) -> None:
        """Offer to say who may see a row, and in the menu of a row these actions too."""
        self.sight.setVisible(True)
        self.offer_further(*menu_only)

    def offer_further(self, *menu_only: QAction) -> None:
        """Offer what is done seldom: in a menu behind the buttons, and in that of a row."""
        self._menu_only += menu_only
        self._follow_choice()

    def listed(self, name: str, *, everywhere: bool = False) -> "Listed":
        """The rows as they are shown, in their order, as the list with this name in a file."""
        from consultatie.exports import Listed

        keys = tuple(self.listing.key(row) for row in self.model.rows)
        return Listed(name, self.listing.title, keys, everywhere=everywhere)

    def listed_as_seen(self, name: str) -> "Listed":
        """The list word for word as it is shown, for what only the screen counts."""
        from consultatie.exports import Listed
        from ui.models.writing import table_as_seen

        title = self.listing.title
        return Listed(name, title, table=table_as_seen(name, title, self.model))

    def chosen(self) -> R | None:
        """The row that is chosen."""
        return self.table.chosen() if self.model.rows else None

    def choose(self, key: Hashable) -> None:
        """Choose a row, and show it when it is hidden because it was withdrawn or filtered out."""
        if self.table.choose(key):
            return
        row = next((row for row in self._rows if self.listing.key(row) == key), None)
        if row is None:
            return
        self.show_all()
        if not self.listing.stands(row):
            self.withdrawn.setChecked(True)
        self.table.choose(key)

    @Slot()
    def show_all(self) -> None:
        """Let no filter and no view hide a row."""
        self.filter.clear()
        self.views.open_all()

    # -- the filter as words -------------------------------------------------------------------

    @property
    def source(self) -> str:
        """The name under which a filter of this list is kept."""
        return self.listing.name

    def titled(self) -> str:
        """What the list is called, with what it is filtered by."""
        state = self.state()
        told = [self.listing.title, self.views.chosen_words, state.get(WORDS, "")]
        return " · ".join(filter(None, told))

    def state(self) -> State:
        """What the list is filtered by."""
        words = {
            WORDS: self.filter.text().strip(),
            VIEW: str(self.views.chosen or ""),
            WITHDRAWN: WITHDRAWN if self.withdrawn.isChecked() else "",
        }
        return {name: value for name, value in words.items() if value}

    def take_state(self, state: State) -> None:
        """Filter by this, and by nothing else."""
        self.views.choose(place_of(state))
        self.withdrawn.setChecked(bool(state.get(WITHDRAWN)))
        self.filter.setText(state.get(WORDS, ""))

    # -- what the keys of the window do --------------------------------------------------------

    @Slot()
    def edit_chosen(self) -> None:
        """Tell that the chosen row is to be changed."""
        row = self.chosen()
        if row is not None and self.edit.isEnabled():
            self.edit_wanted.emit(row)

    @Slot()
    def withdraw_chosen(self) -> None:
        """Tell that the chosen row is to be withdrawn."""
        row = self.chosen()
        if row is not None and self.withdraw.isEnabled():
            self.withdraw_wanted.emit(row)

    @Slot()
    def copy_rows(self) -> None:
        """Put the rows that are shown on the clipboard, to paste in a letter or a sheet."""
        QGuiApplication.clipboard().setText(self.model.as_text())
        self.copied.emit(len(self.model.rows))

    @Slot()
    def ask_sight(self) -> None:
        """Tell that it is to be said who may see the chosen row."""
        row = self.chosen()
        if row is not None and self.sight.isVisible() and self.sight.isEnabled():
            self.sight_wanted.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_keeping()
        self._fit_tools()

    def minimumSizeHint(self) -> QSize:
        """As narrow as without words: they go only once it is made narrower than they are."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._beside_tools() + self._row_tools.least), hint.height())

    def _show_keeping(self) -> None:
        """Where it is narrow the menu and the key have to do."""
        wanted = self.listing.keepable and self.width() >= _CRAMPED and bool(self.state())
        self.keep.setVisible(wanted and self.keep.is_possible())

    def _fit_tools(self) -> None:
        self._row_tools.fit(self.width() - self._beside_tools())
        if self._row_tools.sight_is_away:
            self._further.show()

    def _beside_tools(self) -> int:
        """What all else in the head needs."""
        beside = [self.withdrawn, self.keep, self._further, self._main]
        there = [one for one in (self._title, self._note, *beside) if one and not one.isHidden()]
        taken = sum(one.sizeHint().width() + Space.S for one in there)
        return _CELL_SIDE + Space.L + taken + _FILTER_LEAST

    # -- inside --------------------------------------------------------------------------------

    def _show(self) -> None:
        words = self.filter.text().casefold().split()
        with_withdrawn = self.withdrawn.isChecked()
        listing = self.listing
        there = [
            (place, row)
            for place, row in enumerate(self._rows)
            if with_withdrawn or listing.stands(row)
        ]
        self.views.show_rows([row for _place, row in there])
        shown = [row for place, row in there if self.views.takes(row) and self._holds(place, words)]
        self.model.set_rows(shown)
        self._show_state(len(shown))
        self._choose_something()
        self._follow_choice()

    def _holds(self, place: int, words: Sequence[str]) -> bool:
        if not words:
            return True
        if not self._texts:
            # Once for all keys of a word: of thousands of rows this takes longer than a key does.
            self._texts = [self.model.row_words(row).casefold() for row in self._rows]
        return all(word in self._texts[place] for word in words)

    def _show_state(self, shown: int) -> None:
        standing = sum(map(self.listing.stands, self._rows))
        gone = len(self._rows) - standing
        self.withdrawn.setText(_("Toon ingetrokken ({number})").format(number=gone))
        self.withdrawn.setVisible(gone > 0)
        self._note.setText(self._count_words(standing))
        self._tools.setVisible(bool(self._rows))
        self.views.setVisible(bool(self._rows and self.listing.views))
        self._show_keeping()
        page = self.table if shown else self._empty_page()
        self._stack.setCurrentWidget(page)
        self.lead_to(_first_button(page) or self.table)

    def _empty_page(self) -> QWidget:
        """Because of the words, because of the view, or because there is nothing."""
        if self.filter.text():
            return self._nothing_found
        return self._nothing_yet if self.views.is_open else self._nothing_in_view

    # Made when they are first shown, which most lists never do.
    @cached_property
    def _nothing_yet(self) -> QWidget:
        nothing = self.listing.empty
        ways = (*self._others, *self._also)
        actions = (self.new, *ways) if self.listing.new else ways
        return self._stacked(EmptyState(nothing.icon, nothing.title, nothing.sentence, actions))

    @cached_property
    def _nothing_found(self) -> QWidget:
        return self._stacked(
            EmptyState(
                "filter",
                _("Niets gevonden met dit filter"),
                _("Haal een woord weg, of wis het filter."),
                (self.clear_filter,),
            )
        )

    @cached_property
    def _nothing_in_view(self) -> QWidget:
        return self._stacked(
            EmptyState(
                "circle-check",
                _("Niets in deze weergave"),
                _("Kies een andere weergave, of toon alles."),
                (self.show_every,),
            )
        )

    def _stacked(self, page: QWidget) -> QWidget:
        self._stack.addWidget(page)
        return page

    def _count_words(self, standing: int) -> str:
        if not standing:
            return ""
        return str(standing) if self.listing.headed else f"{self.listing.title}: {standing}"

    def _choose_something(self) -> None:
        if self.model.rows and self.table.chosen() is None:
            self.table.choose_first()

    @Slot()
    def _follow_choice(self) -> None:
        row = self.chosen()
        stands = row is not None and self.listing.stands(row)
        can = row is not None and self._can_change(row)
        self.edit.setEnabled(stands and can)
        self.withdraw.setEnabled(stands and can)
        self.sight.setEnabled(stands)
        self.restore.setEnabled(row is not None and not stands)
        self.restore.setVisible(self.withdrawn.isChecked())
        self.chosen_changed.emit()
        # After those who listen: they say which of these there are for this row.
        self._further.setVisible(any(action.isVisible() for action in self._menu_only))
        self._fit_tools()

    def _can_change(self, row: R) -> bool:
        return self.listing.can_change is None or self.listing.can_change(row)

    def _make_actions(self) -> None:
        self.new = QAction(icon("plus"), self.listing.new, self)
        self.edit = QAction(icon("pencil"), _("Wijzigen"), self)
        self.edit.setToolTip(_("Wijzigen (F2)"))
        self.withdraw = QAction(icon("archive-off"), _("Intrekken…"), self)
        self.withdraw.setToolTip(_("Intrekken, met een reden (Ctrl+Del)"))
        self.sight = QAction(icon("eye"), _("Zichtbaarheid…"), self)
        self.sight.setToolTip(_("Wie mag dit zien? (Ctrl+L)"))
        self.sight.setVisible(False)
        self.restore = QAction(icon("arrow-back-up"), _("Terugzetten"), self)
        self.restore.setVisible(False)
        self.copy = QAction(icon("copy"), _("Kopiëren"), self)
        self.copy.setToolTip(_("Deze lijst als tabel kopiëren (Ctrl+C)"))
        self.clear_filter = QAction(_("Filter wissen"), self)
        self.show_every = QAction(_("Alles tonen"), self)

    def _lay_out(self) -> None:
        self._stack.setMinimumSize(ROOM)
        # Until the rows are there nothing is shown: an empty table would be laid out for nothing.
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self.views)
        if self._above is not None:
            layout.addWidget(self._above)
        layout.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(_CELL_SIDE, Space.M, Space.L, Space.M)
        head.setSpacing(Space.S)
        if self._title is not None:
            head.addWidget(self._title)
        head.addWidget(self._note)
        head.addStretch(1)
        # All the room there is; the stretch is for when there are no tools.
        head.addWidget(self._tools, 1000)
        return head

    def _fill_tools(self) -> None:
        """What is of no use to an empty list."""
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addStretch(1)
        row.addWidget(self.withdrawn)
        row.addWidget(self.filter, 1)
        row.addWidget(self.keep)
        for tool in self._row_tools.all:
            row.addWidget(tool)
        row.addWidget(self._further)
        if self._main is not None:
            row.addWidget(self._main)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._show)
        self.withdrawn.toggled.connect(self._show)
        self.views.changed.connect(self._show)
        for action in (self.clear_filter, self.show_every):
            action.triggered.connect(self.show_all)
        self.copy.triggered.connect(self.copy_rows)
        if self.listing.copying:
            copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.table)
            copy.setContext(Qt.ShortcutContext.WidgetShortcut)
            copy.activated.connect(self.copy_rows)
        self.new.triggered.connect(self.new_wanted)
        self.edit.triggered.connect(self.edit_chosen)
        self.withdraw.triggered.connect(self.withdraw_chosen)
        self._further.clicked.connect(self._open_further)
        self.sight.triggered.connect(self.ask_sight)
        self.restore.triggered.connect(self._restore_chosen)
        self.table.row_opened.connect(self.opened)
        self.table.row_chosen.connect(self._follow_choice)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._open_menu)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filter.setFocus)
        leave = QShortcut(QKeySequence("Down"), self.filter)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self.table.setFocus)

    @Slot()
    def _restore_chosen(self) -> None:
        row = self.chosen()
        if row is not None:
            self.restore_wanted.emit(row)

    @Slot()
    def _open_further(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        away = [self.sight] if self._row_tools.sight_is_away else []
        menu.addActions([*away, *self._menu_only])
        menu.popup(self._further.mapToGlobal(self._further.rect().bottomLeft()))

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.listing.changing:
            menu.addActions([self.edit, self.sight, self.withdraw, self.restore])
        menu.addActions([*self._more, *self._menu_only])
        menu.popup(self.table.viewport().mapToGlobal(place))


def table_action() -> QAction:
    """The action that takes in a table of such records."""
    action = QAction(icon("table"), _("Uit &tabel…"))
    action.setToolTip(_("Inlezen uit een tabel (xlsx, ods of csv)"))
    return action


def _first_button(page: QWidget) -> QWidget | None:
    """The way on from an empty list."""
    return page.findChild(ActionButton) if isinstance(page, EmptyState) else None


def _further_button() -> QToolButton:
    button = icon_button("dots", _("Meer"))
    # No higher than its neighbours, so that the head stays where it is when it comes and goes.
    button.setMaximumHeight(_TOOL_HEIGHT)
    button.hide()
    return button


def _filter_line() -> QLineEdit:
    line = QLineEdit()
    line.setProperty("role", "search")
    line.setPlaceholderText(_("Filter (Ctrl+F)"))
    line.setAccessibleName(_("Filter"))
    let_clear(line)
    line.setMinimumWidth(_FILTER_LEAST)
    line.setMaximumWidth(_FILTER_WIDTH)
    return line
