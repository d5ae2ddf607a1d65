"""A scenario is a supposition: nothing that speaks of what is or must be ever reads one."""

from dataclasses import replace
from datetime import date

import pytest

from consultatie import example
from consultatie.deadlines import deadlines_of
from consultatie.dossier_file import DossierFile
from consultatie.forgotten import forgotten_in
from consultatie.law.book import LawBook
from consultatie.overviews.products import PRODUCTS, paper_of
from consultatie.standing import live_consultations, standing_of
from consultatie.term_list import terms_of
from consultatie.yearly import year_figures
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)
LAW = LawBook.shipped()


@pytest.fixture(scope="module")
def sora() -> DossierFile:
    register = FakeRegister()
    example.fill(register, TODAY)
    return register.dossier_file(register.dossier_lines()[0].dossier.id)


@pytest.fixture(scope="module")
def without(sora: DossierFile) -> DossierFile:
    return replace(sora, scenarios=())


def test_the_example_has_two_scenarios_for_the_start_of_2022(sora: DossierFile) -> None:
    found = {s.deviating: s.target_day for s in sora.standing_scenarios()}
    assert found == {True: date(2022, 1, 1), False: date(2022, 1, 1)}
    assert not any(step.scenario for step in sora.steps)


def test_no_list_of_terms_reads_a_scenario(sora: DossierFile, without: DossierFile) -> None:
    assert sora.scenarios
    assert terms_of(sora, LAW, TODAY) == terms_of(without, LAW, TODAY)
    assert deadlines_of(sora, LAW, TODAY) == deadlines_of(without, LAW, TODAY)
    assert forgotten_in([sora], LAW, TODAY) == forgotten_in([without], LAW, TODAY)
    assert year_figures([sora], LAW, 2021, TODAY) == year_figures([without], LAW, 2021, TODAY)
    assert [standing_of(sora, c, LAW) for c in live_consultations(sora)] == [
        standing_of(without, c, LAW) for c in live_consultations(without)
    ]


@pytest.mark.parametrize("product", PRODUCTS)
def test_no_paper_reads_a_scenario(product: str, sora: DossierFile, without: DossierFile) -> None:
    papers = [paper_of(product, file, "Proef", LAW, TODAY) for file in (sora, without)]
    assert papers[0] == papers[1]
