"""The term journal: every date that was set, moved, paused or closed, and by whom.

It is made of the register's journal alone, so that it also tells of what is gone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from consultatie.consultations import StepKind
from consultatie.ids import RecordId
from consultatie.journal_values import Fields, Names, value_words
from consultatie.language import Word
from consultatie.records import Plain
from consultatie.register import ActionLine, Change
from consultatie.wording import word_of, word_of_field


class Doing(Word):
    """What was done with a date."""

    SET = "vastgelegd"
    MOVED = "verplaatst"
    PAUSED = "gepauzeerd"
    RESUMED = "hervat"
    CLOSED = "afgesloten"
    CLEARED = "leeggemaakt"
    WITHDRAWN = "ingetrokken"
    RESTORED = "teruggezet"
    TAKEN_AWAY = "ongedaan gemaakt"


# The fields of each sort of record that hold a date or a length, or move one.
TRACKED: Mapping[str, frozenset[str]] = {
    "body": frozenset({"advice_weeks", "reply_weeks"}),
    "absence": frozenset({"start", "end"}),
    "milestone": frozenset({"when"}),
    "request": frozenset({"wanted_by"}),
    "consultation": frozenset({"agreed_advice_date"}),
    "step": frozenset({"planned", "actual", "chosen"}),
    "advice": frozenset({"given_on"}),
    "joining": frozenset({"adopted_on"}),
    "decision": frozenset({"taken_on", "revoked_on"}),
    "extension": frozenset({"new_day"}),
    "pause": frozenset({"start", "planned_end", "end"}),
    "clock_choice": frozenset({"choice"}),
    "meeting": frozenset({"planned", "held"}),
    "commitment": frozenset({"due", "done_on", "reported_on", "accepted_on"}),
}

# What the term journal is made of: these, and what they are named by.
KINDS = frozenset(TRACKED) | {"dossier"}

_PAUSING = {"start": Doing.PAUSED, "end": Doing.RESUMED}
# With these a term ends.
_CLOSING = frozenset({("advice", "given_on"), ("commitment", "accepted_on")})
_CLOSING_STEPS = frozenset({StepKind.CLOSED, StepKind.WAIVER})


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One line of the term journal. `old` and `new` are in words, empty for nothing."""

    action: ActionLine
    kind: str
    record: RecordId
    dossier: RecordId | None
    doing: Doing
    subject: str
    what: str
    old: str
    new: str
    why: str


class TermJournal:
    """Tells the entries of one piece of the journal after another; it knows what went before."""

    def __init__(self) -> None:
        self._names = Names()

    def told_of(self, changes: Iterable[Change]) -> Iterator[TermEntry]:
        """The entries in whole acts that follow on what was told before, oldest first."""
        for _action, group in groupby(changes, key=lambda change: change.action.id):
            act = list(group)
            gone = {(c.kind, c.record) for c in act if c.field == "id" and c.new is None}
            # What an act takes away keeps its names, so that it can still be told of.
            self._names.learn(change for change in act if (change.kind, change.record) not in gone)
            yield from _entries(act, gone, self._names)


def term_journal(changes: Iterable[Change]) -> tuple[TermEntry, ...]:
    """The entries in the changes of a register, given oldest first; oldest first again.

    :param changes: those of `KINDS`; of other sorts nothing is told.
    """
    return tuple(TermJournal().told_of(changes))


def _entries(
    act: list[Change], gone: set[tuple[str, RecordId]], names: Names
) -> Iterator[TermEntry]:
    logged = {_extended(change, names) for change in act if change.kind == "extension"}
    for change in act:
        if not _is_tracked(change) or _extended_by_log(change, logged):
            continue
        if doing := _doing(change, (change.kind, change.record) in gone, names):
            yield _entry(change, doing, names)


def _is_tracked(change: Change) -> bool:
    tracked = TRACKED.get(change.kind)
    return tracked is not None and (change.field in tracked or change.field == "withdrawn")


def _extended(change: Change, names: Names) -> tuple[Plain, Plain]:
    fields = names.of(change.record)
    return fields.get("consultation"), fields.get("new_day")


def _extended_by_log(change: Change, logged: set[tuple[Plain, Plain]]) -> bool:
    """Whether an extension in the same act tells of this change already, and tells more."""
    moved = change.kind == "consultation" and change.field == "agreed_advice_date"
    return moved and (change.record, change.new) in logged


def _doing(change: Change, is_gone: bool, names: Names) -> Doing | None:
    if is_gone:
        return None if change.field == "withdrawn" else Doing.TAKEN_AWAY
    if change.field == "withdrawn":
        return Doing.RESTORED if change.new is None else Doing.WITHDRAWN
    if change.new is None:
        return Doing.CLEARED
    if change.old is not None:
        return Doing.MOVED
    return _set(change, names.of(change.record))


def _set(change: Change, fields: Fields) -> Doing:
    if change.kind == "pause" and change.field in _PAUSING:
        return _PAUSING[change.field]
    if change.kind == "extension":
        return Doing.MOVED
    closes_step = change.field == "actual" and fields.get("sort") in _CLOSING_STEPS
    return Doing.CLOSED if closes_step or (change.kind, change.field) in _CLOSING else Doing.SET


def _entry(change: Change, doing: Doing, names: Names) -> TermEntry:
    fields = names.of(change.record)
    old = change.old
    if change.kind == "extension" and change.field == "new_day" and old is None:
        old = fields.get("old_day")
    withdrawn = change.field == "withdrawn"
    return TermEntry(
        action=change.action,
        kind=change.kind,
        record=change.record,
        dossier=names.dossier_of(change.kind, change.record),
        doing=doing,
        subject=names.subject(change.kind, change.record),
        what=_what(change, fields),
        old="" if withdrawn else value_words(change.kind, change.field, old),
        new="" if withdrawn else value_words(change.kind, change.field, change.new),
        why=_why(change, fields),
    )


def _what(change: Change, fields: Fields) -> str:
    """What the date is of: the step, or the sort of record and its field."""
    if change.kind == "step":
        known = fields.get("sort")
        sort = StepKind(known).shown if isinstance(known, str) else word_of("step")
        return sort if change.field == "actual" else f"{sort}: {word_of_field(change.field)}"
    if change.field == "withdrawn":
        return word_of(change.kind)
    return f"{word_of(change.kind)}: {word_of_field(change.field)}"


def _why(change: Change, fields: Fields) -> str:
    """The reason of the act, else what stands with the record; and who agreed to it."""
    own = fields.get("reason") if change.kind in ("extension", "pause") else None
    if change.field == "withdrawn":
        own = change.new or change.old
    reason = change.action.reason or str(own or "")
    agreed = str(fields.get("agreed_by") or "")
    if agreed and change.field != "withdrawn":
        return f"{reason} ({word_of_field('agreed_by')} {agreed})".strip()
    return reason
