"""A recess of several bodies is one act."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.absences import (
    add_absence,
    restore_absences,
    revise_absence,
    withdraw_absences,
)
from consultatie.acts.records import NEW
from consultatie.clocks import Absence
from consultatie.errors import RuleBroken
from tests.acts.conftest import Desk

SUMMER = Absence(
    id=NEW, body=NEW, name="Zomerreces", start=date(2021, 7, 17), end=date(2021, 8, 29)
)


def standing(desk: Desk) -> list[tuple[int, date]]:
    return [(one.body, one.end) for one in desk.register.records(Absence) if one.stands]


def test_one_recess_is_added_for_several_bodies_in_one_act(desk: Desk) -> None:
    acts = len(desk.register.journal())
    add_absence(desk.register, SUMMER, {desk.wnk.id, desk.buch.id})
    assert standing(desk) == [(desk.wnk.id, SUMMER.end), (desk.buch.id, SUMMER.end)]
    assert len(desk.register.journal()) == acts + 1


def test_a_recess_is_that_of_somebody_and_not_there_twice(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="minstens één"):
        add_absence(desk.register, SUMMER, set())
    add_absence(desk.register, SUMMER, {desk.wnk.id})
    with pytest.raises(RuleBroken, match="al"):
        add_absence(desk.register, SUMMER, {desk.buch.id, desk.wnk.id})
    assert standing(desk) == [(desk.wnk.id, SUMMER.end)]


def test_a_change_goes_for_all_and_adds_and_withdraws_bodies(desk: Desk) -> None:
    together = add_absence(desk.register, SUMMER, {desk.wnk.id, desk.buch.id})
    longer = replace(SUMMER, end=date(2021, 9, 5))
    revise_absence(desk.register, together, longer, {desk.buch.id, desk.clients.id})
    assert standing(desk) == [(desk.buch.id, longer.end), (desk.clients.id, longer.end)]


def test_a_recess_is_withdrawn_with_a_reason_and_restored_whole(desk: Desk) -> None:
    together = add_absence(desk.register, SUMMER, {desk.wnk.id, desk.buch.id})
    with pytest.raises(RuleBroken, match="reden"):
        withdraw_absences(desk.register, together, " ")
    withdraw_absences(desk.register, together, "verzet")
    gone = [one for one in desk.register.records(Absence) if not one.stands]
    assert (standing(desk), [one.withdrawn for one in gone]) == ([], ["verzet", "verzet"])
    restore_absences(desk.register, gone)
    assert len(standing(desk)) == 2


def test_a_recess_that_came_again_is_not_restored_beside_it(desk: Desk) -> None:
    together = add_absence(desk.register, SUMMER, {desk.wnk.id})
    withdraw_absences(desk.register, together, "verzet")
    add_absence(desk.register, SUMMER, {desk.wnk.id})
    gone = [one for one in desk.register.records(Absence) if not one.stands]
    with pytest.raises(RuleBroken, match="al"):
        restore_absences(desk.register, gone)
