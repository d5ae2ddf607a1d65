"""Reactiematrix: points × councils; wide ones on A3, then over more sheets, never smaller."""

from datetime import date

import pytest

from consultatie.overviews.content import Group, Orientation, Paper, Sheet, Table, plain_text
from consultatie.overviews.matrix import ON_A3, reaction_matrix
from consultatie.reactions import Answer, Verdict
from tests.cases import LAW, NEW, Case

TODAY = date(2026, 11, 23)


def paper(case: Case) -> Paper:
    return reaction_matrix(case.file, "Voorbeeld", LAW, TODAY)


def tables(made: Paper) -> list[Table]:
    groups = [block for block in made.blocks if isinstance(block, Group)]
    return [block for group in groups for block in group.blocks if isinstance(block, Table)]


def many(number: int) -> Case:
    case = Case()
    request = case.request()
    for place in range(number):
        case.advise(case.ask(case.council(f"OR {place:02}"), request), Verdict.ADOPTED)
    return case


def shared() -> Case:
    case = Case()
    request = case.request()
    first, second = (case.ask(case.council(name), request) for name in ("OR A", "OR B"))
    point = case.point(case.advise(first), "3", text="Behoud de loketten", page="4")
    other = case.point(case.advise(second), "7", text="Laat de loketten open")
    reaction = case.react(point, Verdict.PARTLY, text="Vier van zes")
    answer = Answer(
        id=NEW, reaction=reaction.id, point=other.id, verdict=Verdict.NOT_ADOPTED, wording="Helaas"
    )
    case.put(answer)
    return case


def test_equal_points_with_one_reaction_share_a_row() -> None:
    (table,) = tables(paper(shared()))
    assert len(table.rows) == 1
    assert plain_text(paper(shared())).count("Vier van zes") == 1


def test_each_council_finds_its_own_number_words_and_outcome() -> None:
    printed = plain_text(paper(shared()))
    assert "Behoud de loketten\npunt 3, blz. 4\nvoorwaarde\ngedeeltelijk overgenomen" in printed
    assert "punt 7\nvoorwaarde\nniet overgenomen\nLaat de loketten open" in printed
    assert "Reactie: Helaas" in printed


@pytest.mark.parametrize("number, sheet", ((1, Sheet.A4), (4, Sheet.A4), (5, Sheet.A3)))
def test_more_than_four_councils_lie_on_a3(number: int, sheet: Sheet) -> None:
    made = paper(many(number))
    assert made.orientation is Orientation.LANDSCAPE
    assert made.sheet is sheet
    assert len(tables(made)) == 1


def test_too_many_councils_go_over_sheets_with_the_first_columns_again() -> None:
    made = paper(many(ON_A3 + 3))
    found = tables(made)
    assert [len(table.columns) for table in found] == [3 + 6, 3 + 5]
    assert {table.columns[0].heading for table in found} == {"Nr."}
    printed = plain_text(made)
    assert all(f"OR {place:02}" in printed for place in range(ON_A3 + 3))


def test_a_point_without_reaction_says_so() -> None:
    case = Case()
    case.advise(case.ask(case.council()), None)
    assert "zonder reactie\n–" in plain_text(paper(case))
