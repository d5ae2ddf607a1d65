from datetime import date, timedelta

import pytest

from consultatie.deadlines import Deadline, deadlines_of
from consultatie.dossier_file import DossierFile
from consultatie.law.book import LawBook
from tests.example_register import filled_register
from ui.explaining import why_of_deadline
from ui.shell.term_cards import strip_of

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def file() -> DossierFile:
    register = filled_register()
    line = register.dossier_lines()[0]
    return register.dossier_file(line.dossier.id)


@pytest.fixture(scope="module")
def deadlines(file: DossierFile) -> tuple[Deadline, ...]:
    return deadlines_of(file, LawBook.shipped(), TODAY)


def test_every_deadline_within_sixty_days_is_on_one_card(deadlines: tuple[Deadline, ...]) -> None:
    strip = strip_of(deadlines, TODAY)
    shown = [deadline for group in strip.groups for deadline in group]
    near = [deadline for deadline in deadlines if deadline.day <= TODAY + timedelta(60)]
    assert sorted(map(id, shown)) == sorted(map(id, near))


def test_cards_stand_in_the_order_of_their_days(deadlines: tuple[Deadline, ...]) -> None:
    days = [group[0].day for group in strip_of(deadlines, TODAY).groups]
    assert days == sorted(days)


def test_a_statutory_article_is_shortened_to_fit_a_card(deadlines: tuple[Deadline, ...]) -> None:
    assert {"WOR 25.6", "WOR 26.2"} <= {card.source for card in strip_of(deadlines, TODAY).cards}


def test_what_is_further_away_than_sixty_days_is_only_named(
    deadlines: tuple[Deadline, ...],
) -> None:
    strip = strip_of(deadlines, deadlines[0].day - timedelta(61))
    assert (strip.cards, deadlines[0].standing.body.name in strip.empty) == ((), True)


def test_without_any_deadline_the_strip_says_so() -> None:
    assert strip_of((), TODAY).empty == "Geen termijnen in de komende 60 dagen."


def test_a_card_of_law_explains_its_day_with_the_article(deadlines: tuple[Deadline, ...]) -> None:
    suspension = next(one for one in deadlines if one.kind == "opschorting")
    why = why_of_deadline(suspension)
    assert (
        "WOR art. 25 lid 6" in [line.article for line in why.lines],
        suspension.standing.body.name in why.subject,
    ) == (True, True)


def test_an_agreed_day_says_that_it_is_no_term_of_law(deadlines: tuple[Deadline, ...]) -> None:
    agreed = next(one for one in deadlines if one.source == "afspraak")
    assert "geen wettelijke termijn" in why_of_deadline(agreed).footer
