"""Afkortingenlijst: only what occurs, and what nobody explained."""

from datetime import date

import pytest

from consultatie.dossiers import Abbreviation
from consultatie.overviews.abbreviation_list import listing
from consultatie.overviews.content import plain_text
from consultatie.overviews.listings import listing_paper
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def words(*, texts: str, **meanings: str) -> str:
    case = Case(name="Dossier")
    case.request(title=texts)
    for short, meaning in meanings.items():
        case.put(Abbreviation(id=NEW, short=short, meaning=meaning))
    return plain_text(listing_paper(listing(), case.file, "Voorbeeld", LAW, TODAY))


def test_only_what_occurs_is_explained() -> None:
    printed = words(texts="Plan voor de GR", GR="gemeenschappelijke regeling", COR="centrale raad")
    assert "GR\ngemeenschappelijke regeling" in printed
    assert "COR" not in printed


@pytest.mark.parametrize("short", ("WSW", "MvT", "P&O", "BUCH"))
def test_what_nobody_explained_is_reported(short: str) -> None:
    printed = words(texts=f"Plan met {short} en {short}.")
    assert f"1 afkorting komt voor zonder betekenis in het register:\n{short}" in printed


@pytest.mark.parametrize(
    "text", ("Fase II", "Gewone Woorden", "een A en een B", "ONDERNEMINGSRAAD")
)
def test_words_that_are_none_are_not_reported(text: str) -> None:
    assert "zonder betekenis" not in words(texts=text)
