"""Besluitenlijst: what was decided, for whom, and what became of it."""

from datetime import date

from consultatie.consultations import StepKind
from consultatie.decisions import Coverage, Outcome
from consultatie.overviews.content import plain_text
from consultatie.overviews.decision_list import listing
from consultatie.overviews.listings import listing_paper
from consultatie.parties import BodyKind
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def words(case: Case) -> str:
    return plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))


def test_a_decision_stands_with_its_body_outcome_votes_and_councils() -> None:
    case = Case()
    board = case.council("Stuurgroep", sort=BodyKind.STEERING_GROUP)
    asked = [case.ask(case.council(name)) for name in ("OR B", "OR A")]
    case.decide(
        *asked, body=board.id, outcome=Outcome.CARRIED, votes="12 voor, 3 tegen", agenda_item="9"
    )
    assert (
        "25 november 2021\nStuurgroep\nBesluit\nagendapunt 9\naangenomen\n12 voor, 3 tegen\n"
        "OR A, OR B\nkennisgeving 1 december 2021"
    ) in words(case)


def test_an_outcome_that_differs_for_a_council_stands_with_that_council() -> None:
    case = Case()
    first, second = (case.ask(case.council(name)) for name in ("OR A", "OR B"))
    decision = case.decide(first)
    case.put(
        Coverage(id=NEW, decision=decision.id, consultation=second.id, outcome=Outcome.REJECTED)
    )
    assert "OR B\nverworpen · nog geen kennisgeving" in words(case)


def test_a_decision_that_was_replaced_stays_and_says_by_which() -> None:
    case = Case()
    asked = case.ask(case.council())
    new = case.decide(asked, day=date(2022, 3, 1), notified=None, title="Nieuw besluit")
    case.decide(asked, title="Oud besluit", replaced_by=new.id)
    assert "Oud besluit\nvervangen door ‘Nieuw besluit’" in words(case)


def test_a_notice_belongs_to_the_last_decision_before_it() -> None:
    case = Case()
    asked = case.ask(case.council())
    case.decide(asked, title="Eerste")
    case.decide(asked, day=date(2022, 3, 1), notified=None, title="Tweede")
    case.step(asked, StepKind.NOTICE, date(2022, 3, 4))
    first, second = words(case).split("Tweede")
    assert "kennisgeving 1 december 2021" in first
    assert "kennisgeving 4 maart 2022" in second
