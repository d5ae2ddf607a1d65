"""A body that ends leaves its commitments to the one that follows it."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.commitments import accept, carry_out, make_commitment, report
from consultatie.acts.parties import dissolve_body, moving_with, refusal_of_merge
from consultatie.acts.people import add_person, add_seat
from consultatie.acts.records import NEW, add
from consultatie.acts.succession import commitments_of, dissolve_into, estate_of, form_again
from consultatie.commitments import Commitment, HandOver
from consultatie.errors import RuleBroken
from consultatie.parties import Body, Validity, validity_on
from consultatie.people import Person, Seat
from tests.acts.conftest import Desk

END, NEXT = date(2021, 12, 31), date(2022, 1, 1)


@pytest.fixture
def promised(desk: Desk) -> tuple[Commitment, Commitment]:
    """One given by the council and one received by it."""
    given = Commitment(id=NEW, dossier=desk.dossier.id, text="Ja.", giver=desk.wnk.id)
    received = Commitment(id=NEW, dossier=desk.dossier.id, text="Goed.", receiver=desk.wnk.id)
    return make_commitment(desk.register, given), make_commitment(desk.register, received)


def seat(desk: Desk, first: date | None, last: date | None = None) -> Seat:
    person = add_person(desk.register, Person(id=NEW, name="Lid"))
    draft = Seat(id=NEW, person=person.id, body=desk.wnk.id, valid_from=first, valid_until=last)
    return add_seat(desk.register, draft)


def test_ending_a_body_and_handing_over_is_one_act(
    desk: Desk, promised: tuple[Commitment, Commitment]
) -> None:
    acts = len(desk.register.journal())
    dissolve_into(desk.register, desk.wnk.id, END, desk.buch.id, "fusie")
    given, received = (desk.register.get(Commitment, one.id) for one in promised)
    handed = desk.register.records(HandOver)[0].handed_on
    assert (given.giver, received.receiver, handed) == (desk.buch.id, desk.buch.id, NEXT)
    assert len(desk.register.journal()) == acts + 1


def test_a_refused_hand_over_leaves_the_body_as_it_was(
    desk: Desk, promised: tuple[Commitment, Commitment]
) -> None:
    with pytest.raises(RuleBroken, match="reden"):
        dissolve_into(desk.register, desk.wnk.id, END, desk.buch.id, " ")
    assert desk.register.get(Body, desk.wnk.id).valid_until is None


def test_what_hangs_on_a_body_is_told_before_it_ends(
    desk: Desk, promised: tuple[Commitment, Commitment]
) -> None:
    sits, later = seat(desk, None), seat(desk, NEXT)
    seat(desk, None, date(2020, 1, 1))
    given, _received = promised
    carry_out(desk.register, given.id, END, "verslag")
    report(desk.register, given.id, END)
    accept(desk.register, given.id, END)
    estate = estate_of(desk.register, desk.wnk.id)
    ends = [one.id for one in estate.seats_ending(END)]
    never = [one.id for one in estate.seats_never_taken(END)]
    assert (ends, never) == ([sits.id], [later.id])
    assert [one.text for one in commitments_of(estate)] == ["Goed."]


def test_a_council_formed_again_succeeds_the_old_one(
    desk: Desk, promised: tuple[Commitment, Commitment]
) -> None:
    old = dissolve_body(desk.register, desk.wnk.id, END)
    draft = replace(old, id=NEW, valid_from=NEXT, valid_until=None)
    new = form_again(desk.register, old.id, draft, hand_over=True, reason="nieuwe verkiezingen")
    successor = desk.register.get(Body, old.id).successor
    givers = {one.giver for one in desk.register.records(Commitment)}
    assert (successor, givers) == (new.id, {new.id, None})


def test_a_council_that_is_still_there_is_not_formed_again(desk: Desk) -> None:
    draft = replace(desk.wnk, id=NEW)
    with pytest.raises(RuleBroken, match="bestaat nog"):
        form_again(desk.register, desk.wnk.id, draft, hand_over=False)
    old = dissolve_body(desk.register, desk.wnk.id, END)
    with pytest.raises(RuleBroken, match="bestond toen nog"):
        form_again(desk.register, old.id, replace(draft, valid_from=END), hand_over=False)
    form_again(desk.register, old.id, replace(draft, valid_from=NEXT), hand_over=False)
    with pytest.raises(RuleBroken, match="al een opvolger"):
        form_again(desk.register, old.id, replace(draft, valid_from=NEXT), hand_over=False)


def test_what_a_merge_moves_is_counted_and_its_refusal_is_told(desk: Desk) -> None:
    seat(desk, None)
    double = add(desk.register, replace(desk.buch, id=NEW, name="Or Buch"))
    desk.request()
    acts = len(desk.register.journal())
    assert moving_with(desk.register, desk.wnk) == {"consultation": 1, "seat": 1}
    assert "dezelfde aanvraag" in refusal_of_merge(desk.register, desk.wnk, desk.buch)
    assert refusal_of_merge(desk.register, double, desk.buch) == ""
    assert len(desk.register.journal()) == acts


@pytest.mark.parametrize(
    "first, last, expected",
    (
        (None, None, Validity.NOW),
        (END, END, Validity.NOW),
        (NEXT, None, Validity.COMING),
        (None, date(2021, 12, 30), Validity.PAST),
    ),
)
def test_a_party_is_there_from_its_first_through_its_last_day(
    desk: Desk, first: date | None, last: date | None, expected: Validity
) -> None:
    body = replace(desk.wnk, valid_from=first, valid_until=last)
    assert validity_on(body, END) is expected
