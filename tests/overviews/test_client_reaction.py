"""Bestuurlijke reactie op advies CR-en: a section for each council, in plain words."""

from datetime import date

import pytest

from consultatie import example
from consultatie.commands.program import KINDS
from consultatie.dossiers import Dossier
from consultatie.law.grounds import Ground
from consultatie.overviews.client_reaction import client_council_reaction
from consultatie.overviews.content import Group, Note, Paper, plain_text
from consultatie.overviews.products import PRODUCTS
from consultatie.reactions import Verdict
from tests.cases import LAW, Case
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)


def paper(case: Case) -> Paper:
    return client_council_reaction(case.file, "Voorbeeld", LAW, TODAY)


def sections(paper_: Paper) -> list[str]:
    return [block.heading.text for block in paper_.blocks if isinstance(block, Group)]


@pytest.fixture
def case() -> Case:
    """Two client councils and a works council on one programme."""
    case = Case()
    request = case.request(ground=Ground.PW_47, title="Minimabeleid")
    for name, verdict in (("Cliëntenraad A", Verdict.PARTLY), ("Cliëntenraad B", None)):
        asked = case.ask(case.clients(name), request)
        advice = case.advise(asked, given_on=date(2021, 10, 15))
        point = case.point(advice, "1", text=f"Woorden van {name}")
        if verdict:
            case.react(point, verdict, text=f"Antwoord aan {name}")
    works = case.ask(case.council())
    case.point(case.advise(works), "1", text="Woorden van de ondernemingsraad")
    return case


def test_each_client_council_has_a_section_of_its_own(case: Case) -> None:
    assert [name for name in sections(paper(case)) if "raad" in name] == [
        "Cliëntenraad A",
        "Cliëntenraad B",
    ]


def test_the_points_stand_in_their_own_words_with_the_answer(case: Case) -> None:
    printed = plain_text(paper(case))
    for words in ("Woorden van Cliëntenraad A", "Antwoord aan Cliëntenraad A"):
        assert words in printed
    assert "Woorden van de ondernemingsraad" not in printed


def test_a_council_without_a_whole_answer_is_told_so(case: Case) -> None:
    (section,) = [
        block
        for block in paper(case).blocks
        if isinstance(block, Group) and block.heading.text == "Cliëntenraad B"
    ]
    (note,) = [block for block in section.blocks if isinstance(block, Note)]
    assert (
        "Op 1 punt van deze raad heeft het bestuur nog niet gereageerd."
        in note.texts[0].spans[0].text
    )


def test_the_months_of_the_works_councils_act_are_not_spoken_of(case: Case) -> None:
    printed = plain_text(paper(case))
    assert "pschorting" not in printed
    assert "Ondernemingskamer" not in printed


def test_the_term_for_the_answer_is_told_with_its_ordinance() -> None:
    case = Case()
    body = case.clients("Cliëntenraad A", reply_weeks=6, terms_source="Verordening art. 5")
    asked = case.ask(body, case.request(ground=Ground.PW_47))
    case.advise(asked, None, given_on=date(2021, 10, 15))
    printed = plain_text(paper(case))
    assert "26 november 2021 (Verordening art. 5)" in printed


def test_without_client_councils_it_says_so() -> None:
    assert "nog geen cliëntenraad geraadpleegd" in plain_text(paper(Case()))


def test_every_sent_point_of_the_example_stands_on_it() -> None:
    register = FakeRegister("Voorbeeld")
    example.fill(register, TODAY)
    file = register.dossier_file(register.records(Dossier)[0].id)
    printed = plain_text(client_council_reaction(file, "Voorbeeld", LAW, TODAY))
    own = [
        point
        for point in file.points
        if file.advice(point.advice).sent
        and not file.body_of(file.consultation_of_point(point)).is_works_council
    ]
    assert len(own) > 10
    assert all(point.text in printed for point in own)


def test_the_command_names_every_product() -> None:
    assert tuple(PRODUCTS) == KINDS
