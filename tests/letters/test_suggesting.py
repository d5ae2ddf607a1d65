"""The letter that is the natural next one, from the request to the month after the decision."""

from datetime import date

from consultatie.completeness import STATUTORY, PartCheck, Presence
from consultatie.consultations import StepKind
from consultatie.dates import PreciseDate
from consultatie.letters.kinds import LetterKind
from consultatie.letters.suggesting import suggested
from consultatie.meetings import Meeting
from consultatie.questions import Expert, Question
from consultatie.reactions import Verdict
from tests.cases import NEW
from tests.letters.conftest import Asked

TODAY = date(2021, 12, 6)


def due(asked: Asked) -> list[LetterKind]:
    standing = asked.case.standing(asked.consultation)
    return [kind for kind, _why in suggested(asked.case.file, standing, TODAY)]


def test_what_was_received_is_acknowledged_once(asked: Asked) -> None:
    assert due(asked) == [LetterKind.RECEIPT]
    asked.case.step(asked.consultation, StepKind.ACKNOWLEDGED, date(2021, 9, 2))
    assert due(asked) == []


def test_an_incomplete_request_asks_for_more_until_it_is_complete(asked: Asked) -> None:
    own = asked.consultation.id
    for subject in STATUTORY:
        found = Presence.MISSING if subject is STATUTORY[0] else Presence.PRESENT
        asked.case.put(PartCheck(id=NEW, consultation=own, subject=subject, presence=found))
    assert LetterKind.COMPLETION in due(asked)
    asked.case.step(asked.consultation, StepKind.COMPLETE, date(2021, 9, 9))
    assert LetterKind.COMPLETION not in due(asked)


def test_open_questions_costs_and_a_planned_meeting_have_their_letters(asked: Asked) -> None:
    own, case = asked.consultation.id, asked.case
    case.put(Question(id=NEW, consultation=own, number="1", text="Wie?"))
    case.put(Expert(id=NEW, consultation=own, who="Bureau"))
    planned = PreciseDate.day(date(2021, 12, 20))
    case.put(
        Meeting(
            id=NEW,
            dossier=case.dossier.id,
            body=asked.council.id,
            title="Overleg",
            planned=planned,
        )
    )
    wanted = {LetterKind.QUESTIONS, LetterKind.EXPERT_COSTS, LetterKind.INVITATION}
    assert wanted <= set(due(asked))


def test_a_draft_is_sent_and_an_advice_without_a_decision_is_followed_up(asked: Asked) -> None:
    asked.case.step(asked.consultation, StepKind.ACKNOWLEDGED, date(2021, 9, 2))
    asked.case.advise(asked.consultation, None, given_on=None)
    assert due(asked) == [LetterKind.ADVICE]
    asked.case.advise(asked.consultation, None)
    assert due(asked) == [LetterKind.REMINDER]


def test_a_decision_is_told_and_its_suspension_answered(asked: Asked) -> None:
    asked.case.advise(asked.consultation, Verdict.NOT_ADOPTED)
    asked.case.decide(asked.consultation, notified=None)
    assert due(asked) == [LetterKind.REACTION]
    for sort in (StepKind.NOTICE, StepKind.REASONS):
        asked.case.step(asked.consultation, sort, date(2021, 12, 1))
    assert due(asked) == [LetterKind.SUSPENSION]
