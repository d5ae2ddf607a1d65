"""What is known at an item of the agenda."""

from datetime import date
from typing import Any

import pytest

from consultatie.agenda_items import ItemOnTable, commitment_numbers, items_on_table
from consultatie.commitments import Commitment
from consultatie.consultations import Consultation
from consultatie.ids import RecordId
from consultatie.meetings import AgendaItem, Capture, CaptureKind, Meeting
from consultatie.reactions import Answer, Verdict
from tests.cases import NEW, Case


@pytest.fixture
def asked(case: Case) -> Consultation:
    """A council that gave two points, with an answer to each."""
    consultation = case.ask(case.council())
    case.advise(consultation, Verdict.PARTLY, Verdict.ADOPTED)
    return consultation


def points(case: Case, asked: Consultation) -> list[RecordId]:
    (advice,) = case.file.advices_of(asked.id)
    return [point.id for point in case.file.points_of(advice.id)]


def meeting(case: Case, body: RecordId | None = None) -> Meeting:
    return case.put(Meeting(id=NEW, dossier=case.dossier.id, title="Overleg", body=body))


def item(case: Case, of: Meeting, **about: Any) -> AgendaItem:
    return case.put(AgendaItem(id=NEW, meeting=of.id, title="Punt", place=1, **about))


def promise(case: Case, text: str, **fields: Any) -> Commitment:
    return case.put(Commitment(id=NEW, dossier=case.dossier.id, text=text, **fields))


def shown(case: Case, of: Meeting) -> ItemOnTable:
    (found,) = items_on_table(case.file, of)
    return found


def promised(case: Case, of: Meeting) -> list[str]:
    return [each.commitment.text for each in shown(case, of).promises]


def test_an_item_about_a_point_shows_its_words_verdict_and_reaction(
    case: Case, asked: Consultation
) -> None:
    first, _second = points(case, asked)
    held = meeting(case)
    item(case, held, point=first)
    found = shown(case, held)
    (point,) = found.points
    assert (point.id, point.verdict, point.body) == (first, Verdict.PARTLY, "OR WNK")
    assert point.quote == case.file.point(first).text
    answer = case.file.answer_to(first)
    assert answer is not None
    assert point.reaction == case.file.reaction(answer.reaction).text
    assert (found.body, found.subject) == ("OR WNK", "Plan")


def test_an_item_about_a_consultation_shows_all_of_its_points(
    case: Case, asked: Consultation
) -> None:
    held = meeting(case)
    item(case, held, consultation=asked.id)
    assert [point.id for point in shown(case, held).points] == points(case, asked)


def test_a_point_brings_back_what_was_promised_in_the_reaction_or_when_it_was_discussed(
    case: Case, asked: Consultation
) -> None:
    first, second = points(case, asked)
    reactions = {answer.point: answer.reaction for answer in case.register.records(Answer)}
    before, now = meeting(case), meeting(case)
    item(case, before, point=first)
    item(case, now, point=first)
    promise(case, "in de reactie", reaction=reactions[first])
    promise(case, "bij dit punt", meeting=before.id)
    promise(case, "bij het andere punt", reaction=reactions[second])
    assert promised(case, now) == ["in de reactie", "bij dit punt"]


def test_an_item_about_nothing_brings_back_what_is_still_open_for_the_body_that_meets(
    case: Case,
) -> None:
    body = case.council()
    held = meeting(case, body.id)
    item(case, held)
    promise(case, "nog open", receiver=body.id)
    promise(case, "klaar", receiver=body.id, done_on=date(2021, 1, 1), proof="brief")
    promise(case, "van een ander", receiver=case.council("OR BUCH").id)
    assert promised(case, held) == ["nog open"]


def test_a_commitment_keeps_its_number_when_an_earlier_one_is_withdrawn(case: Case) -> None:
    promise(case, "eerste", withdrawn="dubbel")
    second = promise(case, "tweede")
    assert commitment_numbers(case.file)[second.id] == 2


def test_what_was_captured_stands_with_its_own_item(case: Case) -> None:
    held = meeting(case)
    at = item(case, held)
    sort = CaptureKind.ACTION
    own = case.put(Capture(id=NEW, meeting=held.id, item=at.id, sort=sort, text="hier"))
    case.put(Capture(id=NEW, meeting=held.id, sort=sort, text="los"))
    assert shown(case, held).captures == (own,)
