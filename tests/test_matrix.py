from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from consultatie.advice import Advice, Theme
from consultatie.appraisals import Appraisal, Joining, Opinion
from consultatie.matrix import Matrix, MatrixRow, matrix_of, theme_starts
from consultatie.parties import Body
from consultatie.reactions import Answer, Reaction, Verdict
from consultatie.standing import live_consultations
from consultatie.tallies import tally_words
from tests.cases import NEW, Case

NAMES = ("OR Aa", "OR Bee", "OR Cee")


def councils(case: Case, *given: Sequence[Verdict | None]) -> list[tuple[Body, Advice]]:
    """As many councils on one request, each with an advice with these verdicts."""
    request = case.request()
    found = []
    for name, verdicts in zip(NAMES, given, strict=False):
        body = case.council(name)
        found.append((body, case.advise(case.ask(body, request), *verdicts)))
    return found


def shared(case: Case, *points: int, text: str = "Samen") -> Reaction:
    """One reaction that adopts all these points."""
    reaction = case.put(Reaction(id=NEW, dossier=case.dossier.id, text=text))
    for point in points:
        case.put(Answer(id=NEW, reaction=reaction.id, point=point, verdict=Verdict.ADOPTED))
    return reaction


def numbers(matrix: Matrix) -> list[list[str]]:
    """The grid as words: the own number of each council, or nothing."""
    bodies = [column.body.id for column in matrix.columns]
    return [
        [row.cells[body].point.number if body in row.cells else "" for body in bodies]
        for row in matrix.rows
    ]


def test_each_point_has_a_row_of_its_own_as_long_as_nothing_joins_it() -> None:
    case = Case()
    councils(case, [None, Verdict.ADOPTED], [None])
    assert numbers(matrix_of(case.file)) == [["1", ""], ["2", ""], ["", "1"]]


def test_points_of_several_councils_with_one_reaction_share_a_row() -> None:
    case = Case()
    (_, first), (_, second) = councils(case, [None, None], [None])
    reaction = shared(case, case.points(first)[1].id, case.points(second)[0].id)
    matrix = matrix_of(case.file)
    assert numbers(matrix) == [["1", ""], ["2", "1"]]
    assert matrix.rows[1].reaction == reaction


def test_a_second_point_of_one_council_with_the_same_reaction_begins_another_row() -> None:
    case = Case()
    (_, first), (_, second) = councils(case, [None, None], [None, None])
    shared(case, *(point.id for advice in (first, second) for point in case.points(advice)))
    assert numbers(matrix_of(case.file)) == [["1", "1"], ["2", "2"]]


def test_rows_stand_by_theme_and_those_without_one_last() -> None:
    case = Case()
    body = case.council()
    advice = case.advise(case.ask(body))
    themes = [
        case.put(Theme(id=NEW, dossier=case.dossier.id, name=name, place=place))
        for place, name in ((2, "ICT"), (1, "Personeel"))
    ]
    for number, theme in (("1", None), ("2", themes[0].id), ("3", themes[1].id)):
        case.point(advice, number, theme=theme)
    rows = matrix_of(case.file).rows
    assert [(row.theme, row.lead.number) for row in rows] == [
        ("Personeel", "3"),
        ("ICT", "2"),
        ("zonder thema", "1"),
    ]


def test_the_first_row_of_each_theme_is_known() -> None:
    rows = [MatrixRow(theme, {}, None) for theme in ("ICT", "ICT", "Geld", "ICT")]
    assert list(theme_starts(tuple(rows))) == [True, False, True, True]


def test_the_totals_of_a_council_are_in_words_as_on_paper() -> None:
    case = Case()
    councils(case, [Verdict.ADOPTED, Verdict.ADOPTED, Verdict.PARTLY, Verdict.NOT_ADOPTED, None])
    column = matrix_of(case.file).columns[0]
    assert tally_words(column.tally) == "5 punten · 2 overgenomen · 1 deels · 1 niet · 1 open"


def test_a_joint_advice_fills_the_column_of_each_of_its_councils() -> None:
    case = Case()
    request = case.request()
    own, other = (case.ask(case.council(name), request) for name in NAMES[:2])
    advice = case.advise(own, Verdict.ADOPTED, None)
    case.put(Joining(id=NEW, advice=advice.id, consultation=other.id))
    matrix = matrix_of(case.file)
    assert numbers(matrix) == [["1", "1"], ["2", "2"]]
    assert [cell.joined for cell in matrix.rows[0].cells.values()] == [False, True]
    assert len(matrix.rows[0].points) == 1


def test_points_of_a_draft_beside_a_sent_advice_are_not_in_the_matrix() -> None:
    case = Case()
    held = case.ask(case.council())
    case.advise(held, None)
    case.advise(held, None, None, given_on=None, version=2)
    assert len(matrix_of(case.file).rows) == 1


def test_the_reaction_of_the_last_round_counts() -> None:
    case = Case()
    ((_, advice),) = councils(case, [Verdict.NOT_ADOPTED])
    case.react(case.points(advice)[0], Verdict.ADOPTED, text="Toch wel", round=2)
    (row,) = matrix_of(case.file).rows
    assert [cell.verdict for cell in row.cells.values()] == [Verdict.ADOPTED]
    assert row.reaction is not None
    assert row.reaction.text == "Toch wel"


def test_a_cell_says_what_the_council_thinks_of_the_reaction() -> None:
    case = Case()
    ((body, advice),) = councils(case, [Verdict.ADOPTED])
    point = case.points(advice)[0].id
    for opinion in (Opinion.NOT_ENOUGH, Opinion.ENOUGH):
        case.put(Appraisal(id=NEW, point=point, opinion=opinion))
    assert matrix_of(case.file).rows[0].cells[body.id].opinion is Opinion.ENOUGH


def test_a_council_that_raised_nothing_has_no_column() -> None:
    case = Case()
    councils(case, [None], [])
    assert [column.body.name for column in matrix_of(case.file).columns] == ["OR Aa"]


@given(
    advices=st.lists(
        st.lists(st.sampled_from((None, *Verdict)), max_size=4), min_size=1, max_size=3
    ),
    joins=st.lists(st.sets(st.integers(0, 11), min_size=1), max_size=3),
)
def test_every_point_has_one_cell_and_the_totals_are_those_of_the_consultation(
    advices: list[list[Verdict | None]], joins: list[set[int]]
) -> None:
    case = Case()
    made = councils(case, *advices)
    points = [point.id for _, advice in made for point in case.points(advice)]
    for join in joins:
        if chosen := [points[place] for place in join if place < len(points)]:
            shared(case, *chosen)
    matrix = matrix_of(case.file)
    seen = Counter(cell.point.id for row in matrix.rows for cell in row.cells.values())
    assert seen == Counter(points)
    tallies = {column.body.id: column.tally for column in matrix.columns}
    for held in live_consultations(case.file):
        assert tallies.get(held.body, Counter()) == case.standing(held).tally


@given(joins=st.lists(st.sets(st.integers(0, 8), min_size=1), max_size=4))
def test_a_row_holds_only_points_with_its_own_reaction(joins: list[set[int]]) -> None:
    case = Case()
    made = councils(case, [None] * 3, [None] * 3, [None] * 3)
    points = [point.id for _, advice in made for point in case.points(advice)]
    for join in joins:
        shared(case, *(points[place] for place in join))
    file = case.file
    for row in matrix_of(file).rows:
        answers = [file.answer_to(point) for point in row.points]
        given = {answer.reaction if answer else None for answer in answers}
        assert given == {row.reaction.id if row.reaction else None}
        assert row.reaction is not None or len(row.points) == 1
