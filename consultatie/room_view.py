"""What the screen in the room may show of a meeting: nothing wider than its readers may see."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from consultatie.dossier_file import DossierFile
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.meetings import AgendaItem
from consultatie.people import Person
from consultatie.sight import Audience, Sight

# A last name shorter than this is too often an ordinary word.
_LEAST_NAME = 4


@dataclass(frozen=True, slots=True)
class RoomView:
    """What stands on the screen in the room: the item, and the words of its point."""

    title: str
    quote: str = ""


@dataclass(frozen=True)
class RoomSight:
    """Decides what the room sees of a dossier on a day. `people` are those of the register."""

    file: DossierFile
    today: date
    people: tuple[Person, ...] = ()
    audience: Audience = Audience.BOARD

    def item(self, item: AgendaItem) -> RoomView | None:
        """An item of the agenda, or None when the room may not see it."""
        sight = Sight(self.file, self.today)
        if not sight.shows(self.audience, item.id):
            return None
        quote = self.file.point(item.point).text if item.point is not None else ""
        return RoomView(self.without_names(item.title), self.without_names(quote))

    def closing(self) -> RoomView:
        """What the room sees while everything is confirmed aloud."""
        return RoomView(_("Vast te stellen"))

    def words(self, text: str, of: RecordId) -> str:
        """Words that are said at an item or captured, or nothing when the room may not see it."""
        visible = Sight(self.file, self.today).shows(self.audience, of)
        return self.without_names(text) if visible else ""

    def without_names(self, text: str) -> str:
        """The text with the names of persons in the register left out."""
        names = sorted(set(_names(self.people)), key=len, reverse=True)
        if not names:
            return text
        found = "|".join(re.escape(name) for name in names)
        return re.sub(rf"(?<!\w)(?:{found})(?!\w)", _("[naam]"), text)


def _names(people: Iterable[Person]) -> Iterable[str]:
    for person in people:
        name = person.name.strip()
        last = name.rpartition(" ")[2]
        if name:
            yield name
        if len(last) >= _LEAST_NAME and not last[:1].islower():
            yield last
