"""Jaarcijfers: each chart says what its table says, and counts what its readers may see."""

from dataclasses import replace
from datetime import date

from consultatie.overviews.content import Group, Note, Paper, Table, plain_text
from consultatie.overviews.figures import BarChart
from consultatie.overviews.wishes import NONE, Wishes
from consultatie.overviews.year_report import year_report
from consultatie.reactions import Verdict
from consultatie.sight import Audience
from consultatie.visibility import Marking, Visibility
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def paper(case: Case, wishes: Wishes = NONE, audience: Audience = Audience.BOARD) -> Paper:
    return year_report(case.file, "Voorbeeld", LAW, TODAY, audience, wishes)


def two_councils() -> Case:
    case = Case()
    for name, verdict in (("OR A", Verdict.ADOPTED), ("OR B", Verdict.NOT_ADOPTED)):
        asked = case.ask(case.council(name))
        case.advise(asked, verdict)
        case.decide(asked)
    return case


def test_without_a_year_it_is_the_last_one_in_which_anything_happened() -> None:
    made = paper(two_councils())
    assert made.subtitle == "2021 · SORA"
    assert "Geteld tot en met 31 december 2021" in plain_text(made)


def test_every_figure_of_a_chart_stands_in_the_table_beside_it() -> None:
    for group in paper(two_councils()).blocks:
        if not isinstance(group, Group):
            continue
        charts = [block for block in group.blocks if isinstance(block, BarChart)]
        for chart in charts:
            (table,) = (block for block in group.blocks if isinstance(block, Table))
            told = " ".join(plain_text(_alone(table)).split())
            for bar in chart.bars:
                assert bar.label in told
                assert all(f"{value:g}".replace(".", ",") in told for value in bar.values if value)


def _alone(table: Table) -> Paper:
    return replace(paper(two_councils()), blocks=(table,))


def test_how_decisions_followed_the_advice_is_counted_by_council() -> None:
    words = plain_text(paper(two_councils()))
    assert "OR A\n1\n–\n–\n–\nOR B\n–\n–\n1\n–\nSamen\n1\n–\n1\n–" in words


def test_one_council_can_be_asked_for() -> None:
    case = two_councils()
    council = case.file.parties.bodies[0]
    made = paper(case, Wishes(council=council.id, year=2021))
    assert made.subtitle == "2021 · OR A · SORA"
    assert "OR B" not in plain_text(made)


def test_other_dossiers_count_along() -> None:
    case, other = two_councils(), two_councils()
    made = paper(case, Wishes(year=2021, beside=(other.file,)))
    assert made.subtitle == "2021 · alle dossiers"
    assert "Adviesrecht\n4\n4\n–" in plain_text(made)


def test_what_its_readers_may_not_see_does_not_count_and_is_told() -> None:
    case = two_councils()
    hidden = case.file.parties.bodies[1]
    case.put(Marking(id=NEW, subject=hidden.id, visibility=Visibility.COUNCIL))
    made = paper(case)
    assert "OR B" not in repr(made.blocks)
    assert "Adviesrecht\n1\n1\n–" in plain_text(made)
    assert "1 onderdeel is niet opgenomen" in plain_text(made)
    assert "Adviesrecht\n2\n2\n–" in plain_text(paper(case, audience=Audience.SECRETARIAT))


def test_a_year_in_which_nothing_happened_says_so() -> None:
    made = paper(two_councils(), Wishes(year=2015))
    assert [b.title for b in made.blocks if isinstance(b, Note)] == ["Nog niets te melden"]
