"""A dossier that asks the most of paper: many councils, endless points, every script, nothing."""

from __future__ import annotations

from datetime import date

from consultatie.clocks import Absence
from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate
from consultatie.documents import Document, DocumentRole
from consultatie.dossiers import Milestone
from consultatie.meetings import AgendaItem, Meeting
from consultatie.parties import BodyKind
from consultatie.questions import Question
from consultatie.reactions import Verdict
from tests.cases import NEW, Case

COUNCILS = 66
WORDS = " ".join(f"woord{number}" for number in range(5000))
SCRIPTS = (
    "a <b>vet</b> & </para> {{ x }} %s \\ ( ) =1+1",
    "Ω Ж ع ש हि ไท 中文字符 😀 👍🏽 ⟨ nul\x00 ﬁ x\u0327",
    "Lang" + "woord" * 60,
    "",
)


def stressed() -> Case:
    """A dossier of 66 councils; the first has a point of 5,000 words, all say every script."""
    case = Case(name=SCRIPTS[0])
    request = case.request(title=SCRIPTS[1], letter_date=date(2021, 8, 1))
    board = case.council(SCRIPTS[1], sort=BodyKind.BOARD)
    asked = []
    for number in range(COUNCILS):
        body = case.council(f"OR {number:02} {SCRIPTS[number % 4]}")
        consultation = case.ask(body, request)
        advice = case.advise(consultation)
        texts = [SCRIPTS[number % 4], WORDS if not number else SCRIPTS[(number + 1) % 4]]
        for place, words in enumerate(texts, 1):
            point = case.point(advice, str(place), text=words)
            if place == 1:
                said = {"text": SCRIPTS[number % 3], "reasons": words}
                case.react(point, Verdict.PARTLY, given_on=date(2021, 11, 1), **said)
        case.put(
            Question(id=NEW, consultation=consultation.id, number=f"{number}", text=SCRIPTS[1])
        )
        asked.append(consultation)
    case.decide(*asked, body=board.id, title=SCRIPTS[2])
    _beside(case, board.id)
    return case


def _beside(case: Case, board: int) -> None:
    """Meetings, milestones, commitments and papers, all of them hard to set."""
    dossier, day = case.dossier.id, PreciseDate.day(date(2021, 11, 9))
    for words in SCRIPTS:
        case.put(Milestone(id=NEW, dossier=dossier, what=words, when=day, who=words))
        case.put(Commitment(id=NEW, dossier=dossier, text=words, giver=board, proof=words))
        paper = Document(id=NEW, dossier=dossier, title=words, role=DocumentRole.PART)
        case.put(paper)
        case.put(
            Absence(id=NEW, body=board, name=words, start=date(2021, 7, 1), end=date(2021, 8, 1))
        )
    meeting = Meeting(id=NEW, dossier=dossier, body=board, title=SCRIPTS[1], planned=day)
    held = case.put(meeting)
    for place, words in enumerate(SCRIPTS, 1):
        case.put(AgendaItem(id=NEW, meeting=held.id, place=place, title=words))
