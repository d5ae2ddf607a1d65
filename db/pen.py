"""With what an act is written: who writes, when, and under which ids; opening needs no more."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from consultatie.ids import RecordId
from consultatie.register import Author
from db.driver import Connection, single


@dataclass(slots=True)
class Pen:
    """With what is written: the author, the clock and ids that rise, also over sessions."""

    author: Author
    clock: Callable[[], datetime]
    make_id: Callable[[], RecordId]
    last_id: RecordId = 0

    def new_id(self) -> RecordId:
        """A new id, higher than every one before."""
        self.last_id = max(self.make_id(), self.last_id + 1)
        return self.last_id

    def go_on_from(self, connection: Connection) -> None:
        """Give no id any more below those in the journal, whatever the clock says."""
        for table in ("action", "change"):
            highest = single(connection, f"select max(id) from {table}")
            self.last_id = max(self.last_id, highest or 0)
