"""Reactions: one on several points, revised, refused without reasons."""

import pytest

from consultatie.acts.advice import add_point, draft_advice
from consultatie.acts.decisions import record_decision, revise_decision
from consultatie.acts.reactions import Reply, react, revise_reaction
from consultatie.acts.records import NEW
from consultatie.advice import Conclusion, Point
from consultatie.consultations import Consultation
from consultatie.decisions import Coverage, Decision
from consultatie.errors import RuleBroken
from consultatie.reactions import Reaction, Verdict
from tests.acts.conftest import Desk


@pytest.fixture
def two_points(desk: Desk) -> tuple[Point, Point]:
    """Two points of one advice."""
    advice = draft_advice(desk.register, desk.consultation().id, Conclusion.PROVIDED_THAT)
    first, second = (
        add_point(desk.register, Point(id=NEW, advice=advice.id, number=number, text="Tekst"))
        for number in "12"
    )
    return first, second


def draft(desk: Desk, reasons: str = "") -> Reaction:
    return Reaction(id=NEW, dossier=desk.dossier.id, text="Wij nemen dit over.", reasons=reasons)


def test_one_reaction_answers_two_points(desk: Desk, two_points: tuple[Point, Point]) -> None:
    replies = {point.id: Reply(Verdict.ADOPTED) for point in two_points}
    reaction = react(desk.register, draft(desk), replies)
    file = desk.register.dossier_file(desk.dossier.id)
    assert {answer.point for answer in file.answers_of(reaction.id)} == set(replies)


def test_a_reaction_without_reasons_is_refused_whole(
    desk: Desk, two_points: tuple[Point, Point]
) -> None:
    with pytest.raises(RuleBroken) as caught:
        react(desk.register, draft(desk), {two_points[0].id: Reply(Verdict.NOT_ADOPTED)})
    assert caught.value.breaches[0].field == "reasons"
    assert not desk.register.records(Reaction)


def test_a_reaction_to_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        react(desk.register, draft(desk), {})
    assert caught.value.breaches[0].field == "verdict"


def test_revising_changes_a_verdict_and_lets_a_point_go(
    desk: Desk, two_points: tuple[Point, Point]
) -> None:
    first, second = two_points
    reaction = react(
        desk.register,
        draft(desk, reasons="Te duur."),
        {first.id: Reply(Verdict.ADOPTED), second.id: Reply(Verdict.PARTLY)},
    )
    revise_reaction(desk.register, reaction, {first.id: Reply(Verdict.NOT_ADOPTED)})
    file = desk.register.dossier_file(desk.dossier.id)
    answer = file.answer_to(first.id)
    assert answer is not None
    assert answer.verdict is Verdict.NOT_ADOPTED
    assert file.answer_to(second.id) is None


def test_the_last_round_counts(desk: Desk, two_points: tuple[Point, Point]) -> None:
    point = two_points[0]
    first = draft(desk, reasons="Te duur.")
    react(desk.register, first, {point.id: Reply(Verdict.NOT_ADOPTED)})
    second = Reaction(id=NEW, dossier=desk.dossier.id, text="Toch wel.", round=2)
    react(desk.register, second, {point.id: Reply(Verdict.ADOPTED)})
    answer = desk.register.dossier_file(desk.dossier.id).answer_to(point.id)
    assert answer is not None
    assert answer.verdict is Verdict.ADOPTED


def test_a_decision_covers_consultations_and_can_let_one_go(desk: Desk) -> None:
    desk.request()
    ids = [consultation.id for consultation in desk.register.records(Consultation)]
    decision = record_decision(
        desk.register, Decision(id=NEW, dossier=desk.dossier.id, title="Besluit"), ids
    )
    revise_decision(desk.register, decision, ids[:1])
    standing = [c.consultation for c in desk.register.records(Coverage) if c.stands]
    assert standing == ids[:1]


def test_a_decision_without_a_title_is_refused(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        record_decision(desk.register, Decision(id=NEW, dossier=desk.dossier.id, title=" "), [])
    assert caught.value.breaches[0].field == "title"
