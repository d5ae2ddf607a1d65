"""The example, filled once on one day into a register in memory."""

from datetime import date

import pytest

from consultatie.dossier_file import DossierFile
from consultatie.example import fill
from tests.fakes import FakeRegister

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def register() -> FakeRegister:
    filled = FakeRegister()
    fill(filled, TODAY)
    return filled


@pytest.fixture(scope="session")
def sora(register: FakeRegister) -> DossierFile:
    line = register.dossier_lines()[0]
    return register.dossier_file(line.dossier.id)


@pytest.fixture(scope="session")
def others(register: FakeRegister) -> DossierFile:
    """The second dossier, with what the first has no occasion for."""
    return register.dossier_file(register.dossier_lines()[1].dossier.id)
