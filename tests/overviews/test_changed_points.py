"""Which points changed since an issue: the same that the paper gives a bar."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from consultatie import example
from consultatie.acts.issues import put_out
from consultatie.acts.records import change, withdraw
from consultatie.dossiers import Dossier
from consultatie.errors import NotFound
from consultatie.issues import TELLING_POINTS, Edition, Issue, IssueStatus, issues_of_points
from consultatie.overviews.changed_points import points_changed_since
from consultatie.overviews.content import Block, Group, Row, Table
from consultatie.overviews.frozen import frozen
from consultatie.overviews.issuing import Asked, drafted
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.reactions import Reaction, Verdict
from consultatie.visibility import Audience
from tests.cases import LAW, Case
from tests.fakes import FakeRegister
from tests.issued import issue_in

TODAY = date(2026, 11, 23)


class Council(Case):
    """Three points of one council, of which the last is unanswered."""

    def __post_init__(self) -> None:
        super().__post_init__()
        asked = self.ask(self.council(), self.request())
        self.advice = self.advise(asked, Verdict.ADOPTED, Verdict.PARTLY, None)
        self.ids = [point.id for point in self.points(self.advice)]

    def give_out(self, product: str = "matrix", number: int = 1) -> Issue:
        edition = Edition(self.dossier.id, product, Audience.BOARD)
        paper = paper_of(product, self.file, "Voorbeeld", LAW, TODAY)
        with self.register.shelf() as shelf:
            draft = drafted(paper, Asked(edition, number, IssueStatus.DRAFT, TODAY), shelf)
        return put_out(self.register, draft)

    def changed_since(self, issue: Issue) -> frozenset[int]:
        with self.register.shelf() as shelf:
            return points_changed_since(issue, self.file, "Voorbeeld", LAW, TODAY, shelf)

    def react_otherwise(self, place: int) -> None:
        answer = self.file.answer_to(self.ids[place])
        assert answer is not None
        reaction = self.file.reaction(answer.reaction)
        change(self.register, replace(reaction, text="Een heel ander antwoord."))


@pytest.fixture
def case() -> Council:
    return Council()


@pytest.mark.parametrize("product", ("matrix", "or-samenvatting"))
def test_what_was_answered_otherwise_and_what_got_an_answer_changed(
    case: Council, product: str
) -> None:
    issue = case.give_out(product)
    assert case.changed_since(issue) == frozenset()
    case.react_otherwise(1)
    case.react(case.points(case.advice)[2], Verdict.NOT_ADOPTED)
    assert case.changed_since(issue) == {case.ids[1], case.ids[2]}


def test_a_new_point_changed_and_the_next_issue_begins_anew(case: Council) -> None:
    first = case.give_out()
    new = case.point(case.advice, "4", text="Regel ook het vervoer")
    assert case.changed_since(first) == {new.id}
    assert case.changed_since(case.give_out(number=2)) == frozenset()


def test_only_papers_with_points_that_stand_and_can_be_read_are_compared_with(
    case: Council,
) -> None:
    matrix = case.give_out()
    case.give_out("toezeggingen")
    withdraw(case.register, case.give_out("or-samenvatting"), "te vroeg")
    assert [issue.id for issue in issues_of_points(case.file.procedure.issues)] == [matrix.id]


def test_an_issue_of_which_the_files_stayed_behind_cannot_be_compared_with(case: Council) -> None:
    with pytest.raises(NotFound):
        case.changed_since(issue_in(case.register, TODAY))


def test_what_is_kept_of_an_issue_names_no_records(case: Council) -> None:
    paper = paper_of("matrix", case.file, "Voorbeeld", LAW, TODAY)
    assert b'"points"' not in frozen(paper)
    assert case.register.records(Reaction)


@pytest.mark.parametrize("kind", PRODUCTS)
def test_the_papers_whose_rows_name_points_are_those_that_can_be_filtered_by(kind: str) -> None:
    register = FakeRegister()
    example.fill(register, TODAY)
    file = register.dossier_file(register.records(Dossier)[0].id)
    paper = paper_of(kind, file, "Voorbeeld", LAW, TODAY)
    named = [row for block in rows_in(paper.blocks) for row in block if row.points]
    assert bool(named) == (kind in TELLING_POINTS)


def rows_in(blocks: Iterable[Block]) -> Iterator[tuple[Row, ...]]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.rows
        elif isinstance(block, Group):
            yield from rows_in(block.blocks)
