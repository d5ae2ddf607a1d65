"""Acts on commitments: make one, carry it through its chain, hand it to a successor."""

from dataclasses import replace
from datetime import date

from consultatie.acts.checking import put_checked, refuse_blank, refuse_other_dossier
from consultatie.acts.parties import successor_on
from consultatie.acts.records import NEW, put_new
from consultatie.acts.visibility import carry_marks
from consultatie.commitments import MONTHS, Commitment, CommitmentState, HandOver
from consultatie.dates import PreciseDate, add_months
from consultatie.decisions import Decision
from consultatie.errors import breach
from consultatie.ids import RecordId
from consultatie.language import _, kept
from consultatie.meetings import Meeting
from consultatie.parties import Body
from consultatie.reactions import Reaction
from consultatie.register import OpenRegister, Work


def make_commitment(register: OpenRegister, draft: Commitment) -> Commitment:
    """Record a commitment in the words that were said, with where they were said."""
    with register.action(kept("Toezegging vastleggen")) as work:
        return put_commitment(work, draft)


def put_commitment(work: Work, draft: Commitment) -> Commitment:
    """Write a new commitment, inside an action."""
    for field, cls, link in (
        ("reaction", Reaction, draft.reaction),
        ("meeting", Meeting, draft.meeting),
        ("decision", Decision, draft.decision),
    ):
        refuse_other_dossier(work, draft.dossier, field, cls, [link])
    return put_new(work, draft)


def draft_of_reaction(reaction: Reaction) -> Commitment:
    """The commitment that a reaction suggests, for the secretary to complete."""
    return Commitment(
        id=NEW,
        dossier=reaction.dossier,
        text=reaction.text,
        said_on=reaction.given_on,
        said_where=kept("bestuurlijke reactie"),
        reaction=reaction.id,
    )


def draft_of_decision(decision: Decision) -> Commitment:
    """The commitment that a decision suggests, for the secretary to complete."""
    return Commitment(
        id=NEW,
        dossier=decision.dossier,
        text=decision.title,
        giver=decision.body,
        said_on=decision.taken_on.as_day if decision.taken_on else None,
        said_where=kept("besluit"),
        decision=decision.id,
    )


def carry_out(
    register: OpenRegister, commitment: RecordId, done_on: date, proof: str
) -> Commitment:
    """Record that a commitment was kept, with the proof; a recurring one makes its next one."""
    with register.action(kept("Toezegging als uitgevoerd vastleggen")) as work:
        before = _in_state(work, commitment, CommitmentState.OPEN, "done_on")
        done = replace(before, done_on=done_on, proof=proof.strip())
        put_checked(work, done)
        _put_next(work, done)
    return done


def report(
    register: OpenRegister, commitment: RecordId, reported_on: date, how: str = ""
) -> Commitment:
    """Record that the receiver was told that a commitment was kept, and how."""
    with register.action(kept("Toezegging als gemeld vastleggen"), how.strip()) as work:
        before = _in_state(work, commitment, CommitmentState.DONE, "reported_on")
        reported = replace(before, reported_on=reported_on, reported_how=how.strip() or None)
        put_checked(work, reported)
    return reported


def accept(
    register: OpenRegister,
    commitment: RecordId,
    accepted_on: date,
    where: str = "",
    by: str = "",
) -> Commitment:
    """Record that the receiver accepts that a commitment was kept, where, and who said so."""
    with register.action(kept("Toezegging als aanvaard vastleggen"), where.strip()) as work:
        before = _in_state(work, commitment, CommitmentState.REPORTED, "accepted_on")
        accepted = replace(
            before,
            accepted_on=accepted_on,
            accepted_where=where.strip() or None,
            accepted_by=by.strip() or None,
        )
        put_checked(work, accepted)
    return accepted


def hand_over(
    register: OpenRegister, body: RecordId, handed_on: date, reason: str
) -> list[Commitment]:
    """Hand every commitment of a body that was not accepted yet to its successor, in one act.

    One that was done but not reported goes along: somebody still has to report it. The old giver
    stays in a hand-over beside each.
    """
    with register.action(kept("Toezeggingen overdragen aan de opvolger"), reason.strip()) as work:
        return _hand_all(work, body, handed_on, reason)


