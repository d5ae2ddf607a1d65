"""The journal: every action, newest first, and what it changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from consultatie import dates
from consultatie.former_states import can_go_back
from consultatie.language import _
from consultatie.register import ActionLine
from ui.desk import Desk, Place, Screen
from ui.filtering import Filtering
from ui.models.cells import Column
from ui.models.table import TableModel
from ui.tokens import Space
from ui.views.change_list import ChangeRow, ChangeWords, change_columns
from ui.views.record_list import Emptiness, Listing, RecordList
from ui.widgets.buttons import Kind, push_button
from ui.widgets.labels import Role, ground, text_label
from ui.widgets.table import TableView

if TYPE_CHECKING:
    from consultatie.exports import Listed


class JournalScreen(Screen):
    """The actions above, the fields that the chosen one changed below."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list = RecordList(_listing())
        self._shown: ActionLine | None = None
        self._told = False
        self.changes = TableModel(change_columns(), key=lambda row: row.place, parent=self)
        self.detail = TableView(self.changes, _("Wat er veranderde"))
        self.detail.setObjectName("table-changes")
        self.back = push_button(_("Terug naar deze stand…"), Kind.QUIET, "history")
        self.back.setToolTip(_("Geef het gekozen stuk terug wat het na deze handeling was"))
        self.back.clicked.connect(self.go_back)
        self._head = text_label("", Role.HEADING, wrap=True)
        self._by = text_label("", Role.MUTED, wrap=True)
        self._pane = self._made_pane()
        self._lay_out()
        self.lead_to(self.list)
        self.list.chosen_changed.connect(self._show_changes)
        self.detail.row_chosen.connect(self._follow_change)

    def show_place(self, place: Place) -> None:
        self.reload()
        if place.record is not None:
            self.list.choose(place.record)

    def reload(self) -> None:
        self._told = False
        self.list.set_rows(tuple(self.desk.register.journal()))
        self._show_changes()

    def listed(self) -> "Listed":
        return self.list.listed("journaal", everywhere=True)

    def filtering(self) -> Filtering:
        return self.list

    @Slot()
    def go_back(self) -> None:
        """Ask whether the record of the chosen change goes back to what it was after it."""
        row = self.detail.chosen()
        if row is not None:
            from ui.views.going_back import ask_go_back

            ask_go_back(self.desk, row.change, self)

    @Slot()
    def _show_changes(self) -> None:
        action = self.list.chosen()
        if self._told and action == self._shown:
            # Reading again tells of the choice too.
            return
        self._told, self._shown = True, action
        self._pane.setVisible(action is not None)
        self._head.setText(action.label if action else "")
        self._by.setText(_by_line(action) if action else "")
        self.changes.set_rows(self._rows(action) if action else ())
        self.detail.choose_first()
        self._follow_change()

    @Slot()
    def _follow_change(self) -> None:
        row = self.detail.chosen()
        self.back.setEnabled(row is not None and can_go_back(row.change.kind))

    def _rows(self, action: ActionLine) -> Sequence[ChangeRow]:
        words = ChangeWords(self.desk.register, self.desk.law.grounds)
        return words.rows(self.desk.register.changes(action.id))

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("splitter-journal")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self._pane)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _made_pane(self) -> QWidget:
        pane = ground("surface")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._head)
        words.addWidget(self._by)
        head = QHBoxLayout()
        head.setContentsMargins(10, Space.M, Space.L, Space.S)
        head.addLayout(words, 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.detail, 1)
        return pane


def _listing() -> Listing[ActionLine]:
    return Listing(
        name="journal",
        title=_("Journaal"),
        columns=(
            Column(
                header=_("Wanneer"),
                value=_moment,
                sort_key=lambda row: row.id,
                width=190,
            ),
            Column(
                header=_("Wat"),
                value=lambda row: row.label,
                icon=_icon,
                tip=lambda row: row.label,
                strong=True,
            ),
            Column(
                header=_("Waarom"),
                value=lambda row: row.reason,
                tip=lambda row: row.reason,
                width=260,
            ),
            Column(header=_("Wie"), value=lambda row: row.person, width=150),
            Column(header=_("Laptop"), value=lambda row: row.laptop, width=130),
        ),
        key=lambda row: row.id,
        stands=lambda _row: True,
        can_change=lambda _row: False,
        changing=False,
        empty=Emptiness(
            "history",
            _("Er is nog niets gewijzigd"),
            _("Elke wijziging komt hier te staan: wat, wanneer, door wie en waarom."),
        ),
    )


def _icon(action: ActionLine) -> str:
    if action.undoes is not None:
        return "arrow-back-up"
    return "arrow-forward-up" if action.redoes is not None else "pencil"


def _moment(action: ActionLine) -> str:
    local = action.at.astimezone()
    return f"{dates.with_weekday_short(local.date())} {local:%H:%M}"


def _by_line(action: ActionLine) -> str:
    line = _("{moment} · {person} op {laptop}").format(
        moment=_moment(action), person=action.person, laptop=action.laptop
    )
    return f"{line} · {action.reason}" if action.reason else line
