"""Judging the parts of a request."""

import pytest

from consultatie.acts.completeness import judge
from consultatie.acts.records import NEW
from consultatie.completeness import STATUTORY, PartCheck, Presence, Subject, is_complete
from consultatie.errors import RuleBroken
from consultatie.ids import RecordId
from tests.acts.conftest import Desk


def part(
    consultation: RecordId,
    subject: Subject,
    presence: Presence = Presence.PRESENT,
    label: str = "",
) -> PartCheck:
    return PartCheck(
        id=NEW, consultation=consultation, subject=subject, presence=presence, label=label
    )


def test_several_parts_are_judged_in_one_act(desk: Desk) -> None:
    consultation = desk.consultation().id
    acts = len(desk.register.journal())
    judge(desk.register, [part(consultation, subject) for subject in STATUTORY])
    assert is_complete(desk.register.records(PartCheck)) is True
    assert len(desk.register.journal()) == acts + 1


def test_a_part_that_was_judged_is_judged_anew_and_not_twice(desk: Desk) -> None:
    consultation = desk.consultation().id
    judge(desk.register, [part(consultation, Subject.GROUNDS, Presence.MISSING)])
    judge(desk.register, [part(consultation, Subject.GROUNDS)])
    assert [c.presence for c in desk.register.records(PartCheck)] == [Presence.PRESENT]


def test_annexes_are_told_apart_by_their_name(desk: Desk) -> None:
    consultation = desk.consultation().id
    names = ("Sociaal plan", "Begroting", " sociaal PLAN ")
    judge(
        desk.register,
        [part(consultation, Subject.ANNEX, label=name) for name in names],
    )
    assert len(desk.register.records(PartCheck)) == 2


def test_one_wrong_part_refuses_them_all(desk: Desk) -> None:
    consultation = desk.consultation().id
    drafts = [part(consultation, Subject.GROUNDS), part(consultation, Subject.ANNEX)]
    with pytest.raises(RuleBroken, match="Noem de bijlage"):
        judge(desk.register, drafts)
    assert not desk.register.records(PartCheck)
    with pytest.raises(RuleBroken, match="ten minste één"):
        judge(desk.register, [])