def receive_as_successor(
    register: OpenRegister, body: RecordId, since: date, reason: str
) -> list[Commitment]:
    """Make the successor of a body the receiver of what was promised to it and is not accepted.

    The journal keeps who received it before.
    """
    label = kept("Toezeggingen laten ontvangen door de opvolger")
    with register.action(label, reason.strip()) as work:
        return _receive_all(work, body, since, reason)


def pass_to_successor(
    register: OpenRegister, body: RecordId, day: date, reason: str
) -> list[Commitment]:
    """Let the successor of a body give and receive what the body had not finished, in one act.

    What the body gives and receives itself is among them once, as it is then.
    """
    with register.action(kept("Toezeggingen overdragen aan de opvolger"), reason.strip()) as work:
        passed = [*_hand_all(work, body, day, reason), *_receive_all(work, body, day, reason)]
    return list({commitment.id: commitment for commitment in passed}.values())


def _hand_all(work: Work, body: RecordId, day: date, reason: str) -> list[Commitment]:
    refuse_blank("reason", reason, _("Geef de reden van de overdracht."))
    successor = successor_on(work, body, day)
    return [_hand(work, one, successor, day, reason) for one in _unfinished(work, "giver", body)]


def _receive_all(work: Work, body: RecordId, day: date, reason: str) -> list[Commitment]:
    refuse_blank("reason", reason, _("Geef de reden van de overdracht."))
    successor = successor_on(work, body, day)
    passed = [replace(one, receiver=successor.id) for one in _unfinished(work, "receiver", body)]
    for commitment in passed:
        put_checked(work, commitment)
    return passed


def _in_state(work: Work, commitment: RecordId, state: CommitmentState, field: str) -> Commitment:
    found = work.get(Commitment, commitment)
    if found.state is not state:
        sentence = _("Deze toezegging is {state}; deze stap kan alleen als zij {needed} is.")
        raise breach(field, sentence.format(state=found.state, needed=state))
    return found


def _unfinished(work: Work, field: str, body: RecordId) -> list[Commitment]:
    found = work.find(Commitment, field, body)
    return [one for one in found if one.is_unfinished]


def _hand(
    work: Work, commitment: Commitment, successor: Body, handed_on: date, reason: str
) -> Commitment:
    passed = replace(commitment, giver=successor.id)
    put_checked(work, passed)
    if commitment.giver is not None:
        put_new(
            work,
            HandOver(
                id=NEW,
                commitment=commitment.id,
                old_giver=commitment.giver,
                new_giver=successor.id,
                handed_on=handed_on,
                reason=reason.strip(),
            ),
        )
    return passed


def _put_next(work: Work, done: Commitment) -> None:
    due = _next_due(work, done)
    if due is None or work.find(Commitment, "previous", done.id):
        return
    following = put_new(
        work,
        replace(
            done,
            due=due,
            previous=done.id,
            done_on=None,
            proof="",
            reported_on=None,
            reported_how=None,
            accepted_on=None,
            accepted_where=None,
            accepted_by=None,
        ),
    )
    carry_marks(work, done.id, following.id)


def _next_due(work: Work, done: Commitment) -> PreciseDate | None:
    """When a recurring commitment comes back.

    Months are counted from the due day with which the row began: after a short month the day of
    the month comes back, as 31 August, 28 February, 31 August.
    """
    if done.recurs is None or done.due is None or done.due.as_day is None:
        return None
    months = MONTHS[done.recurs]
    begin, passed = done.due.as_day, 0
    for count, earlier in enumerate(_due_days_before(work, done), 1):
        if add_months(earlier, months * count) != done.due.as_day:
            break
        begin, passed = earlier, count
    return PreciseDate.day(add_months(begin, months * (passed + 1)))


def _due_days_before(work: Work, commitment: Commitment) -> list[date]:
    """The due days of the ones before it in its row, the last one first."""
    days: list[date] = []
    seen = {commitment.id}
    while commitment.previous is not None and commitment.previous not in seen:
        seen.add(commitment.previous)
        commitment = work.get(Commitment, commitment.previous)
        if commitment.due is None or commitment.due.as_day is None:
            break
        days.append(commitment.due.as_day)
    return days


def put_to_successor(work: Work, body: RecordId, day: date, reason: str) -> None:
    """Let the successor of a body take over what it gives and receives, inside an action."""
    _hand_all(work, body, day, reason)
    _receive_all(work, body, day, reason)
