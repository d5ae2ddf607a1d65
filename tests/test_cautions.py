"""What to bear in mind with a consultation, and what of it is not for the board's paper."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.advice import Conclusion
from consultatie.appraisals import Appraisal, Opinion
from consultatie.cautions import political_request
from consultatie.consultations import Consultation, StepKind
from consultatie.dates import PreciseDate
from consultatie.law.grounds import Ground
from consultatie.meetings import AgendaItem, Meeting, MeetingKind
from consultatie.questions import Expert
from consultatie.reactions import Verdict
from tests.cases import NEW, Case

BEFORE = PreciseDate.day(date(2021, 10, 1))


@pytest.fixture
def asked(case: Case) -> Consultation:
    return case.ask(case.council())


def meeting(
    case: Case, asked: Consultation, sort: MeetingKind = MeetingKind.CONSULTATION
) -> Meeting:
    draft = Meeting(
        id=NEW, dossier=case.dossier.id, title="Overleg", body=asked.body, held=BEFORE, sort=sort
    )
    return case.put(draft)


def met(case: Case, asked: Consultation) -> None:
    case.step(asked, StepKind.MEETING, date(2021, 10, 1))


def test_an_expert_whose_costs_were_not_announced_is_for_the_secretary_alone(
    case: Case, asked: Consultation
) -> None:
    case.put(Expert(id=NEW, consultation=asked.id, who="Bureau X", engaged_on=date(2021, 9, 5)))
    standing = case.standing(asked)
    assert any("Bureau X" in caution for caution in standing.cautions)
    assert standing.printed_cautions == ()


def test_a_meeting_of_its_own_counts_as_the_consultation_before_the_advice(
    case: Case, asked: Consultation
) -> None:
    case.advise(asked, Verdict.ADOPTED)
    assert any("overlegvergadering" in caution for caution in case.standing(asked).cautions)
    meeting(case, asked)
    assert case.standing(asked).cautions == ()


def test_a_meeting_of_another_sort_is_no_consultation(case: Case, asked: Consultation) -> None:
    case.advise(asked, Verdict.ADOPTED)
    meeting(case, asked, sort=MeetingKind.COUNCIL)
    assert case.standing(asked).cautions != ()


def test_a_meeting_whose_agenda_is_about_something_else_does_not_count(
    case: Case, asked: Consultation
) -> None:
    case.advise(asked, Verdict.ADOPTED)
    other = case.ask(case.council("OR BUCH"))
    held = meeting(case, asked)
    case.put(AgendaItem(id=NEW, meeting=held.id, title="Anders", consultation=other.id))
    assert case.standing(asked).cautions != ()


def test_a_point_on_the_agenda_makes_it_a_meeting_about_that_consultation(
    case: Case, asked: Consultation
) -> None:
    advice = case.advise(asked, Verdict.ADOPTED)
    held = meeting(case, case.ask(case.council("OR BUCH")))
    case.put(AgendaItem(id=NEW, meeting=held.id, title="Punt 1", point=case.points(advice)[0].id))
    assert case.standing(asked).cautions == ()


def test_an_agenda_item_that_was_withdrawn_says_nothing_about_the_meeting(
    case: Case, asked: Consultation
) -> None:
    case.advise(asked, Verdict.ADOPTED)
    other = case.ask(case.council("OR BUCH"))
    draft = AgendaItem(
        id=NEW, meeting=meeting(case, asked).id, title="Anders", consultation=other.id
    )
    case.put(replace(draft, withdrawn="vergissing"))
    assert case.standing(asked).cautions == ()


def test_consent_needs_a_meeting_by_an_article_of_its_own(case: Case) -> None:
    asked = case.ask(case.council(), case.request(ground=Ground.WOR_27))
    case.advise(asked, Verdict.ADOPTED)
    assert any("art. 27 lid 2 WOR" in caution for caution in case.standing(asked).cautions)


def test_points_that_may_be_political_are_a_caution_and_change_no_verdict(
    case: Case, asked: Consultation
) -> None:
    met(case, asked)
    advice = case.advise(asked, Verdict.NOT_ADOPTED)
    before = case.standing(asked).accordance
    case.point(advice, "2", political=True)
    case.react(case.points(advice)[1], Verdict.OUTSIDE)
    standing = case.standing(asked)
    assert any("Bij 1 punt is aangetekend" in caution for caution in standing.printed_cautions)
    assert standing.accordance is before


def test_marks_on_a_draft_are_not_for_the_board(case: Case, asked: Consultation) -> None:
    advice = case.advise(asked, given_on=None)
    case.point(advice, "1", political=True)
    assert case.standing(asked).printed_cautions == ()


def test_a_counter_proposal_waits_for_the_opinion_of_the_council(
    case: Case, asked: Consultation
) -> None:
    met(case, asked)
    point = case.point(case.advise(asked), "1")
    case.react(point, Verdict.PARTLY, counter_proposal="Een loket minder")
    (caution,) = case.standing(asked).cautions
    assert "tegenvoorstel" in caution
    case.put(Appraisal(id=NEW, point=point.id, opinion=Opinion.NOT_DISCUSSED))
    assert case.standing(asked).cautions == (caution,)
    case.put(Appraisal(id=NEW, point=point.id, opinion=Opinion.ENOUGH))
    assert case.standing(asked).cautions == ()


def test_an_opinion_on_the_first_round_says_nothing_of_a_counter_proposal_in_the_second(
    case: Case, asked: Consultation
) -> None:
    met(case, asked)
    point = case.point(case.advise(asked), "1")
    case.react(point, Verdict.NOT_ADOPTED, given_on=date(2021, 11, 1))
    judged = date(2021, 11, 8)
    case.put(Appraisal(id=NEW, point=point.id, opinion=Opinion.NOT_ENOUGH, given_on=judged))
    second = {"round": 2, "given_on": date(2021, 11, 15), "counter_proposal": "Een loket minder"}
    case.react(point, Verdict.PARTLY, **second)
    (caution,) = case.standing(asked).cautions
    assert "nog geen oordeel" in caution


def test_a_counter_proposal_beside_adopted_is_to_be_checked(
    case: Case, asked: Consultation
) -> None:
    met(case, asked)
    point = case.point(case.advise(asked), "1")
    case.react(point, Verdict.ADOPTED, counter_proposal="Een loket minder")
    (caution,) = case.standing(asked).cautions
    assert "staat als overgenomen" in caution


def test_a_negative_advice_that_was_wholly_adopted_is_to_be_checked(
    case: Case, asked: Consultation
) -> None:
    met(case, asked)
    case.advise(asked, Verdict.ADOPTED, conclusion=Conclusion.NEGATIVE)
    (caution,) = case.standing(asked).printed_cautions
    assert "Het advies is negatief" in caution


def test_a_marked_request_says_what_the_primacy_takes_away_and_that_it_is_no_verdict(
    case: Case,
) -> None:
    request = case.request(political=True)
    case.ask(case.council(), request)
    caution = political_request(case.file, request)
    assert "art. 46d onder b WOR" in caution
    assert "geen oordeel" in caution


def test_without_a_mark_nothing_is_said_of_the_primacy(case: Case) -> None:
    request = case.request()
    case.ask(case.council(), request)
    assert political_request(case.file, request) == ""


def test_the_primacy_of_the_works_councils_act_says_nothing_to_a_client_council(
    case: Case,
) -> None:
    request = case.request(political=True, ground=Ground.PW_47)
    case.ask(case.clients(), request)
    assert political_request(case.file, request) == ""
