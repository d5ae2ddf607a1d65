"""What a body leaves behind when it ends: seats and commitments, and the body that follows it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consultatie.acts.checking import put_checked
from consultatie.acts.commitments import put_to_successor
from consultatie.acts.parties import end_body
from consultatie.acts.records import put_new
from consultatie.commitments import Commitment, CommitmentState
from consultatie.dates import medium_in_dutch
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.parties import Body
from consultatie.people import Seat
from consultatie.register import OpenRegister

_ONE_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Estate:
    """What hangs on a body: its seats, and the commitments that were not accepted yet."""

    seats: tuple[Seat, ...] = ()
    given: tuple[Commitment, ...] = ()
    received: tuple[Commitment, ...] = ()

    def seats_ending(self, last_day: date) -> tuple[Seat, ...]:
        """The seats that are held on the last day of the body, and end with it."""
        return tuple(seat for seat in self.seats if seat.held_on(last_day))

    def seats_never_taken(self, last_day: date) -> tuple[Seat, ...]:
        """The seats that would have begun after the last day."""
        return tuple(s for s in self.seats if s.valid_from is not None and s.valid_from > last_day)


def estate_of(register: OpenRegister, body: RecordId) -> Estate:
    """What would end or go over when this body ends."""
    seats = (s for s in register.records(Seat) if s.stands and s.body == body)
    unfinished = [
        one
        for one in register.records(Commitment)
        if one.stands and one.state is not CommitmentState.ACCEPTED
    ]
    return Estate(
        tuple(seats),
        tuple(one for one in unfinished if one.giver == body),
        tuple(one for one in unfinished if one.receiver == body),
    )


def dissolve_into(
    register: OpenRegister, body: RecordId, last_day: date, successor: RecordId, reason: str
) -> Body:
    """End a body and let its successor take over its unfinished commitments, in one act."""
    label = kept("Orgaan beëindigen per {day}").format(day=medium_in_dutch(last_day))
    with register.action(label, reason.strip()) as work:
        ended = end_body(work, body, last_day, successor)
        put_to_successor(work, body, last_day + _ONE_DAY, reason)
    return ended


def form_again(
    register: OpenRegister, before: RecordId, draft: Body, *, hand_over: bool, reason: str = ""
) -> Body:
    """Form a dissolved body again: a new one, linked as the successor of the old one.

    With `hand_over` it takes over the commitments that were not accepted yet.
    """
    label = kept("‘{name}’ opnieuw instellen").format(name=draft.name)
    with register.action(label, reason.strip()) as work:
        old = work.get(Body, before)
        _refuse_forming(old, draft)
        new = put_new(work, draft)
        put_checked(work, replace(old, successor=new.id))
        if hand_over:
            put_to_successor(work, before, draft.valid_from or _first_free(old), reason)
    return new


def first_day_after(body: Body) -> date | None:
    """The day on which a body was no longer there."""
    return body.valid_until + _ONE_DAY if body.valid_until else None


def commitments_of(estate: Estate) -> Sequence[Commitment]:
    """All that a successor takes over, each once."""
    return tuple({one.id: one for one in (*estate.given, *estate.received)}.values())


def _first_free(old: Body) -> date:
    day = first_day_after(old)
    if day is None:
        raise breach("valid_from", _("Dit orgaan bestaat nog; hef het eerst op."))
    return day


def _refuse_forming(old: Body, draft: Body) -> None:
    if old.successor is not None:
        raise breach("name", _("Dit orgaan heeft al een opvolger."))
    free = _first_free(old)
    if draft.valid_from is not None and draft.valid_from < free:
        raise breach("valid_from", _("Het vorige orgaan bestond toen nog."))
