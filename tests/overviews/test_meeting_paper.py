"""Vergaderstuk: the agenda, what is open for that council, and its terms until the next one."""

from datetime import date

import pytest

from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate
from consultatie.meetings import AgendaItem, Meeting
from consultatie.overviews.content import Paper, plain_text
from consultatie.overviews.meeting_paper import meeting_paper
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.parties import Body
from consultatie.questions import Question
from consultatie.reactions import Verdict
from consultatie.sight import Audience
from tests.cases import LAW, NEW, Case

TODAY = date(2021, 12, 6)


def paper(case: Case, wishes: Wishes = NONE, audience: Audience = Audience.BOARD) -> Paper:
    return meeting_paper(case.file, "Voorbeeld", LAW, TODAY, audience, wishes)


def meet(case: Case, body: Body, title: str, day: date, *, held: bool = False) -> Meeting:
    when = PreciseDate.day(day)
    return case.put(
        Meeting(
            id=NEW, dossier=case.dossier.id, body=body.id, title=title, where="Raadzaal",
            planned=when, held=when if held else None,
        )
    )  # fmt: skip


@pytest.fixture
def council() -> tuple[Case, Body]:
    case = Case()
    body = case.council()
    asked = case.ask(body)
    case.advise(asked, Verdict.NOT_ADOPTED, None)
    case.decide(asked)
    case.put(Question(id=NEW, consultation=asked.id, number="4", text="Waar?", asked_on=TODAY))
    case.put(
        Commitment(
            id=NEW, dossier=case.dossier.id, text="Er komt een plan", receiver=body.id,
            due=PreciseDate.day(date(2021, 12, 1)),
        )
    )  # fmt: skip
    meeting = meet(case, body, "Overleg", date(2021, 12, 20))
    case.put(AgendaItem(id=NEW, meeting=meeting.id, place=1, title="Opening"))
    case.put(
        AgendaItem(id=NEW, meeting=meeting.id, place=2, title="Het besluit", consultation=asked.id)
    )
    return case, body


def test_the_agenda_comes_with_the_points_and_reactions_of_its_items(
    council: tuple[Case, Body],
) -> None:
    words = plain_text(paper(council[0]))
    assert "Vergadering\nOverleg\nSoort\noverlegvergadering\nVan\nOR WNK\nWanneer\n" in words
    assert "20 december 2021 (gepland)\nWaar\nRaadzaal\nDaarna\nnog niet gepland" in words
    assert "1\nOpening\n–\n–\n2\nHet besluit\nOR WNK · Plan\n" in words
    assert "2 punten\nwaarvan 1 zonder reactie" in words
    assert "1\nTekst van punt 1\nJa\nDaarom\nniet overgenomen" in words


def test_what_is_open_for_the_council_stands_below_the_agenda(council: tuple[Case, Body]) -> None:
    words = plain_text(paper(council[0]))
    open_now = words[words.index("Wat openstaat") :]
    assert "Punten zonder reactie\nRaad en punt\nPunt\nUitkomst\nOR WNK, punt 2\nPlan" in open_now
    assert "Reacties waarover de raad nog geen oordeel gaf" in open_now
    assert "OR WNK, vraag 4\nPlan\nWaar?\n6 december 2021" in open_now
    assert "T-1\nEr komt een plan\n–\naan OR WNK\n1 december 2021\nopen\nte laat" in open_now


def test_terms_run_to_the_next_meeting_and_say_when_they_end_before_this_one() -> None:
    case = Case()
    body = case.council()
    asked = case.ask(body)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    meet(case, body, "Nu", date(2022, 1, 10))
    every = plain_text(paper(case))
    assert "Komende termijnen" in every
    assert "3 januari 2022\nvóór de vergadering\nOpschorting tot en met" in every
    meet(case, body, "Daarna", date(2022, 2, 1))
    assert "Termijnen tot de volgende vergadering" in plain_text(paper(case))


def test_a_term_after_the_next_meeting_is_not_on_it() -> None:
    case = Case()
    body = case.council()
    asked = case.ask(body)
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    meet(case, body, "Nu", date(2021, 12, 13))
    meet(case, body, "Daarna", date(2021, 12, 20))
    words = plain_text(paper(case))
    assert "Daarna\n20 december 2021" in words
    assert "In deze tijd eindigt geen termijn." in words


def test_without_a_choice_it_is_for_the_next_meeting_and_else_for_the_last() -> None:
    case = Case()
    body, other = case.council("OR A"), case.council("OR B")
    last = meet(case, body, "Vorige", date(2021, 11, 1), held=True)
    assert "Vergadering\nVorige" in plain_text(paper(case))
    meet(case, body, "Later", date(2022, 2, 1))
    meet(case, other, "Eerst", date(2021, 12, 9))
    assert "Vergadering\nEerst" in plain_text(paper(case))
    assert "Vergadering\nLater" in plain_text(paper(case, Wishes(council=body.id)))
    assert "Vergadering\nVorige" in plain_text(paper(case, Wishes(meeting=last.id)))


def test_the_points_of_a_draft_are_not_on_the_paper() -> None:
    case = Case()
    body = case.council()
    asked = case.ask(body)
    advice = case.advise(asked, given_on=None)
    case.point(advice, "1", text="kweepeer")
    meeting = meet(case, body, "Overleg", date(2021, 12, 20))
    case.put(AgendaItem(id=NEW, meeting=meeting.id, place=1, title="Plan", consultation=asked.id))
    assert "kweepeer" not in repr(paper(case).blocks)
