"""What "Waarom deze datum?" says of a term that was agreed."""

from datetime import date

import pytest

from consultatie.clocks import Extension, Pause
from consultatie.consultations import Consultation
from consultatie.law.grounds import Ground, TermKind
from tests.cases import NEW, Case
from ui.explaining import why_of_outcome
from ui.widgets.why import Why

FIRST, SECOND = date(2021, 10, 1), date(2021, 10, 20)


@pytest.fixture
def asked(case: Case) -> Consultation:
    asked = case.ask(case.council())
    case.put(
        Extension(
            id=NEW,
            consultation=asked.id,
            old_day=FIRST,
            new_day=SECOND,
            agreed_on=date(2021, 9, 20),
            agreed_by="bestuurder",
            reason="De begroting kwam later.",
        )
    )
    return asked


def pause(case: Case, asked: Consultation, end: date | None) -> None:
    start = date(2021, 9, 27)
    case.put(Pause(id=NEW, consultation=asked.id, start=start, end=end, reason="vakantie"))


def why(case: Case, asked: Consultation) -> Why:
    return why_of_outcome(case.outcome(asked, TermKind.ADVICE), "OR WNK")


def steps(told: Why) -> list[tuple[str, str]]:
    return [(line.text, line.date) for line in told.lines]


def test_every_extension_is_a_step_with_its_day_who_agreed_and_why(
    case: Case, asked: Consultation
) -> None:
    assert steps(why(case, asked)) == [
        ("Afgesproken dag", "vr 1 okt 2021"),
        (
            "Verlengd (afgesproken met bestuurder op 20 september 2021): De begroting kwam later",
            "wo 20 okt 2021",
        ),
    ]


def test_a_pause_is_a_step_that_ends_on_the_last_day(case: Case, asked: Consultation) -> None:
    pause(case, asked, date(2021, 9, 30))
    told = why(case, asked)
    assert steps(told)[-1] == (
        "+ 4 dagen stilstand van 27 t/m 30 september 2021: vakantie",
        "zo 24 okt 2021",
    )
    assert told.heading == "Uiterlijk zo 24 oktober 2021"


def test_a_term_that_stands_still_tells_how_far_it_came_and_what_is_left(
    case: Case, asked: Consultation
) -> None:
    pause(case, asked, None)
    told = why(case, asked)
    assert told.heading == "Nog geen datum: de termijn staat stil"
    assert steps(told)[0] == ("Afgesproken dag", "vr 1 okt 2021")
    assert steps(told)[-2:] == [
        ("Staat stil: vakantie", "ma 27 sep 2021"),
        ("Na de pauze resten nog 24 dagen", ""),
    ]


def test_own_weeks_that_stand_still_keep_their_count(case: Case) -> None:
    clients = case.clients(advice_weeks=6, terms_source="Verordening, art. 5")
    asked = case.ask(clients, case.request(ground=Ground.PW_47))
    pause(case, asked, None)
    told = why(case, asked)
    assert ("+ zes weken", "wo 13 okt 2021") in steps(told)
    assert steps(told)[-1] == ("Na de pauze resten nog 17 dagen", "")
