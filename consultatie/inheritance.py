"""How marks come down: what is marked holds for all that lies below, and the narrowest wins."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache, partial

from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.errors import NotFound
from consultatie.ids import RecordId
from consultatie.records import Record
from consultatie.register import OpenRegister, Work
from consultatie.visibility import Marking, Visibility, narrowest

# The fields by which a record lies below another. What lies below two, such as an answer below a
# reaction and a point, is seen by those who may see both.
ABOVE: dict[str, tuple[str, ...]] = {
    "body": ("organisation",),
    "theme": ("dossier",),
    "milestone": ("dossier",),
    "request": ("dossier",),
    "consultation": ("request", "dossier"),
    "step": ("consultation",),
    "advice": ("consultation",),
    "point": ("advice",),
    "reaction": ("dossier",),
    "answer": ("reaction", "point"),
    "decision": ("dossier", "meeting"),
    "coverage": ("decision", "consultation"),
    "document": ("decision", "subject", "dossier"),
    "reference": ("subject",),
    "extension": ("consultation",),
    "pause": ("consultation",),
    "clock_choice": ("consultation",),
    "absence": ("body",),
    "part_check": ("consultation",),
    "question": ("consultation", "point"),
    "expert": ("consultation",),
    "sounding": ("consultation",),
    "meeting": ("dossier",),
    "agenda_item": ("meeting", "consultation", "point"),
    "capture": ("meeting", "item"),
    "joining": ("advice", "consultation"),
    "reservation": ("advice",),
    "appraisal": ("point",),
    "commitment": ("dossier", "reaction", "meeting", "decision"),
    "hand_over": ("commitment",),
    "seat": ("person", "body"),
    "service": ("council", "board"),
    "marking": ("subject",),
    "retention": ("dossier",),
    "scenario": ("dossier", "request"),
    "rule_choice": ("consultation",),
    "issue": ("dossier", "subject"),
}

# What nobody marked is shared with the board; only a mark makes it public or keeps it inside.
UNMARKED = Visibility.BOARD
# That a council or an employer exists is no secret, unless somebody marks it.
_UNMARKED_PARTIES = {"organisation": Visibility.PUBLIC, "body": Visibility.PUBLIC}

Find = Callable[[str | None, RecordId], Record | None]
MarksOn = Callable[[RecordId], Iterable[Marking]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Why a record is as visible as it is: the record where that comes from, and its mark.

    Without a mark a draft advice keeps to the council by itself.
    """

    visibility: Visibility
    record: Record
    mark: Marking | None = None


@dataclass(frozen=True)
class Inheritance:
    """The one reading of marks, wherever the records stand; it asks for the marks of each once.

    :param find: a record by its sort (None: any) and id; None for what lies outside of what is
        looked at. :param marks_on: the marks on a record that stand, oldest first.
    """

    find: Find
    marks_on: MarksOn
    today: date
    _known: dict[RecordId, Origin | None] = field(default_factory=dict, repr=False)
    _shared: dict[tuple[object, ...], list[Origin]] = field(default_factory=dict, repr=False)

    def of(self, record: Record) -> Visibility:
        """Who may see a record today."""
        origin = self.origin(record)
        return origin.visibility if origin else unmarked(record)

    def above(self, record: Record) -> Visibility | None:
        """What the records above this one allow, or None where nothing is marked."""
        origin = self.origin_above(record)
        return origin.visibility if origin else None

    def origin(self, record: Record) -> Origin | None:
        """What makes a record as visible as it is; None where nobody marked anything."""
        return _narrowest((self.own(record), *self._said_above(record)))

    def origin_above(self, record: Record) -> Origin | None:
        """The same, of what lies above it only."""
        return _narrowest(self._said_above(record))

    def own(self, record: Record) -> Origin | None:
        """What the last mark on a record says that holds today; a draft is the council's own."""
        if record.id not in self._known:
            self._known[record.id] = _draft_or(record, self._marked(record))
        return self._known[record.id]

    def _marked(self, record: Record) -> Origin | None:
        holding = [mark for mark in self.marks_on(record.id) if mark.holds_on(self.today)]
        return Origin(holding[-1].visibility, record, holding[-1]) if holding else None

    def _said_above(self, record: Record) -> list[Origin]:
        """What the records above it say, nearest first; the points of an advice share that."""
        links = (record.kind, *(getattr(record, name) for name in ABOVE.get(record.kind, ())))
        if links not in self._shared:
            said = map(self.own, self._upward(record))
            self._shared[links] = [origin for origin in said if origin is not None]
        # References can go in circles.
        return [origin for origin in self._shared[links] if origin.record.id != record.id]

    def _upward(self, record: Record) -> Iterator[Record]:
        """All that lies above a record, each once, nearest first."""
        waiting = list(self._directly_above(record))
        seen = {one.id for one in waiting}
        for one in waiting:
            yield one
            for above in self._directly_above(one):
                if above.id not in seen:
                    seen.add(above.id)
                    waiting.append(above)

    def _directly_above(self, record: Record) -> Iterator[Record]:
        for name in ABOVE.get(record.kind, ()):
            link = getattr(record, name)
            above = None if link is None else self.find(LINKS[record.kind, name], link)
            if above is not None:
                yield above


def marks_in(work: Work, day: date) -> Inheritance:
    """The marks as they stand inside an action."""
    return Inheritance(
        partial(found_in, work),
        lambda one: work.find(Marking, "subject", one),
        day,
    )


def marks_of(register: OpenRegister, day: date) -> Inheritance:
    """The marks of a whole register as it is now; each record is read once."""
    marks: dict[RecordId, list[Marking]] = {}
    for one in register.records(Marking):
        if one.stands:
            marks.setdefault(one.subject, []).append(one)
    find = cache(partial(found_in, register))
    return Inheritance(find, lambda one: marks.get(one, ()), day)


def found_in(there: Work | OpenRegister, kind: str | None, record_id: RecordId) -> Record:
    """A record of one sort, or of whatever sort. Raises `NotFound`."""
    if kind is not None:
        return there.get(TYPE_OF_KIND[kind], record_id)
    for cls in TYPE_OF_KIND.values():
        with suppress(NotFound):
            return there.get(cls, record_id)
    raise NotFound("record", record_id)


def unmarked(record: Record) -> Visibility:
    """Who may see a record of which nobody marked anything."""
    return _UNMARKED_PARTIES.get(record.kind, UNMARKED)


def _draft_or(record: Record, marked: Origin | None) -> Origin | None:
    if not _is_draft(record):
        return marked
    own = Origin(Visibility.COUNCIL, record)
    return _narrowest((marked, own))


def _is_draft(record: Record) -> bool:
    if record.kind != "advice":
        return False
    # Here, because the first window reads the marks of dossiers and need not wait for advices.
    from consultatie.advice import Advice

    return isinstance(record, Advice) and not record.sent


def _narrowest(origins: Iterable[Origin | None]) -> Origin | None:
    """The narrowest, and of those that are as narrow the nearest."""
    there = [origin for origin in origins if origin is not None]
    if not there:
        return None
    found = narrowest(origin.visibility for origin in there)
    return next(origin for origin in there if origin.visibility is found)
