"""Toezeggingenlijst: the words that were said, the due date as written, and what came of it."""

from datetime import date
from typing import Any

from consultatie.commitments import Commitment
from consultatie.dates import PreciseDate
from consultatie.overviews.commitment_list import listing
from consultatie.overviews.content import Group, Orientation, Paper, plain_text
from consultatie.overviews.listings import listing_paper
from consultatie.parties import BodyKind
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def promise(case: Case, words: str, **fields: Any) -> Commitment:
    return case.put(Commitment(id=NEW, dossier=case.dossier.id, text=words, **fields))


def paper(case: Case) -> Paper:
    return listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY)


def printed(case: Case) -> str:
    return plain_text(paper(case))


def test_each_giver_has_a_group_and_nobody_in_particular_comes_last(case: Case) -> None:
    promise(case, "Van niemand")
    for name in ("Directeur B", "Directeur A"):
        giver = case.council(name, sort=BodyKind.DIRECTOR)
        promise(case, f"Van {name}", giver=giver.id)
    groups = [block.heading.text for block in paper(case).blocks if isinstance(block, Group)]
    assert groups == ["Directeur A", "Directeur B", "Gever niet vastgelegd"]


def test_the_numbers_are_those_of_the_screen(case: Case) -> None:
    promise(case, "Eerste", withdrawn="vergissing")
    promise(case, "Tweede")
    assert "T-2\nTweede" in printed(case)
    assert "Eerste" not in printed(case)


def test_the_due_date_stands_as_it_was_written(case: Case) -> None:
    due = PreciseDate.day(date(2027, 1, 5))
    promise(case, "Tijdig", due=due, test="De brief ligt er")
    assert "De brief ligt er\n5 januari 2027" in printed(case)


def test_what_is_late_without_proof_says_so_twice(case: Case) -> None:
    promise(case, "Ooit", due=PreciseDate.day(date(2022, 1, 5)))
    assert "open\nte laat\nontbreekt" in printed(case)


def test_the_judgement_follows_the_report(case: Case) -> None:
    chain = {"done_on": date(2026, 1, 5), "proof": "De brief", "reported_on": date(2026, 1, 6)}
    promise(case, "Gemeld", **chain)
    assert "De brief\nuitgevoerd 5-1-2026\nnog geen oordeel\ngemeld 6-1-2026" in printed(case)
    promise(case, "Aanvaard", **chain, accepted_on=date(2026, 1, 7))
    assert "aanvaard 7-1-2026" in printed(case)


def test_the_sheet_lies(case: Case) -> None:
    assert paper(case).orientation is Orientation.LANDSCAPE
