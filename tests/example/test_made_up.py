"""What the example makes up: credible, marked, and with every case a secretary meets."""

from collections import Counter

import pytest

from consultatie.advice import Conclusion, PointKind
from consultatie.consultations import Consultation, StepKind
from consultatie.dossier_file import DossierFile
from consultatie.parties import CLIENT_COUNCILS
from consultatie.reactions import Verdict
from consultatie.records import Record
from tests.fakes import FakeRegister

MARK = " [voorbeeldtekst]"


def councils(sora: DossierFile, request: int) -> dict[str, Consultation]:
    asked = sora.consultations_of(sora.requests[request].id)
    return {sora.body_of(consultation).name: consultation for consultation in asked}


def days(sora: DossierFile, sort: StepKind) -> list[int]:
    found = (sora.step_of(consultation.id, sort) for consultation in sora.consultations)
    return [step.day.isoweekday() for step in found if step and step.day]


def test_three_rounds_and_the_execution_of_one_went_to_all_three_works_councils(
    sora: DossierFile,
) -> None:
    asked = Counter(
        sora.body_of(consultation).name
        for consultation in sora.consultations
        if sora.body_of(consultation).is_works_council
    )
    assert asked == {"OR WNK": 4, "OR Halte Werk": 4, "OR BUCH": 4}


def test_the_first_round_is_about_the_assignment_to_an_expert(sora: DossierFile) -> None:
    assert sora.requests[0].letters == {"n"}


def test_the_second_round_touches_several_letters_at_once(sora: DossierFile) -> None:
    assert {"a", "b", "e"} <= sora.requests[1].letters


def test_all_three_client_councils_answered_on_the_final_report(sora: DossierFile) -> None:
    answered = [
        sora.body_of(consultation).sort
        for consultation in councils(sora, 2).values()
        if (advice := sora.advice_of(consultation.id)) and advice.sent
    ]
    assert len(answered) == 3
    assert CLIENT_COUNCILS.issuperset(answered)


@pytest.mark.parametrize("request_place", (0, 1, 3))
def test_every_works_council_received_a_request_on_its_own_day(
    sora: DossierFile, request_place: int
) -> None:
    received = {
        step.day
        for consultation in councils(sora, request_place).values()
        if (step := sora.step_of(consultation.id, StepKind.RECEIVED))
    }
    assert len(received) == 3
    assert None not in received


@pytest.mark.parametrize("conclusion", [c for c in Conclusion if c is not Conclusion.UNSOLICITED])
def test_every_conclusion_of_an_asked_advice_occurs(
    sora: DossierFile, conclusion: Conclusion
) -> None:
    assert conclusion in {advice.conclusion for advice in sora.advices}


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_occurs(sora: DossierFile, verdict: Verdict) -> None:
    assert verdict in {answer.verdict for answer in sora.answers}


@pytest.mark.parametrize("sort", PointKind)
def test_every_sort_of_point_occurs(sora: DossierFile, sort: PointKind) -> None:
    assert sort in {point.sort for point in sora.points}


def test_there_are_thirty_to_seventy_points_and_each_has_a_theme(sora: DossierFile) -> None:
    assert 30 <= len(sora.points) <= 70
    assert all(point.theme for point in sora.points)


def test_the_works_councils_raise_like_points_on_the_same_themes(sora: DossierFile) -> None:
    asked = councils(sora, 1).values()
    themes = [{p.theme for p in sora.points_of_consultation(c.id)} for c in asked]
    assert len(set.intersection(*themes)) >= 2


def test_every_advice_and_every_point_is_marked_as_made_up(sora: DossierFile) -> None:
    texts = [advice.note for advice in sora.advices] + [point.text for point in sora.points]
    assert [text for text in texts if not text.endswith(MARK)] == []


def test_every_text_of_a_reaction_is_marked_as_made_up(sora: DossierFile) -> None:
    texts = [
        text
        for reaction in sora.reactions
        for text in (reaction.text, reaction.reasons or MARK, reaction.changes or MARK)
    ]
    texts += [answer.wording or MARK for answer in sora.answers]
    assert [text for text in texts if not text.endswith(MARK)] == []


def test_every_request_is_marked_as_made_up(sora: DossierFile) -> None:
    texts = [
        text for request in sora.requests for text in (request.proposed_decision, request.note)
    ]
    texts += [consultation.note for consultation in sora.consultations]
    assert [text for text in texts if not text.endswith(MARK)] == []


def test_some_reactions_answer_several_councils_in_their_own_words(sora: DossierFile) -> None:
    shared = [
        reaction
        for reaction in sora.reactions
        if len(
            {
                sora.consultation_of_point(sora.point(a.point)).id
                for a in sora.answers_of(reaction.id)
            }
        )
        >= 2
    ]
    assert len(shared) >= 5
    assert all(any(answer.wording for answer in sora.answers_of(r.id)) for r in shared)


def test_two_points_of_a_sent_advice_still_wait_for_a_reaction(sora: DossierFile) -> None:
    sent = {advice.id for advice in sora.advices if advice.sent}
    waiting = [p for p in sora.points if p.advice in sent and sora.answer_to(p.id) is None]
    assert len(waiting) == 2


def test_every_consultation_before_this_round_is_answered_whole(sora: DossierFile) -> None:
    older = [c for place in range(3) for c in councils(sora, place).values()]
    points = [point for c in older for point in sora.points_of_consultation(c.id)]
    assert all(sora.answer_to(point.id) for point in points)


def test_every_works_council_that_advised_had_a_meeting_first(sora: DossierFile) -> None:
    for consultation in sora.consultations:
        advice = sora.advice_of(consultation.id)
        if sora.body_of(consultation).is_works_council and advice and advice.given_on:
            meeting = min(
                step.day
                for step in sora.steps_of(consultation.id)
                if step.sort is StepKind.MEETING and step.day
            )
            assert meeting <= advice.given_on


def test_some_steps_were_planned_and_some_planned_less_exactly_than_done(
    sora: DossierFile,
) -> None:
    planned = [step for step in sora.steps if step.planned]
    assert any(step.planned != step.actual for step in planned if step.actual)
    assert any(step.planned and not step.planned.is_day for step in planned)


def test_one_notice_came_on_a_sunday(sora: DossierFile) -> None:
    assert days(sora, StepKind.NOTICE).count(7) == 1


def test_one_council_received_the_reasons_later_than_the_notice(sora: DossierFile) -> None:
    later = [
        sora.body_of(c).name
        for c in sora.consultations
        if (notice := sora.step_of(c.id, StepKind.NOTICE))
        and (reasons := sora.step_of(c.id, StepKind.REASONS))
        and notice.day
        and reasons.day
        and notice.day < reasons.day
    ]
    assert later == ["OR Halte Werk"]


def test_one_council_waived_the_suspension(sora: DossierFile) -> None:
    assert len(days(sora, StepKind.WAIVER)) == 1


def test_the_register_holds_nothing_withdrawn(register: FakeRegister) -> None:
    assert all(record.stands for record in register.records(Record))
