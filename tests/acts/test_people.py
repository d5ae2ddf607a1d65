"""Persons and their seats."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.parties import dissolve_body
from consultatie.acts.people import (
    add_person,
    add_person_in_seat,
    add_seat,
    change_person_in_seat,
    end_seat,
)
from consultatie.acts.records import NEW, add
from consultatie.errors import RuleBroken
from consultatie.parties import Body
from consultatie.people import Person, Seat
from tests.acts.conftest import Desk

START, END = date(2021, 1, 1), date(2021, 12, 31)


@pytest.fixture
def somebody(desk: Desk) -> Person:
    """A person, by function only."""
    return add_person(desk.register, Person(id=NEW, name="Secretaris"))


def seat(person: Person, body: Body, first: date | None = None, last: date | None = None) -> Seat:
    return Seat(
        id=NEW,
        person=person.id,
        body=body.id,
        function="secretaris",
        valid_from=first,
        valid_until=last,
    )


def test_a_person_holds_several_seats(desk: Desk, somebody: Person) -> None:
    for body in (desk.wnk, desk.buch):
        add_seat(desk.register, seat(somebody, body))
    assert len(desk.register.records(Seat)) == 2


def test_the_same_seat_is_held_again_but_not_twice_at_once(desk: Desk, somebody: Person) -> None:
    add_seat(desk.register, seat(somebody, desk.wnk, START, END))
    with pytest.raises(RuleBroken, match="al"):
        add_seat(desk.register, seat(somebody, desk.wnk, END))
    add_seat(desk.register, seat(somebody, desk.wnk, date(2022, 1, 1)))
    assert len(desk.register.records(Seat)) == 2


def test_a_seat_ends_once_and_not_before_it_began(desk: Desk, somebody: Person) -> None:
    held = add_seat(desk.register, seat(somebody, desk.wnk, START))
    with pytest.raises(RuleBroken, match="vóór de begindatum"):
        end_seat(desk.register, held.id, date(2020, 12, 31))
    assert end_seat(desk.register, held.id, END).valid_until == END
    with pytest.raises(RuleBroken, match="al beëindigd"):
        end_seat(desk.register, held.id, date(2022, 5, 1))


def test_nobody_sits_in_a_body_that_is_not_there(desk: Desk, somebody: Person) -> None:
    body = add(
        desk.register,
        Body(
            id=NEW,
            organisation=desk.wnk.organisation,
            name="Klankbord",
            valid_from=START,
            valid_until=END,
        ),
    )
    for first, last, words in (
        (date(2020, 12, 31), None, "nog niet"),
        (date(2022, 1, 1), None, "niet meer"),
        (START, date(2022, 1, 1), "niet meer"),
    ):
        with pytest.raises(RuleBroken, match=words):
            add_seat(desk.register, seat(somebody, body, first, last))


def test_who_sits_in_a_body_that_is_dissolved_leaves_then(desk: Desk, somebody: Person) -> None:
    other = add_person(desk.register, Person(id=NEW, name="Voorzitter"))
    sitting = add_seat(desk.register, seat(somebody, desk.wnk, START))
    gone = add_seat(desk.register, seat(other, desk.wnk, START, date(2021, 5, 31)))
    never = add_seat(desk.register, seat(other, desk.wnk, date(2022, 1, 1)))
    dissolve_body(desk.register, desk.wnk.id, END)
    seats = {s.id: s for s in desk.register.records(Seat)}
    assert seats[sitting.id].valid_until == END
    assert seats[gone.id].valid_until == date(2021, 5, 31)
    assert not seats[never.id].stands


def test_a_person_comes_with_a_first_seat_in_one_act(desk: Desk) -> None:
    acts = len(desk.register.journal())
    draft = Person(id=NEW, name="Secretaris")
    person = add_person_in_seat(desk.register, draft, seat(draft, desk.wnk, START))
    assert [s.person for s in desk.register.records(Seat)] == [person.id]
    assert len(desk.register.journal()) == acts + 1


def test_a_person_is_not_added_when_the_first_seat_is_refused(desk: Desk) -> None:
    dissolve_body(desk.register, desk.wnk.id, date(2020, 12, 31))
    draft = Person(id=NEW, name="Secretaris")
    with pytest.raises(RuleBroken, match="niet meer"):
        add_person_in_seat(desk.register, draft, seat(draft, desk.wnk, START))
    assert desk.register.records(Person) == []


def test_a_changed_seat_keeps_the_rules_of_a_new_one(desk: Desk, somebody: Person) -> None:
    held = add_seat(desk.register, seat(somebody, desk.wnk, START, END))
    add_seat(desk.register, seat(somebody, desk.buch, START))
    renamed = replace(somebody, name="Adviseur")
    change_person_in_seat(desk.register, renamed, replace(held, function="adviseur"))
    with pytest.raises(RuleBroken, match="al"):
        change_person_in_seat(desk.register, somebody, replace(held, body=desk.buch.id))
    assert desk.register.get(Person, somebody.id) == renamed
    assert desk.register.get(Seat, held.id).function == "adviseur"
