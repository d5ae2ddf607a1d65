"""Which terms a ground gives, told to who chooses one."""

import pytest

from consultatie.available_terms import available_terms
from consultatie.law.book import LawBook
from consultatie.law.grounds import Ground

LAW = LawBook.shipped()


def told(ground: Ground) -> str:
    return available_terms(LAW.grounds[ground], LAW.rules)


def test_statutory_terms_bear_their_article() -> None:
    assert told(Ground.WOR_25).startswith(
        "Wettelijke termijnen: opschorting (WOR art. 25 lid 6) en beroep (WOR art. 26 lid 2)."
    )


def test_terms_of_an_ordinance_are_not_called_statutory() -> None:
    words = told(Ground.JEUGDWET_2_10)
    assert "Wettelijke" not in words
    assert "Uit afspraak of verordening: adviestermijn en reactietermijn." in words


@pytest.mark.parametrize("ground", list(Ground))
def test_each_kind_of_term_is_told_once_for_every_ground(ground: Ground) -> None:
    words = told(ground).lower()
    for name in ("opschorting", "beroep", "nietigheid", "adviestermijn", "reactietermijn"):
        assert words.count(name) == 1
