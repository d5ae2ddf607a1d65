"""The agreed advice term: held, begun at completeness, stopped and moved; a month never is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultatie.law.book import LawBook
from consultatie.law.casework import outcome
from consultatie.law.grounds import Ground, TermKind
from consultatie.law.matters import Matter, OwnDay, OwnLength
from consultatie.law.outcomes import Agreed, NotStarted, Running, StandsStill
from consultatie.law.spans import Span, Unit
from consultatie.law.stops import Stop

LAW = LawBook.shipped()
ASKED = Matter(
    ground=Ground.PW_47,
    received=date(2021, 9, 1),
    advice_term=OwnLength(Span(6, Unit.WEEKS), "verordening, art. 4"),
)
PLAIN_LAST = date(2021, 10, 13)
WEEK = Stop(date(2021, 9, 20), date(2021, 9, 26), "vragen")
AGREED = replace(ASKED, advice_term=OwnDay(date(2021, 10, 20), "afspraak"))


def running(matter: Matter) -> Running:
    found = outcome(TermKind.ADVICE, matter, LAW)
    assert isinstance(found, Running)
    return found


def agreed(matter: Matter) -> Agreed:
    found = outcome(TermKind.ADVICE, matter, LAW)
    assert isinstance(found, Agreed)
    return found


def test_a_pause_moves_the_last_day_and_stands_in_the_explanation() -> None:
    term = running(replace(ASKED, stops=(WEEK,))).term
    assert (term.counted_last_day, term.last_day) == (PLAIN_LAST, date(2021, 10, 20))
    line = term.explanation.lines[-1]
    assert line.text == "+ 7 dagen stilstand van 20 t/m 26 september 2021: vragen"
    assert line.date == date(2021, 10, 20)
    assert not term.is_extended


def test_the_steps_of_the_explanation_lead_to_the_last_day() -> None:
    later = Stop(date(2021, 10, 1), date(2021, 10, 1))
    lines = running(replace(ASKED, stops=(later, WEEK))).term.explanation.lines
    assert [line.date for line in lines][-3:] == [
        PLAIN_LAST,
        PLAIN_LAST + timedelta(7),
        PLAIN_LAST + timedelta(8),
    ]


def test_that_the_last_day_is_a_holiday_is_said_of_the_new_last_day() -> None:
    to_saturday = Stop(date(2021, 9, 20), date(2021, 9, 22))
    found = running(replace(ASKED, stops=(to_saturday,)))
    assert any("geen werkdag (zaterdag)" in caution for caution in found.cautions)


def test_an_open_pause_stands_still_since_its_first_day() -> None:
    found = outcome(TermKind.ADVICE, replace(ASKED, stops=(Stop(date(2021, 10, 1)),)), LAW)
    assert isinstance(found, StandsStill)
    assert found.sentence == (
        "De termijn staat stil sinds 1 oktober 2021. Daarna resten nog 13 dagen."
    )


def test_a_pause_moves_an_agreed_day_and_says_so() -> None:
    found = agreed(replace(AGREED, stops=(WEEK,)))
    assert found.day == date(2021, 10, 27)
    assert "Afgesproken was 20 oktober 2021" in found.cautions[0]


def test_a_pause_that_was_over_when_the_day_was_agreed_is_in_it_already() -> None:
    own = OwnDay(date(2021, 10, 20), "afspraak", reckoned=date(2021, 9, 30))
    assert agreed(replace(AGREED, advice_term=own, stops=(WEEK,))).day == date(2021, 10, 20)


def test_of_a_pause_that_ran_on_after_the_agreement_only_the_rest_counts() -> None:
    own = OwnDay(date(2021, 10, 20), "afspraak", reckoned=date(2021, 9, 24))
    assert agreed(replace(AGREED, advice_term=own, stops=(WEEK,))).day == date(2021, 10, 22)


@pytest.mark.parametrize("matter", (ASKED, AGREED))
def test_a_term_that_is_held_has_not_begun_and_says_why(matter: Matter) -> None:
    found = outcome(TermKind.ADVICE, replace(matter, held="Niet volledig."), LAW)
    assert isinstance(found, NotStarted)
    assert found.missing == "Niet volledig."


def test_a_term_runs_from_the_day_of_completeness_where_that_was_agreed() -> None:
    term = running(replace(ASKED, complete=date(2021, 9, 15))).term
    assert term.last_day == date(2021, 10, 27)
    assert term.explanation.lines[0].text == "dag waarop de aanvraag volledig was"


def test_what_to_bear_in_mind_with_the_term_comes_along() -> None:
    assert "onder voorbehoud" in running(replace(ASKED, advice_notes=("onder voorbehoud",))).notes


@given(st.lists(st.builds(Stop, st.dates(date(2021, 11, 1), date(2022, 2, 1))), max_size=3))
def test_no_pause_ever_moves_a_month_of_the_law(stops: list[Stop]) -> None:
    matter = Matter(
        ground=Ground.WOR_25,
        advice_given=date(2021, 10, 15),
        accords=False,
        decided=True,
        notice_day=date(2021, 12, 1),
        reasons_day=date(2021, 12, 1),
        stops=tuple(stops),
    )
    for kind in (TermKind.SUSPENSION, TermKind.APPEAL):
        found = outcome(kind, matter, LAW)
        assert isinstance(found, Running)
        assert found.term.last_day == date(2022, 1, 3)


def test_another_candidate_notice_is_said_with_its_own_last_day() -> None:
    matter = Matter(
        ground=Ground.WOR_25,
        decided=True,
        advice_given=date(2021, 10, 15),
        accords=False,
        notice_day=date(2021, 12, 1),
        reasons_day=date(2021, 11, 20),
        other_notices=(date(2021, 11, 20), date(2021, 12, 1)),
    )
    found = outcome(TermKind.APPEAL, matter, LAW)
    assert isinstance(found, Running)
    (said,) = [note for note in found.notes if note.startswith("Ook ")]
    assert said == (
        "Ook za 20 november 2021 is als kennisgeving vastgelegd; telt die, dan is ma 20 december "
        "2021 de laatste dag."
    )
