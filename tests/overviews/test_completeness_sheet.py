"""Volledigheidstoets: the judged parts of a request, and what that does to the clock."""

from datetime import date

from consultatie.clocks import Clock, ClockChoice
from consultatie.completeness import PartCheck, Presence, Subject
from consultatie.overviews.completeness_sheet import listing
from consultatie.overviews.content import plain_text
from consultatie.overviews.listings import listing_paper
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def words(case: Case) -> str:
    return plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))


def judged() -> tuple[Case, PartCheck]:
    case = Case()
    asked = case.ask(case.council())
    check = PartCheck(
        id=NEW, consultation=asked.id, subject=Subject.GROUNDS, presence=Presence.INCOMPLETE,
        page="12", remark="Cijfers ontbreken",
    )  # fmt: skip
    choice = ClockChoice(
        id=NEW, consultation=asked.id, choice=Clock.NOT_YET, agreed_by="de bestuurder"
    )
    case.put(choice)
    return case, case.put(check)


def test_each_part_stands_with_its_page_and_remark_and_the_others_are_open() -> None:
    case, _check = judged()
    assert "beweegredenen\nonvolledig\n12\nCijfers ontbreken" in words(case)
    assert words(case).count("nog te beoordelen") == 3


def test_the_result_stands_in_one_line() -> None:
    case, _check = judged()
    assert "Niet volledig: 1 onderdeel · beweegredenen (onvolledig)." in words(case)


def test_the_choice_for_the_clock_stands_with_who_agreed() -> None:
    case, _check = judged()
    assert "De termijn\nloopt nog niet\nAfgesproken met\nde bestuurder" in words(case)
    assert "De termijn loopt nog niet, want de aanvraag is niet volledig" in words(case)


def test_without_a_part_that_is_secret_there_is_no_result_either() -> None:
    case, check = judged()
    case.put(Marking(id=NEW, subject=check.id, visibility=Visibility.CONFIDENTIAL))
    assert "Cijfers" not in words(case)
    assert "Niet volledig" not in words(case)
    assert "want een beoordeeld onderdeel is intern of geheim" in words(case)


def test_a_council_that_judged_nothing_is_named() -> None:
    case = Case()
    case.ask(case.council())
    assert "Nog niet getoetst\nOR WNK" in words(case)
