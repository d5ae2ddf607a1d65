"""Termijnblad: the whole computation of each term, and room for a second check."""

from datetime import date

from consultatie.overviews.content import Group, Paper, Table, plain_text
from consultatie.overviews.listings import listing_paper
from consultatie.overviews.term_sheets import listing
from consultatie.reactions import Verdict
from tests.cases import LAW, Case

TODAY = date(2021, 12, 10)


def paper() -> Paper:
    case = Case()
    asked = case.ask(case.council())
    case.advise(asked, Verdict.NOT_ADOPTED)
    case.decide(asked)
    return listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY)


def test_a_term_stands_with_trigger_article_steps_and_result() -> None:
    printed = plain_text(paper())
    assert "Opschorting tot en met ma 3 januari 2022" in printed
    assert "wo 1 december 2021" in printed
    assert "2\n+ één maand\nza 1 januari 2022\nWOR art. 25 lid 6" in printed
    assert "Grondslag\nWOR art. 25 lid 6\nSoort\nwettelijke termijn" in printed


def test_the_early_warning_stands_with_how_it_was_found() -> None:
    assert "Waarschuwing\nma 27 december 2021: 7 dagen vóór de laatste dag" in plain_text(paper())


def test_every_term_has_empty_lines_for_who_entered_and_who_checked() -> None:
    terms = [block for block in paper().blocks if isinstance(block, Group)]
    checks = [group.blocks[-1] for group in terms if "Andere" not in group.heading.text]
    assert len(checks) == 2
    for table in checks:
        assert isinstance(table, Table)
        assert [column.heading for column in table.columns][-1] == "Handtekening"
        assert len(table.rows) == 2


def test_terms_that_do_not_exist_say_why() -> None:
    printed = plain_text(paper())
    assert "Andere termijnen van deze raad" in printed
    assert "Nietigheid\nbestaat niet" in printed
