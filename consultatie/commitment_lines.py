"""The commitments of a dossier as a list to work from: numbered, and what each asks today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from consultatie.commitments import Commitment, CommitmentState
from consultatie.dossier_file import DossierFile, Parties
from consultatie.ids import RecordId
from consultatie.language import Word, _
from consultatie.parties import Body

_STATES = tuple(CommitmentState)


class Way(Word):
    """Which way a commitment goes, seen from the councils that are consulted."""

    RECEIVED = "wij ontvangen"
    GIVEN = "wij geven"


@dataclass(frozen=True, slots=True)
class CommitmentLine:
    """One commitment on a day. `days_left` counts to the last day of its due date, if it has one.

    `number` stays the same for ever: withdrawn commitments keep theirs. `ended` holds who gave or
    receives it and is no more, as long as that matters: until it was accepted.
    """

    commitment: Commitment
    number: str
    giver: str
    receiver: str
    way: Way | None
    days_left: int | None
    late: bool
    this_month: bool
    unproven: bool
    ended: tuple[Body, ...]

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.commitment.state is CommitmentState.OPEN

    @property
    def waits_for_opinion(self) -> bool:
        """Whether it was reported and not accepted yet."""
        return self.commitment.state is CommitmentState.REPORTED


def numbers_of(commitments: Iterable[Commitment]) -> dict[RecordId, str]:
    """How each commitment of a dossier is called, in the order in which they were made."""
    return {one.id: _("T-{number}").format(number=n) for n, one in enumerate(commitments, 1)}


def lines_of(file: DossierFile, today: date) -> list[CommitmentLine]:
    """All commitments, withdrawn ones too: by how far they are, then by due date."""
    numbers = numbers_of(file.procedure.commitments)
    lines = [
        line_of(file.parties, one, numbers[one.id], today) for one in file.procedure.commitments
    ]
    return sorted(lines, key=_urgency)


def line_of(parties: Parties, commitment: Commitment, number: str, today: date) -> CommitmentLine:
    """One commitment on a day."""
    giver = parties.body(commitment.giver) if commitment.giver else None
    receiver = parties.body(commitment.receiver) if commitment.receiver else None
    due = commitment.due
    is_open = commitment.state is CommitmentState.OPEN
    return CommitmentLine(
        commitment=commitment,
        number=number,
        giver=giver.name if giver else "",
        receiver=receiver.name if receiver else "",
        way=_way(giver, receiver),
        days_left=(due.last - today).days if due and is_open else None,
        late=commitment.is_late(today),
        this_month=is_open and due is not None and _same_month(due.last, today),
        unproven=commitment.lacks_proof(today),
        ended=_ended(commitment, (giver, receiver), today),
    )


def previous_and_next(
    commitments: Sequence[Commitment], commitment: Commitment
) -> tuple[Commitment | None, Commitment | None]:
    """The ones before and after a recurring commitment in its row."""
    before = next((one for one in commitments if one.id == commitment.previous), None)
    after = next((one for one in commitments if one.previous == commitment.id), None)
    return before, after


def bodies_that_ended(
    parties: Parties, commitments: Iterable[Commitment], today: date
) -> tuple[Body, ...]:
    """The bodies that are no more and still give or receive something unfinished, by name."""
    named = {
        body
        for one in commitments
        if one.is_unfinished
        for body in (one.giver, one.receiver)
        if body is not None
    }
    ended = (parties.body(body) for body in named)
    return tuple(sorted((b for b in ended if _is_past(b, today)), key=lambda b: b.name.casefold()))


def successor_of(parties: Parties, body: Body, day: date) -> Body | None:
    """The body that succeeds another and is there on a day, as `acts.parties.successor_on`."""
    seen = {body.id}
    while body.successor is not None and body.successor not in seen:
        seen.add(body.successor)
        body = parties.body(body.successor)
        if body.valid_until is None or body.valid_until >= day:
            return body
    return None


def _way(giver: Body | None, receiver: Body | None) -> Way | None:
    gives = giver is not None and giver.is_consulted
    receives = receiver is not None and receiver.is_consulted
    if gives == receives:
        return None
    return Way.GIVEN if gives else Way.RECEIVED


def _same_month(day: date, today: date) -> bool:
    return (day.year, day.month) == (today.year, today.month)


def _ended(commitment: Commitment, parties: Iterable[Body | None], today: date) -> tuple[Body, ...]:
    if not commitment.is_unfinished:
        return ()
    return tuple(body for body in parties if body and _is_past(body, today))


def _is_past(body: Body, today: date) -> bool:
    return body.valid_until is not None and body.valid_until < today


def _urgency(line: CommitmentLine) -> tuple[int, date, RecordId]:
    due = line.commitment.due
    return (
        _STATES.index(line.commitment.state),
        due.last if due else date.max,
        line.commitment.id,
    )
