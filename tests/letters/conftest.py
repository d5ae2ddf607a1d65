"""One council with a request, to write letters about."""

from dataclasses import dataclass
from datetime import date

import pytest

from consultatie.consultations import Consultation
from consultatie.parties import Body, BodyKind
from consultatie.requests import Request
from tests.cases import Case


@dataclass
class Asked:
    """A request that lies with one council of an employer with a director."""

    case: Case
    council: Body
    board: Body
    request: Request
    consultation: Consultation


@pytest.fixture
def asked() -> Asked:
    case = Case()
    council = case.council()
    board = case.council("Directeur WNK", sort=BodyKind.DIRECTOR)
    request = case.request(
        title="Bedrijfsplan", letter_date=date(2021, 8, 27), proposed_decision="Een nieuw bedrijf."
    )
    return Asked(case, council, board, request, case.ask(council, request))
