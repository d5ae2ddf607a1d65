"""What a record was after an earlier act, by the journal, and what of that may come back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from consultatie.erasure import ERASED
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _
from consultatie.records import Plain, Record
from consultatie.register import Change
from consultatie.wording import word_of

# What says where a record belongs, and whether it was withdrawn: that has acts of its own.
_ALWAYS_STAYS = frozenset({"id", "withdrawn"})

# What was written together with other records by one act; going back there would part them.
_STAYS: Mapping[str, frozenset[str]] = {
    "advice": frozenset({"consultation", "given_on", "version"}),
    "body": frozenset({"organisation", "valid_until", "successor"}),
    "capture": frozenset({"meeting", "settled"}),
    "commitment": frozenset(
        {
            *("dossier", "giver", "receiver", "previous"),
            *("done_on", "proof", "reported_on", "accepted_on"),
        }
    ),
    "consultation": frozenset({"dossier", "body", "request", "agreed_advice_date"}),
    "decision": frozenset({"dossier", "revoked_on", "replaced_by"}),
    "document": frozenset({"dossier", "replaces"}),
    "meeting": frozenset({"dossier", "sort", "held"}),
    "milestone": frozenset({"dossier", "scenario"}),
    "organisation": frozenset({"valid_until", "successor"}),
    "point": frozenset({"advice", "number"}),
    "reaction": frozenset({"dossier", "round"}),
    "scenario": frozenset({"dossier", "target_dates_on"}),
    "step": frozenset({"consultation", "sort", "chosen", "scenario"}),
}
# Of these nothing comes back by itself: each is one half of an act.
_PARTS = frozenset(
    {
        *("answer", "appraisal", "clock_choice", "coverage", "extension", "hand_over", "joining"),
        *("marking", "register", "retention", "rule_choice", "rule_pack", "seat"),
    }
)


@dataclass(frozen=True, slots=True)
class FormerState:
    """A record with its former values; `fields` become otherwise, `staying` keep what they are."""

    record: Record
    fields: tuple[str, ...]
    staying: tuple[str, ...]


def can_go_back(kind: str) -> bool:
    """Whether a record of this sort has states of its own to go back to."""
    return kind not in _PARTS


def former_state(record: Record, history: Sequence[Change], action: RecordId) -> FormerState:
    """The record as it was after an act, as far as that may come back.

    :param history: every change of the record, oldest first.
    :raises RuleBroken: it was not there then, it was withdrawn since, it is no record of its own,
        words of it were erased since, or it is still as it was.
    """
    _refuse_without_state(record, history, action)
    now, then = record.to_plain(), _values_after(record, history, action)
    other = [name for name in now if then[name] != now[name]]
    stays = _ALWAYS_STAYS | _STAYS.get(record.kind, frozenset())
    fields = tuple(name for name in other if name not in stays)
    staying = tuple(name for name in other if name in stays and name not in _ALWAYS_STAYS)
    if not fields:
        raise breach("record", _nothing_comes_back(staying))
    former: dict[str, Any] = {**now, **{name: then[name] for name in fields}}
    return FormerState(type(record).from_plain(former), fields, staying)


def _refuse_without_state(record: Record, history: Sequence[Change], action: RecordId) -> None:
    word = word_of(record.kind)
    if not can_go_back(record.kind):
        sentence = _(
            "Een {word} hoort bij een handeling over meer stukken en gaat niet alleen terug. Maak "
            "die handeling ongedaan, of wijzig het stuk zelf."
        )
        raise breach("record", sentence.format(word=word))
    if not record.stands:
        raise breach("record", _("Dit stuk is ingetrokken. Zet het eerst terug."))
    if not any(change.action.id <= action for change in history):
        raise breach("record", _("Dit stuk was er toen nog niet."))
    if _was_erased(history, action):
        raise breach("record", _("Van dit stuk is daarna tekst gewist; die komt niet terug."))


def _was_erased(history: Iterable[Change], action: RecordId) -> bool:
    later = (change for change in history if change.action.id > action)
    return any(ERASED in (change.old, change.new) for change in later)


def _values_after(
    record: Record, history: Sequence[Change], action: RecordId
) -> Mapping[str, Plain]:
    """Each field as the last change up to an act left it, or as the first one after it found it."""
    values = record.to_plain()
    for change in reversed(history):
        if change.action.id > action and change.field in values:
            values[change.field] = change.old
    return values


def _nothing_comes_back(staying: Sequence[str]) -> str:
    if staying:
        return _(
            "Wat er sindsdien veranderde, hoort bij handelingen over meer stukken. Dat gaat niet "
            "met één stuk terug."
        )
    return _("Dit stuk is nog zoals het toen was.")
