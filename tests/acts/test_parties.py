"""Parties over time: dissolved with a successor, merged when they are the same."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.commitments import hand_over, make_commitment
from consultatie.acts.naming import keep_named
from consultatie.acts.parties import dissolve_body, dissolve_organisation, merge
from consultatie.acts.people import add_person, add_seat
from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.acts.requests import register_request
from consultatie.acts.visibility import mark
from consultatie.catalogue import LINKS, TYPE_OF_KIND
from consultatie.commitments import Commitment, HandOver
from consultatie.consultations import Consultation
from consultatie.dossiers import Reference
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from consultatie.inheritance import marks_of
from consultatie.law.grounds import Ground
from consultatie.parties import Body, Organisation
from consultatie.people import Person, Seat
from consultatie.requests import Request
from consultatie.visibility import Marking, Visibility
from tests.acts.conftest import Desk

END = date(2021, 12, 31)


def body(desk: Desk, name: str) -> Body:
    return add(desk.register, Body(id=NEW, organisation=desk.wnk.organisation, name=name))


def naming(desk: Desk, record_id: RecordId) -> set[tuple[str, str]]:
    """By which fields anything names this record, but those of what was withdrawn with it."""
    return {
        (kind, field)
        for kind, field in LINKS
        for record in desk.register.records(TYPE_OF_KIND[kind])
        if getattr(record, field) == record_id
    }


def test_a_party_ends_on_a_day_and_has_a_successor(desk: Desk) -> None:
    ended = dissolve_body(desk.register, desk.wnk.id, END, desk.buch.id)
    assert (ended.valid_until, ended.successor) == (END, desk.buch.id)
    new = add(desk.register, Organisation(id=NEW, name="SORA"))
    owner = dissolve_organisation(desk.register, desk.wnk.organisation, END, new.id)
    assert (owner.valid_until, owner.successor) == (END, new.id)


def test_what_ended_does_not_end_later(desk: Desk) -> None:
    dissolve_body(desk.register, desk.wnk.id, END)
    with pytest.raises(RuleBroken, match="al eerder beëindigd"):
        dissolve_body(desk.register, desk.wnk.id, date(2022, 5, 1))


def test_parties_do_not_succeed_one_another_in_a_circle(desk: Desk) -> None:
    first, second = desk.wnk, desk.buch
    third = body(desk, "Derde")
    dissolve_body(desk.register, first.id, END, second.id)
    dissolve_body(desk.register, second.id, END, third.id)
    for successor in (first.id, third.id):
        with pytest.raises(RuleBroken, match="kring"):
            dissolve_body(desk.register, third.id, END, successor)


def test_all_that_names_a_double_names_the_other_and_the_double_is_withdrawn(desk: Desk) -> None:
    double, into = body(desk, "Or Wnk"), desk.wnk
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Plan", ground=Ground.WOR_25)
    register_request(desk.register, draft, {double.id: None})
    person = add_person(desk.register, Person(id=NEW, name="Secretaris"))
    seat = add_seat(desk.register, Seat(id=NEW, person=person.id, body=double.id))
    withdraw(desk.register, seat, "vergissing")
    add(desk.register, Reference(id=NEW, subject=double.id, number="12"))
    own = Marking(id=NEW, subject=double.id, visibility=Visibility.BOARD)
    mark(desk.register, own, today=END)
    dissolve_body(desk.register, desk.buch.id, END, double.id)
    said = Commitment(id=NEW, dossier=desk.dossier.id, text="Ja.", giver=desk.buch.id)
    make_commitment(desk.register, said)
    hand_over(desk.register, desk.buch.id, date(2022, 1, 1), "fusie")
    before = naming(desk, double.id)
    acts = len(desk.register.journal())
    merge(desk.register, double, into, "dubbel ingevoerd")
    assert naming(desk, double.id) == set()
    assert naming(desk, into.id) >= before
    assert desk.register.get(Body, double.id).withdrawn == (
        "samengevoegd met ‘OR WNK’: dubbel ingevoerd"
    )
    assert len(desk.register.journal()) == acts + 1
    assert {kind for kind, _field in before} == {
        "body", "commitment", "consultation", "hand_over", "marking", "reference", "seat",
    }  # fmt: skip


@pytest.mark.parametrize("first", (Visibility.COUNCIL, Visibility.BOARD))
def test_a_merged_party_is_as_narrow_as_the_narrowest_of_the_two(
    desk: Desk, first: Visibility
) -> None:
    double, into = body(desk, "Or Wnk"), desk.wnk
    second = Visibility.BOARD if first is Visibility.COUNCIL else Visibility.COUNCIL
    for subject, visibility in ((double, first), (into, second)):
        draft = Marking(id=NEW, subject=subject.id, visibility=visibility)
        mark(desk.register, draft, today=END)
    merge(desk.register, double, into, "dubbel")
    assert marks_of(desk.register, END).of(into) is Visibility.COUNCIL


def test_organisations_and_persons_are_merged_too(desk: Desk) -> None:
    double = add(desk.register, Organisation(id=NEW, name="W.N.K."))
    owned = add(desk.register, Body(id=NEW, organisation=double.id, name="Directie"))
    owner = desk.register.get(Organisation, desk.wnk.organisation)
    merge(desk.register, double, owner, "dubbel")
    assert desk.register.get(Body, owned.id).organisation == owner.id
    one, other = (add_person(desk.register, Person(id=NEW, name=n)) for n in ("Lid", "Het lid"))
    seat = add_seat(desk.register, Seat(id=NEW, person=other.id, body=desk.wnk.id))
    merge(desk.register, other, one, "dubbel")
    assert desk.register.get(Seat, seat.id).person == one.id


def test_what_was_followed_by_its_double_is_followed_by_what_followed_that(desk: Desk) -> None:
    double, into, last = body(desk, "Dubbel"), desk.wnk, body(desk, "Laatste")
    change(desk.register, replace(double, successor=last.id))
    change(desk.register, replace(into, successor=double.id))
    merge(desk.register, double, into, "dubbel")
    assert desk.register.get(Body, into.id).successor == last.id


def test_merging_makes_no_circle_of_successors(desk: Desk) -> None:
    double, into, between = body(desk, "Dubbel"), desk.wnk, body(desk, "Tussen")
    change(desk.register, replace(into, successor=between.id))
    change(desk.register, replace(between, successor=double.id))
    with pytest.raises(RuleBroken, match="kring"):
        merge(desk.register, double, into, "dubbel")
    assert desk.register.get(Body, double.id).stands


def test_a_hand_over_between_doubles_was_none(desk: Desk) -> None:
    double, into = body(desk, "Dubbel"), desk.wnk
    dissolve_body(desk.register, double.id, END, into.id)
    said = Commitment(id=NEW, dossier=desk.dossier.id, text="Ja.", giver=double.id)
    make_commitment(desk.register, said)
    hand_over(desk.register, double.id, date(2022, 1, 1), "fusie")
    merge(desk.register, desk.register.get(Body, double.id), into, "dubbel")
    assert [passed.stands for passed in desk.register.records(HandOver)] == [False]


def test_two_bodies_that_both_answer_one_request_are_not_merged(desk: Desk) -> None:
    desk.request()
    with pytest.raises(RuleBroken, match="dezelfde aanvraag"):
        merge(desk.register, desk.wnk, desk.buch, "dubbel")
    assert {c.body for c in desk.register.records(Consultation)} == {desk.wnk.id, desk.buch.id}


def test_a_merge_needs_two_that_stand_and_a_reason(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="twee verschillende"):
        merge(desk.register, desk.wnk, desk.wnk, "dubbel")
    with pytest.raises(RuleBroken, match="reden"):
        merge(desk.register, desk.wnk, desk.buch, " ")
    merge(desk.register, desk.wnk, desk.buch, "dubbel")
    with pytest.raises(RuleBroken, match="ingetrokken"):
        merge(desk.register, desk.wnk, desk.clients, "dubbel")


def boards_of(desk: Desk, council: Body, day: date) -> set[str]:
    return {board.name for board in desk.register.parties().boards_of(council.id, day)}


def test_a_council_serves_several_colleges_and_goes_on_with_their_successor(desk: Desk) -> None:
    east, west, new = (body(desk, name) for name in ("College Oost", "College West", "College"))
    keep_named(desk.register, desk.clients, "", [east.id, west.id])
    assert boards_of(desk, desk.clients, END) == {"College Oost", "College West"}
    for college in (east, west):
        dissolve_body(desk.register, college.id, END, new.id)
    assert boards_of(desk, desk.clients, END) == {"College Oost", "College West"}
    assert boards_of(desk, desk.clients, date(2022, 1, 1)) == {"College"}
    keep_named(desk.register, desk.clients, "", [])
    assert boards_of(desk, desk.clients, date(2022, 1, 1)) == set()
    assert boards_of(desk, desk.clients, END) == {"College Oost", "College West"}


def test_when_a_board_and_its_council_turn_out_to_be_one_it_serves_nobody(desk: Desk) -> None:
    board = body(desk, "O.R. WNK")
    keep_named(desk.register, desk.wnk, "", [board.id])
    with pytest.raises(RuleBroken, match="niet aan zichzelf"):
        keep_named(desk.register, desk.wnk, "", [desk.wnk.id])
    merge(desk.register, board, desk.wnk, "dubbel")
    assert boards_of(desk, desk.wnk, END) == set()
