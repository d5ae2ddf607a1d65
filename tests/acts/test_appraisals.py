"""Joint advice, reservations, and the body's opinion of a reaction."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.advice import add_point, draft_advice, new_version, send_advice
from consultatie.acts.appraisals import adopt, appraise, follow_up, join_consultations, reserve
from consultatie.acts.reactions import Reply, react
from consultatie.acts.records import NEW, add, change, withdraw
from consultatie.advice import Advice, Conclusion, Point
from consultatie.appraisals import Appraisal, Joining, Opinion, Reservation
from consultatie.consultations import Consultation
from consultatie.dossiers import Dossier
from consultatie.errors import RuleBroken
from consultatie.law.grounds import Ground
from consultatie.opinions import judgement_of
from consultatie.reactions import Reaction, Verdict
from consultatie.requests import Request
from tests.acts.conftest import Desk

SENT = date(2021, 9, 1)


@pytest.fixture
def both(desk: Desk) -> list[Consultation]:
    """The consultations of two councils on one request."""
    request = desk.request()
    return [c for c in desk.register.records(Consultation) if c.request == request.id]


@pytest.fixture
def advice(desk: Desk, both: list[Consultation]) -> Advice:
    """A draft advice of the first council, with one point."""
    drafted = draft_advice(desk.register, both[0].id, Conclusion.POSITIVE)
    add_point(desk.register, Point(id=NEW, advice=drafted.id, number="1", text="Tekst"))
    return drafted


def point_of(desk: Desk) -> Point:
    return desk.register.records(Point)[0]


def test_one_text_is_the_advice_of_two_and_each_adopts_it_itself(
    desk: Desk, both: list[Consultation], advice: Advice
) -> None:
    (joining,) = join_consultations(desk.register, advice.id, [both[1].id])
    assert joining.adopted_on is None
    adopted = adopt(desk.register, joining.id, date(2021, 8, 30), "7 voor, 2 tegen")
    assert (adopted.adopted_on, adopted.votes) == (date(2021, 8, 30), "7 voor, 2 tegen")


def test_a_council_has_one_advice_of_its_own_or_a_joint_one(
    desk: Desk, both: list[Consultation], advice: Advice
) -> None:
    join_consultations(desk.register, advice.id, [both[1].id])
    with pytest.raises(RuleBroken, match="gezamenlijk advies"):
        draft_advice(desk.register, both[1].id, Conclusion.NEGATIVE)
    for consultations, words in (
        ([both[1].id], "al een advies"),
        ([both[0].id], "al van deze raad"),
        ([], "ten minste één"),
    ):
        with pytest.raises(RuleBroken, match=words):
            join_consultations(desk.register, advice.id, consultations)


def test_an_advice_is_joint_within_one_dossier(desk: Desk, advice: Advice) -> None:
    other = add(desk.register, Dossier(id=NEW, name="Anders"))
    draft = Consultation(id=NEW, dossier=other.id, body=desk.buch.id, ground=Ground.ONGEVRAAGD)
    elsewhere = add(desk.register, draft)
    with pytest.raises(RuleBroken, match="ander dossier"):
        join_consultations(desk.register, advice.id, [elsewhere.id])


def test_who_joined_in_a_sent_advice_stays_in_it(
    desk: Desk, both: list[Consultation], advice: Advice
) -> None:
    (joining,) = join_consultations(desk.register, advice.id, [both[1].id])
    send_advice(desk.register, advice, SENT)
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        withdraw(desk.register, joining, "bedacht zich")


def test_a_new_version_keeps_who_joined_and_what_was_reserved_but_no_adoption(
    desk: Desk, both: list[Consultation], advice: Advice
) -> None:
    (joining,) = join_consultations(desk.register, advice.id, [both[1].id])
    adopt(desk.register, joining.id, SENT)
    reserve(desk.register, advice.id, "Over de roosters later.")
    version = new_version(desk.register, send_advice(desk.register, advice, SENT))
    copies = [j for j in desk.register.records(Joining) if j.advice == version.id]
    assert [(j.consultation, j.adopted_on) for j in copies] == [(both[1].id, None)]
    texts = [r.text for r in desk.register.records(Reservation) if r.advice == version.id]
    assert texts == ["Over de roosters later."]


def test_a_reservation_is_frozen_with_the_advice(desk: Desk, advice: Advice) -> None:
    reserved = reserve(desk.register, advice.id, "Over de roosters later.")
    send_advice(desk.register, advice, SENT)
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        reserve(desk.register, advice.id, "En over het geld.")
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        withdraw(desk.register, reserved, "toch niet")
    with pytest.raises(RuleBroken, match="ligt daarmee vast"):
        change(desk.register, Reservation(id=reserved.id, advice=advice.id, text="Anders"))


def test_a_reservation_leads_to_one_request_in_one_act(desk: Desk, advice: Advice) -> None:
    reserved = reserve(desk.register, advice.id, "Over de roosters later.")
    send_advice(desk.register, advice, SENT)
    acts = len(desk.register.journal())
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Roosters", ground=Ground.WOR_25_5)
    request = follow_up(desk.register, reserved.id, draft, {desk.wnk.id: None})
    assert desk.register.get(Reservation, reserved.id).follow_up == request.id
    assert len(desk.register.journal()) == acts + 1
    with pytest.raises(RuleBroken, match="al een aanvraag"):
        follow_up(desk.register, reserved.id, draft, {desk.wnk.id: None})


def test_a_request_that_fits_no_council_follows_no_reservation(desk: Desk, advice: Advice) -> None:
    reserved = reserve(desk.register, advice.id, "Over de roosters later.")
    requests = len(desk.register.records(Request))
    draft = Request(id=NEW, dossier=desk.dossier.id, title="Roosters", ground=Ground.WOR_25_5)
    with pytest.raises(RuleBroken, match="Cliëntenraad"):
        follow_up(desk.register, reserved.id, draft, {desk.clients.id: None})
    assert len(desk.register.records(Request)) == requests


def opinion(desk: Desk, value: Opinion, given_on: date | None = None) -> Appraisal:
    return Appraisal(id=NEW, point=point_of(desk).id, opinion=value, given_on=given_on)


def test_the_last_opinion_counts_and_the_earlier_ones_are_kept(desk: Desk, advice: Advice) -> None:
    reaction = Reaction(id=NEW, dossier=desk.dossier.id, text="Goed.", given_on=date(2021, 9, 7))
    react(desk.register, reaction, {point_of(desk).id: Reply(Verdict.ADOPTED)})
    for value in (Opinion.NOT_ENOUGH, Opinion.ENOUGH):
        appraise(desk.register, [opinion(desk, value, date(2021, 9, 14))])
    judgement = judgement_of(desk.register.dossier_file(desk.dossier.id), point_of(desk))
    assert judgement.opinion is Opinion.ENOUGH
    assert len(judgement.appraisals) == 2


def test_an_opinion_is_about_a_reaction_and_comes_after_it(desk: Desk, advice: Advice) -> None:
    with pytest.raises(RuleBroken, match="nog niet gereageerd"):
        appraise(desk.register, [opinion(desk, Opinion.ENOUGH)])
    appraise(desk.register, [opinion(desk, Opinion.NOT_DISCUSSED)])
    reaction = Reaction(id=NEW, dossier=desk.dossier.id, text="Goed.", given_on=date(2021, 9, 7))
    react(desk.register, reaction, {point_of(desk).id: Reply(Verdict.ADOPTED)})
    with pytest.raises(RuleBroken, match="vóór de reactie"):
        appraise(desk.register, [opinion(desk, Opinion.ENOUGH, date(2021, 9, 6))])
    with pytest.raises(RuleBroken, match="ten minste één"):
        appraise(desk.register, [])


def test_of_several_points_it_says_which_have_no_reaction_and_records_none(
    desk: Desk, advice: Advice
) -> None:
    second = add_point(desk.register, Point(id=NEW, advice=advice.id, number="2b", text="Meer"))
    reaction = Reaction(id=NEW, dossier=desk.dossier.id, text="Goed.")
    react(desk.register, reaction, {point_of(desk).id: Reply(Verdict.ADOPTED)})
    other = Appraisal(id=NEW, point=second.id, opinion=Opinion.ENOUGH)
    with pytest.raises(RuleBroken, match="punt 2b") as refused:
        appraise(desk.register, [opinion(desk, Opinion.ENOUGH), other])
    assert refused.value.breaches[0].field == "opinion"
    assert desk.register.records(Appraisal) == []


def test_who_did_not_give_the_advice_does_not_judge_the_reaction_to_it(
    desk: Desk, advice: Advice
) -> None:
    reaction = Reaction(id=NEW, dossier=desk.dossier.id, text="Goed.")
    react(desk.register, reaction, {point_of(desk).id: Reply(Verdict.ADOPTED)})
    (own,) = appraise(desk.register, [opinion(desk, Opinion.ENOUGH)])
    assert own.body == desk.register.get(Consultation, advice.consultation).body
    with pytest.raises(RuleBroken, match="geen punt van deze raad"):
        appraise(desk.register, [replace(opinion(desk, Opinion.ENOUGH), body=desk.clients.id)])
