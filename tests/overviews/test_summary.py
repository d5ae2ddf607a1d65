"""Samenvatting reactie aan OR-en: what stands on it, and what does not."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie.acts.records import NEW, add, change
from consultatie.advice import Point
from consultatie.dossier_file import DossierFile
from consultatie.dossiers import Abbreviation, Dossier
from consultatie.errors import NotFound
from consultatie.law.book import LawBook
from consultatie.overviews.content import Chip, Group, Paper, Row, Table, plain_text
from consultatie.overviews.products import paper_of
from consultatie.overviews.summary import works_council_summary
from consultatie.parties import Body
from tests.cases import ADVISED, LAW, Case
from tests.example_register import filled_register
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def law() -> LawBook:
    """The law that ships."""
    return LawBook.shipped()


@pytest.fixture
def register() -> FakeRegister:
    return filled_register("Voorbeeld")


def sora(register: FakeRegister) -> DossierFile:
    return register.dossier_file(register.records(Dossier)[0].id)


def paper(register: FakeRegister, law: LawBook) -> Paper:
    return works_council_summary(sora(register), register.name(), law, TODAY)


def words(register: FakeRegister, law: LawBook) -> str:
    return plain_text(paper(register, law))


def points_by_sort(file: DossierFile, *, sent: bool, works_council: bool) -> list[Point]:
    return [
        point
        for point in file.points
        if (advice := file.advice(point.advice)).sent is sent
        and file.body_of(file.consultation(advice.consultation)).is_works_council is works_council
    ]


def points_by_council(file: DossierFile) -> list[Point]:
    """The points of sent advice, one of a joint advice once for each council that adopted it."""
    own = points_by_sort(file, sent=True, works_council=True)
    adopted = [joining for joining in file.procedure.joinings if joining.adopted_on]
    return [*own, *(point for joining in adopted for point in file.points_of(joining.advice))]


def test_every_sent_point_of_a_works_council_stands_in_its_own_words(
    register: FakeRegister, law: LawBook
) -> None:
    printed = words(register, law)
    points = points_by_sort(sora(register), sent=True, works_council=True)
    assert len(points) > 30
    assert all(point.text in printed for point in points)


def test_every_reaction_to_them_stands_once_in_full(register: FakeRegister, law: LawBook) -> None:
    file, printed = sora(register), words(register, law)
    points = points_by_sort(file, sent=True, works_council=True)
    answers = [answer for point in points if (answer := file.answer_to(point.id))]
    reactions = {answer.reaction: file.reaction(answer.reaction) for answer in answers}
    for reaction in reactions.values():
        assert reaction.text in printed
        assert reaction.reasons in printed
        assert reaction.changes in printed
    assert all(answer.wording in printed for answer in answers)


def test_an_advice_that_was_not_sent_stays_with_the_council(
    register: FakeRegister, law: LawBook
) -> None:
    drafted = points_by_sort(sora(register), sent=False, works_council=True)
    assert drafted
    assert not any(point.text in words(register, law) for point in drafted)


def test_client_councils_have_a_paper_of_their_own(register: FakeRegister, law: LawBook) -> None:
    theirs = points_by_sort(sora(register), sent=True, works_council=False)
    assert theirs
    assert not any(point.text in words(register, law) for point in theirs)


def test_the_months_stand_with_their_computation(register: FakeRegister, law: LawBook) -> None:
    printed = words(register, law)
    assert "ma 28 december 2020" in printed
    assert "verlengd wegens Tweede Kerstdag (26-12) en zondag (27-12)" in printed
    assert "Het besluit stemt overeen met het advies, dus wordt niets opgeschort" in printed
    assert "vervallen per di 1 december 2020" in printed


def test_the_careful_date_stands_beside_the_one_that_counts(
    register: FakeRegister, law: LawBook
) -> None:
    assert "Voorzichtige datum, gerekend vanaf" in words(register, law)


def test_a_point_without_a_reaction_is_counted_and_marked(
    register: FakeRegister, law: LawBook
) -> None:
    printed = words(register, law)
    assert "2 punten hebben nog geen reactie van het bestuur." in printed
    assert printed.count("zonder reactie") >= 2


def test_totals_add_up(register: FakeRegister, law: LawBook) -> None:
    totals = next(
        block
        for block in paper(register, law).blocks
        if isinstance(block, Table) and block.rows[-1].total
    )
    numbers = [
        [0 if cell_words == "–" else int(cell_words) for cell_words in _words_of(line)[1:]]
        for line in totals.rows
    ]
    *councils, whole = numbers
    assert whole == [sum(column) for column in zip(*councils, strict=True)]
    assert all(sum(line[:-1]) == line[-1] for line in numbers)
    assert whole[-1] == len(points_by_council(sora(register)))


def _words_of(line: Row) -> list[str]:
    return [
        "".join(
            p.word if isinstance(p, Chip) else "".join(s.text for s in p.spans) for p in c.parts
        )
        for c in line.cells
    ]


def test_abbreviations_that_do_not_occur_are_left_out(register: FakeRegister, law: LawBook) -> None:
    add(register, Abbreviation(id=NEW, short="QQX", meaning="komt nergens voor"))
    printed = words(register, law)
    assert "komt nergens voor" not in printed
    assert "ondernemingsraad" in printed.casefold()


def test_the_same_register_gives_the_same_paper(register: FakeRegister, law: LawBook) -> None:
    assert paper(register, law) == paper(register, law)


def test_every_theme_has_one_group_in_each_round(register: FakeRegister, law: LawBook) -> None:
    groups = [b for b in paper(register, law).blocks if isinstance(b, Group)]
    assert len(groups) > 10
    assert all(group.blocks for group in groups)


def test_a_dossier_without_councils_says_so(law: LawBook) -> None:
    register = FakeRegister()
    add(register, Dossier(id=NEW, name="Leeg"))
    assert "nog geen ondernemingsraad geraadpleegd" in words(register, law)


def test_markup_in_names_is_only_text(register: FakeRegister, law: LawBook) -> None:
    body = next(body for body in register.records(Body) if body.name == "OR WNK")
    change(register, replace(body, name="OR <b>&amp;</para>"))
    assert "OR <b>&amp;</para>" in words(register, law)


def test_an_unknown_product_is_refused(register: FakeRegister, law: LawBook) -> None:
    with pytest.raises(NotFound, match="or-samenvatting"):
        paper_of("gedicht", sora(register), "x", law, TODAY)


def political_paper(*, request: bool = False, point: bool = False, sent: bool = True) -> str:
    case = Case()
    asked = case.ask(case.council(), case.request(political=request))
    advice = case.advise(asked, given_on=ADVISED if sent else None)
    case.point(advice, "1", political=point)
    return plain_text(works_council_summary(case.file, "Voorbeeld", LAW, TODAY))


def test_the_primacy_of_politics_stands_as_a_caution_at_the_request() -> None:
    printed = political_paper(request=True)
    assert "Let op: primaat van de politiek" in printed
    assert "Dat is een aantekening, geen oordeel." in printed
    assert "primaat van de politiek" not in political_paper()


def test_the_primacy_of_politics_stands_as_a_footnote_at_the_point() -> None:
    footnote = "Aangetekend: dit punt kan het primaat van de politiek raken"
    assert footnote in political_paper(point=True)
    assert footnote not in political_paper(request=True)


def test_the_mark_at_a_point_of_a_draft_is_not_printed() -> None:
    assert "primaat van de politiek" not in political_paper(point=True, sent=False)
