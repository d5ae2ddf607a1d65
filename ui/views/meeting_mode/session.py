"""One meeting while it is going on: where we are, what is saved, and what can be undone here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from consultatie.acts.meetings import capture, conclude_meeting
from consultatie.acts.records import NEW
from consultatie.agenda_items import ItemOnTable, items_on_table
from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate
from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.meetings import Capture, CaptureKind, Meeting
from consultatie.people import Person
from consultatie.room_view import RoomSight
from ui.desk import Desk

if TYPE_CHECKING:
    from consultatie.register import ActionLine, ChangeNotice

# What is confirmed aloud at the end of a meeting.
CONFIRMED_ALOUD = frozenset({CaptureKind.COMMITMENT, CaptureKind.DECISION})


@dataclass(frozen=True, slots=True)
class Said:
    """A line as it was typed: what sort, the words, by whom, and until when."""

    sort: CaptureKind
    text: str
    who: str = ""
    due: PreciseDate | None = None


class Session(QObject):
    """Reads the dossier again after every act. The place behind the last item is the closing.

    `changed` tells that something must be shown anew; `taken_back` carries a capture that was
    undone, `done_again` one that was not undone after all.
    """

    changed = Signal()
    taken_back = Signal(object)
    done_again = Signal(object)

    def __init__(self, desk: Desk, meeting: RecordId, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._id = meeting
        self._place = 0
        self._done = 0
        self._undone = 0
        self._last_act: RecordId | None = None
        self._by_act: dict[RecordId | None, Capture] = {}
        self._by_undo: dict[RecordId | None, Capture] = {}
        self._visited: set[RecordId] = set()
        self._read()
        desk.register_changed.connect(self._hear)

    # -- what there is -------------------------------------------------------------------------

    @property
    def place(self) -> int:
        """Which item we are at, counted from 0; behind the last one is the closing."""
        return self._place

    @property
    def item(self) -> ItemOnTable | None:
        """The item we are at, None at the closing."""
        return self.items[self._place] if self._place < len(self.items) else None

    @property
    def at_closing(self) -> bool:
        """Whether we are behind the last item."""
        return self._place >= len(self.items)

    def captures(self) -> Sequence[Capture]:
        """Everything captured in this meeting, as it was said."""
        return self.file.procedure.captures_of(self._id)

    def to_confirm(self) -> Sequence[Capture]:
        """The decisions and promises that were not settled, in the order of the agenda."""
        places = {each.item.id: each.item.place for each in self.items}
        waiting = [c for c in self.captures() if c.sort in CONFIRMED_ALOUD and not c.settled]
        last = len(self.items) + 1
        return sorted(waiting, key=lambda c: (places.get(c.item or NEW, last), c.id))

    def was_visited(self, item: RecordId) -> bool:
        """Whether we were at an item, or something was captured at it."""
        return item in self._visited or any(c.item == item for c in self.captures())

    def room_sight(self) -> RoomSight:
        """What the room may see."""
        people = tuple(self.desk.register.records(Person))
        return RoomSight(self.file, self.desk.today(), people)

    # -- going through the agenda --------------------------------------------------------------

    def go(self, place: int) -> None:
        """Go to an item, or to the closing."""
        wanted = min(max(place, 0), len(self.items))
        if wanted != self._place:
            self._leave_item()
            self._place = wanted
            self.changed.emit()

    def go_to(self, item: RecordId | None) -> None:
        """Go to an item by its record, or to the closing where it is not on the agenda any more."""
        places = {each.item.id: place for place, each in enumerate(self.items)}
        self.go(places.get(item or NEW, len(self.items)))

    def _leave_item(self) -> None:
        if self.item is not None:
            self._visited.add(self.item.item.id)

    # -- acts ----------------------------------------------------------------------------------

    def capture(self, said: Said) -> Capture:
        """Save a line at once, with the time on the wall.

        :raises ConsultatieError: it was not saved; the words say why.
        """
        draft = Capture(
            id=NEW,
            meeting=self._id,
            item=self.item.item.id if self.item else None,
            sort=said.sort,
            text=said.text,
            at=f"{self.desk.now():%H:%M}",
            who=said.who,
            due=said.due,
        )
        saved = capture(self.desk.register, draft)
        if self._last_act is not None:
            self._by_act[self._last_act] = saved
        return saved

    def conclude(self, confirmed: Sequence[RecordId], held: bool) -> Sequence[Commitment]:
        """Settle what was confirmed aloud, and record that the meeting was held today."""
        day = self.desk.today() if held else None
        return conclude_meeting(self.desk.register, self._id, confirmed, day)

    def undo(self) -> bool:
        """Undo the last act of this meeting; False when there is none left."""
        if self._done < 1:
            return False
        self.desk.register.undo()
        return True

    def redo(self) -> bool:
        """Do again what was undone in this meeting; False when there is nothing."""
        if self._undone < 1:
            return False
        self.desk.register.redo()
        return True

    @Slot(object)
    def _hear(self, notice: "ChangeNotice") -> None:
        action = notice.action
        self._last_act = action.id
        self._count(action)
        self._read()
        self.changed.emit()
        if action.undoes in self._by_act:
            taken = self._by_undo[action.id] = self._by_act[action.undoes]
            self.taken_back.emit(taken)
        elif action.redoes in self._by_undo:
            again = self._by_act[action.id] = self._by_undo[action.redoes]
            self.done_again.emit(again)

    def _count(self, action: "ActionLine") -> None:
        """Nobody undoes in a meeting what was done before it."""
        if action.undoes is not None:
            self._done, self._undone = self._done - 1, self._undone + 1
            return
        self._done += 1
        self._undone = self._undone - 1 if action.redoes is not None else 0

    def _read(self) -> None:
        self.meeting: Meeting = self.desk.register.get(Meeting, self._id)
        self.file: DossierFile = self.desk.dossier_file(self.meeting.dossier)
        self.items: tuple[ItemOnTable, ...] = items_on_table(self.file, self.meeting)
        self._place = min(self._place, len(self.items))
