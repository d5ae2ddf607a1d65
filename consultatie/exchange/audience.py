"""What of a register goes out of the house: only what these readers may see.

The file says nothing of what is missing, holds no marks, no withdrawn records and none of the
secretary's own notes, and can be read in like any other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from consultatie.advice import Advice, Point
from consultatie.catalogue import LINKS
from consultatie.consultations import Consultation
from consultatie.decisions import Coverage
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound
from consultatie.house_style import HouseStyle
from consultatie.ids import RecordId
from consultatie.inheritance import ABOVE, marks_of
from consultatie.issues import Issue
from consultatie.language import _
from consultatie.parties import Body, Organisation
from consultatie.reactions import Answer, Reaction
from consultatie.records import Record, codecs_of
from consultatie.register import OpenRegister
from consultatie.sight import Audience, may_see
from consultatie.visibility import Marking, Retention, Visibility

# Without its request a consultation would rest on nothing.
_NEEDED = {("consultation", "request")}
# Of the secretariat itself, whoever may see what they are about.
_OWN = (Marking, Retention, HouseStyle, Issue)
_PARTIES = (Organisation, Body)


@dataclass(frozen=True, slots=True)
class Seen:
    """What goes along, and of what does not the uppermost records with who may see them."""

    records: tuple[Record, ...]
    left_out: dict[RecordId, Visibility]


def seen_by(
    audience: Audience, register: OpenRegister, records: Iterable[Record], today: date
) -> Seen:
    """What of these records these readers may see; the secretariat sees everything.

    :raises NotFound: nothing of the dossier may be seen.
    """
    given = tuple(records)
    if audience is Audience.SECRETARIAT:
        return Seen(given, {})
    there = [record for record in given if _counts(record)]
    marks = marks_of(register, today)
    seen_as = {record.id: marks.of(record) for record in there}
    hidden = {one for one, width in seen_as.items() if not may_see(audience, width)}
    left_out = {r.id: seen_as[r.id] for r in there if r.id in hidden and not _below(r, hidden)}
    kept = _whole([r for r in there if r.id not in hidden], _misleading(there, hidden))
    return Seen(tuple(map(_bare, kept)), left_out)


def refuse_hidden_dossier(seen: Seen, dossier: RecordId) -> None:
    """Refuse a file on a dossier of which these readers may see nothing. Raises `NotFound`."""
    if not any(isinstance(one, Dossier) and one.id == dossier for one in seen.records):
        raise NotFound(_("Deze lezers mogen niets van dit dossier zien; er is niets geschreven."))


def _counts(record: Record) -> bool:
    """Whether a record goes out at all; of a withdrawn party the name still stands elsewhere."""
    return not isinstance(record, _OWN) and (record.stands or isinstance(record, _PARTIES))


def _below(record: Record, hidden: set[RecordId]) -> bool:
    return any(getattr(record, name) in hidden for name in ABOVE.get(record.kind, ()))


def _misleading(there: list[Record], hidden: set[RecordId]) -> set[RecordId]:
    """What would tell something untrue, or what is hidden, without what is hidden.

    A point without its answer seems to have none, a consultation without its advice or decision
    too; and a reaction to hidden points alone says what they say.
    """
    gone = [record for record in there if record.id in hidden]
    points = {one.point for one in gone if isinstance(one, Answer)}
    advised = {one.consultation for one in gone if isinstance(one, Advice) and one.sent}
    decided = {one.consultation for one in gone if isinstance(one, Coverage)}
    return points | advised | decided | _only_to_hidden_points(there, hidden)


def _only_to_hidden_points(there: list[Record], hidden: set[RecordId]) -> set[RecordId]:
    answers = [one for one in there if isinstance(one, Answer)]
    telling = {one.reaction for one in answers if one.id not in hidden}
    return {one.reaction for one in answers} - telling


def _whole(kept: list[Record], misleading: set[RecordId]) -> list[Record]:
    """The records without these, and without what cannot stand without them."""
    dropped = {r.id for r in kept if r.id in misleading and isinstance(r, _CAN_MISLEAD)}
    while True:
        there = {record.id for record in kept} - dropped
        left = [one for r in kept if r.id in there and (one := _cut(r, there)) is not None]
        if len(left) == len(kept):
            return left
        kept, dropped = left, set()


_CAN_MISLEAD = (Point, Consultation, Reaction)


def _cut(record: Record, there: set[RecordId]) -> Record | None:
    """A record without links to what is not there; None when it cannot do without."""
    for kind, name in LINKS:
        link = getattr(record, name) if kind == record.kind else None
        if link is None or link in there:
            continue
        optional = codecs_of(type(record))[name][2]
        if not optional or (kind, name) in _NEEDED:
            return None
        record = _with(record, name, None)
    return record


def _bare(record: Record) -> Record:
    """A record without the secretary's own note, and without why it was withdrawn."""
    if getattr(record, "note", ""):
        record = _with(record, "note", "")
    return record if record.stands else _with(record, "withdrawn", _("ingetrokken"))


def _with(record: Record, field: str, value: Any) -> Record:
    changes = {field: value}
    return replace(record, **changes)
