"""A screen that is one list of records: new, change, withdraw with a reason, restore."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import Act
from ui.desk import Desk, Place, Screen
from ui.filtering import Filtering
from ui.views.past import ListPast
from ui.views.privacy import ListPrivacy
from ui.views.record_list import Listing, RecordList

if TYPE_CHECKING:
    from consultatie.exports import Listed
    from consultatie.records import Record

R = TypeVar("R")


class ListScreen(Screen, Generic[R]):
    """What screens with one list share; a subclass says which rows, and how to ask for one."""

    def __init__(
        self,
        desk: Desk,
        listing: Listing[R],
        *more: QAction,
        also: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.list = RecordList(listing, *more, also=also)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.list)
        self.lead_to(self.list)
        self.list.new_wanted.connect(self.ask_new)
        self.list.opened.connect(self.open_row)
        self.list.edit_wanted.connect(self.ask_change)
        self.list.withdraw_wanted.connect(self._ask_reason)
        self.list.restore_wanted.connect(self._restore)
        self.privacy = ListPrivacy(desk, self.list, self.record_of, self)
        self.past = ListPast(desk, self.list, self.record_of, self)

    # -- what a subclass says ------------------------------------------------------------------

    def rows(self) -> Sequence[R]:
        """The rows as they are in the register now, withdrawn ones too."""
        raise TypeError(type(self))

    def record_of(self, row: R) -> "Record":
        """The record that a row shows."""
        raise TypeError(type(self), row)

    def ask_new(self) -> None:
        """Ask for a new record."""
        raise TypeError(type(self))

    def ask_change(self, row: R) -> None:
        """Ask what changes in the record of a row."""
        raise TypeError(type(self), row)

    def open_row(self, row: R) -> None:
        """What Enter does with a row."""
        if self.record_of(row).stands:
            self.ask_change(row)

    # -- writing it to a file ------------------------------------------------------------------

    # The list as `table_export` knows it, and whether it is over all dossiers.
    written_as: ClassVar[str]
    everywhere: ClassVar[bool] = False

    def listed(self) -> "Listed":
        return self.list.listed(self.written_as, everywhere=self.everywhere)

    # -- what every list does ------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        self.reload()
        if place.record is not None:
            self.list.choose(place.record)

    def reload(self) -> None:
        rows = self.rows()
        # Marks first: the filter looks in their words too.
        self.privacy.show_marks(rows)
        self.list.set_rows(rows)

    def offered(self) -> Mapping[Act, Callable[[], object]]:
        """What the keys of the window do here."""
        return {
            Act.NEW: self.ask_new,
            Act.EDIT: self.list.edit_chosen,
            Act.WITHDRAW: self.list.withdraw_chosen,
            Act.SIGHT: self.list.ask_sight,
        }

    def filtering(self) -> Filtering:
        return self.list

    @Slot(object)
    def _ask_reason(self, row: R) -> None:
        # Forms are loaded when one is asked for: the first window is painted without them.
        from ui.forms.records import ask_reason

        ask_reason(self.desk, self.record_of(row), self)

    @Slot(object)
    def _restore(self, row: R) -> None:
        from consultatie.acts.records import restore

        restore(self.desk.register, self.record_of(row))
