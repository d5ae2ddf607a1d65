"""Commitments: made, kept with proof, reported, accepted, recurring, handed over."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.acts.commitments import (
    accept,
    carry_out,
    draft_of_decision,
    draft_of_reaction,
    hand_over,
    make_commitment,
    pass_to_successor,
    receive_as_successor,
    report,
)
from consultatie.acts.decisions import record_decision
from consultatie.acts.parties import dissolve_body
from consultatie.acts.records import NEW, add
from consultatie.commitments import MONTHS, Commitment, CommitmentState, HandOver, Recurrence
from consultatie.dates import PreciseDate, add_months
from consultatie.decisions import Decision
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.parties import Body, BodyKind
from consultatie.reactions import Reaction
from tests.acts.conftest import Desk

DAY = date(2022, 6, 30)
MERGED = date(2022, 1, 1)


def college(desk: Desk, name: str) -> Body:
    owner = desk.wnk.organisation
    return add(desk.register, Body(id=NEW, organisation=owner, name=name, sort=BodyKind.EXECUTIVE))


def promise(
    desk: Desk,
    giver: Body | None = None,
    due: date = DAY,
    recurs: Recurrence | None = None,
    receiver: Body | None = None,
) -> Commitment:
    draft = Commitment(
        id=NEW,
        dossier=desk.dossier.id,
        text="Wij melden de voortgang.",
        giver=giver.id if giver else None,
        receiver=receiver.id if receiver else None,
        due=PreciseDate.day(due),
        recurs=recurs,
    )
    return make_commitment(desk.register, draft)


def now(desk: Desk, commitment: Commitment) -> Commitment:
    return desk.register.get(Commitment, commitment.id)


def test_a_commitment_goes_through_its_chain_step_by_step(desk: Desk) -> None:
    made = promise(desk)
    carry_out(desk.register, made.id, DAY, "raadsbrief")
    report(desk.register, made.id, DAY)
    accepted = accept(desk.register, made.id, date(2022, 7, 5))
    assert accepted.state is CommitmentState.ACCEPTED


def test_a_step_of_the_chain_is_not_passed_over_and_not_done_twice(desk: Desk) -> None:
    made = promise(desk)
    for step in (report, accept):
        with pytest.raises(RuleBroken, match="Deze toezegging is open"):
            step(desk.register, made.id, DAY)
    carry_out(desk.register, made.id, DAY, "raadsbrief")
    with pytest.raises(RuleBroken, match="is uitgevoerd"):
        carry_out(desk.register, made.id, DAY, "nogmaals")


def test_what_is_done_needs_a_proof(desk: Desk) -> None:
    made = promise(desk, recurs=Recurrence.HALF_YEARLY)
    with pytest.raises(RuleBroken, match="bewijs"):
        carry_out(desk.register, made.id, DAY, "  ")
    assert len(desk.register.records(Commitment)) == 1


def test_it_is_not_reported_before_it_was_done(desk: Desk) -> None:
    made = promise(desk)
    carry_out(desk.register, made.id, DAY, "raadsbrief")
    with pytest.raises(RuleBroken, match="vorige stap"):
        report(desk.register, made.id, date(2022, 6, 29))


def test_a_recurring_commitment_that_is_done_makes_its_next_in_the_same_act(desk: Desk) -> None:
    made = promise(desk, due=date(2022, 6, 1), recurs=Recurrence.HALF_YEARLY)
    acts = len(desk.register.journal())
    carry_out(desk.register, made.id, DAY, "raadsbrief")
    follower = desk.register.records(Commitment)[-1]
    assert (follower.previous, follower.state) == (made.id, CommitmentState.OPEN)
    assert follower.due == PreciseDate.day(date(2022, 12, 1))
    assert (follower.proof, follower.text) == ("", made.text)
    assert len(desk.register.journal()) == acts + 1


def test_a_commitment_that_does_not_recur_makes_no_next(desk: Desk) -> None:
    carry_out(desk.register, promise(desk).id, DAY, "raadsbrief")
    assert len(desk.register.records(Commitment)) == 1


@given(
    due=st.dates(date(2020, 1, 1), date(2030, 12, 31)),
    recurs=st.sampled_from(Recurrence),
    times=st.integers(1, 8),
)
def test_the_day_of_the_month_comes_back_after_a_short_month(
    due: date, recurs: Recurrence, times: int
) -> None:
    desk = Desk.fresh()
    promise(desk, due=due, recurs=recurs)
    for _ in range(times):
        carry_out(desk.register, desk.register.records(Commitment)[-1].id, DAY, "brief")
    last = desk.register.records(Commitment)[-1].due
    assert last == PreciseDate.day(add_months(due, MONTHS[recurs] * times))


def test_a_reaction_or_a_decision_suggests_its_words(desk: Desk) -> None:
    reaction = add(
        desk.register,
        Reaction(id=NEW, dossier=desk.dossier.id, text="Wij melden dat.", given_on=DAY),
    )
    draft = Decision(
        id=NEW,
        dossier=desk.dossier.id,
        title="Melden",
        body=desk.wnk.id,
        taken_on=PreciseDate.day(DAY),
    )
    decision = record_decision(desk.register, draft, [])
    said = make_commitment(desk.register, draft_of_reaction(reaction))
    decided = make_commitment(desk.register, draft_of_decision(decision))
    assert (said.text, said.reaction, said.said_on) == (reaction.text, reaction.id, DAY)
    assert (decided.decision, decided.giver, decided.said_on) == (decision.id, desk.wnk.id, DAY)


def test_a_commitment_comes_from_its_own_dossier(desk: Desk) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Anders"))
    reaction = add(desk.register, Reaction(id=NEW, dossier=other.id, text="Elders."))
    draft = replace(draft_of_reaction(reaction), dossier=desk.dossier.id)
    with pytest.raises(RuleBroken, match="ander dossier"):
        make_commitment(desk.register, draft)


def test_all_that_is_not_accepted_goes_to_the_successor_in_one_act(desk: Desk) -> None:
    old, new = college(desk, "College Langedijk"), college(desk, "College Dijk en Waard")
    still_open, done, finished = (promise(desk, old) for _ in range(3))
    elsewhere = promise(desk, desk.wnk)
    for one in (done, finished):
        carry_out(desk.register, one.id, DAY, "brief")
    report(desk.register, finished.id, DAY)
    accept(desk.register, finished.id, DAY)
    dissolve_body(desk.register, old.id, date(2021, 12, 31), new.id)
    acts = len(desk.register.journal())
    passed = hand_over(desk.register, old.id, MERGED, "gemeentelijke herindeling")
    assert [one.id for one in passed] == [still_open.id, done.id]
    givers = [now(desk, one).giver for one in (still_open, done, finished, elsewhere)]
    assert givers == [new.id, new.id, old.id, desk.wnk.id]
    kept = [(h.commitment, h.old_giver, h.new_giver) for h in desk.register.records(HandOver)]
    assert kept == [(one.id, old.id, new.id) for one in (still_open, done)]
    assert len(desk.register.journal()) == acts + 1


def test_a_successor_that_is_gone_too_is_passed_over(desk: Desk) -> None:
    first, second, third = (college(desk, name) for name in ("Eerste", "Tweede", "Derde"))
    made = promise(desk, first)
    dissolve_body(desk.register, first.id, date(2021, 12, 31), second.id)
    dissolve_body(desk.register, second.id, date(2022, 12, 31), third.id)
    hand_over(desk.register, first.id, date(2023, 1, 1), "herindeling")
    assert now(desk, made).giver == third.id


def test_without_a_successor_or_a_reason_nothing_is_handed_over(desk: Desk) -> None:
    old = college(desk, "College Langedijk")
    made = promise(desk, old)
    with pytest.raises(RuleBroken, match="geen opvolger"):
        hand_over(desk.register, old.id, MERGED, "herindeling")
    with pytest.raises(RuleBroken, match="reden"):
        hand_over(desk.register, old.id, MERGED, " ")
    assert now(desk, made).giver == old.id


def test_the_successor_of_a_receiver_receives(desk: Desk) -> None:
    old, new = college(desk, "Raad Langedijk"), college(desk, "Raad Dijk en Waard")
    made = promise(desk, receiver=old)
    dissolve_body(desk.register, old.id, date(2021, 12, 31), new.id)
    receive_as_successor(desk.register, old.id, MERGED, "herindeling")
    assert now(desk, made).receiver == new.id


def test_a_body_passes_all_it_gives_and_receives_in_one_act(desk: Desk) -> None:
    old, new = college(desk, "College Langedijk"), college(desk, "College Dijk en Waard")
    given_one, received = promise(desk, old), promise(desk, desk.wnk, receiver=old)
    to_itself = promise(desk, old, receiver=old)
    dissolve_body(desk.register, old.id, date(2021, 12, 31), new.id)
    acts = len(desk.register.journal())
    passed = pass_to_successor(desk.register, old.id, MERGED, "herindeling")
    assert {one.id for one in passed} == {given_one.id, received.id, to_itself.id}
    assert (now(desk, given_one).giver, now(desk, received).receiver) == (new.id, new.id)
    assert (now(desk, to_itself).giver, now(desk, to_itself).receiver) == (new.id, new.id)
    assert len(desk.register.journal()) == acts + 1


def test_the_journal_keeps_how_it_was_reported_and_where_it_was_accepted(desk: Desk) -> None:
    made = promise(desk)
    carry_out(desk.register, made.id, DAY, "brief")
    report(desk.register, made.id, DAY, " per brief ")
    accept(desk.register, made.id, DAY, "vergadering van 30 juni")
    reasons = [action.reason for action in desk.register.journal()[:2]]
    assert reasons == ["vergadering van 30 juni", "per brief"]
