"""The route as a value: rows with what stands on them, for the screen and for paper alike."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from consultatie.dates import PreciseDate, days_in_month
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.law.grounds import TermKind
from consultatie.suspension import Clash


class Group(Word):
    """The two halves of a route; the value is the heading."""

    DECIDING = "beslisproces"
    ADVISING = "medezeggenschap"


class Look(Word):
    """What an entry is; the value is the word in the legend."""

    REAL = "gebeurd"
    PLANNED = "gepland"
    SUSPENDED = "opschorting"
    SUPPOSED = "scenario"
    SUPPOSED_SUSPENSION = "opschorting in het scenario"


SUPPOSITIONS = frozenset({Look.SUPPOSED, Look.SUPPOSED_SUSPENSION})


class Form(Word):
    """The shape of an entry."""

    BAR = "balk"
    MILESTONE = "mijlpaal"
    DECISION = "besluit"
    MEETING = "overleg"
    STEP = "stap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something on a row, from `first` through `last`.

    `when` is its date as it was written. Where not `exact` the days are the range that a less
    exact date covers, and the ends are soft. `kind` and `record` say what it is an entry of;
    `consultation` and `term` of which term the explanation belongs to it. `turn` says of a bar at
    whom it is: the council, or who decides. `clash` says of an act of execution how it lies to
    the suspension.
    """

    key: Hashable
    form: Form
    look: Look
    first: date
    last: date
    words: str
    when: str
    exact: bool = True
    kind: str = ""
    record: RecordId | None = None
    consultation: RecordId | None = None
    term: TermKind | None = None
    turn: Group = Group.ADVISING
    note: str = ""
    clash: Clash = Clash.FREE

    @property
    def is_bar(self) -> bool:
        """Whether it covers days, exactly or about, and not one moment."""
        return self.form is Form.BAR or self.first < self.last

    @property
    def clashes(self) -> bool:
        """Whether it lies within a suspension, or may, and so stands out."""
        return self.clash is not Clash.FREE

    @property
    def told(self) -> str:
        """Its words, with how it lies to the suspension where it clashes with that."""
        if not self.clashes:
            return self.words
        return f"{self.words}: {self.clash.shown}"

    @property
    def state(self) -> str:
        """The word for its look; of a milestone no more is known than that its date is past."""
        if self.form is Form.MILESTONE and self.look is Look.REAL:
            return _("voorbij")
        return self.look.shown

    @property
    def sentence(self) -> str:
        """The entry in one line: `Besluit: 7 september 2021 (gebeurd)`, and its note."""
        line = _("{words}: {when} ({look})").format(
            words=self.words, when=self.when, look=self.state
        )
        return f"{line}. {self.note}" if self.note else line


@dataclass(frozen=True, slots=True)
class Band:
    """Days on which the body of a row does not meet, or its clock stands still; both included.

    `record` is the absence or the pause.
    """

    first: date
    last: date
    words: str
    record: RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the route: a body, or one council's handling of one request.

    `second` is what stands below the name.
    """

    key: Hashable
    group: Group
    name: str
    second: str = ""
    body: RecordId | None = None
    consultation: RecordId | None = None
    entries: tuple[Entry, ...] = ()
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteMap:
    """The whole route, seen from `today`; `first` and `last` are whole months around all of it."""

    rows: tuple[Row, ...]
    today: date

    def rows_of(self, group: Group) -> tuple[Row, ...]:
        """The rows of one half."""
        return tuple(row for row in self.rows if row.group is group)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show at all."""
        return not any(row.entries for row in self.rows)

    @property
    def first(self) -> date:
        """The first day of the month in which the route begins."""
        return min((self.today, *(begin for begin, _end in self._days()))).replace(day=1)

    @property
    def last(self) -> date:
        """The last day of the month in which the route ends."""
        end = max((self.today, *(last for _begin, last in self._days())))
        return end.replace(day=days_in_month(end.year, end.month))

    def _days(self) -> Iterator[tuple[date, date]]:
        for row in self.rows:
            yield from ((entry.first, entry.last) for entry in row.entries)
            yield from ((band.first, band.last) for band in row.bands)


def look_of(when: PreciseDate, today: date) -> Look:
    """Whether a date of something that has no plan apart is past or still ahead."""
    return Look.REAL if when.first <= today else Look.PLANNED


def by_time(entry: Entry) -> tuple[date, date, str]:
    """The order of entries on a row."""
    return (entry.first, entry.last, entry.words)
